#include "engine/debug/InspectorValues.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

class tst_InspectorValues : public QObject {
    Q_OBJECT

    static std::string valueOf(const char* remote) {
        return debug::variableOf("x", json::parse(remote).as_object()).value;
    }

  private slots:
    void valuesAreShownAsTheyAreWritten_data() {
        QTest::addColumn<QByteArray>("remote");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, const char* remote, const char* shown) {
            // With the quotes of JSON.
            QTest::newRow(name) << QByteArray{remote}.replace('\'', '"') << QByteArray{shown};
        };
        row("number", "{'type':'number','value':3,'description':'3'}", "3");
        row("text", "{'type':'string','value':'a b'}", "\"a b\"");
        row("truth", "{'type':'boolean','value':true}", "true");
        row("nothing", "{'type':'object','subtype':'null'}", "null");
        row("undefined", "{'type':'undefined'}", "undefined");
        row("not a number", "{'type':'number','unserializableValue':'NaN','description':'NaN'}",
            "NaN");
        row("object",
            "{'type':'object','className':'Object','description':'Object','preview':"
            "{'overflow':true,'properties':[{'name':'a','type':'string','value':'x'}]}}",
            "{a: \"x\", …}");
        row("list",
            "{'type':'object','subtype':'array','description':'Array(2)','preview':"
            "{'overflow':false,'properties':[{'name':'0','type':'number','value':'1'},"
            "{'name':'1','type':'number','value':'2'}]}}",
            "Array(2) [1, 2]");
        row("damaged", "{'type':7,'preview':'x'}", "");
    }
    void valuesAreShownAsTheyAreWritten() {
        QFETCH(QByteArray, remote);
        QFETCH(QByteArray, shown);
        QCOMPARE(valueOf(remote.constData()), shown.toStdString());
    }

    void aLongValueIsCutBetweenCharacters() {
        std::string text = "x";
        for (int i = 0; i < 4000; ++i)
            text += "ü";
        const json::object remote{{"type", "string"}, {"value", text}};
        const std::string shown = debug::variableOf("x", remote).value;
        QVERIFY(shown.size() < 4200);
        QVERIFY(shown.ends_with("ü…"));
    }

    void aLogpointTellsItsExpressions() {
        const std::string told = debug::logCondition("total {sum + 1}!", {});
        QVERIFY2(told.find("[\"total \", (sum + 1), \"!\"]") != std::string::npos, told.c_str());
        QVERIFY(debug::logCondition("x", "n > 2").starts_with("(n > 2) && ("));
        QVERIFY(debug::logCondition("an open { brace", {}).find("[\"an open { brace\"]") !=
                std::string::npos);
    }
};

LATHE_TEST(tst_InspectorValues)
#include "tst_InspectorValues.moc"
