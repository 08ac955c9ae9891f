// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <memory>

namespace portwright {

namespace {

/// "de_AT.UTF-8" -> "de".
QString languageCode(const QString &language)
{
    static const QRegularExpression separator(QStringLiteral("[_.@-]"));
    return language.section(separator, 0, 0).toLower();
}

/// The texts of Qt's own dialogs and key names, where the package with them is installed.
void installQtTranslation(const QString &code)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

QString installTranslation(const QString &language)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    QString code = languageCode(language);
    const auto path = [&code] { return QStringLiteral(":/i18n/portwright_%1.qm").arg(code); };
    if (!translator->load(path())) {
        code = QStringLiteral("en");
        if (!translator->load(path()))
            return code;
    }
    QCoreApplication::installTranslator(translator.release());
    installQtTranslation(code);
    return code;
}

QString systemLanguage()
{
    return languageCode(QLocale::system().uiLanguages().value(0, QStringLiteral("en")));
}

} // namespace portwright
