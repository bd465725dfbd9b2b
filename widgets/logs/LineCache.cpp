#include "widgets/logs/LineCache.h"

#include "widgets/logs/LogStore.h"

#include <algorithm>
#include <utility>

namespace lathe::logs {

void LineCache::setStore(LogStore* store) {
    m_store = store;
    clear();
}

void LineCache::clear() {
    m_entries.clear();
    m_lost.clear();
    m_bytes = 0;
    m_reading = false;
    ++m_round;
}

const LogEntry* LineCache::find(std::int64_t number) const {
    const auto found = m_entries.find(number);
    return found == m_entries.end() ? nullptr : &found->second;
}

void LineCache::add(LogEntry entry) {
    const std::int64_t number = entry.number;
    m_bytes += entry.bytes();
    auto [place, isNew] = m_entries.try_emplace(number);
    if (!isNew)
        m_bytes -= place->second.bytes();
    place->second = std::move(entry);
    trim();
}

void LineCache::want(const std::vector<std::int64_t>& shown,
                     const std::vector<std::int64_t>& near) {
    if (near.empty())
        return;
    m_firstNear = near.front();
    m_lastNear = near.back();
    const auto isNeeded = [this](std::int64_t number) {
        return m_entries.count(number) == 0 && m_lost.count(number) == 0;
    };
    if (m_reading || !m_store || std::none_of(shown.begin(), shown.end(), isNeeded))
        return;
    std::vector<std::int64_t> wanted;
    std::copy_if(near.begin(), near.end(), std::back_inserter(wanted), isNeeded);
    m_reading = true;
    m_store->read(wanted, LongestText,
                  [self = QPointer{this}, round = m_round, wanted](const auto& lines) {
                      if (self && self->m_round == round)
                          self->take(wanted, lines);
                  });
}

void LineCache::take(const std::vector<std::int64_t>& wanted,
                     const std::vector<store::StoredLine>& lines) {
    m_reading = false;
    auto line = lines.begin();
    for (const std::int64_t number : wanted) {
        while (line != lines.end() && line->line.sequence < number)
            ++line;
        if (line != lines.end() && line->line.sequence == number)
            add(m_maker.make(*line));
        else
            m_lost.insert(number);
    }
    emit loaded();
}

void LineCache::trim() {
    if (m_entries.size() <= MostLines && m_bytes <= MostBytes)
        return;
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->first >= m_firstNear && it->first <= m_lastNear) {
            ++it;
            continue;
        }
        m_bytes -= it->second.bytes();
        it = m_entries.erase(it);
    }
    m_lost.clear();
}

} // namespace lathe::logs
