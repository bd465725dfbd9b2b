#include "engine/tuning/Plan.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::tuning;

class tst_Plan : public QObject {
    Q_OBJECT

    static QString message(const Result<std::vector<Bytes>>& memories) {
        return memories ? QString{} : QString::fromStdString(memories.error().detail.english());
    }

  private slots:
    void theFunctionsOwnSizeIsAmongTheUsualOnes() {
        const auto memories = usualMemories(Bytes::mebi(640));
        QCOMPARE(memories.size(), 7U);
        QCOMPARE(memories[3].ceilMebi(), 640);
        QCOMPARE(usualMemories(Bytes::mebi(512)).size(), 6U);
        // A template may name what Lambda does not have.
        QCOMPARE(usualMemories(Bytes::mebi(64)).size(), 6U);
    }
    void sizesAreReadAsAPersonTypesThem() {
        const auto memories = memoriesFrom("1024, 128,256");
        QVERIFY(memories.has_value());
        QCOMPARE(memories->size(), 3U);
        QCOMPARE(memories->front().ceilMebi(), 1024);
    }
    void whatLambdaDoesNotHaveIsRefusedByName_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("too small") << "128,127"
                                   << "'127'";
        QTest::newRow("too large") << "10241"
                                   << "'10241'";
        QTest::newRow("with a unit") << "128MB"
                                     << "'128MB'";
        QTest::newRow("missing") << "128,,256"
                                 << "''";
        QTest::newRow("nothing") << ""
                                 << "''";
        QTest::newRow("beyond numbers") << "99999999999999999999"
                                        << "'99999999999999999999'";
        QTest::newRow("negative") << "-128"
                                  << "'-128'";
    }
    void whatLambdaDoesNotHaveIsRefusedByName() {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const QString said = message(memoriesFrom(text.toStdString()));
        QVERIFY2(said.startsWith(named), qPrintable(said));
    }
    void aPlanRunsEachSizeOnceInOrder() {
        Plan plan;
        plan.memories = {Bytes::mebi(512), Bytes::mebi(128), Bytes::mebi(512)};
        const auto sound = checked(plan);
        QVERIFY(sound.has_value());
        QCOMPARE(sound->memories, (std::vector<Bytes>{Bytes::mebi(128), Bytes::mebi(512)}));
    }
    void aPlanThatCannotBeRunIsRefused() {
        Plan plan;
        QCOMPARE(checked(plan).error().code, std::string{"Tuning.BadPlan"});
        plan.memories = {Bytes::mebi(128)};
        plan.times = 0;
        QVERIFY(!checked(plan));
        plan.times = mostTimes + 1;
        QVERIFY(!checked(plan));
        plan.times = 1;
        plan.memories = {Bytes{Bytes::mebi(128).count + 1}};
        QVERIFY(!checked(plan));
    }
};

LATHE_TEST(tst_Plan)
#include "tst_Plan.moc"
