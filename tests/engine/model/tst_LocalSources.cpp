#include "engine/model/LocalSources.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::model;

class tst_LocalSources : public QObject {
    Q_OBJECT

    static bool runs(TriggerKind kind) {
        Trigger trigger;
        trigger.kind = kind;
        return runsLocally(trigger);
    }

  private slots:
    void httpApisAreServedHere() {
        for (const TriggerKind kind :
             {TriggerKind::Api, TriggerKind::HttpApi, TriggerKind::FunctionUrl})
            QVERIFY(runs(kind));
    }
    void queuesTopicsAndBucketsAreRun() {
        for (const TriggerKind kind : {TriggerKind::Sqs, TriggerKind::Sns, TriggerKind::S3})
            QVERIFY(runs(kind));
    }
    void whatNothingServesIsNotSaidToRun() {
        QVERIFY(!runs(TriggerKind::Kinesis));
        QVERIFY(!runs(TriggerKind::Other));
    }
};

LATHE_TEST(tst_LocalSources)
#include "tst_LocalSources.moc"
