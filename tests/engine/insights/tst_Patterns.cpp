#include "engine/insights/MessageWords.h"
#include "tests/engine/insights/Running.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using test::run;

/// What the pattern command finds.
class tst_Patterns : public QObject {
    Q_OBJECT

    static QStringList patternsOf(const std::vector<std::string>& messages) {
        return run("pattern @message | display @pattern", messages);
    }

  private slots:
    void theExampleOfTheDocumentationIsOnePattern() {
        QCOMPARE(run("pattern @message",
                     {"2023-01-01 19:00:01 [INFO] Calling DynamoDB to store for resource id "
                      "12342342k124-12345",
                      "2023-01-01 19:00:02 [INFO] Calling DynamoDB to store for resource id "
                      "324892398123-12345",
                      "2023-01-01 19:00:03 [INFO] Calling DynamoDB to store for resource id "
                      "3ff231242342-12345"}),
                 QStringList{"@pattern=<Time-1> [INFO] Calling DynamoDB to store for resource id "
                             "<ID-2>; @ratio=1; @sampleCount=3; @severityLabel=Info"});
    }
    void whatVariesIsNamedByWhatItIs_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("number") << "Request time: 327 ms"
                                << "Request time: <Number-1> ms";
        QTest::newRow("with unit") << "took 327ms."
                                   << "took <Number-1>.";
        QTest::newRow("address") << "from 192.0.2.1:"
                                 << "from <IPAddress-1>:";
        QTest::newRow("uuid") << "id=8f5ac4b2-9a0b-4d1e-8b1a-111111111111"
                              << "id=<UUID-1>";
        QTest::newRow("time") << "at 2026-11-30T08:21:42.123Z now"
                              << "at <Time-1> now";
        QTest::newRow("a name") << "in us-east-1"
                                << "in us-east-1";
        QTest::newRow("plain") << "all is {well}!"
                               << "all is {well}!";
        QTest::newRow("empty") << ""
                               << "";
    }
    void whatVariesIsNamedByWhatItIs() {
        QFETCH(QString, message);
        QFETCH(QString, pattern);
        QCOMPARE(patternsOf({message.toStdString()}), QStringList{"@pattern=" + pattern});
    }
    void wordsThatVaryAreTokens() {
        QCOMPARE(
            patternsOf({"user ann bought one book", "user bob bought one book", "nothing else"}),
            (QStringList{"@pattern=user <Token-1> bought one book", "@pattern=nothing else"}));
    }
    void frequentOnesComeFirstWithTheirShare() {
        QCOMPARE(run("pattern @message | sort @sampleCount desc | display @pattern, @ratio, "
                     "@sampleCount",
                     {"WARN low", "ERROR code 1", "ERROR code 2", "ERROR code 3"}),
                 (QStringList{"@pattern=ERROR code <Number-1>; @ratio=0.75; @sampleCount=3",
                              "@pattern=WARN low; @ratio=0.25; @sampleCount=1"}));
    }
    void patternsAreOfAnyText() {
        QCOMPARE(run("parse @message 'm=*' as m | pattern toupper(m) | filter @sampleCount > 0",
                     {"m=n 5", "m=n 6"}),
                 QStringList{"@pattern=N <Number-1>; @ratio=1; @sampleCount=2"});
    }
    void theSeverityIsThatOfTheFirstWordThatSaysOne_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("label");
        QTest::newRow("error") << "[ERROR] no info"
                               << "Error";
        QTest::newRow("fatal") << "fatal: stop"
                               << "Error";
        QTest::newRow("exception") << "java.lang.NullPointerException: x"
                                   << "Error";
        QTest::newRow("warning") << "WARNING: low"
                                 << "Warning";
        QTest::newRow("info") << "level=info"
                              << "Info";
        QTest::newRow("debug") << "{\"level\":\"DEBUG\"}"
                               << "Debug";
        QTest::newRow("none") << "hello"
                              << "";
    }
    void theSeverityIsThatOfTheFirstWordThatSaysOne() {
        QFETCH(QString, message);
        QFETCH(QString, label);
        const std::string text = message.toStdString();
        QCOMPARE(QString::fromStdString(std::string{insights::severityOf(insights::wordsOf(text))}),
                 label);
    }
};

LATHE_TEST(tst_Patterns)
#include "tst_Patterns.moc"
