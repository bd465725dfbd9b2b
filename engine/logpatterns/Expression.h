#pragma once

#include "engine/logpatterns/Scanner.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace lathe::logpatterns {

/// Conditions that are joined by `&&`, `||` and parentheses; `&&` binds closer.
template <class Condition> class Expression {
  public:
    /// `readCondition(scanner)` gives an optional condition. Nullopt where anything is not valid;
    /// what comes after the expression is left to the caller.
    template <class ReadCondition>
    static std::optional<Expression> read(Scanner& scanner, const ReadCondition& readCondition) {
        return readJoined(scanner, Join::Any, readCondition);
    }

    /// `holdsOne(condition)` says whether a condition holds.
    template <class HoldsOne> bool holds(const HoldsOne& holdsOne) const {
        if (m_condition)
            return holdsOne(*m_condition);
        const auto partHolds = [&](const Expression& part) { return part.holds(holdsOne); };
        return m_join == Join::All ? std::all_of(m_parts.begin(), m_parts.end(), partHolds)
                                   : std::any_of(m_parts.begin(), m_parts.end(), partHolds);
    }

  private:
    enum class Join { Any, All };

    template <class ReadCondition>
    static std::optional<Expression> readJoined(Scanner& scanner, Join join,
                                                const ReadCondition& readCondition) {
        Expression joined;
        joined.m_join = join;
        do {
            auto part = join == Join::Any ? readJoined(scanner, Join::All, readCondition)
                                          : readOne(scanner, readCondition);
            if (!part)
                return std::nullopt;
            joined.m_parts.push_back(*std::move(part));
        } while (scanner.take(join == Join::Any ? "||" : "&&"));
        return joined.m_parts.size() == 1 ? std::move(joined.m_parts.front()) : std::move(joined);
    }

    template <class ReadCondition>
    static std::optional<Expression> readOne(Scanner& scanner, const ReadCondition& readCondition) {
        if (scanner.take("(")) {
            auto inner = read(scanner, readCondition);
            return scanner.take(")") ? std::move(inner) : std::nullopt;
        }
        auto condition = readCondition(scanner);
        if (!condition)
            return std::nullopt;
        Expression one;
        one.m_condition = std::move(condition);
        return one;
    }

    std::optional<Condition> m_condition;
    Join m_join{};
    std::vector<Expression> m_parts;
};

} // namespace lathe::logpatterns
