#include "engine/base/Base64.h"
#include "engine/traces/OtlpSpan.h"

#include <fmt/format.h>
#include <protozero/pbf_reader.hpp>

#include <functional>

namespace json = boost::json;

// The numbers of the fields are those of
// https://github.com/open-telemetry/opentelemetry-proto/tree/main/opentelemetry/proto.

namespace lathe::traces {

namespace {

using protozero::pbf_reader;

/// Lists in lists deeper than this are nobody's attribute.
constexpr int deepest = 32;

std::string hexOf(const protozero::data_view& bytes) {
    std::string text;
    bool isZero = true;
    for (const char byte : std::string_view{bytes.data(), bytes.size()}) {
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
        isZero = isZero && byte == 0;
    }
    return isZero ? std::string{} : text;
}

Timestamp timeOfNanos(std::uint64_t nanos) {
    return Timestamp{Microseconds{static_cast<std::int64_t>(nanos / 1000)}};
}

/// A field with its number and kind: what has another kind is not read as if it had this one.
constexpr std::uint32_t bytesAt(std::uint32_t number) {
    return protozero::tag_and_type(number, protozero::pbf_wire_type::length_delimited);
}
constexpr std::uint32_t varintAt(std::uint32_t number) {
    return protozero::tag_and_type(number, protozero::pbf_wire_type::varint);
}
constexpr std::uint32_t fixedAt(std::uint32_t number) {
    return protozero::tag_and_type(number, protozero::pbf_wire_type::fixed64);
}

void forEachField(pbf_reader message, const std::function<bool(pbf_reader&)>& take) {
    while (message.next())
        if (!take(message))
            message.skip();
}

void readKeyValue(pbf_reader message, json::object& into, int depth);

json::value valueIn(pbf_reader message, int depth) {
    json::value value;
    forEachField(message, [&](pbf_reader& field) {
        switch (field.tag_and_type()) {
        case bytesAt(1):
            value = json::string{field.get_string()};
            return true;
        case varintAt(2):
            value = field.get_bool();
            return true;
        case varintAt(3):
            value = std::int64_t{field.get_int64()};
            return true;
        case fixedAt(4):
            value = field.get_double();
            return true;
        case bytesAt(5): {
            json::array array;
            forEachField(field.get_message(), [&](pbf_reader& inner) {
                if (inner.tag_and_type() != bytesAt(1) || depth > deepest)
                    return false;
                array.push_back(valueIn(inner.get_message(), depth + 1));
                return true;
            });
            value = std::move(array);
            return true;
        }
        case bytesAt(6): {
            json::object object;
            forEachField(field.get_message(), [&](pbf_reader& inner) {
                if (inner.tag_and_type() != bytesAt(1) || depth > deepest)
                    return false;
                readKeyValue(inner.get_message(), object, depth + 1);
                return true;
            });
            value = std::move(object);
            return true;
        }
        case bytesAt(7):
            value = json::string{base64(field.get_bytes())};
            return true;
        default:
            return false;
        }
    });
    return value;
}

void readKeyValue(pbf_reader message, json::object& into, int depth) {
    std::string key;
    json::value value;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == bytesAt(1))
            key = field.get_string();
        else if (field.tag_and_type() == bytesAt(2))
            value = valueIn(field.get_message(), depth);
        else
            return false;
        return true;
    });
    into[key] = std::move(value);
}

OtlpEvent eventIn(pbf_reader message) {
    OtlpEvent event;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == fixedAt(1))
            event.time = timeOfNanos(field.get_fixed64());
        else if (field.tag_and_type() == bytesAt(2))
            event.name = field.get_string();
        else if (field.tag_and_type() == bytesAt(3))
            readKeyValue(field.get_message(), event.attributes, 0);
        else
            return false;
        return true;
    });
    return event;
}

OtlpLink linkIn(pbf_reader message) {
    OtlpLink link;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == bytesAt(1))
            link.traceId = hexOf(field.get_view());
        else if (field.tag_and_type() == bytesAt(2))
            link.spanId = hexOf(field.get_view());
        else if (field.tag_and_type() == bytesAt(4))
            readKeyValue(field.get_message(), link.attributes, 0);
        else
            return false;
        return true;
    });
    return link;
}

void readStatus(pbf_reader message, OtlpSpan& span) {
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == bytesAt(2))
            span.statusMessage = field.get_string();
        else if (field.tag_and_type() == varintAt(3))
            span.status = field.get_enum() == 2 ? SpanStatus::Error : SpanStatus::Ok;
        else
            return false;
        return true;
    });
}

OtlpKind kindOf(std::int32_t number) {
    return number >= 1 && number <= 5 ? static_cast<OtlpKind>(number) : OtlpKind::Unspecified;
}

OtlpSpan spanIn(pbf_reader message) {
    OtlpSpan span;
    forEachField(message, [&](pbf_reader& field) {
        switch (field.tag_and_type()) {
        case bytesAt(1):
            span.traceId = hexOf(field.get_view());
            return true;
        case bytesAt(2):
            span.id = hexOf(field.get_view());
            return true;
        case bytesAt(4):
            span.parentId = hexOf(field.get_view());
            return true;
        case bytesAt(5):
            span.name = field.get_string();
            return true;
        case varintAt(6):
            span.kind = kindOf(field.get_enum());
            return true;
        case fixedAt(7):
            span.start = timeOfNanos(field.get_fixed64());
            return true;
        case fixedAt(8):
            span.end = timeOfNanos(field.get_fixed64());
            return true;
        case bytesAt(9):
            readKeyValue(field.get_message(), span.attributes, 0);
            return true;
        case bytesAt(11):
            span.events.push_back(eventIn(field.get_message()));
            return true;
        case bytesAt(13):
            span.links.push_back(linkIn(field.get_message()));
            return true;
        case bytesAt(15):
            readStatus(field.get_message(), span);
            return true;
        default:
            return false;
        }
    });
    return span;
}

struct Scope {
    std::string name;
    std::string version;
    std::vector<OtlpSpan> spans;
};

Scope scopeIn(pbf_reader message) {
    Scope scope;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == bytesAt(1))
            forEachField(field.get_message(), [&](pbf_reader& inner) {
                if (inner.tag_and_type() == bytesAt(1))
                    scope.name = inner.get_string();
                else if (inner.tag_and_type() == bytesAt(2))
                    scope.version = inner.get_string();
                else
                    return false;
                return true;
            });
        else if (field.tag_and_type() == bytesAt(2))
            scope.spans.push_back(spanIn(field.get_message()));
        else
            return false;
        return true;
    });
    return scope;
}

json::object resourceIn(pbf_reader message) {
    json::object attributes;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() != bytesAt(1))
            return false;
        readKeyValue(field.get_message(), attributes, 0);
        return true;
    });
    return attributes;
}

void readResourceSpans(pbf_reader message, std::vector<OtlpSpan>& spans) {
    json::object resource;
    std::vector<Scope> scopes;
    forEachField(message, [&](pbf_reader& field) {
        if (field.tag_and_type() == bytesAt(1))
            resource = resourceIn(field.get_message());
        else if (field.tag_and_type() == bytesAt(2))
            scopes.push_back(scopeIn(field.get_message()));
        else
            return false;
        return true;
    });
    for (Scope& scope : scopes) {
        for (OtlpSpan& span : scope.spans) {
            if (span.traceId.size() != 32 || span.id.size() != 16)
                continue;
            span.resource = resource;
            span.scopeName = scope.name;
            span.scopeVersion = scope.version;
            spans.push_back(std::move(span));
        }
    }
}

} // namespace

Result<std::vector<OtlpSpan>> readOtlpProtobuf(std::string_view bytes) try {
    std::vector<OtlpSpan> spans;
    forEachField(pbf_reader{bytes.data(), bytes.size()}, [&](pbf_reader& field) {
        if (field.tag_and_type() != bytesAt(1))
            return false;
        readResourceSpans(field.get_message(), spans);
        return true;
    });
    return spans;
} catch (const protozero::exception& error) {
    return Error{"Otlp.Malformed", Text::verbatim(error.what())};
}

} // namespace lathe::traces
