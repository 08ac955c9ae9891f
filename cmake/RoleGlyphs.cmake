# SPDX-License-Identifier: Apache-2.0
# The files of the role icons: the programs paint them, draw.io files carry them.
set(role_glyphs api authority bmc browser client cloud database directory dns domain-controller
    domain-controller-read-only domain-controller-trusted firewall host idp licence mail member-server monitor
    monitor-gateway monitor-proxy monitored-host ntp proxy radius snmp-device storage support upgrade zone)
list(TRANSFORM role_glyphs PREPEND ${PROJECT_SOURCE_DIR}/resources/icons/roles/)
list(TRANSFORM role_glyphs APPEND .svg)
