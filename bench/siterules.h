// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/pack.h"

#include <vector>

namespace portwright {

enum SiteRole {
    Directory,  // one in the whole plan
    VendorHost, // two in the whole plan
    Client,
    Application,
    Database,
    Storage,
    Proxy,
    Console,
    Monitor,
    Mail,
    Resolver,
    Gateway,
    SiteRoleCount
};
const char *siteRoleName(int role);

/// Features of a node, as bits; it has exactly one of the modes.
enum SiteFeature { Tls = 1, Relay = 2, Full = 4, Light = 8, Passive = 16 };

/// What a condition asks of one end: a version (605 is 6.5) or a feature.
struct SiteTest
{
    enum What { AtLeast, Below, Has, Lacks };
    bool source = true;
    What what = AtLeast;
    int value = 0;
};

/// A rule in a form from which the text for each engine is made. All its tests must hold.
struct SiteRule
{
    Relation relation = Relation::Any;
    std::vector<int> from; // roles
    std::vector<int> to;
    std::vector<SiteTest> tests;
};

/// 9 rules that join nodes anywhere, 16 within a site, 5 within a zone.
const std::vector<SiteRule> &siteRules();

/// "6.5" for 605.
QByteArray versionText(int version);

/// The rules as a pack's file.
QByteArray sitePackText();
/// The same, read.
PackSet sitePacks();

} // namespace portwright
