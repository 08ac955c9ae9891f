// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

} // namespace

QList<Sample> samples()
{
    return {
        {QStringLiteral("single-server"), Text::tr("One server"),
         Text::tr("One authority that also stores, office clients and the services around it.")},
        {QStringLiteral("storage-dmz"), Text::tr("Two storage servers and a DMZ"),
         Text::tr("An authority in the DMZ, published by the edge firewall, and two storage servers behind it.")},
        {QStringLiteral("hybrid-cloud"), Text::tr("Hybrid with the vendor cloud"),
         Text::tr("An authority of your own, archives in the vendor's cloud, sign-in by an identity provider.")},
        {QStringLiteral("demo"), Text::tr("Demo on this computer"),
         Text::tr("Everything on loopback addresses: start the stand-ins and watch the probes answer.")},
    };
}

} // namespace portwright
