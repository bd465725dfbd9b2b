#include "app/window/Run.h"

#include "app/settings/Settings.h"
#include "app/window/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>

#include <fontconfig/fontconfig.h>

#include <thread>

namespace lathe::app {

int run(int argc, char** argv, const std::function<void(MainWindow&)>& made) {
    // Reading the fonts' configuration takes a fifth of the start: it is done beside the rest of
    // it, and Qt, which asks for the same, finds it done.
    std::jthread fonts{[] { FcInit(); }};
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("lathe-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lathe"));
    QApplication::setApplicationVersion(QStringLiteral(LATHE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("lathe"));
    fonts.join();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A workbench for AWS-Lambda-style functions."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("DIR"),
        QCoreApplication::translate("main", "Folder or template of the project; without it, the "
                                            "project that was open last."),
        QStringLiteral("[DIR]"));
    const QCommandLineOption state{
        QStringLiteral("state"),
        QCoreApplication::translate("main", "Folder for the journal and run-time files."),
        QStringLiteral("DIR")};
    parser.addOption(state);
    parser.process(application);

    Settings settings;
    MainWindow window{settings};
    window.keepStateIn(parser.value(state));
    if (const QStringList paths = parser.positionalArguments(); !paths.isEmpty())
        window.openProject(paths.front());
    else
        window.openLastOrSample();
    if (made)
        made(window);
    window.show();
    return QApplication::exec();
}

} // namespace lathe::app
