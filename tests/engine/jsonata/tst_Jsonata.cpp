#include "engine/jsonata/Jsonata.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using jsonata::Jsonata;
namespace json = boost::json;

class tst_Jsonata : public QObject {
    Q_OBJECT

    Jsonata m_query{
        {{"twice"},
         [](const std::string&, const std::vector<json::value>& arguments) -> Result<json::value> {
             if (arguments.empty() || !arguments[0].is_int64())
                 return Error{"Wrong", Text::verbatim("a number is wanted")};
             return json::value(arguments[0].get_int64() * 2);
         }}};

    QString evaluated(const std::string& text) {
        const json::object variables{
            {"order", json::parse(test::quoted(
                          "{'items':[{'name':'pen','price':2,'qty':3},{'name':'ink','price':5,"
                          "'qty':1}],'ok':true}"))}};
        const auto value = m_query.evaluate(text, variables);
        if (!value)
            return "!" + QString::fromStdString(value.error().code + " " +
                                                value.error().detail.english());
        std::string shown = *value ? json::serialize(**value) : "nothing";
        for (char& letter : shown)
            letter = letter == '"' ? '\'' : letter;
        return QString::fromStdString(shown);
    }

  private slots:
    void initTestCase() {
        if (!Jsonata::isThere())
            QSKIP("this build has no JSONata");
    }

    void gives_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString{expected};
        };
        row("1 + 2", "3");
        row("$order.ok", "true");
        row("$order.items.name", "['pen','ink']");
        row("$sum($order.items.(price * qty))", "11");
        row("$order.items[price > 3].name", "'ink'");
        row("$order.items^(>price)[0].name", "'ink'");
        row("{'total': $count($order.items)}", "{'total':2}");
        row("$order.items{name: qty}", "{'pen':3,'ink':1}");
        row("$map([1..3], function($v) { $v * $v })", "[1,4,9]");
        row("($f := function($n) { $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10))", "3628800");
        row("$match('abc', /b(c)/).groups", "['c']");
        row("$formatNumber(1234.5, '#,##0.00')", "'1,234.50'");
        row("$fromMillis(0)", "'1970-01-01T00:00:00.000Z'");
        row("$parse('{\"a\":1}')", "{'a':1}");
        row("$twice(21)", "42");
        row("$absent.name", "nothing");
        row("function($x) { $x }", "nothing");
        row("1 +", "!Jsonata.Syntax S0207: Unexpected end of expression");
        row("$absent()", "!Jsonata.Error T1006: Attempted to invoke a non-function");
        row("'a' * 2",
            "!Jsonata.Error T2001: The left side of the \"*\" operator must evaluate to a "
            "number");
        row("$twice('x')", "!Jsonata.Error a number is wanted");
        row("$error('mine')", "!Jsonata.Error D3137: mine");
    }
    void gives() {
        QFETCH(const QString, expected);
        QCOMPARE(evaluated(QTest::currentDataTag()), expected);
    }

    void whatMeetsALimitIsStopped_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("deep") << "($f := function($n) { 1 + $f($n) }; $f(1))";
        QTest::newRow("endless") << "($f := function($n) { $f($n + 1) }; $f(1))";
        QTest::newRow("large") << "$join([1..3000000].($string() & 'some longer text'))";
    }
    void whatMeetsALimitIsStopped() {
        QFETCH(const QString, text);
        const QString answer = evaluated(text.toStdString());
        QVERIFY2(answer.startsWith("!Jsonata.Limit "), qPrintable(answer));
        QCOMPARE(evaluated("1 + 1"), QString{"2"});
    }

    void itReachesNothingOutside() {
        for (const char* const text :
             {"$require('fs')", "$eval('1')", "$Duktape", "$nativeCall(1)"})
            QVERIFY2(evaluated(text).startsWith("!Jsonata.") || evaluated(text) == "nothing" ||
                         evaluated(text) == "1",
                     qPrintable(evaluated(text)));
    }

    void syntaxIsLookedAtWithoutAnyValue() {
        QVERIFY(m_query.check("$a.b[0]"));
        const auto wrong = m_query.check("$a.[");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, std::string{"Jsonata.Syntax"});
    }
};

LATHE_TEST(tst_Jsonata)
#include "tst_Jsonata.moc"
