#include "engine/items/Update.h"
#include "tests/engine/items/ItemBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using items::Update;

class tst_Update : public QObject {
    Q_OBJECT

    static constexpr const char* values = "{':s':{'S':'x'},':n':{'N':'2'},':l':{'L':[{'N':'9'}]},':"
                                          "ss':{'SS':['a','c']},':all':{'SS':['a',"
                                          "'b']}}";
    static constexpr const char* before = "{'n':{'N':'1'},'s':{'S':'old'},'l':{'L':[{'N':'0'},{'N':"
                                          "'1'},{'N':'2'}]},'ss':{'SS':['a','b']},"
                                          "'m':{'M':{'k':{'N':'5'}}}}";

    static Result<Update> parse(const std::string& text) {
        auto stands = test::substitutions(values, "{'#n':'n'}");
        return Update::parse(text, stands);
    }
    static std::string problemOf(const std::string& text) {
        auto update = parse(text);
        items::Map item = test::item(before);
        const auto done = update ? update->apply(item) : Result<void>{update.error()};
        return done ? std::string{} : done.error().detail.english();
    }

  private slots:
    void changesWhatItNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* text, const char* name, const char* after) {
            QTest::newRow(text) << name << after;
        };
        row("SET n = n + :n", "n", "{'N':'3'}");
        row("set #n = :n - #n", "n", "{'N':'1'}");
        row("SET x = if_not_exists(x, :n) + :n", "x", "{'N':'4'}");
        row("SET x = if_not_exists(n, :s)", "x", "{'N':'1'}");
        row("SET l = list_append(l, :l)", "l", "{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'N':'9'}]}");
        row("SET l[1] = :s", "l", "{'L':[{'N':'0'},{'S':'x'},{'N':'2'}]}");
        row("SET l[10] = :s, l[7] = :n", "l",
            "{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'N':'2'},{'S':'x'}]}");
        row("SET m.k = :s", "m", "{'M':{'k':{'S':'x'}}}");
        row("SET s = n, n = s", "s", "{'N':'1'}");
        row("REMOVE l[0], l[2]", "l", "{'L':[{'N':'1'}]}");
        row("REMOVE m.k", "m", "{'M':{}}");
        row("ADD n :n", "n", "{'N':'3'}");
        row("ADD fresh :n", "fresh", "{'N':'2'}");
        row("ADD ss :ss", "ss", "{'SS':['a','b','c']}");
        row("DELETE ss :ss", "ss", "{'SS':['b']}");
        row("SET s = :s REMOVE n ADD c :n DELETE ss :ss", "c", "{'N':'2'}");
    }
    void changesWhatItNames() {
        QFETCH(QString, name);
        QFETCH(QString, after);
        items::Map item = test::item(before);
        const auto update = parse(QTest::currentDataTag());
        QVERIFY(update);
        QVERIFY(update->apply(item));
        QCOMPARE(QString::fromStdString(test::written({{"x", item.at(name.toStdString())}})),
                 "{'x':" + after + "}");
    }
    void aSetWithoutMembersIsGone() {
        items::Map item = test::item(before);
        QVERIFY(parse("DELETE ss :all")->apply(item));
        QVERIFY(!item.contains("ss"));
    }
    void tellsWhetherItOnlyTakesAway() {
        QVERIFY(parse("REMOVE n DELETE ss :ss")->onlyTakesAway());
        QVERIFY(!parse("REMOVE n SET s = :s")->onlyTakesAway());
    }
    void refusesWhatIsWrong_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* text, const char* problem) {
            QTest::newRow(text) << problem;
        };
        const auto invalid = [](const char* text, const char* problem) {
            QTest::newRow(text) << QString{"Invalid UpdateExpression: "} + problem;
        };
        invalid("", "The expression can not be empty;");
        invalid("SET a = :s SET b = :s",
                "The \"SET\" section can only be used once in an update expression;");
        invalid("SET a = :s, a.b = :s",
                "Two document paths overlap with each other; must remove or "
                "rewrite one of these paths; path one: [a], path two: [a, b]");
        invalid("SET a.b = :s, a[0] = :s",
                "Two document paths conflict with each other; must remove or "
                "rewrite one of these paths; path one: [a, b], path two: [a, "
                "[0]]");
        invalid("ADD a :s",
                "Incorrect operand type for operator or function; operator: ADD, operand "
                "type: STRING");
        invalid("SET a = list_append(:s, a)",
                "Incorrect operand type for operator or function; operator "
                "or function: list_append, operand type: S");
        invalid("SET a = if_not_exists(:s, a)",
                "Operator or function requires a document path; operator "
                "or function: if_not_exists");
        row("SET a = absent",
            "The provided expression refers to an attribute that does not exist in the item");
        row("SET a = s + :n", "An operand in the update expression has an incorrect data type");
        row("ADD s :n", "An operand in the update expression has an incorrect data type");
        row("SET absent.b = :s",
            "The document path provided in the update expression is invalid for update");
        row("SET s[0] = :s",
            "The document path provided in the update expression is invalid for update");
    }
    void refusesWhatIsWrong() {
        QFETCH(QString, problem);
        QCOMPARE(QString::fromStdString(problemOf(QTest::currentDataTag())), problem);
    }
    void refusesBadSyntax() {
        for (const char* text :
             {"SET", "SET a", "SET a = ", "SET :s = a", "REMOVE", "ADD a", "ADD a b",
              "SET a = b + c + d", "SET a = b * c", "nothing", "SET a = 1"})
            QVERIFY2(problemOf(text).find("Syntax error") != std::string::npos, text);
    }
};

LATHE_TEST(tst_Update)
#include "tst_Update.moc"
