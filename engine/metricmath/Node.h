#pragma once

#include "engine/metricmath/Functions.h"
#include "engine/metricmath/Operators.h"

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace lathe::metricmath {

class SearchExpression;

struct Node;
using NodePtr = std::shared_ptr<const Node>;

struct Number {
    double value;
};
struct Quoted {
    std::string text;
};
/// The id of a metric or of another expression.
struct Reference {
    std::string id;
};
/// What functions take beside values: AVG, DESC, REPEAT.
struct Word {
    std::string name;
};
/// `[m1, m2]`
struct Array {
    std::vector<NodePtr> items;
};
struct Negative {
    NodePtr operand;
};
struct Operation {
    Operator sign;
    NodePtr left;
    NodePtr right;
};
struct Call {
    const Function* function;
    std::vector<NodePtr> arguments;
    /// What the first argument of SEARCH says.
    std::shared_ptr<const SearchExpression> search;
};

/// A part of an expression, and its bytes in the text.
struct Node {
    std::variant<Number, Quoted, Reference, Word, Array, Negative, Operation, Call> kind;
    std::size_t begin = 0;
    std::size_t end = 0;
};

} // namespace lathe::metricmath
