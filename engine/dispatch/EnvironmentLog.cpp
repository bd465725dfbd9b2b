#include "engine/dispatch/EnvironmentLog.h"

#include "engine/telemetry/PlatformLog.h"

#include <utility>

namespace lathe::dispatch {

namespace {

constexpr std::size_t tailSize = 4096;

model::LogLevel levelOf(const std::string& status) {
    return status == "success" ? model::LogLevel::Info : model::LogLevel::Error;
}

} // namespace

EnvironmentLog::EnvironmentLog(const Clock& clock, Recorder& recorder,
                               std::shared_ptr<const model::FunctionSpec> function,
                               std::string environmentId, std::string initialization)
    : m_clock{clock}
    , m_recorder{recorder}
    , m_function{std::move(function)}
    , m_environmentId{std::move(environmentId)}
    , m_initialization{std::move(initialization)}
    , m_out{assembler(model::LogSource::Function)}
    , m_err{assembler(model::LogSource::Function)} {}

telemetry::LogAssembler EnvironmentLog::assembler(model::LogSource source) {
    return {m_clock, [this, source](std::string line, Timestamp time) {
                addLine(source, std::move(line), time);
            }};
}

void EnvironmentLog::addLine(model::LogSource source, std::string line, Timestamp time) {
    if (m_tell)
        m_tell(telemetry::lineLogged(source == model::LogSource::Function
                                         ? telemetry::Category::Function
                                         : telemetry::Category::Extension,
                                     time, line, m_function->logging.format));
    const auto level = telemetry::levelOf(line);
    add({0, time, m_function->logicalId, m_requestId, m_environmentId, source, level,
         std::move(line)});
}

void EnvironmentLog::begin(const std::string& requestId) {
    m_requestId = requestId;
}

void EnvironmentLog::output(sandbox::Stream stream, std::string_view bytes) {
    (stream == sandbox::Stream::Out ? m_out : m_err).feed(bytes);
    send();
}

void EnvironmentLog::extensionOutput(const std::string& extension, sandbox::Stream stream,
                                     std::string_view bytes) {
    auto found = m_extensions.find(extension);
    if (found == m_extensions.end())
        found = m_extensions
                    .try_emplace(extension, assembler(model::LogSource::Extension),
                                 assembler(model::LogSource::Extension))
                    .first;
    (stream == sandbox::Stream::Out ? found->second.first : found->second.second).feed(bytes);
    send();
}

void EnvironmentLog::platform(std::string text, model::LogLevel level) {
    addPlatform(std::move(text), level);
    send();
}

void EnvironmentLog::flush() {
    endLines();
    send();
}

void EnvironmentLog::endLines() {
    m_out.flush();
    m_err.flush();
    for (auto& [name, streams] : m_extensions) {
        streams.first.flush();
        streams.second.flush();
    }
}

void EnvironmentLog::initStart(const std::string& phase, const std::string& runtimeVersion,
                               const std::string& runtimeVersionArn) {
    const Timestamp now = m_clock.wall();
    platform(telemetry::initStartLine(m_function->logging, runtimeVersion, runtimeVersionArn, now));
    if (!m_tell)
        return;
    telemetry::InitStart start = startOf(runtimeVersion, runtimeVersionArn);
    start.phase = phase;
    m_tell(telemetry::initStarted(now, start));
}

telemetry::InitStart EnvironmentLog::startOf(const std::string& runtimeVersion,
                                             const std::string& runtimeVersionArn) const {
    telemetry::InitStart start;
    start.runtimeVersion = runtimeVersion;
    start.runtimeVersionArn = runtimeVersionArn;
    start.functionName = m_function->name;
    start.functionVersion = m_function->version;
    start.environmentId = m_environmentId;
    start.memory = m_function->memory;
    start.initializationType = m_initialization;
    return start;
}

void EnvironmentLog::restoreStart(const std::string& runtimeVersion,
                                  const std::string& runtimeVersionArn) {
    const Timestamp now = m_clock.wall();
    const telemetry::InitStart start = startOf(runtimeVersion, runtimeVersionArn);
    platform(telemetry::restoreStartLine(m_function->logging, start, now));
    if (m_tell)
        m_tell(telemetry::restoreStarted(now, start));
}

void EnvironmentLog::restoreEnd(const telemetry::RestoreEnd& end) {
    const Timestamp now = m_clock.wall();
    if (m_tell)
        m_tell(telemetry::restoreRuntimeDone(now, end));
    platform(telemetry::restoreReportLine(m_function->logging, end, now), levelOf(end.status));
    if (m_tell)
        m_tell(telemetry::restoreReported(now, end));
}

void EnvironmentLog::extension(const runtimeapi::ExtensionInfo& extension) {
    const Timestamp now = m_clock.wall();
    const telemetry::ExtensionNote note{extension.name, extension.state, extension.events,
                                        extension.errorType};
    platform(telemetry::extensionLine(m_function->logging, note, now),
             note.errorType.empty() ? model::LogLevel::Info : model::LogLevel::Error);
    if (m_tell)
        m_tell(telemetry::extensionNoted(now, note));
}

void EnvironmentLog::initRuntimeDone(telemetry::InitEnd end) {
    end.initializationType = m_initialization;
    if (m_tell)
        m_tell(telemetry::initRuntimeDone(m_clock.wall(), end));
}

void EnvironmentLog::initReport(telemetry::InitEnd end) {
    end.initializationType = m_initialization;
    const Timestamp now = m_clock.wall();
    platform(telemetry::initReportLine(m_function->logging, end, now), levelOf(end.status));
    if (m_tell)
        m_tell(telemetry::initReported(now, end));
}

void EnvironmentLog::start(const model::InvocationRecord& record) {
    platform(telemetry::startLine(m_function->logging, record));
    if (m_tell)
        m_tell(telemetry::started(record.started.value_or(m_clock.wall()), record));
}

void EnvironmentLog::runtimeDone(const model::InvocationRecord& record,
                                 telemetry::RuntimeTimes times) {
    if (m_tell)
        m_tell(telemetry::runtimeDone(m_clock.wall(), record, times));
}

void EnvironmentLog::fault(const std::string& message) {
    platform(message, model::LogLevel::Error);
    if (m_tell)
        m_tell(telemetry::faulted(m_clock.wall(), message));
}

std::string EnvironmentLog::end(const model::InvocationRecord& record) {
    endLines();
    addPlatform(telemetry::endLine(m_function->logging, record), model::LogLevel::Info);
    addPlatform(telemetry::reportLine(m_function->logging, record), model::LogLevel::Info);
    if (m_tell) {
        const Timestamp now = record.finished.value_or(m_clock.wall());
        m_tell(telemetry::ended(now, record));
        m_tell(telemetry::reported(now, record));
    }
    send();
    m_requestId.clear();
    std::string tail = std::exchange(m_tail, {});
    if (tail.size() > tailSize)
        tail.erase(0, tail.size() - tailSize);
    // Not in the middle of a character.
    std::size_t start = 0;
    while (start < tail.size() && (static_cast<unsigned char>(tail[start]) & 0xc0) == 0x80)
        ++start;
    tail.erase(0, start);
    return tail;
}

void EnvironmentLog::add(model::LogLine line) {
    if (!m_requestId.empty())
        addToTail(line.text);
    m_lines.push_back(std::move(line));
}

void EnvironmentLog::addPlatform(std::string text, model::LogLevel level) {
    if (!text.empty())
        add({0, m_clock.wall(), m_function->logicalId, m_requestId, m_environmentId,
             model::LogSource::Platform, level, std::move(text)});
}

void EnvironmentLog::addToTail(std::string_view text) {
    if (text.size() > tailSize)
        text.remove_prefix(text.size() - tailSize);
    m_tail.append(text);
    m_tail.push_back('\n');
    if (m_tail.size() > 4 * tailSize)
        m_tail.erase(0, m_tail.size() - tailSize);
}

void EnvironmentLog::send() {
    if (!m_lines.empty())
        m_recorder.log(std::exchange(m_lines, {}));
}

} // namespace lathe::dispatch
