#include "engine/sources/http/PathPattern.h"

#include <algorithm>
#include <utility>

namespace lathe::sources::http {

PathPattern::PathPattern(std::string text)
    : m_text{std::move(text)}
    , m_isDefault{m_text == "$default"} {
    std::string_view rest = m_text;
    if (m_isDefault)
        return;
    while (!rest.empty()) {
        rest.remove_prefix(rest.front() == '/' ? 1 : 0);
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(part.size());
        const bool named = part.size() > 2 && part.front() == '{' && part.back() == '}';
        if (!named)
            m_parts.push_back({Part::Kind::Literal, std::string{part}});
        else if (part[part.size() - 2] == '+')
            m_parts.push_back({Part::Kind::Rest, std::string{part.substr(1, part.size() - 3)}});
        else
            m_parts.push_back(
                {Part::Kind::Parameter, std::string{part.substr(1, part.size() - 2)}});
    }
}

bool PathPattern::matches(std::string_view path, PathParameters& parameters) const {
    parameters.clear();
    if (m_isDefault)
        return true;
    for (const Part& part : m_parts) {
        if (path.empty() || path.front() != '/')
            return false;
        path.remove_prefix(1);
        if (part.kind == Part::Kind::Rest) {
            parameters.emplace_back(part.text, path);
            return !path.empty();
        }
        const std::string_view found = path.substr(0, path.find('/'));
        if (part.kind == Part::Kind::Literal ? found != part.text : found.empty())
            return false;
        if (part.kind == Part::Kind::Parameter)
            parameters.emplace_back(part.text, found);
        path.remove_prefix(found.size());
    }
    return path.empty();
}

std::string PathPattern::withStars() const {
    std::string path;
    for (const Part& part : m_parts)
        path += "/" + (part.kind == Part::Kind::Literal ? part.text : "*");
    return path;
}

bool PathPattern::isCloserThan(const PathPattern& other) const {
    if (m_isDefault || other.m_isDefault)
        return !m_isDefault && other.m_isDefault;
    const auto both = std::min(m_parts.size(), other.m_parts.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (m_parts[i].kind != other.m_parts[i].kind)
            return m_parts[i].kind < other.m_parts[i].kind;
    }
    return m_parts.size() > other.m_parts.size();
}

} // namespace lathe::sources::http
