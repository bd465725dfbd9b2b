#include "engine/template/TemplateEdit.h"

#include "engine/base/Utf8.h"
#include "tests/fuzz/Check.h"
#include "tests/support/EditMeaning.h"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>

// Edits of a template's text. An input is lines "A/PATH/0=JSON" that set a value and "A/PATH" that
// remove one, an empty line, and the text that they are applied to, one after the other.

using namespace lathe;
using fuzz::require;
using tmpl::TemplatePath;

namespace json = boost::json;

namespace {

TemplatePath pathOf(std::string_view text) {
    TemplatePath path;
    while (!text.empty()) {
        const std::string_view part = fuzz::takeUntil(text, "/");
        if (part.size() < 4 && part.find_first_not_of("0123456789") == std::string_view::npos)
            path.emplace_back(part.empty() ? std::size_t{0} : std::stoul(std::string{part}));
        else
            path.emplace_back(std::string{part});
    }
    return path;
}

/// Whether a block scalar's text may stand in the column of its key, or nowhere, so that what comes
/// in that column later is text too. That is no YAML, and libfyaml reads it.
bool hasShallowBlock(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = fuzz::takeUntil(text, "\n");
        line = line.substr(0, line.find(" #"));
        const auto last = line.find_last_not_of("0123456789+-# \r\t");
        if (last == std::string_view::npos || (line[last] != '|' && line[last] != '>'))
            continue;
        const auto next = std::min(text.find_first_not_of(" \r\n"), text.size());
        const auto lineBegin = text.substr(0, next).rfind('\n') + 1;
        if (next == text.size() || next - lineBegin <= line.find_first_not_of(" -"))
            return true;
    }
    return false;
}

std::optional<json::value> meaningOf(std::string_view text) {
    return hasShallowBlock(text) ? std::nullopt : test::meaningOf(text);
}

/// The text afterwards; as it was where the edit was refused.
std::string edited(const std::string& text, const TemplatePath& path,
                   const std::optional<json::value>& value) {
    const auto edit = value ? tmpl::setValue(text, path, *value) : tmpl::removeValue(text, path);
    (void)tmpl::locate(text, path);
    if (!edit)
        return text;
    require(edit->offset <= text.size() && edit->length <= text.size() - edit->offset,
            "an edit lies within the text");
    const std::string after = tmpl::apply(text, *edit);
    const tmpl::TextEdit undo{edit->offset, edit->replacement.size(),
                              text.substr(edit->offset, edit->length)};
    require(tmpl::apply(after, undo) == text, "an edit can be taken back");
    const auto before = meaningOf(text);
    if (!before)
        return after;
    const auto meant = test::meantBy(*before, path, value);
    // Text that was written plain may look so too.
    if (hasShallowBlock(after))
        return after;
    // What is left without anything in it is no template.
    const auto now = meant == json::object{} ? meant : meaningOf(after);
    require(now.has_value(), "a template can be read after an edit", after);
    require(meant && *now == *meant, "an edit does what is meant and nothing else",
            after + "\n<>\n" + (meant ? json::serialize(*meant) : "nothing"));
    return after;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    std::vector<std::string> edits;
    for (auto line = fuzz::takeUntil(rest, "\n"); !line.empty() && edits.size() < 8;
         line = fuzz::takeUntil(rest, "\n"))
        edits.push_back(validUtf8(line));
    std::string text{rest};
    for (std::string_view line : edits) {
        const bool removes = line.find('=') == std::string_view::npos;
        const TemplatePath path = pathOf(fuzz::takeUntil(line, "="));
        boost::system::error_code failure;
        auto value = removes ? json::value{} : json::parse(line, failure);
        if (!failure && !path.empty())
            text = edited(text, path, removes ? std::nullopt : std::optional{std::move(value)});
    }
    return 0;
}
