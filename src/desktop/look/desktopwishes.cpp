// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/desktopwishes.h"

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
const char Appearance[] = "org.freedesktop.appearance";
const char Scheme[] = "color-scheme";
enum PortalScheme : uint { NoPreference = 0, PreferDark = 1, PreferLight = 2 };
const char Motion[] = "reduced-motion"; // 1: reduced
// GNOME's own key, which its portal gives as well and did before there was the one above; a boolean.
const char Gnome[] = "org.gnome.desktop.interface";
const char Animations[] = "enable-animations";

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

DesktopWishes::DesktopWishes(QObject *parent) : QObject(parent)
{
    m_paletteDark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    m_dark = m_paletteDark;
}

void DesktopWishes::follow(QDBusConnection bus)
{
    if (!bus.isConnected())
        return;
    bus.connect(text(Service), text(Path), text(Interface), QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(bus, Appearance, Scheme);
    ask(bus, Appearance, Motion);
    ask(bus, Gnome, Animations);
}

void DesktopWishes::ask(QDBusConnection &bus, const char *group, const char *key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(text(Service), text(Path), text(Interface), QStringLiteral("Read"));
    call << text(group) << text(key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(text(group), text(key), reply.value().variant());
        done->deleteLater();
    });
}

void DesktopWishes::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, value.variant());
}

void DesktopWishes::take(const QString &group, const QString &key, const QVariant &given)
{
    const QVariant value = unwrapped(given);
    const bool darkBefore = m_dark;
    const bool lessBefore = wantsLessMotion();
    if (group == text(Appearance) && key == text(Scheme))
        takeScheme(value.toUInt());
    else if (group == text(Appearance) && key == text(Motion))
        m_reducedMotion = value.toUInt() == 1;
    else if (group == text(Gnome) && key == text(Animations))
        m_animations = value.toBool();
    if (m_dark != darkBefore || wantsLessMotion() != lessBefore)
        Q_EMIT changed();
}

void DesktopWishes::takeScheme(uint wish)
{
    m_dark = wish == PreferDark || (wish == NoPreference && m_paletteDark);
}

} // namespace portwright
