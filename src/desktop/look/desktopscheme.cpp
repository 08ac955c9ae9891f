// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace portwright {

namespace {

// Names and values as the XDG Desktop Portal documentation gives them, interface org.freedesktop.portal.Settings.
const char Service[] = "org.freedesktop.portal.Desktop";
const char Path[] = "/org/freedesktop/portal/desktop";
const char Interface[] = "org.freedesktop.portal.Settings";
const char Group[] = "org.freedesktop.appearance";
const char Key[] = "color-scheme";
enum PortalScheme : uint { NoPreference = 0, PreferDark = 1, PreferLight = 2 };

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// The portal's Read() wraps its answer in one variant more than its signal does.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopScheme::DesktopScheme(QObject *parent) : QObject(parent)
{
    m_paletteDark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    m_dark = m_paletteDark;
}

void DesktopScheme::follow()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(text(Service), text(Path), text(Interface), QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage call =
        QDBusMessage::createMethodCall(text(Service), text(Path), text(Interface), QStringLiteral("Read"));
    call << text(Group) << text(Key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(reply.value().variant());
        done->deleteLater();
    });
}

void DesktopScheme::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == text(Group) && key == text(Key))
        take(value.variant());
}

void DesktopScheme::take(const QVariant &scheme)
{
    const uint wish = unwrapped(scheme).toUInt();
    const bool dark = wish == PreferDark || (wish == NoPreference && m_paletteDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace portwright
