#include "engine/logpatterns/FilterPattern.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lathe::logpatterns;

namespace {

/// The text with its quotation marks.
std::string written(const QString& text) {
    return lathe::test::quoted(text.toStdString());
}

} // namespace

/// Patterns for messages of any form. In all of these, ' stands for a quotation mark.
class tst_Terms : public QObject {
    Q_OBJECT

    static void row(const char* pattern, const QStringList& taken, const QStringList& refused) {
        QTest::newRow(pattern) << pattern << taken << refused;
    }

  private slots:
    void aPatternTakesSomeMessagesAndRefusesOthers_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QStringList>("refused");

        row("", {"", "anything"}, {});
        row("  ", {"", "anything"}, {});
        row("' '", {"", "anything"}, {});
        row("''", {"", "anything"}, {});

        row("ERROR", {"[ERROR 400] BAD REQUEST", "Exiting with ERRORCODE: -1", "ERROR", "xERRORx"},
            {"error", "Error", "ERRO", ""});
        row("ERROR ARGUMENTS",
            {"[ERROR 419] MISSING ARGUMENTS", "ARGUMENTS ERROR", "ARGUMENTSERROR"},
            {"[ERROR 400] BAD REQUEST", "MISSING ARGUMENTS"});
        row(" ERROR\tException ", {"[ERROR] Caught IllegalArgumentException"}, {"[ERROR]"});
        row("order_17", {"for order_17x"}, {"for order 17"});
        row("404", {"a 4040"}, {"a 40"});

        row("?ERROR ?ARGUMENTS", {"[ERROR 400] BAD", "ARGUMENTS", "ERROR ARGUMENTS"}, {"OK", ""});
        row("?'a b' ?c", {"a b", "xcx"}, {"a", "b a"});
        // Beside terms of another kind they do not count.
        row("?ERROR ?ARGUMENTS REQUEST", {"[INFO] REQUEST FAILED", "[ERROR] 400 BAD REQUEST"},
            {"[ERROR]", "ARGUMENTS"});
        row("?ERROR -WARN", {"INFO", "ERROR"}, {"WARN", "ERROR WARN"});

        row("'INTERNAL SERVER ERROR'", {"[ERROR 500] INTERNAL SERVER ERROR"},
            {"INTERNAL ERROR SERVER", "INTERNAL  SERVER ERROR"});
        row("'[ERROR]' Exception", {"[ERROR] Unhanded exception: InvalidQueryException"},
            {"[ERROR] Terminating", "ERROR Exception"});
        row("'level=ERROR' 'a-b'", {"level=ERROR a-b"}, {"level=ERROR"});
        row("'say \\'hi\\' C:\\\\x \\d'", {"'say 'hi' C:\\x \\d'"}, {"say hi C:\\x \\d"});

        row("ERROR -ARGUMENTS", {"[ERROR 400] BAD REQUEST"},
            {"[ERROR 419] MISSING ARGUMENTS", "OK"});
        row("-ERROR", {"", "fine"}, {"an ERRORCODE"});
        row("'ERROR' - 'Exiting'", {"ERROR here"}, {"Exiting with ERRORCODE: -1"});
        row("-'a b' -c", {"a", "b a"}, {"a b", "c", "ca b"});

        row("%AUTHORIZED%",
            {"[ERROR 401] UNAUTHORIZED REQUEST", "[SUCCESS 200] AUTHORIZED REQUEST"},
            {"authorized"});
        row("%40[0-9]% -%GET|HEAD%", {"POST 404"}, {"GET 404", "POST 500"});
    }
    void aPatternTakesSomeMessagesAndRefusesOthers() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, taken);
        QFETCH(QStringList, refused);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(parsed);
        QCOMPARE(parsed->kind(), FilterPattern::Kind::Terms);
        for (const QString& message : taken)
            QVERIFY2(parsed->matches(written(message)), qPrintable(message));
        for (const QString& message : refused)
            QVERIFY2(!parsed->matches(written(message)), qPrintable(message));
    }
    void whatIsNotWrittenAsItMustBeIsRefused_data() {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"a-b",        "email@example.com",
                                    "a/b",        "a.b",
                                    "ERROR:",     "*ERROR*",
                                    "(a)",        "'open",
                                    "?",          "-",
                                    "a -",        "??a",
                                    "--a",        "'a''b'",
                                    "a'b'",       "'a'b",
                                    "\xC3\xA4",   "%a",
                                    "%a%b",       "100%",
                                    "%a% %b% %c%"})
            QTest::newRow(pattern) << pattern;
    }
    void whatIsNotWrittenAsItMustBeIsRefused() {
        QFETCH(QString, pattern);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, std::string{"InvalidParameterException"});
        QCOMPARE(parsed.error().detail.english(), std::string{"Invalid filter pattern"});
    }
    void aPatternHasAtMost1024Characters() {
        QVERIFY(FilterPattern::parse(std::string(1024, 'X')));
        std::string umlauts = "\"";
        while (umlauts.size() < 2 * 1022)
            umlauts += "\xC3\xA4";
        QVERIFY(FilterPattern::parse(umlauts + '"'));
        const std::string tooLong(1025, 'X');
        QCOMPARE(FilterPattern::parse(tooLong).error().detail.english(),
                 "1 validation error detected: Value '" + tooLong +
                     "' at 'filterPattern' failed to satisfy constraint: Member must have length "
                     "less than or equal to 1024");
    }
    void termsTakeNothingOutOfAMessage() {
        const FilterPattern pattern = FilterPattern::parse("ERROR").value();
        QVERIFY(pattern.extracted("ERROR 1").empty());
        QVERIFY(!pattern.value("ERROR 1", "$1"));
        QVERIFY(!pattern.usesRegex());
        QVERIFY(FilterPattern::parse("%ERROR%")->usesRegex());
    }
    void manyShortLinesAreQuick() {
        const FilterPattern pattern = FilterPattern::parse("?ERROR ?Exception").value();
        const std::string line = "2026-01-01T00:00:00Z INFO the request was answered in 12 ms";
        QElapsedTimer timer;
        timer.start();
        int found = 0;
        for (int i = 0; i < 1'000'000; ++i)
            found += pattern.matches(line);
        QCOMPARE(found, 0);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

LATHE_TEST(tst_Terms)
#include "tst_Terms.moc"
