#pragma once

#include "engine/http/Message.h"
#include "engine/http/Server.h"

/// The wire's own words, which stand in a namespace of the same last name.
namespace lathe::sources::http {

using lathe::http::equalsIgnoringCase;
using lathe::http::Fields;
using lathe::http::Request;
using lathe::http::Responder;
using lathe::http::Response;

} // namespace lathe::sources::http
