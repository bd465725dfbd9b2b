#include "engine/metricmath/DynamicLabel.h"
#include "tests/engine/metricmath/Computing.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::metricmath;

/// Labels with values of their series in them.
class tst_DynamicLabel : public QObject {
    Q_OBJECT

    static Series usualSeries() {
        Series series = test::seriesOf("- 30 10 90.5 20", "CPUUtilization i-1");
        series.origin = std::make_shared<const Origin>(
            Origin{{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}, "123456789012"},
                   "us-east-1",
                   "Average"});
        return series;
    }
    static LabelSetting usualSetting() {
        return {test::morning + std::chrono::hours{2} + Seconds{90}, {}, Seconds{60}};
    }
    static DynamicLabel parsed(const std::string& text) {
        auto label = DynamicLabel::parse(text);
        if (!label)
            qFatal("%s: %s", text.c_str(), label.error().message.english().c_str());
        return *label;
    }
    static QString expanded(const std::string& text, const Series& series = usualSeries(),
                            const LabelSetting& setting = usualSetting()) {
        return QString::fromStdString(parsed(text).of(series, setting));
    }

  private slots:
    void valuesAreThoseOfTheSeries_data() {
        QTest::addColumn<QString>("value");
        const auto row = [](const char* label, const char* value) {
            QTest::newRow(label) << value;
        };
        row("${AVG}", "37.625");
        row("${DATAPOINT_COUNT}", "4");
        row("${FIRST}", "30");
        row("${FIRST_LAST_RANGE}", "-10");
        row("${FIRST_LAST_TIME_RANGE}", "3m");
        row("${FIRST_TIME}", "2026-11-30 08:59:00");
        row("${FIRST_TIME_RELATIVE}", "2h");
        row("${LABEL}", "CPUUtilization i-1");
        row("${LAST}", "20");
        row("${LAST_TIME}", "2026-11-30 09:02:00");
        row("${LAST_TIME_RELATIVE}", "1h 57m");
        row("${MAX}", "90.5");
        row("${MAX_TIME}", "2026-11-30 09:01:00");
        row("${MAX_TIME_RELATIVE}", "1h 58m");
        row("${MIN}", "10");
        row("${MIN_MAX_RANGE}", "80.5");
        row("${MIN_MAX_TIME_RANGE}", "1m");
        row("${MIN_TIME}", "2026-11-30 09:00:00");
        row("${MIN_TIME_RELATIVE}", "1h 59m");
        row("${PROP('AccountId')}", "123456789012");
        row("${PROP('Dim.InstanceId')}", "i-1");
        row("${PROP('Dim.ImageId')}", "--");
        row("${PROP('MetricName')}", "CPUUtilization");
        row("${PROP('Namespace')}", "AWS/EC2");
        row("${PROP('Period')}", "60");
        row("${PROP('Region')}", "us-east-1");
        row("${PROP('Stat')}", "Average");
        row("${SUM}", "150.5");
        row("[max: ${MAX} Errors for Function Name ${LABEL}]",
            "[max: 90.5 Errors for Function Name CPUUtilization i-1]");
        row("", "");
        row("plain", "plain");
        row("${MEDIAN} ${max} ${} ${PROP('Colour')} ${PROP('Dim.')} ${MAX $MAX",
            "${MEDIAN} ${max} ${} ${PROP('Colour')} ${PROP('Dim.')} ${MAX $MAX");
        row("${${MAX}}", "${90.5}");
    }
    void valuesAreThoseOfTheSeries() {
        QFETCH(QString, value);
        QCOMPARE(expanded(QTest::currentDataTag()), value);
    }

    void whatIsNotThereIsTwoDashes() {
        const Series nothing;
        QCOMPARE(expanded("${MAX} ${AVG} ${SUM} ${FIRST_TIME} ${MIN_MAX_RANGE} ${LABEL}", nothing),
                 QString{"-- -- -- -- -- "});
        QCOMPARE(expanded("${DATAPOINT_COUNT} ${PROP('Stat')} ${PROP('Dim.X')} ${PROP('Period')}",
                          nothing),
                 QString{"0 -- -- 60"});
    }

    void numbersAreShort_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 1234567.0 << "1234567";
        QTest::newRow("third") << 100.0 / 3 << "33.333";
        QTest::newRow("small") << 0.00012345678 << "0.000123457";
        QTest::newRow("large") << 1.5e20 << "1.5e+20";
        QTest::newRow("negative") << -2.50 << "-2.5";
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("hundred") << 100.0 << "100";
    }
    void numbersAreShort() {
        QFETCH(double, number);
        Series series;
        series.add(test::morning, number);
        QTEST(expanded("${MAX}", series), "text");
    }

    void timesAreOfTheTimeZone() {
        LabelSetting setting = usualSetting();
        setting.timeZone = *timeZoneOf("+1530");
        QCOMPARE(expanded("${LAST_TIME}", usualSeries(), setting), QString{"2026-12-01 00:32:00"});
        setting.timeZone = *timeZoneOf("-0930");
        QCOMPARE(expanded("${LAST_TIME}", usualSeries(), setting), QString{"2026-11-29 23:32:00"});
    }

    void timeZonesAreHoursAndMinutes() {
        QCOMPARE(timeZoneOf("+0130")->count(), 90);
        QCOMPARE(timeZoneOf("-0100")->count(), -60);
        QCOMPARE(timeZoneOf("+0000")->count(), 0);
        for (const char* text : {"", "0130", "+130", "+01:30", "+0160", "+2400", "+ 100"})
            QVERIFY2(!timeZoneOf(text), text);
    }

    void durationsHaveTwoUnits() {
        Series series;
        series.add(test::morning, 1);
        LabelSetting setting{test::morning - std::chrono::hours{25}};
        QCOMPARE(expanded("${LAST_TIME_RELATIVE}", series, setting), QString{"1d 1h"});
        setting.now = test::morning + Seconds{61};
        QCOMPARE(expanded("${LAST_TIME_RELATIVE}", series, setting), QString{"1m 1s"});
        setting.now = test::morning + Seconds{3601};
        QCOMPARE(expanded("${LAST_TIME_RELATIVE}", series, setting), QString{"1h"});
        setting.now = test::morning;
        QCOMPARE(expanded("${LAST_TIME_RELATIVE}", series, setting), QString{"0s"});
    }

    void oneOfSeveralSaysWhichItIs() {
        const auto label = [](const char* text) {
            return QString::fromStdString(
                parsed(text).ofOneOfSeveral(usualSeries(), usualSetting()));
        };
        QCOMPARE(label("Filled With 0:"), QString{"Filled With 0: CPUUtilization i-1"});
        QCOMPARE(label("[max: ${MAX}]"), QString{"[max: 90.5] CPUUtilization i-1"});
        QCOMPARE(label(""), QString{"CPUUtilization i-1"});
        QCOMPARE(label("${LABEL} (${MAX})"), QString{"CPUUtilization i-1 (90.5)"});
        QCOMPARE(label("${PROP('Dim.InstanceId')}"), QString{"i-1"});
    }

    void thereAreAtMostSixValuesAndOneLabel() {
        QVERIFY(DynamicLabel::parse("${MAX}${MAX}${MAX}${MAX}${MAX}${LABEL}"));
        const auto seven = DynamicLabel::parse("${MAX}${MAX}${MAX}${MAX}${MAX}${MAX} ${MAX}");
        QVERIFY(!seven);
        QCOMPARE(seven.error().start, std::size_t{37});
        QCOMPARE(seven.error().end, std::size_t{43});
        QCOMPARE(seven.error().message.english(),
                 std::string{"a label has at most 6 values, and one of them is ${LABEL}"});
        QVERIFY(!DynamicLabel::parse("${LABEL} ${LABEL}"));
    }
};

LATHE_TEST(tst_DynamicLabel)
#include "tst_DynamicLabel.moc"
