#include "engine/insights/Row.h"

#include <algorithm>

namespace lathe::insights {

void Row::begin(const Event& event) {
    std::fill(m_known.begin(), m_known.end(), false);
    m_discovery.begin(event);
}

void Row::beginEmpty() {
    std::fill(m_known.begin(), m_known.end(), true);
    std::fill(m_values.begin(), m_values.end(), Value{});
}

const Value& Row::at(std::size_t slot) {
    if (!m_known[slot]) {
        const auto& source = m_fields[slot].source;
        m_values[slot] = source ? m_discovery.find(*source) : Value{};
        m_known[slot] = true;
    }
    return m_values[slot];
}

void Row::set(std::size_t slot, Value value) {
    m_values[slot] = std::move(value);
    m_known[slot] = true;
}

} // namespace lathe::insights
