#include "engine/model/EscapeSequences.h"
#include "engine/model/TraceLines.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::model;

class tst_TraceLines : public QObject {
    Q_OBJECT

    /// "HEAD" of each line: h, d or t.
    static QString partsOf(const QStringList& lines) {
        TraceLines traces;
        QString parts;
        for (const QString& line : lines) {
            const bool isError = line.startsWith("[ERROR]");
            switch (traces.next(line.toStdString(), isError ? LogLevel::Error : LogLevel::Info)) {
            case TraceLines::Part::Head:
                parts += 'h';
                break;
            case TraceLines::Part::Detail:
                parts += 'd';
                break;
            case TraceLines::Part::Trace:
                parts += 't';
                break;
            }
        }
        return parts;
    }

  private slots:
    void aTraceBelongsToItsHead_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("parts");
        QTest::newRow("Python") << QStringList{"before",
                                               "Traceback (most recent call last):",
                                               "  File \"/var/task/app.py\", line 3, in handler",
                                               "    raise ValueError('no')",
                                               "ValueError: no",
                                               "after",
                                               "  indented"}
                                << "hhttthd";
        QTest::newRow("Python, below its error")
            << QStringList{"[ERROR] ValueError: no", "Traceback (most recent call last):",
                           "  File \"/var/task/app.py\", line 3, in handler", "[ERROR] next"}
            << "htth";
        QTest::newRow("Python, one while another was handled")
            << QStringList{"Traceback (most recent call last):",
                           "  File \"a.py\", line 3, in f",
                           "KeyError: 'a'",
                           "",
                           "During handling of the above exception, another exception occurred:",
                           "",
                           "Traceback (most recent call last):",
                           "  File \"a.py\", line 5, in f",
                           "ValueError: no",
                           "after"}
            << "htttttttth";
        QTest::newRow("Node.js") << QStringList{"TypeError: x is not a function",
                                                "    at handler (/var/task/index.js:3:9)",
                                                "    at Runtime.handleOnce (file:///x.mjs:1:2) {",
                                                "  code: 'E_NO'",
                                                "}",
                                                "after"}
                                 << "htttth";
        QTest::newRow("Java") << QStringList{"java.lang.IllegalStateException: no",
                                             "\tat com.shop.Pay.handle(Pay.java:12)",
                                             "Caused by: java.io.IOException: gone",
                                             "\tat com.shop.Pay.read(Pay.java:40)",
                                             "\t... 12 more",
                                             "after"}
                              << "htttth";
        QTest::newRow("Ruby") << QStringList{"/var/task/app.rb:3:in `f': no (RuntimeError)",
                                             "\tfrom /var/task/app.rb:7:in `handler'", "after"}
                              << "hth";
        QTest::newRow("indented JSON is none") << QStringList{"{", "  \"a\": 1", "}"} << "hdh";
    }
    void aTraceBelongsToItsHead() {
        QFETCH(QStringList, lines);
        QFETCH(QString, parts);
        QCOMPARE(partsOf(lines), parts);
    }
    void theLevelIsThatOfTheHead() {
        TraceLines traces;
        QCOMPARE(traces.next("no", LogLevel::Fatal), TraceLines::Part::Head);
        QCOMPARE(traces.next("  at f (a.js:1:2)", LogLevel::Info), TraceLines::Part::Trace);
        QCOMPARE(traces.level(), LogLevel::Fatal);
        QCOMPARE(traces.next("  said on its own", LogLevel::Warn), TraceLines::Part::Head);
        QCOMPARE(traces.level(), LogLevel::Warn);
    }
    void escapeSequencesAreLeftOut() {
        QCOMPARE(withoutEscapes("\x1b[31mred\x1b[0m and \x1b[1;38;5;208mbold\x1b[m \x1b[2Kend"),
                 std::string{"red and bold end"});
        QCOMPARE(withoutEscapes("\x1b]0;title\a\x1b"), std::string{});
        QCOMPARE(withoutEscapes("a\x1b[31"), std::string{"a"});
        QCOMPARE(withoutEscapes("none"), std::string{"none"});
    }
};

LATHE_TEST(tst_TraceLines)
#include "tst_TraceLines.moc"
