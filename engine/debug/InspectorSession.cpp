#include "engine/debug/InspectorSession.h"

#include "engine/base/Base64.h"
#include "engine/base/Files.h"
#include "engine/debug/InspectorValues.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::debug {

namespace {

constexpr int asyncDepth = 16;
constexpr std::size_t mostFrames = 200;
constexpr std::uintmax_t largestMap = 64 * 1024 * 1024;

/// "file:///var/task/a%20b.js" -> "/var/task/a b.js"; empty where it names no file.
fs::path pathOfUrl(std::string_view url) {
    constexpr std::string_view scheme = "file://";
    if (url.starts_with('/'))
        return std::string{url};
    if (!url.starts_with(scheme))
        return {};
    url.remove_prefix(scheme.size());
    std::string path;
    for (std::size_t i = 0; i < url.size(); ++i) {
        unsigned char byte = 0;
        const char* digits = url.data() + i + 1;
        const bool escaped = url[i] == '%' && i + 2 < url.size() &&
                             std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        path += escaped ? static_cast<char>(byte) : url[i];
        i += escaped ? 2 : 0;
    }
    return path;
}

StopReason reasonOf(const json::object& paused, StopReason asked) {
    const std::string reason = textAt(paused, "reason");
    if (reason == "exception" || reason == "promiseRejection")
        return StopReason::Exception;
    return arrayAt(paused, "hitBreakpoints").empty() ? asked : StopReason::Breakpoint;
}

int indexAt(const json::object& location, const char* key) {
    constexpr std::int64_t furthest = 1 << 30;
    return static_cast<int>(std::clamp<std::int64_t>(numberAt(location, key), 0, furthest));
}

std::string nameOf(const json::object& frame) {
    std::string name = textAt(frame, "functionName");
    return name.empty() ? "(anonymous)" : name;
}

} // namespace

void InspectorSession::begin() {
    request("Debugger.enable");
    request("Debugger.setAsyncCallStackDepth", {{"maxDepth", asyncDepth}});
    // Steps pass by what runs the function.
    request("Debugger.setBlackboxPatterns",
            {{"patterns", json::array{"^node:", "/(var/runtime|runtimes/nodejs)/"}}});
    request("Debugger.setInstrumentationBreakpoint",
            {{"instrumentation", "beforeScriptWithSourceMapExecution"}});
    request("Runtime.addBinding", {{"name", logBinding}});
}

void InspectorSession::setPaths(SourcePaths paths) {
    ProtocolSession::setPaths(std::move(paths));
    m_pathsKnown = true;
    for (const Breakpoint& breakpoint : m_breakpoints)
        place(breakpoint);
    request("Runtime.runIfWaitingForDebugger", {}, [this](const Result<json::object>& done) {
        if (!done)
            return m_handlers.onFailed(done.error());
        m_handlers.onStandstill(false);
        m_handlers.onRunning();
    });
}

void InspectorSession::request(const char* method, json::object parameters, Reply reply) {
    send({{"id", expect(std::move(reply))}, {"method", method}, {"params", std::move(parameters)}});
}

void InspectorSession::onMessage(const json::object& message) {
    const std::string method = textAt(message, "method");
    const json::object& parameters = objectAt(message, "params");
    if (method.empty()) {
        const std::int64_t number = numberAt(message, "id");
        if (message.contains("error"))
            answer(number, refused(textAt(objectAt(message, "error"), "message")));
        else
            answer(number, objectAt(message, "result"));
    } else if (method == "Debugger.scriptParsed") {
        onScript(parameters);
    } else if (method == "Lathe.loading") {
        onLoading(parameters);
    } else if (method == "Debugger.paused") {
        onPaused(parameters);
    } else if (method == "Debugger.resumed") {
        m_frames.clear();
        m_handlers.onStandstill(false);
        if (std::exchange(m_stopped, false))
            m_handlers.onContinued();
    } else if (method == "Debugger.breakpointResolved") {
        onResolved(textAt(parameters, "breakpointId"), objectAt(parameters, "location"));
    } else if (method == "Runtime.bindingCalled" && textAt(parameters, "name") == logBinding) {
        m_handlers.onOutput(textAt(parameters, "payload"));
    }
}

void InspectorSession::onScript(const json::object& parsed) {
    const std::string url = textAt(parsed, "url");
    const fs::path inside = pathOfUrl(url);
    if (inside.empty())
        return;
    Script& script = m_scripts[textAt(parsed, "scriptId")];
    script = {url, inside, {}};
    // The breakpoints of such a module have been set by its path.
    if (const auto module = m_modules.find(inside); module != m_modules.end()) {
        script.map = module->second;
        return;
    }
    script.map = mapOf(inside, textAt(parsed, "sourceMapURL"));
    for (const Breakpoint& breakpoint : m_breakpoints)
        placeInScript(breakpoint, script);
}

void InspectorSession::onLoading(const json::object& module) {
    const fs::path inside = textAt(module, "path");
    if (auto map = mapOf(inside, textAt(module, "sourceMapURL"))) {
        m_modules[inside] = std::move(map);
        for (const Breakpoint& breakpoint : m_breakpoints)
            placeInModule(breakpoint, inside);
    }
    request("Runtime.runIfWaitingForDebugger");
}

// Of the function's own code only: packages bring a great many.
std::shared_ptr<const SourceMap> InspectorSession::mapOf(const fs::path& inside,
                                                         const std::string& url) const {
    if (url.empty() || !m_paths.isOwn(inside))
        return {};
    std::optional<SourceMap> map;
    if (url.starts_with("data:")) {
        const std::size_t comma = url.find(";base64,");
        if (comma == std::string::npos)
            return {};
        if (const auto text = base64Decoded(std::string_view{url}.substr(comma + 8)))
            map = SourceMap::parse(*text, m_paths.fileOf(inside).parent_path());
    } else {
        const fs::path file = m_paths.fileOf(inside.parent_path() / url);
        std::error_code error;
        if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > largestMap)
            return {};
        if (const auto text = readFile(file))
            map = SourceMap::parse(*text, file.parent_path());
    }
    if (!map)
        return {};
    map->renameSources([this](const fs::path& source) { return m_paths.original(source); });
    return std::make_shared<const SourceMap>(std::move(*map));
}

InspectorSession::Place InspectorSession::placeOf(const json::object& location) const {
    const auto script = m_scripts.find(textAt(location, "scriptId"));
    if (script == m_scripts.end())
        return {};
    const TextPlace place{indexAt(location, "lineNumber"), indexAt(location, "columnNumber")};
    if (script->second.map)
        if (const auto original = script->second.map->originalOf(place))
            return {original->source, original->line + 1};
    return {m_paths.sourceOf(script->second.inside), place.line + 1};
}

void InspectorSession::onPaused(const json::object& paused) {
    m_handlers.onStandstill(true);
    // Before a script with a source map runs: its breakpoints are on their way.
    if (textAt(paused, "reason") == "instrumentation")
        return request("Debugger.resume");
    m_stopped = true;
    m_frames = arrayAt(paused, "callFrames");
    Stop stop;
    stop.reason = reasonOf(paused, std::exchange(m_asked, StopReason::Breakpoint));
    if (stop.reason == StopReason::Exception)
        stop.text = thrownValue(objectAt(paused, "data"));
    for (const json::value& each : m_frames)
        if (const json::object* frame = each.if_object()) {
            auto shown =
                frameOf(*frame, objectAt(*frame, "location"), textAt(*frame, "callFrameId"));
            if (shown)
                stop.frames.push_back(std::move(*shown));
        }
    addAsyncFrames(objectAt(paused, "asyncStackTrace"), stop.frames);
    m_handlers.onStopped(std::move(stop));
}

std::optional<Frame> InspectorSession::frameOf(const json::object& frame,
                                               const json::object& location, std::string id) const {
    const auto script = m_scripts.find(textAt(location, "scriptId"));
    if (script == m_scripts.end() || m_paths.isRuntime(script->second.inside))
        return {};
    const Place place = placeOf(location);
    return Frame{std::move(id), nameOf(frame), place.file, place.line,
                 m_paths.isOwn(script->second.inside)};
}

// Who has awaited, innermost first.
void InspectorSession::addAsyncFrames(const json::object& trace, std::vector<Frame>& frames) const {
    for (const json::object* part = &trace; !part->empty() && frames.size() < mostFrames;
         part = &objectAt(*part, "parent"))
        for (const json::value& each : arrayAt(*part, "callFrames"))
            if (const json::object* frame = each.if_object())
                if (auto shown = frameOf(*frame, *frame, {}))
                    frames.push_back(std::move(*shown));
}

void InspectorSession::resume(Resume how) {
    m_asked = how == Resume::Continue ? StopReason::Breakpoint : StopReason::Step;
    switch (how) {
    case Resume::Continue:
        return request("Debugger.resume");
    case Resume::StepOver:
        return request("Debugger.stepOver");
    case Resume::StepInto:
        return request("Debugger.stepInto");
    case Resume::StepOut:
        return request("Debugger.stepOut");
    }
}

// How the bootstrap calls the handler under a debugger lets Node.js see that nobody catches what
// leaves it: resources/runtimes/nodejs/debug.js.
void InspectorSession::setExceptions(ExceptionStops stops) {
    const char* state = stops == ExceptionStops::All        ? "all"
                        : stops == ExceptionStops::Uncaught ? "uncaught"
                                                            : "none";
    request("Debugger.setPauseOnExceptions", {{"state", state}});
}

void InspectorSession::pause() {
    m_asked = StopReason::Pause;
    request("Debugger.pause");
}

} // namespace lathe::debug
