#include "engine/sources/http/ConnectionsApi.h"

#include "engine/base/Base64.h"

#include <boost/json.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

constexpr std::string_view marker = "/@connections/";
constexpr std::size_t idBytes = 11;

Response refusal(int status, std::string_view type, std::string_view key,
                 std::string_view message) {
    Response response = Response::json(status, json::serialize(json::object{{key, message}}));
    response.fields.add("x-amzn-ErrorType", type);
    return response;
}

std::string idIn(const Request& request) {
    const std::string_view path = request.path();
    return lathe::http::percentDecoded(path.substr(path.find(marker) + marker.size()));
}

bool isId(const std::string& text) {
    const auto bytes = base64Decoded(text);
    return bytes && bytes->size() == idBytes;
}

/// "2026-11-29T10:24:54Z"
std::string isoTime(Timestamp time) {
    const auto seconds = std::chrono::floor<Seconds>(time.time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

std::string description(const Sockets::Open& open) {
    const SocketFacts& facts = *open.exchange.socket;
    json::object identity{{"sourceIp", "127.0.0.1"}};
    if (!facts.userAgent.empty())
        identity["userAgent"] = facts.userAgent;
    return json::serialize(json::object{{"connectedAt", isoTime(facts.connectedAt)},
                                        {"identity", std::move(identity)},
                                        {"lastActiveAt", isoTime(open.lastActive)}});
}

std::string arnOf(const Exchange& exchange, const std::string& method) {
    return fmt::format("arn:aws:execute-api:{}:{}:{}/{}/{}/@connections/{}", exchange.region,
                       exchange.accountId, exchange.api->id, exchange.stage->name, method,
                       exchange.socket->connectionId);
}

} // namespace

bool ConnectionsApi::serves(const Request& request) {
    return request.path().find(marker) != std::string_view::npos;
}

bool ConnectionsApi::isSigned(const Request& request) {
    return request.fields.valueOr("Authorization", "").find("/execute-api/aws4_request") !=
           std::string_view::npos;
}

Response ConnectionsApi::answer(Request request) {
    const auto principal = m_principal(request);
    if (!principal)
        return refusal(403, "InvalidSignatureException", "message",
                       principal.error().detail.english());
    if (principal->isAnonymous())
        return refusal(403, "MissingAuthenticationTokenException", "message",
                       "Missing Authentication Token");
    const std::string id = idIn(request);
    if (!isId(id))
        return refusal(400, "BadRequestException", "message", "Invalid connectionId: " + id);
    Sockets::Open* const open = m_sockets.find(id);
    if (!open) {
        Response gone{410, {}, {}};
        gone.fields.add("x-amzn-ErrorType", "GoneException");
        return gone;
    }
    const auto allowed = m_access.check(
        {*principal, "execute-api:ManageConnections", arnOf(open->exchange, request.method)});
    if (!allowed)
        return refusal(403, "AccessDeniedException", "Message", allowed.error().detail.english());
    return act(request, *open);
}

Response ConnectionsApi::act(const Request& request, Sockets::Open& open) {
    if (request.method == "GET")
        return Response::json(200, description(open));
    if (request.method == "DELETE") {
        m_sockets.close(open);
        return {204, {}, {}};
    }
    if (request.method != "POST")
        return refusal(403, "MissingAuthenticationTokenException", "message",
                       "Missing Authentication Token");
    if (request.body.size() > lathe::http::FrameLimits{}.message)
        return refusal(413, "PayloadTooLargeException", "message", "Payload too large");
    m_sockets.send(open, request.body);
    return {200, {}, {}};
}

} // namespace lathe::sources::http
