#include "engine/services/xray/Otlp.h"

#include "engine/base/Gzip.h"
#include "engine/traces/OtlpSpan.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr std::string_view jsonType = "application/json";
constexpr std::string_view protobufType = "application/x-protobuf";

/// "application/json" of "application/json; charset=utf-8".
std::string_view contentTypeOf(const http::Request& request) {
    std::string_view type = request.fields.valueOr("Content-Type", protobufType);
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    return type;
}

http::Response answer(int status, std::string_view type, std::string body) {
    http::Response response;
    response.status = status;
    response.fields.set("Content-Type", type);
    response.body = std::move(body);
    return response;
}

/// google.rpc.Status: in protobuf its message is field 2.
http::Response refusal(int status, std::string_view type, const std::string& why) {
    if (type == protobufType) {
        std::string message = why.substr(0, 127);
        return answer(status, type,
                      std::string{"\x12", 1} + static_cast<char>(message.size()) + message);
    }
    return answer(status, jsonType, json::serialize(json::object{{"code", 3}, {"message", why}}));
}

} // namespace

bool isOtlp(const http::Request& request) {
    const std::string_view path = request.path();
    return request.method == "POST" &&
           (path == "/v1/traces" || path == "/v1/metrics" || path == "/v1/logs");
}

http::Response answerOtlp(const http::Request& request, traces::TraceStore& traces) {
    const std::string_view type = contentTypeOf(request);
    if (type != jsonType && type != protobufType)
        return refusal(415, jsonType, "Content-Type is neither JSON nor protobuf");
    const bool isJson = type == jsonType;
    const http::Response taken = answer(200, type, isJson ? "{}" : "");
    if (request.path() != "/v1/traces")
        return taken;
    std::optional<std::string> unpacked;
    const std::string_view encoding = request.fields.valueOr("Content-Encoding", "identity");
    if (http::equalsIgnoringCase(encoding, "gzip")) {
        unpacked = gunzip(request.body, longestOtlp);
        if (!unpacked)
            return refusal(400, type, "the body is no gzip, or too long");
    } else if (!http::equalsIgnoringCase(encoding, "identity")) {
        return refusal(415, type, "Content-Encoding is neither gzip nor identity");
    }
    const std::string& body = unpacked ? *unpacked : request.body;
    auto spans = isJson ? traces::readOtlpJson(body) : traces::readOtlpProtobuf(body);
    if (!spans)
        return refusal(400, type, spans.error().detail.english());
    traces.put(body.size(), [spans = std::move(*spans)]() mutable {
        std::vector<traces::Segment> segments;
        for (traces::OtlpSpan& span : spans)
            segments.push_back(traces::segmentOf(std::move(span)));
        return segments;
    });
    return taken;
}

} // namespace lathe::services::xray
