#include "engine/items/AttributeValue.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <string>

using namespace lathe;
using items::AttributeValue;
namespace json = boost::json;

class tst_AttributeValue : public QObject {
    Q_OBJECT

    static Result<AttributeValue> read(const std::string& text) {
        return AttributeValue::fromJson(json::parse(test::quoted(text)));
    }
    static std::string problemOf(const std::string& text) {
        const auto value = read(text);
        return value ? std::string{} : value.error().detail.english();
    }

  private slots:
    void isReadAndWrittenAlike_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"{'S':'Zürich'}", "{'N':'-0.5'}", "{'B':'AQI='}", "{'BOOL':false}", "{'NULL':true}",
              "{'SS':['a','b']}", "{'NS':['1','2']}", "{'BS':['AQ==','Ag==']}",
              "{'L':[{'S':''},{'L':[]}]}", "{'M':{'a':{'M':{}},'b':{'N':'1'}}}"})
            QTest::newRow(text) << text;
    }
    void isReadAndWrittenAlike() {
        QFETCH(QString, text);
        const auto value = read(text.toStdString());
        QVERIFY(value);
        QCOMPARE(json::serialize(value->toJson()), test::quoted(text.toStdString()));
    }
    void isOfOneType() {
        const std::string empty =
            "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
        QCOMPARE(problemOf("{}"), empty);
        QCOMPARE(problemOf("{'X':'1'}"), empty);
        QCOMPARE(problemOf("{'L':[{'M':{'a':{}}}]}"), empty);
        QCOMPARE(
            problemOf("{'S':'a','N':'1'}"),
            std::string{"Supplied AttributeValue has more than one datatypes set, must contain "
                        "exactly one of the supported datatypes"});
    }
    void setsHaveMembersAndEachOnce() {
        const std::string start = "One or more parameter values were invalid: ";
        QCOMPARE(problemOf("{'SS':[]}"), start + "An string set  may not be empty");
        QCOMPARE(problemOf("{'NS':[]}"), start + "An number set  may not be empty");
        QCOMPARE(problemOf("{'BS':[]}"), start + "Binary sets should not be empty");
        QCOMPARE(problemOf("{'SS':['a','a']}"),
                 start + "Input collection [a, a] contains duplicates.");
        QCOMPARE(problemOf("{'NS':['1','1.0']}"),
                 std::string{"Input collection contains duplicates"});
    }
    void isNullOnlyIfTrue() {
        QVERIFY(problemOf("{'NULL':false}").ends_with("must have the value of true"));
    }
    void isNestedToALimit() {
        json::value nested = json::object{{"S", "a"}};
        const auto deeper = [&nested] {
            json::array list{nested};
            nested = json::object{{"L", std::move(list)}};
        };
        for (int i = 0; i < 31; ++i)
            deeper();
        QVERIFY(AttributeValue::fromJson(nested));
        deeper();
        QVERIFY(AttributeValue::fromJson(nested).error().detail.english().starts_with(
            "Nesting Levels"));
    }
    void setsAreEqualWhateverTheirOrder() {
        QVERIFY(*read("{'SS':['a','b']}") == *read("{'SS':['b','a']}"));
        QVERIFY(!(*read("{'L':[{'S':'a'},{'S':'b'}]}") == *read("{'L':[{'S':'b'},{'S':'a'}]}")));
        QVERIFY(*read("{'N':'1.0'}") == *read("{'N':'1'}"));
    }
    void hasASizeAsAwsCounts() {
        QCOMPARE(read("{'S':'Zürich'}")->size(), std::size_t{7});
        QCOMPARE(read("{'N':'123'}")->size(), std::size_t{3});
        QCOMPARE(read("{'BOOL':true}")->size(), std::size_t{1});
        QCOMPARE(read("{'L':[{'S':'ab'}]}")->size(), std::size_t{6});
    }
};

LATHE_TEST(tst_AttributeValue)
#include "tst_AttributeValue.moc"
