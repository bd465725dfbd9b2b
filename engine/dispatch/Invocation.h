#pragma once

#include "engine/dispatch/Concurrency.h"
#include "engine/dispatch/Debugging.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/model/Invocation.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::dispatch {

/// One attempt on its way through the dispatcher.
struct Invocation {
    model::InvocationRecord record;
    std::string clientContext;
    std::string cognitoIdentity;
    /// With which the function was asked for, as its ARN has it; empty when there was none.
    std::string qualifier;
    /// Its part of the concurrency limit.
    Seat seat;
    /// Called once: when the record is complete and recorded, or earlier.
    std::function<void(Answer)> done;
    Reply reply = Reply::Complete;
    /// Empty: the response is not streamed.
    ResponseSink sink;
    /// The debugger that it runs under; as a rule none.
    std::shared_ptr<Debugging> debugging = {};
};

using InvocationPtr = std::unique_ptr<Invocation>;

} // namespace lathe::dispatch
