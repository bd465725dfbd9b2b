#include "engine/compare/PathPattern.h"
#include "engine/compare/Value.h"
#include "engine/compare/Volatile.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::compare;

/// Values as they are read and named.
class tst_Value : public QObject {
    Q_OBJECT

  private slots:
    void textsComeBackAsTheyWereWritten_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"null", "true", "-0", "1.50", "1E+10",
                                 "12345678901234567890123456789", "0.1000000000000000055", "\"\"",
                                 "\"a\\\"b\\n\\u0001\"", "[]", "{}", "[1, [2, {\"a\": {}}]]",
                                 "{\"b\": 1, \"a\": [null, false]}", "\"\xc3\xa4\xe2\x82\xac\""})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void textsComeBackAsTheyWereWritten() {
        QFETCH(QString, text);
        const auto value = parseJson(text.toStdString());
        QVERIFY(value);
        QCOMPARE(QString::fromStdString(lineText(*value)), text);
        const auto again = parseJson(prettyText(*value));
        QVERIFY(again);
        QCOMPARE(QString::fromStdString(lineText(*again)), text);
    }
    void whatIsNoJsonIsRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", " ", "{", "[1,]", "{\"a\" 1}", "1 2", "nul", "\"a", "01", "[1] x", "'a'"})
            QTest::newRow(text) << text;
        QTest::newRow("too deep") << QString(600, '[') + QString(600, ']');
    }
    void whatIsNoJsonIsRefused() {
        QFETCH(QString, text);
        const auto value = parseJson(text.toStdString());
        QVERIFY(!value);
        QCOMPARE(value.error().code, "Json.Invalid");
    }
    void longTextsAreCutBetweenCharacters() {
        const auto value = parseJson("[\"\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\"]");
        for (std::size_t limit = 5; limit < 12; ++limit) {
            const std::string text = lineText(*value, limit);
            QVERIFY(text.size() <= limit);
            QVERIFY(!QString::fromStdString(text).contains(QChar::ReplacementCharacter));
            QVERIFY(text.ends_with("..."));
        }
    }
    void patternsNameValues_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* pattern, const char* pointer, bool fits) {
            QTest::addRow("%s of %s", pattern, pointer) << pattern << pointer << fits;
        };
        row("/a", "/a", true);
        row("/a", "/a/b", false);
        row("/a/b", "/a", false);
        row("", "", true);
        row("", "/a", false);
        row("/", "/", true);
        row("/*", "/a", true);
        row("/*", "/", true);
        row("/*/id", "/0/id", true);
        row("/*/id", "/0/1/id", false);
        row("/**/id", "/id", true);
        row("/**/id", "/a/0/id", true);
        row("/**/id", "/a/ids", false);
        row("/**", "/a/b", true);
        row("/**", "", true);
        row("/a/**/b/**/c", "/a/x/b/y/b/z/c", true);
        row("/a/**/b/**/c", "/a/x/c", false);
        row("/*At", "/createdAt", true);
        row("/*At", "/createdAtAll", false);
        row("/c*d*t", "/createdAt", true);
        row("/a~1b", "/a~1b", true);
        row("/a~0b", "/a~0b", true);
    }
    void patternsNameValues() {
        QFETCH(QString, pattern);
        QFETCH(QString, pointer);
        QFETCH(bool, fits);
        const auto parsed = PathPattern::parse(pattern.toStdString());
        QVERIFY(parsed);
        QCOMPARE(parsed->matches(pointer.toStdString()), fits);
    }
    void patternsBeginWithASlash() {
        const auto parsed = PathPattern::parse("items/0");
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, "Path.Invalid");
        QVERIFY(parsed.error().detail.english().find("'/items/0'") != std::string::npos);
    }
    void volatileFormsAreKnown_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("form");
        const auto row = [](const char* json, const char* form) {
            QTest::newRow(json) << json << form;
        };
        row("\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"", "uuid");
        row("\"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6\"", "uuid");
        row("\"x f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"", "");
        row("\"2026-11-30T10:00:00Z\"", "timestamp");
        row("\"2026-11-30T10:00:00.123456+02:00\"", "timestamp");
        row("\"2026-11-30 10:00:00,123\"", "timestamp");
        row("\"2026-11-30\"", "");
        row("1796026902", "epoch");
        row("1796026902.25", "epoch");
        row("1796026902123", "epoch");
        row("\"1796026902123\"", "epoch");
        row("1796", "");
        row("123456789012", "");
        row("\"1-67891233-abcdef012345678912345678\"", "trace");
        row("\"Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1\"",
            "trace");
        row("\"9e107d9d372bb6826bd81d3542a419d6\"", "hex");
        row("\"12345678901234567890\"", "");
        row("\"abc\"", "");
        row("null", "");
        row("[\"2026-11-30T10:00:00Z\"]", "");
    }
    void volatileFormsAreKnown() {
        QFETCH(QString, json);
        QFETCH(QString, form);
        const auto found = volatileForm(*parseJson(json.toStdString()));
        QCOMPARE(found ? QString::fromUtf8(nameOf(*found).data()) : QString{}, form);
    }
    void linesLoseWhatIsAnotherInEveryRun() {
        QCOMPARE(withoutVolatile("2026-11-30T10:00:00.123Z\tf81d4fae-7dec-11d0-a765-00a0c91e6bf6\t"
                                 "INFO\torder 17 of 9e107d9d372bb6826bd81d3542a419d6"),
                 "<timestamp>\t<uuid>\tINFO\torder 17 of <hex>");
        QCOMPARE(withoutVolatile("{\"t\":\"2026-11-30T10:00:00Z\",\"n\":1}"),
                 "{\"t\":\"<timestamp>\",\"n\":1}");
        QCOMPARE(withoutVolatile("deadbeef xf81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                 "deadbeef xf81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        QCOMPARE(withoutVolatile(""), "");
    }
};

LATHE_TEST(tst_Value)
#include "tst_Value.moc"
