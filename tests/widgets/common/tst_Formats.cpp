#include "tests/support/TestMain.h"
#include "widgets/common/Formats.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace lathe;

class tst_Formats : public QObject {
    Q_OBJECT

  private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void durationsKeepThreeDigits_data() {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64{0} << "0 ms";
        QTest::newRow("below one") << qint64{840} << "0.84 ms";
        QTest::newRow("tens") << qint64{12'345} << "12.3 ms";
        QTest::newRow("hundreds") << qint64{842'400} << "842 ms";
        QTest::newRow("almost a second") << qint64{999'700} << "1.00 s";
        QTest::newRow("seconds") << qint64{1'240'000} << "1.24 s";
        QTest::newRow("a limit") << qint64{3'000'000} << "3 s";
        QTest::newRow("minutes") << qint64{125'000'000} << "2 min 5 s";
        QTest::newRow("whole minutes") << qint64{900'000'000} << "15 min";
    }
    void durationsKeepThreeDigits() {
        QFETCH(qint64, micros);
        QTEST(ui::durationText(Microseconds{micros}), "text");
    }

    void memoryIsInWholeMegabytes() {
        QCOMPARE(ui::memoryText(Bytes::mebi(37)), "37 MB");
        QCOMPARE(ui::memoryText(Bytes{1}), "1 KB");
        QCOMPARE(ui::billedText(Milliseconds{93}), "93 ms");
    }

    void figuresFollowTheLocale() {
        QLocale::setDefault(QLocale{QLocale::German, QLocale::Germany});
        QCOMPARE(ui::durationText(Microseconds{1'240'000}), "1,24 s");
        QCOMPARE(ui::moneyText(PicoDollars{1'234'560'000'000'000}), "$1.234,56");
        QCOMPARE(ui::moneyText(PicoDollars{2083}), "$0,00000000208");
        QCOMPARE(ui::countText(1'234'567), "1.234.567");
    }
    void momentsOfAnotherDayHaveTheirDate() {
        QLocale::setDefault(QLocale{"en_US"});
        const QDateTime noon{QDate{2026, 11, 28}, QTime{12, 5, 9}};
        const Timestamp time{Milliseconds{noon.toMSecsSinceEpoch()}};
        QCOMPARE(ui::momentText(time, time), "12:05:09");
        QCOMPARE(ui::momentText(time, time + std::chrono::hours{24}), "28 Nov 12:05");
    }
};

LATHE_TEST(tst_Formats)
#include "tst_Formats.moc"
