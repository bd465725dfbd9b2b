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
        QCOMPARE(words.advice.isEmpty(), words.property.isEmpty());
        QVERIFY(!words.sentence.isEmpty());
    }
};

LATHE_TEST(tst_OutcomeWords)
#include "tst_OutcomeWords.moc"
