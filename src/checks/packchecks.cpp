// SPDX-License-Identifier: Apache-2.0
#include "checks/permissions.h"
#include "model/edits.h"
#include "rules/evaluate.h"

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
    PackChecks(const Checked &checked, const Pack &pack, const Permissions &permissions, const NodesByRole &nodes,
               QList<Finding> &findings)
        : m_checked(checked), m_pack(pack), m_permissions(permissions), m_nodes(nodes), m_findings(findings)
    {
    }

    void run(const PackCheck &check)
    {
        if (!check.flows.isEmpty()) {
            runOnFlows(check);
            return;
        }
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

    using Pair = QPair<ElementId, NodeId>;

    /// What of a check's other matches goes with a flow that the first one matches; absent if one of them matches none.
    std::optional<QList<Permission>> companions(const PackCheck &check, const Permission &first) const
    {
        QList<Permission> all{first};
        for (const FlowMatch &match : check.flows.mid(1)) {
            const Pair wanted = match.reverse ? Pair(first.to, NodeId(first.from.text())) : Pair(first.from, first.to);
            const qsizetype before = all.size();
            for (const Permission &other : m_permissions.of(match.are)) {
                const bool samePorts = !match.reverse || other.ports.intersects(first.ports);
                if (Pair(other.from, other.to) == wanted && samePorts && m_permissions.matches(match, other, m_pack))
                    all += other;
            }
            if (all.size() == before)
                return std::nullopt;
        }
        return all;
    }

    void runOnFlows(const PackCheck &check)
    {
        QMap<Pair, QList<Permission>> pairs;
        const FlowMatch &first = check.flows.first();
        for (const Permission &permission : m_permissions.of(first.are)) {
            if (!m_permissions.matches(first, permission, m_pack))
                continue;
            if (const auto all = companions(check, permission))
                pairs[{permission.from, permission.to}] += *all;
        }
        for (auto at = pairs.begin(); at != pairs.end(); ++at)
            testFlows(check, at.key(), at.value());
    }

    void testFlows(const PackCheck &check, const Pair &pair, const QList<Permission> &permissions)
    {
        const auto &nodes = m_checked.topology().nodes;
        const Node *source = nodes.find(NodeId(pair.first.text()));
        const Node *destination = nodes.find(pair.second);
        if (!holds(check.when, subject(source, destination)))
            return;
        Finding result = about(check, {pair.first, pair.second});
        for (const Permission &permission : permissions) {
            if (permission.flow >= 0)
                result.flows += m_checked.derivation.flows.at(permission.flow).id();
            else if (!result.elements.contains(ElementId(permission.firewall)))
                result.elements += permission.firewall;
        }
        if (check.fix.kind == PackFix::Kind::Remove)
            result.fix.apply = withdrawal(m_checked, permissions);
        else if (check.fix.kind == PackFix::Kind::Permit)
            result.fix.apply = reopening(m_checked, permissions);
        else
            addSettingFix(check.fix, source, destination, result);
        m_findings += result;
    }

    Subject subject(const Node *source, const Node *destination) const
    {
        return {m_checked.plan, m_checked.derivation.packs, m_pack, source, destination, {}, m_checked.today};
    }

    bool test(const PackCheck &check, const Node *node, const Node *peer)
    {
        if (!holds(check.when, subject(node, peer)))
            return false;
        QList<ElementId> elements;
        for (const Node *one : {node, peer}) {
            if (one)
                elements += one->id;
        }
        Finding result = about(check, elements);
        addSettingFix(check.fix, node, peer, result);
        m_findings += result;
        return true;
    }

    void addSettingFix(const PackFix &fix, const Node *source, const Node *destination, Finding &found) const
    {
        if (fix.kind != PackFix::Kind::Setting)
            return;
        const Node *on = fix.on == At::Destination ? destination : source;
        if (fix.on == At::Plan)
            found.fix.apply = [pack = m_pack.id, fix](Plan plan) {
                return withPlanSetting(std::move(plan), pack, fix.setting, fix.value);
            };
        else if (on)
            found.fix.apply = [id = on->id, fix](Plan plan) {
                const Node *now = plan.topology.nodes.find(id);
                if (!now)
                    return plan;
                Node node = *now;
                node.settings.insert(fix.setting, fix.value);
                return withNode(std::move(plan), std::move(node));
            };
    }

    /// The finding with its words, %1 and %2 being the elements' names.
    Finding about(const PackCheck &check, const QList<ElementId> &elements) const
    {
        Finding result = finding(check.id.toLatin1().constData(), check.severity, elements);
        result.message = check.message.in(m_checked.language);
        result.help = check.help.in(m_checked.language);
        result.fix.title = check.fix.title.in(m_checked.language);
        for (qsizetype i = 0; i < elements.size(); ++i) {
            const QString place = QLatin1Char('%') + QString::number(i + 1);
            for (QString *text : {&result.message, &result.help, &result.fix.title})
                text->replace(place, m_checked.nameOf(elements.at(i)));
        }
        result.citations = check.citations;
        return result;
    }

    const Checked &m_checked;
    const Pack &m_pack;
    const Permissions &m_permissions;
    const NodesByRole &m_nodes;
    QList<Finding> &m_findings;
};

} // namespace

void runPackChecks(const Checked &checked, const QStringList &packs, QList<Finding> &findings)
{
    const NodesByRole nodes = nodesByRole(checked.topology());
    const Permissions permissions(checked);
    for (const auto &pack : checked.derivation.packs.packs()) {
        if (!packs.contains(pack->id) && pack->id != QLatin1String("common"))
            continue;
        PackChecks checks(checked, *pack, permissions, nodes, findings);
        for (const PackCheck &check : pack->checks)
            checks.run(check);
    }
}

} // namespace portwright
