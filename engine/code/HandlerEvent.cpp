#include "engine/code/HandlerEvent.h"

#include <optional>

namespace lathe::code {

namespace {

constexpr int MostWrappers = 8;

/// The first parameter of those that begin behind the bracket at `open`.
EventName firstParameter(std::string_view text, std::size_t open) {
    const std::size_t begin = skipOn(text, open + 1);
    return {std::string{text.substr(begin, wordEnd(text, begin) - begin)}, open};
}

std::optional<EventName> inDefinition(std::string_view text, std::string_view keyword,
                                      std::string_view handler) {
    for (std::size_t at = findWord(text, handler); at != std::string_view::npos;
         at = findWord(text, handler, at + 1)) {
        const std::size_t before = skipBack(text, at);
        const std::size_t word = wordBegin(text, before);
        const std::size_t open = skipOn(text, at + handler.size());
        if (text.substr(word, before - word) == keyword && open < text.size() && text[open] == '(')
            return firstParameter(text, open);
    }
    return std::nullopt;
}

/// The function that begins at `at`: `async (event) =>`, `function (event)`, `event =>`, or one
/// that another is given: `middy(async (event) => ...)`.
std::optional<EventName> inExpression(std::string_view text, std::size_t at) {
    for (int step = 0; step < MostWrappers; ++step) {
        at = skipOn(text, at);
        if (at >= text.size())
            return std::nullopt;
        if (text[at] == '(')
            return firstParameter(text, at);
        std::size_t end = wordEnd(text, at);
        if (end == at)
            return std::nullopt;
        const std::string_view word = text.substr(at, end - at);
        const std::size_t next = skipOn(text, end);
        if (word == "async") {
            at = end;
        } else if (word == "function") {
            at = text.find('(', end);
        } else if (text.substr(next).starts_with("=>")) {
            return EventName{std::string{word}, at};
        } else {
            while (end < text.size() && (isWordByte(text[end]) || text[end] == '.'))
                ++end;
            if (end >= text.size() || text[end] != '(')
                return std::nullopt;
            at = end + 1;
        }
    }
    return std::nullopt;
}

std::optional<EventName> inAssignment(std::string_view text, std::string_view handler) {
    for (std::size_t at = findWord(text, handler); at != std::string_view::npos;
         at = findWord(text, handler, at + 1)) {
        std::size_t next = skipOn(text, at + handler.size());
        // A type may stand between: `handler: Handler<Event> = ...`.
        if (next < text.size() && text[next] == ':')
            next = text.find_first_of("=;\n", next);
        if (next >= text.size() || text[next] != '=' || text.substr(next).starts_with("=="))
            continue;
        if (auto found = inExpression(text, next + 1))
            return found;
    }
    return std::nullopt;
}

} // namespace

EventName eventNameOf(Grammar grammar, std::string_view text, std::string_view handler) {
    std::optional<EventName> found =
        inDefinition(text, grammar == Grammar::Script ? "function" : "def", handler);
    if (!found && grammar == Grammar::Script)
        found = inAssignment(text, handler);
    return found.value_or(EventName{"event", 0});
}

} // namespace lathe::code
