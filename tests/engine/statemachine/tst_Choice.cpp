#include "engine/statemachine/Choice.h"
#include "tests/engine/statemachine/MachineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Choice : public QObject {
    Q_OBJECT

  private slots:
    void holdsOrDoesNot_data() {
        QTest::addColumn<QString>("expected");
        const auto yes = [](const char* rule) { QTest::newRow(rule) << "yes"; };
        const auto no = [](const char* rule) { QTest::newRow(rule) << "no"; };
        yes("{'Variable':'$.s','StringEquals':'abc'}");
        no("{'Variable':'$.n','StringEquals':'5'}");
        yes("{'Variable':'$.s','StringLessThan':'abd'}");
        yes("{'Variable':'$.s','StringGreaterThanEquals':'abc'}");
        yes("{'Variable':'$.s','StringMatches':'a*c'}");
        yes("{'Variable':'$.s','StringMatches':'*'}");
        no("{'Variable':'$.s','StringMatches':'a*d'}");
        yes("{'Variable':'$.star','StringMatches':'a\\\\*b'}");
        no("{'Variable':'$.s','StringMatches':'a\\\\*c'}");
        yes("{'Variable':'$.n','NumericEquals':5.0}");
        no("{'Variable':'$.n','NumericLessThan':5}");
        yes("{'Variable':'$.n','NumericLessThanEquals':5}");
        yes("{'Variable':'$.n','NumericGreaterThanPath':'$.m'}");
        yes("{'Variable':'$.b','BooleanEquals':true}");
        no("{'Variable':'$.s','BooleanEquals':true}");
        yes("{'Variable':'$.t','TimestampEquals':'2026-01-01T01:00:00+01:00'}");
        yes("{'Variable':'$.t','TimestampLessThan':'2026-01-01T00:00:01Z'}");
        no("{'Variable':'$.s','TimestampLessThan':'2026-01-01T00:00:01Z'}");
        yes("{'Variable':'$.t','IsTimestamp':true}");
        yes("{'Variable':'$.s','IsTimestamp':false}");
        yes("{'Variable':'$.none','IsNull':true}");
        yes("{'Variable':'$.none','IsPresent':true}");
        yes("{'Variable':'$.absent','IsPresent':false}");
        yes("{'Variable':'$.n','IsNumeric':true}");
        yes("{'Variable':'$.s','IsString':true}");
        yes("{'Variable':'$.b','IsBoolean':true}");
        yes("{'And':[{'Variable':'$.n','NumericEquals':5},{'Variable':'$.b','BooleanEquals':true}]"
            "}");
        no("{'And':[{'Variable':'$.n','NumericEquals':5},{'Variable':'$.b','BooleanEquals':false}]"
           "}");
        yes("{'Or':[{'Variable':'$.n','NumericEquals':4},{'Variable':'$.b','BooleanEquals':true}]"
            "}");
        yes("{'Not':{'Variable':'$.n','NumericEquals':4}}");
        yes("{'And':[{'Variable':'$.absent','IsPresent':false},"
            "{'Not':{'Variable':'$.s','StringEquals':'x'}}]}");
        yes("{'Variable':'$v.x','NumericEquals':1}");
        QTest::newRow("{'Variable':'$.absent','NumericEquals':4}")
            << "Invalid path '$.absent': The choice state's condition path references an invalid "
               "value.";
        QTest::newRow("{'Variable':'$.n','NumericEqualsPath':'$.absent'}")
            << "Invalid path '$.absent': The choice state's condition path references an invalid "
               "value.";
    }
    void holdsOrDoesNot() {
        QFETCH(const QString, expected);
        const auto input = test::parsed("{'s':'abc','star':'a*b','n':5,'m':4,'b':true,'none':null,"
                                        "'t':'2026-01-01T00:00:00Z'}");
        const boost::json::object context;
        const auto variables = test::parsed("{'v':{'x':1}}").as_object();
        const auto held = statemachine::holds(test::parsed(QTest::currentDataTag()).as_object(),
                                              {input, context, variables});
        QCOMPARE(!held   ? QString::fromStdString(held.error().detail.english())
                 : *held ? QString{"yes"}
                         : QString{"no"},
                 expected);
    }

    void manyStarsTakeNoTime() {
        std::string pattern;
        for (int i = 0; i < 40; ++i)
            pattern += "a*";
        const boost::json::value input{{"s", std::string(20'000, 'a')}};
        const boost::json::object none;
        const boost::json::object rule{{"Variable", "$.s"}, {"StringMatches", pattern + "b"}};
        QVERIFY(!*statemachine::holds(rule, {input, none, none}));
    }

    void flawsHaveTheirPlaces() {
        const auto flawOf = [](const char* rule) {
            const auto flaws = statemachine::flawsOfRule(test::parsed(rule).as_object());
            return flaws.empty() ? std::string{} : flaws[0].place + " " + flaws[0].words;
        };
        QCOMPARE(flawOf("{'Variable':'$.a','IsNull':true,'Next':'B'}"), std::string{});
        QCOMPARE(flawOf("{'Variable':'$.a'}"), std::string{" Exactly one comparator is required"});
        QCOMPARE(flawOf("{'IsNull':true}"), std::string{" The field 'Variable' is required"});
        QCOMPARE(flawOf("{'And':[]}"), std::string{"/And A non-empty list is required"});
        QCOMPARE(flawOf("{'Or':[{'Not':{'Variable':'x','IsNull':true}}]}"),
                 std::string{"/Or[0]/Not/Variable Value is not a Path [A path begins with '$': 'x' "
                             "in 'x' at 1]"});
    }
};

LATHE_TEST(tst_Choice)
#include "tst_Choice.moc"
