#include "engine/model/LocalSources.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::model;

class tst_LocalSources : public QObject {
    Q_OBJECT

  private slots:
    void noSourceIsRunYet() {
        for (const TriggerKind kind :
             {TriggerKind::HttpApi, TriggerKind::Sqs, TriggerKind::Schedule, TriggerKind::S3,
              TriggerKind::Other}) {
            Trigger trigger;
            trigger.kind = kind;
            QVERIFY(!runsLocally(trigger));
        }
    }
};

LATHE_TEST(tst_LocalSources)
#include "tst_LocalSources.moc"
