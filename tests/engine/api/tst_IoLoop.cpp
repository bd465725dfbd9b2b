#include "engine/api/IoLoop.h"

#include "tests/support/TestMain.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QTest>

#include <ctime>
#include <future>
#include <thread>

using namespace lathe;
namespace asio = boost::asio;

namespace {

std::chrono::nanoseconds processorTime() {
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

} // namespace

class tst_IoLoop : public QObject {
    Q_OBJECT

  private slots:
    void endsWhenThereIsNothingLeftToWaitFor() {
        asio::io_context io{1};
        int run = 0;
        asio::post(io, [&] {
            ++run;
            asio::post(io, [&] { ++run; });
        });
        api::IoLoop{io}.run();
        QCOMPARE(run, 2);
    }

    void runsWhatOtherThreadsPostUntilItIsStopped() {
        asio::io_context io{1};
        const auto work = asio::make_work_guard(io);
        std::thread loop{[&] { api::IoLoop{io}.run(); }};
        for (int i = 0; i < 200; ++i) {
            std::promise<int> answered;
            asio::post(io, [&] { answered.set_value(i); });
            QCOMPARE(answered.get_future().get(), i);
        }
        io.stop();
        loop.join();
    }

    void sleepsWhileNothingHappens() {
        asio::io_context io{1};
        const auto work = asio::make_work_guard(io);
        for (int i = 0; i < 100; ++i)
            asio::post(io, [] {});
        asio::steady_timer end{io, std::chrono::milliseconds{300}};
        end.async_wait([&](const auto&) { io.stop(); });
        const auto before = processorTime();
        api::IoLoop{io}.run();
        QVERIFY(processorTime() - before < std::chrono::milliseconds{100});
    }
};

LATHE_TEST(tst_IoLoop)
#include "tst_IoLoop.moc"
