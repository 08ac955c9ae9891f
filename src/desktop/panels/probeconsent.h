// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/localhost.h"
#include "probe/mustbeshut.h"

namespace portwright {

/// This computer's interfaces and addresses, in words.
QString interfacesOf(const LocalHost &host);

/// What a round would contact, in words: how many planned pairs, which, from where; empty where there are none.
QString consentText(const QList<ProbeTarget> &targets, const LocalHost &host);

/// The ports that must stay shut, every one, an address a line, and what is left out; empty where none are asked for.
QString shutConsentText(const QList<ProbeTarget> &targets, const ShutProbes &all, const Topology &topology);

} // namespace portwright
