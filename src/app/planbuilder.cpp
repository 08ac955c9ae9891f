// SPDX-License-Identifier: Apache-2.0
#include "app/planbuilder.h"

#include "app/planbuildertext.h"
#include "app/plannodes.h"
#include "app/planzones.h"
#include "model/edits.h"
#include "scene/autolayout.h"

#include <array>

namespace portwright {

namespace {

constexpr std::array DirectoryNames{"none", "ldap", "radius", "ad"};

Errors rangeError(const QString &what, int value, int least, int most)
{
    if (value >= least && value <= most)
        return {};
    return {Error{PlanBuilderText::tr("%1: %2 is not from %3 to %4").arg(what).arg(value).arg(least).arg(most), {}}};
}

Errors networkErrors(const PlanAnswers &answers)
{
    Errors errors;
    const auto zones = zoneNetworks(answers);
    for (qsizetype at = 0; at < zones.size(); ++at) {
        const auto &[zone, network] = zones.at(at);
        if (IpRange(network).size() < addressesIn(zone, answers))
            errors +=
                Error{PlanBuilderText::tr("The network %1 is too small for the zone \"%2\", which has %3 addresses")
                          .arg(network.toString(), zone)
                          .arg(addressesIn(zone, answers)),
                      {}};
        for (qsizetype other = 0; other < at; ++other) {
            if (IpRange(network).intersects(zones.at(other).second))
                errors += Error{PlanBuilderText::tr("The networks of the zones \"%1\" and \"%2\" overlap")
                                    .arg(zones.at(other).first, zone),
                                {}};
        }
    }
    return errors;
}

Errors unknownZoneErrors(const PlanAnswers &answers)
{
    QStringList known;
    for (const auto &[zone, network] : zoneNetworks(answers))
        known += zone;
    Errors errors;
    for (auto it = answers.networks.keyBegin(); it != answers.networks.keyEnd(); ++it) {
        if (!known.contains(*it))
            errors +=
                Error{PlanBuilderText::tr("No zone \"%1\" follows from the answers; the zones with networks are %2")
                          .arg(*it, known.join(QStringLiteral(", "))),
                      {}};
    }
    return errors;
}

Errors errorsOf(const PlanAnswers &answers)
{
    const Errors errors =
        rangeError(PlanBuilderText::tr("Sites"), answers.sites, 1, PlanAnswers::MostSites) +
        rangeError(PlanBuilderText::tr("Clients of a site"), answers.clients, 1, PlanAnswers::MostClients) +
        rangeError(PlanBuilderText::tr("Storage servers"), answers.storage, 0, PlanAnswers::MostStorage);
    return errors.isEmpty() ? unknownZoneErrors(answers) + networkErrors(answers) : errors;
}

} // namespace

QString directoryName(Directory directory)
{
    return QString::fromLatin1(DirectoryNames.at(size_t(directory)));
}

std::optional<Directory> directoryFromName(QStringView name)
{
    for (size_t at = 0; at < DirectoryNames.size(); ++at) {
        if (name == QLatin1String(DirectoryNames.at(at)))
            return Directory(at);
    }
    return std::nullopt;
}

Result<Plan> buildPlan(const PlanAnswers &answers, const PackLibrary &library)
{
    if (const Errors errors = errorsOf(answers); !errors.isEmpty())
        return errors;
    Plan plan;
    plan.name = answers.name.isEmpty() ? PlanBuilderText::tr("New plan") : answers.name;
    addZones(plan, answers);
    addNodes(plan, answers);
    addFirewall(plan, answers);
    QSet<QString> packs;
    for (const Node &node : plan.topology.nodes)
        packs += node.role.pack;
    for (const QString &pack : packs) {
        if (const auto newest = library.find(pack))
            plan = withPack(std::move(plan), {pack, newest->edition, {}});
    }
    plan.settings[QStringLiteral("code42-onprem")].insert(
        QStringLiteral("hybrid-authority"),
        SettingValue(answers.dmz ? QStringLiteral("public") : QStringLiteral("shielded")));
    if (!answers.hybrid)
        plan.settings.clear();
    plan.layout = completeLayout(plan);
    return plan;
}

} // namespace portwright
