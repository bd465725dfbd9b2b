#include "engine/items/Condition.h"
#include "tests/engine/items/ItemBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using items::Condition;

class tst_Condition : public QObject {
    Q_OBJECT

    static constexpr const char* values = "{':s':{'S':'b'},':n':{'N':'2'},':b':{'B':'AQ=='},':l':{'"
                                          "L':[]},':t':{'S':'N'},':ss':{'SS':["
                                          "'b']},':bool':{'BOOL':true}}";

    static Result<Condition> parse(const std::string& text) {
        auto stands = test::substitutions(values, "{'#name':'name','#n':'n'}");
        return Condition::parse("FilterExpression", text, stands);
    }
    static std::string problemOf(const std::string& text) {
        const auto parsed = parse(text);
        constexpr std::string_view start = "Invalid FilterExpression: ";
        if (parsed)
            return {};
        const std::string message = parsed.error().detail.english();
        return message.starts_with(start) ? message.substr(start.size()) : message;
    }

  private slots:
    void holdsOrDoesNot_data() {
        QTest::addColumn<bool>("expected");
        const auto yes = [](const char* text) { QTest::newRow(text) << true; };
        const auto no = [](const char* text) { QTest::newRow(text) << false; };
        // Of {'s':'b', 'n':2, 'l':[1,{'x':'y'}], 'ss':['a','b'], 'name':'Ada'}
        yes("s = :s");
        no("s <> :s");
        yes("s <> :n");
        no("s < :n");
        yes("n <= :n AND n >= :n");
        no("absent = :s");
        yes("absent <> :s");
        no("absent < :s");
        yes("attribute_exists(l[1].x)");
        no("attribute_exists(l[2])");
        yes("attribute_not_exists(s.x)");
        yes("attribute_type(n, :t)");
        yes("begins_with(s, :s)");
        no("begins_with(n, :s)");
        yes("contains(ss, :s)");
        yes("contains(s, :s)");
        yes("contains(l, n) OR NOT contains(l, :n)");
        yes("size(ss) = :n");
        yes("size(l) = n");
        no("size(n) = :n");
        yes("n BETWEEN :n AND :n");
        yes("s IN (:n, :l, :s)");
        no("NOT s = :s");
        yes("NOT NOT s = :s");
        yes("s = :n OR s = :s AND n = :n");
        no("(s = :n OR s = :s) AND n <> :n");
        yes("#name <> :s and attribute_exists(#name)");
    }
    void holdsOrDoesNot() {
        QFETCH(bool, expected);
        const std::string text = QTest::currentDataTag();
        const auto condition = parse(text);
        QVERIFY2(condition, problemOf(text).c_str());
        QCOMPARE(
            condition->holds(test::item(
                "{'s':{'S':'b'},'n':{'N':'2'},'l':{'L':[{'N':'1'},{'M':{'x':{'S':'y'}}}]},'ss':{"
                "'SS':['a','b']},'name':{'S':'Ada'}}")),
            expected);
    }
    void tellsBadSyntaxWithItsPlace() {
        QCOMPARE(problemOf("a ="), std::string{"Syntax error; token: \"<EOF>\", near: \"=\""});
        QCOMPARE(problemOf("a b = :s"), std::string{"Syntax error; token: \"b\", near: \"a b =\""});
        for (const char* text : {"a", ":s", "a = 1", "a[x] = :s", "a..b = :s", "(a = :s", "a IN :s",
                                 "a BETWEEN :s", "NOT", "a = :s AND", "size(a).b = :s", "ü = :s"})
            QVERIFY2(problemOf(text).starts_with("Syntax error"), text);
    }
    void refusesWhatIsWrong_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* text, const char* problem) {
            QTest::newRow(text) << problem;
        };
        row("", "The expression can not be empty;");
        row("((a = :s))", "The expression has redundant parentheses;");
        row("a = ((b))", "The expression has redundant parentheses;");
        row("name = :s", "Attribute name is a reserved keyword; reserved keyword: name");
        row("nope(a)", "Invalid function name; function: nope");
        row("size(a)",
            "The function is not allowed to be used this way in an expression; function: "
            "size");
        row("attribute_exists(a) = :s", "The function is not allowed to be used this way in an "
                                        "expression; function: attribute_exists");
        row("a = :zz", "An expression attribute value used in expression is not defined; attribute "
                       "value: :zz");
        row("#zz = :s", "An expression attribute name used in the document path is not defined; "
                        "attribute name: #zz");
        row("attribute_exists(a, b)",
            "Incorrect number of operands for operator or function; operator "
            "or function: attribute_exists, number of operands: 2");
        row("attribute_exists(:s)", "Operator or function requires a document path; operator or "
                                    "function: attribute_exists");
        row("begins_with(a, :n)", "Incorrect operand type for operator or function; operator or "
                                  "function: begins_with, operand type: N");
        row("a < :bool",
            "Incorrect operand type for operator or function; operator or function: <, "
            "operand type: BOOL");
        row("attribute_type(a, :s)", "Invalid attribute type name found; type: b, valid types: "
                                     "{B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
        row("a.b = a.b", "The first operand must be distinct from the remaining operands for this "
                         "operator or function; operator: =, first operand: [a, b]");
        row("a BETWEEN :t AND :n",
            "The BETWEEN operator requires same data type for lower and upper bounds; lower bound "
            "operand: AttributeValue: {S:N}, upper bound operand: AttributeValue: {N:2}");
        row("a BETWEEN :s AND :t",
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
            "lower bound operand: AttributeValue: {S:b}, upper bound operand: AttributeValue: "
            "{S:N}");
    }
    void refusesWhatIsWrong() {
        QFETCH(QString, problem);
        QCOMPARE(QString::fromStdString(problemOf(QTest::currentDataTag())), problem);
    }
    void refusesAnExpressionThatIsTooDeep() {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += "(NOT ";
        QVERIFY(!parse(text + "a = :s" + std::string(5000, ')')));
    }
    void tellsNamesAndValuesThatNothingUses() {
        auto stands = test::substitutions("{':a':{'S':'1'},':b':{'S':'1'}}", "{'#a':'a'}");
        QVERIFY(Condition::parse("FilterExpression", "a = :a", stands));
        QCOMPARE(
            stands.checkAllUsed().error().detail.english(),
            std::string{"Value provided in ExpressionAttributeNames unused in expressions: keys: "
                        "{#a}"});
        QVERIFY(Condition::parse("FilterExpression", "#a = :a", stands));
        QCOMPARE(
            stands.checkAllUsed().error().detail.english(),
            std::string{"Value provided in ExpressionAttributeValues unused in expressions: keys: "
                        "{:b}"});
    }
};

LATHE_TEST(tst_Condition)
#include "tst_Condition.moc"
