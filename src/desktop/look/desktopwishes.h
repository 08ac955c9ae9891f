// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace portwright {

/// What the desktop asks of every program, by the XDG settings portal where there is one: dark colours (else by the
/// lightness of the palette that the program was started with), and less motion.
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    explicit DesktopWishes(QObject *parent = nullptr);
    bool wantsDark() const { return m_dark; }
    bool wantsLessMotion() const { return m_reducedMotion || !m_animations; }
    /// Asks the portal, without waiting, and follows it from then on.
    void follow(QDBusConnection bus = QDBusConnection::sessionBus());

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(QDBusConnection &bus, const char *group, const char *key);
    void take(const QString &group, const QString &key, const QVariant &value);
    void takeScheme(uint wish);

    bool m_paletteDark = false;
    bool m_dark = false;
    bool m_reducedMotion = false;
    bool m_animations = true;
};

} // namespace portwright
