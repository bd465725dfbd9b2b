#pragma once

#include "engine/base/Result.h"
#include "engine/statemachine/Expression.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::statemachine {

/// What is wrong within a field, and where: "/a/b.$".
struct Flaw {
    std::string place;
    std::string words;
};

/// What a payload template (Parameters, ResultSelector, Assign...) becomes: members whose names end
/// in ".$" are expressions, at any depth
/// (https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html). Fails
/// as Expression::evaluate() does.
Result<boost::json::value> filled(const boost::json::value& payload, const Scope& scope);
std::vector<Flaw> flawsOfPayload(const boost::json::value& payload);

} // namespace lathe::statemachine
