#include "app/settings/Settings.h"
#include "app/window/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv) {
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("lathe-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lathe"));
    QApplication::setApplicationVersion(QStringLiteral(LATHE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("lathe"));

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
    parser.process(application);

    lathe::app::Settings settings;
    lathe::app::MainWindow window{settings};
    if (const QStringList paths = parser.positionalArguments(); !paths.isEmpty())
        window.openProject(paths.front());
    else
        window.openLastOrSample();
    window.show();
    return QApplication::exec();
}
