#pragma once

#include "engine/model/Invocation.h"

#include <string>

namespace lathe::store {

/// An asynchronous event that is accepted and not done: its record, with the attempts made so far,
/// and what else it was accepted with, as model::InvocationRequest has it.
struct QueuedEvent {
    model::InvocationRecord record;
    /// Empty when there was none.
    std::string qualifier = {};
    std::string clientContext = {};
    std::string cognitoIdentity = {};
};

} // namespace lathe::store
