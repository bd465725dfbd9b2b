#include "engine/insights/Expression.h"

#include "engine/insights/Ordering.h"

#include <boost/container/small_vector.hpp>

#include <cmath>

namespace lathe::insights {

namespace {

constexpr std::size_t usualArguments = 4;

/// What stays whole is counted with whole numbers as long as it fits.
Value calculated(char sign, const Number& left, const Number& right) {
    if (left.whole && right.whole) {
        std::int64_t whole = 0;
        if (sign == '+' && !__builtin_add_overflow(*left.whole, *right.whole, &whole))
            return Value{whole};
        if (sign == '-' && !__builtin_sub_overflow(*left.whole, *right.whole, &whole))
            return Value{whole};
        if (sign == '*' && !__builtin_mul_overflow(*left.whole, *right.whole, &whole))
            return Value{whole};
        if (sign == '%' && *right.whole != 0 && *right.whole != -1)
            return Value{*left.whole % *right.whole};
    }
    double result = 0;
    switch (sign) {
    case '+':
        result = left.real + right.real;
        break;
    case '-':
        result = left.real - right.real;
        break;
    case '*':
        result = left.real * right.real;
        break;
    case '/':
        result = left.real / right.real;
        break;
    case '%':
        result = std::fmod(left.real, right.real);
        break;
    default:
        result = std::pow(left.real, right.real);
    }
    // A division by zero has no result.
    return std::isfinite(result) ? Value{result} : Value{};
}

bool orderHolds(Comparison::Sign sign, std::partial_ordering order) {
    switch (sign) {
    case Comparison::Sign::Less:
        return order < 0;
    case Comparison::Sign::LessOrEqual:
        return order <= 0;
    case Comparison::Sign::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

std::optional<bool> isTrue(const Value& value) {
    if (value.isMissing())
        return std::nullopt;
    if (const auto number = value.number())
        return number->real != 0;
    std::string buffer;
    const auto text = value.textIn(buffer);
    return text && !text->empty() && *text != "false";
}

/// Values of conditions.
struct Truth {
    Row& row;

    std::optional<bool> operator()(const Comparison& it) const {
        const Value left = evaluate(*it.left, row);
        const Value right = evaluate(*it.right, row);
        if (it.sign == Comparison::Sign::Equal)
            return areEqual(left, right);
        if (it.sign == Comparison::Sign::Unequal) {
            if (left.ifStructure() || right.ifStructure())
                return false;
            const auto equal = areEqual(left, right);
            return equal ? std::optional{!*equal} : std::nullopt;
        }
        if (left.isMissing() || right.isMissing())
            return std::nullopt;
        const auto order = compared(left, right);
        return order && orderHolds(it.sign, *order);
    }
    std::optional<bool> operator()(const Junction& it) const {
        const bool deciding = it.kind == Junction::Kind::Or;
        const auto left = holds(*it.left, row);
        if (left == deciding)
            return deciding;
        const auto right = holds(*it.right, row);
        if (right == deciding)
            return deciding;
        return left && right ? std::optional{!deciding} : std::nullopt;
    }
    std::optional<bool> operator()(const Negation& it) const {
        const auto inner = holds(*it.operand, row);
        return inner ? std::optional{!*inner} : std::nullopt;
    }
    std::optional<bool> operator()(const Like& it) const {
        std::string buffer;
        const Value value = evaluate(*it.operand, row);
        const auto text = value.textIn(buffer);
        return text ? std::optional{it.test.holds(*text)} : std::nullopt;
    }
    std::optional<bool> operator()(const Membership& it) const {
        const Value value = evaluate(*it.operand, row);
        if (value.isMissing())
            return std::nullopt;
        for (const ExpressionPtr& choice : it.choices)
            if (areEqual(value, evaluate(*choice, row)) == true)
                return true;
        return false;
    }
    std::optional<bool> operator()(const SubqueryMembership& it) const {
        const Value value = evaluate(*it.operand, row);
        if (value.isMissing())
            return std::nullopt;
        return row.table(it.subquery).contains(value);
    }
    template <class Other> std::optional<bool> operator()(const Other& it) const;
};

struct Evaluation {
    Row& row;

    Value operator()(const Literal& it) const { return it.value; }
    Value operator()(const FieldOf& it) const { return row.at(it.slot); }
    Value operator()(const MemberOf& it) const {
        const Value owner = evaluate(*it.owner, row);
        const Value::Structure* structure = owner.ifStructure();
        if (!structure)
            return {};
        const boost::json::value* found = member(**structure, it.path);
        if (!found)
            return {};
        // A list or map in a list or map shares its memory.
        if (found->is_structured())
            return Value{Value::Structure{*structure, found}};
        return Value::of(*found).owned();
    }
    Value operator()(const Negative& it) const {
        const auto number = evaluate(*it.operand, row).number();
        return number ? calculated('-', Number{std::int64_t{0}}, *number) : Value{};
    }
    Value operator()(const Arithmetic& it) const {
        const auto left = evaluate(*it.left, row).number();
        const auto right = evaluate(*it.right, row).number();
        return left && right ? calculated(it.sign, *left, *right) : Value{};
    }
    Value operator()(const Call& it) const {
        boost::container::small_vector<Value, usualArguments> values;
        for (const ExpressionPtr& argument : it.arguments)
            values.push_back(evaluate(*argument, row));
        return it.function->call({{values.data(), values.size()}, it.prepared, row.moments()});
    }
    /// Conditions.
    template <class Condition> Value operator()(const Condition& it) const {
        const auto truth = Truth{row}(it);
        return truth ? Value::truth(*truth) : Value{};
    }
};

template <class Other> std::optional<bool> Truth::operator()(const Other& it) const {
    return isTrue(Evaluation{row}(it));
}

struct SlotCollection {
    std::vector<std::size_t>& result;

    void operator()(const Literal&) const {}
    void operator()(const FieldOf& it) const { result.push_back(it.slot); }
    void operator()(const MemberOf& it) const { addSlots(*it.owner, result); }
    void operator()(const Membership& it) const {
        addSlots(*it.operand, result);
        for (const ExpressionPtr& choice : it.choices)
            addSlots(*choice, result);
    }
    void operator()(const Call& it) const {
        for (const ExpressionPtr& argument : it.arguments)
            addSlots(*argument, result);
    }
    template <class Other> void operator()(const Other& it) const {
        if constexpr (requires { it.operand; }) {
            addSlots(*it.operand, result);
        } else {
            addSlots(*it.left, result);
            addSlots(*it.right, result);
        }
    }
};

} // namespace

Value evaluate(const Expression& expression, Row& row) {
    return std::visit(Evaluation{row}, expression.node);
}

std::optional<bool> holds(const Expression& expression, Row& row) {
    return std::visit(Truth{row}, expression.node);
}

void addSlots(const Expression& expression, std::vector<std::size_t>& result) {
    std::visit(SlotCollection{result}, expression.node);
}

} // namespace lathe::insights
