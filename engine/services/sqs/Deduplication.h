#pragma once

#include "engine/services/sqs/Ledger.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

namespace lathe::services::sqs {

/// What a FIFO queue was sent within the last five minutes, which it does not take again.
class Deduplication {
  public:
    static constexpr Seconds interval{5 * 60};

    /// nullptr where nothing was sent under this key.
    const Deduplicated* find(const std::string& key, Timestamp now) const;
    void add(const std::string& key, Deduplicated sent);
    /// Forgets what is old; true where there was something.
    bool prune(Timestamp now);
    void clear();

  private:
    std::unordered_map<std::string, Deduplicated> m_sent;
    /// In order of their times.
    std::deque<std::pair<Timestamp, std::string>> m_order;
};

} // namespace lathe::services::sqs
