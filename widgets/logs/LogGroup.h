#pragma once

#include "engine/model/Invocation.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lathe::logs {

/// The lines of an invocation, or of an environment between two, below a title of their own.
struct LogGroup {
    /// What they have in common, in the journal: environment and request.
    std::string key;
    QString function;
    /// Empty between invocations.
    QString requestId;
    /// Of the first line that is known.
    Timestamp begin{};
    model::LogLevel worst = model::LogLevel::Trace;
    /// Numbers, ascending.
    std::vector<std::int64_t> lines;
    bool open = false;

    enum class State { Unknown, Running, Ended };
    State state = State::Unknown;
    model::OutcomeKind outcome = model::OutcomeKind::Success;
    Microseconds duration{};
};

} // namespace lathe::logs
