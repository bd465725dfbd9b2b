#include "engine/items/KeyConditions.h"
#include "tests/engine/items/ItemBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_KeyConditions : public QObject {
    Q_OBJECT

    static Result<items::KeyConditions> read(const std::string& text) {
        auto stands = test::substitutions("{':a':{'S':'1'},':b':{'S':'2'}}");
        const auto parsed = items::Condition::parse("KeyConditionExpression", text, stands);
        if (!parsed)
            return parsed.error();
        return items::keyConditionsOf(*parsed);
    }

  private slots:
    void readsWhatIsWantedOfEachKey() {
        const auto conditions = read("p = :a AND :b > s").value();
        QCOMPARE(conditions.at("p").comparison, std::string{"EQ"});
        QCOMPARE(conditions.at("s").comparison, std::string{"LT"});
        QCOMPARE(read("p = :a AND s BETWEEN :a AND :b")->at("s").values.size(), std::size_t{2});
        QCOMPARE(read("p = :a AND begins_with(s, :b)")->at("s").comparison,
                 std::string{"BEGINS_WITH"});
    }
    void refusesOtherConditions_data() {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* text, const char* problem) {
            QTest::newRow(text) << problem;
        };
        row("p = :a OR s = :b", "Invalid operator used in KeyConditionExpression: OR");
        row("p <> :a", "Invalid operator used in KeyConditionExpression: <>");
        row("contains(p, :a)", "Invalid operator used in KeyConditionExpression: contains");
        row("size(p) = :a", "KeyConditionExpressions cannot contain nested operations");
        row("p = s", "Invalid condition in KeyConditionExpression: Multiple attribute names used "
                     "in one condition");
        row("p.x = :a", "KeyConditionExpressions cannot have conditions on nested attributes");
        row("p = :a AND p = :b", "KeyConditionExpressions must only contain one condition per key");
        row(":a = :b", "Invalid condition in KeyConditionExpression: No key attribute specified");
    }
    void refusesOtherConditions() {
        QFETCH(QString, problem);
        const auto conditions = read(QTest::currentDataTag());
        QVERIFY(!conditions);
        QCOMPARE(QString::fromStdString(conditions.error().detail.english()), problem);
    }
};

LATHE_TEST(tst_KeyConditions)
#include "tst_KeyConditions.moc"
