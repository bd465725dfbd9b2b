#include "engine/services/query/Parameters.h"

#include "tests/support/TestMain.h"

#include <QTest>

using lathe::services::query::Parameters;

class tst_Parameters : public QObject {
    Q_OBJECT

  private slots:
    void aParameterIsDecoded() {
        const Parameters parameters{"A=a+b%26c&Empty=&A=second&Bare"};
        QCOMPARE(parameters.text("A"), std::string{"a b&c"});
        QCOMPARE(parameters.find("Empty"), std::optional<std::string>{""});
        QCOMPARE(parameters.find("Bare"), std::optional<std::string>{""});
        QVERIFY(!parameters.find("a"));
    }
    void aListIsInTheOrderOfItsNumbers() {
        const Parameters parameters{
            "T.member.10=c&T.member.2=b&T.member.1=a&T.member.x=no&T.member.=no&Tx.member.1=no"};
        QCOMPARE(parameters.list("T"), (std::vector<std::string>{"a", "b", "c"}));
    }
    void aMapHasKeysAndValues() {
        const Parameters parameters{"M.entry.1.key=k&M.entry.1.value=v&M.entry.2.key=l"};
        QCOMPARE(parameters.map("M"), (std::map<std::string, std::string>{{"k", "v"}, {"l", ""}}));
    }
    void membersOfMembersBeginWithTheirPlace() {
        const Parameters parameters{"E.member.1.Id=1&E.member.1.A.entry.1.Name=n"};
        QCOMPARE(parameters.members("E"), (std::vector<std::string>{"E.member.1"}));
        QCOMPARE(parameters.members("E.member.1.A", "entry"),
                 (std::vector<std::string>{"E.member.1.A.entry.1"}));
    }
};

LATHE_TEST(tst_Parameters)
#include "tst_Parameters.moc"
