#include "engine/debug/DapSession.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::debug {

namespace {

constexpr int mostFrames = 200;

std::int64_t numberOf(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string referenceIn(const json::object& object) {
    const std::int64_t reference = numberAt(object, "variablesReference");
    return reference > 0 ? std::to_string(reference) : std::string{};
}

Variable variableOf(const json::object& object, const char* value) {
    return {textAt(object, "name"), textAt(object, value), textAt(object, "type"),
            referenceIn(object)};
}

const char* commandOf(Resume how) {
    switch (how) {
    case Resume::StepOver:
        return "next";
    case Resume::StepInto:
        return "stepIn";
    case Resume::StepOut:
        return "stepOut";
    case Resume::Continue:
        break;
    }
    return "continue";
}

/// exceptionInfo's answer: "ValueError", perhaps with a remark behind it, and its message.
std::string raisedIn(const json::object& info) {
    const std::string type = textAt(info, "exceptionId");
    return thrownText(type.substr(0, type.find(' ')), textAt(info, "description"));
}

/// Without what the debugger adds where an exception has come through the frames above.
std::string nameOf(const json::object& frame) {
    constexpr std::string_view mark = " (Current frame)";
    std::string name = textAt(frame, "name");
    if (name.ends_with(mark))
        name.resize(name.size() - mark.size());
    return name;
}

/// Steps pass by what runs the function, and by the language's own library.
json::object debugpyArguments() {
    json::array rules;
    // As the environment names it, and as it does where there is no mount namespace.
    for (const char* runtime : {"/var/runtime/**", "**/runtimes/python/bootstrap.py"})
        rules.emplace_back(json::object{{"path", runtime}, {"include", false}});
    const json::object presentation{{"special", "hide"}, {"function", "group"}, {"class", "group"}};
    return json::object{{"justMyCode", true},
                        {"rules", std::move(rules)},
                        {"redirectOutput", false},
                        {"variablePresentation", presentation}};
}

bool isFile(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

bool isSamePlace(const Frame& a, const Frame& b) {
    return a.file == b.file && a.line == b.line && a.function == b.function;
}

/// Whether the exception of the stop before has come further out, to who called.
bool isOnItsWay(const Stop& before, const Stop& now) {
    return before.reason == StopReason::Exception && now.reason == StopReason::Exception &&
           before.text == now.text && now.frames.size() < before.frames.size() &&
           std::equal(now.frames.rbegin(), now.frames.rend(), before.frames.rbegin(), isSamePlace);
}

StopReason reasonOf(const std::string& reason) {
    if (reason == "step")
        return StopReason::Step;
    if (reason == "pause")
        return StopReason::Pause;
    return reason == "exception" ? StopReason::Exception : StopReason::Breakpoint;
}

} // namespace

void DapSession::begin() {
    request("initialize", {{"clientID", "lathe"},
                           {"adapterID", m_adapter == Adapter::Java ? "java" : "python"},
                           {"pathFormat", "path"},
                           {"linesStartAt1", true},
                           {"columnsStartAt1", true},
                           {"supportsVariableType", true},
                           {"supportsVariablePaging", true}});
    request("attach", m_adapter == Adapter::Java ? json::object{} : debugpyArguments());
}

void DapSession::setPaths(SourcePaths paths) {
    ProtocolSession::setPaths(std::move(paths));
    m_pathsKnown = true;
    sendBreakpoints();
    sendExceptions();
    request("configurationDone", {}, [this](const Result<json::object>& done) {
        if (!done)
            return m_handlers.onFailed(done.error());
        m_handlers.onStandstill(false);
        m_handlers.onRunning();
    });
}

void DapSession::request(const char* command, json::object arguments, Reply reply) {
    send({{"type", "request"},
          {"seq", expect(std::move(reply))},
          {"command", command},
          {"arguments", std::move(arguments)}});
}

void DapSession::onMessage(const json::object& message) {
    const std::string type = textAt(message, "type");
    if (type == "event")
        return onEvent(textAt(message, "event"), objectAt(message, "body"));
    if (type != "response")
        return;
    const std::int64_t number = numberAt(message, "request_seq");
    if (flagAt(message, "success"))
        answer(number, objectAt(message, "body"));
    else
        answer(number, refused(textAt(message, "message")));
}

void DapSession::onEvent(const std::string& event, const json::object& body) {
    if (event == "stopped")
        return onStopped(body);
    if (event == "continued") {
        m_thread.reset();
        m_handlers.onStandstill(false);
        return m_handlers.onContinued();
    }
    if (event == "breakpoint") {
        const json::object& found = objectAt(body, "breakpoint");
        if (const auto asked = m_asked.find(numberAt(found, "id", -1)); asked != m_asked.end())
            tellState(asked->second, found);
    } else if (event == "output") {
        std::string text = textAt(body, "output");
        const std::string category = textAt(body, "category");
        while (text.ends_with('\n'))
            text.pop_back();
        if (!text.empty() && (category == "stdout" || category == "important"))
            m_handlers.onOutput(std::move(text));
    }
}

void DapSession::onStopped(const json::object& body) {
    m_thread = numberAt(body, "threadId");
    m_handlers.onStandstill(true);
    Stop stop;
    stop.reason = reasonOf(textAt(body, "reason"));
    if (stop.reason != StopReason::Exception)
        return tellStop(std::move(stop));
    request("exceptionInfo", {{"threadId", *m_thread}},
            [this, stop = std::move(stop)](const Result<json::object>& found) mutable {
                if (found)
                    stop.text = raisedIn(*found);
                tellStop(std::move(stop));
            });
}

void DapSession::tellStop(Stop stop) {
    if (!m_thread)
        return;
    request("stackTrace", {{"threadId", *m_thread}, {"startFrame", 0}, {"levels", mostFrames}},
            [this, stop = std::move(stop)](const Result<json::object>& found) mutable {
                if (!m_thread)
                    return;
                if (found)
                    stop.frames = framesOf(*found);
                const bool isKnown = m_resumed == Resume::Continue && isOnItsWay(m_stop, stop);
                m_stop = stop;
                if (isKnown)
                    return resume(Resume::Continue);
                m_handlers.onStopped(std::move(stop));
            });
}

std::vector<Frame> DapSession::framesOf(const json::object& body) const {
    std::vector<Frame> frames;
    for (const json::value& each : arrayAt(body, "stackFrames")) {
        if (!each.is_object())
            continue;
        const json::object& frame = each.get_object();
        const fs::path inside = textAt(objectAt(frame, "source"), "path");
        if (m_paths.isRuntime(inside))
            continue;
        fs::path file = m_paths.sourceOf(inside);
        // Java's are looked for by their packages: of those in jars there are none.
        const bool isThere = m_adapter != Adapter::Java || isFile(file);
        frames.push_back({std::to_string(numberAt(frame, "id")), nameOf(frame),
                          isThere ? std::move(file) : fs::path{},
                          static_cast<int>(numberAt(frame, "line")),
                          isThere && m_paths.isOwn(inside)});
    }
    return frames;
}

void DapSession::setBreakpoints(const std::vector<Breakpoint>& breakpoints) {
    m_breakpoints = breakpoints;
    if (m_pathsKnown)
        sendBreakpoints();
}

void DapSession::setExceptions(ExceptionStops stops) {
    m_exceptions = stops;
    if (m_pathsKnown)
        sendExceptions();
}

void DapSession::sendExceptions() {
    json::array filters;
    // What leaves the handler comes into the bootstrap, which is not the function's.
    if (m_exceptions == ExceptionStops::Uncaught)
        filters.emplace_back("userUnhandled");
    else if (m_exceptions == ExceptionStops::All)
        filters.emplace_back("raised");
    request("setExceptionBreakpoints", {{"filters", std::move(filters)}});
}

void DapSession::sendBreakpoints() {
    std::map<std::string, Set> files;
    for (const Breakpoint& breakpoint : m_breakpoints)
        for (const fs::path& inside : m_paths.insidesOf(breakpoint.file))
            files[inside.string()].push_back(breakpoint);
    for (const std::string& file : m_files)
        files.try_emplace(file);
    m_files.clear();
    m_verified.clear();
    for (const auto& [inside, ofFile] : files) {
        sendFile(inside, ofFile);
        if (!ofFile.empty())
            m_files.insert(inside);
    }
}

void DapSession::sendFile(const std::string& inside, const Set& breakpoints) {
    json::array list;
    for (const Breakpoint& breakpoint : breakpoints) {
        json::object one{{"line", breakpoint.line}};
        if (!breakpoint.condition.empty())
            one["condition"] = breakpoint.condition;
        if (!breakpoint.logMessage.empty())
            one["logMessage"] = breakpoint.logMessage;
        list.emplace_back(std::move(one));
    }
    request("setBreakpoints", {{"source", {{"path", inside}}}, {"breakpoints", std::move(list)}},
            [this, breakpoints](const Result<json::object>& set) {
                if (!set)
                    return;
                const json::array& found = arrayAt(*set, "breakpoints");
                for (std::size_t i = 0; i < std::min(found.size(), breakpoints.size()); ++i)
                    if (const json::object* one = found[i].if_object()) {
                        m_asked[numberAt(*one, "id", -1)] = breakpoints[i];
                        tellState(breakpoints[i], *one);
                    }
            });
}

// Of the paths that a file may have inside, one is there.
void DapSession::tellState(const Breakpoint& asked, const json::object& found) {
    const std::pair place{asked.file, asked.line};
    if (flagAt(found, "verified"))
        m_verified.insert(place);
    else if (m_verified.contains(place))
        return;
    m_handlers.onBreakpoint({asked.file, asked.line, flagAt(found, "verified"),
                             static_cast<int>(numberAt(found, "line", asked.line))});
}

void DapSession::resume(Resume how) {
    m_resumed = how;
    if (m_thread)
        request(commandOf(how), {{"threadId", *m_thread}});
}

void DapSession::pause() {
    // All threads.
    request("pause", {{"threadId", "*"}});
}

void DapSession::scopes(const std::string& frame, Answer<std::vector<Scope>> done) {
    request("scopes", {{"frameId", numberOf(frame)}},
            [done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                std::vector<Scope> scopes;
                for (const json::value& each : arrayAt(*found, "scopes"))
                    if (const json::object* scope = each.if_object())
                        scopes.push_back({textAt(*scope, "name"), referenceIn(*scope),
                                          textAt(*scope, "presentationHint") != "locals"});
                done(std::move(scopes));
            });
}

void DapSession::variables(const std::string& reference, std::size_t first, std::size_t count,
                           Answer<std::vector<Variable>> done) {
    request("variables",
            {{"variablesReference", numberOf(reference)}, {"start", first}, {"count", count}},
            [first, count, done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                std::vector<Variable> variables;
                const json::array& all = arrayAt(*found, "variables");
                // Our own adapter says where its page begins; debugpy tells all of them.
                const bool isPage = found->contains("start");
                for (std::size_t i = isPage ? 0 : first; i < all.size() && variables.size() < count;
                     ++i)
                    if (const json::object* one = all[i].if_object())
                        variables.push_back(variableOf(*one, "value"));
                done(std::move(variables));
            });
}

void DapSession::evaluate(const std::string& frame, const std::string& expression, Purpose purpose,
                          Answer<Variable> done) {
    request("evaluate",
            {{"expression", expression},
             {"frameId", numberOf(frame)},
             {"context", purpose == Purpose::Look ? "watch" : "repl"}},
            [expression, done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                Variable variable = variableOf(*found, "result");
                variable.name = expression;
                done(std::move(variable));
            });
}

// Any request would do.
void DapSession::settle(std::function<void()> done) {
    request("threads", {}, [done = std::move(done)](const Result<json::object>&) { done(); });
}

void DapSession::setVariable(const std::string& /*frame*/, const std::string& reference,
                             const std::string& name, const std::string& value,
                             Answer<Variable> done) {
    request("setVariable",
            {{"variablesReference", numberOf(reference)}, {"name", name}, {"value", value}},
            [name, done = std::move(done)](const Result<json::object>& found) {
                if (!found)
                    return done(found.error());
                Variable variable = variableOf(*found, "value");
                variable.name = name;
                done(std::move(variable));
            });
}

} // namespace lathe::debug
