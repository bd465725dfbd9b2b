#include "engine/base/Units.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Units : public QObject {
    Q_OBJECT

  private slots:
    void moneyShowsItsSignificantDigits_data() {
        QTest::addColumn<qint64>("picoDollars");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << "$0.00";
        QTest::newRow("one 128 MB millisecond") << qint64{2083} << "$0.00000000208";
        QTest::newRow("one request") << qint64{200'000} << "$0.0000002";
        QTest::newRow("a cent") << qint64{10'000'000'000} << "$0.01";
        QTest::newRow("rounds up") << qint64{199'960'000'000} << "$0.20";
        QTest::newRow("dollars keep their cents") << qint64{12'345'678'900'000} << "$12.35";
        QTest::newRow("negative") << qint64{-1'500'000'000'000} << "-$1.50";
    }
    void moneyShowsItsSignificantDigits() {
        QFETCH(qint64, picoDollars);
        QTEST(QString::fromStdString(toText(PicoDollars{picoDollars})), "text");
    }
    void memoryRoundsUpToWholeMegabytes() {
        QCOMPARE(Bytes::mebi(37).ceilMebi(), 37);
        QCOMPARE(Bytes{Bytes::mebi(37).count + 1}.ceilMebi(), 38);
    }
    void timeIsWrittenInUtcWithMilliseconds() {
        const Timestamp time{std::chrono::microseconds{1'700'000'000'123'456}};
        QCOMPARE(toIso8601(time), std::string{"2023-11-14T22:13:20.123Z"});
    }
};

LATHE_TEST(tst_Units)
#include "tst_Units.moc"
