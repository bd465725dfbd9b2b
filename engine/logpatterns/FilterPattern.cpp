#include "engine/logpatterns/FilterPattern.h"

#include "engine/logpatterns/FieldsPattern.h"
#include "engine/logpatterns/JsonPattern.h"
#include "engine/logpatterns/Scanner.h"
#include "engine/logpatterns/Terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lathe::logpatterns {

namespace {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html
constexpr std::ptrdiff_t maximumCharacters = 1024;
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions
constexpr int maximumRegexes = 2;

Error invalid(std::string what) {
    return {"InvalidParameterException", Text::verbatim(std::move(what))};
}

std::ptrdiff_t charactersOf(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char byte) {
        const bool continuesCharacter = (byte & 0xC0) == 0x80;
        return !continuesCharacter;
    });
}

std::string_view withoutBlanksAround(std::string_view text) {
    text = Scanner{text}.rest();
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

using AnyPattern = std::variant<Terms, JsonPattern, FieldsPattern>;

template <class Pattern> std::optional<AnyPattern> parsedAs(std::string_view text) {
    if (auto pattern = Pattern::parse(text))
        return *std::move(pattern);
    return std::nullopt;
}

std::optional<AnyPattern> parseAny(std::string_view text) {
    if (text.starts_with('{'))
        return parsedAs<JsonPattern>(text.substr(1, text.size() - 2));
    if (text.starts_with('['))
        return text.ends_with(']') ? parsedAs<FieldsPattern>(text.substr(1, text.size() - 2))
                                   : std::nullopt;
    return parsedAs<Terms>(text);
}

} // namespace

struct FilterPattern::Parsed {
    AnyPattern pattern;

    int regexes() const {
        return std::visit([](const auto& one) { return one.regexes(); }, pattern);
    }
};

Result<FilterPattern> FilterPattern::parse(std::string_view text) {
    if (charactersOf(text) > maximumCharacters)
        return invalid(fmt::format(
            "1 validation error detected: Value '{}' at 'filterPattern' failed to satisfy "
            "constraint: Member must have length less than or equal to {}",
            text, maximumCharacters));
    text = withoutBlanksAround(text);
    if (text.starts_with('{') && !text.ends_with('}'))
        return invalid("If a filter pattern starts with '{' it must end with '}'");
    auto parsed = parseAny(text);
    if (!parsed)
        return invalid("Invalid filter pattern");
    FilterPattern pattern;
    pattern.m_parsed = std::make_shared<const Parsed>(Parsed{*std::move(parsed)});
    if (pattern.m_parsed->regexes() > maximumRegexes)
        return invalid("Invalid filter pattern");
    return pattern;
}

bool FilterPattern::matches(std::string_view message) const {
    return std::visit([&](const auto& one) { return one.matches(message); }, m_parsed->pattern);
}

FilterPattern::Kind FilterPattern::kind() const {
    if (std::holds_alternative<JsonPattern>(m_parsed->pattern))
        return Kind::Json;
    return std::holds_alternative<FieldsPattern>(m_parsed->pattern) ? Kind::Fields : Kind::Terms;
}

bool FilterPattern::usesRegex() const {
    return m_parsed->regexes() > 0;
}

ExtractedValues FilterPattern::extracted(std::string_view message) const {
    if (const auto* json = std::get_if<JsonPattern>(&m_parsed->pattern))
        return json->extracted(message);
    if (const auto* fields = std::get_if<FieldsPattern>(&m_parsed->pattern))
        return fields->extracted(message);
    return {};
}

std::optional<std::string> FilterPattern::value(std::string_view message,
                                                std::string_view name) const {
    if (kind() == Kind::Json) {
        const auto selector = Selector::parse(name);
        return selector ? JsonPattern::value(message, *selector) : std::nullopt;
    }
    if (const auto* fields = std::get_if<FieldsPattern>(&m_parsed->pattern))
        return fields->value(message, name);
    return std::nullopt;
}

} // namespace lathe::logpatterns
