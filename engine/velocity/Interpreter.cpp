#include "engine/velocity/Interpreter.h"

#include "engine/velocity/Methods.h"
#include "engine/velocity/Template.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace lathe::velocity {

namespace {

/// API Gateway's own bound of a loop.
constexpr std::size_t mostTurns = 1000;
constexpr std::size_t mostSteps = 1'000'000;
constexpr int deepest = 200;

bool isName(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
}

bool beginsName(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_';
}

/// What a loop goes over: the values of a list or map.
List itemsOf(const Value& value) {
    if (const List* list = value.ifList())
        return *list;
    List items;
    if (const Entries* entries = value.ifMap())
        for (const auto& entry : *entries)
            items.push_back(entry.second);
    return items;
}

} // namespace

Result<std::string> render(std::string_view text, const Value& variables) {
    try {
        return Interpreter{text, variables}.run();
    } catch (const Interpreter::Failure& failure) {
        return Error{failure.code, Text::verbatim(failure.what)};
    }
}

std::string Interpreter::run() {
    std::string out;
    const End end = block(Mode::Run, out);
    if (end == End::Else || end == End::ElseIf || end == End::End)
        fail("#end without a beginning");
    return out;
}

Interpreter::End Interpreter::block(Mode mode, std::string& out) {
    const Deeper deeper{*this};
    while (m_pos < m_text.size()) {
        count();
        if (peek() == '\\' && (peek(1) == '$' || peek(1) == '#')) {
            out += mode == Mode::Run ? m_text.substr(m_pos + 1, 1) : "";
            m_pos += 2;
        } else if (peek() == '#') {
            if (comment())
                continue;
            if (const auto end = directive(mode, out))
                return *end;
        } else if (peek() == '$') {
            reference(mode, out);
        } else {
            const auto next = std::min(m_text.find_first_of("#$\\", m_pos + 1), m_text.size());
            if (mode == Mode::Run)
                out += m_text.substr(m_pos, next - m_pos);
            m_pos = next;
        }
    }
    return End::Text;
}

bool Interpreter::comment() {
    if (at("##")) {
        m_pos = std::min(m_text.find('\n', m_pos), m_text.size());
        m_pos += m_pos < m_text.size() ? 1 : 0;
        return true;
    }
    if (!at("#*"))
        return false;
    const auto end = m_text.find("*#", m_pos);
    m_pos = end == std::string_view::npos ? m_text.size() : end + 2;
    return true;
}

std::optional<Interpreter::End> Interpreter::directive(Mode mode, std::string& out) {
    const std::size_t start = m_pos++;
    const bool braced = take("{");
    const std::string_view name = word();
    if (braced)
        take("}");
    if (name == "set") {
        set(mode);
        return {};
    }
    if (name == "if")
        return conditional(mode, out);
    if (name == "foreach")
        return loop(mode, out);
    if (name == "elseif")
        return End::ElseIf;
    if (name == "else" || name == "end") {
        skipLineEnd();
        return name == "else" ? End::Else : End::End;
    }
    if (name == "stop" || name == "break") {
        if (mode == Mode::Run)
            return name == "stop" ? End::Stop : End::Break;
        return {};
    }
    m_pos = start + 1;
    out += mode == Mode::Run ? "#" : "";
    return {};
}

std::optional<Interpreter::End> Interpreter::conditional(Mode mode, std::string& out) {
    bool done = mode == Mode::Skip;
    bool isElse = false;
    while (true) {
        bool chosen = !done;
        if (!isElse) {
            skipSpace();
            expect("(");
            const bool holds = expression().isTrue();
            expect(")");
            skipLineEnd();
            chosen = chosen && holds;
        }
        const End end = block(chosen ? Mode::Run : Mode::Skip, out);
        done = done || chosen;
        if (end == End::Stop || end == End::Break)
            return end;
        if (end == End::End)
            return {};
        if (end == End::Text)
            fail("#if without #end");
        isElse = end == End::Else;
    }
}

std::optional<Interpreter::End> Interpreter::loop(Mode mode, std::string& out) {
    skipSpace();
    expect("(");
    skipSpace();
    expect("$");
    take("{");
    const std::string name{word()};
    take("}");
    skipSpace();
    expect("in");
    const List items = mode == Mode::Run ? itemsOf(expression()) : (expression(), List{});
    expect(")");
    skipLineEnd();
    const std::size_t body = m_pos;
    const Value before = m_variables.at(name), outer = m_variables.at("foreach");
    const std::size_t turns = std::min(items.size(), mostTurns);
    for (std::size_t i = 0; i < turns; ++i) {
        m_pos = body;
        const auto index = static_cast<std::int64_t>(i);
        m_variables.put(name, items[i]);
        m_variables.put("velocityCount", index + 1);
        m_variables.put("foreach", Value::map({{"index", index},
                                               {"count", index + 1},
                                               {"first", i == 0},
                                               {"last", i + 1 == items.size()},
                                               {"hasNext", i + 1 < items.size()},
                                               {"parent", outer}}));
        const End end = block(Mode::Run, out);
        if (end == End::Stop)
            return end;
        if (end == End::Break)
            break;
    }
    m_variables.put(name, before);
    m_variables.put("foreach", outer);
    m_pos = body;
    std::string ignored;
    if (block(Mode::Skip, ignored) != End::End)
        fail("#foreach without #end");
    return {};
}

void Interpreter::set(Mode mode) {
    skipSpace();
    expect("(");
    skipSpace();
    const std::vector<std::string> path = target();
    expect("=");
    const Value value = expression();
    expect(")");
    skipLineEnd();
    if (mode == Mode::Run)
        assign(path, value);
}

// "$a", "${a}", "$context.responseOverride.status", "$map['key'][$name]".
std::vector<std::string> Interpreter::target() {
    expect("$");
    const bool braced = take("{");
    std::vector<std::string> path{std::string{word()}};
    if (path.front().empty())
        fail("#set without a variable");
    while (peek() == '[' || peek() == '.') {
        if (take("[")) {
            path.push_back(expression().text());
            expect("]");
        } else {
            expect(".");
            path.emplace_back(word());
        }
    }
    if (braced)
        expect("}");
    return path;
}

void Interpreter::assign(const std::vector<std::string>& path, const Value& value) {
    Value owner = m_variables;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        Value next = owner.at(path[i]);
        if (!next.ifMap()) {
            next = Value::map();
            owner.put(path[i], next);
        }
        owner = next;
    }
    owner.put(path.back(), value);
}

void Interpreter::reference(Mode mode, std::string& out) {
    const std::size_t start = m_pos;
    const std::size_t name = start + 1 + (peek(1) == '!' ? 1 : 0);
    const bool braced = name < m_text.size() && m_text[name] == '{';
    const std::size_t first = name + (braced ? 1 : 0);
    if (first >= m_text.size() || !beginsName(m_text[first])) {
        out += mode == Mode::Run ? "$" : "";
        ++m_pos;
        return;
    }
    // API Gateway writes nothing for what is not there, with "!" or without.
    const Value value = referenceValue();
    if (mode == Mode::Run && !value.isNull())
        out += value.text();
}

Value Interpreter::referenceValue() {
    expect("$");
    take("!");
    const bool braced = take("{");
    Value value = m_variables.at(word());
    while (peek() == '[' || (peek() == '.' && beginsName(peek(1))))
        value = step(value);
    if (braced)
        expect("}");
    return value;
}

Value Interpreter::step(const Value& owner) {
    count();
    if (take("[")) {
        const Value index = expression();
        expect("]");
        return elementAt(owner, index);
    }
    expect(".");
    const std::string name{word()};
    if (!take("("))
        return propertyOf(owner, name);
    return callMethod(owner, name, arguments());
}

List Interpreter::arguments() {
    List list;
    skipSpace();
    while (!take(")")) {
        list.push_back(expression());
        skipSpace();
        if (!take(",") && peek() != ')')
            fail("an argument's end is missing");
        skipSpace();
    }
    return list;
}

Interpreter::Deeper::Deeper(Interpreter& owner)
    : m_depth{owner.m_depth} {
    if (owner.m_depth >= deepest)
        owner.fail("too deep");
    ++m_depth;
}

void Interpreter::count() {
    if (++m_steps > mostSteps)
        throw Failure{"Velocity.Endless", "The template takes too many steps."};
}

bool Interpreter::take(std::string_view text) {
    if (!at(text))
        return false;
    m_pos += text.size();
    return true;
}

void Interpreter::expect(std::string_view text) {
    skipSpace();
    if (!take(text))
        fail(fmt::format("'{}' is missing", text));
}

void Interpreter::skipSpace() {
    while (m_pos < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_pos])))
        ++m_pos;
}

void Interpreter::skipLineEnd() {
    std::size_t end = m_pos;
    while (end < m_text.size() &&
           (m_text[end] == ' ' || m_text[end] == '\t' || m_text[end] == '\r'))
        ++end;
    if (end < m_text.size() && m_text[end] == '\n')
        m_pos = end + 1;
}

std::string_view Interpreter::word() {
    const std::size_t start = m_pos;
    while (m_pos < m_text.size() && isName(m_text[m_pos]))
        ++m_pos;
    return m_text.substr(start, m_pos - start);
}

void Interpreter::fail(const std::string& what) const {
    throw Failure{"Velocity.Syntax", fmt::format("Position {}: {}.", m_pos, what)};
}

} // namespace lathe::velocity
