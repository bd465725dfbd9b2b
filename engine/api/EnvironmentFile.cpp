#include "engine/api/EnvironmentFile.h"

#include "engine/base/Files.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <optional>
#include <string>

namespace json = boost::json;

namespace lathe::api {

namespace {

std::optional<std::string> scalarText(const json::value& value) {
    if (value.is_string())
        return std::string{value.as_string()};
    if (value.is_bool())
        return value.as_bool() ? "true" : "false";
    if (value.is_int64())
        return fmt::format("{}", value.as_int64());
    if (value.is_uint64())
        return fmt::format("{}", value.as_uint64());
    if (value.is_double())
        return fmt::format("{}", value.as_double());
    return {};
}

Error invalid(const Text& what) {
    return {"EnvironmentFile.Invalid",
            Text::tr("{} Expected {{\"Function\": {{\"NAME\": \"value\"}}}}.", what)};
}

} // namespace

Result<dispatch::VariableOverrides> parseEnvironment(std::string_view text) {
    boost::system::error_code error;
    const json::value parsed = json::parse(text, error);
    if (error)
        return invalid(Text::tr("It is not JSON: {}.", error.message()));
    if (!parsed.is_object())
        return invalid(Text::tr("It is not a JSON object."));
    dispatch::VariableOverrides overrides;
    for (const auto& [key, value] : parsed.as_object()) {
        if (auto scalar = scalarText(value)) {
            overrides["Parameters"][key] = std::move(*scalar);
            continue;
        }
        if (!value.is_object())
            return invalid(Text::tr("\"{}\" is neither text nor an object.", std::string{key}));
        auto& section = overrides[key];
        for (const auto& [name, content] : value.as_object()) {
            auto scalar = scalarText(content);
            if (!scalar)
                return invalid(Text::tr("The value of \"{}\" in \"{}\" is not text.",
                                        std::string{name}, std::string{key}));
            section[name] = std::move(*scalar);
        }
    }
    return overrides;
}

Result<dispatch::VariableOverrides> readEnvironmentFile(const std::filesystem::path& file) {
    const auto text = readFile(file);
    if (!text)
        return Error{
            "EnvironmentFile.Unreadable",
            Text::tr("Cannot read {}. Check that it exists and is readable.", file.string())};
    auto parsed = parseEnvironment(*text);
    if (!parsed)
        return Error{parsed.error().code, Text::tr("{}: {}", file.string(), parsed.error().detail)};
    return parsed;
}

} // namespace lathe::api
