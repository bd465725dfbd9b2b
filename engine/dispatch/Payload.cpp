#include "engine/dispatch/Payload.h"

#include "engine/dispatch/JsonProblem.h"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

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

bool isJson(std::string_view payload) {
    json::parse_options options;
    options.max_depth = maximumJsonDepth;
    json::basic_parser<Nothing> parser{options};
    boost::system::error_code error;
    const std::size_t parsed = parser.write_some(false, payload.data(), payload.size(), error);
    return !error && payload.find_first_not_of(" \t\r\n", parsed) == std::string_view::npos;
}

} // namespace

Result<bool> checkPayload(std::string_view payload, model::InvocationType type) {
    constexpr std::size_t syncLimit = 6 * 1024 * 1024;
    constexpr std::size_t asyncLimit = 1024 * 1024;
    const std::size_t limit = type == model::InvocationType::Event ? asyncLimit : syncLimit;
    if (payload.size() > limit)
        return Error{"RequestTooLargeException",
                     Text::verbatim(fmt::format("Request must be smaller than {} bytes for the "
                                                "InvokeFunction operation",
                                                limit))};
    if (!isJson(payload))
        return Error{
            "InvalidRequestContentException",
            Text::verbatim("Could not parse request body into json: Could not parse payload "
                           "into json: " +
                           describeJsonProblem(payload))};
    return true;
}

} // namespace lathe::dispatch
