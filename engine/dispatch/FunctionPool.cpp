#include "engine/dispatch/FunctionPool.h"

#include "engine/dispatch/Fleet.h"
#include "engine/model/SnapStart.h"

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

/// Whether the same runs, wherever in the template it stands and however often.
bool runsAlike(model::FunctionSpec before, const model::FunctionSpec& now) {
    before.location.line = now.location.line;
    before.location.column = now.location.column;
    before.provisionedConcurrency = now.provisionedConcurrency;
    before.reservedConcurrency = now.reservedConcurrency;
    before.async = now.async;
    before.tags = now.tags;
    return before == now;
}

} // namespace

FunctionPool::FunctionPool(Fleet& fleet)
    : m_fleet{fleet}
    , m_lastUsed{fleet.surroundings().clock().steady()}
    , m_patience{fleet.surroundings().deadlines, [this] { pump(); }} {}

FunctionPool::~FunctionPool() = default;

void FunctionPool::configure(std::shared_ptr<const model::FunctionSpec> spec,
                             std::map<std::string, std::string> variables, Place place) {
    const bool same = m_spec && runsAlike(*m_spec, *spec) && m_variables == variables &&
                      m_place.region == place.region && m_place.accountId == place.accountId &&
                      m_place.endpoints == place.endpoints;
    if (m_spec && m_spec->provisionedConcurrency != spec->provisionedConcurrency)
        m_provisioningFailed = false;
    m_closed = false;
    m_spec = std::move(spec);
    m_variables = std::move(variables);
    m_place = std::move(place);
    if (same)
        pump();
    else
        renew();
}

void FunctionPool::close() {
    m_closed = true;
    renew();
}

void FunctionPool::renew() {
    m_version.reset();
    m_package.reset();
    m_packaging = false;
    m_hasSdk = false;
    m_sdkFailed.reset();
    m_pace = {};
    ++m_generation;
    m_provisioningFailed = m_standbyFailed = false;
    endStandby();
    for (auto* idle : {&m_free, &m_ready}) {
        while (!idle->empty())
            retire(*idle->back());
    }
    while (!m_preparing.empty())
        retire(**m_preparing.begin());
    pump();
}

void FunctionPool::submit(InvocationPtr invocation) {
    m_fleet.standbys().consider();
    m_lastUsed = m_fleet.surroundings().clock().steady();
    m_waiting.push_back({std::move(invocation), m_lastUsed});
    pump();
}

void FunctionPool::pump() {
    serve();
    serveDebugged();
    provision();
}

void FunctionPool::serve() {
    const bool lacked = std::exchange(m_lacksMemory, false);
    serveWaiting();
    if (lacked || m_lacksMemory)
        m_fleet.tellShortage();
}

void FunctionPool::serveWaiting() {
    while (!m_waiting.empty() && !isFull()) {
        if (isCrowded())
            return;
        if (Environment* environment = takeFree()) {
            m_running.push_back(environment);
            environment->run(takeWaiting());
            continue;
        }
        if (awaitsEnvironments())
            return;
        auto ready = package();
        if (!ready)
            return;
        if (!*ready) {
            m_package.reset();
            refuse(takeWaiting(), notRunFailure(ready->error()));
            continue;
        }
        if (!m_fleet.starts().mayBegin())
            return;
        if (!m_fleet.makeRoom(expectedOfNext(), this)) {
            m_lacksMemory = true;
            return;
        }
        start(**ready);
    }
}

bool FunctionPool::isFull() const {
    // What was admitted before the reservation became 0 still runs.
    return m_spec->reservedConcurrency &&
           m_running.size() >= static_cast<std::size_t>(std::max(1, *m_spec->reservedConcurrency));
}

Environment* FunctionPool::takeFree() {
    for (auto* idle : {&m_ready, &m_free}) {
        const std::string& tenant = m_waiting.front().invocation->record.tenantId;
        const auto last = std::find_if(idle->rbegin(), idle->rend(), [&](const Environment* one) {
            return one->tenant() == tenant || one->tenant().empty();
        });
        if (last == idle->rend())
            continue;
        Environment* environment = *last;
        idle->erase(std::next(last).base());
        return environment;
    }
    return nullptr;
}

bool FunctionPool::isCrowded() {
    if (m_spec->isolatesTenants || !m_pace.isBrief() || m_running.size() < m_fleet.cores())
        return false;
    const auto now = m_fleet.surroundings().clock().steady();
    std::size_t working = 0;
    std::size_t served = 0;
    for (const Environment* environment : m_running) {
        const std::size_t expected = expectedToServe(*environment, Pace::shortQueue, now);
        working += expected > 0 ? 1 : 0;
        served += expected;
    }
    if (working < m_fleet.cores() || served < m_waiting.size())
        return false;
    m_patience.set(now + Pace::shortQueue);
    return true;
}

bool FunctionPool::awaitsEnvironments() {
    // What is at work may be another tenant's.
    if (m_spec->isolatesTenants)
        return false;
    const auto now = m_fleet.surroundings().clock().steady();
    const auto until =
        m_pace.isBrief() ? now + Pace::stuck : m_waiting.front().since + Pace::longestUntilNext;
    std::size_t served = 0;
    if (now < until) {
        for (const Environment* environment : m_running)
            served += expectedToServe(*environment, Pace::longestQueue, now);
    }
    if (served >= m_waiting.size()) {
        m_patience.set(until);
        return true;
    }
    return m_pace.isBrief() && isFirstLook(now);
}

bool FunctionPool::isFirstLook(Clock::Steady now) {
    if (m_running.empty())
        return false;
    if (m_firstLook <= m_lastFree)
        m_firstLook = now;
    const auto second = m_firstLook + Pace::betweenLooks;
    if (now >= second)
        return false;
    m_patience.set(second);
    return true;
}

std::size_t FunctionPool::expectedToServe(const Environment& environment, Microseconds within,
                                          Clock::Steady now) const {
    if (environment.version() != m_version)
        return 0;
    const auto began = m_pace.isBrief() ? environment.runningSince() : environment.answeredAt();
    if (!began || now - *began >= Pace::stuck)
        return 0;
    return m_pace.isBrief() ? m_pace.served(within) : 1;
}

InvocationPtr FunctionPool::takeWaiting() {
    InvocationPtr invocation = std::move(m_waiting.front().invocation);
    m_waiting.pop_front();
    return invocation;
}

void FunctionPool::start(const CodePackage& package) {
    Environment* environment = takeStandby(package);
    if (!environment) {
        const auto made = create(package, usualInitialization());
        if (!made)
            return refuse(takeWaiting(), notRunFailure(made.error()));
        environment = *made;
    }
    m_fleet.starts().began(*environment);
    m_running.push_back(environment);
    environment->run(takeWaiting());
}

Initialization FunctionPool::usualInitialization() const {
    return model::startsFromSnapshot(*m_spec) ? Initialization::SnapStart
                                              : Initialization::OnDemand;
}

Result<Environment*> FunctionPool::create(const CodePackage& package, Initialization initialization,
                                          std::shared_ptr<Debugging> debugging) {
    if (auto fit = checkSize(m_variables); !fit)
        return fit.error();
    if (!m_version || m_version->package != package)
        m_version = std::make_shared<const FunctionVersion>(
            FunctionVersion{m_spec, package, m_variables, m_place});
    auto made = Environment::create(
        m_fleet.surroundings(), m_version,
        {[this](Environment& up) { m_fleet.starts().isUp(up); },
         [this](Environment& free) { onFree(free); },
         [this](Environment& expired) { retire(expired); },
         [this](Environment& lost, Environment::Loss loss) { onLost(lost, loss); },
         [this](Environment& standby) { onStandingBy(standby); }},
        initialization, std::move(debugging));
    if (!made)
        return made.error();
    Environment* environment = made->get();
    m_environments.emplace(environment, std::move(*made));
    return environment;
}

void FunctionPool::refuse(InvocationPtr invocation, Failure failure) {
    Surroundings& surroundings = m_fleet.surroundings();
    Answer answer{std::move(invocation->record), failure.outcome.errorMessage + "\n"};
    model::InvocationRecord& record = answer.record;
    record.finished = surroundings.clock().wall();
    record.memorySize = m_spec->memory;
    record.outcome = std::move(failure.outcome);
    record.response = std::move(failure.response);
    surroundings.recorder.log({{0,
                                *record.finished,
                                record.function,
                                record.requestId,
                                {},
                                model::LogSource::Platform,
                                model::LogLevel::Error,
                                record.outcome.errorMessage}});
    surroundings.recorder.finished(model::InvocationRecord{record});
    const auto done = std::move(invocation->done);
    invocation.reset();
    if (done)
        done(std::move(answer));
}

void FunctionPool::onFree(Environment& environment) {
    if (!m_environments.contains(&environment))
        return;
    if (environment.isDebugged())
        return retire(environment);
    m_largestPeak = std::max(m_largestPeak, environment.peakMemory());
    m_pace.learn(environment.lastDuration());
    m_lastFree = m_fleet.surroundings().clock().steady();
    std::erase(m_running, &environment);
    m_preparing.erase(&environment);
    m_fleet.starts().ended(environment);
    if (!isUseful(environment))
        retire(environment);
    else
        (environment.isProvisioned() ? m_ready : m_free).push_back(&environment);
    pump();
    m_fleet.pumpStarving();
    m_fleet.standbys().consider();
}

bool FunctionPool::isUseful(const Environment& environment) const {
    if (environment.version() != m_version)
        return false;
    if (environment.isProvisioned() && m_provisioned > wanted())
        return false;
    return environment.isReady() || environment.mayInitAgain();
}

void FunctionPool::retire(const Environment& environment) {
    auto node = m_environments.extract(&environment);
    // It goes already, and what it had to say before is told now.
    if (node.empty())
        return;
    std::erase(m_running, &environment);
    std::erase(m_free, &environment);
    std::erase(m_ready, &environment);
    m_preparing.erase(&environment);
    m_fleet.starts().ended(environment);
    if (environment.isProvisioned())
        --m_provisioned;
    if (m_standby == &environment) {
        m_standby = nullptr;
        m_standbyMemory = {};
    }
    m_fleet.retire(std::move(node.mapped()));
}

bool FunctionPool::stop(const std::string& requestId) {
    for (const auto& [key, environment] : m_environments) {
        const Invocation* running = environment->invocation();
        if (running && running->record.requestId == requestId) {
            environment->stop();
            return true;
        }
    }
    if (InvocationPtr invocation = takeDebugged(requestId)) {
        refuse(std::move(invocation), stoppedFailure(requestId));
        return true;
    }
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& entry) {
        return entry.invocation->record.requestId == requestId;
    });
    if (waiting == m_waiting.end())
        return false;
    InvocationPtr invocation = std::move(waiting->invocation);
    m_waiting.erase(waiting);
    if (m_lacksMemory)
        m_fleet.tellShortage();
    refuse(std::move(invocation), stoppedFailure(requestId));
    return true;
}

const Environment* FunctionPool::withKey(std::string_view accessKeyId) const {
    const auto found =
        std::find_if(m_environments.begin(), m_environments.end(), [&](const auto& entry) {
            return entry.second->credentials().accessKeyId == accessKeyId;
        });
    return found == m_environments.end() ? nullptr : found->second.get();
}

Bytes FunctionPool::expectedEach() const {
    const Bytes assumed = std::min(m_spec->memory, Bytes::mebi(128));
    return m_largestPeak.count > 0 ? m_largestPeak : assumed;
}

Bytes FunctionPool::expectedOfNext() const {
    return {std::max<std::int64_t>(0, expectedEach().count - m_standbyMemory.count)};
}

Bytes FunctionPool::expectedMemory() const {
    const std::size_t whole = m_environments.size() - (m_standby ? 1 : 0);
    return {expectedEach().count * static_cast<std::int64_t>(whole) + m_standbyMemory.count};
}

const Environment* FunctionPool::longestFree() const {
    const auto found = std::min_element(
        m_free.begin(), m_free.end(),
        [](const Environment* a, const Environment* b) { return a->freeSince() < b->freeSince(); });
    return found == m_free.end() ? nullptr : *found;
}

void FunctionPool::retireLongestFree() {
    if (const Environment* environment = longestFree())
        retire(*environment);
}

void FunctionPool::retireAll() {
    m_closed = true;
    while (!m_environments.empty())
        retire(*m_environments.begin()->first);
}

} // namespace lathe::dispatch
