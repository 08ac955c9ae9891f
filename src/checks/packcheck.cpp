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
    }
    runPackChecks(checked, used, findings);
    for (const PackRef &named : checked.plan.packs) {
        if (const Pack *pack = checked.derivation.packs.pack(named.id))
            checkEdition(named, *pack, findings);
        checkNewer(named, checked.derivation.packs, findings);
    }
    checkRoles(checked, findings);
}

} // namespace portwright
