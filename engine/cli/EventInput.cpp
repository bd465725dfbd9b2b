#include "engine/cli/EventInput.h"

#include "engine/dispatch/JsonProblem.h"
#include "engine/dispatch/Payload.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace lathe::cli {

namespace {

Result<std::string> readBytes(const std::string& source) {
    if (source.empty())
        return std::string{"{}"};
    // Not by iterator: that throws where a folder takes the place of a file.
    std::ostringstream text;
    if (source == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    std::ifstream stream{source, std::ios::binary};
    if (!stream)
        return Error{"Usage", Text::verbatim(
                                  fmt::format("cannot read {}: {}", source, std::strerror(errno)))};
    if (std::error_code ignored; std::filesystem::is_directory(source, ignored))
        return Error{"Usage", Text::verbatim(source + " is a folder; name the event's file")};
    text << stream.rdbuf();
    return text.str();
}

/// Where it is no JSON, said here with its place in the file; what else the service has against an
/// event, it says itself.
Result<void> checkEvent(const std::string& event, const std::string& source,
                        const std::string& invocationType) {
    const auto type = model::invocationTypeOf(invocationType);
    const auto checked = dispatch::checkPayload(event, type.value_or(model::InvocationType{}));
    if (checked || checked.error().code != "InvalidRequestContentException")
        return {};
    const dispatch::JsonProblem problem = dispatch::findJsonProblem(event);
    const std::string_view before = std::string_view{event}.substr(0, problem.offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::string_view inLine = before.substr(before.rfind('\n') + 1);
    const auto column = std::count_if(inLine.begin(), inLine.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    });
    return Error{"Usage", Text::verbatim(fmt::format("{}:{}:{}: the event is not JSON: {}",
                                                     source == "-" ? "standard input" : source,
                                                     line, column + 1, problem.what))};
}

} // namespace

Result<std::string> readEvent(const std::string& source, const std::string& invocationType) {
    auto event = readBytes(source);
    if (!event)
        return event;
    if (const auto checked = checkEvent(*event, source, invocationType); !checked)
        return checked.error();
    return event;
}

} // namespace lathe::cli
