#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"
#include "engine/http/Url.h"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <functional>

namespace lathe::http {

/// How long an exchange may take, and how many bytes the body of its answer may have.
struct FetchLimits {
    Milliseconds time;
    std::size_t bytes = 8 * 1024 * 1024;
};

/// One exchange with any server, over a connection of its own, without blocking; certificates are
/// verified by the machine's authorities. The target is the URL's; Host and Content-Length are set
/// here. `done` is called once, from the io thread, with an answer of any status; fails with
/// Unreachable or Timeout.
void fetch(boost::asio::io_context& io, const Url& url, const Request& request, FetchLimits limits,
           std::function<void(Result<Response>)> done);

} // namespace lathe::http
