// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packlibrary.h"

#include <QMap>

namespace portwright {

enum class Directory { None, Ldap, Radius, ActiveDirectory };
/// "none", "ldap", "radius" or "ad".
QString directoryName(Directory directory);
std::optional<Directory> directoryFromName(QStringView name);

/// What has to be known to begin a plan.
struct PlanAnswers
{
    static constexpr int MostSites = 50;
    static constexpr int MostClients = 60000; // of a site
    static constexpr int MostStorage = 100;

    QString name;
    int sites = 1;
    int clients = 100; // of each site
    int storage = 1;   // servers besides the authority, which stores where there are none
    bool dmz = false;  // the authority stands in a DMZ, for devices on the road
    bool hybrid = false;
    Directory directory = Directory::None;
    bool monitoring = false; // the vendor monitors the servers as managed appliances
    bool mail = true;
    bool nameAndTime = true;            // DNS and NTP servers
    std::optional<IpAddress> published; // the first public address: the authority's, then one for each storage server
    QMap<QString, Cidr> networks;       // zone id -> its network; absent: the proposed one
    bool operator==(const PlanAnswers &) const = default;
};

/// The zones that have networks of their own under these answers, with the network that each has or is proposed.
QList<std::pair<QString, Cidr>> zoneNetworks(const PlanAnswers &answers);

/// An ordinary plan with zones, addresses, names and layout; errors say which answers do not go together.
Result<Plan> buildPlan(const PlanAnswers &answers, const PackLibrary &library);

} // namespace portwright
