#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <string>

namespace lathe::http {

/// Calls a server, wherever it is, without blocking: `url` is "http://HOST[:PORT]/PATH?QUERY" or of
/// https (whose certificate must be trusted by the system). The request's target is the URL's.
/// `done` is called once on the io thread. Fails with Http.Url, Http.Unreachable or Http.Timeout;
/// an answer of any status is none of these.
void call(boost::asio::io_context& io, const std::string& url, Request request,
          Milliseconds timeout, std::function<void(Result<Response>)> done);

} // namespace lathe::http
