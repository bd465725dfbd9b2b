#include "engine/statemachine/JsonPath.h"
#include "engine/statemachine/PathFilter.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

constexpr int deepest = 50;
constexpr std::string_view endsOfNames = ".[]()'\"=<>!&|~ \t,?*@$";

} // namespace

class JsonPathParser {
  public:
    explicit JsonPathParser(std::string_view text)
        : m_text{text} {}

    Result<JsonPath> whole() {
        JsonPath path = this->path();
        if (m_at < m_text.size())
            fail("unexpected text");
        if (m_failed)
            return Error{"InvalidPath", Text::verbatim(fmt::format("{} in '{}' at {}", m_words,
                                                                   m_text, m_place + 1))};
        return path;
    }

  private:
    bool ends() const { return m_at >= m_text.size(); }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool take(std::string_view wanted) {
        if (m_text.substr(m_at, wanted.size()) != wanted)
            return false;
        m_at += wanted.size();
        return true;
    }
    void need(std::string_view wanted) {
        if (!take(wanted))
            fail(fmt::format("'{}' expected", wanted));
    }
    void skipSpace() {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }
    /// The first trouble counts; what follows of it is read no further.
    void fail(std::string words) {
        if (std::exchange(m_failed, true))
            return;
        m_words = std::move(words);
        m_place = m_at;
        m_at = m_text.size();
    }

    /// From '$' or '@' on.
    JsonPath path() {
        JsonPath path;
        ++m_at;
        while (!m_failed && !ends()) {
            if (take("..")) {
                step(path, true);
            } else if (peek() == '.') {
                ++m_at;
                step(path, false);
            } else if (peek() == '[') {
                bracket(path, false);
            } else {
                break;
            }
        }
        return path;
    }

    void step(JsonPath& path, bool isDeep) {
        PathStep step;
        step.isDeep = isDeep;
        if (peek() == '[')
            return bracket(path, isDeep);
        if (take("*")) {
            path.m_steps.push_back(std::move(step));
            return;
        }
        const auto start = m_at;
        while (!ends() && endsOfNames.find(peek()) == std::string_view::npos)
            ++m_at;
        if (m_at == start)
            return fail("a name expected");
        step.kind = PathStep::Kind::Names;
        step.names = {std::string{m_text.substr(start, m_at - start)}};
        if (take("(")) {
            step.kind = PathStep::Kind::Function;
            skipSpace();
            need(")");
        }
        path.m_steps.push_back(std::move(step));
    }

    std::optional<std::int64_t> number() {
        std::int64_t value = 0;
        const char* const start = m_text.data() + m_at;
        const auto read = std::from_chars(start, m_text.data() + m_text.size(), value);
        if (read.ec != std::errc{})
            return {};
        m_at += static_cast<std::size_t>(read.ptr - start);
        return value;
    }

    std::string quoted() {
        const char quote = peek();
        ++m_at;
        std::string text;
        while (!ends() && peek() != quote) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += peek();
            ++m_at;
        }
        need(std::string_view{&quote, 1});
        return text;
    }

    void bracket(JsonPath& path, bool isDeep) {
        need("[");
        PathStep step;
        step.isDeep = isDeep;
        skipSpace();
        if (take("*")) {
            step.kind = PathStep::Kind::All;
        } else if (take("?")) {
            skipSpace();
            need("(");
            step.kind = PathStep::Kind::Filter;
            step.filter = std::make_shared<const PathFilter>(either(0));
            skipSpace();
            need(")");
        } else if (peek() == '\'' || peek() == '"') {
            step.kind = PathStep::Kind::Names;
            do {
                skipSpace();
                if (peek() != '\'' && peek() != '"')
                    return fail("a name in quotes expected");
                step.names.push_back(quoted());
                skipSpace();
            } while (take(","));
        } else {
            indexes(step);
        }
        skipSpace();
        need("]");
        path.m_steps.push_back(std::move(step));
    }

    void indexes(PathStep& step) {
        step.kind = PathStep::Kind::Indexes;
        const auto first = number();
        skipSpace();
        if (take(":")) {
            step.kind = PathStep::Kind::Slice;
            step.from = first;
            skipSpace();
            step.to = number();
            skipSpace();
            if (take(":"))
                step.by = number().value_or(1);
            if (step.by <= 0)
                fail("a positive step expected");
            return;
        }
        if (!first)
            return fail("an index expected");
        step.indexes.push_back(*first);
        while (take(",")) {
            skipSpace();
            const auto next = number();
            if (!next)
                return fail("an index expected");
            step.indexes.push_back(*next);
            skipSpace();
        }
    }

    PathFilter joined(PathFilter::Kind kind, std::vector<PathFilter> parts) {
        if (parts.size() == 1)
            return std::move(parts.front());
        PathFilter filter;
        filter.kind = kind;
        filter.parts = std::move(parts);
        return filter;
    }
    PathFilter either(int depth) {
        std::vector<PathFilter> parts;
        do {
            parts.push_back(all(depth));
            skipSpace();
        } while (!m_failed && take("||"));
        return joined(PathFilter::Kind::Or, std::move(parts));
    }
    PathFilter all(int depth) {
        std::vector<PathFilter> parts;
        do {
            parts.push_back(one(depth));
            skipSpace();
        } while (!m_failed && take("&&"));
        return joined(PathFilter::Kind::And, std::move(parts));
    }
    PathFilter one(int depth) {
        PathFilter filter;
        if (depth > deepest) {
            fail("too many levels");
            return filter;
        }
        skipSpace();
        if (peek() == '!' && peek(1) != '=') {
            ++m_at;
            filter.kind = PathFilter::Kind::Not;
            filter.parts.push_back(one(depth + 1));
            return filter;
        }
        if (take("(")) {
            filter = either(depth + 1);
            skipSpace();
            need(")");
            return filter;
        }
        filter.left = operand(depth);
        skipSpace();
        for (const std::string_view each :
             {"==", "!=", "<=", ">=", "<", ">", "=~", "subsetof", "noneof", "anyof", "contains",
              "empty", "size", "nin", "in"})
            if (take(each)) {
                filter.comparator = each;
                break;
            }
        if (filter.comparator.empty())
            return filter;
        filter.kind = PathFilter::Kind::Compare;
        skipSpace();
        if (filter.comparator == "=~")
            pattern(filter);
        else
            filter.right = operand(depth);
        return filter;
    }

    /// "/ab+c/i"
    void pattern(PathFilter& filter) {
        need("/");
        std::string text;
        while (!ends() && peek() != '/') {
            if (peek() == '\\' && peek(1) == '/')
                ++m_at;
            text += peek();
            ++m_at;
        }
        need("/");
        const bool ignoresCase = take("i");
        if (m_failed)
            return;
        try {
            filter.pattern.emplace(text, ignoresCase ? std::regex::ECMAScript | std::regex::icase
                                                     : std::regex::ECMAScript);
        } catch (const std::regex_error&) {
            fail("a regular expression expected");
        }
    }

    PathFilter::Operand operand(int depth) {
        PathFilter::Operand operand;
        skipSpace();
        if (peek() == '@' || peek() == '$') {
            operand.fromRoot = peek() == '$';
            operand.path = path();
        } else {
            operand.literal = literal(depth);
        }
        return operand;
    }

    json::value literal(int depth) {
        skipSpace();
        if (peek() == '\'' || peek() == '"')
            return json::value(quoted());
        if (take("true"))
            return true;
        if (take("false"))
            return false;
        if (take("null"))
            return nullptr;
        if (take("[")) {
            json::array list;
            skipSpace();
            while (!m_failed && depth < deepest && peek() != ']') {
                list.push_back(literal(depth + 1));
                skipSpace();
                if (!take(","))
                    break;
            }
            need("]");
            return list;
        }
        const auto start = m_at;
        while (!ends() &&
               std::string_view{"+-.0123456789eE"}.find(peek()) != std::string_view::npos)
            ++m_at;
        boost::system::error_code error;
        json::value value = json::parse(m_text.substr(start, m_at - start), error);
        if (error)
            fail("a value expected");
        return error ? json::value{} : value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
    std::string m_words;
    std::size_t m_place = 0;
};

Result<JsonPath> JsonPath::parse(std::string_view text) {
    if (!text.starts_with('$'))
        return Error{"InvalidPath",
                     Text::verbatim(fmt::format("A path begins with '$': '{}'", text))};
    return JsonPathParser{text}.whole();
}

} // namespace lathe::statemachine
