#pragma once

#include "engine/insights/Functions.h"
#include "engine/insights/Row.h"
#include "engine/insights/TextTest.h"
#include "engine/insights/Value.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lathe::insights {

struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Literal {
    Value value;
};
struct FieldOf {
    std::size_t slot;
};
/// What is in a list or map: `json_message.users[1].name`.
struct MemberOf {
    ExpressionPtr owner;
    std::string path;
};
struct Negative {
    ExpressionPtr operand;
};
struct Arithmetic {
    /// One of + - * / % ^
    char sign;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct Comparison {
    enum class Sign { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };
    Sign sign;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct Junction {
    enum class Kind { And, Or };
    Kind kind;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct Negation {
    ExpressionPtr operand;
};
/// `like`, `=~`
struct Like {
    ExpressionPtr operand;
    TextTest test;
};
/// `in [...]`
struct Membership {
    ExpressionPtr operand;
    std::vector<ExpressionPtr> choices;
};
/// `in (fields a)`: one of what a subquery gives.
struct SubqueryMembership {
    ExpressionPtr operand;
    std::size_t subquery;
};
struct Call {
    const Function* function;
    std::vector<ExpressionPtr> arguments;
    Prepared prepared;
};

/// A part of a query that has a value for each row.
struct Expression {
    std::variant<Literal, FieldOf, MemberOf, Negative, Arithmetic, Comparison, Junction, Negation,
                 Like, Membership, SubqueryMembership, Call>
        node;
};

Value evaluate(const Expression& expression, Row& row);

/// Whether a condition holds; nothing when that depends on a value that is missing, as in SQL.
/// A value that is no condition holds unless it is 0, "" or "false".
std::optional<bool> holds(const Expression& expression, Row& row);

/// Adds the fields whose values the expression needs.
void addSlots(const Expression& expression, std::vector<std::size_t>& result);

} // namespace lathe::insights
