// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace portwright {

/// Whether the desktop asks for dark colours: the XDG settings portal (org.freedesktop.appearance color-scheme) where
/// there is one, else the lightness of the palette that the program was started with.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent = nullptr);
    bool isDark() const { return m_dark; }
    /// Asks the portal, without waiting, and follows it from then on.
    void follow();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &scheme);

    bool m_paletteDark = false;
    bool m_dark = false;
};

} // namespace portwright
