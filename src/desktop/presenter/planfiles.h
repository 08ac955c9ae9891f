// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QSettings>

namespace portwright {

/// Opens and saves the session's plan and remembers what was open.
class PlanFiles : public QObject
{
    Q_OBJECT

public:
    PlanFiles(Session &session, QSettings &settings, QObject *parent = nullptr);

    /// A path or "sample:<id>". What cannot be read is raised as a message, and the open plan stays.
    bool open(const QString &path);
    void startNew();
    bool save(const QString &path);

    QStringList recent() const;
    /// "Contoso head office" or the file's name.
    QString title() const;

Q_SIGNALS:
    void recentChanged();
    void saved();

private:
    /// Packs that cannot be used are said once a plan is open, and stop nobody.
    void reportLeftOut();
    void remember(const QString &path);

    Session &m_session;
    QSettings &m_settings;
};

} // namespace portwright
