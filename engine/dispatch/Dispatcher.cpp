#include "engine/dispatch/Dispatcher.h"

#include "engine/base/Ids.h"
#include "engine/dispatch/AsyncQueue.h"
#include "engine/dispatch/Concurrency.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/dispatch/Fleet.h"
#include "engine/dispatch/Lineage.h"
#include "engine/dispatch/Payload.h"
#include "engine/dispatch/Recorder.h"
#include "engine/dispatch/SandboxWorker.h"
#include "engine/dispatch/Tracing.h"
#include "engine/model/Trial.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <deque>
#include <random>
#include <thread>
#include <utility>

namespace lathe::dispatch {

namespace {

Bytes roomFor(const Settings& settings) {
    if (settings.environmentMemory.count > 0)
        return settings.environmentMemory;
    return {static_cast<std::int64_t>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE) / 4 * 3};
}

int coresOf(const Settings& settings) {
    if (settings.cores > 0)
        return settings.cores;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Error recursion(const std::string& function) {
    return {
        "RecursiveInvocationException",
        Text::tr("The function {} has been invoked {} times by what one event led to, which is a "
                 "loop: it stops here. Where that is wanted, set RecursiveLoop to Allow.",
                 function, mostInChain)};
}

/// In Lambda's words. A function that does not keep tenants apart does not mind one.
Result<void> checkTenant(const model::FunctionSpec& function, std::string& tenantId) {
    if (!function.isolatesTenants)
        tenantId.clear();
    else if (tenantId.empty())
        return Error{"InvalidParameterValueException",
                     Text::verbatim("The invoked function is enabled with tenancy configuration. "
                                    "Add a valid tenant ID in your request and try again.")};
    return {};
}

Error notFound(const std::string& arn) {
    return {"ResourceNotFoundException", Text::verbatim("Function not found: " + arn)};
}

} // namespace

class Dispatcher::Impl {
  public:
    struct Call {
        model::InvocationRequest request;
        Accepted accepted;
        Done done;
        Reply reply;
        ResponseSink sink;
        std::shared_ptr<Debugging> debugging = {};
        /// In place of the function's own.
        std::optional<Bytes> memory = {};
    };

    Impl(boost::asio::io_context& io, Settings settings, const cost::PriceTable& prices,
         store::Journal& journal, Observer observer, const Clock& clock, WorkerFactory workers)
        : m_settings{std::move(settings)}
        , m_cores{coresOf(m_settings)}
        , m_deadlines{io, clock}
        , m_recorder{journal, std::move(observer)}
        , m_surroundings{m_deadlines,
                         m_recorder,
                         prices,
                         std::move(workers),
                         m_settings.idleLifetime,
                         *m_settings.provisioned,
                         m_settings.provisions,
                         [this] { return m_concurrency.taken() >= m_cores; }}
        , m_concurrency{m_settings.accountConcurrency}
        , m_fleet{io, m_surroundings, m_settings.stateDirectory,
                  Fleet::Bounds{roomFor(m_settings), m_settings.standbyMemory, m_cores}}
        , m_async{io,
                  m_deadlines,
                  m_recorder,
                  {m_settings.asyncParallelism, m_settings.retrySpeed},
                  {[this](const model::InvocationRecord& record) {
                       const FunctionPool* pool = m_fleet.find(record.function, record.version);
                       return pool ? &pool->spec() : nullptr;
                   },
                   [this](const Invocation& event) {
                       return m_project->findAlias(event.record.function, event.qualifier);
                   },
                   [this](InvocationPtr attempt) { return start(std::move(attempt)); },
                   [this](const model::FunctionSpec& spec) {
                       return functionArn(spec, {m_project->region, m_project->accountId, {}, {}});
                   },
                   [this](model::InvocationRequest request, Accepted accepted) {
                       invoke({std::move(request), std::move(accepted), {}, Reply::Complete, {}});
                   },
                   m_settings.deliver}} {}

    void setProject(std::shared_ptr<const model::Project> project) {
        m_project = std::move(project);
        configure();
    }
    void setOverrides(VariableOverrides overrides) {
        m_settings.environmentOverrides = std::move(overrides);
        configure();
    }
    void codeChanged(const std::string& function) { m_fleet.codeChanged(function); }
    void beforeInvoke(std::function<void()> look) { m_look = std::move(look); }
    void hold() { ++m_holds; }
    void release();
    void recoverEvents() { m_async.recover(); }
    void invoke(Call&& call);
    void stop(const std::string& requestId) {
        if (!m_async.stop(requestId))
            m_fleet.stop(requestId);
    }
    void endTrials() { m_fleet.endTrials(); }
    void advance() { m_deadlines.advance(); }
    std::optional<CredentialsHolder> holderOf(std::string_view key) const {
        const Environment* environment = m_fleet.withKey(key);
        if (!environment)
            return {};
        return CredentialsHolder{environment->version()->spec, environment->credentials()};
    }
    std::string traceWith(std::string_view key) const {
        const Environment* environment = m_fleet.withKey(key);
        const Invocation* running = environment ? environment->invocation() : nullptr;
        return running ? traceForRuntime(running->record) : std::string{};
    }
    void shutDown(std::function<void()> done) {
        // For ever.
        hold();
        m_fleet.shutDown(std::move(done));
    }

  private:
    void configure();
    void admit(Call&& call);
    Result<FunctionPool*> target(const model::InvocationRequest& request);
    std::string versionFor(const std::string& logicalId, const std::string& qualifier);
    InvocationPtr makeInvocation(Call&& call, const FunctionPool& pool) const;
    void queue(InvocationPtr event, const Accepted& accepted);
    Result<bool> start(InvocationPtr attempt);
    /// Whether the event that it goes back to has led to it too often.
    bool isLoop(const model::InvocationRecord& record) const;
    void recordRefused(model::InvocationRecord record, model::OutcomeKind kind, const Error& error);

    Settings m_settings;
    const int m_cores;
    Deadlines m_deadlines;
    Recorder m_recorder;
    Surroundings m_surroundings;
    Concurrency m_concurrency;
    Fleet m_fleet;
    AsyncQueue m_async;
    std::shared_ptr<const model::Project> m_project;
    std::function<void()> m_look;
    /// Chooses among the versions of an alias.
    std::minstd_rand m_random{std::random_device{}()};
    int m_holds = 0;
    std::deque<Call> m_held;
};

void Dispatcher::Impl::configure() {
    if (!m_project)
        return;
    m_concurrency.setProject(*m_project);
    m_fleet.setProject(m_project, m_settings.environmentOverrides, m_settings.endpoints);
    m_async.pump();
}

void Dispatcher::Impl::release() {
    --m_holds;
    while (m_holds == 0 && !m_held.empty()) {
        Call next = std::move(m_held.front());
        m_held.pop_front();
        admit(std::move(next));
    }
}

void Dispatcher::Impl::invoke(Call&& call) {
    if (m_look)
        m_look();
    if (m_holds > 0)
        m_held.push_back(std::move(call));
    else
        admit(std::move(call));
}

void Dispatcher::Impl::admit(Call&& call) {
    model::InvocationRequest& request = call.request;
    const Accepted accepted = std::move(call.accepted);
    auto pool = target(request);
    if (!pool)
        return accepted(pool.error());
    const bool isTrial = call.memory.has_value();
    if (isTrial)
        pool = m_fleet.trial(**pool, *call.memory);
    if (request.payload.empty())
        request.payload = "{}";
    if (auto fine = checkPayload(request.payload, request.type); !fine)
        return accepted(fine.error());
    if (auto fine = checkTenant((*pool)->spec(), request.tenantId); !fine)
        return accepted(fine.error());

    const model::InvocationType type = request.type;
    InvocationPtr invocation = makeInvocation(std::move(call), **pool);
    const std::string requestId = invocation->record.requestId;
    if (isLoop(invocation->record)) {
        const Error loop = recursion(invocation->record.function);
        recordRefused(std::move(invocation->record), model::OutcomeKind::NotRun, loop);
        return accepted(loop);
    }
    switch (type) {
    case model::InvocationType::Event:
        return queue(std::move(invocation), accepted);
    case model::InvocationType::DryRun:
        accepted(requestId);
        if (invocation->done)
            invocation->done({std::move(invocation->record), {}});
        return;
    case model::InvocationType::RequestResponse:
        break;
    }
    if (isTrial || invocation->debugging) {
        accepted(requestId);
        m_recorder.started(invocation->record);
        return isTrial ? (*pool)->submit(std::move(invocation))
                       : (*pool)->submitDebugged(std::move(invocation));
    }
    auto seat = m_concurrency.admit((*pool)->spec());
    if (!seat) {
        recordRefused(std::move(invocation->record), model::OutcomeKind::Throttled, seat.error());
        return accepted(seat.error());
    }
    invocation->seat = std::move(*seat);
    accepted(requestId);
    m_recorder.started(invocation->record);
    (*pool)->submit(std::move(invocation));
}

Result<FunctionPool*> Dispatcher::Impl::target(const model::InvocationRequest& request) {
    FunctionPool* pool = m_fleet.find(request.function);
    if (!pool) {
        const model::Project none;
        const model::Project& project = m_project ? *m_project : none;
        return notFound(fmt::format("arn:aws:lambda:{}:{}:function:{}", project.region,
                                    project.accountId, request.function));
    }
    if (request.qualifier.empty() || request.qualifier == "$LATEST")
        return pool;
    const std::string& logicalId = pool->spec().logicalId;
    if (FunctionPool* version = m_fleet.find(logicalId, versionFor(logicalId, request.qualifier)))
        return version;
    return notFound(functionArn(pool->spec(), pool->place()) + ":" + request.qualifier);
}

std::string Dispatcher::Impl::versionFor(const std::string& logicalId,
                                         const std::string& qualifier) {
    const model::FunctionAlias* alias = m_project->findAlias(logicalId, qualifier);
    if (!alias)
        return qualifier;
    const bool second =
        !alias->secondVersion.empty() && std::bernoulli_distribution{alias->secondWeight}(m_random);
    return second ? alias->secondVersion : alias->version;
}

InvocationPtr Dispatcher::Impl::makeInvocation(Call&& call, const FunctionPool& pool) const {
    model::InvocationRequest& request = call.request;
    auto invocation = std::make_unique<Invocation>();
    model::InvocationRecord& record = invocation->record;
    record.accepted = m_deadlines.clock().wall();
    record.requestId =
        request.requestId.empty() ? newRequestId(record.accepted) : std::move(request.requestId);
    record.function = pool.spec().logicalId;
    record.version = pool.spec().version;
    record.type = request.type;
    record.origin = std::move(request.origin);
    record.traceId = withInvocation(
        tracedAs(request.traceId, record.requestId, pool.spec(), record.accepted), record.function);
    record.payload = std::move(request.payload);
    record.tenantId = std::move(request.tenantId);
    invocation->clientContext = std::move(request.clientContext);
    invocation->cognitoIdentity = std::move(request.cognitoIdentity);
    if (request.qualifier != "$LATEST")
        invocation->qualifier = std::move(request.qualifier);
    if (request.type == model::InvocationType::RequestResponse)
        invocation->reply = call.reply;
    invocation->sink = std::move(call.sink);
    invocation->done = std::move(call.done);
    invocation->debugging = std::move(call.debugging);
    return invocation;
}

void Dispatcher::Impl::queue(InvocationPtr event, const Accepted& accepted) {
    const std::string requestId = event->record.requestId;
    m_async.accept(std::move(event), [accepted, requestId](Result<bool> written) {
        if (written)
            accepted(requestId);
        else
            accepted(Error{"ServiceException", written.error().detail});
    });
}

Result<bool> Dispatcher::Impl::start(InvocationPtr attempt) {
    FunctionPool* pool = m_fleet.find(attempt->record.function, attempt->record.version);
    if (!pool)
        return notFound(attempt->record.function);
    auto seat = m_concurrency.admit(pool->spec());
    if (!seat)
        return seat.error();
    attempt->seat = std::move(*seat);
    m_recorder.started(attempt->record);
    pool->submit(std::move(attempt));
    return true;
}

bool Dispatcher::Impl::isLoop(const model::InvocationRecord& record) const {
    if (invocationsIn(record.traceId, record.function) <= mostInChain)
        return false;
    return !m_settings.allowsRecursion || !m_settings.allowsRecursion(record.function);
}

void Dispatcher::Impl::recordRefused(model::InvocationRecord record, model::OutcomeKind kind,
                                     const Error& error) {
    record.finished = m_deadlines.clock().wall();
    record.outcome = {kind, error.code, error.detail.english()};
    m_recorder.started(record);
    m_recorder.finished(std::move(record));
}

Dispatcher::Dispatcher(boost::asio::io_context& io, Settings settings,
                       const cost::PriceTable& prices, store::Journal& journal, Observer observer)
    : Dispatcher{io,
                 settings,
                 prices,
                 journal,
                 std::move(observer),
                 Clock::system(),
                 sandboxWorkers(io, settings.stateDirectory, settings.innerPorts)} {}

Dispatcher::Dispatcher(boost::asio::io_context& io, Settings settings,
                       const cost::PriceTable& prices, store::Journal& journal, Observer observer,
                       const Clock& clock, WorkerFactory workers)
    : m_impl{std::make_unique<Impl>(io, std::move(settings), prices, journal, std::move(observer),
                                    clock, std::move(workers))} {}

Dispatcher::~Dispatcher() = default;

void Dispatcher::shutDown(std::function<void()> done) {
    m_impl->shutDown(std::move(done));
}

void Dispatcher::setProject(std::shared_ptr<const model::Project> project) {
    m_impl->setProject(std::move(project));
}

void Dispatcher::codeChanged(const std::string& function) {
    m_impl->codeChanged(function);
}

void Dispatcher::setEnvironmentOverrides(VariableOverrides overrides) {
    m_impl->setOverrides(std::move(overrides));
}

void Dispatcher::beforeInvoke(std::function<void()> look) {
    m_impl->beforeInvoke(std::move(look));
}

void Dispatcher::hold() {
    m_impl->hold();
}

void Dispatcher::release() {
    m_impl->release();
}

void Dispatcher::recoverEvents() {
    m_impl->recoverEvents();
}

void Dispatcher::invoke(model::InvocationRequest&& request, Accepted accepted, Done done,
                        Reply reply, ResponseSink sink) {
    m_impl->invoke(
        {std::move(request), std::move(accepted), std::move(done), reply, std::move(sink)});
}

void Dispatcher::debug(model::InvocationRequest request, std::shared_ptr<Debugging> debugging,
                       Accepted accepted, Done done) {
    request.type = model::InvocationType::RequestResponse;
    request.origin = model::debuggerOrigin;
    m_impl->invoke({std::move(request),
                    std::move(accepted),
                    std::move(done),
                    Reply::Complete,
                    {},
                    std::move(debugging)});
}

void Dispatcher::tryOut(model::InvocationRequest request, Bytes memory, Accepted accepted,
                        Done done) {
    request.type = model::InvocationType::RequestResponse;
    request.origin = model::tuningOrigin;
    m_impl->invoke({std::move(request),
                    std::move(accepted),
                    std::move(done),
                    Reply::Complete,
                    {},
                    {},
                    memory});
}

void Dispatcher::endTrials() {
    m_impl->endTrials();
}

std::optional<CredentialsHolder> Dispatcher::holderOf(std::string_view accessKeyId) const {
    return m_impl->holderOf(accessKeyId);
}

std::string Dispatcher::traceWith(std::string_view accessKeyId) const {
    return m_impl->traceWith(accessKeyId);
}

void Dispatcher::stop(const std::string& requestId) {
    m_impl->stop(requestId);
}

void Dispatcher::advance() {
    m_impl->advance();
}

} // namespace lathe::dispatch
