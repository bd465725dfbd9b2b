#include "engine/code/EventKeys.h"

#include "engine/code/EventValues.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lathe::code {

namespace {

using boost::json::kind;
using boost::json::value;
using language::CompletionItem;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t MostPreview = 40;
constexpr std::size_t MostKeys = 500;

/// How a value is being reached into.
struct Access {
    enum class Way {
        /// `.`
        Member,
        /// `["`
        Quoted,
        /// `[`
        Open,
        /// `.get("`
        Argument,
    };
    Way way = Way::Member;
    /// Where what is reached into ends.
    std::size_t of = 0;
    /// Where the key begins that is being typed.
    std::size_t begin = 0;
    char quote = '"';
};

std::string_view before(std::string_view text, std::size_t end) {
    const std::size_t begin = wordBegin(text, end);
    return text.substr(begin, end - begin);
}

std::optional<Access> quotedAccess(const Place& place) {
    const std::string_view text = place.text;
    const std::size_t quote =
        place.position == 0 ? npos : text.find_last_of("\"'\n", place.position - 1);
    if (quote == npos || text[quote] == '\n' || quote == 0)
        return std::nullopt;
    const std::size_t open = skipBack(text, quote);
    Access access{Access::Way::Quoted, open - 1, quote + 1, text[quote]};
    if (open > 0 && text[open - 1] == '[')
        return access;
    if (open == 0 || text[open - 1] != '(')
        return std::nullopt;
    static constexpr std::array methods{"get", "fetch", "pop", "dig"};
    const std::string_view method = before(text, open - 1);
    const std::size_t begin = open - 1 - method.size();
    if (std::find(methods.begin(), methods.end(), method) == methods.end() || begin == 0 ||
        text[begin - 1] != '.')
        return std::nullopt;
    access.way = Access::Way::Argument;
    access.of = begin - 1;
    return access;
}

std::optional<Access> accessAt(const Place& place) {
    if (auto quoted = quotedAccess(place))
        return quoted;
    const std::size_t begin = wordBegin(place.text, place.position);
    if (begin == 0)
        return std::nullopt;
    const char c = place.text[begin - 1];
    if (c == '[')
        return Access{Access::Way::Open, begin - 1, begin};
    if (c == '.' && place.grammar == Grammar::Script)
        return Access{Access::Way::Member, begin - 1, begin};
    return std::nullopt;
}

std::string_view typeName(Grammar grammar, const value& of) {
    const bool python = grammar == Grammar::Python;
    switch (of.kind()) {
    case kind::string:
        return python ? "str" : "string";
    case kind::bool_:
        return python ? "bool" : "boolean";
    case kind::object:
        return python ? "dict" : "object";
    case kind::array:
        return python ? "list" : "array";
    case kind::null:
        return python ? "None" : "null";
    case kind::double_:
        return python ? "float" : "number";
    default:
        return python ? "int" : "number";
    }
}

/// The first `most` bytes, never half a character.
std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string{text};
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return std::string{text.substr(0, most)} + "\u2026";
}

std::string preview(const value& of) {
    if (const auto* object = of.if_object()) {
        std::string keys;
        for (const auto& [key, inner] : *object)
            if (keys.size() < MostPreview)
                keys += (keys.empty() ? "" : ", ") + std::string{key};
        return "{" + shortened(keys, MostPreview) + "}";
    }
    if (const auto* array = of.if_array())
        return array->empty() ? "[]"
                              : fmt::format("{} \u00d7 {}", array->size(),
                                            shortened(preview(array->front()), MostPreview));
    return shortened(boost::json::serialize(of), MostPreview);
}

bool isName(std::string_view key) {
    return !key.empty() && std::isdigit(static_cast<unsigned char>(key.front())) == 0 &&
           wordEnd(key, 0) == key.size();
}

std::string escaped(std::string_view key, char quote) {
    std::string text;
    for (const char c : key) {
        if (c == quote || c == '\\')
            text += '\\';
        text += c;
    }
    return text;
}

/// What is written for the key, and what of the text it takes the place of.
void write(CompletionItem& item, const Access& access, const Place& place) {
    item.begin = access.begin;
    item.end = place.position;
    const std::string key = escaped(item.label, access.quote);
    const std::string literal = access.quote + key + access.quote;
    switch (access.way) {
    case Access::Way::Member:
        item.insert = item.label;
        if (!isName(item.label)) {
            item.insert = "[" + literal + "]";
            item.begin = access.begin - 1;
        }
        break;
    case Access::Way::Open:
        item.insert = literal;
        if (!place.text.substr(place.position).starts_with("]"))
            item.insert += "]";
        break;
    case Access::Way::Quoted:
    case Access::Way::Argument: {
        const bool closed = place.text.substr(place.position).starts_with(access.quote);
        item.insert = closed ? key : key + access.quote;
        if (access.way == Access::Way::Quoted && !closed)
            item.insert += "]";
        break;
    }
    }
    item.caret = item.insert.size();
    if (access.way == Access::Way::Argument && item.insert.ends_with(access.quote) &&
        !place.text.substr(place.position).starts_with(")"))
        item.insert += ")";
}

EventValues valuesOf(const Place& place, const TestEvent& event) {
    return {place.grammar, place.text, eventNameOf(place.grammar, place.text, event.handler),
            event.value};
}

CompletionItem itemOf(std::string_view label, const value& of, const Place& place,
                      const TestEvent& event) {
    CompletionItem item;
    item.kind = CompletionItem::Kind::EventKey;
    item.label = label;
    item.detail = Text::verbatim(fmt::format("{}  {}", typeName(place.grammar, of), preview(of)));
    item.about = event.name.empty() ? Text::tr("in the test event")
                                    : Text::tr("in the test event {}", event.name);
    return item;
}

} // namespace

std::vector<CompletionItem> eventKeys(const Place& place, const TestEvent& event) {
    const auto access = accessAt(place);
    if (!access || place.grammar == Grammar::Other)
        return {};
    EventValues values = valuesOf(place, event);
    std::size_t of = skipBack(place.text, access->of);
    if (of > 0 && place.text[of - 1] == '?')
        --of;
    else if (of > 1 && place.text.substr(of - 2, 2) == "?.")
        of -= 2;
    const value* found = values.before(of);
    std::vector<CompletionItem> items;
    if (const auto* array = found ? found->if_array() : nullptr;
        array && !array->empty() && access->way == Access::Way::Open) {
        CompletionItem item = itemOf("0", array->front(), place, event);
        item.insert = place.text.substr(place.position).starts_with("]") ? "0" : "0]";
        item.caret = item.insert.size();
        item.begin = access->begin;
        item.end = place.position;
        items.push_back(std::move(item));
    }
    if (const auto* object = found ? found->if_object() : nullptr)
        for (const auto& [key, inner] : *object) {
            if (items.size() >= MostKeys)
                break;
            CompletionItem item = itemOf(key, inner, place, event);
            write(item, *access, place);
            items.push_back(std::move(item));
        }
    // Those that begin where the word does are in front: the list stands there.
    std::stable_partition(items.begin(), items.end(),
                          [&](const CompletionItem& item) { return item.begin == access->begin; });
    return items;
}

std::optional<language::Explanation> explainEvent(const Place& place, const TestEvent& event) {
    const std::string_view text = place.text;
    const std::size_t begin = wordBegin(text, place.position);
    std::size_t end = wordEnd(text, place.position);
    if (end == begin || place.grammar == Grammar::Other)
        return std::nullopt;
    const std::string_view word = text.substr(begin, end - begin);
    if (end < text.size() && (text[end] == '"' || text[end] == '\'')) {
        // All that the literal is an argument of: `["key"]`, `.get("key", {})`.
        const char opening = begin >= 2 ? text[begin - 2] : ' ';
        if (opening != '[' && opening != '(')
            return std::nullopt;
        end = text.find(opening == '[' ? ']' : ')', end);
        if (end == npos)
            return std::nullopt;
        ++end;
    }
    EventValues values = valuesOf(place, event);
    const value* found = values.before(end);
    if (!found)
        return std::nullopt;
    language::Explanation explanation;
    explanation.begin = begin;
    explanation.length = word.size();
    explanation.title = word;
    explanation.what =
        Text::verbatim(fmt::format("{}  {}", typeName(place.grammar, *found), preview(*found)));
    explanation.facts.push_back(event.name.empty() ? Text::tr("in the test event")
                                                   : Text::tr("in the test event {}", event.name));
    return explanation;
}

} // namespace lathe::code
