#include "engine/services/sns/PolicyRules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace lathe::services::sns {

namespace {

using Kind = PolicyToken::Kind;
using Wrong = std::optional<std::string>;

/// Goes through a policy as https://github.com/aws/event-ruler does, which AWS runs: token by
/// token, so that what is wrong is said of the same place.
class Walk {
  public:
    Walk(const PolicyTokens& policy, bool nested)
        : m_policy{policy}
        , m_nested{nested} {}

    Wrong run() {
        if (at().kind != Kind::BeginObject)
            return wrong("Filter is not an object");
        return object();
    }

  private:
    const PolicyToken& at() const { return m_policy.tokens[m_index]; }
    const PolicyToken& next() {
        m_index = std::min(m_index + 1, m_policy.tokens.size() - 1);
        m_textRead = false;
        return at();
    }
    /// The text of this token; the parser is then behind it.
    std::string text() {
        m_textRead = true;
        const Kind kind = at().kind;
        return std::string{kind == Kind::Text || kind == Kind::Key ? at().text() : at().written};
    }

    /// Behind a key the parser has already looked at the value.
    std::size_t reached() const {
        if (at().kind == Kind::Key && m_index + 1 < m_policy.tokens.size())
            return m_policy.tokens[m_index + 1].reached();
        return m_textRead ? at().end : at().reached();
    }
    std::string wrong(const std::string& what) const {
        return fmt::format("{}\n at [Source: (String)\"{}\"; line: 1, column: {}]", what,
                           m_policy.compact, reached() + 1);
    }

    /// From "{" to "}".
    Wrong object() {
        while (next().kind == Kind::Key) {
            const std::string key = text();
            next();
            Wrong found;
            if (at().kind == Kind::BeginObject) {
                found = object();
                if (!found && !m_nested)
                    found = notNested();
            } else if (at().kind == Kind::BeginArray) {
                found = key == "$or" ? choices() : rules();
            } else {
                found = wrong(fmt::format("\"{}\" must be an object or an array", key));
            }
            if (found)
                return found;
        }
        return {};
    }

    static std::string notNested() {
        return "Filter policy scope MessageAttributes does not support nested filter policy";
    }

    /// The objects of "$or".
    Wrong choices() {
        while (next().kind != Kind::EndArray) {
            if (at().kind != Kind::BeginObject)
                return wrong("It must be an Array followed with $or.");
            if (Wrong found = object())
                return found;
        }
        return {};
    }

    Wrong rules() {
        if (next().kind == Kind::EndArray)
            return wrong("Empty arrays are not allowed");
        for (; at().kind != Kind::EndArray; next()) {
            if (at().kind == Kind::BeginArray)
                return wrong("Match value must be String, number, true, false, or null");
            if (at().kind != Kind::BeginObject)
                continue;
            if (Wrong found = expression())
                return found;
        }
        return {};
    }

    /// {"prefix": "a"}
    Wrong expression() {
        if (next().kind != Kind::Key)
            return wrong("Match expression name not found");
        const std::string name = text();
        if (Wrong found = operation(name))
            return found;
        if (next().kind != Kind::EndObject)
            return wrong("Only one key allowed in match expression");
        return {};
    }

    Wrong operation(const std::string& name) {
        if (name == "prefix" || name == "suffix" || name == "equals-ignore-case" ||
            name == "wildcard")
            return string(name);
        // A network is made a prefix of its addresses.
        if (name == "cidr")
            return string("prefix");
        if (name == "exists") {
            const PolicyToken& value = next();
            if (value.kind != Kind::Literal || value.written == "null")
                return wrong("exists match pattern must be either true or false.");
            return {};
        }
        if (name == "numeric")
            return numeric();
        if (name == "anything-but")
            return anythingBut();
        return wrong(fmt::format("Unrecognized match type {}", name));
    }

    Wrong string(const std::string& name) {
        if (next().kind != Kind::Text)
            return wrong(fmt::format("{} match pattern must be a string", name));
        return {};
    }

    Wrong anythingBut() {
        const Kind kind = next().kind;
        if (kind == Kind::BeginArray)
            return anythingButList();
        if (kind == Kind::BeginObject) {
            next();
            const std::string name = text();
            if (name != "prefix" && name != "wildcard")
                return wrong(fmt::format("Unsupported anything-but pattern: {}", name));
            if (Wrong found = anythingButOperator(name))
                return found;
            if (next().kind != Kind::EndObject)
                return wrong("Only one key allowed in match expression");
            return {};
        }
        if (kind != Kind::Text && kind != Kind::Number)
            return wrong("Value of anything-but must be an array or single string/number value.");
        return {};
    }

    Wrong anythingButOperator(const std::string& name) {
        if (next().kind != Kind::BeginArray)
            return at().kind == Kind::Text
                       ? Wrong{}
                       : wrong(fmt::format("{} match pattern must be a string", name));
        while (next().kind != Kind::EndArray)
            if (at().kind != Kind::Text)
                return wrong(fmt::format("{} match pattern must be a string", name));
        return {};
    }

    Wrong anythingButList() {
        bool texts = false;
        bool numbers = false;
        while (next().kind != Kind::EndArray) {
            texts |= at().kind == Kind::Text;
            numbers |= at().kind == Kind::Number;
            if (at().kind != Kind::Text && at().kind != Kind::Number)
                return wrong("Inside anything but list, start|null|boolean is not supported.");
        }
        if (texts == numbers)
            return wrong("Inside anything but list, either all values are number or string, mixed "
                         "type is not supported");
        return {};
    }

    /// ["=", 5], [">", 0], [">=", 0, "<", 10].
    Wrong numeric() {
        if (next().kind != Kind::BeginArray)
            return wrong("Value of numeric must be an array.");
        if (next().kind != Kind::Text)
            return wrong(fmt::format("Invalid member in numeric match: {}", text()));
        const std::string name = text();
        next();
        const bool isLower = name == ">" || name == ">=";
        if (!isLower && name != "=" && name != "<" && name != "<=")
            return wrong(fmt::format("Unrecognized numeric range operator: {}", name));
        if (at().kind != Kind::Number)
            return wrong(fmt::format("Value of {} must be numeric", name == "=" ? "equals" : name));
        const double bottom = number();
        if (next().kind == Kind::EndArray)
            return {};
        return isLower ? upperEnd(bottom) : wrong("Too many elements in numeric expression");
    }

    Wrong upperEnd(double bottom) {
        if (at().kind != Kind::Text)
            return wrong(fmt::format("Bad value in numeric range: {}", text()));
        const std::string name = text();
        if (name != "<" && name != "<=")
            return wrong(fmt::format("Bad numeric range operator: {}", name));
        if (next().kind != Kind::Number)
            return wrong(fmt::format("Value of {} must be numeric", name));
        const double top = number();
        if (next().kind != Kind::EndArray)
            return wrong("Too many terms in numeric range expression");
        return bottom < top ? Wrong{} : wrong("Bottom must be less than top");
    }

    double number() const { return std::strtod(at().written.c_str(), nullptr); }

    const PolicyTokens& m_policy;
    const bool m_nested;
    std::size_t m_index = 0;
    bool m_textRead = false;
};

} // namespace

std::optional<std::string> wrongRule(const PolicyTokens& policy, bool nested) {
    return policy.tokens.empty() ? std::nullopt : Walk{policy, nested}.run();
}

} // namespace lathe::services::sns
