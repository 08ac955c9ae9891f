// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"

namespace portwright {

namespace {

/// True if `uses` may name the role so: bare, or with its pack.
bool isNamed(const RoleRef &role, const QString &name)
{
    return role.role == name || role.pack + QLatin1Char('/') + role.role == name;
}

bool isService(const PackSet &packs, const QString &name)
{
    const QList<const Role *> roles = packs.roles();
    return std::any_of(roles.begin(), roles.end(),
                       [&name](const Role *role) { return role->service && isNamed(role->ref(), name); });
}

void addUnknown(const Checked &checked, const Node &node, const QString &name, QList<Finding> &findings)
{
    Finding found = finding("uses-unknown-role", Severity::Error, {node.id}, name);
    found.message = CheckText::tr("\"%1\" says which \"%2\" it uses, but no pack has a service of that name.")
                        .arg(checked.nameOf(node.id), name);
    found.help = CheckText::tr("Correct the name of the service or remove the entry: nothing reads it.");
    findings += found;
}

void addWrongRole(const Checked &checked, const Node &node, const QString &name, const NodeId &used,
                  QList<Finding> &findings)
{
    Finding found = finding("uses-wrong-role", Severity::Error, {node.id, used}, name);
    found.message = CheckText::tr("\"%1\" names \"%2\" as its \"%3\", but that node has another role.")
                        .arg(checked.nameOf(node.id), checked.nameOf(used), name);
    found.help = CheckText::tr("Name a node of that role, or remove the entry: no flow to the service is derived.");
    findings += found;
}

} // namespace

void checkUses(const Checked &checked, QList<Finding> &findings)
{
    for (const Node &node : checked.topology().nodes) {
        for (auto at = node.uses.begin(); at != node.uses.end(); ++at) {
            if (!isService(checked.derivation.packs, at.key())) {
                addUnknown(checked, node, at.key(), findings);
                continue;
            }
            for (const NodeId &used : at.value()) {
                const Node *provider = checked.topology().nodes.find(used);
                if (provider && !isNamed(provider->role, at.key()))
                    addWrongRole(checked, node, at.key(), used, findings);
            }
        }
    }
}

} // namespace portwright
