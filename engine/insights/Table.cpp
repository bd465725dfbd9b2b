#include "engine/insights/Table.h"

#include "engine/insights/Ordering.h"

#include <optional>

namespace lathe::insights {

namespace {

/// The same for values that are equal; whole numbers too large for a double may have that of
/// others. Nothing for what is like nothing else.
std::optional<std::string> keyOf(const Value& value) {
    if (const auto number = value.number()) {
        // Zero has two signs.
        const double real = number->real + 0.0;
        return "#" + std::string{reinterpret_cast<const char*>(&real), sizeof real};
    }
    std::string buffer;
    const auto text = value.textIn(buffer);
    return text ? std::optional{"'" + std::string{*text}} : std::nullopt;
}

} // namespace

Table::Table(std::vector<std::vector<Value>> rows)
    : m_rows{std::move(rows)} {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i].empty())
            if (const auto key = keyOf(m_rows[i].front()))
                m_byKey[*key].push_back(i);
}

std::vector<std::size_t> Table::find(const Value& key) const {
    std::vector<std::size_t> found;
    const auto name = keyOf(key);
    const auto known = name ? m_byKey.find(*name) : m_byKey.end();
    if (known != m_byKey.end())
        for (const std::size_t row : known->second)
            if (areEqual(m_rows[row].front(), key) == true)
                found.push_back(row);
    return found;
}

} // namespace lathe::insights
