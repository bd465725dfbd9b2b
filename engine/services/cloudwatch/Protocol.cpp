#include "engine/services/cloudwatch/Protocol.h"

#include "engine/base/Gzip.h"
#include "engine/base/Ids.h"
#include "engine/services/cloudwatch/Cbor.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/Form.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/wire/JsonCall.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr const char* xmlNamespace = "http://monitoring.amazonaws.com/doc/2010-08-01/";
constexpr std::string_view typePrefix = "com.amazonaws.cloudwatch.v2010_08_01#";
/// Of a request that was compressed.
constexpr std::size_t mostBytes = 16 * 1024 * 1024;

Error unreadable(std::string message) {
    return {"SerializationError", Text::verbatim(std::move(message))};
}

/// "/service/GraniteServiceVersion20100801/operation/PutMetricData" -> "PutMetricData"
std::string operationIn(std::string_view path) {
    constexpr std::string_view marker = "/operation/";
    const auto at = path.find(marker);
    return at == std::string_view::npos ? std::string{}
                                        : std::string{path.substr(at + marker.size())};
}

http::Response cborResponse(int status, const json::object& body) {
    http::Response response;
    response.status = status;
    response.fields.add("Content-Type", "application/cbor");
    response.fields.add("smithy-protocol", "rpc-v2-cbor");
    response.fields.add("x-amzn-RequestId", newUuid());
    response.body = toCbor(body);
    return response;
}

Result<void> readBody(const http::Request& request, Wanted& wanted) {
    if (wanted.protocol == Protocol::Cbor) {
        wanted.operation = operationIn(request.path());
        auto body = request.body.empty() ? json::value(json::object{}) : fromCbor(request.body);
        if (!body || !body->is_object())
            return unreadable("The request body is not a map in CBOR.");
        wanted.parameters = std::move(body->get_object());
        return {};
    }
    if (wanted.protocol == Protocol::Json) {
        auto call = JsonCall::read(request);
        if (!*call)
            return unreadable(call->error().detail.english());
        wanted.operation = std::move((*call)->operation);
        wanted.parameters = std::move((*call)->parameters);
        return {};
    }
    const auto parameters = query::Parameters::of(request);
    wanted.operation = parameters.text("Action");
    wanted.parameters = objectOf(parameters);
    return {};
}

} // namespace

Result<void> Wanted::read(const http::Request& request, Wanted& wanted) {
    if (request.fields.valueOr("smithy-protocol", "") == "rpc-v2-cbor")
        wanted.protocol = Protocol::Cbor;
    else if (request.fields.find("X-Amz-Target"))
        wanted.protocol = Protocol::Json;
    wanted.tellsQueryCode = request.fields.valueOr("x-amzn-query-mode", "") == "true";
    const std::string_view encoding = request.fields.valueOr("Content-Encoding", "");
    if (encoding != "gzip" && encoding != "GZIP")
        return readBody(request, wanted);
    http::Request plain = request;
    if (auto body = gunzip(request.body, mostBytes))
        plain.body = std::move(*body);
    else
        return unreadable("The request body could not be decompressed.");
    return readBody(plain, wanted);
}

http::Response responseTo(const Wanted& wanted, const json::object& result) {
    switch (wanted.protocol) {
    case Protocol::Cbor:
        return cborResponse(200, result);
    case Protocol::Json:
        return jsonResponse({wanted.operation, {}, "application/x-amz-json-1.0"}, result);
    case Protocol::Query:
        break;
    }
    return query::resultResponse(wanted.operation, xmlNamespace, xmlOf(result));
}

http::Response errorTo(const Wanted& wanted, const Error& error) {
    const ErrorShape shape = shapeOf(error.code);
    if (wanted.protocol == Protocol::Query)
        return query::errorResponse(error, xmlNamespace, shape.status);
    std::string type{shape.type};
    if (type.find('#') == std::string::npos)
        type.insert(0, typePrefix);
    json::object body{{"__type", type}};
    if (!error.detail.english().empty())
        body["message"] = error.detail.english();
    http::Response response =
        wanted.protocol == Protocol::Cbor
            ? cborResponse(shape.status, body)
            : jsonError("application/x-amz-json-1.0", {type, error.detail}, shape.status);
    if (wanted.protocol == Protocol::Json)
        response.body = json::serialize(body);
    if (wanted.tellsQueryCode)
        response.fields.add("x-amzn-query-error", fmt::format("{};Sender", shape.code));
    return response;
}

} // namespace lathe::services::cloudwatch
