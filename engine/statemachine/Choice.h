#pragma once

#include "engine/base/Result.h"
#include "engine/statemachine/Payload.h"

#include <boost/json.hpp>

#include <vector>

namespace lathe::statemachine {

/// Whether a rule of a Choice state holds: And, Or, Not, or a Variable and what it is compared with
/// (https://states-language.net/spec.html#choice-state). A value of another type than the
/// comparator's does not. Fails with States.Runtime where a path names nothing.
Result<bool> holds(const boost::json::object& rule, const Scope& scope);
std::vector<Flaw> flawsOfRule(const boost::json::object& rule);

} // namespace lathe::statemachine
