#pragma once

#include "engine/base/Result.h"
#include "engine/statemachine/JsonPath.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::statemachine {

/// What the paths and functions of a state may name.
struct Scope {
    /// "$"
    const boost::json::value& input;
    /// "$$"
    const boost::json::object& context;
    /// "$name"
    const boost::json::object& variables;
};

/// "$.a", "$$.Execution.Id", "$name.b", or an intrinsic function: "States.Format('{}', $.a)"
/// (https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html).
class Expression {
  public:
    /// Fails with InvalidExpression.
    static Result<Expression> parse(std::string_view text);

    bool isFunction() const { return m_kind == Kind::Function; }
    /// Fails with States.ParameterPathFailure where a path names nothing, States.IntrinsicFailure
    /// where a function cannot do it. `field` is what the path is told to stand in.
    Result<boost::json::value> evaluate(const Scope& scope, std::string_view field = {}) const;
    /// As evaluate(), where a path that names nothing is told in the words of InputPath and its
    /// like: "Invalid path '$.a' : No results for path: $['a']".
    Result<boost::json::value> select(const Scope& scope) const;

  private:
    friend class ExpressionParser;
    enum class Kind { Input, Context, Variable, Literal, Function };

    Result<boost::json::value> call(const Scope& scope, std::string_view field) const;
    /// What `m_path` goes from; nullptr for a variable that is not there. `held` keeps it.
    const boost::json::value* rootIn(const Scope& scope, boost::json::value& held) const;

    Kind m_kind = Kind::Literal;
    std::string m_text;
    std::optional<JsonPath> m_path;
    boost::json::value m_literal;
    /// Of a variable, or a function without "States.".
    std::string m_name;
    std::vector<Expression> m_arguments;
};

} // namespace lathe::statemachine
