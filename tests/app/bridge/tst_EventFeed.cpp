#include "app/bridge/EventFeed.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace lathe;

class tst_EventFeed : public QObject {
    Q_OBJECT

  private slots:
    void aBatchArrivesOnTheGuiThread() {
        app::EventFeed feed;
        feed.setSource([] {
            api::EventBatch batch;
            batch.logs.emplace_back();
            return batch;
        });
        QThread* thread = nullptr;
        connect(&feed, &app::EventFeed::ready, this, [&](const api::EventBatch& batch) {
            QCOMPARE(batch.logs.size(), std::size_t{1});
            thread = QThread::currentThread();
        });
        std::thread{[&] { feed.notify(); }}.join();
        QTRY_VERIFY(thread);
        QCOMPARE(thread, QThread::currentThread());
    }
    void batchesComeAtMostEvery33Milliseconds() {
        app::EventFeed feed;
        feed.setSource([&] {
            feed.notify();
            api::EventBatch batch;
            batch.droppedLogLines = 1;
            return batch;
        });
        int batches = 0;
        connect(&feed, &app::EventFeed::ready, this, [&] { ++batches; });
        QElapsedTimer clock;
        clock.start();
        feed.notify();
        QTRY_VERIFY(batches >= 6);
        QVERIFY2(clock.elapsed() >= 5 * 33, qPrintable(QString::number(clock.elapsed())));
    }
    void anEmptyBatchIsNotDelivered() {
        app::EventFeed feed;
        int taken = 0, delivered = 0;
        feed.setSource([&] {
            ++taken;
            return api::EventBatch{};
        });
        connect(&feed, &app::EventFeed::ready, this, [&] { ++delivered; });
        feed.notify();
        QTRY_COMPARE(taken, 1);
        QCOMPARE(delivered, 0);
    }
    void nothingIsTakenWithoutASource() {
        app::EventFeed feed;
        int taken = 0;
        feed.setSource([&] {
            ++taken;
            return api::EventBatch{};
        });
        feed.notify();
        feed.setSource({});
        QCoreApplication::processEvents();
        QTest::qWait(0);
        QCOMPARE(taken, 0);
    }
};

LATHE_TEST(tst_EventFeed)
#include "tst_EventFeed.moc"
