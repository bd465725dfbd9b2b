#include "engine/patterns/Wildcard.h"

#include <algorithm>
#include <array>

namespace lathe::patterns {

namespace {

/// AWS refuses patterns that a text can fit in too many ways at once, without a figure; its example
/// ("*:*:*:*:*:event-bus/*") has five parts that begin alike.
constexpr int mostAlike = 4;

/// `parts` are those between the wildcards.
bool isTooComplex(const std::vector<std::string>& parts) {
    std::array<int, 256> alike{};
    return std::any_of(parts.begin() + 1, parts.end(), [&](const std::string& part) {
        return !part.empty() && ++alike[static_cast<unsigned char>(part.front())] > mostAlike;
    });
}

} // namespace

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
    if (isTooComplex(wildcard.m_parts))
        return Wrong{"Rule is too complex - try using fewer wildcard characters or fewer repeating "
                     "character sequences after a wildcard character"};
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
