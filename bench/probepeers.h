// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probefield.h"

namespace portwright {

/// What one prober did on the field.
struct FieldRun
{
    double firstSeconds = 0;  // until something is said of every flow
    double seconds = 0;       // until the last word
    double cpuSeconds = 0;    // of the process, or of its children; user and system
    double kernelSeconds = 0; // the system's part of it
    int right = 0;
    int flows = 0;
};

/// As fast as sockets and epoll go: everything at once, RST on close, what is silent again on a fresh socket; 1,000 ms
/// for the last try, 300 ms for the others. Runs inside the field's client.
FieldRun runEpoll(const ProbeField &field, int tries);
/// `atOnce` nmap processes, one a host: connect scan, no ping, no names.
FieldRun runNmap(const ProbeField &field, int atOnce);
/// The prober of src/probe.
FieldRun runProber(const ProbeField &field);

/// CPU time of a process or of its ended children.
struct CpuSpent
{
    double user = 0;
    double kernel = 0;
    double all() const { return user + kernel; }
};
CpuSpent processSpent();
CpuSpent childrenSpent();

} // namespace portwright
