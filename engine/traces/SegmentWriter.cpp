#include "engine/traces/SegmentDocument.h"

namespace json = boost::json;

namespace lathe::traces {

namespace {

void put(json::object& object, std::string_view name, const std::string& text) {
    if (!text.empty())
        object[name] = text;
}

void put(json::object& object, std::string_view name, bool flag) {
    if (flag)
        object[name] = true;
}

void put(json::object& object, std::string_view name, const std::optional<std::int64_t>& number) {
    if (number)
        object[name] = *number;
}

void put(json::object& object, std::string_view name, json::object inner) {
    if (!inner.empty())
        object[name] = std::move(inner);
}

void put(json::object& object, std::string_view name, json::array inner) {
    if (!inner.empty())
        object[name] = std::move(inner);
}

json::array textsOf(const std::vector<std::string>& texts) {
    json::array array;
    for (const std::string& text : texts)
        array.emplace_back(text);
    return array;
}

json::object httpOf(const HttpExchange& http) {
    json::object request;
    put(request, "method", http.method);
    put(request, "url", http.url);
    put(request, "user_agent", http.userAgent);
    put(request, "client_ip", http.clientIp);
    put(request, "x_forwarded_for", http.isForwarded);
    put(request, "traced", http.isTraced);
    json::object response;
    put(response, "status", http.status);
    put(response, "content_length", http.contentLength);
    json::object object;
    put(object, "request", std::move(request));
    put(object, "response", std::move(response));
    return object;
}

json::object exceptionOf(const Exception& exception) {
    json::object object;
    put(object, "id", exception.id);
    put(object, "message", exception.message);
    put(object, "type", exception.type);
    put(object, "remote", exception.isRemote);
    if (exception.truncated != 0)
        object["truncated"] = exception.truncated;
    if (exception.skipped != 0)
        object["skipped"] = exception.skipped;
    put(object, "cause", exception.cause);
    json::array stack;
    for (const StackFrame& frame : exception.stack) {
        json::object written;
        put(written, "path", frame.path);
        written["line"] = frame.line;
        put(written, "label", frame.label);
        stack.push_back(std::move(written));
    }
    put(object, "stack", std::move(stack));
    return object;
}

json::value causeOf(const Cause& cause) {
    if (!cause.exceptionId.empty())
        return json::value(cause.exceptionId);
    json::object object;
    put(object, "working_directory", cause.workingDirectory);
    put(object, "paths", textsOf(cause.paths));
    json::array exceptions;
    for (const Exception& exception : cause.exceptions)
        exceptions.push_back(exceptionOf(exception));
    put(object, "exceptions", std::move(exceptions));
    return object;
}

json::array linksOf(const std::vector<Link>& links) {
    json::array array;
    for (const Link& link : links) {
        json::object object;
        put(object, "trace_id", link.traceId);
        put(object, "id", link.segmentId);
        put(object, "attributes", link.attributes);
        array.push_back(std::move(object));
    }
    return array;
}

json::object write(const Segment& segment, bool isEmbedded) {
    json::object object;
    object["id"] = segment.id;
    object["name"] = segment.name;
    object["start_time"] = secondsOf(segment.start);
    if (segment.end)
        object["end_time"] = secondsOf(*segment.end);
    else
        object["in_progress"] = true;
    if (!isEmbedded) {
        object["trace_id"] = segment.traceId;
        put(object, "parent_id", segment.parentId);
        if (segment.kind == SegmentKind::Subsegment)
            object["type"] = "subsegment";
    }
    put(object, "fault", segment.fault);
    put(object, "error", segment.error);
    put(object, "throttle", segment.throttle);
    put(object, "inferred", segment.inferred);
    if (segment.http)
        put(object, "http", httpOf(*segment.http));
    if (!segment.cause.empty())
        object["cause"] = causeOf(segment.cause);
    put(object, "aws", segment.aws);
    put(object, "sql", segment.sql);
    put(object, "service", segment.service);
    put(object, "annotations", segment.annotations);
    put(object, "metadata", segment.metadata);
    put(object, "precursor_ids", textsOf(segment.precursorIds));
    put(object, "links", linksOf(segment.links));
    put(object, "namespace", segment.nameSpace);
    put(object, "user", segment.user);
    put(object, "origin", segment.origin);
    put(object, "resource_arn", segment.resourceArn);
    for (const auto& [name, value] : segment.others)
        object.emplace(name, value);
    json::array inner;
    for (const Segment& subsegment : segment.subsegments)
        inner.push_back(write(subsegment, true));
    put(object, "subsegments", std::move(inner));
    return object;
}

} // namespace

json::object documentOf(const Segment& segment) {
    return write(segment, false);
}

} // namespace lathe::traces
