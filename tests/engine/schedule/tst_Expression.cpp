#include "engine/schedule/Expression.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::schedule;
using namespace std::chrono_literals;

class tst_Expression : public QObject {
    Q_OBJECT

    static void row(const char* expression) { QTest::newRow(expression) << expression; }
    static void wrongRow(const char* expression, const char* code, const char* detail) {
        QTest::newRow(expression) << expression << code << detail;
    }

  private slots:
    void aRateIsANumberAndAUnit() {
        QVERIFY(parse("rate(1 minute)") == Expression(Rate{1, Rate::Unit::Minutes}));
        QVERIFY(parse("rate(12 hours)") == Expression(Rate{12, Rate::Unit::Hours}));
        QVERIFY(parse("rate(7   days)") == Expression(Rate{7, Rate::Unit::Days}));
        QVERIFY(!parse(" rate(7 days)"));
        QVERIFY(!parse("rate(7 day)"));
        QVERIFY(parse("rate(7 day)", RateWords::Any) == Expression(Rate{7, Rate::Unit::Days}));
        QVERIFY(!parse("rate( 7 days )"));
        QCOMPARE(Rate({2, Rate::Unit::Minutes}).interval(), Seconds{120});
        QCOMPARE(Rate({2, Rate::Unit::Hours}).interval(), Seconds{7200});
        QCOMPARE(Rate({2, Rate::Unit::Days}).interval(), Seconds{172'800});
    }
    void anAtIsALocalTime() {
        const std::chrono::local_seconds time =
            std::chrono::local_days{std::chrono::year{2028} / 2 / 29} + 23h + 59min + 7s;
        QVERIFY(parse("at(2028-02-29T23:59:07)") == Expression(Once{time}));
    }
    void whatAwsTakesIsTaken_data() {
        QTest::addColumn<QString>("expression");
        for (const char* expression : {"cron(0 10 * * ? *)",
                                       "cron(15 12 * * ? *)",
                                       "cron(0 18 ? * MON-FRI *)",
                                       "cron(0 8 1 * ? *)",
                                       "cron(0/10 * ? * MON-FRI *)",
                                       "cron(0/5 8-17 ? * MON-FRI *)",
                                       "cron(0/30 20-2 ? * MON-FRI *)",
                                       "cron(15 10 ? * 6L 2022-2023)",
                                       "cron(0 9 ? * 2#1 *)",
                                       "cron(0 0 L * ? *)",
                                       "cron(0 0 LW * ? *)",
                                       "cron(0 0 31W * ? *)",
                                       "cron(0 0 ? * FRI-MON *)",
                                       "cron(0 0 1 NOV-FEB ? *)",
                                       "cron(0 0 1 jan,Jul ? *)",
                                       "cron(0 0 ? * L 1970,2199)",
                                       "cron(00 007 01 1 ? 2020/4)",
                                       "cron(0/60 0 * * ? *)",
                                       "cron(  0\t0  * *  ?   * )",
                                       "cron(0 0 ? * monL *)"})
            row(expression);
    }
    void whatAwsTakesIsTaken() {
        QFETCH(QString, expression);
        const auto parsed = parse(expression.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.english().c_str());
        QVERIFY(std::holds_alternative<Cron>(*parsed));
    }
    void whatIsWrongIsSaidWithItsPlaceAndAWayOut_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");

        wrongRow("", "Schedule.Form",
                 "'' is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or "
                 "at(2026-01-31T09:30:00)");
        wrongRow("0 12 * * ? *", "Schedule.Form",
                 "'0 12 * * ? *' is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or "
                 "at(2026-01-31T09:30:00)");
        wrongRow(
            "Rate(5 minutes)", "Schedule.Form",
            "'Rate(5 minutes)' is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or "
            "at(2026-01-31T09:30:00)");
        wrongRow("rate", "Schedule.Form",
                 "rate: what follows must be in parentheses, and nothing after them");
        wrongRow("cron(0 12 * * ? *", "Schedule.Form",
                 "cron: what follows must be in parentheses, and nothing after them");

        wrongRow("rate()", "Schedule.Rate",
                 "rate: '' is not a whole number from 1; write for instance rate(5 minutes)");
        wrongRow("rate(0 minutes)", "Schedule.Rate",
                 "rate: '0' is not a whole number from 1; write for instance rate(5 minutes)");
        wrongRow("rate(1.5 hours)", "Schedule.Rate",
                 "rate: '1.5' is not a whole number from 1; write for instance rate(5 minutes)");
        wrongRow("rate(-1 hours)", "Schedule.Rate",
                 "rate: '-1' is not a whole number from 1; write for instance rate(5 minutes)");
        wrongRow("rate(99999999999999999999 days)", "Schedule.Rate",
                 "rate: '99999999999999999999' is not a whole number from 1; write for instance "
                 "rate(5 minutes)");
        wrongRow("rate(1000000001 days)", "Schedule.Rate",
                 "rate: 1000000001 is too large a number");
        wrongRow("rate(1 minutes)", "Schedule.Rate",
                 "rate: with 1 the unit is 'minute', not 'minutes'");
        wrongRow("rate(5 hour)", "Schedule.Rate", "rate: with 5 the unit is 'hours', not 'hour'");
        wrongRow("rate(5)", "Schedule.Rate",
                 "rate: the unit is missing after 5; write for instance rate(5 minutes)");
        wrongRow("rate(30 seconds)", "Schedule.Rate",
                 "rate: 'seconds' is no unit; units are minutes, hours and days, and after 1 "
                 "minute, hour and day");

        wrongRow("at(2026-01-31 09:30:00)", "Schedule.At",
                 "at: '2026-01-31 09:30:00' is not a time in the form yyyy-mm-ddThh:mm:ss, such as "
                 "2026-01-31T09:30:00");
        wrongRow("at(2026-01-31T09:30)", "Schedule.At",
                 "at: '2026-01-31T09:30' is not a time in the form yyyy-mm-ddThh:mm:ss, such as "
                 "2026-01-31T09:30:00");
        wrongRow("at(2026-02-29T09:30:00)", "Schedule.At", "at: there is no day 2026-02-29");
        wrongRow("at(1969-02-28T09:30:00)", "Schedule.At",
                 "at: the year is not one of 1970 to 2199");
        wrongRow("at(2026-02-28T24:00:00)", "Schedule.At",
                 "at: there is no time 24:00:00; hours go to 23, minutes and seconds to 59");

        wrongRow("cron(0 12 * * ?)", "Schedule.Form",
                 "cron has six fields and here are 5: minutes, hours, day-of-month, month, "
                 "day-of-week and year, as in cron(0 12 * * ? *)");
        wrongRow("cron(60 12 * * ? *)", "Schedule.Minutes",
                 "minutes: '60' is none of its values, which are 0 to 59");
        wrongRow("cron(? 12 * * ? *)", "Schedule.Minutes",
                 "minutes: '?' is none of its values, which are 0 to 59");
        wrongRow("cron(+5 12 * * ? *)", "Schedule.Minutes",
                 "minutes: '+5' is none of its values, which are 0 to 59");
        wrongRow("cron(0/0 12 * * ? *)", "Schedule.Minutes",
                 "minutes: '0/0' has no step; write a whole number from 1 after the slash, as in "
                 "0/2");
        wrongRow("cron(5, 12 * * ? *)", "Schedule.Minutes",
                 "minutes: a value is missing; values are 0 to 59");
        wrongRow("cron(0 -5 * * ? *)", "Schedule.Hours",
                 "hours: a value is missing; values are 0 to 23");
        wrongRow("cron(0 24 * * ? *)", "Schedule.Hours",
                 "hours: '24' is none of its values, which are 0 to 23");
        wrongRow("cron(0 0 32 * ? *)", "Schedule.DayOfMonth",
                 "day-of-month: '32' is none of its values, which are 1 to 31");
        wrongRow("cron(0 0 W * ? *)", "Schedule.DayOfMonth",
                 "day-of-month: 'W' is none of its values, which are 1 to 31");
        wrongRow("cron(0 0 L,15 * ? *)", "Schedule.DayOfMonth",
                 "day-of-month: 'L,15' combines ?, L or W with other values; it must stand alone");
        wrongRow(
            "cron(0 0 1W,15W * ? *)", "Schedule.DayOfMonth",
            "day-of-month: '1W,15W' combines ?, L or W with other values; it must stand alone");
        wrongRow("cron(0 0 1 JANUARY ? *)", "Schedule.Month",
                 "month: 'JANUARY' is none of its values, which are 1 to 12 or JAN to DEC");
        wrongRow("cron(0 0 ? * 0 *)", "Schedule.DayOfWeek",
                 "day-of-week: '0' is none of its values, which are 1 to 7 or SUN to SAT");
        wrongRow("cron(0 0 ? * 3#6 *)", "Schedule.DayOfWeek",
                 "day-of-week: '3#6' has no number from 1 to 5 after the #; 3#1 is the first in "
                 "the month");
        wrongRow(
            "cron(0 0 ? * 3#1,6#3 *)", "Schedule.DayOfWeek",
            "day-of-week: '3#1,6#3' combines ?, L or # with other values; it must stand alone");
        wrongRow("cron(0 0 ? * MON/2 *)", "Schedule.DayOfWeek",
                 "day-of-week: 'MON/2' has a step, which this field does not take; name the days, "
                 "as in MON,WED,FRI");
        wrongRow("cron(0 0 * * ? 1969)", "Schedule.Year",
                 "year: '1969' is none of its values, which are 1970 to 2199");
        wrongRow("cron(0 0 * * ? 2030-2020)", "Schedule.Year",
                 "year: '2030-2020' ends before it begins");
        wrongRow("cron(0 0 ? * ? *)", "Schedule.DayOfWeek",
                 "day-of-week: it is ? and so is day-of-month; write * in one of them for every "
                 "day");
        wrongRow("cron(0 12 1 * MON *)", "Schedule.DayOfWeek",
                 "day-of-week: it says MON and day-of-month says 1; only one of them may choose "
                 "days, so write ? in the other");
        wrongRow("cron(* * * * * *)", "Schedule.DayOfWeek",
                 "day-of-week: it says * and day-of-month says *; only one of them may choose "
                 "days, so write ? in the other");
    }
    void whatIsWrongIsSaidWithItsPlaceAndAWayOut() {
        QFETCH(QString, expression);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto parsed = parse(expression.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(QString::fromStdString(parsed.error().code), code);
        QCOMPARE(QString::fromStdString(parsed.error().detail.english()), detail);
    }
};

LATHE_TEST(tst_Expression)
#include "tst_Expression.moc"
