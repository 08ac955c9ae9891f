// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "rules/evaluate.h"

#include <QSet>

namespace portwright {

namespace {

using NodesByRole = QHash<RoleRef, QList<const Node *>>;

NodesByRole nodesByRole(const Topology &topology)
{
    NodesByRole nodes;
    for (const Node &node : topology.nodes)
        nodes[node.role] += &node;
    return nodes;
}

/// The nodes that the references name, sorted by id.
QList<const Node *> nodesNamed(const Pack &pack, const QStringList &references, const NodesByRole &nodes)
{
    QList<const Node *> named;
    for (auto at = nodes.begin(); at != nodes.end(); ++at) {
        if (pack.names(references, at.key()))
            named += at.value();
    }
    std::sort(named.begin(), named.end(), [](const Node *a, const Node *b) { return a->id < b->id; });
    return named;
}

/// One pack's checks on a plan.
class PackChecks
{
public:
    PackChecks(const Checked &checked, const Pack &pack, const NodesByRole &nodes, QList<Finding> &findings)
        : m_checked(checked), m_pack(pack), m_nodes(nodes), m_findings(findings)
    {
    }

    void run(const PackCheck &check)
    {
        if (check.roles.isEmpty()) {
            test(check, nullptr, nullptr);
            return;
        }
        const QList<const Node *> nodes = nodesNamed(m_pack, check.roles, m_nodes);
        if (check.peers.isEmpty()) {
            for (const Node *node : nodes)
                test(check, node, nullptr);
            return;
        }
        runOnPairs(check, nodes, nodesNamed(m_pack, check.peers, m_nodes));
    }

private:
    /// Where both nodes of a pair are read either way, it is named once.
    void runOnPairs(const PackCheck &check, const QList<const Node *> &nodes, const QList<const Node *> &peers)
    {
        QSet<QPair<NodeId, NodeId>> found;
        for (const Node *node : nodes) {
            for (const Node *peer : peers) {
                const bool talk = shareEnvironment(environmentOf(*node), environmentOf(*peer));
                if (node == peer || !talk || found.contains({peer->id, node->id}))
                    continue;
                if (test(check, node, peer))
                    found.insert({node->id, peer->id});
            }
        }
    }

    bool test(const PackCheck &check, const Node *node, const Node *peer)
    {
        if (!holds(check.when, {m_checked.plan, m_checked.derivation.packs, m_pack, node, peer, {}}))
            return false;
        QList<ElementId> elements;
        QString message = check.message.in(m_checked.language);
        QString help = check.help.in(m_checked.language);
        for (const Node *about : {node, peer}) {
            if (!about)
                continue;
            elements += about->id;
            const QString place = QLatin1Char('%') + QString::number(elements.size());
            message.replace(place, m_checked.nameOf(about->id));
            help.replace(place, m_checked.nameOf(about->id));
        }
        Finding result = finding(check.id.toLatin1().constData(), check.severity, elements);
        result.message = message;
        result.help = help;
        result.citations = check.citations;
        m_findings += result;
        return true;
    }

    const Checked &m_checked;
    const Pack &m_pack;
    const NodesByRole &m_nodes;
    QList<Finding> &m_findings;
};

/// The packs the plan names or its nodes come from, sorted.
QStringList packsInUse(const Plan &plan)
{
    QSet<QString> ids;
    for (const PackRef &pack : plan.packs)
        ids.insert(pack.id);
    for (const Node &node : plan.topology.nodes)
        ids.insert(node.role.pack);
    QStringList sorted = ids.values();
    sorted.sort();
    return sorted;
}

void addMissingPack(const QString &id, QList<Finding> &findings)
{
    Finding found = finding("pack-missing", Severity::Error, {}, id);
    found.message = CheckText::tr("The rule pack \"%1\" is not installed, so none of its flows are derived.").arg(id);
    found.help = CheckText::tr("Install the pack, or correct the plan's list of packs.");
    findings += found;
}

void checkEdition(const PackRef &named, const Pack &pack, QList<Finding> &findings)
{
    if (named.edition == pack.edition)
        return;
    Finding found = finding("pack-edition", Severity::Warning, {}, named.id);
    found.message = CheckText::tr("The plan was made with edition %2 of the pack \"%1\"; edition %3 is in use.")
                        .arg(named.id, named.edition, pack.edition);
    found.help = CheckText::tr("Install that edition, or look through the flows and take over the new edition.");
    findings += found;
}

void checkNewer(const PackRef &named, const PackSet &packs, QList<Finding> &findings)
{
    const Pack *pack = packs.pack(named.id);
    const QString newer = packs.newerEditions().value(named.id);
    if (!pack || newer.isEmpty() || pack->edition != named.edition)
        return;
    Finding found = finding("pack-newer-edition", Severity::Note, {}, named.id);
    found.message = CheckText::tr("The plan keeps edition %2 of the pack \"%1\"; edition %3 is there, too.")
                        .arg(named.id, named.edition, newer);
    found.help =
        CheckText::tr("See what it changes before you adopt it: \"Compare and adopt\" in the plan's inspector, "
                      "or portwright-cli pack diff %1 %2 %3 PLAN.")
            .arg(named.id, named.edition, newer);
    findings += found;
}

/// Whoever sent the plan sent these rules, too.
void addOrigin(const Pack &pack, QList<Finding> &findings)
{
    if (pack.origin.kind != PackOrigin::Kind::BesidePlan)
        return;
    Finding found = finding("pack-beside-plan", Severity::Note, {}, pack.id);
    found.message = CheckText::tr("The rule pack \"%1\", edition %2, came with the plan: %3.")
                        .arg(pack.id, pack.edition, pack.origin.path);
    found.help = CheckText::tr("Its rules are as good as whoever wrote them: portwright-cli pack show prints them.");
    findings += found;
}

void addLeftOut(const LeftOutPack &pack, const QStringList &used, QList<Finding> &findings)
{
    const bool needed = used.contains(pack.id);
    Finding found = finding("pack-left-out", needed ? Severity::Warning : Severity::Note, {}, pack.id);
    found.message = errorsText(toldErrors(pack));
    found.help = CheckText::tr("Correct the file, or remove it from the folder; portwright-cli pack lint checks it.");
    findings += found;
}

void addNotice(const Checked &checked, const Pack &pack, QList<Finding> &findings)
{
    if (pack.notice.isEmpty())
        return;
    Finding found = finding("notice", Severity::Note, {}, pack.id);
    found.message = pack.notice.in(checked.language);
    found.help = CheckText::tr("This is about the whole rule pack \"%1\".").arg(pack.title.in(checked.language));
    findings += found;
}

void checkRoles(const Checked &checked, QList<Finding> &findings)
{
    for (const Node &node : checked.topology().nodes) {
        const bool packKnown = checked.derivation.packs.pack(node.role.pack);
        if (!packKnown || checked.derivation.packs.role(node.role))
            continue;
        Finding found = finding("role-unknown", Severity::Error, {node.id});
        found.message = CheckText::tr("\"%1\" has the role \"%2\", which the pack \"%3\" does not know.")
                            .arg(checked.nameOf(node.id), node.role.role, node.role.pack);
        found.help = CheckText::tr("Choose a role of the pack: no flow is derived for this node.");
        findings += found;
    }
}

} // namespace

void checkPacks(const Checked &checked, QList<Finding> &findings)
{
    const NodesByRole nodes = nodesByRole(checked.topology());
    const QStringList used = packsInUse(checked.plan);
    for (const LeftOutPack &pack : checked.derivation.packs.leftOut())
        addLeftOut(pack, used, findings);
    for (const QString &id : used) {
        const Pack *pack = checked.derivation.packs.pack(id);
        if (!pack) {
            addMissingPack(id, findings);
            continue;
        }
        addNotice(checked, *pack, findings);
        addOrigin(*pack, findings);
        PackChecks checks(checked, *pack, nodes, findings);
        for (const PackCheck &check : pack->checks)
            checks.run(check);
    }
    for (const PackRef &named : checked.plan.packs) {
        if (const Pack *pack = checked.derivation.packs.pack(named.id))
            checkEdition(named, *pack, findings);
        checkNewer(named, checked.derivation.packs, findings);
    }
    checkRoles(checked, findings);
}

} // namespace portwright
