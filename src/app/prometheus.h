// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/fleetfiles.h"

namespace portwright {

/// Where the blackbox_exporter of a zone listens, "host:port", by zone id. A zone without one: "blackbox-<zone>:9115".
using Exporters = QMap<QString, QString>;

/// prometheus.yml, portwright.rules.yml and blackbox.yml: one job for each zone that flows start in, because only an
/// exporter in that zone sees what they see; one alert for each flow, named by its id.
FleetFiles prometheusFiles(const Workspace &workspace, const Exporters &exporters, const QString &language);

} // namespace portwright
