#include "engine/code/EventValues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lathe::code {

namespace {

using boost::json::value;

constexpr int MostDepth = 24;
/// Places that are looked at in search of what a name stands for.
constexpr int MostLooks = 4000;
constexpr auto npos = std::string_view::npos;

const value* member(const value* of, std::string_view key) {
    const auto* object = of ? of->if_object() : nullptr;
    return object ? object->if_contains(key) : nullptr;
}

const value* element(const value* of, std::size_t index = 0) {
    const auto* array = of ? of->if_array() : nullptr;
    if (!array || array->empty())
        return nullptr;
    // One element is as good as another where the event has fewer.
    return &(*array)[index < array->size() ? index : 0];
}

/// What `[inner]` or an argument reaches.
const value* reached(const value* of, std::string_view inner) {
    if (const std::string_view key = unquoted(inner); !key.empty())
        return member(of, key);
    inner = trimmed(inner);
    std::size_t index = 0;
    std::from_chars(inner.data(), inner.data() + inner.size(), index);
    return element(of, index);
}

/// Up to the bracket or dot by which a value is reached into: `?.` counts with it.
std::size_t withoutOptional(std::string_view text, std::size_t at) {
    if (at >= 2 && text.substr(at - 2, 2) == "?.")
        return at - 2;
    return at >= 1 && text[at - 1] == '?' ? at - 1 : at;
}

/// Where what is read instead of nothing begins: `or`, `||`, `??` outside of brackets.
std::size_t alternative(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        const std::string_view rest = text.substr(at);
        if (depth == 0 &&
            (rest.starts_with(" or ") || rest.starts_with("||") || rest.starts_with("??")))
            return at;
    }
    return text.size();
}

/// The bracket around the place; npos where none is near or a statement ends between.
std::size_t enclosing(std::string_view text, std::size_t at) {
    constexpr std::size_t near = 1000;
    int depth = 0;
    for (const std::size_t least = at > near ? at - near : 0; at-- > least;) {
        const char c = text[at];
        if (c == ')' || c == ']' || c == '}')
            ++depth;
        else if ((c == '(' || c == '[' || c == '{') && --depth < 0)
            return at;
        else if (c == ';')
            return npos;
    }
    return npos;
}

bool isLoop(std::string_view method) {
    static constexpr std::array methods{"map",    "forEach", "filter",         "flatMap",
                                        "find",   "some",    "every",          "each",
                                        "select", "reject",  "each_with_index"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

} // namespace

EventValues::EventValues(Grammar grammar, std::string_view text, EventName event,
                         const value& value)
    : m_grammar{grammar}
    , m_text{text}
    , m_event{std::move(event)}
    , m_value{value} {}

const value* EventValues::before(std::size_t end) {
    end = skipBack(m_text, end);
    if (end == 0 || m_depth >= MostDepth)
        return nullptr;
    ++m_depth;
    const value* found = nullptr;
    const char c = m_text[end - 1];
    if (c == '!' && m_grammar == Grammar::Script) {
        found = before(end - 1);
    } else if (c == ']' || c == ')') {
        const std::size_t open = openingOf(m_text, end - 1);
        if (open != npos && c == ')')
            found = call(open, end - 1);
        else if (open != npos)
            found = reached(before(withoutOptional(m_text, skipBack(m_text, open))),
                            m_text.substr(open + 1, end - open - 2));
    } else if (isWordByte(c)) {
        const std::size_t begin = wordBegin(m_text, end);
        const std::string_view word = m_text.substr(begin, end - begin);
        const std::size_t dot = skipBack(m_text, begin);
        if (dot > 0 && m_text[dot - 1] == '.')
            found = m_grammar == Grammar::Script
                        ? member(before(withoutOptional(m_text, dot - 1)), word)
                        : nullptr;
        else
            found = named(word, begin);
    }
    --m_depth;
    return found;
}

const value* EventValues::call(std::size_t open, std::size_t close) {
    const std::size_t end = skipBack(m_text, open);
    const std::size_t begin = wordBegin(m_text, end);
    const std::string_view method = m_text.substr(begin, end - begin);
    if (method.empty())
        return expression(open + 1, close);
    const bool isMember = begin > 0 && m_text[begin - 1] == '.';
    const std::string_view arguments = m_text.substr(open + 1, close - open - 1);
    if (isMember && (method == "loads" || method == "parse"))
        return parsed(expression(open + 1, close));
    if (isMember && (method == "get" || method == "fetch"))
        return reached(before(withoutOptional(m_text, begin - 1)),
                       arguments.substr(0, arguments.find(',')));
    if (isMember && method == "dig") {
        const value* at = before(begin - 1);
        for (std::string_view rest = arguments; at && !rest.empty();) {
            const std::size_t comma = rest.find(',');
            at = reached(at, rest.substr(0, comma));
            rest = comma == npos ? std::string_view{} : rest.substr(comma + 1);
        }
        return at;
    }
    return nullptr;
}

const value* EventValues::expression(std::size_t begin, std::size_t end) {
    return before(begin + alternative(m_text.substr(begin, end - begin)));
}

const value* EventValues::parsed(const value* text) {
    const auto* string = text ? text->if_string() : nullptr;
    if (!string)
        return nullptr;
    boost::system::error_code failed;
    value inner = boost::json::parse(*string, failed);
    return failed ? nullptr : &m_parsed.emplace_back(std::move(inner));
}

const value* EventValues::named(std::string_view name, std::size_t at) {
    at = std::min(at, m_limit);
    if (name == m_event.name && at >= m_event.at)
        return &m_value;
    for (std::size_t found = findWordBack(m_text, name, at); found != npos && m_looks < MostLooks;
         found = findWordBack(m_text, name, found)) {
        ++m_looks;
        // What it is defined by was there before: `x = x["body"]`.
        const std::size_t limit = std::exchange(m_limit, found);
        const value* meant = definedAt(name, found);
        m_limit = limit;
        if (meant)
            return meant;
    }
    return nullptr;
}

const value* EventValues::definedAt(std::string_view name, std::size_t at) {
    const std::size_t behind = skipOn(m_text, at + name.size());
    std::size_t next = behind;
    // A type may stand between.
    if (next < m_text.size() && m_text[next] == ':' && m_grammar != Grammar::Ruby)
        if (const std::size_t mark = m_text.find_first_of("=,;(){}\n", next);
            mark != npos && m_text[mark] == '=')
            next = mark;
    if (next < m_text.size() && m_text[next] == '=' && next + 1 < m_text.size() &&
        m_text[next + 1] != '=' && m_text[next + 1] != '>')
        return expression(next + 1, statementEnd(next + 1));
    if (const value* looped = loopedOver(at, behind))
        return looped;
    if (const value* passed = passedTo(at))
        return passed;
    return m_grammar == Grammar::Script ? takenApart(name, at) : nullptr;
}

std::size_t EventValues::statementEnd(std::size_t at) const {
    int depth = 0;
    for (; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        if (depth < 0 || (depth == 0 && (c == '\n' || c == ';')))
            break;
    }
    return at;
}

const value* EventValues::loopedOver(std::size_t at, std::size_t behind) {
    const std::string_view in = m_grammar == Grammar::Script ? "of" : "in";
    if (!isWordAt(m_text, behind, in))
        return nullptr;
    const std::size_t line = m_text.rfind('\n', at) + 1;
    if (findWord(m_text.substr(line, at - line), "for") == npos)
        return nullptr;
    std::size_t begin = skipOn(m_text, behind + in.size());
    if (constexpr std::string_view counted = "enumerate(";
        m_text.substr(begin).starts_with(counted))
        begin += counted.size();
    std::size_t end = statementEnd(begin);
    // The colon, and what stands behind it on the line.
    if (m_grammar == Grammar::Python)
        end = std::min(end, m_text.find(":\n", begin));
    while (end > begin && (m_text[end - 1] == ':' || m_text[end - 1] == '\r'))
        --end;
    return element(expression(begin, end));
}

/// `event.Records.map(async (record) => ...)`, `event["Records"].each do |record|`.
const value* EventValues::passedTo(std::size_t at) {
    std::size_t end = skipBack(m_text, at);
    const auto drop = [&](std::string_view what) {
        if (end < what.size() || m_text.substr(end - what.size(), what.size()) != what)
            return false;
        end = skipBack(m_text, end - what.size());
        return true;
    };
    if (m_grammar == Grammar::Ruby) {
        if (!drop("|") || !(drop("{") || drop("do")))
            return nullptr;
    } else if (m_grammar == Grammar::Script) {
        const bool bracket = drop("(");
        drop("async");
        // `map(record => ...)` or `map((record) => ...)`.
        if (!drop("(") && !bracket)
            return nullptr;
    } else {
        return nullptr;
    }
    const std::size_t begin = wordBegin(m_text, end);
    if (begin == 0 || m_text[begin - 1] != '.' || !isLoop(m_text.substr(begin, end - begin)))
        return nullptr;
    return element(before(withoutOptional(m_text, begin - 1)));
}

/// `const { Records, body: text } = event`, `const [record] = event.Records`, `({ Records }) =>`.
const value* EventValues::takenApart(std::string_view name, std::size_t at) {
    const std::size_t open = enclosing(m_text, at);
    if (open == npos || (m_text[open] != '{' && m_text[open] != '['))
        return nullptr;
    std::size_t close = at;
    for (int depth = 1; close < m_text.size() && depth > 0; ++close)
        depth += m_text[close] == '{' || m_text[close] == '['   ? 1
                 : m_text[close] == '}' || m_text[close] == ']' ? -1
                                                                : 0;
    --close;
    const std::size_t next = skipOn(m_text, close + 1);
    const value* whole = nullptr;
    if (skipBack(m_text, open) == m_event.at + 1 && m_event.name.empty())
        whole = &m_value;
    else if (next < m_text.size() && m_text[next] == '=')
        whole = expression(next + 1, statementEnd(next + 1));
    if (m_text[open] == '[')
        return element(whole);
    const std::size_t colon = skipBack(m_text, at);
    if (colon > open + 1 && m_text[colon - 1] == ':') {
        const std::size_t keyEnd = skipBack(m_text, colon - 1);
        const std::size_t keyBegin = wordBegin(m_text, keyEnd);
        return member(whole, m_text.substr(keyBegin, keyEnd - keyBegin));
    }
    return member(whole, name);
}

} // namespace lathe::code
