// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidencefile.h"

namespace portwright::test {

/// The moment `seconds` after the beginning of every test.
QDateTime at(qint64 seconds);

/// An answer about one pair of a flow, seen from where it starts.
ProbeResult answer(const char *flow, Verdict verdict, qint64 seconds, const char *proof = "");

/// The file's histories; fails the test where it cannot be read.
QList<EvidenceHistory> historiesOf(const QString &path);

/// A history with one span for each verdict, an hour each.
EvidenceHistory history(const char *flow, const QList<Verdict> &verdicts, bool fromVantage = true);

QByteArray bytesOf(const QString &path);

} // namespace portwright::test
