#include "engine/dispatch/FunctionPool.h"

#include "engine/dispatch/Fleet.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

/// How long a runtime that has answered may take to ask for the next event before another
/// environment is started instead: less than a cold start takes.
constexpr Milliseconds patience{10};

/// Whether the same runs, wherever in the template it stands.
bool runsAlike(model::FunctionSpec before, const model::FunctionSpec& now) {
    before.location.line = now.location.line;
    before.location.column = now.location.column;
    return before == now;
}

} // namespace

FunctionPool::FunctionPool(Fleet& fleet)
    : m_fleet{fleet}
    , m_patience{fleet.surroundings().deadlines, [this] { pump(); }} {}

FunctionPool::~FunctionPool() = default;

void FunctionPool::configure(std::shared_ptr<const model::FunctionSpec> spec,
                             std::map<std::string, std::string> variables, Place place) {
    const bool same = m_spec && runsAlike(*m_spec, *spec) && m_variables == variables &&
                      m_place.region == place.region && m_place.accountId == place.accountId &&
                      m_place.endpointUrl == place.endpointUrl;
    m_spec = std::move(spec);
    m_variables = std::move(variables);
    m_place = std::move(place);
    if (!same)
        renew();
}

void FunctionPool::renew() {
    m_version.reset();
    m_package.reset();
    m_packaging = false;
    ++m_generation;
    while (!m_free.empty())
        retire(*m_free.back());
    pump();
}

void FunctionPool::submit(InvocationPtr invocation) {
    m_waiting.push_back(std::move(invocation));
    pump();
}

void FunctionPool::pump() {
    while (!m_waiting.empty() && !isFull()) {
        if (Environment* environment = takeFree()) {
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
        if (!m_fleet.makeRoom(expectedEach()))
            return;
        start(**ready);
    }
}

bool FunctionPool::isFull() const {
    // What was admitted before the reservation became 0 still runs.
    return m_spec->reservedConcurrency &&
           m_environments.size() - m_free.size() >=
               static_cast<std::size_t>(std::max(1, *m_spec->reservedConcurrency));
}

Environment* FunctionPool::takeFree() {
    if (m_free.empty())
        return nullptr;
    Environment* environment = m_free.back();
    m_free.pop_back();
    return environment;
}

bool FunctionPool::awaitsEnvironments() {
    const auto now = m_fleet.surroundings().clock().steady();
    const auto expected =
        std::count_if(m_environments.begin(), m_environments.end(), [&](const auto& entry) {
            const auto answered = entry.second->answeredAt();
            return answered && now - *answered < patience && entry.second->version() == m_version;
        });
    if (static_cast<std::size_t>(expected) < m_waiting.size())
        return false;
    m_patience.set(now + patience);
    return true;
}

InvocationPtr FunctionPool::takeWaiting() {
    InvocationPtr invocation = std::move(m_waiting.front());
    m_waiting.pop_front();
    return invocation;
}

std::optional<Result<CodePackage>> FunctionPool::package() {
    // A folder may have gone since it was looked at last.
    if (isQuick(*m_spec, m_fleet.stateDirectory()))
        return materialise(*m_spec, m_fleet.stateDirectory());
    if (!m_package && !m_packaging)
        makePackage();
    return m_package;
}

void FunctionPool::makePackage() {
    m_packaging = true;
    m_fleet.run([spec = m_spec, state = m_fleet.stateDirectory(),
                 stop = m_fleet.endOfJobs()] { return materialise(*spec, state, stop); },
                [weak = weak_from_this(), generation = m_generation](Result<CodePackage> made) {
                    const auto self = weak.lock();
                    if (!self || self->m_generation != generation)
                        return;
                    self->m_packaging = false;
                    self->m_package = std::move(made);
                    self->pump();
                });
}

void FunctionPool::start(const CodePackage& package) {
    if (auto fit = checkSize(m_variables); !fit)
        return refuse(takeWaiting(), notRunFailure(fit.error()));
    if (!m_version || m_version->package != package)
        m_version = std::make_shared<const FunctionVersion>(
            FunctionVersion{m_spec, package, m_variables, m_identity, m_place});
    auto environment = Environment::create(m_fleet.surroundings(), m_version,
                                           {[this](Environment& free) { onFree(free); },
                                            [this](Environment& expired) { retire(expired); }});
    if (!environment)
        return refuse(takeWaiting(), notRunFailure(environment.error()));
    Environment* started = environment->get();
    m_environments.emplace(started, std::move(*environment));
    started->run(takeWaiting());
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
    surroundings.recorder.finished(record);
    const auto done = std::move(invocation->done);
    invocation.reset();
    if (done)
        done(std::move(answer));
}

void FunctionPool::onFree(Environment& environment) {
    m_largestPeak = std::max(m_largestPeak, environment.peakMemory());
    if (environment.version() == m_version)
        m_free.push_back(&environment);
    else
        retire(environment);
    pump();
    m_fleet.pumpStarving();
}

void FunctionPool::retire(const Environment& environment) {
    std::erase(m_free, &environment);
    auto node = m_environments.extract(&environment);
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
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& entry) {
        return entry->record.requestId == requestId;
    });
    if (waiting == m_waiting.end())
        return false;
    InvocationPtr invocation = std::move(*waiting);
    m_waiting.erase(waiting);
    refuse(std::move(invocation), stoppedFailure(requestId));
    return true;
}

Bytes FunctionPool::expectedEach() const {
    const Bytes assumed = std::min(m_spec->memory, Bytes::mebi(128));
    return m_largestPeak.count > 0 ? m_largestPeak : assumed;
}

Bytes FunctionPool::expectedMemory() const {
    return {expectedEach().count * static_cast<std::int64_t>(m_environments.size())};
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
    while (!m_environments.empty())
        retire(*m_environments.begin()->first);
}

} // namespace lathe::dispatch
