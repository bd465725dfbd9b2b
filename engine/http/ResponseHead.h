#pragma once

#include "engine/http/Message.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lathe::http {

/// How the end of a body is told to the client.
struct Framing {
    /// Content-Length to write; empty with `chunked`, or where the connection's end tells it.
    std::optional<std::uint64_t> length;
    bool chunked = false;
    bool keepAlive = true;
    /// Whether the client expects HTTP/1.0 (it then has to be told that the connection stays).
    bool http10 = false;
};

/// Appends status line and header to `out`. The framing fields of `response` itself are left out,
/// though one with a Connection has told in any case whether it stays; control characters in values
/// become spaces, so that no value can end its line.
void appendHead(std::string& out, const Response& response, const Framing& framing);

/// Appends "name: value" lines, without the empty line at the end.
void appendFields(std::string& out, const Fields& fields);

/// 1xx, 204 and 304 never have a body (RFC 9110, section 6.4.1).
bool statusAllowsBody(int status);

/// "Not Found"; "Unknown" for numbers that have no name.
std::string_view reasonPhrase(int status);

} // namespace lathe::http
