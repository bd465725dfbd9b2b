#include "engine/dispatch/Payload.h"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::dispatch {

namespace {

/// Takes JSON without keeping any of it.
struct Nothing {
    static constexpr std::size_t max_object_size = -1;
    static constexpr std::size_t max_array_size = -1;
    static constexpr std::size_t max_key_size = -1;
    static constexpr std::size_t max_string_size = -1;

    using Code = boost::system::error_code;
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_string_part(std::string_view, std::size_t, Code&) { return true; }
    bool on_string(std::string_view, std::size_t, Code&) { return true; }
    bool on_key_part(std::string_view, std::size_t, Code&) { return true; }
    bool on_key(std::string_view, std::size_t, Code&) { return true; }
    bool on_number_part(std::string_view, Code&) { return true; }
    bool on_int64(std::int64_t, std::string_view, Code&) { return true; }
    bool on_uint64(std::uint64_t, std::string_view, Code&) { return true; }
    bool on_double(double, std::string_view, Code&) { return true; }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(std::string_view, Code&) { return true; }
    bool on_comment(std::string_view, Code&) { return true; }
};

std::string describeProblem(std::string_view payload, std::size_t offset) {
    if (offset >= payload.size())
        return "Unexpected end-of-input";
    const std::string_view before = payload.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const auto column = 1 + (lineStart == std::string_view::npos ? offset : offset - lineStart - 1);
    const auto byte = static_cast<unsigned char>(payload[offset]);
    const std::string shown = std::isprint(byte) ? std::string(1, payload[offset]) : "?";
    return fmt::format("Unexpected character ('{}' (code {})) at line {}, column {}", shown,
                       static_cast<int>(byte), line, column);
}

/// Where the text stops being JSON; npos when it is JSON.
std::size_t findProblem(std::string_view payload) {
    json::parse_options options;
    options.max_depth = 1000;
    json::basic_parser<Nothing> parser{options};
    boost::system::error_code error;
    const std::size_t parsed = parser.write_some(false, payload.data(), payload.size(), error);
    if (error)
        return parsed;
    const auto rest = payload.find_first_not_of(" \t\r\n", parsed);
    return rest;
}

} // namespace

Result<bool> checkPayload(std::string_view payload, model::InvocationType type) {
    constexpr std::size_t syncLimit = 6 * 1024 * 1024;
    constexpr std::size_t asyncLimit = 1024 * 1024;
    const std::size_t limit = type == model::InvocationType::Event ? asyncLimit : syncLimit;
    if (payload.size() > limit)
        return Error{"RequestTooLargeException",
                     fmt::format("Request must be smaller than {} bytes for the InvokeFunction "
                                 "operation",
                                 limit)};
    if (const auto problem = findProblem(payload); problem != std::string_view::npos)
        return Error{"InvalidRequestContentException", "Could not parse request body into json: " +
                                                           describeProblem(payload, problem)};
    return true;
}

} // namespace lathe::dispatch
