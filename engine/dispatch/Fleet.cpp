#include "engine/dispatch/Fleet.h"

#include "engine/dispatch/Recorder.h"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <utility>

namespace lathe::dispatch {

namespace {

constexpr std::string_view latestVersion = "$LATEST";

std::string poolKey(const std::string& logicalId, const std::string& version) {
    return version == latestVersion ? logicalId : logicalId + ":" + version;
}

/// No logical id has a blank in it.
std::string trialKey(const std::string& poolKey, Bytes memory) {
    return fmt::format("{} {}", poolKey, memory.count);
}

} // namespace

Fleet::Fleet(boost::asio::io_context& io, Surroundings& surroundings,
             std::filesystem::path stateDirectory, Bounds bounds)
    : m_io{io}
    , m_surroundings{surroundings}
    , m_stateDirectory{std::move(stateDirectory)}
    , m_memory{bounds.memory}
    , m_cores{static_cast<std::size_t>(bounds.cores)}
    , m_starts{io, surroundings.deadlines, bounds.cores, [this] { pumpInTurn(); }}
    , m_standbys{*this, surroundings.deadlines, bounds.standbyMemory} {}

Fleet::~Fleet() {
    m_endOfJobs.request_stop();
    m_jobs.join();
    m_installations.join();
}

void Fleet::setProject(const std::shared_ptr<const model::Project>& project,
                       const VariableOverrides& overrides, const Endpoints& endpoints) {
    m_byName.clear();
    const auto configure = [&](const model::FunctionSpec& function) {
        const std::string key = poolKey(function.logicalId, function.version);
        auto& pool = m_pools[key];
        if (!pool)
            pool = std::make_shared<FunctionPool>(*this);
        pool->configure(std::shared_ptr<const model::FunctionSpec>{project, &function},
                        ownVariables(function, overrides),
                        {project->region, project->accountId, endpoints, {}});
        m_byName[key] = pool.get();
    };
    for (const model::FunctionSpec& function : project->functions)
        configure(function);
    for (const model::FunctionSpec& version : project->versions)
        configure(version);
    // A logical id goes before another function's name.
    for (const model::FunctionSpec& function : project->functions)
        m_byName.emplace(function.name, m_pools[function.logicalId].get());
    for (const auto& [id, pool] : m_pools) {
        if (!m_byName.contains(id))
            pool->close();
    }
    m_standbys.consider();
}

FunctionPool* Fleet::find(const std::string& idOrName, const std::string& version) const {
    auto found = m_byName.find(idOrName);
    if (found != m_byName.end() && version != latestVersion)
        found = m_byName.find(poolKey(found->second->spec().logicalId, version));
    return found == m_byName.end() ? nullptr : found->second;
}

const Environment* Fleet::withKey(std::string_view accessKeyId) const {
    for (const auto& [id, pool] : m_pools) {
        if (const Environment* environment = pool->withKey(accessKeyId))
            return environment;
    }
    for (const auto& [key, environment] : m_leaving) {
        if (environment->credentials().accessKeyId == accessKeyId)
            return environment.get();
    }
    return nullptr;
}

void Fleet::codeChanged(const std::string& function) {
    if (FunctionPool* changed = find(function)) {
        changed->renew();
        for (FunctionPool* trial : m_trials) {
            if (trial->spec().logicalId == changed->spec().logicalId)
                trial->renew();
        }
    }
    m_standbys.consider();
}

FunctionPool* Fleet::trial(const FunctionPool& of, Bytes memory) {
    auto spec = std::make_shared<model::FunctionSpec>(of.spec());
    spec->memory = memory;
    spec->provisionedConcurrency.reset();
    // One at a time, and none is put on standby.
    spec->reservedConcurrency = 0;
    auto& pool = m_pools[trialKey(poolKey(spec->logicalId, spec->version), memory)];
    if (!pool)
        pool = std::make_shared<FunctionPool>(*this);
    m_trials.insert(pool.get());
    pool->configure(std::move(spec), of.variables(), of.place());
    return pool.get();
}

// The pools themselves stay: what they have retired still speaks to them.
void Fleet::endTrials() {
    for (FunctionPool* trial : m_trials)
        trial->retireAll();
}

bool Fleet::stop(const std::string& requestId) {
    for (const auto& [id, pool] : m_pools) {
        if (pool->stop(requestId))
            return true;
    }
    return false;
}

Bytes Fleet::used() const {
    Bytes sum;
    for (const auto& [id, pool] : m_pools)
        sum.count += pool->expectedMemory().count;
    return sum;
}

bool Fleet::makeRoom(Bytes expected, const FunctionPool* keep) {
    // One environment runs however small the machine is.
    for (Bytes taken = used(); taken.count > 0 && taken.count + expected.count > m_memory.count;
         taken = used()) {
        if (!evictLongestIdle(keep)) {
            m_starving = true;
            return false;
        }
    }
    return true;
}

bool Fleet::evictLongestIdle(const FunctionPool* keep) {
    if (m_standbys.giveUpOne(keep))
        return true;
    FunctionPool* from = nullptr;
    for (const auto& [id, pool] : m_pools) {
        const Environment* candidate = pool->longestFree();
        if (candidate && (!from || candidate->freeSince() < from->longestFree()->freeSince()))
            from = pool.get();
    }
    if (!from)
        return false;
    from->retireLongestFree();
    return true;
}

void Fleet::retire(std::unique_ptr<Environment> environment) {
    m_standbys.consider();
    m_retired.push_back(std::move(environment));
    if (m_retired.size() > 1)
        return;
    boost::asio::post(m_io, [weak = std::weak_ptr{m_self}] {
        if (const auto self = weak.lock())
            (*self)->destroyRetired();
    });
}

void Fleet::destroyRetired() {
    for (std::unique_ptr<Environment>& environment : std::exchange(m_retired, {})) {
        Environment* leaving = environment.get();
        if (leaving->shutDown([this, leaving] { onGone(leaving); }))
            m_leaving.emplace(leaving, std::move(environment));
    }
    pumpStarving();
    if (m_leaving.empty() && m_whenShutDown)
        std::exchange(m_whenShutDown, nullptr)();
}

// Told from within the environment, which goes afterwards.
void Fleet::onGone(const Environment* environment) {
    boost::asio::post(m_io, [environment, weak = std::weak_ptr{m_self}] {
        const auto self = weak.lock();
        if (!self)
            return;
        (*self)->m_leaving.erase(environment);
        (*self)->destroyRetired();
    });
}

void Fleet::shutDown(std::function<void()> done) {
    m_whenShutDown = std::move(done);
    for (const auto& [id, pool] : m_pools)
        pool->retireAll();
    if (m_retired.empty() && m_leaving.empty())
        std::exchange(m_whenShutDown, nullptr)();
}

// Once for all that happens at a time.
void Fleet::tellShortage() {
    if (std::exchange(m_tellingShortage, true))
        return;
    boost::asio::post(m_io, [weak = std::weak_ptr{m_self}] {
        const auto self = weak.lock();
        if (!self)
            return;
        Fleet& fleet = **self;
        fleet.m_tellingShortage = false;
        MemoryShortage now;
        for (const auto& [id, pool] : fleet.m_pools)
            now.waiting += pool->waitingForMemory();
        if (now.waiting > 0) {
            now.expected = fleet.used();
            now.room = fleet.m_memory;
        }
        if (std::exchange(fleet.m_shortage, now) != now)
            fleet.m_surroundings.recorder.shortage(now);
    });
}

// Each time another function is first, so that a burst of one does not keep the others waiting.
void Fleet::pumpInTurn() {
    const auto first = m_pools.upper_bound(m_turn);
    m_turn = first == m_pools.end() ? std::string{} : first->first;
    for (auto pool = first; pool != m_pools.end(); ++pool)
        pool->second->pump();
    for (auto pool = m_pools.begin(); pool != first; ++pool)
        pool->second->pump();
}

void Fleet::pumpStarving() {
    if (!std::exchange(m_starving, false))
        return;
    for (const auto& [id, pool] : m_pools)
        pool->pump();
}

} // namespace lathe::dispatch
