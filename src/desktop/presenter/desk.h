// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planeditor.h"
#include "desktop/presenter/planfiles.h"
#include "desktop/presenter/planfilter.h"
#include "desktop/presenter/probesession.h"
#include "desktop/presenter/thumbnails.h"

namespace portwright {

/// Folders of the user's; empty: nothing is kept there.
struct Places
{
    QString journals;
    QString thumbnails;
};

/// Everything behind one main window.
struct Desk
{
    Desk(const SessionWorld &world, const QList<Handshake> &handshakes, QSettings &userSettings,
         const Places &places = {})
        : settings(userSettings),
          session(world),
          editor(session),
          probes(session, handshakes),
          filter(session, probes),
          files(session, userSettings, places.journals),
          thumbnails(world.files, world.library, places.thumbnails)
    {
    }

    QSettings &settings;
    Session session;
    PlanEditor editor;
    ProbeSession probes;
    PlanFilter filter;
    PlanFiles files;
    Thumbnails thumbnails;
};

} // namespace portwright
