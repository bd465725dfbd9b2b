#pragma once

#include "engine/model/Invocation.h"

#include <string_view>

namespace lathe::model {

/// What a line of a log is to those before it: a stack trace is many lines and one matter. Told the
/// lines of one origin (an invocation, or an environment between two) in their order, without
/// escape sequences.
class TraceLines {
  public:
    enum class Part {
        /// Stands for itself.
        Head,
        /// Indented below the head: has its level.
        Detail,
        /// Likewise, and is a part of a stack trace: of one of Python, Node.js, Ruby or Java.
        Trace,
    };

    Part next(std::string_view text, LogLevel level);
    /// That of the last head, and so of what belongs to it.
    LogLevel level() const { return m_level; }

  private:
    enum class State {
        Plain,
        /// The line before is a head that tells of an error: a trace may follow.
        Error,
        /// Within Python's trace, before the line that names the exception.
        Traceback,
        /// Within frames; what caused the error may follow.
        Frames,
        /// After Python's last line: the exception that it was handled in may follow.
        Chain,
    };

    LogLevel m_level = LogLevel::Info;
    State m_state = State::Plain;
};

} // namespace lathe::model
