#include "engine/services/s3/RequestMetrics.h"

#include <cstdlib>

namespace lathe::services::s3 {

namespace {

std::string_view kindOf(const Request& request) {
    const std::string& method = request.http.method;
    if (method == "GET" && request.key.empty())
        return "ListRequests";
    return method == "GET"      ? "GetRequests"
           : method == "PUT"    ? "PutRequests"
           : method == "DELETE" ? "DeleteRequests"
           : method == "HEAD"   ? "HeadRequests"
           : method == "POST"   ? "PostRequests"
                                : std::string_view{};
}

double lengthIn(const http::Fields& fields, std::size_t otherwise) {
    const auto length = fields.find("Content-Length");
    return length ? std::strtod(std::string{*length}.c_str(), nullptr)
                  : static_cast<double>(otherwise);
}

} // namespace

void RequestMetrics::measure(const Request& request, const std::string& region,
                             std::string_view metric, std::string_view unit, double value) const {
    m_surroundings.measure({region,
                            "AWS/S3",
                            metric,
                            unit,
                            {{"BucketName", request.bucket}, {"FilterId", "EntireBucket"}},
                            value});
}

void RequestMetrics::received(const Request& request, const std::string& region) const {
    const std::string_view kind = kindOf(request);
    if (kind.empty())
        return;
    measure(request, region, "AllRequests", "Count", 1);
    measure(request, region, kind, "Count", 1);
    if (!request.key.empty() && (kind == "PutRequests" || kind == "PostRequests"))
        measure(request, region, "BytesUploaded", "Bytes",
                lengthIn(request.http.fields, request.http.body.size()));
}

void RequestMetrics::answered(const Request& request, const std::string& region,
                              const http::Response& head, Microseconds since) const {
    if (kindOf(request).empty())
        return;
    measure(request, region, "4xxErrors", "Count", head.status / 100 == 4 ? 1 : 0);
    measure(request, region, "5xxErrors", "Count", head.status / 100 == 5 ? 1 : 0);
    const double millis = static_cast<double>(since.count()) / 1000;
    measure(request, region, "FirstByteLatency", "Milliseconds", millis);
    measure(request, region, "TotalRequestLatency", "Milliseconds", millis);
    if (request.http.method == "GET" && head.status < 300)
        measure(request, region, "BytesDownloaded", "Bytes",
                lengthIn(head.fields, head.body.size()));
}

} // namespace lathe::services::s3
