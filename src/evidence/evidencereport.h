// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/coverage.h"

namespace portwright {

/// A flow as the report names it.
struct ReportedFlow
{
    FlowId id;
    QString from;
    QString to;
};

/// What the report says it is about.
struct ReportedFile
{
    QString name;
    QByteArray sha256; // hexadecimal
};

struct EvidenceReport
{
    QString title; // of the plan
    ReportedFile plan;
    ReportedFile evidence;
    QDateTime made;  // UTC
    QString program; // with its version
    QList<ReportedFlow> flows;
    QHash<QString, QString> vantages; // id -> name
};

/// The report as Markdown: what was measured, from where, when, with which verdict and proof, what that proves and what
/// not, every change of an answer, and what was not measured. The same input gives the same bytes, so that it can be
/// signed.
QByteArray evidenceReportText(const EvidenceReport &report, const QList<EvidenceHistory> &histories);

} // namespace portwright
