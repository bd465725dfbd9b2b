#include "app/window/Run.h"

#include "app/settings/Settings.h"
#include "app/window/FontReading.h"
#include "app/window/MainWindow.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace lathe::app {

namespace {

constexpr QLatin1String stateOption{"state"};

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("lathe-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATHE_VERSION));
}

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A workbench for AWS-Lambda-style functions."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("DIR"),
        QCoreApplication::translate("main", "Folder or template of the project; without it, the "
                                            "project that was open last."),
        QStringLiteral("[DIR]"));
    parser.addOption(
        {stateOption,
         QCoreApplication::translate("main", "Folder for the journal and run-time files."),
         QStringLiteral("DIR")});
}

bool hasDisplay(int argc, char** argv) {
    const auto isPlatform = [](std::string_view argument) {
        return argument == "-platform" || argument == "--platform";
    };
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           std::any_of(argv, argv + argc, isPlatform);
}

/// What can be said without a window; Qt would end with an abort.
int runWithoutDisplay(int argc, char** argv) {
    const QCoreApplication application{argc, argv};
    nameApplication();
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    const QString why = QCoreApplication::translate(
        "main", "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Functions can be "
                "run without one by the command lathe (see lathe --help).");
    std::fprintf(stderr, "lathe-workbench: %s\n", qUtf8Printable(why));
    return EXIT_FAILURE;
}

} // namespace

int run(int argc, char** argv, const std::function<void(MainWindow&)>& made) {
    if (!hasDisplay(argc, argv))
        return runWithoutDisplay(argc, argv);
    beginReadingFonts();
    const QApplication application{argc, argv};
    nameApplication();
    QApplication::setApplicationDisplayName(QStringLiteral("Lathe"));
    QGuiApplication::setDesktopFileName(QStringLiteral("lathe"));
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);

    Settings settings;
    // Before there are widgets, which would be dressed a second time.
    ui::Theme::current()->setMode(settings.theme());
    MainWindow window{settings};
    window.keepStateIn(parser.value(stateOption));
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
