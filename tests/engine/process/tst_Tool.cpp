#include "engine/process/Tool.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace lathe;

class tst_Tool : public QObject {
    Q_OBJECT

    static std::string said(const process::ToolRun& run, int* status = nullptr) {
        std::string text;
        const auto done = process::runTool(
            run, [&text](std::string_view line) { text.append(line).append("|"); }, {});
        if (status)
            *status = done ? *done : -1;
        return text;
    }

  private slots:
    void aToolIsFoundOnThePath() {
        QVERIFY(!process::findTool("sh").empty());
        QVERIFY(process::findTool("no-such-tool").empty());
    }
    void itsOutputComesByLinesAndItsStatusAtTheEnd() {
        int status = 0;
        QCOMPARE(said({{"/bin/sh", "-c", "echo one; echo two >&2; exit 3"}, "/", {}}, &status),
                 "one|two|");
        QCOMPARE(status, 3);
    }
    void whatItSaysOfErrorsCanBeLeftOut() {
        QCOMPARE(said({{"/bin/sh", "-c", "echo one; echo two >&2"}, "/", {}, {}, false}), "one|");
    }
    void itReadsWhatItIsGiven() {
        QCOMPARE(said({{"/bin/cat"}, "/", {}, "a\nb\n"}), "a|b|");
        QCOMPARE(said({{"/bin/cat"}, "/", {}}), "");
    }
    void aToolThatCannotBeStartedSaysSo() {
        const auto done = process::runTool({{"/no/such/tool"}, "/", {}}, [](auto) {}, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, "Tool.Failed");
    }
    void aStopEndsIt() {
        std::stop_source stop;
        const auto begin = std::chrono::steady_clock::now();
        std::thread later{[&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
            stop.request_stop();
        }};
        const auto done = process::runTool(
            {{"/bin/sh", "-c", "sleep 60"}, "/", {}}, [](auto) {}, stop.get_token());
        later.join();
        QVERIFY(!done);
        QCOMPARE(done.error().code, "Tool.Cancelled");
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
    }
};

LATHE_TEST(tst_Tool)
#include "tst_Tool.moc"
