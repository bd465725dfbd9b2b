#pragma once

#include "engine/base/Units.h"
#include "engine/http/Message.h"
#include "engine/services/s3/Request.h"
#include "engine/services/s3/Xml.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::s3 {

http::Response xmlAnswer(std::string body);
http::Response emptyAnswer(int status);
/// With the ids of the request; without a body where the request is HEAD.
http::Response failureAnswer(const Failure& failure, const Request& request);
/// Who has asked for what.
void addIds(http::Response& response, const Request& request);

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string httpDate(Timestamp time);
std::optional<Timestamp> fromHttpDate(const std::string& text);
/// "2026-01-02T03:04:05.000Z": S3 tells whole seconds.
std::string wholeSeconds(Timestamp time);
/// Of "2026-01-02", "2026-01-02T03:04:05Z" and with fractions of a second.
std::optional<Timestamp> fromIso8601(const std::string& text);
/// What userIdentity and ownerIdentity of events have.
std::string principalOfAccount(std::string_view accountId);
/// "\"HEX\""
std::string inQuotes(std::string_view etag);
/// As in a URL: letters, digits and "-_.~" stand, and those in `others`.
std::string urlEncoded(std::string_view text, std::string_view others = {});

/// The owner of everything here, and who asks.
std::string canonicalId(std::string_view accountId);
void writeOwner(XmlWriter& xml, std::string_view element, std::string_view accountId);

} // namespace lathe::services::s3
