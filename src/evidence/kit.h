// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "probe/responder.h"
#include "probe/target.h"

namespace portwright {

/// One file of a kit.
struct KitFile
{
    QString name;
    QByteArray content;
};

/// Scripts for one node that need nothing but what its computer has.
struct Kit
{
    NodeId node;
    QList<KitFile> files;
    qsizetype targets = 0; // what its scripts contact, or listen on
};

/// Who makes a kit, and when.
struct KitMaker
{
    QString version; // of the program
    QDate date;
};

/// What services of the node need to reach, and nothing else: of every flow that has this very node as its source.
ProbePlan outgoingProbes(const Plan &plan, const Derivation &derivation, const Routing &routing, const NodeId &node);
/// The nodes of which outgoingProbes() finds something to contact, in the order of the plan.
QList<NodeId> nodesThatDial(const Plan &plan, const Derivation &derivation, const Routing &routing);

/// probe.sh, probe.ps1 and README.txt. No text of the plan stands in a script but as data that no shell looks into.
Kit probeKit(const Plan &plan, const NodeId &node, const ProbePlan &probes, const QList<Handshake> &handshakes,
             const KitMaker &maker);
/// respond.py, respond.pl, respond.ps1 and README.txt: stand-ins in plain scripts.
Kit respondKit(const Plan &plan, const NodeId &node, const QList<ListenerSpec> &listeners, const KitMaker &maker);

} // namespace portwright
