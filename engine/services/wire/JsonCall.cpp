#include "engine/services/wire/JsonCall.h"

#include "engine/base/Ids.h"

namespace lathe::services {

namespace json = boost::json;

namespace {

http::Response answer(int status, std::string_view contentType, const json::value& body) {
    http::Response response;
    response.status = status;
    response.fields.add("Content-Type", contentType);
    response.fields.add("x-amzn-RequestId", newUuid());
    response.body = json::serialize(body);
    return response;
}

} // namespace

std::optional<Result<JsonCall>> JsonCall::read(const http::Request& request) {
    const auto target = request.fields.find("X-Amz-Target");
    if (!target)
        return {};
    JsonCall call;
    const auto dot = target->rfind('.');
    call.operation = target->substr(dot == std::string_view::npos ? 0 : dot + 1);
    call.contentType = request.fields.valueOr("Content-Type", "application/x-amz-json-1.0");
    // Items of DynamoDB have 32 levels of two each.
    json::parse_options deep;
    deep.max_depth = 200;
    boost::system::error_code error;
    const json::value body = request.body.empty() ? json::value(json::object{})
                                                  : json::parse(request.body, error, {}, deep);
    if (error || !body.is_object())
        return Error{"SerializationException",
                     Text::verbatim("Could not parse the request body as a JSON object.")};
    call.parameters = body.get_object();
    return call;
}

http::Response jsonResponse(const JsonCall& call, const json::value& result) {
    return answer(200, call.contentType, result);
}

http::Response jsonError(std::string_view contentType, const Error& error, int status,
                         std::string_view message) {
    return answer(status, contentType,
                  json::object{{"__type", error.code}, {message, error.detail.english()}});
}

} // namespace lathe::services
