#pragma once

#include "engine/base/Clock.h"
#include "engine/http/Message.h"
#include "engine/http/Server.h"
#include "engine/iam/Principal.h"
#include "engine/traces/TraceStore.h"

#include <functional>
#include <string>
#include <string_view>

namespace lathe::api {

/// Calls to local services as parts of the traces that they belong to, whether a function's SDK
/// tells of them or not. Which trace it is, the header X-Amzn-Trace-Id says, or whose credentials
/// the request is signed with. Lives on the io thread.
class CallSpans {
  public:
    struct Parts {
        const Clock& clock;
        traces::TraceStore& traces;
        /// See Dispatcher::traceWith().
        std::function<std::string(std::string_view accessKeyId)> traceWith;
    };
    explicit CallSpans(Parts parts)
        : m_parts{std::move(parts)} {}

    /// Tells the call when it is answered. A function that is invoked is called by this call from
    /// now on: its header says so. `service` is as the scope of signatures names it.
    void watch(http::Request& request, std::string_view service, const iam::Principal& caller,
               http::Responder& responder) const;

  private:
    Parts m_parts;
};

} // namespace lathe::api
