// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "netnamespaces.h"

namespace portwright::test {

/// Client 10.98.0.2 and fd98::2, router 10.98.0.1 and 10.98.1.1, server 10.98.1.2 and fd98:1::2: three network
/// namespaces of this process. Routers answer with every ICMP error, unlike on Linux as it comes.
struct ThreeNetworks
{
    NetNamespace client;
    NetNamespace router;
    NetNamespace server;

    /// Empty if all is there, else what is missing.
    QByteArray setUp() const;
    /// Takes all packet filters away; empty if that went well.
    QByteArray clearFilters() const;
};

/// Adds a rule on a hook of the namespace's packet filter.
QByteArray addFilter(const NetNamespace &space, const QString &hook, const QString &rule);

/// Without root: runs a test of this program in a user namespace, where it is root; empty if it passed.
QByteArray passesAsRootOfItsOwn(const QString &test);

} // namespace portwright::test
