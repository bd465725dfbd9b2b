#include "engine/logpatterns/FilterPattern.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::logpatterns;

namespace {

/// Of AWS's documentation.
const char* const accessLine =
    "127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] 'GET /index.html HTTP/1.0' 404 1534";
const char* const getLine = "INFO 09/25/2014 12:00:00 GET /service/resource/67 1200";
const char* const postLine = "INFO 09/25/2014 12:00:01 POST /service/resource/67/part/111 1310";
const char* const warningLine = "WARNING 09/25/2014 12:00:02 Invalid user request";
const char* const errorLine = "ERROR 09/25/2014 12:00:02 Failed to process request";

/// The text with its quotation marks.
std::string written(const QString& text) {
    return lathe::test::quoted(text.toStdString());
}

FilterPattern patternOf(const char* text) {
    return FilterPattern::parse(written(text)).value();
}

} // namespace

/// Patterns for fields with blanks between them. In them and in messages, ' stands for a quotation
/// mark.
class tst_FieldsPattern : public QObject {
    Q_OBJECT

    static void row(const char* pattern, const QStringList& taken, const QStringList& refused) {
        QTest::newRow(pattern) << pattern << taken << refused;
    }

  private slots:
    void aPatternTakesSomeMessagesAndRefusesOthers_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QStringList>("refused");

        row("[ip, user, username, timestamp, request, status_code, bytes]", {accessLine},
            {"127.0.0.1 Prod frank", warningLine});
        row("[ip=%127\\.0\\.0\\.[1-9]%, user, username, timestamp, request =*.html*, "
            "status_code = 4*, bytes]",
            {accessLine}, {});
        row("[..., request =*.html*, status_code = 4*, bytes]", {accessLine}, {getLine, "a 400 1"});
        row("[..., request=*.html*, status_code=4*,]", {accessLine}, {getLine});
        row("[ip, user, username, timestamp, request =*.html*, status_code = 404 || status_code = "
            "410, bytes]",
            {accessLine}, {});
        row("[ip, user, username, timestamp, request, status_code = 4* && status_code != 404, "
            "bytes]",
            {}, {accessLine});
        row("[..., bytes > 1000]", {accessLine, getLine}, {warningLine, "a 1000", "a"});
        row("[..., bytes <= 1.534e3]", {accessLine, getLine, "-1"}, {"a 1535"});
        row("[ip, user, ...]", {accessLine, getLine, "a b"}, {"a", ""});
        row("[level = INFO, ..., time >= 1200, ]", {}, {getLine, "INFO 1200"});
        row("[level = INFO, ..., time >= 1300]", {postLine, "INFO 1300"}, {getLine, "1300"});
        row("[]", {accessLine, "", "a"}, {});
        row("[...]", {accessLine, "", "a"}, {});
        row("[ , ]", {"a b", "a b c"}, {"a"});

        row("[w1=ERROR, w2]", {errorLine, "ERROR message"},
            {warningLine, getLine, "ERROR", "WARN ERROR"});
        row("[w1=ERROR || w1=WARNING, w2]", {errorLine, warningLine}, {getLine});
        row("[(w1=ERROR || w1=WARNING) && w1 != W*, w2]", {errorLine}, {warningLine, getLine});
        row("[w1!=ERROR && w1!=WARNING, w2]", {getLine}, {errorLine, warningLine});
        // A last field is all of the rest.
        row("[w1=ERROR]", {"ERROR", " ERROR "}, {errorLine});
        row("[w1, rest=*request]", {errorLine, warningLine}, {getLine});
        row("[timestamp=*Z, request_id='*-*', event]",
            {"2026-01-01T00:00:00.000Z\t8f5c-11aa\tINFO\tHello world"},
            {"START RequestId: 8f5c-11aa Version: 1"});

        row("[logLevel, date, time, method, url=%/service/resource/[0-9]+$%, response_time]",
            {getLine}, {postLine, warningLine});
        row("[logLevel, date, time, method, url=%/service/resource/[0-9]+/part/[0-9]+$%, "
            "response_time]",
            {postLine}, {getLine});

        row("[a = 'x y', b]", {"'x y' z", "[x y] z"}, {"x y z", "'x  y' z"});
        row("[a, b != '-']", {"1 2"}, {"1 -"});
        row("[a = 200]", {"200", "2e2", "200.0"}, {"201", "OK"});
        row("[a = '200']", {"200"}, {"2e2"});
        row("[a = *]", {"anything", "'' "}, {""});
    }
    void aPatternTakesSomeMessagesAndRefusesOthers() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, taken);
        QFETCH(QStringList, refused);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(parsed);
        QCOMPARE(parsed->kind(), FilterPattern::Kind::Fields);
        for (const QString& message : taken)
            QVERIFY2(parsed->matches(written(message)), qPrintable(message));
        for (const QString& message : refused)
            QVERIFY2(!parsed->matches(written(message)), qPrintable(message));
    }
    void whatIsNotWrittenAsItMustBeIsRefused_data() {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern :
             {"[", "[a", "[a b]", "[a, b c]", "[a=]", "[=1]", "[a, ..., b, ...]", "[a > x]",
              "[a = %(b)%]", "[(a)]", "[(a = 1]", "[a = 1 &&]", "[a = x@y]", "[a = 'x]", "[a] b",
              "[a = %a%, b = %b%, c = %c%]", "[$a]", "[a.b]",
              // Of another field:
              // https://github.com/awsdocs/amazon-cloudwatch-logs-user-guide/issues/21
              "[status_code = 4* && bytes > 1000]"})
            QTest::newRow(pattern) << pattern;
    }
    void whatIsNotWrittenAsItMustBeIsRefused() {
        QFETCH(QString, pattern);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, std::string{"InvalidParameterException"});
        QCOMPARE(parsed.error().detail.english(), std::string{"Invalid filter pattern"});
    }
    void fieldsAreExtractedByNameOrPlace_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("values");
        const auto row = [](const char* pattern, const char* message, const char* values) {
            QTest::newRow(pattern) << pattern << message << values;
        };
        row("[ip, server, username, timestamp, request, status_code, bytes > 1000]", accessLine,
            "$bytes=1534|$ip=127.0.0.1|$request=GET /index.html HTTP/1.0|$server=Prod|"
            "$status_code=404|$timestamp=10/Oct/2000:13:25:15 -0700|$username=frank");
        row("[..., request=*.html*, status_code=4*,]", accessLine,
            "$1=127.0.0.1|$2=Prod|$3=frank|$4=10/Oct/2000:13:25:15 -0700|$7=1534|"
            "$request=GET /index.html HTTP/1.0|$status_code=404");
        row("[..., size]", "a b c", "$1=a|$2=b|$size=c");
        row("[first, ..., last]", "a b c d", "$2=b|$3=c|$first=a|$last=d");
        row("[first, ...]", "a b c", "$2=b|$3=c|$first=a");
        row("[]", "a 'b c' d", "$1=a|$2=b c|$3=d");
        row("[w1=ERROR, w2]", errorLine,
            "$w1=ERROR|$w2=09/25/2014 12:00:02 Failed to process request");
        row("[time, event]", "12:00\t{'a': [1, 2]}\n", "$event={'a': [1, 2]}|$time=12:00");
        row("[a, b]", "[INFO]: 'x", "$a=[INFO]:|$b='x");
        row("[ a , b, c ]", "'x \\'y\\' z' '' []", "$a=x \\'y\\' z|$b=|$c=");
        row("[only]", "one two", "$only=one two");
        row("[a, b, c]", "one two", "");
    }
    void fieldsAreExtractedByNameOrPlace() {
        QFETCH(QString, pattern);
        QFETCH(QString, message);
        QFETCH(QString, values);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(parsed);
        QStringList found;
        for (const auto& [name, value] : parsed->extracted(written(message)))
            found << QString::fromStdString(name + "=" + value);
        QCOMPARE(found.join('|').toStdString(), written(values));
    }
    void oneFieldIsFoundByItsNameOrPlace() {
        const FilterPattern pattern = patternOf("[ip, ..., size]");
        const auto value = [&](const char* name) {
            return pattern.value("10.0.0.1 GET 17", name).value_or("none");
        };
        QCOMPARE(value("$size"), std::string{"17"});
        QCOMPARE(value("$ip"), std::string{"10.0.0.1"});
        QCOMPARE(value("$2"), std::string{"GET"});
        QCOMPARE(value("$3"), std::string{"17"});
        for (const char* name : {"$4", "$0", "$", "", "size", "$none", "$-1", "$02"})
            QCOMPARE(value(name), std::string{"none"});
        QVERIFY(!pattern.value("", "$ip"));
        QVERIFY(!patternOf("[ , a]").value("x y", "$"));
    }
    void ofFieldsWithOneNameTheFirstCounts() {
        const FilterPattern pattern = patternOf("[ip, ip, 2, ]");
        const ExtractedValues values = pattern.extracted("a b c d");
        QCOMPARE(values.at("$ip"), std::string{"a"});
        QCOMPARE(values.at("$2"), std::string{"c"});
        for (const auto& [name, value] : values)
            QCOMPARE(pattern.value("a b c d", name), std::optional{value});
    }
};

LATHE_TEST(tst_FieldsPattern)
#include "tst_FieldsPattern.moc"
