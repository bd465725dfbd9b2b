#include "engine/statemachine/Expression.h"
#include "engine/statemachine/Payload.h"
#include "tests/engine/statemachine/MachineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using statemachine::Expression;

class tst_Expression : public QObject {
    Q_OBJECT

    const boost::json::value m_input =
        test::parsed("{'name':'Ada','n':3,'list':[1,2,2,3,4],'a':{'x':1,'y':1},'b':{'y':2},'text':'"
                     "{\\'k\\':[1]}'}");
    const boost::json::object m_context =
        test::parsed("{'Execution':{'Id':'arn:1'},'Map':{'Item':{'Index':2}}}").as_object();
    const boost::json::object m_variables = test::parsed("{'total':{'sum':5}}").as_object();

    statemachine::Scope scope() const { return {m_input, m_context, m_variables}; }
    QString evaluated(const std::string& text) const {
        const auto expression = Expression::parse(text);
        if (!expression)
            return "!" + QString::fromStdString(expression.error().detail.english());
        const auto value = expression->evaluate(scope());
        return value ? QString::fromStdString(test::singleQuoted(statemachine::jsonText(*value)))
                     : QString::fromStdString(test::singleQuoted(value.error().code + ": " +
                                                                 value.error().detail.english()));
    }

  private slots:
    void gives_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString{expected};
        };
        row("$.name", "'Ada'");
        row("$$.Execution.Id", "'arn:1'");
        row("$total.sum", "5");
        row("$total", "{'sum':5}");
        row("States.Format('Hello, {} \\{{}\\}', $.name, $.n)", "'Hello, Ada {3}'");
        row("States.Format('it\\'s {}', $$.Map.Item.Index)", "'it's 2'");
        row("States.StringToJson($.text)", "{'k':[1]}");
        row("States.JsonToString($.b)", "'{\\'y\\':2}'");
        row("States.Array($.n, 'x', null, true, 1.5)", "[3,'x',null,true,1.5]");
        row("States.ArrayPartition($.list, 2)", "[[1,2],[2,3],[4]]");
        row("States.ArrayContains($.list, 4)", "true");
        row("States.ArrayContains($.list, 'x')", "false");
        row("States.ArrayRange(1, 9, 4)", "[1,5,9]");
        row("States.ArrayRange(3, 1, -1)", "[3,2,1]");
        row("States.ArrayGetItem($.list, 3)", "3");
        row("States.ArrayLength($.list)", "5");
        row("States.ArrayUnique($.list)", "[1,2,3,4]");
        row("States.Base64Encode('abc')", "'YWJj'");
        row("States.Base64Decode('YWJj')", "'abc'");
        row("States.Hash('abc', 'MD5')", "'900150983cd24fb0d6963f7d28e17f72'");
        row("States.Hash('abc', 'SHA-1')", "'a9993e364706816aba3e25717850c26c9cd0d89d'");
        row("States.JsonMerge($.a, $.b, false)", "{'x':1,'y':2}");
        row("States.MathAdd($.n, -5)", "-2");
        row("States.StringSplit('a.b+c', '.+')", "['a','b','c']");
        row("States.ArrayLength(States.StringSplit(States.Format('{},x', $.name), ','))", "2");
        row("States.MathAdd($.list[?(@ > 3)][0], 1)",
            "States.IntrinsicFailure: The function 'States.MathAdd($.list[?(@ > 3)][0], 1)' had "
            "the "
            "following error: Invalid arguments");
        row("States.ArrayGetItem($.list, 9)",
            "States.IntrinsicFailure: The function 'States.ArrayGetItem($.list, 9)' had the "
            "following error: Index out of bounds");
        row("States.Format('{} {}', 1)",
            "States.IntrinsicFailure: The function 'States.Format('{} {}', 1)' had the following "
            "error: Fewer arguments than places for them");
        row("$.absent",
            "States.ParameterPathFailure: The JSONPath '$.absent' could not be found in "
            "the input '{'name':'Ada','n':3,'list':[1,2,2,3,4],'a':{'x':1,'y':1},'b':"
            "{'y':2},'text':'{\\'k\\':[1]}'}'");
        row("$nobody", "States.ParameterPathFailure: The variable 'nobody' could not be found");
        row("States.Nothing()", "!'States.Nothing' is no intrinsic function in 'States.Nothing()' "
                                "at 15");
        row("States.UUID(", "!an argument expected in 'States.UUID(' at 13");
        row("States.UUID() x", "!unexpected text in 'States.UUID() x' at 15");
        row("States.Array(abc)", "!an argument expected in 'States.Array(abc)' at 17");
    }
    void gives() {
        QFETCH(const QString, expected);
        QCOMPARE(evaluated(QTest::currentDataTag()), expected);
    }

    void randomNumbersAreWithinTheirBounds() {
        for (int i = 0; i < 50; ++i) {
            const int number = evaluated("States.MathRandom(2, 4)").toInt();
            QVERIFY(number == 2 || number == 3);
        }
        QCOMPARE(evaluated("States.MathRandom(0, 1000, 7)"),
                 evaluated("States.MathRandom(0, 1000, 7)"));
        QVERIFY(evaluated("States.UUID()") != evaluated("States.UUID()"));
    }

    void payloadsAreFilledAtAnyDepth() {
        const auto payload = test::parsed("{'fixed':1,'who.$':'$.name','in':{'list':[{'n.$':'$.n'},"
                                          "'$.n']},'odd.$.':2}");
        const auto filled = statemachine::filled(payload, scope());
        QVERIFY(filled);
        QCOMPARE(test::singleQuoted(statemachine::jsonText(*filled)),
                 std::string{"{'fixed':1,'who':'Ada','in':{'list':[{'n':3},'$.n']},'odd.$.':2}"});
    }

    void aPayloadTellsWhichFieldLacksWhat() {
        const auto filled =
            statemachine::filled(test::parsed("{'a':{'who.$':'$.nobody'}}"), scope());
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, std::string{"States.ParameterPathFailure"});
        QVERIFY(filled.error().detail.english().starts_with(
            "The JSONPath '$.nobody' specified for the field 'who.$' could not be found"));
    }

    void flawsOfAPayloadHaveTheirPlaces() {
        const auto flaws = statemachine::flawsOfPayload(
            test::parsed("{'a':{'b.$':5},'c':[{'d.$':'no path'}],'e.$':'$.fine'}"));
        QCOMPARE(flaws.size(), std::size_t{2});
        QCOMPARE(flaws[0].place, std::string{"/a/b.$"});
        QCOMPARE(flaws[1].place, std::string{"/c[0]/d.$"});
    }
};

LATHE_TEST(tst_Expression)
#include "tst_Expression.moc"
