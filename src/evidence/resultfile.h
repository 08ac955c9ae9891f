// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/verdict.h"

namespace portwright {

/// Where and when the results of a file were measured, as far as the file says.
struct Measurement
{
    QString node; // the kit's
    QString host; // what the computer calls itself
    QString system;
    QDateTime started;  // UTC
    QDateTime finished; // UTC
    QString plan;
    QString kit;
    QStringList tools;
};

/// What came back from a kit or from another program of this kind.
struct ResultFile
{
    QString fileName;
    Measurement measured;
    QList<ProbeResult> results;
};

/// Reads a list of verdicts, from whoever it comes. Every cause of failure has its place.
Result<ResultFile> parseResultFile(const QByteArray &text, const QString &fileName);

} // namespace portwright
