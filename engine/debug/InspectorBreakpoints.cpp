#include "engine/debug/InspectorSession.h"
#include "engine/debug/InspectorValues.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// Where the breakpoints of an InspectorSession stand in Node.js: by the path of the file that is
// loaded, and in scripts that were made from the file, by their source maps.

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::debug {

namespace {

std::string escapedForRegex(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view{"\\^$.|?*+()[]{}/"}.find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// As Node.js writes a path in a URL.
std::string escapedForUrl(std::string_view path) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'();/:@&=+$,[]|^";
    std::string escaped;
    for (const char c : path)
        if (plain.find(c) != std::string_view::npos)
            escaped += c;
        else
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return escaped;
}

/// CommonJS modules may be told of by path, ES modules by URL.
std::string urlPattern(const fs::path& inside) {
    return fmt::format("^(file:\\/\\/{}|{})$", escapedForRegex(escapedForUrl(inside.string())),
                       escapedForRegex(inside.string()));
}

} // namespace

// Those that stay are left where they are: the program, which may run, passes none meanwhile.
void InspectorSession::setBreakpoints(const std::vector<Breakpoint>& breakpoints) {
    const std::vector<Breakpoint> before = std::exchange(m_breakpoints, breakpoints);
    std::erase_if(m_placed, [this](const auto& placed) {
        const bool goes = !isWanted(placed.second);
        if (goes)
            request("Debugger.removeBreakpoint", {{"breakpointId", placed.first}});
        return goes;
    });
    if (!m_pathsKnown)
        return;
    for (const Breakpoint& breakpoint : m_breakpoints)
        if (std::find(before.begin(), before.end(), breakpoint) == before.end())
            place(breakpoint);
}

bool InspectorSession::isWanted(const Breakpoint& breakpoint) const {
    return std::find(m_breakpoints.begin(), m_breakpoints.end(), breakpoint) != m_breakpoints.end();
}

void InspectorSession::place(const Breakpoint& breakpoint) {
    for (const fs::path& inside : m_paths.insidesOf(breakpoint.file))
        placeAt(breakpoint,
                {{"urlRegex", urlPattern(inside)}, {"lineNumber", breakpoint.line - 1}});
    for (const auto& [id, script] : m_scripts)
        if (!m_modules.contains(script.inside))
            placeInScript(breakpoint, script);
    for (const auto& [inside, map] : m_modules)
        placeInModule(breakpoint, inside);
}

void InspectorSession::placeByMap(const Breakpoint& breakpoint, const SourceMap& map,
                                  json::object where) {
    const auto place = map.generatedFrom(breakpoint.file, breakpoint.line - 1);
    if (!place)
        return;
    where["lineNumber"] = place->line;
    where["columnNumber"] = place->column;
    placeAt(breakpoint, std::move(where));
}

void InspectorSession::placeInScript(const Breakpoint& breakpoint, const Script& script) {
    if (script.map)
        placeByMap(breakpoint, *script.map, {{"url", script.url}});
}

void InspectorSession::placeInModule(const Breakpoint& breakpoint, const fs::path& inside) {
    placeByMap(breakpoint, *m_modules.at(inside), {{"urlRegex", urlPattern(inside)}});
}

void InspectorSession::placeAt(const Breakpoint& breakpoint, json::object where) {
    if (!breakpoint.logMessage.empty())
        where["condition"] = logCondition(breakpoint.logMessage, breakpoint.condition);
    else if (!breakpoint.condition.empty())
        where["condition"] = breakpoint.condition;
    request("Debugger.setBreakpointByUrl", std::move(where),
            [this, breakpoint](const Result<json::object>& placed) {
                if (!placed)
                    return;
                const std::string id = textAt(*placed, "breakpointId");
                if (!isWanted(breakpoint))
                    return replace(id, breakpoint);
                m_placed.insert_or_assign(id, breakpoint);
                for (const json::value& location : arrayAt(*placed, "locations"))
                    if (location.is_object())
                        onResolved(id, location.get_object());
            });
}

// Its answer has come late: what is to be in that line now was refused, as one was there.
void InspectorSession::replace(const std::string& id, const Breakpoint& gone) {
    request("Debugger.removeBreakpoint", {{"breakpointId", id}});
    for (const Breakpoint& breakpoint : m_breakpoints)
        if (breakpoint.file == gone.file && breakpoint.line == gone.line)
            place(breakpoint);
}

void InspectorSession::onResolved(const std::string& id, const json::object& location) {
    const auto placed = m_placed.find(id);
    if (placed == m_placed.end())
        return;
    const Place place = placeOf(location);
    m_handlers.onBreakpoint({placed->second.file, placed->second.line, true,
                             place.line > 0 ? place.line : placed->second.line});
}

} // namespace lathe::debug
