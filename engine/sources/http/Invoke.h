#pragma once

#include "engine/dispatch/Dispatcher.h"

#include <functional>

namespace lathe::sources::http {

/// The dispatcher's.
using Invoke =
    std::function<void(model::InvocationRequest, dispatch::Dispatcher::Accepted,
                       dispatch::Dispatcher::Done, dispatch::Reply, dispatch::ResponseSink)>;

} // namespace lathe::sources::http
