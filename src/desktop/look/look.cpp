// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/look.h"

#include "desktop/look/planstyle.h"

#include <QApplication>
#include <QFontDatabase>

namespace portwright {

namespace {

/// Inter where it is installed, a little larger than the desktop's text because it runs small.
QFont interfaceFont(QFont font)
{
    const QString inter = QStringLiteral("Inter");
    if (!QFontDatabase::hasFamily(inter))
        return font;
    font.setFamily(inter);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(font.pointSizeF(), 9.75));
    return font;
}

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

std::optional<ThemeChoice> themeChoiceFromName(QStringView name)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (themeChoiceName(choice) == name)
            return choice;
    }
    return {};
}

Look::Look(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_effects(QApplication::isEffectEnabled(Qt::UI_General))
{
    application.setStyle(new PlanStyle(*this));
    application.setFont(interfaceFont(application.font()));
    connect(&m_desktop, &DesktopWishes::changed, this, [this] {
        applyMotion();
        if (m_choice == ThemeChoice::System)
            applyColours();
    });
    m_desktop.follow();
    applyColours();
    applyMotion();
}

/// The application's style reads this object, so it goes with it.
Look::~Look()
{
    m_application.setStyle(QStringLiteral("Fusion"));
    QApplication::setEffectEnabled(Qt::UI_General, m_effects);
}

const Theme &Look::theme() const
{
    const bool dark = m_choice == ThemeChoice::System ? m_desktop.wantsDark() : m_choice == ThemeChoice::Dark;
    return dark ? darkTheme() : lightTheme();
}

void Look::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    applyColours();
}

void Look::setLessMotion(bool less)
{
    m_lessMotion = less;
    applyMotion();
}

/// Widgets and the canvas ask the style how long a motion may take; the rest are the effects of menus and tool tips.
void Look::applyMotion()
{
    QApplication::setEffectEnabled(Qt::UI_General, m_effects && hasMotion());
}

void Look::applyColours()
{
    m_application.setPalette(paletteOf(theme()));
    Q_EMIT changed();
}

QColor colour(Rgb rgb)
{
    return QColor::fromRgb(rgb);
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const QColor panel = colour(theme.panel);
    const QColor text = colour(theme.text);
    const QColor muted = colour(theme.muted);
    palette.setColor(QPalette::Window, panel);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, colour(theme.zoneFill));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, colour(theme.zoneFill));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::Highlight, colour(theme.accentFill));
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, colour(theme.accent));
    palette.setColor(QPalette::LinkVisited, colour(theme.accent));
    palette.setColor(QPalette::ToolTipBase, colour(theme.nodeFill));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, panel.lighter(theme.dark ? 130 : 100));
    palette.setColor(QPalette::Midlight, colour(theme.hairline));
    palette.setColor(QPalette::Mid, colour(theme.hairline));
    palette.setColor(QPalette::Dark, colour(theme.zoneBorder));
    palette.setColor(QPalette::Shadow, colour(theme.dark ? 0x000000 : 0x8A94A3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = muted;
        faint.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

} // namespace portwright
