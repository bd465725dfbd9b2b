#include "engine/tuning/Caveats.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::tuning;

class tst_Caveats : public QObject {
    Q_OBJECT

    static QString said(const Host& host, const std::vector<Bytes>& memories) {
        QStringList sentences;
        for (const Text& one : caveats(host, memories, model::Architecture::X86_64))
            sentences << QString::fromStdString(one.english());
        return sentences.join(u'\n');
    }

  private slots:
    void theProcessorIsNamedWithoutMarks() {
        QCOMPARE(
            processorIn("processor\t: 0\nmodel name\t: Intel(R) Core(TM) i7-1185G7\nflags : a"),
            std::string{"Intel Core i7-1185G7"});
        QCOMPARE(processorIn("Processor : ARM\n"), std::string{});
        QCOMPARE(processorIn("model name"), std::string{});
    }
    void whatIsMoreThanTheMachineHasIsSaid() {
        const Host two{"Some CPU", 2, true};
        QVERIFY(!said(two, {Bytes::mebi(3538)}).contains("Above"));
        QVERIFY(said(two, {Bytes::mebi(3539), Bytes::mebi(128)}).contains("Above 3538 MB"));
        QVERIFY(said(two, {}).contains("Some CPU, 2 cores"));
    }
    void aMachineThatHoldsNobodyToASharePlainlySaysSo() {
        const std::vector<Bytes> memories{Bytes::mebi(128)};
        QVERIFY(!said({"CPU", 2, true}, memories).contains("does not hold functions"));
        QVERIFY(said({"CPU", 2, false}, memories).contains("does not hold functions"));
    }
    void whatTheSandboxPromisesIsAsked() {
        QVERIFY(!thisHost({}).holdsCpu);
        model::Guarantee cpu;
        cpu.subject = "cpu";
        cpu.strength = model::Guarantee::Strength::Enforced;
        QVERIFY(thisHost({cpu}).holdsCpu);
        QVERIFY(thisHost({}).cores >= 1);
    }
};

LATHE_TEST(tst_Caveats)
#include "tst_Caveats.moc"
