#include "engine/services/sts/Parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lathe::services::sts {

namespace {

constexpr Seconds shortestSession{900};

Error broken(std::string_view parameter, std::string_view value, std::string_view constraint) {
    std::string name{parameter};
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    return {"ValidationError",
            Text::verbatim(fmt::format(
                "1 validation error detected: Value {} at '{}' failed to satisfy constraint: {}",
                value, name, constraint))};
}

std::string inQuotes(std::string_view value) {
    return fmt::format("'{}'", value);
}

bool isOf(std::string_view text, std::string_view others) {
    return std::all_of(text.begin(), text.end(), [&](unsigned char letter) {
        return std::isalnum(letter) || letter == '_' ||
               others.find(static_cast<char>(letter)) != std::string_view::npos;
    });
}

} // namespace

Result<std::string> requiredText(const query::QueryCall& call, const TextRule& rule) {
    std::string value = call.text(rule.parameter);
    if (value.empty())
        return broken(rule.parameter, "null", "Member must not be null");
    if (value.size() < rule.shortest)
        return broken(
            rule.parameter, inQuotes(value),
            fmt::format("Member must have length greater than or equal to {}", rule.shortest));
    if (value.size() > rule.longest)
        return broken(
            rule.parameter, inQuotes(value),
            fmt::format("Member must have length less than or equal to {}", rule.longest));
    if (!rule.pattern.empty() && !isOf(value, rule.others))
        return broken(
            rule.parameter, inQuotes(value),
            fmt::format("Member must satisfy regular expression pattern: {}", rule.pattern));
    return value;
}

Result<Seconds> durationOf(const query::QueryCall& call, Seconds otherwise, Seconds longest) {
    const std::string text = call.text("DurationSeconds");
    if (text.empty())
        return otherwise;
    std::int64_t count = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failure != std::errc{} || end != text.data() + text.size() ||
        count < shortestSession.count())
        return broken("DurationSeconds", inQuotes(text),
                      fmt::format("Member must have value greater than or equal to {}",
                                  shortestSession.count()));
    if (count > longest.count())
        return broken(
            "DurationSeconds", inQuotes(text),
            fmt::format("Member must have value less than or equal to {}", longest.count()));
    return Seconds{count};
}

Result<std::string> roleArnOf(const query::QueryCall& call) {
    auto arn = requiredText(call, {"RoleArn", 20, 2048, {}, {}});
    if (arn && (!arn->starts_with("arn:") || arn->find(":iam::") == std::string::npos ||
                arn->find(":role/") == std::string::npos))
        return Error{"ValidationError", Text::verbatim(*arn + " is invalid")};
    return arn;
}

std::string accountOf(const std::string& roleArn) {
    constexpr std::string_view marker = ":iam::";
    const auto place = roleArn.find(marker);
    if (place == std::string::npos)
        return {};
    const std::string rest = roleArn.substr(place + marker.size());
    return rest.substr(0, rest.find(':'));
}

} // namespace lathe::services::sts
