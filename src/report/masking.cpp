// SPDX-License-Identifier: Apache-2.0
#include "report/masking.h"

#include "model/references.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct MaskingText
{
    Q_DECLARE_TR_FUNCTIONS(Masking)
};

/// "node-007": padded, so that the order of ids stays and with it everything that goes by it.
template <class Values>
void numberIds(const Values &values, const QString &word, QHash<QString, QString> &ids)
{
    const int digits = int(QString::number(values.size()).size());
    int number = 0;
    for (const auto &value : values) {
        const QString text = QStringLiteral("%1").arg(++number, digits, 10, QLatin1Char('0'));
        if constexpr (std::is_same_v<std::decay_t<decltype(value.id)>, QString>)
            ids.insert(value.id, word + text);
        else
            ids.insert(value.id.text(), word + text);
    }
}

/// A word for each different text, numbered as they come.
void addWord(QHash<QString, QString> &words, const QString &text, const QString &pattern)
{
    if (!text.isEmpty() && !words.contains(text))
        words.insert(text, pattern.arg(words.size() + 1));
}

const Setting *settingIn(const Pack &pack, const QString &id)
{
    const auto at = std::find_if(pack.settings.begin(), pack.settings.end(),
                                 [&](const Setting &setting) { return setting.id == id; });
    return at == pack.settings.end() ? nullptr : &*at;
}

/// Packs set things on roles of other packs, too: the role's own pack is asked first.
const Setting *settingOf(const PackSet &packs, const QString &pack, const QString &id)
{
    const Pack *own = packs.pack(pack);
    if (const Setting *found = own ? settingIn(*own, id) : nullptr)
        return found;
    for (const auto &other : packs.packs()) {
        if (const Setting *found = settingIn(*other, id))
            return found;
    }
    return nullptr;
}

QStringList textsIn(const SettingValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return {*text};
    const auto *list = std::get_if<QStringList>(&value);
    return list ? *list : QStringList();
}

/// True for "dns" and "common/dns" where there is such a role.
bool namesRole(const PackSet &packs, const QString &text)
{
    const QList<const Role *> roles = packs.roles();
    return std::any_of(roles.begin(), roles.end(), [&](const Role *role) {
        return role->id == text || role->pack + QLatin1Char('/') + role->id == text;
    });
}

bool isFreeText(const Setting &setting)
{
    return setting.type == SettingType::Text || setting.type == SettingType::List;
}

} // namespace

Masking::Masking(const Plan &plan, const PackSet &packs) : m_packs(packs)
{
    nameElements(plan, packs);
    collectAddresses(plan);
}

void Masking::nameElements(const Plan &plan, const PackSet &packs)
{
    const Topology &topology = plan.topology;
    numberIds(topology.zones, QStringLiteral("zone-"), m_ids);
    numberIds(topology.firewalls, QStringLiteral("firewall-"), m_ids);
    numberIds(topology.nodes, QStringLiteral("node-"), m_ids);
    numberIds(plan.extraFlows, QStringLiteral("flow-"), m_extraIds);
    int count = 0;
    for (const Zone &zone : topology.zones)
        m_names.insert(zone.id.text(), MaskingText::tr("Zone %1").arg(++count));
    count = 0;
    for (const Firewall &firewall : topology.firewalls)
        m_names.insert(firewall.id.text(), MaskingText::tr("Firewall %1").arg(++count));
    int devices = 0;
    int servers = 0;
    for (const Node &node : topology.nodes) {
        const Role *role = packs.role(node.role);
        const bool isDevice = role && role->group == QLatin1String("devices");
        m_names.insert(node.id.text(), isDevice ? MaskingText::tr("Devices %1").arg(++devices)
                                                : MaskingText::tr("Server %1").arg(++servers));
        addWord(m_words, node.host, QStringLiteral("host-%1.example.com"));
        addWord(m_words, node.environment, QStringLiteral("environment-%1"));
        for (auto it = node.settings.begin(); it != node.settings.end(); ++it) {
            const Setting *setting = settingOf(packs, node.role.pack, it.key());
            if (!setting || !isFreeText(*setting) || it.value() == setting->defaultValue)
                continue;
            for (const QString &text : textsIn(it.value()))
                addWord(m_words, text, QStringLiteral("text-%1"));
        }
    }
}

QString Masking::hostOf(const QString &host) const
{
    return host.isEmpty() ? host : m_words.value(host, QStringLiteral("host.example.com"));
}

FlowId Masking::idOf(const FlowId &flow) const
{
    QStringList parts = flow.text().split(QLatin1Char('/'));
    const bool isExtra = parts.value(0) == QLatin1String("plan");
    for (qsizetype i = isExtra ? 1 : 2; i < parts.size(); ++i)
        parts[i] = isExtra && i == 1 ? m_extraIds.value(parts.at(i), parts.at(i)) : idOf(parts.at(i));
    return FlowId(parts.join(QLatin1Char('/')));
}

SettingValue Masking::maskedText(const SettingValue &value) const
{
    const auto word = [&](const QString &text) {
        return text.isEmpty() ? text : m_words.value(text, QStringLiteral("text"));
    };
    if (const auto *text = std::get_if<QString>(&value))
        return word(*text);
    QStringList texts;
    for (const QString &text : textsIn(value))
        texts += word(text);
    return texts;
}

SettingMap Masking::maskedSettings(const QString &pack, const SettingMap &settings) const
{
    SettingMap result;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const Setting *setting = settingOf(m_packs, pack, it.key());
        if (!setting || !setting->fits(it.value()))
            continue;
        if (setting->type == SettingType::AddressList) {
            QStringList addresses;
            for (const QString &text : textsIn(it.value()))
                if (const Result<IpRange> range = IpRange::parse(text))
                    addresses += rangeOf(*range).toString();
            result.insert(it.key(), addresses);
        } else {
            const bool keeps = !isFreeText(*setting) || it.value() == setting->defaultValue;
            result.insert(it.key(), keeps ? it.value() : maskedText(it.value()));
        }
    }
    return result;
}

Zone Masking::masked(Zone zone) const
{
    zone.name = m_names.value(zone.id.text());
    QList<Cidr> networks;
    for (const Cidr &network : std::as_const(zone.networks))
        networks += m_networks.value(IpRange(network), network);
    zone.networks = networks;
    zone.site.clear();
    zone.owner.clear();
    zone.unknown.clear();
    return zone;
}

Firewall Masking::masked(Firewall firewall) const
{
    firewall.name = m_names.value(firewall.id.text());
    firewall.platform.clear();
    firewall.owner.clear();
    firewall.unknown.clear();
    int number = 0;
    for (Forward &forward : firewall.forwards) {
        forward.id = QStringLiteral("forward-%1").arg(++number);
        forward.address = addressOf(forward.address);
        forward.unknown.clear();
    }
    number = 0;
    for (Masquerade &masquerade : firewall.masquerades) {
        masquerade.id = QStringLiteral("masquerade-%1").arg(++number);
        masquerade.address = addressOf(masquerade.address);
        masquerade.unknown.clear();
    }
    return firewall;
}

Node Masking::masked(Node node) const
{
    node.name = m_names.value(node.id.text());
    node.host = hostOf(node.host);
    node.environment = m_words.value(node.environment);
    node.certificate = {};
    if (!m_packs.role(node.role)) // a word of the planner's
        node.role = {QStringLiteral("unknown"), QStringLiteral("unknown")};
    for (const QString &role : node.uses.keys())
        if (!namesRole(m_packs, role))
            node.uses.remove(role);
    node.settings = maskedSettings(node.role.pack, node.settings);
    node.unknown.clear();
    for (NodeAddress &address : node.addresses) {
        address.range = rangeOf(address.range);
        address.use = address.use.isEmpty() ? QString() : QStringLiteral("other");
        address.unknown.clear();
    }
    return node;
}

Plan Masking::masked(const Plan &plan) const
{
    Plan result;
    result.name = MaskingText::tr("Plan");
    const QDate date = QDate::fromString(plan.about.date, Qt::ISODate);
    result.about.date = date.isValid() ? date.toString(Qt::ISODate) : QString();
    for (const PackRef &pack : plan.packs)
        if (m_packs.pack(pack.id))
            result.packs += PackRef{pack.id, pack.edition, {}};
    for (auto it = plan.settings.begin(); it != plan.settings.end(); ++it)
        if (m_packs.pack(it.key()))
            result.settings.insert(it.key(), maskedSettings(it.key(), it.value()));
    for (const Zone &zone : plan.topology.zones)
        result.topology.zones.set(masked(zone));
    for (const Firewall &firewall : plan.topology.firewalls)
        result.topology.firewalls.set(masked(firewall));
    for (const Node &node : plan.topology.nodes)
        result.topology.nodes.set(masked(node));
    for (Decision decision : plan.decisions) {
        decision.reason.clear();
        decision.owner.clear();
        decision.ticket.clear();
        decision.unknown.clear();
        if (decision.address)
            decision.address = addressOf(*decision.address);
        QStringList parts = decision.target.split(QLatin1Char('/'));
        if (decision.about == DecisionAbout::Flow && parts.value(0) == QLatin1String("plan") && parts.size() > 1)
            parts[1] = m_extraIds.value(parts.at(1));
        decision.target = parts.join(QLatin1Char('/'));
        result.decisions += decision;
    }
    QList<ExtraFlow> extra;
    for (const ExtraFlow &flow : plan.extraFlows)
        extra += ExtraFlow{
            m_extraIds.value(flow.id), flow.from, flow.to, flow.transport, flow.ports, {}, {}, {}, {}, flow.until, {}};
    result.extraFlows = IdList<ExtraFlow>(extra);
    result.layout = plan.layout;
    result.layout.unknown.clear();
    return withMappedIds(result, [this](const QString &id) -> std::optional<QString> {
        const auto known = m_ids.constFind(id);
        return known == m_ids.constEnd() ? std::nullopt : std::optional(*known);
    });
}

Route Masking::masked(const Route &route) const
{
    Route result = route;
    const auto addresses = [this](QList<IpAddress> &list) {
        for (IpAddress &address : list)
            address = addressOf(address);
    };
    addresses(result.seenAs);
    for (QList<Crossing> &path : result.paths) {
        for (Crossing &crossing : path) {
            crossing.firewall = FirewallId(idOf(crossing.firewall.text()));
            crossing.from = ZoneId(idOf(crossing.from.text()));
            crossing.to = ZoneId(idOf(crossing.to.text()));
            addresses(crossing.seenAs);
        }
    }
    for (Dialled &dialled : result.dialled) {
        const Result<IpRange> range = IpRange::parse(dialled.address);
        dialled.address = range ? rangeOf(*range).toString() : hostOf(dialled.address);
        dialled.inside = rangeOf(dialled.inside);
        if (!dialled.forward.isEmpty())
            dialled.forward = idOf(dialled.forward.section(QLatin1Char('/'), 0, 0)) + QStringLiteral("/forward");
    }
    return result;
}

} // namespace portwright
