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

    /// Whether the request has an expression, else it may have older parameters.
    bool areUsed() const { return m_areUsed; }
    /// Names and values; before one of those below.
    Result<void> readSubstitutions();

    Result<std::optional<items::Update>> update();
    /// ConditionExpression or FilterExpression, or else of `older`: Expected, QueryFilter or
    /// ScanFilter.
    Result<Test> test(std::string_view expression, std::string_view older);
    /// KeyConditionExpression, whose form is looked at before that of others.
    Result<void> readKeyExpression();
    /// What it says, or KeyConditions.
    Result<std::optional<items::KeyConditions>> keys();
    /// ProjectionExpression or AttributesToGet.
    Result<std::optional<std::vector<items::Path>>> projection();
    /// Names of the attributes at the top that the test looks at.
    const std::vector<std::string>& tested() const { return m_tested; }
    /// Every path in the expressions that have been read.
    const std::vector<items::Path>& paths() const { return m_paths; }
    Result<void> checkAllUsed() const { return m_substitutions.checkAllUsed(); }

  private:
    explicit Expressions(const boost::json::object& input)
        : m_input{&input} {}

    const boost::json::object* m_input;
    bool m_areUsed = false;
    items::Substitutions m_substitutions;
    std::optional<items::Condition> m_keyExpression;
    std::vector<std::string> m_tested;
    std::vector<items::Path> m_paths;
};

} // namespace lathe::services::dynamodb
