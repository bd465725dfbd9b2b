#include "engine/patterns/Wildcard.h"

namespace lathe::patterns {

std::variant<Wildcard, Wildcard::Wrong> Wildcard::parse(std::string_view text) {
    Wildcard wildcard;
    wildcard.m_parts.emplace_back();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        // AWS counts from the quotation mark before the text.
        const std::string place = std::to_string(at + 1);
        if (text[at] == '*') {
            if (next == '*')
                return Wrong{"Consecutive wildcard characters at pos " + place};
            wildcard.m_parts.emplace_back();
        } else if (text[at] == '\\') {
            if (next != '*' && next != '\\')
                return Wrong{"Invalid escape character at pos " + place};
            wildcard.m_parts.back() += next;
            ++at;
        } else {
            wildcard.m_parts.back() += text[at];
        }
    }
    return wildcard;
}

bool Wildcard::matches(std::string_view text) const {
    const std::string& first = m_parts.front();
    const std::string& last = m_parts.back();
    if (m_parts.size() == 1)
        return text == first;
    if (text.size() < first.size() + last.size() || !text.starts_with(first) ||
        !text.ends_with(last))
        return false;
    text = text.substr(first.size(), text.size() - first.size() - last.size());
    // The first place that fits leaves the most for the rest.
    for (std::size_t part = 1; part + 1 < m_parts.size(); ++part) {
        const auto found = text.find(m_parts[part]);
        if (found == std::string_view::npos)
            return false;
        text.remove_prefix(found + m_parts[part].size());
    }
    return true;
}

} // namespace lathe::patterns
