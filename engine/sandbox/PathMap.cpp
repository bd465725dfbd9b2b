#include "engine/sandbox/PathMap.h"

#include <algorithm>

namespace lathe::sandbox {

namespace {

std::string withoutEndingSlash(std::string path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

} // namespace

void PathMap::add(const std::filesystem::path& inside, const std::filesystem::path& host) {
    m_entries.emplace_back(withoutEndingSlash(inside.string()), withoutEndingSlash(host.string()));
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const auto& one, const auto& other) {
        return one.first.size() > other.first.size();
    });
}

std::string PathMap::translate(const std::string& text) const {
    for (const auto& [inside, host] : m_entries)
        if (text.starts_with(inside) &&
            (text.size() == inside.size() || text[inside.size()] == '/'))
            return host + text.substr(inside.size());
    return text;
}

std::string PathMap::translateList(const std::string& list) const {
    std::string translated;
    for (std::size_t at = 0;;) {
        const std::size_t end = std::min(list.find(':', at), list.size());
        translated += translate(list.substr(at, end - at));
        if (end == list.size())
            return translated;
        translated += ':';
        at = end + 1;
    }
}

Command PathMap::translate(Command command) const {
    if (m_entries.empty())
        return command;
    for (std::string& argument : command.arguments)
        argument = translate(argument);
    for (auto& [name, value] : command.environment)
        value = translateList(value);
    command.workingDirectory = translate(command.workingDirectory.string());
    return command;
}

} // namespace lathe::sandbox
