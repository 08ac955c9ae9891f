// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "rules/nodekind.h"

namespace portwright {

namespace {

/// The destinations in which servers of the pack work.
QSet<QString> destinationsOf(const Checked &checked, const Pack &pack)
{
    QSet<QString> destinations;
    for (const Node &node : checked.topology().nodes) {
        const KindTraits traits = traitsOf(checked.plan, pack, node);
        if (!traits.everyDestination)
            destinations += traits.destination;
    }
    return destinations;
}

void addUnknown(const Checked &checked, const Node &node, const QString &name, QList<Finding> &findings)
{
    Finding found = finding("destination-without-server", Severity::Warning, {node.id}, name);
    found.message = CheckText::tr("\"%1\" is to use the destination \"%2\", in which no server works.")
                        .arg(checked.nameOf(node.id), name);
    found.help = CheckText::tr("Correct the name, or set that destination on the servers that belong to it: no flow to "
                               "them is derived.");
    findings += found;
}

} // namespace

void checkDestinations(const Checked &checked, QList<Finding> &findings)
{
    for (const auto &pack : checked.derivation.packs.packs()) {
        const Setting *wanted = pack->setting(QStringLiteral("destinations"));
        if (!wanted || !pack->setting(QStringLiteral("destination")))
            continue;
        const QSet<QString> known = destinationsOf(checked, *pack);
        for (const Node &node : checked.topology().nodes) {
            if (!pack->isOn(*wanted, node.role))
                continue;
            for (const QString &name : traitsOf(checked.plan, *pack, node).destinations) {
                if (!known.contains(name))
                    addUnknown(checked, node, name, findings);
            }
        }
    }
}

} // namespace portwright
