#include "tests/support/TestMain.h"
#include "widgets/invoke/OutcomeWords.h"

#include <QTest>

using namespace lathe;
using namespace lathe::invoke;

class tst_OutcomeWords : public QObject {
    Q_OBJECT

  private slots:
    void theSettingOfferedIsTheOneThatHelps_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("errorType");
        QTest::addColumn<QString>("property");
        const auto row = [](model::OutcomeKind kind, const char* errorType, const char* property) {
            QTest::newRow(errorType) << int(kind) << QString{errorType} << QString{property};
        };
        using model::OutcomeKind;
        row(OutcomeKind::Timeout, "Sandbox.Timedout", "Timeout");
        row(OutcomeKind::Crash, "Runtime.OutOfMemory", "MemorySize");
        row(OutcomeKind::Crash, "Runtime.HandlerNotFound", "Handler");
        row(OutcomeKind::Crash, "Runtime.ExitError", "");
        row(OutcomeKind::Crash, "Runtime.UserCodeSyntaxError", "");
        row(OutcomeKind::FunctionError, "Runtime.MarshalError", "");
        row(OutcomeKind::FunctionError, "Function.ResponseSizeTooLarge", "");
        row(OutcomeKind::Throttled, "Throttled", "ReservedConcurrentExecutions");
        row(OutcomeKind::NotRun, "Runtime.Missing", "Runtime");
        row(OutcomeKind::NotRun, "Code.Missing", "");
        row(OutcomeKind::FunctionError, "ValueError", "");
    }
    void theSettingOfferedIsTheOneThatHelps() {
        QFETCH(int, kind);
        QFETCH(QString, errorType);
        model::InvocationRecord record;
        record.outcome.kind = model::OutcomeKind(kind);
        record.outcome.errorType = errorType.toStdString();
        const OutcomeWords words = outcomeWords(record, nullptr);
        QTEST(words.property, "property");
        QCOMPARE(words.change.isEmpty(), words.property.isEmpty());
        QVERIFY(!words.sentence.isEmpty());
        QVERIFY(!words.advice.isEmpty());
    }
    void aFullTmpLeadsToItsSize() {
        model::InvocationRecord record;
        record.outcome = {model::OutcomeKind::FunctionError, "OSError",
                          "[Errno 28] No space left on device"};
        const OutcomeWords words = outcomeWords(record, nullptr);
        QCOMPARE(words.property, QStringLiteral("EphemeralStorage"));
        QVERIFY(!words.change.isEmpty());
    }
    void everyKindThatIsAmissHasAnAdvice() {
        using model::OutcomeKind;
        for (int kind = 0; kind <= int(OutcomeKind::NotRun); ++kind) {
            model::InvocationRecord record;
            record.outcome.kind = OutcomeKind(kind);
            const bool fine = record.outcome.kind == OutcomeKind::Success ||
                              record.outcome.kind == OutcomeKind::Stopped;
            const OutcomeWords words = outcomeWords(record, nullptr);
            QCOMPARE(words.advice.isEmpty(), fine);
            QVERIFY(!words.sentence.isEmpty());
        }
    }
};

LATHE_TEST(tst_OutcomeWords)
#include "tst_OutcomeWords.moc"
