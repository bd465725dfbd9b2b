#include "engine/insights/LambdaLine.h"

#include <algorithm>
#include <cctype>

namespace lathe::insights {

namespace {

constexpr double bytesOfMega = 1'000'000;
/// A line of a function has its request's id among so many first words.
constexpr int wordsWithId = 4;
constexpr std::size_t idLength = 36;

constexpr std::array<std::string_view, 8> types{
    "START",         "END",           "REPORT", "INIT_START", "INIT_REPORT", "INIT_RUNTIME_DONE",
    "RESTORE_START", "RESTORE_REPORT"};

/// What comes before white space.
std::string_view firstWord(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    return text.substr(0, static_cast<std::size_t>(std::find_if(text.begin(), text.end(), isSpace) -
                                                   text.begin()));
}

std::string_view typeOf(std::string_view line) {
    constexpr std::size_t longest = 17;
    const std::string_view word = firstWord(line.substr(0, longest + 1));
    return std::find(types.begin(), types.end(), word) != types.end() ? word : std::string_view{};
}

/// The word after a label, which begins a part: parts come after tabs and line ends, and after the
/// line's type.
Value wordAfter(std::string_view line, std::string_view label) {
    const std::size_t behindType = firstWord(line).size() + 1;
    for (auto at = line.find(label); at != std::string_view::npos; at = line.find(label, at + 1))
        if (at == 0 || at == behindType || line[at - 1] == '\t' || line[at - 1] == '\n')
            return Value::borrowed(firstWord(line.substr(at + label.size())));
    return {};
}

Value megabytesAfter(std::string_view line, std::string_view label) {
    if (const auto number = wordAfter(line, label).number())
        return Value{number->real * bytesOfMega};
    return {};
}

bool isRequestId(std::string_view word) {
    if (word.size() != idLength)
        return false;
    for (std::size_t i = 0; i < idLength; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? word[i] != '-' : !std::isxdigit(static_cast<unsigned char>(word[i])))
            return false;
    }
    return true;
}

Value requestIdIn(std::string_view line) {
    constexpr std::string_view label = "RequestId: ";
    if (!typeOf(line).empty() || line.substr(0, label.size()) == label)
        return wordAfter(line, label);
    for (int i = 0; i < wordsWithId && !line.empty(); ++i) {
        // One character more than an id tells that a word is longer.
        if (const std::string_view word = firstWord(line.substr(0, idLength + 1));
            isRequestId(word))
            return Value::borrowed(word);
        line.remove_prefix(std::min(firstWord(line).size() + 1, line.size()));
    }
    return {};
}

} // namespace

Value lambdaValue(LambdaField field, std::string_view line) {
    if (field == LambdaField::RequestId)
        return requestIdIn(line);
    const std::string_view type = typeOf(line);
    if (type.empty())
        return {};
    switch (field) {
    case LambdaField::Type:
        return Value::borrowed(type);
    case LambdaField::Duration:
        return wordAfter(line, "Duration: ");
    case LambdaField::BilledDuration:
        return wordAfter(line, "Billed Duration: ");
    case LambdaField::InitDuration:
        return wordAfter(line, "Init Duration: ");
    case LambdaField::MemorySize:
        return megabytesAfter(line, "Memory Size: ");
    case LambdaField::MaxMemoryUsed:
        return megabytesAfter(line, "Max Memory Used: ");
    case LambdaField::XrayTraceId:
        return wordAfter(line, "XRAY TraceId: ");
    default:
        return wordAfter(line, "SegmentId: ");
    }
}

} // namespace lathe::insights
