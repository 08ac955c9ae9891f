// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planfinder.h"

#include "desktop/presenter/planeditor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portwright {

namespace {

QStringList textsOf(const Session &session, const Node &node)
{
    QStringList texts{node.name, node.id.text(), node.role.role, node.host, node.environment};
    if (const Role *role = session.packs().role(node.role))
        texts += role->title.in(session.language());
    for (const NodeAddress &address : session.topology().addressesOf(node))
        texts += address.range.toString();
    return texts;
}

QStringList textsOf(const Zone &zone)
{
    QStringList texts{zone.name, zone.id.text(), zone.site, zone.owner, zoneKindTitle(zone.kind)};
    for (const Cidr &network : zone.networks)
        texts += network.toString();
    return texts;
}

QStringList textsOf(const Firewall &firewall)
{
    QStringList texts{firewall.name, firewall.id.text(), firewall.platform, firewall.owner};
    for (const Forward &forward : firewall.forwards)
        texts += {forward.address.toString(), QString::number(forward.port)};
    for (const Masquerade &masquerade : firewall.masquerades)
        texts += masquerade.address.toString();
    return texts;
}

QHash<QString, QString> decisionNotes(const Plan &plan)
{
    QHash<QString, QString> notes;
    for (const Decision &decision : plan.decisions) {
        if (decision.about == DecisionAbout::Flow)
            notes.insert(decision.target, QStringList{decision.reason, decision.owner, decision.ticket}.join(u'\n'));
    }
    return notes;
}

QStringList textsOf(const Session &session, const Flow &flow)
{
    QStringList texts{transportName(flow.transport), flow.protocol()};
    texts += flow.purpose(session.language());
    if (flow.extra)
        texts += {flow.extra->reason, flow.extra->owner, flow.extra->ticket};
    return texts;
}

/// All texts in a JSON value, whatever shape the notes have.
QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    if (value.isString())
        texts += value.toString();
    for (const QJsonValue each : value.toArray())
        texts += textsIn(each);
    const QJsonObject members = value.toObject();
    for (const QJsonValue each : members)
        texts += textsIn(each);
    return texts;
}

/// One text a note, and what is written about the plan.
QStringList notesOf(const Plan &plan)
{
    const About &about = plan.about;
    QStringList notes{plan.name, about.customer, about.author, about.revision, about.confidentiality};
    for (const QJsonValue note : QJsonDocument::fromJson(plan.notes).array())
        notes += textsIn(note).join(QStringLiteral(", "));
    for (const Decision &decision : plan.decisions) {
        if (decision.about != DecisionAbout::Flow)
            notes += QStringList{decision.reason, decision.owner, decision.ticket}.join(u' ').simplified();
    }
    return notes;
}

class Finder
{
public:
    explicit Finder(const QString &text) : m_text(text.trimmed())
    {
        m_isNumber = !m_text.isEmpty() &&
                     std::all_of(m_text.cbegin(), m_text.cend(), [](QChar letter) { return letter.isDigit(); });
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    bool stands(const QStringList &texts) const
    {
        return std::any_of(texts.begin(), texts.end(),
                           [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); });
    }
    bool standsIn(const PortSet &ports, Transport transport) const
    {
        const QStringList words = ports.toString().remove(u' ').split(u',', Qt::SkipEmptyParts);
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            const QString whole = word + u'/' + transportName(transport);
            return m_isNumber ? word.startsWith(m_text) : whole.contains(m_text, Qt::CaseInsensitive);
        });
    }

private:
    QString m_text;
    bool m_isNumber = false;
};

} // namespace

QList<PlanMatch> findInPlan(const Session &session, const QString &text)
{
    const Finder finder(text);
    QList<PlanMatch> matches;
    if (finder.isEmpty())
        return matches;
    for (const Node &node : session.topology().nodes) {
        if (finder.stands(textsOf(session, node)))
            matches.append({node.id, {}});
    }
    for (const Zone &zone : session.topology().zones) {
        if (finder.stands(textsOf(zone)))
            matches.append({zone.id, {}});
    }
    for (const Firewall &firewall : session.topology().firewalls) {
        if (finder.stands(textsOf(firewall)))
            matches.append({firewall.id, {}});
    }
    for (const QString &note : notesOf(session.plan())) {
        if (finder.stands({note}))
            matches.append({{}, {}, note});
    }
    const QHash<QString, QString> notes = decisionNotes(session.plan());
    for (const Flow &flow : session.derivation().flows) {
        const QString id = flow.id().text();
        if (finder.standsIn(flow.ports, flow.transport) || finder.stands(textsOf(session, flow)) ||
            finder.stands({notes.value(id)}))
            matches.append({{}, flow.id()});
    }
    return matches;
}

} // namespace portwright
