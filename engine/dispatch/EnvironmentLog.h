#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Recorder.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"
#include "engine/runtimeapi/Extension.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/telemetry/LogAssembler.h"
#include "engine/telemetry/TelemetryEvents.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::dispatch {

/// The log of one environment: what its processes print and the platform adds, line by line, with
/// the request that it belongs to, the tail that `LogType: Tail` gives, and the same as telemetry,
/// while somebody takes it.
class EnvironmentLog {
  public:
    /// `initialization` as telemetry names it.
    EnvironmentLog(const Clock& clock, Recorder& recorder,
                   std::shared_ptr<const model::FunctionSpec> function, std::string environmentId,
                   std::string initialization);

    /// Empty: nobody wants the telemetry.
    using Telemetry = std::function<void(telemetry::TelemetryEvent)>;
    void tellTelemetry(Telemetry tell) { m_tell = std::move(tell); }

    /// Lines from here on belong to this request; its tail begins.
    void begin(const std::string& requestId);
    void output(sandbox::Stream stream, std::string_view bytes);
    void extensionOutput(const std::string& extension, sandbox::Stream stream,
                         std::string_view bytes);
    /// A line of the platform; an empty one is not logged.
    void platform(std::string text, model::LogLevel level = model::LogLevel::Info);
    /// Partial lines become lines.
    void flush();

    void initStart(const std::string& phase, const std::string& runtimeVersion,
                   const std::string& runtimeVersionArn);
    void extension(const runtimeapi::ExtensionInfo& extension);
    /// The runtime is done with its init, well or not.
    void initRuntimeDone(telemetry::InitEnd end);
    /// The telemetry always has it.
    void initReport(telemetry::InitEnd end);
    /// A snapshot is restored.
    void restoreStart(const std::string& runtimeVersion, const std::string& runtimeVersionArn);
    void restoreEnd(const telemetry::RestoreEnd& end);
    void start(const model::InvocationRecord& record);
    void runtimeDone(const model::InvocationRecord& record, telemetry::RuntimeTimes times);
    /// The sentence that says why the platform ended an invocation.
    void fault(const std::string& message);
    /// The request is over: partial lines become lines, END and REPORT follow. Gives the last 4 KB
    /// of what it logged. Lines from here on are nobody's.
    std::string end(const model::InvocationRecord& record);

  private:
    using Assemblers = std::pair<telemetry::LogAssembler, telemetry::LogAssembler>;

    telemetry::LogAssembler assembler(model::LogSource source);
    telemetry::InitStart startOf(const std::string& runtimeVersion,
                                 const std::string& runtimeVersionArn) const;
    void endLines();
    void addLine(model::LogSource source, std::string line, Timestamp time);
    void add(model::LogLine line);
    void addPlatform(std::string text, model::LogLevel level);
    void addToTail(std::string_view text);
    void send();

    const Clock& m_clock;
    Recorder& m_recorder;
    std::shared_ptr<const model::FunctionSpec> m_function;
    std::string m_environmentId;
    std::string m_initialization;
    std::string m_requestId;
    std::string m_tail;
    std::vector<model::LogLine> m_lines;
    Telemetry m_tell;
    telemetry::LogAssembler m_out;
    telemetry::LogAssembler m_err;
    /// By extension.
    std::map<std::string, Assemblers> m_extensions;
};

} // namespace lathe::dispatch
