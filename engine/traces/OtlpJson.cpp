#include "engine/traces/Members.h"
#include "engine/traces/OtlpSpan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace json = boost::json;

namespace lathe::traces {

namespace {

constexpr int deepest = 32;

/// 64-bit integers are texts in protobuf's JSON, and some write them as numbers.
std::optional<std::int64_t> integerIn(const json::value& value) {
    if (value.is_string()) {
        const std::string_view text = value.get_string();
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec == std::errc{} && read.ptr == text.data() + text.size())
            return number;
        return {};
    }
    if (value.is_int64())
        return value.get_int64();
    if (value.is_uint64())
        return static_cast<std::int64_t>(value.get_uint64());
    if (value.is_double() && std::abs(value.get_double()) < 9e18)
        return static_cast<std::int64_t>(value.get_double());
    return {};
}

Timestamp timeIn(const json::value& value) {
    return Timestamp{Microseconds{integerIn(value).value_or(0) / 1000}};
}

json::object attributesIn(json::array array, int depth);

json::value valueIn(json::value any, int depth) {
    if (!any.is_object() || depth > deepest)
        return {};
    Members members{std::move(any.get_object())};
    for (const char* plain : {"stringValue", "boolValue", "bytesValue"})
        if (members.has(plain))
            return members.take(plain);
    if (members.has("intValue")) {
        const auto number = integerIn(members.take("intValue"));
        return number ? json::value(*number) : json::value{};
    }
    if (members.has("doubleValue"))
        return members.take("doubleValue");
    if (members.has("arrayValue")) {
        json::array values;
        for (json::value& inner : Members{members.object("arrayValue")}.array("values"))
            values.push_back(valueIn(std::move(inner), depth + 1));
        return values;
    }
    return attributesIn(Members{members.object("kvlistValue")}.array("values"), depth + 1);
}

json::object attributesIn(json::array array, int depth) {
    json::object attributes;
    for (json::value& entry : array) {
        if (!entry.is_object())
            continue;
        Members members{std::move(entry.get_object())};
        const std::string key = members.text("key");
        attributes[key] = valueIn(members.take("value"), depth);
    }
    return attributes;
}

std::string idIn(Members& members, const char* name) {
    std::string id = members.text(name);
    std::transform(id.begin(), id.end(), id.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const bool isHex = id.find_first_not_of("0123456789abcdef") == std::string::npos;
    const bool isZero = id.find_first_not_of('0') == std::string::npos;
    return isHex && !isZero ? id : std::string{};
}

OtlpKind kindIn(const json::value& value) {
    constexpr std::array<std::string_view, 6> names = {
        "SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER",
        "SPAN_KIND_CLIENT",      "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"};
    if (value.is_string()) {
        const auto found = std::find(names.begin(), names.end(), value.get_string());
        return found == names.end() ? OtlpKind::Unspecified
                                    : static_cast<OtlpKind>(found - names.begin());
    }
    const auto number = integerIn(value).value_or(0);
    return number >= 1 && number <= 5 ? static_cast<OtlpKind>(number) : OtlpKind::Unspecified;
}

SpanStatus statusIn(const json::value& value) {
    if (value.is_string() && value.get_string() == "STATUS_CODE_ERROR")
        return SpanStatus::Error;
    const auto number = integerIn(value).value_or(0);
    return number == 2 ? SpanStatus::Error : number == 1 ? SpanStatus::Ok : SpanStatus::Unset;
}

OtlpSpan spanIn(json::object object) {
    Members members{std::move(object)};
    OtlpSpan span;
    span.traceId = idIn(members, "traceId");
    span.id = idIn(members, "spanId");
    span.parentId = idIn(members, "parentSpanId");
    span.name = members.text("name");
    span.kind = kindIn(members.take("kind"));
    span.start = timeIn(members.take("startTimeUnixNano"));
    span.end = timeIn(members.take("endTimeUnixNano"));
    span.attributes = attributesIn(members.array("attributes"), 0);
    for (json::value& value : members.array("events")) {
        if (!value.is_object())
            continue;
        Members event{std::move(value.get_object())};
        const Timestamp time = timeIn(event.take("timeUnixNano"));
        std::string name = event.text("name");
        span.events.push_back({time, std::move(name), attributesIn(event.array("attributes"), 0)});
    }
    for (json::value& value : members.array("links")) {
        if (!value.is_object())
            continue;
        Members link{std::move(value.get_object())};
        std::string trace = idIn(link, "traceId");
        std::string id = idIn(link, "spanId");
        span.links.push_back(
            {std::move(trace), std::move(id), attributesIn(link.array("attributes"), 0)});
    }
    Members status{members.object("status")};
    span.status = statusIn(status.take("code"));
    span.statusMessage = status.text("message");
    return span;
}

void readScope(json::object object, const json::object& resource, std::vector<OtlpSpan>& spans) {
    Members members{std::move(object)};
    Members scope{members.object("scope")};
    const std::string name = scope.text("name");
    const std::string version = scope.text("version");
    for (json::value& value : members.array("spans")) {
        if (!value.is_object())
            continue;
        OtlpSpan span = spanIn(std::move(value.get_object()));
        if (span.traceId.size() != 32 || span.id.size() != 16)
            continue;
        span.resource = resource;
        span.scopeName = name;
        span.scopeVersion = version;
        spans.push_back(std::move(span));
    }
}

} // namespace

Result<std::vector<OtlpSpan>> readOtlpJson(std::string_view text) {
    boost::system::error_code error;
    json::value document = json::parse(text, error);
    if (error || !document.is_object())
        return Error{"Otlp.Malformed", Text::verbatim("the request is no JSON object")};
    std::vector<OtlpSpan> spans;
    for (json::value& value : Members{std::move(document.get_object())}.array("resourceSpans")) {
        if (!value.is_object())
            continue;
        Members members{std::move(value.get_object())};
        const json::object resource =
            attributesIn(Members{members.object("resource")}.array("attributes"), 0);
        for (json::value& scope : members.array("scopeSpans"))
            if (scope.is_object())
                readScope(std::move(scope.get_object()), resource, spans);
    }
    return spans;
}

} // namespace lathe::traces
