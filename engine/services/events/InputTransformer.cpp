#include "engine/services/events/InputTransformer.h"

#include "engine/services/events/JsonPath.h"

#include <algorithm>
#include <array>
#include <optional>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

constexpr std::array<std::string_view, 5> reserved{"aws.events.rule-arn", "aws.events.rule-name",
                                                   "aws.events.event.ingestion-time",
                                                   "aws.events.event", "aws.events.event.json"};

std::string_view view(const json::string& text) {
    return {text.data(), text.size()};
}

/// The name between '<' at `start` and its '>'; nothing where what follows is no name.
std::optional<std::string_view> nameAt(std::string_view text, std::size_t start) {
    const auto close = text.find('>', start);
    if (close == std::string_view::npos || close == start + 1)
        return {};
    const std::string_view name = text.substr(start + 1, close - start - 1);
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    return name.find_first_not_of(allowed) == std::string_view::npos ? std::optional{name}
                                                                     : std::nullopt;
}

/// As AWS has it: "detail-type" is called otherwise there.
json::value withoutDetail(const json::value& event) {
    json::object result;
    for (const auto& [name, member] :
         {std::pair{"id", "id"}, std::pair{"account", "account"},
          std::pair{"detailType", "detail-type"}, std::pair{"time", "time"},
          std::pair{"source", "source"}, std::pair{"region", "region"},
          std::pair{"resources", "resources"}, std::pair{"version", "version"}}) {
        if (const json::value* value =
                event.is_object() ? event.get_object().if_contains(member) : nullptr)
            result[name] = *value;
    }
    return result;
}

/// A template that is to give an object; others give texts.
bool isObject(std::string_view inputTemplate) {
    const auto first = inputTemplate.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && inputTemplate[first] == '{';
}

/// As it stands within quotes: in a text, an object has none of its own.
std::string inQuotes(const json::value& value, bool isText) {
    if (const json::string* string = value.if_string()) {
        const std::string quoted = json::serialize(*string);
        return quoted.substr(1, quoted.size() - 2);
    }
    std::string text = json::serialize(value);
    if (isText && (value.is_object() || value.is_array()))
        std::erase(text, '"');
    return text;
}

class Filling {
  public:
    Filling(const json::object& transformer, const json::value& event,
            const TransformerContext& context)
        : m_transformer{transformer}
        , m_event{event}
        , m_context{context} {}

    std::string fill(std::string_view inputTemplate) const {
        std::string result;
        const bool isText = !isObject(inputTemplate);
        bool quoted = false;
        for (std::size_t at = 0; at < inputTemplate.size(); ++at) {
            const char letter = inputTemplate[at];
            const auto name = letter == '<' ? nameAt(inputTemplate, at) : std::nullopt;
            if (name) {
                const json::value value = valueOf(*name);
                result += quoted ? inQuotes(value, isText) : json::serialize(value);
                at += name->size() + 1;
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

  private:
    json::value valueOf(std::string_view name) const {
        if (name == "aws.events.rule-arn")
            return json::value(m_context.ruleArn);
        if (name == "aws.events.rule-name")
            return json::value(m_context.ruleName);
        if (name == "aws.events.event.ingestion-time")
            return json::value(m_context.ingestionTime);
        if (name == "aws.events.event.json")
            return m_event;
        if (name == "aws.events.event")
            return withoutDetail(m_event);
        const json::value* paths = m_transformer.if_contains("InputPathsMap");
        const json::value* path =
            paths && paths->is_object() ? paths->get_object().if_contains(name) : nullptr;
        if (path && path->is_string()) {
            if (auto value = valueAt(view(path->get_string()), m_event))
                return *value;
        }
        return json::value("");
    }

    const json::object& m_transformer;
    const json::value& m_event;
    const TransformerContext& m_context;
};

} // namespace

std::vector<std::string> placeholdersIn(std::string_view inputTemplate) {
    std::vector<std::string> names;
    for (auto at = inputTemplate.find('<'); at != std::string_view::npos;
         at = inputTemplate.find('<', at + 1)) {
        if (const auto name = nameAt(inputTemplate, at))
            names.emplace_back(*name);
    }
    return names;
}

bool isReservedVariable(std::string_view name) {
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

Result<std::string> transformed(const json::object& transformer, const json::value& event,
                                const TransformerContext& context) {
    const json::value* written = transformer.if_contains("InputTemplate");
    if (!written || !written->is_string())
        return json::serialize(event);
    const std::string_view inputTemplate = view(written->get_string());
    std::string result = Filling{transformer, event, context}.fill(inputTemplate);
    boost::system::error_code error;
    if (isObject(inputTemplate) && (json::parse(result, error), error))
        return Error{"InvalidJson", Text::verbatim("The input transformer gives no valid JSON.")};
    return result;
}

} // namespace lathe::services::events
