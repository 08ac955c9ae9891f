// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct SamplesText
{
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

} // namespace

QList<Sample> samples()
{
    return {
        {QStringLiteral("single-server"), SamplesText::tr("One server"),
         SamplesText::tr("One authority that also stores, office clients and the services around it.")},
        {QStringLiteral("storage-dmz"), SamplesText::tr("Two storage servers and a DMZ"),
         SamplesText::tr(
             "An authority in the DMZ, published by the edge firewall, and two storage servers behind it.")},
        {QStringLiteral("hybrid-cloud"), SamplesText::tr("Hybrid with the vendor cloud"),
         SamplesText::tr("An authority of your own, archives in the vendor's cloud, sign-in by an identity provider.")},
        {QStringLiteral("demo"), SamplesText::tr("Demo on this computer"),
         SamplesText::tr("Everything on loopback addresses: start the stand-ins and watch the probes answer.")},
    };
}

} // namespace portwright
