#include "engine/metricmath/Operators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace lathe::metricmath {

namespace {

struct Entry {
    std::string_view sign;
    Operator meaning;
    int precedence;
};

/// The first of those that mean the same is the one that is shown.
constexpr std::array<Entry, 15> entries{{{"||", Operator::Or, 1},
                                         {"OR", Operator::Or, 1},
                                         {"&&", Operator::And, 2},
                                         {"AND", Operator::And, 2},
                                         {"==", Operator::Equal, 3},
                                         {"!=", Operator::Unequal, 3},
                                         {"<=", Operator::LessOrEqual, 3},
                                         {">=", Operator::GreaterOrEqual, 3},
                                         {"<", Operator::Less, 3},
                                         {">", Operator::Greater, 3},
                                         {"+", Operator::Add, 4},
                                         {"-", Operator::Subtract, 4},
                                         {"*", Operator::Multiply, 5},
                                         {"/", Operator::Divide, 5},
                                         {"^", Operator::Power, 6}}};

const Entry& entryOf(Operator sign) {
    return *std::find_if(entries.begin(), entries.end(),
                         [&](const Entry& entry) { return entry.meaning == sign; });
}

bool isArithmetic(Operator sign) {
    return sign >= Operator::Add;
}

double computed(Operator sign, double left, double right) {
    if (!std::isfinite(left) || !std::isfinite(right))
        return std::numeric_limits<double>::quiet_NaN();
    switch (sign) {
    case Operator::Or:
        return left != 0 || right != 0;
    case Operator::And:
        return left != 0 && right != 0;
    case Operator::Equal:
        return left == right;
    case Operator::Unequal:
        return left != right;
    case Operator::LessOrEqual:
        return left <= right;
    case Operator::GreaterOrEqual:
        return left >= right;
    case Operator::Less:
        return left < right;
    case Operator::Greater:
        return left > right;
    case Operator::Add:
        return left + right;
    case Operator::Subtract:
        return left - right;
    case Operator::Multiply:
        return left * right;
    case Operator::Divide:
        return right == 0 ? std::numeric_limits<double>::quiet_NaN() : left / right;
    case Operator::Power:
        return std::pow(left, right);
    }
    return 0;
}

Series both(Operator sign, const Series& left, const Series& right) {
    Series result = left.withoutPoints();
    result.period = commonPeriod(left.period, right.period);
    for (std::size_t i = 0, j = 0; i < left.size() || j < right.size();) {
        const bool hasLeft =
            i < left.size() && (j >= right.size() || left.times[i] <= right.times[j]);
        const bool hasRight =
            j < right.size() && (i >= left.size() || right.times[j] <= left.times[i]);
        result.add(hasLeft ? left.times[i] : right.times[j],
                   computed(sign, hasLeft ? left.values[i] : 0, hasRight ? right.values[j] : 0));
        i += hasLeft;
        j += hasRight;
    }
    return result;
}

Series both(Operator sign, const Series& left, double right) {
    Series result = left.withoutPoints();
    for (std::size_t i = 0; i < left.size(); ++i)
        result.add(left.times[i], computed(sign, left.values[i], right));
    return result;
}

Series both(Operator sign, double left, const Series& right) {
    Series result = right.withoutPoints();
    for (std::size_t i = 0; i < right.size(); ++i)
        result.add(right.times[i], computed(sign, left, right.values[i]));
    return result;
}

double both(Operator sign, double left, double right) {
    return computed(sign, left, right);
}

/// A series of an array stays what it is, whichever side it stands on.
template <class Other>
SeriesList eachWith(Operator sign, const SeriesList& list, const Other& other) {
    SeriesList result;
    for (const Series& series : list)
        result.push_back(both(sign, series, other));
    return result;
}

template <class Other>
SeriesList withEach(Operator sign, const Other& other, const SeriesList& list) {
    SeriesList result;
    for (const Series& series : list) {
        Series one = both(sign, other, series);
        one.label = series.label;
        one.origin = series.origin;
        result.push_back(std::move(one));
    }
    return result;
}

/// Applies an operator to what the two values are.
struct Applied {
    Operator sign;

    using Answer = std::optional<Value>;
    Answer operator()(double left, double right) const { return both(sign, left, right); }
    Answer operator()(double left, const Series& right) const { return both(sign, left, right); }
    Answer operator()(const Series& left, double right) const { return both(sign, left, right); }
    Answer operator()(const Series& left, const Series& right) const {
        return both(sign, left, right);
    }
    template <class Left> Answer operator()(const Left& left, const SeriesList& right) const {
        return isArithmetic(sign) ? Answer{withEach(sign, left, right)} : std::nullopt;
    }
    template <class Right> Answer operator()(const SeriesList& left, const Right& right) const {
        return isArithmetic(sign) ? Answer{eachWith(sign, left, right)} : std::nullopt;
    }
    Answer operator()(const SeriesList&, const SeriesList&) const { return std::nullopt; }
};

} // namespace

std::string_view signOf(Operator sign) {
    return entryOf(sign).sign;
}

std::optional<Operator> operatorOf(std::string_view sign) {
    for (const Entry& entry : entries)
        if (entry.sign == sign)
            return entry.meaning;
    return std::nullopt;
}

int precedenceOf(Operator sign) {
    return entryOf(sign).precedence;
}

std::optional<Value> applied(Operator sign, const Value& left, const Value& right) {
    return std::visit(Applied{sign}, left, right);
}

Value negated(const Value& value) {
    if (const double* scalar = std::get_if<double>(&value))
        return -*scalar;
    return *applied(Operator::Multiply, value, -1.0);
}

} // namespace lathe::metricmath
