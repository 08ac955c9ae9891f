// SPDX-License-Identifier: Apache-2.0
#include "app/handshakefiles.h"
#include "app/workspace.h"
#include "desktop/canvas/canvasaccessible.h"
#include "desktop/commandline.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>

using namespace portwright;

namespace {

constexpr int BrokenInstallation = 3;

void begin(MainWindow &window, Desk &desk, const StartRequest &request)
{
    desk.files.startNew();
    if (request.plan.isEmpty() || request.startPage)
        window.showStartPage();
    if (!request.plan.isEmpty())
        window.fileActions().open(request.plan);
    if (request.startPage)
        window.showStartPage();
    window.show();
    window.offerRecovery();
}

ThemeChoice themeAtStart(const StartRequest &request, const QSettings &settings)
{
    if (request.theme)
        return *request.theme;
    return themeChoiceFromName(settings.value(QStringLiteral("theme")).toString()).value_or(ThemeChoice::System);
}

QString thumbnailFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails");
}

int fail(const Errors &errors)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorsText(errors)));
    return BrokenInstallation;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    installCanvasAccessibility();
    QCoreApplication::setApplicationName(QStringLiteral("portwright"));
    QCoreApplication::setOrganizationName(QStringLiteral("portwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTWRIGHT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.portwright.Portwright"));
    const QString wanted = languageArgument(QCoreApplication::arguments());
    const QString language = installTranslation(wanted.isEmpty() ? systemLanguage() : wanted);
    const StartRequest request = readArguments(QCoreApplication::arguments());

    DiskFileSystem files;
    const Result<PackLibrary> library = packsAtHand(files, userPackFolders(), {});
    if (!library)
        return fail(library.errors());
    const Result<HandshakesAtHand> handshakes = handshakesAtHand(files, userHandshakeFolders(), {});
    if (!handshakes)
        return fail(handshakes.errors());
    QSettings settings;
    Look look(application);
    look.setChoice(themeAtStart(request, settings));
    Desk desk({files, *library, language, QDate::currentDate()}, handshakes->handshakes, settings,
              {journalFolder(), thumbnailFolder()});
    MainWindow window(desk, look);
    begin(window, desk, request);
    return QApplication::exec();
}
