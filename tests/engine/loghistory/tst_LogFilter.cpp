#include "engine/loghistory/JsonFields.h"
#include "engine/loghistory/LogFilter.h"
#include "engine/loghistory/RequiredText.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::loghistory;

namespace {

store::BlockLine lineOf(std::string_view text,
                        model::LogSource source = model::LogSource::Function) {
    return {{}, "Orders", "r1", "env", source, model::LogLevel::Info, text};
}

bool passes(LogFilter filter, std::string_view text,
            model::LogLevel level = model::LogLevel::Info) {
    const auto matcher = LogMatcher::of(std::move(filter));
    return matcher && matcher->matches(lineOf(text), level);
}

LogFilter withText(std::string text) {
    LogFilter filter;
    filter.text = std::move(text);
    return filter;
}

LogFilter withExpression(std::string expression) {
    LogFilter filter;
    filter.expression = std::move(expression);
    return filter;
}

} // namespace

class tst_LogFilter : public QObject {
    Q_OBJECT

  private slots:
    void aTextIsFoundWhateverItsCase_data() {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("the same") << "order 7"
                                  << "stored order 7" << true;
        QTest::newRow("other letters") << "ORDER"
                                       << "stored oRdEr 7" << true;
        QTest::newRow("at the beginning") << "st"
                                          << "Stored" << true;
        QTest::newRow("one letter") << "X"
                                    << "abcx" << true;
        QTest::newRow("only half") << "order 77"
                                   << "order 7" << false;
        QTest::newRow("repeating") << "aab"
                                   << "aaaaab" << true;
        QTest::newRow("not there") << "aab"
                                   << "ababab" << false;
        QTest::newRow("longer than the text") << "longer"
                                              << "long" << false;
        QTest::newRow("brackets are no letters") << "["
                                                 << "{" << false;
        QTest::newRow("beyond ASCII") << "\xC3\x84rger"
                                      << "kein \xC3\xA4RGER" << true;
        QTest::newRow("with signs of expressions") << "\xC3\xA4.*("
                                                   << "a\xC3\x84.*(" << true;
        QTest::newRow("and nothing else") << "\xC3\xA4.*("
                                          << "\xC3\xA4xx(" << false;
        QTest::newRow("coloured in the middle") << "red line"
                                                << "\x1b[31mred\x1b[0m line" << true;
    }
    void aTextIsFoundWhateverItsCase() {
        QFETCH(QString, wanted);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const auto matcher = LogMatcher::of(withText(wanted.toStdString()));
        QCOMPARE(matcher->matches(lineOf(text.toStdString()), model::LogLevel::Info), found);
        if (found)
            QVERIFY(matcher->mayMatch("..." + text.toStdString() + "..."));
    }
    void bytesThatAreNoTextDoNoHarm() {
        const std::string bytes{"\xFF\xC3\x00 order \xFE", 12};
        QVERIFY(passes(withText("ORDER"), bytes));
        QVERIFY(passes(withExpression("or.er"), bytes));
        QVERIFY(!passes(withText("\xC3\xA4"), bytes));
        QVERIFY(passes(withText(std::string{"\0", 1}), bytes));
    }
    void anExpressionMayBeWrong() {
        QVERIFY(passes(withExpression("^order [78]$"), "ORDER 8"));
        QVERIFY(!passes(withExpression("^order [78]$"), "order 9"));
        const auto matcher = LogMatcher::of(withExpression("order ["));
        QVERIFY(!matcher);
        QCOMPARE(matcher.error().code, std::string{"Regex.Invalid"});
    }
    void whatAnExpressionNeedsIsSeen_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* expression, const char* text) {
            QTest::newRow(expression) << QString{expression} << QString{text};
        };
        row("order [0-9]+ could", "order ; could");
        row("refund", "refund");
        row("refused", "refu;ed");
        row("ab+cd", "ab;cd");
        row("abx?cd", "ab;cd");
        row("ab{0,3}cde", "cde");
        row("a\\.b\\d+cde", "a.b;cde");
        row("^abc$", "abc");
        row("(abcdef)?gh", "gh");
        row("(abc|def)gh", "gh");
        row("abc|def", "");
        row("(?x) a b", "");
        row("a\\x41bcd", "");
        row("\\Qa.b\\E", "");
        row("\\p{Lu}abc", "");
        row("[[:alpha:]]abc", "");
        row("[]a]bc", "bc");
        row("([)])abc", "");
        row("abc\\", "");
        row("", "");
    }
    void whatAnExpressionNeedsIsSeen() {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        QStringList texts;
        for (const std::string& one : requiredTexts(expression.toStdString()))
            texts << QString::fromStdString(one);
        QCOMPARE(texts.join(u';'), text);
    }
    /// Whatever is seen at a glance, the expression alone decides.
    void whatAnExpressionFindsIsFound_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* expression, const char* text) {
            QTest::newRow(expression) << QString{expression} << QString::fromUtf8(text);
        };
        row("order [0-9]+ could", "ORDER 17 COULD not");
        row("kiss", "\xE2\x84\xAAi\xC5\xBF\xC5\xBF");
        row("ab+cd", "abbbCD");
        row("ab*cd", "acd");
        row("(ab){2}x", "ababx");
        row("a{x}", "a{x}");
        row("colou?r", "color");
        row("[^a]bc", "xbc");
        row("a.c|zz", "zz");
    }
    void whatAnExpressionFindsIsFound() {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        const auto matcher = LogMatcher::of(withExpression(expression.toStdString()));
        QVERIFY(matcher->matches(lineOf(text.toStdString()), model::LogLevel::Info));
        QVERIFY(matcher->mayMatch(text.toStdString()));
    }
    void levelsAreAskedOfFunctionsAlone() {
        LogFilter filter;
        filter.lowest = model::LogLevel::Warn;
        const auto matcher = *LogMatcher::of(filter);
        QVERIFY(!matcher.matches(lineOf("x"), model::LogLevel::Info));
        QVERIFY(matcher.matches(lineOf("x"), model::LogLevel::Error));
        const auto report = lineOf("REPORT", model::LogSource::Platform);
        QVERIFY(matcher.matches(report, model::LogLevel::Info));
        filter.platform = false;
        QVERIFY(!LogMatcher::of(filter)->matches(report, model::LogLevel::Error));
    }
    void functionAndRequestAreThose() {
        LogFilter filter;
        filter.function = "Orders";
        filter.requestId = "r1";
        QVERIFY(passes(filter, "x"));
        QVERIFY(LogMatcher::of(filter)->mayMatch("..Orders..r1.."));
        QVERIFY(!LogMatcher::of(filter)->mayMatch("..Orders..r2.."));
        filter.requestId = "r";
        QVERIFY(!passes(filter, "x"));
    }
    void aFieldHasAValueOrNot() {
        LogFilter filter;
        filter.fields = {{"user.id", "7", true}};
        QVERIFY(passes(filter, R"({"user": {"id": 7}})"));
        QVERIFY(passes(filter, R"(2026 INFO {"user": {"id": "7"}})"));
        QVERIFY(!passes(filter, R"({"user": {"id": 77}})"));
        QVERIFY(!passes(filter, "user.id 7"));
        QVERIFY(!LogMatcher::of(filter)->mayMatch("none has it"));
        filter.fields.front().has = false;
        QVERIFY(!passes(filter, R"({"user": {"id": 7}})"));
        QVERIFY(passes(filter, "user.id 7"));
    }
    void fieldsComeFlatAndAsTheyAreWritten() {
        const auto fields = jsonFields(
            R"(INFO {"a":{"b":[1.50,{"c":"x\ny"}],"e":{}},"big":12345678901234567890123,"n":null})");
        QVERIFY(fields);
        QStringList all;
        for (const JsonField& field : *fields)
            all << QString::fromStdString(field.path + '=' + field.value +
                                          (field.isText ? "*" : ""));
        QCOMPARE(all, (QStringList{"a.b.0=1.50", "a.b.1.c=x\ny*", "a.e={}",
                                   "big=12345678901234567890123", "n=null"}));
        QCOMPARE(jsonFields(R"(["x",2])")->back().path, std::string{"1"});
        QVERIFY(jsonFields("{}")->empty());
        for (const char* none : {"", "plain", "{", "{a}", "x}", R"({"a":1} after)", R"({"a":1}})"})
            QVERIFY2(!jsonFields(none), none);
        QCOMPARE(jsonFields(R"({"a":1,"b":2,"c":3})", 2)->size(), std::size_t{2});
    }
};

LATHE_TEST(tst_LogFilter)
#include "tst_LogFilter.moc"
