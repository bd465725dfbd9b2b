#pragma once

#include <boost/asio/io_context.hpp>

#include <functional>
#include <string>

namespace lathe::http {

/// Sends one request on a connected TCP socket, which it takes over, without blocking. `done` gets
/// the answer's status; 0 when there was none. `request` is the whole message, with
/// "Connection: close".
void post(boost::asio::io_context& io, int socket, std::string request,
          std::function<void(int status)> done);

} // namespace lathe::http
