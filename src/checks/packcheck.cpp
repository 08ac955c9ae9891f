// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"

namespace portwright {

namespace {

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
    found.fix = takeOverEdition(named.id, pack.edition);
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
    for (const QString &id : packsInUse(checked.plan)) {
        const Pack *pack = checked.derivation.packs.pack(id);
        if (!pack) {
            addMissingPack(id, findings);
            continue;
        }
        addNotice(checked, *pack, findings);
    }
    runPackChecks(checked, packsInUse(checked.plan), findings);
    for (const PackRef &named : checked.plan.packs) {
        if (const Pack *pack = checked.derivation.packs.pack(named.id))
            checkEdition(named, *pack, findings);
    }
    checkRoles(checked, findings);
}

} // namespace portwright
