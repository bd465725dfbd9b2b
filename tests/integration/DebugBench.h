#pragma once

#include "engine/runtimes/Debugging.h"
#include "tests/integration/EngineBench.h"

#include <deque>
#include <map>

namespace lathe::test {

/// An EngineBench whose function runs under the debugger.
class DebugBench : public EngineBench {
  public:
    ~DebugBench() { engine.reset(); }

    /// What Python needs to be debugged and this machine has not; empty: nothing.
    static std::string lackingForPython() {
        const auto support = runtimes::debugSupport("python3.11");
        return support ? std::string{} : support.error().detail.english();
    }

    std::shared_ptr<Call> debug(const std::string& payload,
                                std::vector<lathe::debug::Breakpoint> breakpoints,
                                lathe::debug::ExceptionStops exceptions = {}) {
        {
            const std::lock_guard lock{m_mutex};
            m_running = m_ended = false;
        }
        auto call = std::make_shared<Call>();
        model::InvocationRequest request;
        request.function = "App";
        request.payload = payload;
        engine->debug(
            std::move(request), {std::move(breakpoints), exceptions}, handlers(),
            [call](Result<std::string> accepted) {
                const std::lock_guard lock{call->mutex};
                call->accepted = std::move(accepted);
                call->changed.notify_all();
            },
            [call](dispatch::Answer answer) {
                const std::lock_guard lock{call->mutex};
                call->answer = std::move(answer);
                call->changed.notify_all();
            });
        return call;
    }

    /// Empty where it does not stop, or ends.
    std::optional<lathe::debug::Stop> nextStop() {
        std::unique_lock lock{m_mutex};
        m_changed.wait_for(lock, std::chrono::seconds{20},
                           [&] { return !m_stops.empty() || m_ended; });
        if (m_stops.empty())
            return {};
        lathe::debug::Stop stop = std::move(m_stops.front());
        m_stops.pop_front();
        return stop;
    }
    std::optional<lathe::debug::Stop> resume(lathe::debug::Resume how) {
        engine->withDebugger([how](lathe::debug::Session& session) { session.resume(how); });
        return nextStop();
    }
    void resumeToEnd() {
        engine->withDebugger(
            [](lathe::debug::Session& session) { session.resume(lathe::debug::Resume::Continue); });
    }
    bool waitRunning() { return wait(m_running); }
    bool waitEnded() { return wait(m_ended); }
    lathe::debug::BreakpointState stateOf(const std::filesystem::path& file, int line) {
        const std::lock_guard lock{m_mutex};
        return m_states[{file, line}];
    }

    /// What the debugger answers; an Error's sentence in "!" where it refuses.
    std::string valueOf(const lathe::debug::Stop& stop, const std::string& expression) {
        const auto value =
            ask<lathe::debug::Variable>([&](lathe::debug::Session& session, auto done) {
                session.evaluate(stop.frames[0].id, expression, lathe::debug::Purpose::Look, done);
            });
        return value ? value->value : "!" + value.error().detail.english();
    }
    std::vector<lathe::debug::Variable> variables(const std::string& reference, std::size_t first,
                                                  std::size_t count) {
        return ask<std::vector<lathe::debug::Variable>>(
                   [&](lathe::debug::Session& session, auto done) {
                       session.variables(reference, first, count, done);
                   })
            .value_or(std::vector<lathe::debug::Variable>{});
    }
    /// Of the innermost scopes, the large ones apart.
    std::map<std::string, lathe::debug::Variable> localsOf(const lathe::debug::Stop& stop) {
        std::map<std::string, lathe::debug::Variable> found;
        for (const lathe::debug::Scope& scope : scopesOf(stop))
            for (const lathe::debug::Variable& variable : variables(scope.reference, 0, 100))
                found.emplace(variable.name, variable);
        return found;
    }
    std::string assign(const lathe::debug::Stop& stop, const std::string& name,
                       const std::string& expression) {
        for (const lathe::debug::Scope& scope : scopesOf(stop)) {
            const auto there = variables(scope.reference, 0, 100);
            if (std::none_of(there.begin(), there.end(),
                             [&](const auto& variable) { return variable.name == name; }))
                continue;
            const auto now =
                ask<lathe::debug::Variable>([&](lathe::debug::Session& session, auto done) {
                    session.setVariable(stop.frames[0].id, scope.reference, name, expression, done);
                });
            return now ? now->value : "!" + now.error().detail.english();
        }
        return "!no such variable";
    }

  private:
    template <class Change> void change(Change change) {
        const std::lock_guard lock{m_mutex};
        change();
        m_changed.notify_all();
    }
    bool wait(const bool& flag) {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, std::chrono::seconds{20}, [&] { return flag; });
    }
    api::DebugHandlers handlers() {
        return {[this] { change([this] { m_running = true; }); },
                [this](lathe::debug::Stop stop) {
                    change([&] { m_stops.push_back(std::move(stop)); });
                },
                [] {},
                [this](const lathe::debug::BreakpointState& state) {
                    change([&] { m_states[{state.file, state.line}] = state; });
                },
                [this] { change([this] { m_ended = true; }); }};
    }
    std::vector<lathe::debug::Scope> scopesOf(const lathe::debug::Stop& stop) {
        auto scopes =
            ask<std::vector<lathe::debug::Scope>>([&](lathe::debug::Session& session, auto done) {
                session.scopes(stop.frames[0].id, done);
            }).value_or(std::vector<lathe::debug::Scope>{});
        std::erase_if(scopes, [](const lathe::debug::Scope& scope) { return scope.isLarge; });
        return scopes;
    }
    template <class T, class Question> Result<T> ask(Question question) {
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        engine->withDebugger([&, answer](lathe::debug::Session& session) {
            question(session, [this, answer](Result<T> result) {
                change([&] { *answer = std::move(result); });
            });
        });
        std::unique_lock lock{m_mutex};
        const bool answered =
            m_changed.wait_for(lock, std::chrono::seconds{20}, [&] { return answer->has_value(); });
        return answered ? **answer : Error{"Test.NoAnswer", Text::verbatim("no answer")};
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_running = false;
    bool m_ended = false;
    std::deque<lathe::debug::Stop> m_stops;
    std::map<std::pair<std::filesystem::path, int>, lathe::debug::BreakpointState> m_states;
};

} // namespace lathe::test
