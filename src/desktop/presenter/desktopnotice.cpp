// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/desktopnotice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace portwright {

void DesktopNotice::show(const QString &title, const QString &text)
{
    // Desktop Notifications Specification 1.2: the body may hold markup, so what is text is escaped.
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                                       service, QStringLiteral("Notify"));
    call << QGuiApplication::applicationDisplayName() << m_id << QString() << title << text.toHtmlEscaped()
         << QStringList() << QVariantMap() << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<quint32> reply = *watcher;
        if (!reply.isError())
            m_id = reply.value();
        watcher->deleteLater();
    });
}

} // namespace portwright
