// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"

#include <QMap>

namespace portwright {

/// One file of several that belong together.
struct FleetFile
{
    QString name; // below the folder that they are written to
    QByteArray bytes;
    bool executable = false;
};

/// A flow that the files do not hold, or hold less of than the plan says.
struct FleetGap
{
    FlowId flow;
    bool watched = false; // true: by less than its handshake
    QString reason;
};

/// Files for another program, and all that it cannot be told.
struct FleetFiles
{
    QList<FleetFile> files;
    QList<FleetGap> gaps;
    int flows = 0; // that the files hold
};

/// "[a-z0-9.-]", as names of hosts are: such a text needs no quoting anywhere.
bool isHostName(const QString &text);

/// The gaps as CSV, the file "left-out.csv".
FleetFile gapFile(const QList<FleetGap> &gaps);

} // namespace portwright
