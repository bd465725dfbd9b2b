#pragma once

#include "engine/items/Condition.h"
#include "engine/items/KeyConditions.h"
#include "engine/items/Update.h"
#include "engine/services/dynamodb/Scene.h"

#include <boost/json.hpp>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace lathe::services::dynamodb {

/// Whether an item is as it should be; an empty function is always content.
using Test = std::function<bool(const Map&)>;

/// Reads the expressions of a request, and the older parameters that they have replaced
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html).
class Expressions {
  public:
    /// `expressions` and `older` are the parameters of both kinds that the operation has, in the
    /// order of messages. Fails with ValidationException.
    static Result<Expressions> read(const boost::json::object& input,
                                    const std::vector<std::string_view>& expressions,
                                    const std::vector<std::string_view>& older);

    /// Names and values; before one of those below.
    Result<void> readSubstitutions();

    Result<std::optional<items::Update>> update();
    /// ConditionExpression or FilterExpression, or else of `older`: Expected, QueryFilter or
    /// ScanFilter.
    Result<Test> test(std::string_view expression, std::string_view older);
    /// KeyConditionExpression or KeyConditions.
    Result<std::optional<items::KeyConditions>> keys();
    /// ProjectionExpression or AttributesToGet.
    Result<std::optional<std::vector<items::Path>>> projection();
    /// Names of the attributes at the top that the test looks at.
    const std::vector<std::string>& tested() const { return m_tested; }
    Result<void> checkAllUsed() const { return m_substitutions.checkAllUsed(); }

  private:
    explicit Expressions(const boost::json::object& input)
        : m_input{&input} {}

    const boost::json::object* m_input;
    items::Substitutions m_substitutions;
    std::vector<std::string> m_tested;
};

} // namespace lathe::services::dynamodb
