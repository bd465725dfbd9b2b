#pragma once

#include "engine/base/Result.h"
#include "engine/debug/Values.h"
#include "engine/model/Invocation.h"

#include <QObject>

#include <functional>
#include <vector>

namespace lathe::debug {
class Session;
}

namespace lathe::app {

class EngineHost;

/// The invocation that is being debugged, as the window sees it. Every method returns at once and
/// is for the GUI thread; what is asked of a program that is gone is not answered.
class DebugHost : public QObject {
    Q_OBJECT

  public:
    enum class State {
        Idle,
        /// The environment is being made.
        Starting,
        Running,
        /// The program stands.
        Stopped,
    };
    Q_ENUM(State)

    template <class T> using Answer = std::function<void(Result<T>)>;

    /// `engine` is the window's; this outlives its engines.
    explicit DebugHost(EngineHost& engine, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// Of the invocation under way.
    QString requestId() const { return m_requestId; }

    /// `refused`: why it does not run.
    void start(const model::InvocationRequest& request, const debug::StopPoints& stopPoints,
               std::function<void(const Error&)> refused);
    void stop();
    void setBreakpoints(const std::vector<debug::Breakpoint>& breakpoints);
    void setExceptions(debug::ExceptionStops stops);
    void resume(debug::Resume how);
    void pause();

    // Of the present stop: answers that come after it are left out.
    void scopes(const QString& frame, Answer<std::vector<debug::Scope>> done);
    void variables(const QString& reference, std::size_t first, std::size_t count,
                   Answer<std::vector<debug::Variable>> done);
    void evaluate(const QString& frame, const QString& expression, Answer<debug::Variable> done);
    void setVariable(const QString& frame, const QString& reference, const QString& name,
                     const QString& value, Answer<debug::Variable> done);

  signals:
    void stateChanged(app::DebugHost::State state);
    void stopped(const debug::Stop& stop);
    void breakpointTold(const debug::BreakpointState& state);

  private:
    void setState(State state);
    template <class Tell> std::function<void()> told(Tell tell);
    template <class Use> void use(Use use);
    template <class T> Answer<T> ofThisStop(Answer<T> done);

    EngineHost& m_engine;
    State m_state = State::Idle;
    QString m_requestId;
    /// Counts invocations and stops: what comes from an earlier one is left out.
    int m_run = 0;
    int m_stop = 0;
};

} // namespace lathe::app
