#include "engine/compare/PathPattern.h"

#include <algorithm>

namespace lathe::compare {

namespace {

constexpr std::string_view anyDepth = "**";

/// "*" is any number of characters; the last one may take back what it took.
bool fits(std::string_view pattern, std::string_view name) {
    std::size_t at = 0, in = 0, star = std::string_view::npos, resume = 0;
    while (in < name.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            resume = in;
        } else if (at < pattern.size() && pattern[at] == name[in]) {
            ++at;
            ++in;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            in = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

} // namespace

std::string pointerInto(std::string_view pointer, std::string_view name) {
    std::string longer{pointer};
    longer += '/';
    for (const char letter : name) {
        if (letter == '~')
            longer += "~0";
        else if (letter == '/')
            longer += "~1";
        else
            longer += letter;
    }
    return longer;
}

std::vector<std::string> namesOf(std::string_view pointer) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < pointer.size(); ++at) {
        if (pointer[at] == '/')
            names.emplace_back();
        else if (names.empty())
            names.emplace_back(1, pointer[at]);
        else if (pointer[at] == '~' && at + 1 < pointer.size() &&
                 (pointer[at + 1] == '0' || pointer[at + 1] == '1'))
            names.back() += pointer[++at] == '0' ? '~' : '/';
        else
            names.back() += pointer[at];
    }
    return names;
}

Result<PathPattern> PathPattern::parse(std::string_view text) {
    if (!text.empty() && !text.starts_with('/'))
        return Error{
            "Path.Invalid",
            Text::tr("'{}' is no path: one begins with a slash, as '/{}' does", text, text)};
    PathPattern pattern;
    pattern.m_text = text;
    pattern.m_parts = namesOf(text);
    return pattern;
}

bool PathPattern::matches(std::string_view pointer) const {
    PathProgress progress{*this};
    for (const std::string& name : namesOf(pointer))
        progress = progress.into(name);
    return progress.isThere();
}

PathProgress::PathProgress(const PathPattern& pattern)
    : m_pattern{&pattern} {
    reach(0);
}

void PathProgress::reach(std::size_t place) {
    if (std::find(m_places.begin(), m_places.end(), place) != m_places.end())
        return;
    m_places.push_back(place);
    if (place < m_pattern->parts().size() && m_pattern->parts()[place] == anyDepth)
        reach(place + 1);
}

PathProgress PathProgress::into(std::string_view name) const {
    PathProgress further;
    further.m_pattern = m_pattern;
    for (const std::size_t place : m_places) {
        if (place == m_pattern->parts().size())
            continue;
        const std::string& part = m_pattern->parts()[place];
        if (part == anyDepth)
            further.reach(place);
        else if (fits(part, name))
            further.reach(place + 1);
    }
    return further;
}

bool PathProgress::isThere() const {
    return std::find(m_places.begin(), m_places.end(), m_pattern->parts().size()) != m_places.end();
}

} // namespace lathe::compare
