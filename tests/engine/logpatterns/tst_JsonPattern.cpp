#include "engine/logpatterns/FilterPattern.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe::logpatterns;
using lathe::test::quoted;

namespace {

/// The two examples of AWS's documentation in one, and what they do not have.
const std::string sample = quoted(
    "{'eventType':'UpdateTrail','sourceIPAddress':'111.111.111.111',"
    "'arrayKey':['value','another value'],'objectList':[{'name':'a','id':1},{'name':'b','id':2}],"
    "'SomeObject':null,'ThisFlag':true,'ThatFlag':false,'cluster.name':'c','it\\u0027s':'d',"
    "'latency':50,'ratio':1.5,'negative':-3,'huge':9007199254740993,'small':0.001,'text':'50',"
    "'empty':'','star':'Ev*ent','spoken':'say `hi`','foo-bar_2':'x',"
    "'user':{'id':1,'email':'John.Stiles@example.com'},"
    "'users':[{'id':2,'email':'John.Doe@example.com'},{'id':3,'email':'Jane.Doe@example.com'}],"
    "'actions':['GET','PUT','DELETE'],'coordinates':[[0,1,2],[4,5,6],[7,8,9]]}");

FilterPattern patternOf(const char* text) {
    return FilterPattern::parse(quoted(text)).value();
}

} // namespace

/// Patterns for JSON. In them, ' stands for a quotation mark, and ~ for an apostrophe.
class tst_JsonPattern : public QObject {
    Q_OBJECT

    static std::string written(const QString& pattern) {
        std::string text = lathe::test::quoted(pattern.toStdString());
        std::replace(text.begin(), text.end(), '~', '\'');
        return text;
    }
    static void rows(const char* title, const QStringList& patterns) {
        for (const QString& pattern : patterns)
            QTest::addRow("%s: %s", title, qPrintable(pattern)) << pattern;
    }

  private slots:
    void theEventMatches_data() {
        QTest::addColumn<QString>("pattern");
        rows("text", {"{ $.eventType = 'UpdateTrail' }", "{$.eventType=UpdateTrail}",
                      "  { $.eventType = UpdateTrail }  ", "{ $.eventType != 'updateTrail' }",
                      "{ $.text = '50' }", "{ $.text = 50 }", "{ $.text != 51 }",
                      "{ $.empty = '' }", "{ $.foo-bar_2 = x }", "{ $.spoken = 'say \\'hi\\'' }"});
        rows("wildcards",
             {"{ $.sourceIPAddress != 123.123.* }", "{ $.sourceIPAddress = 111.* }",
              "{ $.eventType = *Trail }", "{ $.eventType = 'Update*' }", "{ $.eventType = *teT* }",
              "{ $.eventType = * }", "{ $.eventType = '*' }", "{ $.empty = * }",
              "{ $.latency = * }", "{ $.latency = '*' }", "{ $.latency = 5* }",
              "{ $.star = 'Ev*ent' }", "{ $.eventType != Up*ail }"});
        rows("numbers", {"{ $.latency = 50 }", "{ $.latency = 50.0 }", "{ $.latency = +5e1 }",
                         "{ $.latency = '50' }", "{ $.latency != 51 }", "{ $.latency > 49.9 }",
                         "{ $.latency >= 50 }", "{ $.latency <= 50 }", "{ $.latency < 10e3 }",
                         "{ $.negative = -3 }", "{ $.negative < -2.5 }", "{ $.small = 1e-3 }",
                         "{ $.small < 10e-3 }", "{ $.ratio = 1.5 }", "{ $.ratio = '1.5' }",
                         "{ $.huge = 9007199254740993 }", "{ $.huge > 9007199254740992 }"});
        rows("places",
             {"{ $.arrayKey[0] = 'value' }", "{ $.objectList[1].id = 2 }",
              "{ $.coordinates[1][2] = 6 }", "{ $.[~cluster.name~] = 'c' }",
              "{ $[~cluster.name~] = c }", "{ $['cluster.name'] = c }", "{ $['it~s'] = d }",
              "{ $.[~user~].id = 1 }", "{ $.arrayKey[*] = 'another value' }",
              "{ $.arrayKey[*] != 'value' }", "{ $.users[*].id = 3 }", "{ $.* = UpdateTrail }",
              "{ $.user.* = 1 }", "{ $.coordinates[2][*] > 8 }"});
        rows("expressions",
             {"{ $.eventType = %Trail% }", "{ $.eventType != %^Trail% }",
              "{ $.arrayKey[*] = %val.{2}% }", "{ $.* = %111\\.111\\.111\\.1[0-9]{1,2}% }",
              "{ $.latency = %^5\\d$% }"});
        rows("literals",
             {"{ $.SomeObject IS NULL }", "{ $.ThisFlag IS TRUE }", "{ $.ThatFlag IS FALSE }",
              "{ $.SomeOtherObject NOT EXISTS }", "{ $.users[2] NOT EXISTS }",
              "{ $.users[*].name NOT EXISTS }", "{ $.user.id.more NOT EXISTS }"});
        rows("compound",
             {"{ ($.user.id = 1) && ($.users[0].email = 'John.Doe@example.com') }",
              "{ $.user.email = 'John.Stiles@example.com' || $.coordinates[0][1] = 'nonmatch' && "
              "$.actions[2] = 'nonmatch' }",
              "{ $.latency=1||$.latency=50&&$.text=50 }", "{ (($.latency = 50)) }",
              "{ ($.latency = 50 && ($.ratio = 2 || $.ratio = 1.5)) && $.text = 50 }",
              "{ $.latency < 10 || $.none = 1 || $.latency > 40 }"});
    }
    void theEventMatches() {
        QFETCH(QString, pattern);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(parsed);
        QCOMPARE(parsed->kind(), FilterPattern::Kind::Json);
        QVERIFY(parsed->matches(sample));
    }
    void theEventDoesNotMatch_data() {
        QTest::addColumn<QString>("pattern");
        rows("text", {"{ $.eventType = 'updateTrail' }", "{ $.eventType = Update }",
                      "{ $.eventType != 'UpdateTrail' }", "{ $.eventType = Up*ail }",
                      "{ $.sourceIPAddress != 111.* }", "{ $.eventType > 5 }", "{ $.text > 5 }"});
        rows("numbers", {"{ $.latency > 50 }", "{ $.latency < 50 }", "{ $.latency != 50.0 }",
                         "{ $.huge = 9007199254740992 }", "{ $.negative > 3 }"});
        rows("what is not there",
             {"{ $.none = 1 }", "{ $.none != 1 }", "{ $.none = * }", "{ $.none IS NULL }",
              "{ $.arrayKey[2] = value }", "{ $.eventType[0] = U }", "{ $.user[0] = 1 }"});
        // Objects and arrays are no values, and the other literals are none to compare with.
        rows("what is no value",
             {"{ $.users = 1 }", "{ $.users != 1 }", "{ $.user = * }", "{ $.SomeObject = * }",
              "{ $.ThisFlag = true }", "{ $.ThisFlag != false }", "{ $.arrayKey[*].name = * }"});
        rows("literals",
             {"{ $.ThisFlag IS FALSE }", "{ $.ThisFlag IS NULL }", "{ $.SomeObject IS FALSE }",
              "{ $.SomeObject NOT EXISTS }", "{ $.users[*].id NOT EXISTS }", "{ $.text IS TRUE }"});
        rows("compound",
             {"{ ($.user.id = 2 && $.users[0].email = 'nonmatch') || $.actions[2] = 'GET' }",
              "{ ($.user.email = 'John.Stiles@example.com' || $.coordinates[0][1] = 'nonmatch') && "
              "$.actions[2] = 'nonmatch' }"});
    }
    void theEventDoesNotMatch() {
        QFETCH(QString, pattern);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(parsed);
        QVERIFY(!parsed->matches(sample));
    }
    void onlyJsonObjectsMatch() {
        const FilterPattern pattern = patternOf("{ $.a NOT EXISTS }");
        for (const char* message : {"{}", " \t{'b':1}\n", "{'b':'\xC3\xA4'}"})
            QVERIFY2(pattern.matches(quoted(message)), message);
        for (const char* message :
             {"", "x", "[]", "[{'b':1}]", "1", "null", "{", "{'b':1} x", "INFO {'b':1}", "{b:1}"})
            QVERIFY2(!pattern.matches(quoted(message)), message);
    }
    void deepJsonIsNoTrouble() {
        const FilterPattern pattern = patternOf("{ $.b = 1 }");
        const auto nested = [](int depth) {
            return lathe::test::quoted("{'b':1,'a':" + std::string(depth, '[') +
                                       std::string(depth, ']') + "}");
        };
        QVERIFY(pattern.matches(nested(150)));
        QVERIFY(!pattern.matches(nested(100'000)));
    }
    void whatIsNotWrittenAsItMustBeIsRefused_data() {
        QTest::addColumn<QString>("pattern");
        rows("parts", {"{}", "{ }", "{ $.a }", "{ $.a = }", "{ $.a == 1 }", "{ a = 1 }",
                       "{ $ = 1 }", "{ $a = 1 }", "{ status = '401' }", "{ 1 = $.a }",
                       "{ $.a = 1 } }", "{ $.a = 1; }", "{ $.a = 1 $.b = 2 }"});
        rows("values",
             {"{ $.a = a@b }", "{ $.a = 'open }", "{ $.a > x }", "{ $.a > '5' }", "{ $.a >= 5* }",
              "{ $.a < %5% }", "{ $.a = %(a)% }", "{ $.a = %a }", "{ $.a = a b }", "{ $.a =! 1 }"});
        rows("literals", {"{ $.a EXISTS }", "{ $.a IS NOT NULL }", "{ $.a IS }", "{ $.a IS MAYBE }",
                          "{ $.a ISNULL }", "{ $.a NOT NULL }", "{ $.a IS TRUEST }"});
        rows("selectors", {"{ $. = 1 }", "{ $.a. = 1 }", "{ $..a = 1 }", "{ $.a[] = 1 }",
                           "{ $.a[x] = 1 }", "{ $.a[-1] = 1 }", "{ $.a[1 = 1 }", "{ $.a b = 1 }",
                           "{ $.[~a] = 1 }", "{ $.a[*].b[*] = 1 }", "{ $.*.* = 1 }"});
        rows("compound", {"{ ($.a = 1 }", "{ $.a = 1) }", "{ $.a = 1 && }", "{ || $.a = 1 }",
                          "{ $.a = 1 & $.b = 1 }", "{ $.a = 1 AND $.b = 1 }", "{ () }"});
        rows("quotas", {"{ $.a = %a% && $.b = %b% && $.c = %c% }",
                        "{ $.a[*] = 1 && $.b[*] = 1 && $.c[*] = 1 && $.d[*] = 1 }"});
    }
    void whatIsNotWrittenAsItMustBeIsRefused() {
        QFETCH(QString, pattern);
        const auto parsed = FilterPattern::parse(written(pattern));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, std::string{"InvalidParameterException"});
        QCOMPARE(parsed.error().detail.english(), std::string{"Invalid filter pattern"});
    }
    void anOpenBraceIsToldByItsName() {
        for (const char* text : {"{", "{ $.a = 1", "{$.a=b && "})
            QCOMPARE(FilterPattern::parse(text).error().detail.english(),
                     std::string{"If a filter pattern starts with '{' it must end with '}'"});
    }
    void parenthesesMayBeDeep() {
        QVERIFY(FilterPattern::parse("{" + std::string(500, '(') + "$.a=1" + std::string(500, ')') +
                                     "}"));
        QVERIFY(!FilterPattern::parse("{" + std::string(1000, '(') + "}"));
    }
    void threeWildcardsAndTwoExpressionsMayBe() {
        const FilterPattern pattern =
            patternOf("{ $.a[*] = 1 && $.b[*] = %b% && $.c[*] = %c% && $.d = 1 }");
        QVERIFY(pattern.usesRegex());
        QVERIFY(!patternOf("{ $.a = 1 }").usesRegex());
    }
    void valuesOfTheSelectorsAreExtracted() {
        const FilterPattern pattern =
            FilterPattern::parse(
                quoted("{ $.eventType = '*' && $.latency > 0 && ($.ratio = * || $.none = 1) && "
                       "$.ThisFlag IS TRUE && $.SomeObject IS NULL && $.users[*].id > 0 && "
                       "$['cluster.name'] = c }"))
                .value();
        const ExtractedValues expected{
            {"$.eventType", "UpdateTrail"}, {"$.latency", "50"},    {"$.ratio", "1.5"},
            {"$.ThisFlag", "true"},         {"$.users[*].id", "2"}, {"$[\"cluster.name\"]", "c"}};
        QVERIFY(pattern.matches(sample));
        QCOMPARE(pattern.extracted(sample), expected);
        QVERIFY(pattern.extracted("no JSON").empty());
    }
    void oneValueIsFoundByItsSelector() {
        const FilterPattern pattern = patternOf("{ $.latency = * }");
        const auto value = [&](const char* name) {
            return pattern.value(sample, name).value_or("none");
        };
        QCOMPARE(value("$.latency"), std::string{"50"});
        QCOMPARE(value("$.user.email"), std::string{"John.Stiles@example.com"});
        QCOMPARE(value("$.huge"), std::string{"9007199254740993"});
        QCOMPARE(value("$.small"), std::string{"0.001"});
        for (const char* name :
             {"$.none", "$.users", "$.SomeObject", "latency", "$latency", "$.a b"})
            QCOMPARE(value(name), std::string{"none"});
    }
};

LATHE_TEST(tst_JsonPattern)
#include "tst_JsonPattern.moc"
