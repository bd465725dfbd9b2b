#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"

#include <functional>
#include <string>
#include <string_view>

namespace lathe::telemetry {

/// Makes lines out of the pieces that a process writes. One for each stream (out, err) of one
/// environment. A line longer than 1 MB is cut into lines of 1 MB; a partial line stays until its
/// end comes or flush() is called. Bytes that are not UTF-8 become U+FFFD; a carriage return before
/// the line end goes with it.
class LogAssembler {
  public:
    using Sink = std::function<void(std::string line, Timestamp firstByte)>;

    LogAssembler(const Clock& clock, Sink sink);
    void feed(std::string_view bytes);
    /// The invocation or the process is over: what is there is a line.
    void flush();

  private:
    void addToPartial(std::string_view bytes, Timestamp now);
    void emitLongest(Timestamp now);
    void emitPartial();

    const Clock& m_clock;
    Sink m_sink;
    std::string m_partial;
    Timestamp m_since{};
};

/// The level that a line itself tells: JSON "level", "[ERROR]", "WARN", Node's tab-separated
/// form... Info when it tells none.
model::LogLevel levelOf(std::string_view line);

} // namespace lathe::telemetry
