#include "engine/template/HandlerSearch.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::tmpl {

namespace {

/// How sure it is that a place makes the function; the surest wins, of those the first.
enum Rank { Definition, Assignment, Import, Nested, Nothing };

constexpr std::string_view blanks = " \t";
/// Bundled code has lines of megabytes, which are not gone through for every place in them.
constexpr std::size_t mostLookedBack = 4096;
constexpr int mostPlaces = 10'000;

bool isNamePart(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '$' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Takes the word off the end of the text, with the white space before it.
bool takeLast(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word))
        return false;
    const std::string_view rest = text.substr(0, text.size() - word.size());
    if (isNamePart(word.front()) && !rest.empty() && isNamePart(rest.back()))
        return false;
    text = rest;
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return true;
}

bool assigns(std::string_view after) {
    return after.starts_with('=') && !after.starts_with("==") && !after.starts_with("=>");
}

/// A place of the name, as a whole word.
struct Place {
    std::string_view code;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view before() const {
        const std::size_t from = begin > mostLookedBack ? begin - mostLookedBack : 0;
        return code.substr(from, begin - from);
    }
    std::string_view lineBefore() const {
        const std::string_view text = before();
        return text.substr(text.rfind('\n') + 1);
    }
    /// From the next letter that is no blank.
    std::string_view after() const {
        const auto next = code.find_first_not_of(blanks, end);
        return next == std::string_view::npos ? std::string_view{} : code.substr(next);
    }
    int line() const {
        const auto lines =
            std::count(code.begin(),
                       code.begin() + static_cast<std::string_view::difference_type>(begin), '\n');
        return static_cast<int>(lines) + 1;
    }
};

Rank rankInPython(const Place& place) {
    const std::string_view before = place.lineBefore();
    const std::string_view lead = trimmed(before);
    const std::string_view after = place.after();
    const bool outermost = before.empty() || !std::isspace(static_cast<unsigned char>(before[0]));
    std::string_view words = lead;
    if (takeLast(words, "def") && (words.empty() || words == "async") && after.starts_with('('))
        return outermost ? Definition : Nested;
    if (lead.empty() && (assigns(after) || after.starts_with(':')))
        return outermost ? Assignment : Nested;
    if (lead.starts_with("import ") || lead.starts_with("from "))
        return Import;
    // A name on a line of its own, of an import in parentheses.
    const bool listed = after.empty() || after.starts_with(',') || after.starts_with(')') ||
                        after.starts_with('\n') || after.starts_with('\r');
    return lead.empty() && listed ? Nested : Nothing;
}

bool isExportedDeclaration(std::string_view before) {
    takeLast(before, "*");
    const bool function = takeLast(before, "function");
    if (function)
        takeLast(before, "async");
    else if (!takeLast(before, "const") && !takeLast(before, "let") && !takeLast(before, "var"))
        return false;
    return takeLast(before, "export");
}

Rank rankInNode(const Place& place) {
    std::string_view before = place.before();
    const std::string_view after = place.after();
    if (before.ends_with("exports.") && assigns(after))
        return Definition;
    if (before.ends_with("exports['") || before.ends_with("exports[\""))
        return Definition;
    while (!before.empty() && std::isspace(static_cast<unsigned char>(before.back())))
        before.remove_suffix(1);
    if (isExportedDeclaration(before))
        return Assignment;
    if (after.starts_with(',') || after.starts_with('}') || after.starts_with(':') ||
        after.starts_with('(') || after.starts_with('\n') || after.starts_with('\r')) {
        const auto braces = before.rfind("export {");
        const bool inList =
            braces != std::string_view::npos && before.find('}', braces) == std::string_view::npos;
        const auto whole = before.rfind("module.exports");
        const bool inObject =
            whole != std::string_view::npos &&
            assigns(trimmed(before.substr(whole + std::string_view{"module.exports"}.size())));
        return inList || inObject ? Import : Nothing;
    }
    return Nothing;
}

HandlerSearch find(std::string_view code, std::string_view function, Rank (*rankOf)(const Place&)) {
    HandlerSearch search;
    Rank surest = Nothing;
    int places = 0;
    for (auto at = code.find(function);
         at != std::string_view::npos && surest != Definition && places < mostPlaces;
         at = code.find(function, at + 1), ++places) {
        const Place place{code, at, at + function.size()};
        const bool whole = (at == 0 || !isNamePart(code[at - 1])) &&
                           (place.end == code.size() || !isNamePart(code[place.end]));
        const Rank rank = whole ? rankOf(place) : Nothing;
        if (rank < surest) {
            surest = rank;
            search.line = place.line();
        }
    }
    search.mayBeMadeAtRunTime = places == mostPlaces;
    return search;
}

template <std::size_t Count>
bool holdsAny(std::string_view code, const std::array<std::string_view, Count>& parts) {
    return std::any_of(parts.begin(), parts.end(), [code](std::string_view part) {
        return code.find(part) != std::string_view::npos;
    });
}

/// `module.exports = ` something else than an object's members.
bool exportsAWhole(std::string_view code) {
    constexpr std::string_view name = "module.exports";
    for (auto at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1)) {
        const std::string_view after = trimmed(code.substr(at + name.size(), 80));
        if (assigns(after) && !trimmed(after.substr(1)).starts_with('{'))
            return true;
    }
    return false;
}

/// `module.exports = { ...others }`, or more of an object than is gone through.
bool exportsOthersMembers(std::string_view code) {
    const auto at = code.rfind("module.exports");
    return at != std::string_view::npos &&
           (code.size() - at > mostLookedBack || code.find("...", at) != std::string_view::npos);
}

} // namespace

HandlerSearch findInPython(std::string_view code, std::string_view function) {
    static constexpr std::array<std::string_view, 4> dynamic = {"import *", "globals()",
                                                                "__getattr__", "setattr("};
    HandlerSearch search = find(code, function, rankInPython);
    search.mayBeMadeAtRunTime |= holdsAny(code, dynamic);
    return search;
}

HandlerSearch findInNode(std::string_view code, std::string_view function) {
    static constexpr std::array<std::string_view, 7> dynamic = {
        "export *",        "export const {", "export const [", "Object.assign(",
        "defineProperty(", "__export(",      "__exportStar"};
    HandlerSearch search = find(code, function, rankInNode);
    search.mayBeMadeAtRunTime |= holdsAny(code, dynamic) || exportsAWhole(code) ||
                                 code.find("exports[") != std::string_view::npos ||
                                 exportsOthersMembers(code);
    return search;
}

} // namespace lathe::tmpl
