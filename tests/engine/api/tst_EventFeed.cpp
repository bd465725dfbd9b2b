#include "engine/api/EventFeed.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

namespace {

model::SharedLines lines(int first, int count) {
    std::vector<model::LogLine> made(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        made[static_cast<std::size_t>(i)].text = std::to_string(first + i);
    return std::make_shared<const std::vector<model::LogLine>>(std::move(made));
}

} // namespace

class tst_EventFeed : public QObject {
    Q_OBJECT

  private slots:
    void theReaderIsCalledOncePerBatch() {
        api::EventFeed feed{100};
        int calls = 0;
        feed.onEvents([&] { ++calls; });
        feed.pushLogs(lines(0, 1));
        feed.pushStarted(std::make_shared<model::InvocationRecord>());
        QCOMPARE(calls, 1);
        QCOMPARE(feed.take().started.size(), 1U);
        QVERIFY(feed.take().empty());
        feed.pushStarted(std::make_shared<model::InvocationRecord>());
        QCOMPARE(calls, 2);
    }

    void whoComesLateIsToldOfWhatWaits() {
        api::EventFeed feed{100};
        feed.pushStarted(std::make_shared<model::InvocationRecord>());
        int calls = 0;
        feed.onEvents([&] { ++calls; });
        QCOMPARE(calls, 1);
    }

    void theOldestLinesAreDroppedAndCounted() {
        api::EventFeed feed{100};
        for (int i = 0; i < 50; ++i)
            feed.pushLogs(lines(i * 10, 10));
        const api::EventBatch batch = feed.take();
        QCOMPARE(batch.logs.size(), 100U);
        QCOMPARE(batch.logs.front().text, std::string{"400"});
        QCOMPARE(batch.logs.back().text, std::string{"499"});
        QCOMPARE(batch.droppedLogLines, 400);
        QVERIFY(feed.take().empty());
    }

    void stateChangesAreNeverDropped() {
        api::EventFeed feed{1};
        for (int i = 0; i < 1000; ++i)
            feed.pushFinished(std::make_shared<model::InvocationRecord>());
        QCOMPARE(feed.take().finished.size(), 1000U);
    }

    void onlyTheLastProjectCounts() {
        api::EventFeed feed{1};
        feed.pushProject({});
        auto project = std::make_shared<const model::Project>();
        feed.pushProject({project, {}});
        const api::EventBatch batch = feed.take();
        QVERIFY(batch.projectChange);
        QVERIFY(batch.projectChange->project == project);
    }
};

LATHE_TEST(tst_EventFeed)
#include "tst_EventFeed.moc"
