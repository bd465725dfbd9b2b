#pragma once

#include "engine/base/Text.h"
#include "engine/model/Invocation.h"

#include <string>

namespace lathe::model {

/// What a person may do about an invocation that did not succeed.
struct NextStep {
    /// One sentence; empty where nothing is amiss (success, stopped by the person).
    Text advice;
    /// "Timeout": the property of the function that the advice is about; empty where it is none.
    std::string property;
};

/// Goes by the outcome's kind, its type and, for limits that a function runs into by itself (a full
/// /tmp, too many processes), what the system said in its message.
NextStep nextStep(const Outcome& outcome);

} // namespace lathe::model
