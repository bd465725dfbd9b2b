#include "engine/services/sqs/Deduplication.h"

namespace lathe::services::sqs {

const Deduplicated* Deduplication::find(const std::string& key, Timestamp now) const {
    const auto found = m_sent.find(key);
    return found != m_sent.end() && now < found->second.sent + interval ? &found->second : nullptr;
}

void Deduplication::add(const std::string& key, Deduplicated sent) {
    m_order.emplace_back(sent.sent, key);
    m_sent[key] = std::move(sent);
}

bool Deduplication::prune(Timestamp now) {
    bool pruned = false;
    for (; !m_order.empty() && m_order.front().first + interval <= now; m_order.pop_front()) {
        const auto found = m_sent.find(m_order.front().second);
        // It may have been sent again since.
        if (found != m_sent.end() && found->second.sent == m_order.front().first)
            m_sent.erase(found);
        pruned = true;
    }
    return pruned;
}

void Deduplication::clear() {
    m_sent.clear();
    m_order.clear();
}

} // namespace lathe::services::sqs
