#include "engine/insights/FieldCensus.h"
#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::valueOf;

namespace {

const std::string report =
    "REPORT RequestId: 8f5ac4b2-9a0b-4d1e-8b1a-111111111111\tDuration: 3.25 ms\tBilled Duration: "
    "4 ms\tMemory Size: 128 MB\tMax Memory Used: 37 MB\tInit Duration: 111.04 ms\t\n"
    "XRAY TraceId: 1-5e1b4151-43a0913a12345678901234567\tSegmentId: 6b3bdd2e40b4e7f2\t"
    "Sampled: true\t\n";
const std::string start = "START RequestId: 8f5ac4b2-9a0b-4d1e-8b1a-111111111111 Version: $LATEST";

} // namespace

/// What Insights finds in events by itself.
class tst_Discovery : public QObject {
    Q_OBJECT

    static void row(const char* name, const char* field, const std::string& message,
                    const char* value) {
        QTest::newRow(name) << field << QString::fromStdString(message) << value;
    }

  private slots:
    void fieldsAreFoundInMessages_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("value");
        const char* id = "8f5ac4b2-9a0b-4d1e-8b1a-111111111111";
        row("type", "@type", report, "REPORT");
        row("id", "@requestId", report, id);
        row("duration", "@duration", report, "3.25");
        row("billed", "@billedDuration", report, "4");
        row("init", "@initDuration", report, "111.04");
        row("memory", "@memorySize", report, "1.28E8");
        row("used", "@maxMemoryUsed", report, "3.7E7");
        row("trace", "@xrayTraceId", report, "1-5e1b4151-43a0913a12345678901234567");
        row("segment", "@xraySegmentId", report, "6b3bdd2e40b4e7f2");
        row("type of start", "@type", start, "START");
        row("id of start", "@requestId", start, id);
        row("no duration of start", "@duration", start, "-");
        row("type of end", "@type", "END RequestId: 8f5ac4b2-9a0b-4d1e-8b1a-111111111111", "END");
        row("type of init", "@type", "INIT_START Runtime Version: python:3.12.v1", "INIT_START");
        row("id of Python", "@requestId",
            "[INFO]\t2026-11-30T08:21:42.123Z\t8f5ac4b2-9a0b-4d1e-8b1a-111111111111\tHello", id);
        row("id of Node.js", "@requestId",
            "2026-11-30T08:21:42.123Z\t8f5ac4b2-9a0b-4d1e-8b1a-111111111111\tINFO\tHello", id);
        row("id of a timeout", "@requestId",
            "2026-11-30T08:21:42.123Z 8f5ac4b2-9a0b-4d1e-8b1a-111111111111 Task timed out", id);
        row("id of an exit", "@requestId",
            "RequestId: 8f5ac4b2-9a0b-4d1e-8b1a-111111111111 Error: Runtime exited", id);
        row("no id", "@requestId", "Hello", "-");
        row("no type", "@type", "REPORTS are late", "-");

        row("key", "level", "{\"level\": \"info\"}", "info");
        row("nested", "user.name", "{\"user\": {\"name\": \"Ann\"}}", "Ann");
        row("in a list", "items.1.id", "{\"items\": [{\"id\": 1}, {\"id\": 2}]}", "2");
        row("by brackets", "items[0].id", "{\"items\": [{\"id\": 1}]}", "1");
        row("special", "`detail-type`", "{\"detail-type\": \"x\"}", "x");
        row("a dot in a key", "a.b.c", "{\"a.b\": {\"c\": 7}}", "7");
        row("a key with @", "@@x", "{\"@x\": 7}", "7");
        row("true", "ok", "{\"ok\": true}", "1");
        row("null", "ok", "{\"ok\": null}", "-");
        row("digits stay", "n", "{\"n\": 0.123456789}", "0.123456789");
        row("large", "n", "{\"n\": 18446744073709551615}", "18446744073709551615");
        row("a list is JSON", "l", "{\"l\": [1, \"a\"]}", "[1,\"a\"]");
        row("behind other text", "a", "[INFO]\t2026-11-30T08:21:42.123Z\tid\t{\"a\": 5}\n", "5");
        row("behind a brace", "a", "f{ {\"a\": 5} tail", "5");
        row("no JSON", "a", "a: 5", "-");
        row("case matters", "Level", "{\"level\": \"info\"}", "-");

        row("time", "@timestamp", "x", "2026-11-30 08:21:42.123");
        row("ingestion", "@ingestionTime", "x", "2026-11-30 08:21:43.123");
        row("message", "@message", "x", "x");
        row("stream", "@logStream", "x", "stream");
        row("log", "@log", "x", "123456789012:/aws/lambda/shop");
        row("pointer", "@ptr", "x", "ptr0");
    }
    void fieldsAreFoundInMessages() {
        QFETCH(QString, field);
        QFETCH(QString, message);
        QFETCH(QString, value);
        QCOMPARE(valueOf(field.toStdString(), message.toStdString()), value);
    }
    void aQuerysOwnFieldHidesThatOfTheEvent() {
        QCOMPARE(test::run("filter level = 'a' | parse @message '\"level\": \"*\"' as level | "
                           "filter level = 'a' | display level",
                           {"{\"level\": \"a\"}"}),
                 QStringList{"level=a"});
        QCOMPARE(test::run("fields 5 as n | display n + 1 as m", {"{\"n\": 1}"}),
                 QStringList{"m=6"});
    }
    void theCensusSaysHowManyEventsHaveAField() {
        insights::FieldCensus census;
        for (const std::string& message :
             {std::string{"{\"level\": \"info\", \"user\": {\"id\": 1}, \"l\": [1, 2]}"}, report,
              std::string{"{\"level\": \"warn\"}"}, std::string{"plain"}})
            census.add({test::morning, test::morning, message, "s", "1:g", "p"});
        QStringList found;
        for (const auto& field : census.fields())
            found << QString::fromStdString(field.name + " " + std::to_string(field.percent));
        QCOMPARE(found,
                 (QStringList{"@ingestionTime 100", "@log 100", "@logStream 100", "@message 100",
                              "@timestamp 100", "level 50", "@billedDuration 25", "@duration 25",
                              "@initDuration 25", "@maxMemoryUsed 25", "@memorySize 25",
                              "@requestId 25", "@type 25", "@xraySegmentId 25", "@xrayTraceId 25",
                              "l.0 25", "l.1 25", "user.id 25"}));
    }
    void theCensusTakesTwoHundredFieldsOfAnEvent() {
        std::string message = "{\"a\": 0";
        for (int i = 0; i < 300; ++i)
            message += ", \"k" + std::to_string(i) + "\": 1";
        insights::FieldCensus census;
        census.add({test::morning, test::morning, message + "}", "s", "1:g", "p"});
        QCOMPARE(census.fields().size(), std::size_t{200 + 5});
    }
};

LATHE_TEST(tst_Discovery)
#include "tst_Discovery.moc"
