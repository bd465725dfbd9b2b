#include "engine/statemachine/JsonPath.h"
#include "tests/engine/statemachine/MachineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using statemachine::JsonPath;

class tst_JsonPath : public QObject {
    Q_OBJECT

    static constexpr const char* store =
        "{'store':{'book':[{'title':'A','price':8.95,'isbn':'1'},{'title':'B','price':12.99},"
        "{'title':'C','price':22,'tags':['x','y']}],'bike':{'price':19}},'a b':{'c.d':1},'n':null,"
        "'max':10}";

  private slots:
    void names_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* path, const char* expected) {
            QTest::newRow(path) << QString{expected};
        };
        row("$", store);
        row("$.store.bike.price", "19");
        row("$['a b']['c.d']", "1");
        row("$[\"a b\"]", "{'c.d':1}");
        row("$.n", "null");
        row("$.absent", "nothing");
        row("$.store.book[0].title", "'A'");
        row("$.store.book[-1].title", "'C'");
        row("$.store.book[7]", "nothing");
        row("$.store.bike[0]", "nothing");
        row("$.store.book[0,2].title", "['A','C']");
        row("$.store.book[1:].title", "['B','C']");
        row("$.store.book[:-1].title", "['A','B']");
        row("$.store.book[0:3:2].title", "['A','C']");
        row("$.store.book[*].price", "[8.95,12.99,22]");
        row("$.store.*.price", "[19]");
        row("$..price", "[8.95,12.99,22,19]");
        row("$..book[0].title", "['A']");
        row("$.store['bike','book'].price", "[19]");
        row("$.store.book[?(@.isbn)].title", "['A']");
        row("$.store.book[?(!@.isbn)].title", "['B','C']");
        row("$.store.book[?(@.price < $.max)].title", "['A']");
        row("$.store.book[?(@.price > 10 && @.tags)].title", "['C']");
        row("$.store.book[?(@.title == 'A' || @.title == \"B\")].price", "[8.95,12.99]");
        row("$.store.book[?(@.title in ['B', 'C'])].title", "['B','C']");
        row("$.store.book[?(@.title nin ['B', 'C'])].title", "['A']");
        row("$.store.book[?(@.title =~ /[ab]/i)].title", "['A','B']");
        row("$.store.book[?(@.tags contains 'y')].title", "['C']");
        row("$.store.book[?(@.tags size 2)].title", "['C']");
        row("$.store.book[?((@.price == 22) && !(@.isbn == '1'))].title", "['C']");
        row("$.absent[*].x", "[]");
        row("$.store.book.length()", "3");
        row("$.store.book[*].price.max()", "22.0");
        row("$.store.book[*].price.sum()", "43.94");
        row("$.store.bike.keys()", "['price']");
    }
    void names() {
        QFETCH(const QString, expected);
        const auto path = JsonPath::parse(QTest::currentDataTag());
        QVERIFY2(path, path ? "" : path.error().detail.english().c_str());
        const auto found = path->valueIn(test::parsed(store));
        QCOMPARE(found ? QString::fromStdString(test::singleQuoted(statemachine::jsonText(*found)))
                       : QString{"nothing"},
                 expected);
    }

    void whatIsNoPathIsTold_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* path, const char* expected) {
            QTest::newRow(path) << QString{expected};
        };
        row("a.b", "A path begins with '$': 'a.b'");
        row("$.", "a name expected in '$.' at 3");
        row("$.a[", "an index expected in '$.a[' at 5");
        row("$.a[0", "']' expected in '$.a[0' at 6");
        row("$.a['b", "''' expected in '$.a['b' at 7");
        row("$.a b", "unexpected text in '$.a b' at 4");
        row("$[?(@.a ==)]", "a value expected in '$[?(@.a ==)]' at 11");
        row("$[?(@.a =~ /(/)]", "a regular expression expected in '$[?(@.a =~ /(/)]' at 15");
        row("$[0:2:0]", "a positive step expected in '$[0:2:0]' at 8");
    }
    void whatIsNoPathIsTold() {
        QFETCH(const QString, expected);
        const auto path = JsonPath::parse(QTest::currentDataTag());
        QVERIFY(!path);
        QCOMPARE(QString::fromStdString(path.error().detail.english()), expected);
    }

    void endlessNestingIsRefused() {
        const std::string brackets(100'000, '(');
        QVERIFY(!JsonPath::parse("$[?(" + brackets));
    }

    void referencesNameOnePlace() {
        for (const char* const path : {"$", "$.a", "$.a[0]", "$['a b'].c"})
            QVERIFY2(JsonPath::parse(path)->isReference(), path);
        for (const char* const path : {"$..a", "$.a[*]", "$.a[-1]", "$.a[0:1]", "$.a.length()"})
            QVERIFY2(!JsonPath::parse(path)->isReference(), path);
    }

    void putMakesWhatLacks_data() {
        QTest::addColumn<QString>("into");
        QTest::addColumn<QString>("expected");
        QTest::newRow("$.a.b") << "{}"
                               << "{'a':{'b':7}}";
        QTest::newRow("$.a") << "{'a':1,'z':2}"
                             << "{'a':7,'z':2}";
        QTest::newRow("$") << "{'a':1}"
                           << "7";
        QTest::newRow("$.a[1]") << "{'a':[1,2,3]}"
                                << "{'a':[1,7,3]}";
        QTest::newRow("$.a[3]") << "{'a':[]}"
                                << "refused";
        QTest::newRow("$.a.c") << "{'a':1}"
                               << "refused";
    }
    void putMakesWhatLacks() {
        QFETCH(const QString, into);
        QFETCH(const QString, expected);
        boost::json::value root = test::parsed(into.toStdString());
        const bool done = JsonPath::parse(QTest::currentDataTag())->put(root, 7);
        QCOMPARE(done ? QString::fromStdString(test::singleQuoted(statemachine::jsonText(root)))
                      : QString{"refused"},
                 expected);
    }
};

LATHE_TEST(tst_JsonPath)
#include "tst_JsonPath.moc"
