#include "app/bridge/EngineHost.h"

#include "app/bridge/SourceCommit.h"
#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <QPointer>

#include <utility>

namespace lathe::app {

EngineHost::EngineHost(QObject* parent)
    : EngineHost{&api::Engine::start, parent} {}

EngineHost::EngineHost(Starter starter, QObject* parent)
    : QObject{parent}
    , m_start{std::move(starter)} {
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
}

EngineHost::~EngineHost() {
    retire();
    m_worker.waitForDone();
}

void EngineHost::setState(State state) {
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

void EngineHost::retire() {
    ++m_attempt;
    m_feed.setSource({});
    if (!m_engine)
        return;
    std::shared_ptr<api::Engine> old = std::move(m_engine);
    m_worker.start([old = std::move(old)]() mutable { old.reset(); });
}

void EngineHost::start(api::EngineOptions options) {
    retire();
    options.sourceCommit = [folder = options.templateFile.parent_path()] {
        return app::sourceCommit(folder);
    };
    m_worker.start([this, attempt = m_attempt, options = std::move(options)]() mutable {
        auto made =
            std::make_shared<Result<std::unique_ptr<api::Engine>>>(m_start(std::move(options)));
        auto guarantees = *made ? api::Engine::guarantees() : std::vector<model::Guarantee>{};
        QMetaObject::invokeMethod(
            this, [this, attempt, made = std::move(made), guarantees = std::move(guarantees)] {
                adopt(attempt, made, guarantees);
            });
    });
    setState(State::Starting);
}

void EngineHost::stop() {
    retire();
    setState(State::Stopped);
}

void EngineHost::adopt(std::uint64_t attempt,
                       std::shared_ptr<Result<std::unique_ptr<api::Engine>>> made,
                       std::vector<model::Guarantee> guarantees) {
    if (attempt != m_attempt) {
        m_worker.start([made = std::move(made)]() mutable { made.reset(); });
        return;
    }
    if (!*made) {
        m_failure = made->error();
        setState(State::Failed);
        return;
    }
    m_engine = std::move(**made);
    m_guarantees = std::move(guarantees);
    m_feed.setSource([engine = m_engine.get()] { return engine->takeEvents(); });
    m_engine->onEvents([this] { m_feed.notify(); });
    setState(State::Running);
    m_feed.notify();
}

QString EngineHost::endpointUrl() const {
    return m_engine ? QString::fromStdString(m_engine->endpointUrl()) : QString{};
}

std::vector<model::RuntimeMatch> EngineHost::runtimes() const {
    return m_engine ? m_engine->runtimes() : std::vector<model::RuntimeMatch>{};
}

std::vector<model::HttpEndpoint> EngineHost::httpEndpoints() const {
    return m_engine ? m_engine->httpEndpoints() : std::vector<model::HttpEndpoint>{};
}

std::vector<events::EventKind> EngineHost::eventKinds() const {
    return m_engine ? m_engine->events().kinds() : std::vector<events::EventKind>{};
}

const cost::PriceTable* EngineHost::prices() const {
    return m_engine ? &m_engine->prices() : nullptr;
}

Result<std::string>
EngineHost::generateEvent(const std::string& service, const std::string& kind,
                          const std::map<std::string, std::string>& fields) const {
    if (!m_engine)
        return Error{"Engine.NotRunning", ui::toText(tr("The engine is not running."))};
    return m_engine->events().generate(service, kind, fields);
}

void EngineHost::reload(std::optional<std::string> text) {
    if (m_engine)
        m_engine->reload(std::move(text));
}

/// The engine's callbacks come on its threads. The host outlives the engine, so they may post to
/// it; whether `context` still lives is looked at on the GUI thread.
template <class T> EngineHost::Answer<T> EngineHost::onGuiThread(QObject* context, Answer<T> done) {
    return [this, context = QPointer<QObject>{context},
            done = std::move(done)](Result<T> result) mutable {
        QMetaObject::invokeMethod(
            this,
            [context, done, result = std::move(result)]() mutable {
                if (context)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    };
}

template <class T> bool EngineHost::refuse(QObject* context, Answer<T>& done) {
    if (m_engine)
        return false;
    onGuiThread<T>(context, std::move(done))(
        Error{"Engine.NotRunning", ui::toText(EngineHost::tr("The engine is not running."))});
    return true;
}

void EngineHost::invoke(model::InvocationRequest request, QObject* context,
                        Answer<std::string> accepted) {
    if (refuse(context, accepted))
        return;
    m_engine->invoke(std::move(request), onGuiThread<std::string>(context, std::move(accepted)),
                     [](dispatch::Answer) {});
}

void EngineHost::runToEnd(model::InvocationRequest request, QObject* context,
                          Answer<model::InvocationRecord> done) {
    if (refuse(context, done))
        return;
    const auto answer = onGuiThread<model::InvocationRecord>(context, std::move(done));
    m_engine->invoke(
        std::move(request),
        [answer](const Result<std::string>& accepted) mutable {
            if (!accepted)
                answer(accepted.error());
        },
        [answer](const dispatch::Answer& over) mutable { answer(over.record); });
}

void EngineHost::stopInvocation(const QString& requestId) {
    if (m_engine)
        m_engine->stop(requestId.toStdString());
}

void EngineHost::history(store::HistoryQuery query, QObject* context,
                         Answer<std::vector<model::InvocationRecord>> done) {
    if (!refuse(context, done))
        m_engine->history(std::move(query), onGuiThread(context, std::move(done)));
}

void EngineHost::story(const QString& traceId, QObject* context, Answer<model::Story> done) {
    if (!refuse(context, done))
        m_engine->story(traceId.toStdString(), onGuiThread(context, std::move(done)));
}

void EngineHost::logs(store::LogQuery query, QObject* context,
                      Answer<std::vector<model::LogLine>> done) {
    if (!refuse(context, done))
        m_engine->logs(std::move(query), onGuiThread(context, std::move(done)));
}

void EngineHost::logsOverview(QObject* context, Answer<api::LogsOverview> done) {
    if (!refuse(context, done))
        m_engine->logsOverview(onGuiThread(context, std::move(done)));
}

void EngineHost::askLogs(api::LogsQuestion question, QObject* context,
                         Answer<insights::Results> done) {
    if (!refuse(context, done))
        m_engine->askLogs(std::move(question), onGuiThread(context, std::move(done)));
}

void EngineHost::stopAsking() {
    if (m_engine)
        m_engine->stopAsking();
}

void EngineHost::metricsOverview(QObject* context, Answer<api::MetricsOverview> done) {
    if (!refuse(context, done))
        m_engine->metricsOverview(onGuiThread(context, std::move(done)));
}

void EngineHost::readMetrics(api::MetricsQuestion question, QObject* context,
                             Answer<std::vector<api::MetricCurve>> done) {
    if (!refuse(context, done))
        m_engine->readMetrics(std::move(question), onGuiThread(context, std::move(done)));
}

void EngineHost::saveQuery(const QString& name, const QString& text) {
    if (m_engine)
        m_engine->saveQuery(name.toStdString(), text.toStdString());
}

void EngineHost::removeQuery(const QString& name) {
    if (m_engine)
        m_engine->removeQuery(name.toStdString());
}

void EngineHost::codeFolder(model::FunctionSpec function, QObject* context,
                            Answer<std::filesystem::path> done) {
    if (!refuse(context, done))
        m_engine->codeFolder(std::move(function), onGuiThread(context, std::move(done)));
}

void EngineHost::sourceCommit(const QString& function, const QString& version, QObject* context,
                              Answer<std::optional<catalog::SourceCommit>> done) {
    if (!refuse(context, done))
        m_engine->sourceCommit(function.toStdString(), version.toStdString(),
                               onGuiThread(context, std::move(done)));
}

void EngineHost::advanceClock(Microseconds step) {
    if (m_engine)
        m_engine->advanceClock(step);
}

Timestamp EngineHost::scheduleTime() const {
    return m_engine ? m_engine->scheduleTime() : Clock::system().wall();
}

void EngineHost::nextFirings(const QString& arn, std::size_t count, QObject* context,
                             Answer<std::vector<Timestamp>> done) {
    if (refuse(context, done))
        return;
    m_engine->nextFirings(count,
                          [arn = arn.toStdString(), done = onGuiThread(context, std::move(done))](
                              const std::vector<api::NextFirings>& all) mutable {
                              for (const api::NextFirings& one : all) {
                                  if (one.arn == arn)
                                      return done(one.times);
                              }
                              done(std::vector<Timestamp>{});
                          });
}

void EngineHost::fireNow(const QString& arn, QObject* context, Answer<void> done) {
    if (!refuse(context, done))
        m_engine->fireNow(arn.toStdString(), onGuiThread(context, std::move(done)));
}

void EngineHost::totals(Timestamp since, QObject* context,
                        Answer<std::vector<store::FunctionTotals>> done) {
    if (!refuse(context, done))
        m_engine->totals(since, onGuiThread(context, std::move(done)));
}

} // namespace lathe::app
