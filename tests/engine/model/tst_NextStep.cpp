#include "engine/model/NextStep.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::model;

class tst_NextStep : public QObject {
    Q_OBJECT

  private slots:
    void eachFailureHasAnAdviceAndTheSettingThatHelps_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, OutcomeKind kind, const char* type,
                            const char* message, const char* property, const char* says) {
            QTest::newRow(name) << int(kind) << type << message << property << says;
        };
        const auto error = OutcomeKind::FunctionError;
        const auto crash = OutcomeKind::Crash;
        row("memory", crash, "Runtime.OutOfMemory", "", "MemorySize", "MemorySize");
        row("handler", crash, "Runtime.HandlerNotFound", "", "Handler", "last dot");
        row("no dot", crash, "Runtime.MalformedHandlerName", "", "Handler", "FILE.FUNCTION");
        row("import", crash, "Runtime.ImportModuleError", "", "Handler", "build");
        row("syntax", crash, "Runtime.UserCodeSyntaxError", "", "", "line");
        row("exit", crash, "Runtime.ExitError", "", "", "return");
        row("extension", crash, "Extension.Crash", "", "", "extension");
        row("another init", crash, "ValueError", "no", "", "start");
        row("marshalling", error, "Runtime.MarshalError", "", "", "JSON");
        row("marshalling, Node.js", error, "TypeError", "Unable to stringify response body", "",
            "JSON");
        row("large", error, "Function.ResponseSizeTooLarge", "", "", "6 MB");
        row("full /tmp, Python", error, "OSError", "[Errno 28] No space left on device",
            "EphemeralStorage", "/tmp");
        row("full /tmp, Node.js", error, "Error", "ENOSPC: no space left on device, write",
            "EphemeralStorage", "/tmp");
        row("processes, Python", error, "BlockingIOError",
            "[Errno 11] Resource temporarily unavailable", "", "processes");
        row("processes, Node.js", error, "Error", "spawn sleep EAGAIN", "", "processes");
        row("threads, Java", error, "java.lang.OutOfMemoryError",
            "unable to create native thread: possibly out of memory or process/resource limits "
            "reached",
            "", "threads");
        row("files", error, "OSError", "[Errno 24] Too many open files: '/dev/null'", "",
            "open files");
        row("its own error", error, "ValueError", "no", "", "stack trace");
        row("timeout", OutcomeKind::Timeout, "Sandbox.Timedout", "", "Timeout", "Timeout");
        row("throttled", OutcomeKind::Throttled, "", "", "ReservedConcurrentExecutions", "fewer");
        row("no interpreter", OutcomeKind::NotRun, "Runtime.NotInstalled", "", "Runtime",
            "Install");
        row("no code", OutcomeKind::NotRun, "Code.Missing", "", "", "CodeUri");
    }
    void eachFailureHasAnAdviceAndTheSettingThatHelps() {
        QFETCH(int, kind);
        QFETCH(QString, type);
        QFETCH(QString, message);
        QFETCH(QString, says);
        const NextStep step =
            nextStep({OutcomeKind(kind), type.toStdString(), message.toStdString()});
        QTEST(QString::fromStdString(step.property), "property");
        const QString advice = QString::fromStdString(step.advice.english());
        QVERIFY2(advice.contains(says), qPrintable(advice));
    }
    void whatIsNotAmissNeedsNone() {
        QVERIFY(nextStep({OutcomeKind::Success, {}, {}}).advice.empty());
        QVERIFY(nextStep({OutcomeKind::Stopped, "Sandbox.Stopped", {}}).advice.empty());
    }
    void kindsAreFoundByTheirNames() {
        for (int kind = 0; kind <= int(OutcomeKind::NotRun); ++kind)
            QVERIFY(outcomeKindOf(toText(OutcomeKind(kind))) == OutcomeKind(kind));
        QVERIFY(!outcomeKindOf("nothing of it"));
    }
};

LATHE_TEST(tst_NextStep)
#include "tst_NextStep.moc"
