#include "tests/support/TestMain.h"
#include "widgets/designer/ScheduleWords.h"

#include <QLocale>
#include <QTest>

using namespace lathe::designer;

class tst_ScheduleWords : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom}); }

    void schedulesAreSaidAsPeopleDo_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* expression, const char* words) {
            QTest::newRow(expression) << QString{expression} << QString{words};
        };
        row("rate(1 minute)", "every minute");
        row("rate(5 minutes)", "every 5 minutes");
        row("rate(1 day)", "every day");
        row("cron(0 9 * * ? *)", "every day at 09:00");
        row("cron(0 9 ? * MON-FRI *)", "every weekday at 09:00");
        row("cron(30 18 ? * 2-6 *)", "every weekday at 18:30");
        row("cron(0 9 ? * MON,THU *)", "every Monday, Thursday at 09:00");
        row("cron(0 9 ? * 1 *)", "every Sunday at 09:00");
        row("cron(0 9 ? * TUE-THU *)", "from Tuesday to Thursday at 09:00");
        row("cron(0 0 1 * ? *)", "on day 1 of each month at 00:00");
        row("cron(0 0 L * ? *)", "on the last day of each month at 00:00");
        row("cron(*/15 * * * ? *)", "every 15 minutes");
        row("cron(0/10 * ? * MON-FRI *)", "every 10 minutes, every weekday");
        row("cron(5 * * * ? *)", "every hour at minute 5");
        row("cron(0 */6 * * ? *)", "every 6 hours");
        row("at(2026-12-24T18:00:00)", "once, on 24/12/2026 at 18:00");
    }
    void schedulesAreSaidAsPeopleDo() {
        QFETCH(QString, expression);
        QFETCH(QString, words);
        QCOMPARE(scheduleWords(expression), words);
    }
    void whatWordsDoNotFitStaysAsItIs_data() {
        QTest::addColumn<QString>("expression");
        for (const char* expression : {"cron(0 9 ? JAN MON#2 2027)", "cron(0 9)", "rate(soon)",
                                       "cron(0 99 * * ? *)", "x", ""})
            QTest::newRow(expression) << QString{expression};
    }
    void whatWordsDoNotFitStaysAsItIs() {
        QFETCH(QString, expression);
        QCOMPARE(scheduleWords(expression), expression);
    }
    void theTimeZoneIsSaid() {
        QCOMPARE(scheduleWords("cron(0 9 ? * MON-FRI *)", "Europe/Berlin"),
                 "every weekday at 09:00 Europe/Berlin");
        QCOMPARE(scheduleWords("rate(1 hour)", "UTC"), "every hour");
    }
};

LATHE_TEST(tst_ScheduleWords)
#include "tst_ScheduleWords.moc"
