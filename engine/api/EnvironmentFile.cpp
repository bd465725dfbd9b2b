#include "engine/api/EnvironmentFile.h"

#include "engine/base/Files.h"
#include "engine/template/Node.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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

using Outcome = tl::expected<dispatch::VariableOverrides, model::Diagnostic>;

tl::unexpected<model::Diagnostic> problem(std::string code, Text message, Text hint,
                                          model::SourceLocation place) {
    return tl::unexpected{model::Diagnostic{model::Severity::Error,
                                            std::move(code),
                                            std::move(message),
                                            std::move(hint),
                                            std::move(place),
                                            {}}};
}

tl::unexpected<model::Diagnostic> invalid(Text message, model::SourceLocation place) {
    return problem("EnvironmentFile.Invalid", std::move(message),
                   Text::tr("Write {{\"Function\": {{\"NAME\": \"value\"}}}}."), std::move(place));
}

/// Where the text stops being JSON; columns count characters.
model::SourceLocation firstMistake(std::string_view text, const std::filesystem::path& file) {
    json::stream_parser parser;
    boost::system::error_code error;
    const std::size_t read =
        std::min(parser.write_some(text.data(), text.size(), error), text.size());
    model::SourceLocation place{file, 1, 1};
    for (const char letter : text.substr(0, read)) {
        const bool continues = (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
        place.column = letter == '\n' ? 1 : place.column + (continues ? 0 : 1);
        place.line += letter == '\n' ? 1 : 0;
    }
    return place;
}

/// The place of a name in JSON that is known to be valid.
model::SourceLocation placeOf(std::string_view text, const std::filesystem::path& file,
                              std::initializer_list<std::string_view> way) {
    std::vector<model::Diagnostic> ignored;
    const auto root = tmpl::parseDocument(text, file, ignored);
    const tmpl::Node* node = root.get();
    model::SourceLocation place{file, 1, 1};
    for (const std::string_view name : way) {
        const auto* entry = node ? node->findEntry(name) : nullptr;
        if (!entry)
            return place;
        place = {file, entry->keyMark.line, entry->keyMark.column};
        node = entry->value.get();
    }
    return place;
}

} // namespace

Outcome parseEnvironment(std::string_view text, const std::filesystem::path& file) {
    boost::system::error_code error;
    const json::value parsed = json::parse(text, error);
    if (error)
        return invalid(Text::tr("This is not JSON: {}.", error.message()),
                       firstMistake(text, file));
    if (!parsed.is_object())
        return invalid(Text::tr("This is not a JSON object."), {file, 1, 1});
    dispatch::VariableOverrides overrides;
    for (const auto& [key, value] : parsed.as_object()) {
        if (auto scalar = scalarText(value)) {
            overrides["Parameters"][key] = std::move(*scalar);
            continue;
        }
        if (!value.is_object())
            return invalid(Text::tr("\"{}\" is neither text nor an object.", std::string{key}),
                           placeOf(text, file, {key}));
        auto& section = overrides[key];
        for (const auto& [name, content] : value.as_object()) {
            auto scalar = scalarText(content);
            if (!scalar)
                return invalid(Text::tr("The value of \"{}\" in \"{}\" is not text.",
                                        std::string{name}, std::string{key}),
                               placeOf(text, file, {key, name}));
            section[name] = std::move(*scalar);
        }
    }
    return overrides;
}

Outcome readEnvironmentFile(const std::filesystem::path& file) {
    const auto text = readFile(file);
    if (!text)
        return problem("EnvironmentFile.Unreadable",
                       Text::tr("The file with environment variables cannot be read."),
                       Text::tr("Check that it exists and is readable."), {file, 0, 0});
    return parseEnvironment(*text, file);
}

} // namespace lathe::api
