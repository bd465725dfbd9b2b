#include "engine/sources/pipes/InputTemplate.h"

#include "engine/services/events/JsonPath.h"

#include <optional>

namespace json = boost::json;

namespace lathe::sources::pipes {

namespace {

using services::events::valueAt;

/// What stands between '<' at `start` and its '>' and is a variable.
std::optional<std::string_view> variableAt(std::string_view text, std::size_t start) {
    const auto close = text.find('>', start);
    if (close == std::string_view::npos)
        return {};
    const std::string_view name = text.substr(start + 1, close - start - 1);
    const bool isVariable = name.starts_with("$") || name.starts_with("aws.pipes.");
    return isVariable ? std::optional{name} : std::nullopt;
}

/// As it stands within quotes.
std::string inQuotes(const json::value& value) {
    const std::string text =
        value.is_string() ? std::string{value.get_string()} : json::serialize(value);
    const std::string quoted = json::serialize(json::string{text});
    return quoted.substr(1, quoted.size() - 2);
}

json::value valueOf(std::string_view variable, const json::value& event, const json::value& read,
                    const Pipe& pipe, const std::string& time) {
    if (variable == "aws.pipes.pipe-arn")
        return json::value(pipe.arn);
    if (variable == "aws.pipes.pipe-name")
        return json::value(pipe.name);
    if (variable == "aws.pipes.source-arn")
        return json::value(pipe.source);
    if (variable == "aws.pipes.enrichment-arn")
        return json::value(pipe.enrichment);
    if (variable == "aws.pipes.target-arn")
        return json::value(pipe.target);
    if (variable == "aws.pipes.event.ingestion-time")
        return json::value(time);
    if (variable == "aws.pipes.event" || variable == "aws.pipes.event.json")
        return event;
    return valueAt(variable, read).value_or(json::value(""));
}

} // namespace

json::value readable(const json::value& event) {
    json::value read = event;
    if (!read.is_object())
        return read;
    for (const char* member : {"body", "data"})
        if (json::value* body = read.get_object().if_contains(member); body && body->is_string()) {
            boost::system::error_code failure;
            json::value parsed = json::parse(body->get_string(), failure);
            if (!failure && (parsed.is_object() || parsed.is_array()))
                *body = std::move(parsed);
        }
    return read;
}

std::string textFor(std::string_view pathOrText, const json::value& event) {
    if (!pathOrText.starts_with("$."))
        return std::string{pathOrText};
    const auto value = valueAt(pathOrText, readable(event));
    if (!value)
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

std::string filled(std::string_view inputTemplate, const json::value& event, const Pipe& pipe,
                   const std::string& time) {
    if (inputTemplate.empty())
        return json::serialize(event);
    const json::value read = readable(event);
    std::string result;
    bool quoted = false;
    for (std::size_t at = 0; at < inputTemplate.size(); ++at) {
        const char letter = inputTemplate[at];
        const auto variable = letter == '<' ? variableAt(inputTemplate, at) : std::nullopt;
        if (variable) {
            const json::value value = valueOf(*variable, event, read, pipe, time);
            result += quoted ? inQuotes(value) : json::serialize(value);
            at += variable->size() + 1;
            continue;
        }
        result += letter;
        if (letter == '\\' && at + 1 < inputTemplate.size())
            result += inputTemplate[++at];
        else if (letter == '"')
            quoted = !quoted;
    }
    return result;
}

} // namespace lathe::sources::pipes
