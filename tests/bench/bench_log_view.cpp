// The Logs dock on the log of a busy month: how long until its newest lines are on the screen,
// until the first lines of a filter are, what memory it takes, and how fluid it stays while 200,000
// lines a second arrive for a minute, and whether all of them are there afterwards.
//
//   bench_log_view [--lines N] [--seconds S]

#include "app/bridge/EventFeed.h"
#include "app/bridge/LogHost.h"
#include "engine/api/EventFeed.h"
#include "engine/store/Journal.h"
#include "tests/bench/Samples.h"
#include "tests/support/LagMeter.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <string_view>
#include <thread>

using namespace lathe;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp epoch{Seconds{1'780'000'000}};
constexpr std::int64_t linesInBatch = 1'000;
constexpr std::int64_t linesASecond = 200'000;
/// One of so many is an error.
constexpr std::int64_t errorEvery = 10'000;

model::LogLine lineOf(std::int64_t number) {
    model::LogLine line;
    line.time = epoch + Microseconds{number * 5};
    line.function = "Pay";
    line.requestId = fmt::format("{:08x}-0000-4000-8000-000000000000", number / 1'000);
    line.environmentId = "stream";
    if (number % errorEvery == 0) {
        line.level = model::LogLevel::Error;
        line.text = fmt::format("[ERROR] order {} could not be paid: card {} was refused", number,
                                number * 7919);
    } else {
        line.text = fmt::format("[INFO] order {} paid with card {} in {} ms", number, number * 7919,
                                number % 997);
    }
    return line;
}

std::vector<model::LogLine> batchOf(std::int64_t first) {
    std::vector<model::LogLine> lines;
    lines.reserve(linesInBatch);
    for (std::int64_t i = 0; i < linesInBatch; ++i)
        lines.push_back(lineOf(first + i));
    return lines;
}

void flush(store::Journal& journal) {
    std::promise<void> done;
    journal.flush([&done](const Result<bool>&) { done.set_value(); });
    done.get_future().wait();
}

std::int64_t memory() {
    QFile file{QStringLiteral("/proc/self/smaps_rollup")};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // What is the program's own: pages of the journal are the system's to keep or not.
    std::int64_t kilobytes = 0;
    for (const QByteArray& row : file.readAll().split('\n'))
        if (row.startsWith("Anonymous:"))
            kilobytes = row.mid(10).trimmed().split(' ').first().toLongLong();
    return kilobytes;
}

void print(std::string_view what, double value, std::string_view unit) {
    fmt::print("{:<60}{:>12.1f} {}\n", what, value, unit);
    std::fflush(stdout);
}

class Bench {
  public:
    Bench(std::filesystem::path folder, std::int64_t lines)
        : m_folder{std::move(folder)}
        , m_lines{lines} {
        store::Retention retention;
        retention.logLines = 4 * lines + 100'000'000;
        retention.bytes = std::int64_t{1} << 40;
        auto journal = store::Journal::open(
            m_folder,
            [](const Error& error) { fmt::print(stderr, "{}\n", error.detail.english()); },
            retention);
        if (!journal)
            std::exit(1);
        m_journal = std::move(*journal);
    }

    void write() {
        for (std::int64_t number = 1; number <= m_lines; number += linesInBatch) {
            m_journal->append(batchOf(number));
            if (number / linesInBatch % 100 == 0)
                flush(*m_journal);
        }
        flush(*m_journal);
    }

    void open() {
        m_pane = std::make_unique<logs::LogsPane>();
        m_pane->resize(1280, 400);
        m_pane->show();
        (void)QTest::qWaitForWindowExposed(m_pane.get());
        const std::int64_t before = memory();
        QElapsedTimer time;
        time.start();
        m_pane->setStore(std::make_unique<app::LogHost>(m_folder));
        awaitScreen();
        print("opened: the newest lines are on the screen", double(time.nsecsElapsed()) / 1e6,
              "ms");
        // What is looked for in the background as well.
        QTest::qWait(6'000);
        print("memory that this took", double(memory() - before) / 1024, "MB");
        for (int i = 0; i < 1'000; ++i) {
            m_pane->view()->verticalScrollBar()->setValue(
                int(std::int64_t{i} * 7919 % 1'000 * (m_lines - 100) / 1'000));
            awaitScreen();
        }
        print("the same after going to a thousand places", double(memory() - before) / 1024, "MB");
        m_memory = before;
        time.restart();
        m_pane->view()->verticalScrollBar()->setValue(int(m_lines / 2));
        awaitScreen();
        print("gone to the middle", double(time.nsecsElapsed()) / 1e6, "ms");
        m_pane->view()->setFollowing(true);
    }

    void find(const char* what, loghistory::LogFilter filter) {
        QElapsedTimer time;
        time.start();
        m_pane->rows()->setFilter(filter);
        const auto until = [&](auto reached) {
            (void)QTest::qWaitFor(reached, 120'000);
            return double(time.nsecsElapsed()) / 1e6;
        };
        const double first = until([this] { return m_pane->rows()->rowCount() > 0; });
        const double hundred = until([this] { return m_pane->rows()->rowCount() >= 100; });
        const double all = until([this] { return !m_pane->rows()->isSearching(); });
        print(fmt::format("the first of {}", what), first, "ms");
        print("  the first hundred", hundred, "ms");
        print(fmt::format("  all {}", m_pane->rows()->rowCount()), all, "ms");
        print("  memory then", double(memory() - m_memory) / 1024, "MB");
        m_pane->rows()->setFilter({});
        m_pane->view()->setFollowing(true);
        awaitScreen();
    }

    void flood(const char* what, int seconds) {
        api::EventFeed feed{50'000};
        app::EventFeed window;
        window.setSource([&feed] { return feed.take(); });
        feed.onEvents([&window] { window.notify(); });
        std::int64_t told = 0;
        QObject::connect(&window, &app::EventFeed::ready, m_pane.get(),
                         [&](const api::EventBatch& batch) {
                             told += std::int64_t(batch.logs.size()) + batch.droppedLogLines;
                             m_pane->appendLines(batch.logs, batch.droppedLogLines);
                         });
        const std::int64_t first = m_lines + 1;
        QEventLoop loop;
        std::thread writer{[&] {
            const auto begin = std::chrono::steady_clock::now();
            for (std::int64_t sent = 0; sent < seconds * linesASecond; sent += linesInBatch) {
                std::this_thread::sleep_until(begin +
                                              Microseconds{sent * 1'000'000 / linesASecond});
                feed.pushLogs(m_journal->append(batchOf(first + sent)));
            }
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        }};
        test::LagMeter meter;
        meter.start();
        QElapsedTimer time;
        time.start();
        loop.exec();
        meter.stop();
        writer.join();
        const double rate = double(seconds * linesASecond) / (double(time.elapsed()) / 1'000);
        flush(*m_journal);
        m_lines += seconds * linesASecond;
        const bool all =
            QTest::qWaitFor([this] { return m_pane->rows()->extent().last == m_lines; }, 10'000);
        awaitScreen();
        window.setSource({});
        print(fmt::format("{}: lines a second", what), rate, "");
        print("  gap between turns of the event loop, median", meter.at(0.5), "ms");
        print("  99 of 100 below", meter.at(0.99), "ms");
        print("  the longest", meter.at(1), "ms");
        print("  lines that are missing afterwards",
              all ? 0 : double(m_lines - m_pane->rows()->extent().last), "");
        print("  memory", double(memory() - m_memory) / 1024, "MB");
    }

    logs::LogsPane& pane() { return *m_pane; }

  private:
    void awaitScreen() {
        (void)QTest::qWaitFor(
            [this] {
                logs::LogView* view = m_pane->view();
                const int first = view->firstVisibleRow(), last = view->lastVisibleRow();
                if (m_pane->rows()->rowCount() == 0 || first < 0)
                    return false;
                view->viewport()->repaint();
                return m_pane->rows()->entry(first) && m_pane->rows()->entry(last);
            },
            30'000);
    }

    std::filesystem::path m_folder;
    std::int64_t m_lines;
    std::int64_t m_memory = 0;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<logs::LogsPane> m_pane;
};

} // namespace

int main(int argc, char** argv) {
    std::int64_t lines = 10'000'000;
    int seconds = 60;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view{argv[i]} == "--lines")
            lines = std::atoll(argv[i + 1]);
        else if (std::string_view{argv[i]} == "--seconds")
            seconds = std::atoi(argv[i + 1]);
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    QApplication application{argc, argv};
    Bench bench{folder.path().toStdString(), lines};
    bench.write();
    fmt::print("{} lines\n", lines);
    bench.open();
    loghistory::LogFilter text, expression, level, request;
    text.text = "refused";
    expression.expression = "order [0-9]+ could";
    level.lowest = model::LogLevel::Error;
    bench.find("a text", text);
    bench.find("a regular expression", expression);
    bench.find("errors", level);
    loghistory::LogFilter most;
    most.text = "paid";
    bench.find("a text that most lines have", most);
    bench.flood("200,000 lines a second arrive", seconds);
    bench.pane().rows()->setFilter(text);
    bench.flood("the same with a filter", std::max(1, seconds / 6));
    return 0;
}
