#include "engine/logpatterns/JsonPattern.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::logpatterns {

namespace {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-terms-json-log-events
constexpr std::ptrdiff_t maximumWildcards = 3;
constexpr std::size_t deepestJson = 200;

/// A message as JSON, if it is an object, in memory of its own.
class ParsedMessage {
  public:
    explicit ParsedMessage(std::string_view message)
        : m_storage{m_buffer.data(), m_buffer.size()} {
        const auto begin = std::find_if_not(message.begin(), message.end(), isBlank);
        if (begin == message.end() || *begin != '{')
            return;
        json::parse_options options;
        options.max_depth = deepestJson;
        boost::system::error_code problem;
        json::value value = json::parse(message, problem, &m_storage, options);
        if (!problem)
            m_value.emplace(std::move(value), &m_storage);
    }

    explicit operator bool() const { return m_value.has_value(); }
    const json::value& operator*() const { return *m_value; }

  private:
    std::array<unsigned char, 4096> m_buffer;
    json::monotonic_resource m_storage;
    std::optional<json::value> m_value;
};

std::optional<Number> numberOf(const json::value& value) {
    if (value.is_int64())
        return Number{value.get_int64()};
    if (value.is_number())
        return Number{value.to_number<double>()};
    return std::nullopt;
}

std::optional<std::string> textOf(const json::value& value) {
    if (const json::string* text = value.if_string())
        return std::string{*text};
    if (const auto number = numberOf(value))
        return number->text();
    if (const bool* truth = value.if_bool())
        return *truth ? "true" : "false";
    return std::nullopt;
}

std::optional<std::string> valueIn(const json::value& message, const Selector& selector) {
    std::optional<std::string> text;
    selector.any(message, [&](const json::value& value) {
        text = textOf(value);
        return text.has_value();
    });
    return text;
}

} // namespace

std::optional<JsonPattern> JsonPattern::parse(std::string_view text) {
    JsonPattern pattern;
    Scanner scanner{text};
    pattern.m_expression = Expression<Condition>::read(scanner, [&](Scanner& rest) {
        auto condition = readCondition(rest);
        if (condition) {
            pattern.m_selectors.push_back(condition->selector);
            if (const auto* comparison = std::get_if<Comparison>(&condition->what))
                pattern.m_regexes += comparison->usesRegex();
        }
        return condition;
    });
    const auto wildcards =
        std::count_if(pattern.m_selectors.begin(), pattern.m_selectors.end(),
                      [](const Selector& selector) { return selector.hasWildcard(); });
    if (!pattern.m_expression || !scanner.isAtEnd() || wildcards > maximumWildcards)
        return std::nullopt;
    return pattern;
}

std::optional<JsonPattern::Condition> JsonPattern::readCondition(Scanner& scanner) {
    auto selector = Selector::read(scanner);
    if (!selector)
        return std::nullopt;
    if (scanner.takeWord("NOT"))
        return scanner.takeWord("EXISTS")
                   ? std::optional{Condition{*std::move(selector), NotExists{}}}
                   : std::nullopt;
    if (scanner.takeWord("IS")) {
        for (const auto& [word, literal] :
             {std::pair{"NULL", Literal::Null}, {"TRUE", Literal::True}, {"FALSE", Literal::False}})
            if (scanner.takeWord(word))
                return Condition{*std::move(selector), literal};
        return std::nullopt;
    }
    auto comparison = Comparison::read(scanner);
    if (!comparison)
        return std::nullopt;
    return Condition{*std::move(selector), *std::move(comparison)};
}

bool JsonPattern::Condition::holds(const json::value& message) const {
    if (std::holds_alternative<NotExists>(what))
        return !selector.any(message, [](const json::value&) { return true; });
    if (const auto* literal = std::get_if<Literal>(&what))
        return selector.any(message, [&](const json::value& value) {
            return *literal == Literal::Null ? value.is_null()
                                             : value == json::value(*literal == Literal::True);
        });
    const Comparison& comparison = std::get<Comparison>(what);
    return selector.any(message, [&](const json::value& value) {
        if (const json::string* text = value.if_string())
            return comparison.holds(std::string_view{*text});
        const auto number = numberOf(value);
        return number && comparison.holds(*number);
    });
}

bool JsonPattern::matches(std::string_view message) const {
    const ParsedMessage parsed{message};
    return parsed && m_expression->holds(
                         [&](const Condition& condition) { return condition.holds(*parsed); });
}

ExtractedValues JsonPattern::extracted(std::string_view message) const {
    ExtractedValues values;
    if (const ParsedMessage parsed{message})
        for (const Selector& selector : m_selectors)
            if (auto value = valueIn(*parsed, selector))
                values.insert_or_assign(selector.text(), *std::move(value));
    return values;
}

std::optional<std::string> JsonPattern::value(std::string_view message, const Selector& selector) {
    const ParsedMessage parsed{message};
    return parsed ? valueIn(*parsed, selector) : std::nullopt;
}

} // namespace lathe::logpatterns
