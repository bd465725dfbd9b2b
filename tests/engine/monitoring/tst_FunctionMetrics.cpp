#include "engine/monitoring/FunctionMetrics.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using model::OutcomeKind;
using monitoring::FunctionMetrics;
using monitoring::MetricStore;

/// What functions do, as Lambda's own metrics.
class tst_FunctionMetrics : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<MetricStore> m_store;
    std::unique_ptr<FunctionMetrics> m_metrics;
    int m_number = 0;

    model::InvocationRecord run(OutcomeKind kind = OutcomeKind::Success) {
        model::InvocationRecord record;
        record.requestId = "id" + std::to_string(++m_number);
        record.function = "Hello";
        record.accepted = m_clock.wall();
        record.started = m_clock.wall() + 10ms;
        record.finished = m_clock.wall() + 110ms;
        record.duration = 100ms;
        record.maxMemoryUsed = Bytes::mebi(37);
        record.outcome.kind = kind;
        return record;
    }
    void tell(const model::InvocationRecord& record) {
        m_metrics->started(record);
        m_metrics->finished(record);
    }
    /// "count sum greatest"; empty where there is none.
    QString told(const std::string& name, std::vector<monitoring::Dimension> dimensions) {
        const auto series = m_store->read({{"us-east-1", "AWS/Lambda", name, std::move(dimensions)},
                                           {},
                                           m_clock.wall() - 60s,
                                           m_clock.wall() + 60s,
                                           120s});
        if (series.empty())
            return {};
        const auto& values = series.at(0).points.at(0).values;
        return QStringLiteral("%1 %2 %3 %4")
            .arg(values.count())
            .arg(values.sum())
            .arg(values.greatest())
            .arg(QString::fromStdString(series[0].unit));
    }
    QString ofFunction(const std::string& name) { return told(name, {{"FunctionName", "hello"}}); }

  private slots:
    void init() {
        QDir{m_folder.path()}.removeRecursively();
        m_clock = {};
        auto store = MetricStore::open(m_folder.path().toStdString(), m_clock, [](const Error&) {});
        QVERIFY(store);
        m_store = std::move(*store);
        m_metrics = std::make_unique<FunctionMetrics>(*m_store);
        model::Project project;
        project.region = "us-east-1";
        project.functions.emplace_back();
        project.functions.back().logicalId = "Hello";
        project.functions.back().name = "hello";
        m_metrics->setProject(project);
    }
    void cleanup() {
        m_metrics.reset();
        m_store.reset();
    }

    void anInvocationCountsForItsFunctionItsVersionAndAll() {
        auto record = run();
        record.version = "3";
        tell(record);
        QCOMPARE(ofFunction("Invocations"), "1 1 1 Count");
        QCOMPARE(told("Invocations", {{"FunctionName", "hello"}, {"Resource", "hello:3"}}),
                 "1 1 1 Count");
        QCOMPARE(told("Invocations", {}), "1 1 1 Count");
        QCOMPARE(ofFunction("Duration"), "1 100 100 Milliseconds");
        QCOMPARE(ofFunction("MaxMemoryUsed"), "1 37 37 Megabytes");
        QCOMPARE(ofFunction("InitDuration"), QString{});
    }
    void errorsAreToldOfEachInvocation() {
        tell(run());
        tell(run(OutcomeKind::FunctionError));
        tell(run(OutcomeKind::Timeout));
        tell(run(OutcomeKind::Crash));
        QCOMPARE(ofFunction("Errors"), "4 3 1 Count");
        QCOMPARE(ofFunction("Throttles"), "4 0 0 Count");
    }
    void whatIsThrottledIsNoInvocation() {
        auto record = run(OutcomeKind::Throttled);
        record.started = {};
        m_metrics->finished(record);
        QCOMPARE(ofFunction("Throttles"), "1 1 1 Count");
        QCOMPARE(ofFunction("Invocations"), QString{});
    }
    void concurrencyIsHowManyRunAtOnce() {
        const auto first = run();
        const auto second = run();
        m_metrics->started(first);
        m_metrics->started(second);
        m_metrics->finished(first);
        const auto third = run();
        m_metrics->started(third);
        QCOMPARE(ofFunction("ConcurrentExecutions"), "3 5 2 Count");
    }
    void coldStartsTellTheirInit() {
        auto record = run();
        record.initDuration = 250ms;
        tell(record);
        QCOMPARE(ofFunction("InitDuration"), "1 250 250 Milliseconds");
    }
    void asynchronousEventsHaveAnAge() {
        auto record = run();
        record.type = model::InvocationType::Event;
        tell(record);
        QCOMPARE(ofFunction("AsyncEventAge"), "1 10 10 Milliseconds");
        m_metrics->count("Hello", "AsyncEventsReceived", m_clock.wall());
        QCOMPARE(ofFunction("AsyncEventsReceived"), "1 1 1 Count");
    }
    void provisionedConcurrencyHasAUse() {
        m_metrics->provisioned("Hello", "one", false, m_clock.wall());
        m_metrics->provisioned("Hello", "two", false, m_clock.wall());
        m_metrics->provisioned("Hello", "one", true, m_clock.wall());
        QCOMPARE(ofFunction("ProvisionedConcurrencyUtilization"), "3 0.5 0.5 Count");
        auto record = run();
        record.environmentId = "one";
        tell(record);
        record = run();
        record.environmentId = "other";
        tell(record);
        QCOMPARE(ofFunction("ProvisionedConcurrencyInvocations"), "1 1 1 Count");
        QCOMPARE(ofFunction("ProvisionedConcurrencySpilloverInvocations"), "1 1 1 Count");
        m_metrics->provisionedGone("Hello", "one");
        m_metrics->provisionedGone("Hello", "two");
        tell(run());
        QCOMPARE(ofFunction("ProvisionedConcurrencySpilloverInvocations"), "1 1 1 Count");
    }
    void whatRunsUnderADebuggerDoesNotCount() {
        auto record = run();
        record.origin = model::debuggerOrigin;
        tell(record);
        QCOMPARE(m_store->metrics().size(), 0u);
    }
};

LATHE_TEST(tst_FunctionMetrics)
#include "tst_FunctionMetrics.moc"
