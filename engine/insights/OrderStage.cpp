#include "engine/insights/OrderStage.h"

#include "engine/insights/Ordering.h"

#include <algorithm>

namespace lathe::insights {

namespace {

std::size_t roomFor(std::size_t limit) {
    constexpr std::size_t least = 64;
    return std::max(2 * limit, least);
}

} // namespace

void addIdentity(const Value& value, std::string& identity) {
    if (const Timestamp* time = value.ifTime()) {
        const auto count = time->time_since_epoch().count();
        identity.append(1, '@').append(reinterpret_cast<const char*>(&count), sizeof count);
        return;
    }
    std::string buffer;
    const auto text = value.textIn(buffer);
    identity += text ? '+' : '-';
    if (text)
        identity.append(*text);
    identity += '\0';
}

void OrderStage::add(Row& row) {
    if (!wantsMore())
        return;
    Entry entry;
    entry.number = m_count++;
    for (const SortKey& key : m_order.keys)
        entry.keys.push_back(evaluate(*key.value, row));
    if (m_sorted == m_order.limit && !isBefore(entry, m_entries[m_sorted - 1]))
        return;
    entry.identity = identityOf(row);
    const auto known = entry.identity.empty() ? m_known.end() : m_known.find(entry.identity);
    if (known != m_known.end() && !isBefore(entry, m_entries[known->second]))
        return;
    for (Value& key : entry.keys)
        key = key.owned();
    for (const std::size_t slot : m_order.kept)
        entry.values.push_back(row.at(slot).owned());
    if (known != m_known.end()) {
        // What was sorted may no longer be.
        m_sorted = std::min(m_sorted, known->second);
        m_entries[known->second] = std::move(entry);
        return;
    }
    if (!entry.identity.empty())
        m_known[entry.identity] = m_entries.size();
    m_entries.push_back(std::move(entry));
    if (m_entries.size() >= roomFor(m_order.limit))
        keepFirst();
}

bool OrderStage::isBefore(const Entry& left, const Entry& right) const {
    for (std::size_t i = 0; i < m_order.keys.size(); ++i) {
        const auto order = sortOrder(left.keys[i], right.keys[i]);
        if (order != 0)
            return m_order.keys[i].isDescending ? order > 0 : order < 0;
    }
    return left.number < right.number;
}

std::string OrderStage::identityOf(Row& row) const {
    std::string identity;
    for (const ExpressionPtr& expression : m_order.distinct) {
        const Value value = evaluate(*expression, row);
        if (value.isMissing())
            return {};
        addIdentity(value, identity);
    }
    return identity;
}

void OrderStage::keepFirst() {
    std::sort(m_entries.begin(), m_entries.end(),
              [this](const Entry& left, const Entry& right) { return isBefore(left, right); });
    if (m_entries.size() > m_order.limit)
        m_entries.resize(m_order.limit);
    m_sorted = m_entries.size();
    m_known.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (!m_entries[i].identity.empty())
            m_known[m_entries[i].identity] = i;
}

void OrderStage::finish(Row& row) {
    keepFirst();
    for (Entry& entry : m_entries) {
        row.beginEmpty();
        for (std::size_t i = 0; i < m_order.kept.size(); ++i)
            row.set(m_order.kept[i], std::move(entry.values[i]));
        next().add(row);
    }
    m_entries.clear();
    next().finish(row);
}

} // namespace lathe::insights
