#include "engine/velocity/JsonFilter.h"

#include "engine/velocity/JsonPath.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace json = boost::json;

namespace lathe::velocity {

namespace {

/// Deeper ones are no conditions.
constexpr int mostNested = 32;

enum class Operator { Exists, Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };

constexpr std::array<std::pair<std::string_view, Operator>, 6> operators{
    {{"==", Operator::Equal},
     {"!=", Operator::Unequal},
     {"<=", Operator::LessOrEqual},
     {">=", Operator::GreaterOrEqual},
     {"<", Operator::Less},
     {">", Operator::Greater}}};

using Operand = std::optional<json::value>;

/// Below, at or above zero; nothing where they have no order.
std::optional<int> compared(const json::value& left, const json::value& right) {
    if (left.is_string() && right.is_string())
        return left.get_string().compare(right.get_string());
    boost::system::error_code error;
    const auto one = left.to_number<double>(error);
    if (error)
        return {};
    const auto other = right.to_number<double>(error);
    if (error)
        return {};
    return one < other ? -1 : one > other ? 1 : 0;
}

bool holds(Operator sign, const Operand& left, const Operand& right) {
    if (sign == Operator::Exists)
        return left.has_value();
    if (!left || !right)
        return sign == Operator::Unequal && left.has_value() != right.has_value();
    const auto order = compared(*left, *right);
    const bool equal = order ? *order == 0 : *left == *right;
    switch (sign) {
    case Operator::Equal:
        return equal;
    case Operator::Unequal:
        return !equal;
    case Operator::Less:
        return order && *order < 0;
    case Operator::LessOrEqual:
        return order && *order <= 0;
    case Operator::Greater:
        return order && *order > 0;
    case Operator::GreaterOrEqual:
        return order && *order >= 0;
    case Operator::Exists:
        break;
    }
    return false;
}

class Condition {
  public:
    Condition(std::string_view text, const json::value& element, const json::value& document)
        : m_rest{text}
        , m_element{element}
        , m_document{document} {}

    std::optional<bool> run() {
        const bool fits = either();
        skipSpace();
        return m_isValid && m_rest.empty() ? std::optional{fits} : std::nullopt;
    }

  private:
    bool either() {
        bool fits = both();
        while (cut("||")) {
            const bool next = both();
            fits = fits || next;
        }
        return fits;
    }

    bool both() {
        bool fits = term();
        while (cut("&&")) {
            const bool next = term();
            fits = fits && next;
        }
        return fits;
    }

    bool term() {
        if (++m_depth > mostNested)
            return fail();
        bool fits = false;
        if (cut("!")) {
            fits = !term();
        } else if (cut("(")) {
            fits = either();
            if (!cut(")"))
                fail();
        } else {
            fits = comparison();
        }
        --m_depth;
        return fits;
    }

    bool comparison() {
        const Operand left = operand();
        for (const auto& [text, sign] : operators)
            if (cut(text))
                return holds(sign, left, operand());
        return holds(Operator::Exists, left, {});
    }

    Operand operand() {
        skipSpace();
        if (m_rest.empty()) {
            fail();
            return {};
        }
        const char first = m_rest.front();
        if (first == '\'' || first == '"')
            return quoted(first);
        if (first == '@' || first == '$')
            return path(first == '@' ? m_element : m_document);
        return literal();
    }

    Operand quoted(char quote) {
        const auto end = m_rest.find(quote, 1);
        if (end == std::string_view::npos) {
            fail();
            return {};
        }
        const std::string_view text = m_rest.substr(1, end - 1);
        m_rest.remove_prefix(end + 1);
        return json::value(text);
    }

    Operand path(const json::value& from) {
        std::size_t end = 1;
        int open = 0;
        for (; end < m_rest.size(); ++end) {
            const char c = m_rest[end];
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open == 0 && std::string_view{" =!<>&|)"}.find(c) != std::string_view::npos)
                break;
        }
        const std::string text = "$" + std::string{m_rest.substr(1, end - 1)};
        m_rest.remove_prefix(end);
        return valueAt(from, text);
    }

    Operand literal() {
        const auto end = std::min(m_rest.find_first_of(" =!<>&|)"), m_rest.size());
        boost::system::error_code error;
        json::value value = json::parse(m_rest.substr(0, end), error);
        m_rest.remove_prefix(end);
        if (error || end == 0) {
            fail();
            return {};
        }
        return value;
    }

    void skipSpace() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
    }

    bool cut(std::string_view sign) {
        skipSpace();
        if (!m_rest.starts_with(sign))
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    /// Gives false, to be returned.
    bool fail() {
        m_isValid = false;
        m_rest = {};
        return false;
    }

    std::string_view m_rest;
    const json::value& m_element;
    const json::value& m_document;
    int m_depth = 0;
    bool m_isValid = true;
};

} // namespace

std::optional<bool> fitsFilter(std::string_view condition, const json::value& element,
                               const json::value& document) {
    return Condition{condition, element, document}.run();
}

} // namespace lathe::velocity
