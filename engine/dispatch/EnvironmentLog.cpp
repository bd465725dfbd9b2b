#include "engine/dispatch/EnvironmentLog.h"

#include <utility>

namespace lathe::dispatch {

namespace {

constexpr std::size_t tailSize = 4096;

} // namespace

EnvironmentLog::EnvironmentLog(const Clock& clock, Recorder& recorder, std::string function,
                               std::string environmentId)
    : m_clock{clock}
    , m_recorder{recorder}
    , m_function{std::move(function)}
    , m_environmentId{std::move(environmentId)}
    , m_out{clock,
            [this](std::string line, Timestamp time) {
                const auto level = telemetry::levelOf(line);
                add({0, time, m_function, m_requestId, m_environmentId, model::LogSource::Function,
                     level, std::move(line)});
            }}
    , m_err{clock, [this](std::string line, Timestamp time) {
                const auto level = telemetry::levelOf(line);
                add({0, time, m_function, m_requestId, m_environmentId, model::LogSource::Function,
                     level, std::move(line)});
            }} {}

void EnvironmentLog::begin(const std::string& requestId) {
    m_requestId = requestId;
}

void EnvironmentLog::output(sandbox::Stream stream, std::string_view bytes) {
    (stream == sandbox::Stream::Out ? m_out : m_err).feed(bytes);
    send();
}

void EnvironmentLog::platform(std::string text, model::LogLevel level) {
    addPlatform(std::move(text), level);
    send();
}

void EnvironmentLog::flush() {
    m_out.flush();
    m_err.flush();
    send();
}

std::string EnvironmentLog::end(std::string endLine, std::string reportLine) {
    m_out.flush();
    m_err.flush();
    addPlatform(std::move(endLine), model::LogLevel::Info);
    addPlatform(std::move(reportLine), model::LogLevel::Info);
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
        add({0, m_clock.wall(), m_function, m_requestId, m_environmentId,
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
