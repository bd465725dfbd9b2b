#include "app/bridge/BatchRun.h"
#include "app/bridge/EngineHost.h"
#include "engine/api/Engine.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace lathe;

/// Many invocations at once, by an engine with functions in Python.
class tst_BatchRun : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<app::EngineHost> m_host;

    void write(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QDir{}.mkpath(QFileInfo{path}.path());
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static model::InvocationRequest request(const std::string& event,
                                            const std::string& function = "Sleep") {
        model::InvocationRequest request;
        request.function = function;
        request.payload = event;
        return request;
    }

  private slots:
    void initTestCase() {
        write("project/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                       "Resources:\n"
                                       "  Sleep:\n"
                                       "    Type: AWS::Serverless::Function\n"
                                       "    Properties: {CodeUri: src/, Handler: app.handler,\n"
                                       "                 Runtime: python3.13, Timeout: 60}\n");
        write("project/src/app.py", "import time\n"
                                    "def handler(event, context):\n"
                                    "    print('event', event)\n"
                                    "    time.sleep(event)\n"
                                    "    return event\n");
        m_host = std::make_unique<app::EngineHost>();
        api::EngineOptions options;
        options.templateFile = m_folder.filePath("project/template.yaml").toStdString();
        options.stateDirectory = m_folder.filePath("state").toStdString();
        m_host->start(options);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), app::EngineHost::State::Running, 60'000);
    }
    void noMoreRunAtOnceThanAreAllowed() {
        app::BatchRun batch{*m_host, 2, nullptr};
        std::map<int, suite::Run> runs;
        connect(&batch, &app::BatchRun::ran, this,
                [&](int index, const suite::Run& run) { runs[index] = run; });
        QSignalSpy ended{&batch, &app::BatchRun::ended};
        batch.start(
            {request("0.31"), request("0.32"), request("0.33"), request("0.34"), request("0.35")});
        QVERIFY(batch.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QVERIFY(!batch.isRunning());
        QCOMPARE(runs.size(), 5U);
        std::vector<std::pair<Timestamp, int>> moments;
        for (const auto& [index, run] : runs) {
            QCOMPARE(run.record.response, "0.3" + std::to_string(index + 1));
            QCOMPARE(suite::ownLines(run.logs),
                     std::vector<std::string>{"event " + run.record.response});
            moments.emplace_back(run.record.accepted, 1);
            moments.emplace_back(*run.record.finished, -1);
        }
        std::sort(moments.begin(), moments.end());
        int running = 0, most = 0;
        for (const auto& [time, step] : moments)
            most = std::max(most, running += step);
        QCOMPARE(most, 2);
    }
    void whatIsRefusedIsTold() {
        app::BatchRun batch{*m_host, 4, nullptr};
        QSignalSpy ran{&batch, &app::BatchRun::ran};
        std::optional<Error> refusal;
        connect(&batch, &app::BatchRun::ran, this,
                [&](int, const suite::Run& run) { refusal = run.refusal; });
        batch.start({request("0", "Nobody")});
        QTRY_COMPARE_WITH_TIMEOUT(ran.size(), 1, 30'000);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, "ResourceNotFoundException");
    }
    void cancellingStopsWhatRunsAndBeginsNoMore() {
        app::BatchRun batch{*m_host, 1, nullptr};
        std::vector<suite::Run> runs;
        connect(&batch, &app::BatchRun::ran, this,
                [&](int, const suite::Run& run) { runs.push_back(run); });
        QSignalSpy ended{&batch, &app::BatchRun::ended};
        batch.start({request("0"), request("40"), request("0")});
        QTRY_COMPARE_WITH_TIMEOUT(runs.size(), 1U, 30'000);
        QTest::qWait(200);
        batch.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QCOMPARE(runs.size(), 2U);
        QVERIFY(runs[1].record.outcome.kind == model::OutcomeKind::Stopped);
    }
    void anEngineThatEndsEndsThemAll() {
        app::BatchRun batch{*m_host, 2, nullptr};
        std::vector<suite::Run> runs;
        connect(&batch, &app::BatchRun::ran, this,
                [&](int, const suite::Run& run) { runs.push_back(run); });
        QSignalSpy ended{&batch, &app::BatchRun::ended};
        batch.start({request("40"), request("40"), request("40")});
        QTest::qWait(200);
        m_host->stop();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(runs.size(), 2U);
        QVERIFY(runs[0].refusal && runs[0].refusal->code == "Engine.Ended");
    }
};

LATHE_TEST(tst_BatchRun)
#include "tst_BatchRun.moc"
