// Start to first painted window: Lathe on a project, beside bench_window_bare, a bare window with
// one QScintilla editor. Both are fresh processes, taken in turns.
//
//   bench_window [--times N]

#include "app/settings/Settings.h"
#include "app/window/MainWindow.h"
#include "tests/bench/ChildProcess.h"
#include "tests/bench/FirstPaint.h"
#include "tests/bench/Samples.h"

#include <QApplication>
#include <QTemporaryDir>

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

using namespace lathe;
using bench::Duration;
using bench::ms;

namespace {

int showLathe(Duration started, const QString& project) {
    app::Settings settings;
    app::MainWindow window{settings};
    window.openProject(project);
    window.resize(1280, 800);
    const bench::FirstPaint paint{window, started};
    window.show();
    return QApplication::exec();
}

/// Appends the time and the argument to the command, and runs it.
Duration timeOf(std::vector<std::string> command, const std::string& argument) {
    command.push_back(std::to_string(bench::monotonicNow().count()));
    command.push_back(argument);
    bench::ChildProcess child{command};
    return Duration{std::atoll(child.readLine().c_str())};
}

int compare(const char* program, int times) {
    const QTemporaryDir home;
    for (const char* variable : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(variable, home.path().toUtf8());
    const std::filesystem::path project =
        std::filesystem::path{home.path().toStdString()} / "orders";
    std::filesystem::copy(LATHE_SAMPLES "/orders", project,
                          std::filesystem::copy_options::recursive);
    const std::string source = project / "src/create_order.py";

    bench::Samples bare;
    bench::Samples lathe;
    for (int i = 0; i < times; ++i) {
        bare.add(timeOf({LATHE_BARE_WINDOW}, source));
        lathe.add(timeOf({program, "--lathe"}, project));
    }
    fmt::print("{:<28}{:>10}{:>10}\n", "start to first paint", "p50 ms", "min ms");
    fmt::print("{:<28}{:>10.1f}{:>10.1f}\n", "bare window, one editor", ms(bare.at(0.5)),
               ms(bare.at(0)));
    fmt::print("{:<28}{:>10.1f}{:>10.1f}\n", "Lathe on a project", ms(lathe.at(0.5)),
               ms(lathe.at(0)));
    fmt::print("ratio {:.2f} (p50), {:.2f} (min)\n", ms(lathe.at(0.5)) / ms(bare.at(0.5)),
               ms(lathe.at(0)) / ms(bare.at(0)));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::string_view kind = argc > 1 ? argv[1] : "";
    if (argc == 4 && kind == "--lathe") {
        QApplication application{argc, argv};
        return showLathe(Duration{std::atoll(argv[2])}, QString::fromLocal8Bit(argv[3]));
    }
    return compare(argv[0], argc == 3 && kind == "--times" ? std::atoi(argv[2]) : 15);
}
