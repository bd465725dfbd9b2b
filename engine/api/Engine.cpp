#include "engine/api/Engine.h"

#include "engine/api/EngineImpl.h"
#include "engine/dispatch/CodePackage.h"
#include "engine/sandbox/Machine.h"
#include "engine/services/logs/LogsService.h"
#include "engine/store/UseReader.h"

#include <utility>

namespace fs = std::filesystem;

namespace lathe::api {

Result<std::unique_ptr<Engine>> Engine::start(EngineOptions options) {
    auto impl = std::make_unique<Impl>(std::move(options));
    if (auto opened = impl->open(); !opened)
        return opened.error();
    return std::unique_ptr<Engine>{new Engine{std::move(impl)}};
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)} {}

Engine::~Engine() = default;

const EngineOptions& Engine::options() const {
    return m_impl->m_options;
}

std::string Engine::endpointUrl() const {
    return m_impl->m_endpointUrl;
}

std::filesystem::path Engine::authorityFile() const {
    return m_impl->m_authorityFile;
}

std::vector<model::HttpEndpoint> Engine::httpEndpoints() const {
    return m_impl->httpEndpoints();
}

std::shared_ptr<const model::Project> Engine::project() const {
    return m_impl->project();
}

std::vector<model::Diagnostic> Engine::diagnostics() const {
    return m_impl->diagnostics();
}

void Engine::reload(std::optional<std::string> text) {
    m_impl->onIo(
        [impl = m_impl.get(), text = std::move(text)]() mutable { impl->reload(std::move(text)); });
}

void Engine::invoke(model::InvocationRequest request, dispatch::Dispatcher::Accepted accepted,
                    dispatch::Dispatcher::Done done) {
    m_impl->onIo([impl = m_impl.get(), request = std::move(request), accepted = std::move(accepted),
                  done = std::move(done)]() mutable {
        impl->m_dispatcher->invoke(std::move(request), std::move(accepted), std::move(done));
    });
}

void Engine::stop(const std::string& requestId) {
    m_impl->onIo([impl = m_impl.get(), requestId] { impl->m_dispatcher->stop(requestId); });
}

void Engine::debug(model::InvocationRequest request, lathe::debug::StopPoints stopPoints,
                   DebugHandlers handlers, dispatch::Dispatcher::Accepted accepted,
                   dispatch::Dispatcher::Done done) {
    m_impl->onWorker([impl = m_impl.get(), request = std::move(request),
                      stopPoints = std::move(stopPoints), handlers = std::move(handlers),
                      accepted = std::move(accepted), done = std::move(done)]() mutable {
        impl->debug({std::move(request), {}, {}, std::move(stopPoints), std::move(handlers)},
                    std::move(accepted), std::move(done));
    });
}

void Engine::withDebugger(std::function<void(lathe::debug::Session&)> use) {
    m_impl->onIo([impl = m_impl.get(), use = std::move(use)] {
        if (lathe::debug::Session* session = impl->m_debugger->session())
            use(*session);
    });
}

void Engine::tune(tuning::Plan plan, tuning::Handlers handlers) {
    m_impl->onIo(
        [impl = m_impl.get(), plan = std::move(plan), handlers = std::move(handlers)]() mutable {
            impl->m_tuning->start(std::move(plan), *impl->project(), std::move(handlers));
        });
}

void Engine::cancelTuning() {
    m_impl->onIo([impl = m_impl.get()] { impl->m_tuning->cancel(); });
}

void Engine::load(lathe::load::Plan plan, lathe::load::Handlers handlers) {
    m_impl->onIo(
        [impl = m_impl.get(), plan = std::move(plan), handlers = std::move(handlers)]() mutable {
            impl->m_load->start(std::move(plan), std::move(handlers));
        });
}

void Engine::stopLoad() {
    m_impl->onIo([impl = m_impl.get()] { impl->m_load->stop(); });
}

void Engine::advanceClock(Microseconds step) {
    m_impl->onIo([impl = m_impl.get(), step] { impl->services().advanceClock(step); });
}

Timestamp Engine::scheduleTime() const {
    return m_impl->services().clock().wall();
}

void Engine::nextFirings(std::size_t count, std::function<void(std::vector<NextFirings>)> done) {
    m_impl->onIo([impl = m_impl.get(), count, done = std::move(done)] {
        done(impl->services().nextFirings(count));
    });
}

void Engine::fireNow(const std::string& arn, std::function<void(Result<void>)> done) {
    m_impl->onIo([impl = m_impl.get(), arn, done = std::move(done)] {
        done(impl->services().fireNow(arn));
    });
}

Result<void> Engine::build(const std::vector<std::string>& names, BuildHandlers handlers) {
    auto units = lathe::build::planAll(*project(), names);
    if (!units)
        return units.error();
    const std::lock_guard lock{m_impl->m_buildsMutex};
    if (!m_impl->m_builds.start(std::move(*units), options().stateDirectory, std::move(handlers)))
        return Error{"Build.Running", Text::tr("A build is under way already.")};
    return {};
}

void Engine::cancelBuild() {
    const std::lock_guard lock{m_impl->m_buildsMutex};
    m_impl->m_builds.cancel();
}

void Engine::history(store::HistoryQuery query,
                     std::function<void(Result<std::vector<model::InvocationRecord>>)> done) {
    m_impl->m_journal->history(std::move(query), std::move(done));
}

void Engine::flushJournal(std::function<void(Result<bool>)> done) {
    m_impl->m_journal->flush(std::move(done));
}

void Engine::logs(store::LogQuery query,
                  std::function<void(Result<std::vector<model::LogLine>>)> done) {
    m_impl->m_journal->logs(std::move(query), std::move(done));
}

void Engine::logsOverview(std::function<void(LogsOverview)> done) {
    m_impl->onIo([impl = m_impl.get(), done = std::move(done)] {
        LogsOverview overview{impl->services().logs().groups(), {}};
        for (auto& [name, text] : impl->services().logs().savedQueries())
            overview.saved.push_back({name, text});
        done(std::move(overview));
    });
}

void Engine::saveQuery(std::string name, std::string text) {
    m_impl->onIo([impl = m_impl.get(), name = std::move(name), text = std::move(text)] {
        impl->services().logs().saveQuery(name, text);
    });
}

void Engine::removeQuery(std::string name) {
    m_impl->onIo([impl = m_impl.get(), name = std::move(name)] {
        impl->services().logs().removeQuery(name);
    });
}

void Engine::askLogs(LogsQuestion question, std::function<void(Result<insights::Results>)> done) {
    m_impl->onIo([impl = m_impl.get(), question = std::move(question), done = std::move(done)] {
        impl->services().logs().ask(question.text, question.group, question.from, question.until,
                                    done);
    });
}

void Engine::stopAsking() {
    m_impl->onIo([impl = m_impl.get()] { impl->services().logs().stopAsking(); });
}

void Engine::codeFolder(model::FunctionSpec function,
                        std::function<void(Result<std::filesystem::path>)> done) {
    m_impl->onWorker([impl = m_impl.get(), function = std::move(function), done = std::move(done)] {
        const auto package = dispatch::materialise(function, impl->m_options.stateDirectory);
        if (package)
            done(package->codeDirectory);
        else
            done(package.error());
    });
}

void Engine::sourceCommit(std::string function, std::string version,
                          std::function<void(std::optional<catalog::SourceCommit>)> done) {
    m_impl->onWorker([impl = m_impl.get(), function = std::move(function),
                      version = std::move(version), done = std::move(done)] {
        std::optional<catalog::SourceCommit> commit;
        {
            const auto lock = impl->m_functions->lock();
            const catalog::Function* found = impl->m_functions->find(function);
            if (const auto* published = found ? found->findVersion(version) : nullptr)
                commit = published->commit;
        }
        done(std::move(commit));
    });
}

void Engine::totals(Timestamp since,
                    std::function<void(Result<std::vector<store::FunctionTotals>>)> done) {
    m_impl->m_journal->totals(since, std::move(done));
}

void Engine::uses(Timestamp since, std::function<void(Result<std::vector<model::Use>>)> done) {
    // What has ended by now is to be in it.
    m_impl->m_journal->flush([impl = m_impl.get(), since, done = std::move(done)](auto) {
        impl->onWorker([state = impl->m_options.stateDirectory, since, done] {
            done(store::readUse(state, since));
        });
    });
}

void Engine::story(std::string traceId, std::function<void(Result<model::Story>)> done) {
    m_impl->m_journal->story(std::move(traceId), std::move(done));
}

model::IamMode Engine::iamMode() const {
    return m_impl->m_iamMode;
}

void Engine::setIamMode(model::IamMode mode) {
    m_impl->m_iamMode = mode;
    m_impl->onIo([impl = m_impl.get(), mode] { impl->keepIamMode(mode); });
}

EventBatch Engine::takeEvents() {
    return m_impl->m_feed.take();
}

void Engine::onEvents(std::function<void()> notify) {
    m_impl->m_feed.onEvents(std::move(notify));
}

const cost::PriceTable& Engine::prices() const {
    return m_impl->m_prices;
}

const cost::SourcePrices& Engine::sourcePrices() const {
    return m_impl->m_sourcePrices;
}

const events::EventCatalog& Engine::events() const {
    return m_impl->m_catalog;
}

const std::vector<model::Guarantee>& Engine::guarantees() {
    return sandbox::guarantees();
}

std::vector<model::RuntimeMatch> Engine::runtimes() const {
    return matchRuntimes(*project());
}

std::optional<std::string> runningEndpoint(const fs::path& stateDirectory) {
    return lockHolderEndpoint(stateDirectory);
}

} // namespace lathe::api
