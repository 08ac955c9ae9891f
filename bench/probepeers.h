// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probefield.h"

namespace portwright {

/// What one prober did on the field.
struct FieldRun
{
    double firstSeconds = 0; // until something is said of every flow
    double seconds = 0;      // until the last word
    double cpuSeconds = 0;   // of the process, or of its children
    int right = 0;
    int flows = 0;
};

/// As fast as sockets and epoll go: one try, 1,000 ms, everything at once, RST on close. Runs inside the field's
/// client.
FieldRun runEpoll(const ProbeField &field);
/// `atOnce` nmap processes, one a host: connect scan, no ping, no names.
FieldRun runNmap(const ProbeField &field, int atOnce);
/// The prober of src/probe.
FieldRun runProber(const ProbeField &field);

double processSeconds();
double childrenSeconds();

} // namespace portwright
