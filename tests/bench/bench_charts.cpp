// How fluid a chart of a million points a line is: frames while it is panned and zoomed, beside the
// same chart with as many points as it has pixels, moved in turns with it.
//
//   bench_charts [POINTS]

#include "tests/bench/Samples.h"
#include "widgets/metrics/plugin/LinePlot.h"

#include <QApplication>
#include <QElapsedTimer>

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

using namespace lathe;
using bench::ms;
using bench::Samples;

namespace {

constexpr int Lines = 4;
constexpr int Frames = 60;
constexpr int Width = 1'600;
/// 60 frames a second.
constexpr double FrameBudget = 1'000.0 / 60;
constexpr Timestamp Begin{std::chrono::hours{24 * 365 * 50}};
constexpr auto Whole = std::chrono::hours{24};

metrics::SeriesData dataOf(int points) {
    metrics::SeriesData data;
    data.from = Begin;
    data.until = Begin + Whole;
    const double first =
        std::chrono::duration<double, std::milli>(Begin.time_since_epoch()).count();
    const double step = std::chrono::duration<double, std::milli>(Whole).count() / points;
    for (int line = 0; line < Lines; ++line) {
        metrics::SeriesLine made{
            QString::number(line), QColor::fromHsv(line * 80, 200, 200), false, false, {}};
        made.points.reserve(std::size_t(points));
        // Slow waves with noise on them, whose peaks are to be seen.
        for (int at = 0; at < points; ++at)
            made.points.emplace_back(first + at * step,
                                     100 + 40 * line + 30 * std::sin(at * 20.0 / points) +
                                         20 * std::sin(at * 12.9898) * std::sin(at * 78.233));
        data.lines.push_back(std::move(made));
    }
    return data;
}

/// Of the whole, as much as `share`, moved from its left to its right end; each frame is painted at
/// once and waited for.
Samples pan(metrics::LinePlot& plot, double share) {
    Samples frames;
    for (int frame = 0; frame < Frames; ++frame) {
        const auto length = std::chrono::duration_cast<Microseconds>(Whole * share);
        const auto from = std::chrono::duration_cast<Microseconds>((Microseconds{Whole} - length) *
                                                                   (double(frame) / Frames));
        QElapsedTimer time;
        time.start();
        plot.showSpan(Begin + from, Begin + from + length);
        QCoreApplication::processEvents();
        plot.viewport()->repaint();
        frames.add(std::chrono::nanoseconds{time.nsecsElapsed()});
    }
    return frames;
}

int run(int points) {
    const auto format = [](double value) { return QString::number(value); };
    metrics::LinePlot many{format};
    metrics::LinePlot few{format};
    for (metrics::LinePlot* plot : {&many, &few}) {
        plot->wear({Qt::white, Qt::lightGray, Qt::gray, Qt::white, Qt::gray, Qt::blue, {}, {}});
        plot->resize(Width, 400);
        plot->show();
    }
    QElapsedTimer time;
    time.start();
    many.setData(dataOf(points));
    fmt::print(
        "{} lines of {} points, {} pixels wide; made and set in {} ms; a frame has {:.1f} ms\n",
        Lines, points, Width, time.elapsed(), FrameBudget);
    few.setData(dataOf(Width));
    fmt::print("{:<12}{:>12}{:>10}{:>10}{:>14}{:>10}\n", "shown", "median ms", "p99 ms", "worst",
               "few median", "ratio");
    for (const double share : {1.0, 0.3, 0.03, 0.001}) {
        const Samples ours = pan(many, share);
        // As many points as pixels in what is shown, whatever that is.
        const Samples floor = pan(few, 1.0);
        fmt::print("{:<12}{:>12.2f}{:>10.2f}{:>10.2f}{:>14.2f}{:>10.2f}\n",
                   fmt::format("{} %", share * 100), ms(ours.at(0.5)), ms(ours.at(0.99)),
                   ms(ours.at(1)), ms(floor.at(0.5)), ms(ours.at(0.5)) / ms(floor.at(0.5)));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    return run(argc > 1 ? std::max(2'000, std::atoi(argv[1])) : 1'000'000);
}
