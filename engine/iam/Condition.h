#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Context.h"
#include "engine/iam/Pattern.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::iam {

/// What an operator compares, and how
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
enum class Comparison {
    StringEquals,
    StringEqualsIgnoreCase,
    StringLike,
    NumericEquals,
    NumericLessThan,
    NumericLessThanEquals,
    NumericGreaterThan,
    NumericGreaterThanEquals,
    DateEquals,
    DateLessThan,
    DateLessThanEquals,
    DateGreaterThan,
    DateGreaterThanEquals,
    Bool,
    BinaryEquals,
    IpAddress,
    ArnLike,
    Null,
};

/// Whether a request's value compares so with a policy's.
bool compares(Comparison comparison, const std::string& value, const Pattern& wanted,
              const Variables& variables);

/// One operator with one key of a statement's Condition.
class Condition {
  public:
    /// Of {"OPERATOR": {"KEY": values}} with its operator and key. Fails with
    /// MalformedPolicyDocument where there is no such operator.
    static Result<Condition> read(std::string_view op, std::string_view key,
                                  const boost::json::value& values, bool withVariables);

    bool holds(const Context& context) const;

  private:
    enum class Of { One, All, Any };

    bool readOperator(std::string_view name);
    bool satisfies(const std::string& value, const Variables& variables) const;

    Comparison m_comparison = Comparison::StringEquals;
    bool m_negated = false;
    bool m_ifExists = false;
    Of m_of = Of::One;
    /// In lower case.
    std::string m_key;
    std::vector<Pattern> m_values;
};

} // namespace lathe::iam
