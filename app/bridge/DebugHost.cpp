#include "app/bridge/DebugHost.h"

#include "app/bridge/EngineHost.h"
#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <utility>

namespace lathe::app {

DebugHost::DebugHost(EngineHost& engine, QObject* parent)
    : QObject{parent}
    , m_engine{engine} {
    connect(&engine, &EngineHost::stateChanged, this, [this](EngineHost::State state) {
        if (state == EngineHost::State::Running)
            return;
        ++m_run;
        setState(State::Idle);
    });
}

void DebugHost::setState(State state) {
    if (state != State::Stopped)
        ++m_stop;
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

/// Engines call on a thread of theirs: `tell` runs on this one's, unless another run has begun.
template <class Tell> std::function<void()> DebugHost::told(Tell tell) {
    return [this, run = m_run, tell = std::move(tell)] {
        QMetaObject::invokeMethod(
            this,
            [this, run, tell] {
                if (run == m_run)
                    tell();
            },
            Qt::QueuedConnection);
    };
}

void DebugHost::start(const model::InvocationRequest& request, const debug::StopPoints& stopPoints,
                      std::function<void(const Error&)> refused) {
    if (!m_engine.running())
        return refused({"Engine.NotRunning", ui::toText(tr("The engine is not running."))});
    if (m_state != State::Idle)
        return refused({"Debug.Running",
                        ui::toText(tr("Another invocation is being debugged. Stop it first."))});
    ++m_run;
    m_requestId = QString::fromStdString(request.requestId);
    setState(State::Starting);
    const auto ended = told([this] { setState(State::Idle); });
    api::DebugHandlers handlers;
    handlers.onRunning = told([this] { setState(State::Running); });
    handlers.onContinued = told([this] { setState(State::Running); });
    handlers.onEnded = ended;
    handlers.onStopped = [this, run = m_run](debug::Stop stop) {
        QMetaObject::invokeMethod(
            this,
            [this, run, stop = std::move(stop)] {
                if (run != m_run)
                    return;
                ++m_stop;
                setState(State::Stopped);
                emit stopped(stop);
            },
            Qt::QueuedConnection);
    };
    handlers.onBreakpoint = [this, run = m_run](const debug::BreakpointState& state) {
        QMetaObject::invokeMethod(
            this,
            [this, run, state] {
                if (run == m_run)
                    emit breakpointTold(state);
            },
            Qt::QueuedConnection);
    };
    m_engine.running()->debug(
        request, stopPoints, std::move(handlers),
        [this, run = m_run, refused = std::move(refused)](const Result<std::string>& accepted) {
            if (accepted)
                return;
            QMetaObject::invokeMethod(
                this,
                [this, run, refused, error = accepted.error()] {
                    if (run != m_run)
                        return;
                    setState(State::Idle);
                    refused(error);
                },
                Qt::QueuedConnection);
        },
        [](const dispatch::Answer&) {});
}

void DebugHost::stop() {
    if (m_state != State::Idle && m_engine.running())
        m_engine.running()->stop(m_requestId.toStdString());
}

template <class Use> void DebugHost::use(Use use) {
    if (m_state != State::Idle && m_engine.running())
        m_engine.running()->withDebugger(std::move(use));
}

void DebugHost::setBreakpoints(const std::vector<debug::Breakpoint>& breakpoints) {
    use([breakpoints](debug::Session& session) { session.setBreakpoints(breakpoints); });
}

void DebugHost::setExceptions(debug::ExceptionStops stops) {
    use([stops](debug::Session& session) { session.setExceptions(stops); });
}

void DebugHost::resume(debug::Resume how) {
    use([how](debug::Session& session) { session.resume(how); });
}

void DebugHost::pause() {
    use([](debug::Session& session) { session.pause(); });
}

template <class T> DebugHost::Answer<T> DebugHost::ofThisStop(Answer<T> done) {
    return [this, stop = m_stop, done = std::move(done)](Result<T> result) {
        QMetaObject::invokeMethod(
            this,
            [this, stop, done, result = std::move(result)] {
                if (stop == m_stop && m_state == State::Stopped)
                    done(result);
            },
            Qt::QueuedConnection);
    };
}

void DebugHost::scopes(const QString& frame, Answer<std::vector<debug::Scope>> done) {
    use([frame = frame.toStdString(), done = ofThisStop(std::move(done))](debug::Session& session) {
        session.scopes(frame, done);
    });
}

void DebugHost::variables(const QString& reference, std::size_t first, std::size_t count,
                          Answer<std::vector<debug::Variable>> done) {
    use([reference = reference.toStdString(), first, count, done = ofThisStop(std::move(done))](
            debug::Session& session) { session.variables(reference, first, count, done); });
}

void DebugHost::evaluate(const QString& frame, const QString& expression,
                         Answer<debug::Variable> done) {
    use([frame = frame.toStdString(), expression = expression.toStdString(),
         done = ofThisStop(std::move(done))](debug::Session& session) {
        session.evaluate(frame, expression, debug::Purpose::Look, done);
    });
}

void DebugHost::setVariable(const QString& frame, const QString& reference, const QString& name,
                            const QString& value, Answer<debug::Variable> done) {
    use([frame = frame.toStdString(), reference = reference.toStdString(),
         name = name.toStdString(), value = value.toStdString(),
         done = ofThisStop(std::move(done))](debug::Session& session) {
        session.setVariable(frame, reference, name, value, done);
    });
}

} // namespace lathe::app
