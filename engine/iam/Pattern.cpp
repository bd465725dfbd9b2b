#include "engine/iam/Pattern.h"

#include <algorithm>
#include <array>

namespace lathe::iam {

namespace {

// Letters that no ARN, action or value has.
constexpr char anyRun = '\x01';
constexpr char anyOne = '\x02';
constexpr std::size_t partsOfArn = 6;

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

bool same(char left, char right, Case letters) {
    return left == right || (letters == Case::Ignored && lower(left) == lower(right));
}

/// Goes back to the last run only: quadratic at worst.
bool fits(std::string_view pattern, std::string_view value, Case letters) {
    std::size_t at = 0, in = 0;
    std::size_t run = std::string_view::npos, resume = 0;
    while (in < value.size()) {
        if (at < pattern.size() && pattern[at] == anyRun) {
            run = at++;
            resume = in;
        } else if (at < pattern.size() &&
                   (pattern[at] == anyOne || same(pattern[at], value[in], letters))) {
            ++at;
            ++in;
        } else if (run != std::string_view::npos) {
            at = run + 1;
            in = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of(anyRun, at) == std::string_view::npos;
}

/// "arn:aws:s3:::bucket/key:1" -> six parts, the last with the colons that it has; how many.
std::size_t split(std::string_view text, std::array<std::string_view, partsOfArn>& parts) {
    std::size_t count = 0;
    while (count + 1 < partsOfArn) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos)
            break;
        parts[count++] = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    parts[count++] = text;
    return count;
}

std::string withLetters(std::string_view pattern) {
    std::string text{pattern};
    std::replace(text.begin(), text.end(), anyRun, '*');
    std::replace(text.begin(), text.end(), anyOne, '?');
    return text;
}

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

} // namespace

std::string lowered(std::string_view text) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

Pattern::Pattern(std::string_view text, bool withVariables)
    : m_text{text} {
    while (!text.empty()) {
        const auto start = withVariables ? text.find("${") : std::string_view::npos;
        const auto end = start == std::string_view::npos ? start : text.find('}', start);
        if (end == std::string_view::npos) {
            addText(text);
            break;
        }
        addText(text.substr(0, start));
        addVariable(text.substr(start + 2, end - start - 2));
        text.remove_prefix(end + 1);
    }
    if (m_parts.empty())
        m_parts.emplace_back();
}

void Pattern::addText(std::string_view text) {
    if (text.empty())
        return;
    std::string marked{text};
    for (char& letter : marked) {
        if (letter == '*')
            letter = anyRun;
        else if (letter == '?')
            letter = anyOne;
        else if (letter == anyRun || letter == anyOne)
            letter = '\x03';
    }
    if (m_parts.empty() || m_parts.back().isVariable)
        m_parts.push_back({std::move(marked)});
    else
        m_parts.back().text += marked;
}

void Pattern::addVariable(std::string_view inside) {
    // "${*}", "${?}" and "${$}" are these letters.
    if (inside == "*" || inside == "?" || inside == "$") {
        if (m_parts.empty() || m_parts.back().isVariable)
            m_parts.emplace_back();
        m_parts.back().text += inside;
        return;
    }
    m_hasVariables = true;
    const auto comma = inside.find(',');
    Part part{lowered(trimmed(inside.substr(0, comma))), true};
    if (comma != std::string_view::npos) {
        const std::string_view given = trimmed(inside.substr(comma + 1));
        if (given.size() >= 2 && given.front() == '\'' && given.back() == '\'')
            part.otherwise = given.substr(1, given.size() - 2);
    }
    m_parts.push_back(std::move(part));
}

std::optional<std::string_view> Pattern::filled(const Variables& variables,
                                                std::string& keep) const {
    if (!m_hasVariables)
        return m_parts.front().text;
    for (const Part& part : m_parts) {
        if (!part.isVariable) {
            keep += part.text;
            continue;
        }
        auto value = variables(part.text);
        if (!value)
            value = part.otherwise;
        if (!value || value->find_first_of("\x01\x02") != std::string::npos)
            return {};
        keep += *value;
    }
    return keep;
}

bool Pattern::matches(std::string_view value, const Variables& variables, Case letters) const {
    std::string keep;
    const auto pattern = filled(variables, keep);
    return pattern && fits(*pattern, value, letters);
}

bool Pattern::equals(std::string_view value, const Variables& variables, Case letters) const {
    std::string keep;
    const auto pattern = filled(variables, keep);
    if (!pattern)
        return false;
    const std::string text = withLetters(*pattern);
    return text.size() == value.size() &&
           std::equal(text.begin(), text.end(), value.begin(),
                      [&](char left, char right) { return same(left, right, letters); });
}

bool Pattern::matchesArn(std::string_view arn, const Variables& variables) const {
    std::string keep;
    const auto pattern = filled(variables, keep);
    if (!pattern)
        return false;
    if (!pattern->starts_with("arn:") || !arn.starts_with("arn:"))
        return fits(*pattern, arn, Case::Matters);
    std::array<std::string_view, partsOfArn> wanted{}, given{};
    const std::size_t count = split(*pattern, wanted);
    split(arn, given);
    for (std::size_t i = 0; i < count; ++i) {
        if (!fits(wanted[i], given[i], Case::Matters))
            return false;
    }
    return true;
}

} // namespace lathe::iam
