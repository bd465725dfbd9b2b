// Start to the first painted window, and to the text of the file that was in front: Lathe on a
// project, beside bench_window_bare, a bare window with one QScintilla editor. All are fresh
// processes, taken in turns.
//
//   bench_window [--times N]

#include "app/settings/Settings.h"
#include "app/window/MainWindow.h"
#include "app/window/Run.h"
#include "tests/bench/ChildProcess.h"
#include "tests/bench/FirstPaint.h"
#include "tests/bench/Samples.h"

#include <QTemporaryDir>

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>

using namespace lathe;
using bench::Duration;
using bench::ms;

namespace {

constexpr const char* Source = "src/create_order.py";

int showLathe(const char* program, bench::FirstPaint::Of of, Duration started, char* project) {
    std::string name = program;
    std::array<char*, 3> arguments{name.data(), project, nullptr};
    std::optional<bench::FirstPaint> paint;
    return app::run(2, arguments.data(), [&](app::MainWindow& window) {
        window.resize(1280, 800);
        paint.emplace(of, started);
    });
}

/// The file that was in front when the project was closed last.
void rememberSession(const std::filesystem::path& project) {
    app::Settings settings;
    app::Session session;
    session.currentFile = QString::fromStdString(project / Source);
    for (const char* file : {"src/pricing.py", Source, "template.yaml"})
        session.files.push_back({QString::fromStdString(project / file), 1, 1});
    settings.setSession(QString::fromStdString(project / "template.yaml"), session);
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
    const std::string source = project / Source;
    rememberSession(project);

    bench::Samples bare;
    bench::Samples window;
    bench::Samples text;
    for (int i = 0; i < times; ++i) {
        bare.add(timeOf({LATHE_BARE_WINDOW}, source));
        window.add(timeOf({program, "--window"}, project));
        text.add(timeOf({program, "--text"}, project));
    }
    fmt::print("{:<40}{:>10}{:>10}{:>10}\n", "start to", "p50 ms", "min ms", "ratio p50");
    const auto print = [&bare](const char* name, bench::Samples& samples) {
        fmt::print("{:<40}{:>10.1f}{:>10.1f}{:>10.2f}\n", name, ms(samples.at(0.5)),
                   ms(samples.at(0)), ms(samples.at(0.5)) / ms(bare.at(0.5)));
    };
    print("bare window with an editor, painted", bare);
    print("Lathe on a project, painted", window);
    print("Lathe on a project, the file's text", text);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    using Of = bench::FirstPaint::Of;
    const std::string_view kind = argc > 1 ? argv[1] : "";
    if (argc == 4 && (kind == "--window" || kind == "--text"))
        return showLathe(argv[0], kind == "--text" ? Of::Text : Of::Window,
                         Duration{std::atoll(argv[2])}, argv[3]);
    return compare(argv[0], argc == 3 && kind == "--times" ? std::atoi(argv[2]) : 15);
}
