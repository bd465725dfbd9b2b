#include "engine/loghistory/RequiredText.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace lathe::loghistory {

namespace {

/// k and s are found as letters beyond ASCII as well: U+212A and U+017F.
bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= ' ' && byte < 0x7f && c != 'k' && c != 'K' && c != 's' && c != 'S';
}

bool isQuantifier(char c) {
    return c == '*' || c == '?' || c == '{' || c == '+';
}

/// Goes through the parts of an expression that stand one after the other.
class Walk {
  public:
    explicit Walk(std::string_view expression)
        : m_rest{expression} {}

    std::vector<std::string> runs() {
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            // One or the other; or something that makes letters mean something else.
            if (c == '|' || m_rest.starts_with("(?") || m_rest.starts_with("(*") ||
                m_rest.starts_with("\\Q"))
                return {};
            if (c == '\\')
                escape();
            else if (c == '[')
                skipClass();
            else if (c == '(')
                skipGroup();
            else if (c == '.' || c == '^' || c == '$' || c == ')' || !isPlain(c))
                other(1);
            else
                letter(c, 1);
        }
        endRun();
        return m_failed ? std::vector<std::string>{} : m_runs;
    }

  private:
    void endRun() {
        // A letter alone is in most texts.
        if (m_run.size() > 1)
            m_runs.push_back(m_run);
        m_run.clear();
    }
    /// Behind a part: how often it comes.
    void quantifier() {
        while (!m_rest.empty() && isQuantifier(m_rest.front())) {
            const std::size_t end = m_rest.front() == '{' ? m_rest.find('}') : 0;
            m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        }
    }
    void other(std::size_t length) {
        endRun();
        m_rest.remove_prefix(std::min(length, m_rest.size()));
        quantifier();
    }
    void letter(char c, std::size_t length) {
        m_rest.remove_prefix(length);
        if (m_rest.empty() || !isQuantifier(m_rest.front())) {
            m_run += c;
            return;
        }
        // It comes once at least, and what follows stands behind the last one.
        if (m_rest.front() == '+')
            m_run += c;
        endRun();
        quantifier();
    }
    void escape() {
        constexpr std::string_view alone = "dDwWsSbBhHvVRtnrfaeAzZG";
        if (m_rest.size() < 2)
            return fail();
        const char kind = m_rest[1];
        if (!std::isalnum(static_cast<unsigned char>(kind)))
            return isPlain(kind) ? letter(kind, 2) : other(2);
        // Others take something with them ("\\x41", "\\p{Lu}"), or mean what was found before.
        if (alone.find(kind) == std::string_view::npos)
            return fail();
        other(2);
    }
    void fail() {
        m_failed = true;
        m_rest = {};
    }
    void skipClass() {
        std::size_t end = 1;
        if (end < m_rest.size() && m_rest[end] == '^')
            ++end;
        // First in it, it stands for itself.
        if (end < m_rest.size() && m_rest[end] == ']')
            ++end;
        while (end < m_rest.size() && m_rest[end] != ']') {
            if (m_rest[end] == '[')
                return fail();
            end += m_rest[end] == '\\' ? 2 : 1;
        }
        other(end + 1);
    }
    void skipGroup() {
        std::size_t end = 0;
        int depth = 0;
        for (; end < m_rest.size(); ++end) {
            const std::string_view here = m_rest.substr(end);
            if (here.starts_with('[') || here.starts_with("(?") || here.starts_with("(*") ||
                here.starts_with("\\Q"))
                return fail();
            if (here.starts_with('\\'))
                ++end;
            else if (m_rest[end] == '(')
                ++depth;
            else if (m_rest[end] == ')' && --depth == 0)
                break;
        }
        other(end + 1);
    }

    std::string_view m_rest;
    std::string m_run;
    std::vector<std::string> m_runs;
    bool m_failed = false;
};

} // namespace

std::vector<std::string> requiredTexts(std::string_view expression) {
    return Walk{expression}.runs();
}

} // namespace lathe::loghistory
