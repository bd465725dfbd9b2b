#include "engine/dispatch/Environment.h"
#include "engine/telemetry/PlatformRecords.h"

#include <fmt/format.h>

#include <utility>

// How what runs in an environment comes to its end, and what is made of that.

namespace lathe::dispatch {

void Environment::kill(Ending why) {
    stand(false);
    clearLimit();
    m_idleDeadline.clear();
    m_ending = why;
    m_interrupted = std::exchange(m_phase, Phase::Ending);
    if (std::exchange(m_frozen, false))
        m_worker->thaw();
    switch (why) {
    case Ending::Stopped:
        return m_worker->kill();
    case Ending::InitTimedOut:
    case Ending::InvokeInitTimedOut:
    case Ending::RestoreTimedOut:
    case Ending::TimedOut:
        return m_worker->shutDown(runtimeapi::ShutdownReason::Timeout);
    case Ending::ShutDown:
        return m_worker->shutDown(runtimeapi::ShutdownReason::Spindown);
    default:
        return m_worker->shutDown(runtimeapi::ShutdownReason::Failure);
    }
}

void Environment::onRuntimeExit(const sandbox::Exit& exit) {
    if (m_phase == Phase::Ending)
        return;
    m_runtimeExit = exit;
    kill(Ending::RuntimeExited);
}

void Environment::onExtensionExit(const ExtensionExit& exit) {
    if (m_phase == Phase::Ending)
        return;
    m_extensionExit = exit;
    kill(Ending::ExtensionFailed);
}

void Environment::onExit(const sandbox::Exit& exit) {
    stand(false);
    clearLimit();
    m_log.flush();
    const Phase phase = std::exchange(m_phase, Phase::Reset);
    if (phase == Phase::Ending)
        ended();
    else
        exited(phase, exit);
}

void Environment::exited(Phase during, const sandbox::Exit& exit) {
    if (m_invocation && exit.reason == sandbox::Exit::Reason::StartFailed) {
        answered(exitFailure(requestId(), exit));
        return finish(Phase::Reset);
    }
    switch (during) {
    case Phase::Init:
        return initFailed(exit);
    case Phase::InvokeInit:
        m_invocation->record.initDuration.reset();
        logInitReport("invoke", "error", exitFailure({}, exit).outcome.errorType);
        return invokeInitFailed(exitFailure(requestId(), exit));
    case Phase::Running:
        return crashed(exit);
    case Phase::Restore:
        return restoreFailed("error", exitFailure(requestId(), exit));
    case Phase::Standby:
        return m_owner.onLost(*this, Loss::InitFailed);
    case Phase::Snapshot:
        return lostWhileFree(Loss::InitFailed);
    default:
        return lostWhileFree(Loss::ProcessGone);
    }
}

// A runtime that goes while it has nothing to do is started again with the next event.
void Environment::lostWhileFree(Loss loss) {
    m_frozen = false;
    if (m_invocation) {
        logInitStart("invoke");
        return beginInvokeInit();
    }
    if (!mayInitAgain())
        return m_owner.onLost(*this, loss);
    m_idleDeadline.set(m_freeSince + m_surroundings.idleLifetime);
}

void Environment::ended() {
    switch (m_ending) {
    case Ending::InitFailed:
        logInitReport("init", "error", telemetry::platformErrorType(m_initError->type));
        return afterFailedInit(isDebugged()
                                   ? reportedFailure(model::OutcomeKind::Crash, *m_initError)
                                   : hookFailure(*m_initError));
    case Ending::InitTimedOut:
        logInitReport("init", "timeout", {});
        return afterFailedInit(timeoutFailure(waitingId(), initLimit()));
    case Ending::InvokeInitFailed:
        logInitReport("invoke", "error", telemetry::platformErrorType(m_initError->type));
        return invokeInitFailed(reportedFailure(model::OutcomeKind::Crash, *m_initError));
    case Ending::InvokeInitTimedOut:
        logInitReport("invoke", "timeout", {});
        m_log.start(m_invocation->record);
        return timedOut();
    case Ending::RestoreFailed:
        return restoreFailed("error", hookFailure(*m_initError));
    case Ending::RestoreTimedOut:
        return restoreFailed("timeout", restoreTimeoutFailure());
    case Ending::TimedOut:
        return timedOut();
    case Ending::Stopped:
        m_log.begin(requestId());
        if (!m_answered)
            answered(stoppedFailure(requestId()));
        m_log.platform(m_invocation->record.outcome.errorMessage, model::LogLevel::Warn);
        return finish(Phase::Reset);
    case Ending::RuntimeExited:
        return exited(m_interrupted, m_runtimeExit);
    case Ending::ExtensionFailed:
        return extensionFailed();
    case Ending::ShutDown:
        return std::exchange(m_gone, nullptr)();
    }
}

void Environment::extensionFailed() {
    const std::string& type = m_extensionExit.errorType;
    if (m_interrupted == Phase::Init) {
        logInitReport("init", "error", type);
        return afterFailedInit(extensionFailure(waitingId(), type, m_extensionExit.exit));
    }
    if (m_interrupted == Phase::Restore)
        return restoreFailed("error", extensionFailure(requestId(), type, m_extensionExit.exit));
    if (m_interrupted == Phase::Snapshot)
        return lostWhileFree(Loss::InitFailed);
    if (!m_invocation || m_interrupted == Phase::Ready)
        return lostWhileFree(Loss::ProcessGone);
    if (m_interrupted == Phase::InvokeInit) {
        logInitReport("invoke", "error", type);
        m_log.start(m_invocation->record);
    }
    Failure failure = extensionFailure(requestId(), type, m_extensionExit.exit);
    m_log.fault(failure.outcome.errorMessage);
    m_log.platform(type, model::LogLevel::Error);
    if (!m_answered)
        answered(std::move(failure));
    finish(Phase::Reset);
}

void Environment::initFailed(const sandbox::Exit& exit) {
    Failure failure = exitFailure(waitingId(), exit);
    logInitReport("init", "error", failure.outcome.errorType);
    afterFailedInit(std::move(failure));
}

// Is tried again with the invocation that waits for it. Of what starts from a snapshot there would
// be no version on Lambda.
void Environment::afterFailedInit(Failure failure) {
    if (!m_invocation)
        return m_owner.onLost(*this, Loss::InitFailed);
    if (mayInitAgain())
        return beginInvokeInit();
    invokeInitFailed(std::move(failure));
}

void Environment::restoreFailed(const char* status, Failure failure) {
    const bool hasType = std::string_view{status} == "error";
    logRestoreEnd(status, hasType ? telemetry::platformErrorType(failure.outcome) : std::string{});
    invokeInitFailed(std::move(failure));
}

void Environment::invokeInitFailed(Failure failure) {
    m_log.begin(requestId());
    m_log.start(m_invocation->record);
    answered(std::move(failure));
    finish(Phase::Reset);
}

void Environment::crashed(const sandbox::Exit& exit) {
    // Who has answered before leaving has done what was asked.
    if (!m_answered) {
        answered(exitFailure(requestId(), exit));
        const model::Outcome& outcome = m_invocation->record.outcome;
        m_log.fault(outcome.errorMessage);
        m_log.platform(outcome.errorType, model::LogLevel::Error);
    }
    finish(Phase::Reset);
}

void Environment::timedOut() {
    const Seconds limit = m_version->spec->timeout;
    m_log.fault(fmt::format("{} {} Task timed out after {}.00 seconds",
                            toIso8601(m_surroundings.clock().wall()), requestId(), limit.count()));
    if (!m_answered)
        answered(timeoutFailure(requestId(), limit));
    finish(Phase::Reset);
}

} // namespace lathe::dispatch
