#include "engine/monitoring/EmbeddedFormat.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using monitoring::embeddedMetrics;

namespace {

/// "space name unit [dimension=value,...][...] values"
QStringList told(const std::string& line) {
    QStringList all;
    for (const auto& embedded : embeddedMetrics(line)) {
        QString text = QString::fromStdString(embedded.space + ' ' + embedded.name + ' ' +
                                              embedded.unit + ' ');
        for (const auto& set : embedded.dimensionSets) {
            QStringList dimensions;
            for (const auto& [name, value] : set)
                dimensions.append(QString::fromStdString(name + '=' + value));
            text += '[' + dimensions.join(',') + ']';
        }
        for (const double value : embedded.values)
            text += ' ' + QString::number(value);
        all.append(text);
    }
    return all;
}

} // namespace

/// Metrics in log lines.
class tst_EmbeddedFormat : public QObject {
    Q_OBJECT

  private slots:
    void aLineTellsItsMetrics() {
        const std::string line =
            R"({"_aws":{"Timestamp":1574109732004,"CloudWatchMetrics":[{"Namespace":"app",)"
            R"("Dimensions":[["service"],["service","region"]],"Metrics":[)"
            R"({"Name":"time","Unit":"Milliseconds"},{"Name":"count"}]}]},)"
            R"("service":"pay","region":"eu","time":[1.5,2],"count":3,"other":1})";
        QCOMPARE(told(line),
                 (QStringList{"app time Milliseconds [service=pay][region=eu,service="
                              "pay] 1.5 2",
                              "app count None [service=pay][region=eu,service=pay] 3"}));
        QVERIFY(embeddedMetrics(line)[0].time == Timestamp{Milliseconds{1574109732004}});
    }
    void withoutDimensionsThereIsOneMetric() {
        QCOMPARE(told(R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"a","Metrics":)"
                      R"([{"Name":"m","Unit":"Count"}]}]},"m":1})"),
                 QStringList{"a m Count [] 1"});
    }
    void whatStandsBeforeTheObjectDoesNotMatter() {
        // Node's console writes its own columns.
        QCOMPARE(told("2026-11-30T11:00:00.000Z\tid\tINFO\t"
                      R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"a","Metrics":)"
                      R"([{"Name":"m"}]}]},"m":1})"),
                 QStringList{"a m None [] 1"});
    }
    void whatBreaksTheSpecificationIsLeftOut_data() {
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const char* line) { QTest::newRow(name) << line; };
        row("no line of it", "hello {\"_aws\"");
        row("no JSON", R"({"_aws": {]})");
        row("no object", R"({"_aws": 1})");
        row("no time",
            R"({"_aws":{"CloudWatchMetrics":[{"Namespace":"a","Metrics":[{"Name":"m"}]}]},"m":1})");
        row("no namespace",
            R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Metrics":[{"Name":"m"}]}]},"m":1})");
        row("no value",
            R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"a","Metrics":[{"Name":"m"}]}]}})");
        row("a text for a value",
            R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"a","Metrics":[{"Name":"m"}]}]},"m":"1"})");
        row("a time beyond all",
            R"({"_aws":{"Timestamp":1e300,"CloudWatchMetrics":[{"Namespace":"a","Metrics":[{"Name":"m"}]}]},"m":1})");
    }
    void whatBreaksTheSpecificationIsLeftOut() {
        QFETCH(QString, line);
        QCOMPARE(told(line.toStdString()), QStringList{});
    }
    void aSetWhoseDimensionIsMissingIsLeftOut() {
        QCOMPARE(told(R"({"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"a",)"
                      R"("Dimensions":[["x"],["y"]],"Metrics":[{"Name":"m"}]}]},"m":1,"y":"b"})"),
                 QStringList{"a m None [y=b] 1"});
    }
};

LATHE_TEST(tst_EmbeddedFormat)
#include "tst_EmbeddedFormat.moc"
