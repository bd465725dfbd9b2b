#include "engine/dispatch/Standbys.h"

#include "engine/dispatch/Fleet.h"

#include <algorithm>
#include <utility>

namespace lathe::dispatch {

namespace {

/// Nothing was invoked, changed or started for so long.
constexpr Milliseconds calm{100};
/// Of a runtime that has not been measured yet.
constexpr Bytes assumed = Bytes::mebi(64);

} // namespace

Standbys::Standbys(Fleet& fleet, Deadlines& deadlines, Bytes budget)
    : m_fleet{fleet}
    , m_budget{budget}
    , m_calm{deadlines, [this] { look(); }} {}

void Standbys::consider() {
    if (m_budget.count == 0)
        return;
    m_changed = m_fleet.surroundings().clock().steady();
    if (!std::exchange(m_considering, true))
        m_calm.set(m_changed + calm);
}

void Standbys::look() {
    if (m_fleet.surroundings().clock().steady() < m_changed + calm)
        return m_calm.set(m_changed + calm);
    m_considering = false;
    if (!m_fleet.starts().areNone())
        return consider();
    for (const auto& [id, pool] : m_fleet.pools()) {
        if (pool->isGettingReady())
            return;
        if (pool->hasStandby())
            m_measured[pool->standbyKind()] = pool->standbyMemory();
    }
    beginNext();
}

void Standbys::beginNext() {
    Bytes taken;
    FunctionPool* next = nullptr;
    bool full = false;
    for (FunctionPool* pool : usedLastFirst()) {
        const Bytes memory = expected(*pool);
        // Such a one must not keep the others from having theirs.
        if (memory > m_budget) {
            pool->endStandby();
            continue;
        }
        const bool wanted = !next && !full && !pool->hasStandby() && pool->mayStandBy();
        if (!wanted && !pool->hasStandby())
            continue;
        full = full || taken.count + memory.count > m_budget.count;
        if (full) {
            pool->endStandby();
            continue;
        }
        taken.count += memory.count;
        if (wanted)
            next = pool;
    }
    if (!next || !m_fleet.hasRoom(expected(*next)))
        return;
    next->beginStandby();
    // The next one follows when it is up, or now where it cannot be had.
    if (!next->hasStandby())
        consider();
}

std::vector<FunctionPool*> Standbys::usedLastFirst() const {
    std::vector<FunctionPool*> pools;
    for (const auto& [id, pool] : m_fleet.pools())
        pools.push_back(pool.get());
    std::stable_sort(pools.begin(), pools.end(), [](const FunctionPool* a, const FunctionPool* b) {
        return a->lastUsed() > b->lastUsed();
    });
    return pools;
}

Bytes Standbys::expected(const FunctionPool& pool) const {
    if (pool.standbyMemory().count > 0)
        return pool.standbyMemory();
    const auto measured = m_measured.find(pool.standbyKind());
    return measured == m_measured.end() ? std::min(assumed, m_budget) : measured->second;
}

bool Standbys::giveUpOne(const FunctionPool* keep) {
    std::vector<FunctionPool*> pools = usedLastFirst();
    const auto found = std::find_if(pools.rbegin(), pools.rend(), [keep](const FunctionPool* pool) {
        return pool != keep && pool->hasStandby();
    });
    if (found == pools.rend())
        return false;
    (*found)->endStandby();
    return true;
}

} // namespace lathe::dispatch
