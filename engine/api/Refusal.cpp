#include "engine/api/Refusal.h"

#include "engine/base/Ids.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/wire/JsonCall.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <array>

namespace lathe::api {

namespace signature = services::signature;

namespace {

struct Names {
    std::string_view code;
    std::string_view ofQuery;
    std::string_view ofJson;
};

constexpr std::array<Names, 5> names{
    {{"SignatureDoesNotMatch", "SignatureDoesNotMatch", "InvalidSignatureException"},
     {"IncompleteSignature", "IncompleteSignature", "IncompleteSignatureException"},
     {"ExpiredToken", "ExpiredToken", "ExpiredTokenException"},
     {"InvalidToken", "InvalidClientTokenId", "UnrecognizedClientException"},
     {"MissingAuthenticationToken", "MissingAuthenticationToken",
      "MissingAuthenticationTokenException"}}};

Error renamed(const Error& error, std::string_view Names::*protocol) {
    for (const Names& known : names) {
        if (known.code == error.code)
            return {std::string{known.*protocol}, error.detail};
    }
    return error;
}

http::Response ofS3(const signature::Refusal& refusal) {
    constexpr std::array<std::string_view, 6> bad{"AuthorizationHeaderMalformed",
                                                  "AuthorizationQueryParametersError",
                                                  "InvalidArgument",
                                                  "InvalidRequest",
                                                  "ExpiredToken",
                                                  "InvalidToken"};
    services::query::Xml xml;
    xml.open("Error");
    xml.text("Code", refusal.error.code);
    xml.text("Message", refusal.error.detail.english());
    for (const auto& [name, value] : refusal.details)
        xml.text(name, value);
    const std::string id = newHexId(16);
    xml.text("RequestId", id);
    xml.text("HostId", newHexId(64));
    xml.close();
    http::Response response;
    response.status =
        std::find(bad.begin(), bad.end(), refusal.error.code) != bad.end() ? 400 : 403;
    response.fields.add("Content-Type", "application/xml");
    response.fields.add("x-amz-request-id", id);
    response.body = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                    "\n" +
                    xml.written();
    return response;
}

http::Response ofRestJson(const Error& error) {
    http::Response response = http::Response::json(
        403, boost::json::serialize(boost::json::object{{"message", error.detail.english()}}));
    response.fields.add("x-amzn-ErrorType", error.code);
    response.fields.add("x-amzn-RequestId", newUuid());
    return response;
}

} // namespace

http::Response refusalResponse(const signature::Refusal& refusal, const http::Request& request,
                               signature::Dialect dialect) {
    if (dialect == signature::Dialect::S3)
        return ofS3(refusal);
    if (request.fields.find("X-Amz-Target")) {
        Error error = renamed(refusal.error, &Names::ofJson);
        error.code = "com.amazon.coral.service#" + error.code;
        return services::jsonError(
            request.fields.valueOr("Content-Type", "application/x-amz-json-1.0"), error);
    }
    const auto call = services::query::QueryCall::read(request);
    if (!call)
        return ofRestJson(renamed(refusal.error, &Names::ofJson));
    return services::query::errorResponse(
        renamed(refusal.error, &Names::ofQuery),
        fmt::format("https://webservices.amazon.com/doc/{}/", call->version()),
        refusal.error.code == "IncompleteSignature" ? 400 : 403);
}

signature::Refusal unsignedRequest() {
    return {
        {"MissingAuthenticationToken", Text::verbatim("Request is missing Authentication Token")}};
}

} // namespace lathe::api
