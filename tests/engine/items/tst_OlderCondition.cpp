#include "engine/items/OlderCondition.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using items::OlderCondition;
namespace json = boost::json;

class tst_OlderCondition : public QObject {
    Q_OBJECT

    static Result<OlderCondition> read(const std::string& text) {
        return OlderCondition::fromJson(json::parse(test::quoted(text)).as_object());
    }
    static items::AttributeValue value(const std::string& text) {
        return items::AttributeValue::fromJson(json::parse(test::quoted(text))).value();
    }

  private slots:
    void holdsOrDoesNot_data() {
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* condition, const char* attribute, bool expected) {
            QTest::newRow(qPrintable(QString{condition} + " of " + attribute))
                << attribute << expected;
        };
        row("'EQ','AttributeValueList':[{'S':'a'}]", "{'S':'a'}", true);
        row("'NE','AttributeValueList':[{'S':'a'}]", "", true);
        row("'LT','AttributeValueList':[{'N':'10'}]", "{'N':'9'}", true);
        row("'GE','AttributeValueList':[{'N':'10'}]", "{'N':'9'}", false);
        row("'LT','AttributeValueList':[{'N':'10'}]", "{'S':'1'}", false);
        row("'BETWEEN','AttributeValueList':[{'S':'a'},{'S':'c'}]", "{'S':'b'}", true);
        row("'IN','AttributeValueList':[{'S':'a'},{'S':'c'}]", "{'S':'c'}", true);
        row("'NULL'", "", true);
        row("'NOT_NULL'", "{'NULL':true}", true);
        row("'CONTAINS','AttributeValueList':[{'S':'b'}]", "{'SS':['a','b']}", true);
        row("'NOT_CONTAINS','AttributeValueList':[{'S':'b'}]", "{'S':'abc'}", false);
        row("'BEGINS_WITH','AttributeValueList':[{'S':'ab'}]", "{'S':'abc'}", true);
    }
    void holdsOrDoesNot() {
        QFETCH(QString, attribute);
        QFETCH(bool, expected);
        const QString tag = QTest::currentDataTag();
        const auto condition =
            read("{'ComparisonOperator':" + tag.left(tag.indexOf(" of ")).toStdString() + "}");
        QVERIFY(condition);
        if (attribute.isEmpty()) {
            QCOMPARE(condition->holds(nullptr), expected);
            return;
        }
        const auto found = value(attribute.toStdString());
        QCOMPARE(condition->holds(&found), expected);
    }
    void refusesValuesThatDoNotFit() {
        QVERIFY(read("{'ComparisonOperator':'LT','AttributeValueList':[{'BOOL':true}]}")
                    .error()
                    .detail.english()
                    .ends_with("ComparisonOperator LT is not valid for BOOL AttributeValue type"));
        QVERIFY(read("{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'S':'a'}]}")
                    .error()
                    .detail.english()
                    .ends_with("Invalid number of argument(s) for the BETWEEN ComparisonOperator"));
        QVERIFY(
            !read("{'ComparisonOperator':'BETWEEN','AttributeValueList':[{'S':'b'},{'S':'a'}]}"));
        QVERIFY(!read("{'ComparisonOperator':'NOPE'}"));
    }
};

LATHE_TEST(tst_OlderCondition)
#include "tst_OlderCondition.moc"
