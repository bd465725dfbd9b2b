#include "engine/services/cloudwatch/AlarmEvaluation.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace services::cloudwatch;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

constexpr Timestamp start{1'700'000'040s};

json::object alarmOf(int periods, int needed, const std::string& missing = {}) {
    json::object alarm{{"EvaluationPeriods", periods},
                       {"DatapointsToAlarm", needed},
                       {"ComparisonOperator", "GreaterThanThreshold"},
                       {"Threshold", 10.0},
                       {"Statistic", "Average"},
                       {"Unit", "Seconds"},
                       {"Period", 60}};
    if (!missing.empty())
        alarm["TreatMissingData"] = missing;
    return alarm;
}

/// "0": well, "X": breaching, "-": missing; the newest last.
std::vector<AlarmPeriod> periodsOf(const QString& text) {
    std::vector<AlarmPeriod> periods;
    for (const QChar letter : text) {
        AlarmPeriod period{start + 60s * periods.size(), {}, {}, {}, {}};
        if (letter != '-') {
            period.value = letter == 'X' ? 21.5 : 3;
            period.count = 2;
        }
        periods.push_back(period);
    }
    return periods;
}

std::string stateOf(const json::object& alarm, const QString& periods) {
    const auto verdict = evaluated(alarm, periodsOf(periods), start + 300s);
    return verdict ? verdict->state : "stays";
}

} // namespace

/// The states of metric alarms.
class tst_AlarmEvaluation : public QObject {
    Q_OBJECT

  private slots:
    // The tables of
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
    void missingDataIsTreatedAsDocumented_data() {
        QTest::addColumn<int>("needed");
        QTest::addColumn<QString>("periods");
        QTest::addColumn<QStringList>("states");
        const auto row = [](int needed, const char* periods, const QStringList& states) {
            QTest::addRow("%d of 3: %s", needed, periods) << needed << periods << states;
        };
        // missing, ignore, breaching, notBreaching
        row(3, "0-X-X", {"OK", "OK", "OK", "OK"});
        row(3, "----0", {"OK", "OK", "OK", "OK"});
        row(3, "-----", {"INSUFFICIENT_DATA", "stays", "ALARM", "OK"});
        row(3, "0XX-X", {"ALARM", "ALARM", "ALARM", "ALARM"});
        row(3, "--X--", {"ALARM", "stays", "ALARM", "OK"});
        row(2, "0-X-X", {"ALARM", "ALARM", "ALARM", "ALARM"});
        row(2, "00X0X", {"ALARM", "ALARM", "ALARM", "ALARM"});
        row(2, "0-X--", {"OK", "OK", "ALARM", "OK"});
        row(2, "----0", {"OK", "OK", "ALARM", "OK"});
    }
    void missingDataIsTreatedAsDocumented() {
        QFETCH(int, needed);
        QFETCH(QString, periods);
        QFETCH(QStringList, states);
        const std::array<const char*, 4> ways{"missing", "ignore", "breaching", "notBreaching"};
        for (std::size_t way = 0; way < ways.size(); ++way)
            QCOMPARE(QString::fromStdString(stateOf(alarmOf(3, needed, ways[way]), periods)),
                     states[qsizetype(way)]);
    }
    void comparesAsItSays_data() {
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("state");
        const auto row = [](const char* comparison, double value, const char* state) {
            QTest::addRow("%s %g", comparison, value) << comparison << value << state;
        };
        row("GreaterThanThreshold", 10, "OK");
        row("GreaterThanThreshold", 10.1, "ALARM");
        row("GreaterThanOrEqualToThreshold", 10, "ALARM");
        row("LessThanThreshold", 10, "OK");
        row("LessThanThreshold", 9, "ALARM");
        row("LessThanOrEqualToThreshold", 10, "ALARM");
        row("LessThanLowerThreshold", 4, "ALARM");
        row("LessThanLowerThreshold", 8, "OK");
        row("GreaterThanUpperThreshold", 8, "OK");
        row("LessThanLowerOrGreaterThanUpperThreshold", 16, "ALARM");
    }
    void comparesAsItSays() {
        QFETCH(QString, comparison);
        QFETCH(double, value);
        QFETCH(QString, state);
        json::object alarm = alarmOf(1, 1);
        alarm["ComparisonOperator"] = comparison.toStdString();
        AlarmPeriod period{start, value, 1, 5, 15};
        QCOMPARE(QString::fromStdString(evaluated(alarm, {period}, start)->state), state);
    }
    void saysWhyInTheWordsOfCloudWatch() {
        const auto reason = [](const json::object& alarm, const char* periods) {
            return QString::fromStdString(evaluated(alarm, periodsOf(periods), start)->reason);
        };
        json::object one = alarmOf(1, 1);
        one.erase("DatapointsToAlarm");
        QCOMPARE(reason(one, "X"), "Threshold Crossed: 1 datapoint [21.5 (14/11/23 22:14:00)] was "
                                   "greater than the threshold (10.0).");
        QCOMPARE(reason(one, "0"), "Threshold Crossed: 1 datapoint [3.0 (14/11/23 22:14:00)] was "
                                   "not greater than the threshold (10.0).");
        QCOMPARE(reason(alarmOf(3, 2), "X0X"),
                 "Threshold Crossed: 2 out of the last 3 datapoints [21.5 (14/11/23 22:16:00), "
                 "21.5 (14/11/23 22:14:00)] were greater than the threshold (10.0) (minimum 2 "
                 "datapoints for OK -> ALARM transition).");
        QCOMPARE(reason(alarmOf(2, 2, "breaching"), "--"),
                 "Threshold Crossed: no datapoints were received for 2 periods and 2 missing "
                 "datapoints were treated as [Breaching].");
        QCOMPARE(reason(alarmOf(1, 1), "-"), "Insufficient Data: 1 datapoint was unknown.");
    }
    void tellsWhatItHasSeen() {
        const auto verdict = evaluated(alarmOf(1, 1), periodsOf("-X"), start + 120s);
        const auto data = json::parse(verdict->reasonData);
        QVERIFY(data == (json::value{
                            {"version", "1.0"},
                            {"queryDate", "2023-11-14T22:16:00.000+0000"},
                            {"startDate", "2023-11-14T22:15:00.000+0000"},
                            {"unit", "Seconds"},
                            {"statistic", "Average"},
                            {"period", 60},
                            {"recentDatapoints", {21.5}},
                            {"threshold", 10.0},
                            {"evaluatedDatapoints",
                             json::array{json::object{{"timestamp", "2023-11-14T22:15:00.000+0000"},
                                                      {"sampleCount", 2.0},
                                                      {"value", 21.5}}}}}));
    }
};

LATHE_TEST(tst_AlarmEvaluation)
#include "tst_AlarmEvaluation.moc"
