#include "engine/dispatch/JsonProblem.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace lathe::dispatch {

namespace {

constexpr std::string_view anyValue =
    "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

bool isNamePart(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return std::isalnum(byte) || letter == '_' || letter == '$';
}

std::string shown(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool isControl = byte < 0x20 || (byte >= 0x7F && byte < 0xA0);
    const int code = byte;
    if (isControl)
        return fmt::format("((CTRL-CHAR, code {}))", code);
    // Bytes above are Latin-1 to the parser at this point.
    const std::string text = byte < 0x80 ? std::string(1, letter)
                                         : std::string{static_cast<char>(0xC0 | (byte >> 6)),
                                                       static_cast<char>(0x80 | (byte & 0x3F))};
    return fmt::format("('{}' (code {}))", text, code);
}

/// Reads until the text stops being JSON. Every step returns false there, with the problem set.
class Search {
  public:
    /// `source` is what the parser says of the text wherever it names a place.
    Search(std::string_view text, std::string_view source)
        : m_text{text}
        , m_source{source} {}

    JsonProblem run() {
        skipSpace();
        if (atEnd())
            complain("No content to map due to end-of-input", m_at);
        while (!m_problem)
            step();
        return *m_problem;
    }
    std::string place(std::size_t offset) const {
        const std::string_view before = m_text.substr(0, offset);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto column = offset - (before.rfind('\n') + 1) + 1;
        return fmt::format("[{}line: {}, column: {}]", m_source, line, column);
    }

  private:
    struct Level {
        char open;
        std::size_t at;
        bool first = true;
    };

    bool atEnd() const { return m_at >= m_text.size(); }

    void complain(std::string what, std::size_t offset) {
        m_problem = {std::move(what), std::min(offset, m_text.size())};
    }
    bool unexpected(std::string_view wanted) {
        complain(fmt::format("Unexpected character {}: {}", shown(m_text[m_at]), wanted), m_at);
        return false;
    }
    bool unexpectedEnd(std::string_view what) {
        complain(fmt::format("Unexpected end-of-input{}", what), m_text.size());
        return false;
    }
    bool endInside() {
        const Level& level = m_levels.back();
        return unexpectedEnd(fmt::format(": expected close marker for {} (start marker at {})",
                                         level.open == '{' ? "Object" : "Array", place(level.at)));
    }
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    /// One value or close marker, with what has to stand before it.
    bool step() {
        skipSpace();
        if (m_levels.empty())
            return atEnd() || m_hadRoot ? unexpectedAfterRoot() : value();
        if (atEnd())
            return endInside();
        Level& level = m_levels.back();
        const char close = level.open == '{' ? '}' : ']';
        if (m_text[m_at] == close) {
            ++m_at;
            m_levels.pop_back();
            return true;
        }
        if (!level.first) {
            if (m_text[m_at] != ',')
                return unexpected(fmt::format("was expecting comma to separate {} entries",
                                              level.open == '{' ? "Object" : "Array"));
            ++m_at;
            skipSpace();
            if (atEnd())
                return endInside();
        }
        level.first = false;
        return level.open == '{' ? name() && value() : value();
    }

    bool unexpectedAfterRoot() {
        if (atEnd())
            return unexpectedEnd("");
        return unexpected("Expected space separating root-level values");
    }

    bool name() {
        if (m_text[m_at] != '"')
            return unexpected("was expecting double-quote to start field name");
        if (!string(" in field name"))
            return false;
        skipSpace();
        if (atEnd())
            return unexpectedEnd(" within/between Object entries");
        if (m_text[m_at] != ':')
            return unexpected("was expecting a colon to separate field name and value");
        ++m_at;
        return true;
    }

    bool value() {
        skipSpace();
        if (atEnd())
            return unexpectedEnd(" within/between Object entries");
        m_hadRoot = true;
        const char first = m_text[m_at];
        if (first == '{' || first == '[') {
            m_levels.push_back({first, m_at++});
            if (m_levels.size() > maximumJsonDepth)
                complain(fmt::format("Document nesting depth ({}) exceeds the maximum allowed ({}, "
                                     "from `StreamReadConstraints.getMaxNestingDepth()`)",
                                     m_levels.size(), maximumJsonDepth),
                         m_at);
            return !m_problem;
        }
        if (first == '"')
            return string(": was expecting closing quote for a string value");
        if (first == '-' || std::isdigit(static_cast<unsigned char>(first)))
            return number();
        if (std::isalpha(static_cast<unsigned char>(first)) || first == '_' || first == '$')
            return word();
        return unexpected(fmt::format("expected a valid value {}", anyValue));
    }

    bool word() {
        constexpr std::size_t longest = 256;
        const std::size_t begin = m_at;
        while (!atEnd() && isNamePart(m_text[m_at]))
            ++m_at;
        const std::string_view word = m_text.substr(begin, m_at - begin);
        if (word == "true" || word == "false" || word == "null")
            return true;
        const auto byte = atEnd() ? 0 : static_cast<unsigned char>(m_text[m_at]);
        // The character after the word is read before the word is judged.
        if (byte >= 0x80 && (byte < 0xC2 || byte > 0xF4))
            complain(fmt::format("Invalid UTF-8 start byte 0x{:x}", byte), m_at + 1);
        else
            complain(fmt::format("Unrecognized token '{}{}': was expecting {}",
                                 word.substr(0, longest), word.size() > longest ? "..." : "",
                                 anyValue),
                     m_at + (atEnd() ? 0 : 1));
        return false;
    }

    std::size_t digits() {
        const std::size_t begin = m_at;
        while (!atEnd() && std::isdigit(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
        return m_at - begin;
    }
    bool digitMissing(std::string_view what) {
        if (atEnd())
            return unexpectedEnd(" in a Number value");
        complain(
            fmt::format("Unexpected character {} in numeric value: {}", shown(m_text[m_at]), what),
            m_at);
        return false;
    }
    bool number() {
        if (m_text[m_at] == '-')
            ++m_at;
        const bool zero = !atEnd() && m_text[m_at] == '0';
        const std::size_t count = digits();
        if (count == 0)
            return digitMissing(
                "expected digit (0-9) to follow minus sign, for valid numeric value");
        if (zero && count > 1) {
            complain("Invalid numeric value: Leading zeroes not allowed", m_at);
            return false;
        }
        if (!atEnd() && m_text[m_at] == '.') {
            ++m_at;
            if (digits() == 0)
                return digitMissing("Decimal point not followed by a digit");
        }
        if (!atEnd() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (!atEnd() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
                ++m_at;
            if (digits() == 0)
                return digitMissing("Exponent indicator not followed by a digit");
        }
        return true;
    }

    bool string(std::string_view unfinished) {
        for (++m_at; !atEnd(); ++m_at) {
            const char letter = m_text[m_at];
            if (letter == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(letter) < 0x20) {
                complain(fmt::format("Illegal unquoted character {}: has to be escaped using "
                                     "backslash to be included in string value",
                                     shown(letter)),
                         m_at + 1);
                return false;
            }
            if (letter == '\\' && !escape())
                return false;
            if (static_cast<unsigned char>(letter) >= 0x80 && !character())
                return false;
        }
        return unexpectedEnd(unfinished);
    }
    /// A character of several bytes; stops at its last.
    bool character() {
        const auto first = static_cast<unsigned char>(m_text[m_at]);
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4) {
            complain(fmt::format("Invalid UTF-8 start byte 0x{:x}", first), m_at + 1);
            return false;
        }
        for (int i = 0; i < more && m_at + 1 < m_text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_text[++m_at]);
            if ((byte & 0xC0) != 0x80) {
                complain(fmt::format("Invalid UTF-8 middle byte 0x{:x}", byte), m_at + 1);
                return false;
            }
        }
        return true;
    }
    bool escape() {
        if (++m_at >= m_text.size())
            return unexpectedEnd(" in character escape sequence");
        const char letter = m_text[m_at];
        if (letter == 'u') {
            for (int i = 0; i < 4; ++i) {
                if (++m_at >= m_text.size())
                    return unexpectedEnd(" in character escape sequence");
                if (!std::isxdigit(static_cast<unsigned char>(m_text[m_at])))
                    return unexpected("expected a hex-digit for character escape sequence");
            }
            return true;
        }
        if (std::string_view{"\"\\/bfnrt"}.find(letter) != std::string_view::npos)
            return true;
        const std::string what = shown(letter);
        complain(fmt::format("Unrecognized character escape {}", what.substr(1, what.size() - 2)),
                 m_at + 1);
        return false;
    }

    std::string_view m_text;
    std::string_view m_source;
    std::size_t m_at = 0;
    bool m_hadRoot = false;
    std::vector<Level> m_levels;
    std::optional<JsonProblem> m_problem;
};

} // namespace

JsonProblem findJsonProblem(std::string_view text) {
    return Search{text, {}}.run();
}

std::string describeJsonProblem(std::string_view text) {
    Search search{text, "Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` "
                        "disabled); "};
    const JsonProblem problem = search.run();
    return fmt::format("{}\n at {}", problem.what, search.place(problem.offset));
}

} // namespace lathe::dispatch
