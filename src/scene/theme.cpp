// SPDX-License-Identifier: Apache-2.0
#include "scene/theme.h"

#include <QCoreApplication>
#include <array>

namespace portwright {

namespace {

struct ClassColour
{
    const char *name;
    const char *title;
    Rgb light;
    Rgb dark;
};

// Colours chosen for a contrast of at least 3 on every surface and for distance under three dichromacies.
constexpr std::array<ClassColour, 8> classes = {{
    {"backup", QT_TRANSLATE_NOOP("portwright::Theme", "Backup"), 0x1D65D4, 0x3070ED},
    {"console", QT_TRANSLATE_NOOP("portwright::Theme", "Console"), 0xA74E1B, 0xFDA145},
    {"servers", QT_TRANSLATE_NOOP("portwright::Theme", "Servers"), 0x4B023B, 0xA5548A},
    {"directory", QT_TRANSLATE_NOOP("portwright::Theme", "Directory"), 0x420BAC, 0xD2AEFD},
    {"name-time", QT_TRANSLATE_NOOP("portwright::Theme", "Name and time"), 0x219C96, 0x86F8E1},
    {"vendor", QT_TRANSLATE_NOOP("portwright::Theme", "Vendor"), 0x545E6F, 0x999999},
    {"mail", QT_TRANSLATE_NOOP("portwright::Theme", "Mail"), 0xED5A58, 0xF22910},
    {"database", QT_TRANSLATE_NOOP("portwright::Theme", "Database"), 0x3D4000, 0xE9EF49},
}};

const ClassColour *find(const QString &name)
{
    for (const ClassColour &entry : classes) {
        if (name == QLatin1String(entry.name))
            return &entry;
    }
    return nullptr;
}

} // namespace

Rgb Theme::flowClass(const QString &name) const
{
    const ClassColour *entry = find(name);
    if (!entry)
        return muted;
    return dark ? entry->dark : entry->light;
}

Rgb Theme::badge(Badge badge) const
{
    switch (badge) {
    case Badge::Verified:
    case Badge::Open:
        return ok;
    case Badge::Failed:
        return failed;
    case Badge::Running:
        return running;
    case Badge::Barred:
        return barred;
    case Badge::None:
    case Badge::Unknown:
        break;
    }
    return unknown;
}

const Theme &lightTheme()
{
    static constexpr Theme theme = {
        .canvas = 0xFAFBFC,
        .grid = 0xDDE3EA,
        .zoneFill = 0xF1F4F8,
        .zoneBorder = 0xC3CCD8,
        .nodeFill = 0xFFFFFF,
        .nodeBorder = 0xB4BECB,
        .panel = 0xFFFFFF,
        .hairline = 0xE3E8EF,
        .text = 0x111827,
        .muted = 0x4B5563,
        .accent = 0x1D5FD1,
        .accentFill = 0xE8F0FE,
        .ok = 0x379D86,
        .warning = 0xC07301,
        .failed = 0xAC110B,
        .running = 0x001487,
        .unknown = 0x525765,
        .barred = 0x9562DE,
        .dark = false,
    };
    return theme;
}

const Theme &darkTheme()
{
    static constexpr Theme theme = {
        .canvas = 0x0F141B,
        .grid = 0x232C38,
        .zoneFill = 0x161D27,
        .zoneBorder = 0x334050,
        .nodeFill = 0x1E2733,
        .nodeBorder = 0x3F4D5F,
        .panel = 0x141A22,
        .hairline = 0x263140,
        .text = 0xE6EBF2,
        .muted = 0xA3AFBD,
        .accent = 0x6CA8FF,
        .accentFill = 0x1B2C47,
        .ok = 0x42F6D1,
        .warning = 0xF2BC11,
        .failed = 0xEE0C27,
        .running = 0x1C87FF,
        .unknown = 0x9FA3AA,
        .barred = 0x9F52A4,
        .dark = true,
    };
    return theme;
}

QStringList flowClasses()
{
    static const QStringList names = [] {
        QStringList all;
        for (const ClassColour &entry : classes)
            all.append(QLatin1String(entry.name));
        return all;
    }();
    return names;
}

QString flowClassTitle(const QString &name)
{
    const ClassColour *entry = find(name);
    return entry ? QCoreApplication::translate("portwright::Theme", entry->title)
                 : QCoreApplication::translate("portwright::Theme", "Other");
}

} // namespace portwright
