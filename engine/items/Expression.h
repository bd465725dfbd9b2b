#pragma once

#include "engine/items/AttributeValue.h"
#include "engine/items/Path.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::items {

/// What stands in an expression: an operand, or what makes a condition of others
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html).
struct Node {
    enum class Kind { Path, Value, Function, Compare, Between, In, And, Or, Not, Sum, Difference };

    Kind kind = Kind::Path;
    /// Of a value ":v", of a function its name, of a comparison "<=", of others as messages name
    /// them: "BETWEEN", "AND".
    std::string text;
    /// As written until it is resolved: "#n" stands for a name.
    Path path;
    std::vector<Node> parts;
    AttributeValue value = {};
    /// Whether parentheses are around it.
    bool enclosed = false;

    bool isOperand() const {
        return kind == Kind::Path || kind == Kind::Value || kind == Kind::Function;
    }
};

struct UpdateAction {
    enum class Section { Set, Remove, Add, Delete };

    Section section;
    Node target;
    /// Not of what is removed.
    Node operand = {};
};

/// What the names and values of a request's expressions stand for, and which have been used.
class Substitutions {
  public:
    std::map<std::string, std::string> names;
    std::map<std::string, AttributeValue> values;

    /// Replaces what stands in paths and values; `kind` is the expression's: "FilterExpression".
    Result<void> resolve(std::string_view kind, Node& node);
    /// Fails with ValidationException where something has been used by none.
    Result<void> checkAllUsed() const;

  private:
    std::set<std::string> m_usedNames;
    std::set<std::string> m_usedValues;
};

/// Each fails with ValidationException: for bad syntax, reserved words and unknown functions.
Result<Node> parseCondition(std::string_view kind, std::string_view text);
Result<std::vector<UpdateAction>> parseUpdate(std::string_view text);
Result<std::vector<Node>> parseProjection(std::string_view text);

/// Every path in it, in the order of the text.
std::vector<Path> pathsIn(const Node& node);

/// "Invalid FilterExpression: ..."
Error expressionError(std::string_view kind, std::string message);
/// Of the names that no expression may use as they are; in any case.
bool isReserved(std::string_view word);

} // namespace lathe::items
