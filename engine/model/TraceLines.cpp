#include "engine/model/TraceLines.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::model {

namespace {

constexpr std::string_view pythonsHead = "Traceback (most recent call last)";

bool isIndented(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\t');
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

/// "    at handler (/var/task/index.js:3:9)", "\tat com.shop.Pay.handle(Pay.java:12)",
/// "\tfrom /var/task/app.rb:3:in `handler'", "\t... 12 more".
bool isFrame(std::string_view text) {
    const std::string_view words = trimmed(text);
    return words.starts_with("at ") || words.starts_with("from ") ||
           (words.starts_with("... ") && words.ends_with(" more"));
}

/// "ValueError: no such order", "botocore.exceptions.ClientError: ...", "KeyboardInterrupt".
bool namesException(std::string_view line) {
    const std::string_view name = line.substr(0, line.find(':'));
    const bool oneName = std::all_of(name.begin(), name.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.';
    });
    return oneName &&
           (name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning") ||
            name.ends_with("Exit") || name.ends_with("Interrupt") || name.ends_with("Group") ||
            name.find('.') != std::string_view::npos);
}

/// What leads from one exception to the next.
bool leadsOn(std::string_view text) {
    constexpr std::array<std::string_view, 3> sentences{"During handling of the above exception",
                                                        "The above exception was the direct cause",
                                                        pythonsHead};
    return text.empty() ||
           std::any_of(sentences.begin(), sentences.end(),
                       [text](std::string_view sentence) { return text.starts_with(sentence); });
}

} // namespace

TraceLines::Part TraceLines::next(std::string_view text, LogLevel level) {
    const State before = m_state;
    const bool isPlain = level == LogLevel::Info;
    if (text.starts_with(pythonsHead)) {
        m_state = State::Traceback;
        if (before == State::Error || before == State::Chain)
            return Part::Trace;
        m_level = level;
        return Part::Head;
    }
    if (isPlain && isIndented(text)) {
        if (before == State::Traceback)
            return Part::Trace;
        if (isFrame(text) || before == State::Frames) {
            m_state = State::Frames;
            return Part::Trace;
        }
        return Part::Detail;
    }
    if (isPlain && before == State::Traceback && namesException(text)) {
        m_state = State::Chain;
        return Part::Trace;
    }
    if (isPlain && before == State::Chain && leadsOn(text))
        return Part::Trace;
    if (isPlain && before == State::Frames &&
        (text.starts_with("Caused by: ") || text == "}" || text == "]"))
        return Part::Trace;
    m_level = level;
    m_state = level >= LogLevel::Error ? State::Error : State::Plain;
    return Part::Head;
}

} // namespace lathe::model
