// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planeditor.h"
#include "desktop/presenter/planfiles.h"
#include "desktop/presenter/probesession.h"

namespace portwright {

/// Everything behind one main window.
struct Desk
{
    Desk(const SessionWorld &world, const QList<Handshake> &handshakes, QSettings &userSettings,
         const QString &journals = {})
        : settings(userSettings),
          session(world),
          editor(session),
          probes(session, handshakes),
          files(session, userSettings, journals)
    {
    }

    QSettings &settings;
    Session session;
    PlanEditor editor;
    ProbeSession probes;
    PlanFiles files;
};

} // namespace portwright
