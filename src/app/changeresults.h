// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packdiff.h"
#include "packs/packlibrary.h"
#include "routes/changeover.h"

namespace portwright {

// JSON results about packs and about changes of plans, as docs/formats.md promises them.

QByteArray changeoverJson(const Changeover &changeover);
/// `flows` is empty where no plan was asked about.
QByteArray packChangesJson(const QList<PackChange> &changes, const QList<FlowChange> &flows);
QByteArray packListJson(const PackLibrary &library, const QString &language);

} // namespace portwright
