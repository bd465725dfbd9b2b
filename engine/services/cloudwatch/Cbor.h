#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::cloudwatch {

/// What bytes in CBOR (RFC 8949) say, as JSON has it: a time (tag 1) is its seconds since 1970,
/// bytes and undefined are left out. Nothing where they are no CBOR, or nested more than 64 deep.
std::optional<boost::json::value> fromCbor(std::string_view bytes);

/// Back: members that are times by Shapes have tag 1, as Smithy's RPC v2 CBOR protocol wants
/// (https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html).
std::string toCbor(const boost::json::value& value);

} // namespace lathe::services::cloudwatch
