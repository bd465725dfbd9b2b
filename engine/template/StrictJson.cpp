#include "engine/template/StrictJson.h"

#include <boost/json.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::tmpl {
namespace {

/// Deeper than anybody nests; what is deeper still has been read already.
constexpr std::size_t mostLevels = 1000;

bool continuesCodePoint(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

model::SourceLocation placeOf(std::string_view before, const std::filesystem::path& file) {
    const auto lineStart = before.rfind('\n') + 1;
    const std::string_view line = before.substr(lineStart);
    return {file, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(line.size()) -
                static_cast<int>(std::count_if(line.begin(), line.end(), continuesCodePoint)) + 1};
}

std::string codePointAt(std::string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text.size() && continuesCodePoint(text[end])) {
        ++end;
    }
    return std::string{text.substr(begin, end - begin)};
}

} // namespace

std::optional<model::Diagnostic> jsonProblem(std::string_view text,
                                             const std::filesystem::path& file) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    json::parse_options options;
    options.max_depth = mostLevels;
    json::stream_parser parser{{}, options};
    boost::system::error_code failure;
    const std::size_t read = parser.write_some(text.data(), text.size(), failure);
    if (failure == json::error::too_deep || (!failure && parser.done() && read == text.size())) {
        return std::nullopt;
    }
    const bool ended = read >= text.size();
    return model::Diagnostic{
        model::Severity::Error,
        "Template.Syntax",
        ended ? Text::tr("This is no JSON: the text ends too early.")
              : Text::tr("This is no JSON: \"{}\" cannot stand here.", codePointAt(text, read)),
        Text::tr("A file named .json has no comments, no comma before a closing bracket, and "
                 "double quotes around keys and texts; what only YAML allows goes into a .yaml "
                 "file."),
        placeOf(text.substr(0, read), file),
        {}};
}

} // namespace lathe::tmpl
