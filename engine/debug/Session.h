#pragma once

#include "engine/base/Result.h"
#include "engine/debug/SourcePaths.h"
#include "engine/debug/Values.h"

#include <functional>
#include <string>
#include <vector>

namespace lathe::debug {

/// What an expression is for. Values that are only looked at must not change the program, as far as
/// its debugger can tell, nor take long.
enum class Purpose { Look, Assign };

/// Told on the io thread, never from within a call of the session's.
struct SessionHandlers {
    /// The program stands, or goes on, also where that is nothing to show; at once.
    std::function<void(bool still)> onStandstill;
    /// The program begins: breakpoints are set.
    std::function<void()> onRunning;
    std::function<void(Stop)> onStopped;
    std::function<void()> onContinued;
    std::function<void(const BreakpointState&)> onBreakpoint;
    /// A line that a logpoint says, or the debugger.
    std::function<void(std::string)> onOutput;
    /// The debugger inside cannot be talked to.
    std::function<void(Error)> onFailed;
};

/// A function's program under a debugger, whatever protocol that speaks. References and frames are
/// those of the present stop. Answers come on the io thread; what is asked of a program that is
/// gone is not answered. What comes from inside is the function's to say: it is shown, and believed
/// in nothing else.
class Session {
  public:
    template <class T> using Answer = std::function<void(Result<T>)>;

    virtual ~Session() = default;

    /// All of them, in place of those before; at any time.
    virtual void setBreakpoints(const std::vector<Breakpoint>& breakpoints) = 0;
    /// At any time.
    virtual void setExceptions(ExceptionStops stops) = 0;
    /// Where the environment's folders are on this machine. Before the program starts.
    virtual void setPaths(SourcePaths paths) = 0;
    virtual void resume(Resume how) = 0;
    /// The program stops as soon as it runs code of the function's language.
    virtual void pause() = 0;
    virtual void scopes(const std::string& frame, Answer<std::vector<Scope>> done) = 0;
    /// `count` of them from the `first` on, from 0.
    virtual void variables(const std::string& reference, std::size_t first, std::size_t count,
                           Answer<std::vector<Variable>> done) = 0;
    virtual void evaluate(const std::string& frame, const std::string& expression, Purpose purpose,
                          Answer<Variable> done) = 0;
    /// `value` is an expression; the answer is the variable as it is now.
    /// `done` comes after all that the program has made the debugger say so far.
    virtual void settle(std::function<void()> done) = 0;
    virtual void setVariable(const std::string& frame, const std::string& reference,
                             const std::string& name, const std::string& value,
                             Answer<Variable> done) = 0;
};

} // namespace lathe::debug
