// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace portwright {

/// One notification of the desktop (org.freedesktop.Notifications); a new one replaces it. Silent where no desktop
/// shows any.
class DesktopNotice : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotice(const QDBusConnection &bus = QDBusConnection::sessionBus()) : m_bus(bus) {}

    void show(const QString &title, const QString &text);

private:
    QDBusConnection m_bus;
    quint32 m_id = 0; // of the notification that is shown
};

} // namespace portwright
