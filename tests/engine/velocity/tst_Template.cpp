#include "engine/velocity/Template.h"
#include "tests/support/TestMain.h"

#include <boost/json.hpp>

#include <QTest>

using namespace lathe;
using velocity::Value;

/// What templates say, and what becomes of it.
class tst_Template : public QObject {
    Q_OBJECT

    static std::string rendered(const std::string& text, const std::string& variables = "{}") {
        const auto result = velocity::render(text, Value::of(boost::json::parse(variables)));
        return result ? *result : "!" + result.error().code;
    }

  private slots:
    void referencesStandForValues_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "a $name b"
                               << "a Ann b";
        QTest::newRow("braced") << "${name}x"
                                << "Annx";
        QTest::newRow("what is not there is nothing") << "$nobody $!nobody."
                                                      << " .";
        QTest::newRow("property") << "$who.first.last"
                                  << "Z";
        QTest::newRow("index") << "$list[1] $list.get(0) $list.size()"
                               << "2 1 2";
        QTest::newRow("key") << "$who['first']"
                             << "{last=Z}";
        QTest::newRow("a dot ends it") << "$name."
                                       << "Ann.";
        QTest::newRow("money") << "$5 and $"
                               << "$5 and $";
        QTest::newRow("escaped") << "\\$name"
                                 << "$name";
        QTest::newRow("method") << "$name.toUpperCase().substring(1)"
                                << "NN";
        QTest::newRow("split") << "$name.split('n').size()"
                               << "1";
    }
    void referencesStandForValues() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(
            QString::fromStdString(rendered(
                text.toStdString(),
                "{\"name\": \"Ann\", \"who\": {\"first\": {\"last\": \"Z\"}}, \"list\": [1, 2]}")),
            expected);
    }
    void setMakesVariables() {
        QCOMPARE(rendered("#set($a = 3)\n#set($b = $a * 2 + 1)\n$b"), std::string{"7"});
        QCOMPARE(rendered("#set($s = \"v$a.b\")$s", "{\"a\": {\"b\": 1}}"), std::string{"v1"});
        QCOMPARE(rendered("#set($s = 'v$a')$s", "{\"a\": 1}"), std::string{"v$a"});
        QCOMPARE(rendered("#set($m = {\"a\": [1, 2], 'b': true})$m.a[1]$m.b"),
                 std::string{"2true"});
        QCOMPARE(rendered("#set($x.y.z = 1)$x.y.z"), std::string{"1"});
        QCOMPARE(rendered("#set($k = 'b c')#set($x[$k]['d'] = 2)$x['b c'].d"), std::string{"2"});
    }
    void conditionsChoose_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("holds");
        QTest::newRow("true") << "true" << true;
        QTest::newRow("nothing") << "$nothing" << false;
        QTest::newRow("equal") << "$n == 2" << true;
        QTest::newRow("text") << "$t == 'x' && $n != 3" << true;
        QTest::newRow("or") << "false || $n >= 2" << true;
        QTest::newRow("not") << "!($n < 3)" << false;
        QTest::newRow("words") << "$n gt 1 and not false" << true;
        QTest::newRow("empty text") << "$t.isEmpty()" << false;
    }
    void conditionsChoose() {
        QFETCH(QString, condition);
        QFETCH(bool, holds);
        QCOMPARE(rendered("#if(" + condition.toStdString() + ")yes#{else}no#end",
                          "{\"n\": 2, \"t\": \"x\"}"),
                 std::string{holds ? "yes" : "no"});
    }
    void elseifGoesOn() {
        const std::string text = "#if($n == 1)one#elseif($n == 2)two#{else}many#end";
        QCOMPARE(rendered(text, "{\"n\": 1}"), std::string{"one"});
        QCOMPARE(rendered(text, "{\"n\": 2}"), std::string{"two"});
        QCOMPARE(rendered(text, "{\"n\": 3}"), std::string{"many"});
    }
    void foreachGoesOverListsAndMaps() {
        QCOMPARE(rendered("#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end"),
                 std::string{"1,2,3"});
        QCOMPARE(rendered("#foreach($k in $m.keySet())$k=$m.get($k);#end",
                          "{\"m\": {\"a\": 1, \"b\": 2}}"),
                 std::string{"a=1;b=2;"});
        QCOMPARE(rendered("#foreach($e in $m.entrySet())$e.key$e.value#end", "{\"m\": {\"a\": 1}}"),
                 std::string{"a1"});
        QCOMPARE(rendered("#foreach($i in $none)x#{end}y"), std::string{"y"});
    }
    void commentsAreNothing() { QCOMPARE(rendered("a## b\nc#* d *#e"), std::string{"ace"}); }
    void listsAreShared() {
        QCOMPARE(rendered("#set($l = [])#set($ok = $l.add(1))$l.size()"), std::string{"1"});
    }
    void whatIsNoTemplateIsRefused() {
        QCOMPARE(rendered("#if(true)"), std::string{"!Velocity.Syntax"});
        QCOMPARE(rendered("#end"), std::string{"!Velocity.Syntax"});
        QCOMPARE(rendered("#set($a = )"), std::string{"!Velocity.Syntax"});
        QCOMPARE(rendered("#set($a = 'x)"), std::string{"!Velocity.Syntax"});
        QCOMPARE(rendered(std::string(100'000, '(').insert(0, "#if(")),
                 std::string{"!Velocity.Syntax"});
    }
    void endlessWorkEnds() {
        const std::string loop = "#foreach($i in [1..1000])";
        QCOMPARE(rendered(loop + loop + loop + "$i#end#end#end"), std::string{"!Velocity.Endless"});
    }
    void whatIsNotThereIsNothing() {
        QCOMPARE(rendered("#set($a = $none.x)[$a]#if($none == \"\")empty#end"),
                 std::string{"[]empty"});
    }
    void listsAreWrittenAsJsonAndMapsAsJavaDoes() {
        QCOMPARE(rendered("$a", "{\"a\": {\"b\": [{\"c\": 1}]}}"), std::string{"{b=[{\"c\":1}]}"});
    }
    void quotesOfARegularExpressionAreThemselves() {
        QCOMPARE(rendered("$a.replaceAll(\"\\'\", '_')", "{\"a\": \"it's\"}"), std::string{"it_s"});
    }
    void divisionByNothingIsNothing() { QCOMPARE(rendered("#set($a = 1 / 0)$!a"), std::string{}); }
};

LATHE_TEST(tst_Template)
#include "tst_Template.moc"
