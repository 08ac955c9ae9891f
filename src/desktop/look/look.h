// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/desktopwishes.h"
#include "scene/theme.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>

class QApplication;

namespace portwright {

enum class ThemeChoice { System, Light, Dark };
QString themeChoiceName(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceFromName(QStringView name);

/// The colours in force and whether things move: chosen, or as the desktop wishes; applied to the application as they
/// change.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(QApplication &application, QObject *parent = nullptr);
    ~Look() override;

    const Theme &theme() const;
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// Less motion than the desktop asks for; with false it is the desktop's wish alone.
    void setLessMotion(bool less);
    bool hasMotion() const { return !m_lessMotion && !m_desktop.wantsLessMotion(); }

Q_SIGNALS:
    void changed();

private:
    void applyColours();
    void applyMotion();

    QApplication &m_application;
    DesktopWishes m_desktop;
    bool m_lessMotion = false;
    bool m_effects = false; // of the platform, before any wish
    ThemeChoice m_choice = ThemeChoice::System;
};

QColor colour(Rgb rgb);
QPalette paletteOf(const Theme &theme);

/// A badge as a small picture for tables: the same shapes as on the canvas.
QPixmap badgeMark(Badge badge, const Theme &theme, int size, qreal pixelRatio);
/// A short line in the colour of a flow class.
QPixmap classMark(const QString &flowClass, const Theme &theme, qreal pixelRatio);

} // namespace portwright
