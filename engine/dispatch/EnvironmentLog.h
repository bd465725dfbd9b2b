#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Recorder.h"
#include "engine/model/Invocation.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/telemetry/LogAssembler.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::dispatch {

/// The log of one environment: what its process prints and the platform adds, line by line, with
/// the request that it belongs to, and the tail that `LogType: Tail` gives.
class EnvironmentLog {
  public:
    EnvironmentLog(const Clock& clock, Recorder& recorder, std::string function,
                   std::string environmentId);

    /// Lines from here on belong to this request; its tail begins.
    void begin(const std::string& requestId);
    void output(sandbox::Stream stream, std::string_view bytes);
    /// A line of the platform; an empty one is not logged.
    void platform(std::string text, model::LogLevel level = model::LogLevel::Info);
    /// Partial lines become lines.
    void flush();
    /// The request is over: partial lines become lines, the platform's last lines follow (empty
    /// ones are not logged). Gives the last 4 KB of what it logged. Lines from here on are
    /// nobody's.
    std::string end(std::string endLine, std::string reportLine);

  private:
    void add(model::LogLine line);
    void addPlatform(std::string text, model::LogLevel level);
    void addToTail(std::string_view text);
    void send();

    const Clock& m_clock;
    Recorder& m_recorder;
    std::string m_function;
    std::string m_environmentId;
    std::string m_requestId;
    std::string m_tail;
    std::vector<model::LogLine> m_lines;
    telemetry::LogAssembler m_out;
    telemetry::LogAssembler m_err;
};

} // namespace lathe::dispatch
