#include "engine/logpatterns/Terms.h"

#include "engine/logpatterns/RegexSubset.h"
#include "engine/logpatterns/Scanner.h"

#include <algorithm>

namespace lathe::logpatterns {

std::optional<Terms> Terms::parse(std::string_view pattern) {
    Terms terms;
    for (Scanner scanner{pattern}; !scanner.isAtEnd();) {
        std::vector<Term>& kind = scanner.take("?")   ? terms.m_optional
                                  : scanner.take("-") ? terms.m_excluded
                                                      : terms.m_needed;
        Term term;
        if (scanner.take("%")) {
            if (const auto regex = scanner.upTo("%"))
                term.regex = compileSubset(*regex);
            if (!term.regex)
                return std::nullopt;
            ++terms.m_regexes;
        } else if (scanner.isAt("\"")) {
            auto phrase = scanner.quoted();
            if (!phrase)
                return std::nullopt;
            term.text = *std::move(phrase);
        } else {
            term.text = scanner.word("_");
            if (term.text.empty())
                return std::nullopt;
        }
        if (!scanner.isBetweenWords())
            return std::nullopt;
        if (term.regex || !std::all_of(term.text.begin(), term.text.end(), isBlank))
            kind.push_back(std::move(term));
    }
    if (!terms.m_needed.empty() || !terms.m_excluded.empty())
        terms.m_optional.clear();
    return terms;
}

bool Terms::Term::isIn(std::string_view message) const {
    return regex ? regex->matches(message) : message.find(text) != std::string_view::npos;
}

bool Terms::matches(std::string_view message) const {
    const auto isThere = [&](const Term& term) { return term.isIn(message); };
    return std::all_of(m_needed.begin(), m_needed.end(), isThere) &&
           std::none_of(m_excluded.begin(), m_excluded.end(), isThere) &&
           (m_optional.empty() || std::any_of(m_optional.begin(), m_optional.end(), isThere));
}

} // namespace lathe::logpatterns
