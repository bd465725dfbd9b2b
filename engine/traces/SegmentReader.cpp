#include "engine/traces/Ids.h"
#include "engine/traces/Members.h"
#include "engine/traces/SegmentDocument.h"

#include <algorithm>
#include <cmath>

namespace json = boost::json;

// Documents that clients send, and those that the store keeps.

namespace lathe::traces {

namespace {

constexpr std::size_t longestName = 200;
/// What SDKs leave out of names, because X-Ray does not take it.
constexpr std::string_view notInNames = "?;*()!$~^<>";
/// Deeper than anybody nests, and not so deep that reading would end the program.
constexpr int deepest = 200;

std::vector<std::string> textsIn(const json::array& array) {
    std::vector<std::string> texts;
    for (const json::value& value : array)
        if (value.is_string())
            texts.emplace_back(value.get_string());
    return texts;
}

std::optional<HttpExchange> httpIn(json::object object) {
    if (object.empty())
        return {};
    Members members{std::move(object)};
    Members request{members.object("request")};
    Members response{members.object("response")};
    return HttpExchange{request.text("method"),          request.text("url"),
                        request.text("user_agent"),      request.text("client_ip"),
                        request.flag("x_forwarded_for"), request.flag("traced"),
                        response.integer("status"),      response.integer("content_length")};
}

Exception exceptionIn(json::object object) {
    Members members{std::move(object)};
    Exception exception{members.text("id"),
                        members.text("message"),
                        members.text("type"),
                        members.flag("remote"),
                        members.integer("truncated").value_or(0),
                        members.integer("skipped").value_or(0),
                        members.text("cause"),
                        {}};
    for (json::value& frame : members.array("stack")) {
        if (!frame.is_object())
            continue;
        Members written{std::move(frame.get_object())};
        exception.stack.push_back(
            {written.text("path"), written.integer("line").value_or(0), written.text("label")});
    }
    return exception;
}

Cause causeIn(json::value value) {
    if (value.is_string())
        return {std::string{value.get_string()}, {}, {}, {}};
    if (!value.is_object())
        return {};
    Members members{std::move(value.get_object())};
    Cause cause{{}, members.text("working_directory"), textsIn(members.array("paths")), {}};
    for (json::value& exception : members.array("exceptions"))
        if (exception.is_object())
            cause.exceptions.push_back(exceptionIn(std::move(exception.get_object())));
    return cause;
}

std::vector<Link> linksIn(json::array array) {
    std::vector<Link> links;
    for (json::value& value : array) {
        if (!value.is_object())
            continue;
        Members members{std::move(value.get_object())};
        std::string trace = members.text("trace_id");
        std::string segment = members.text("id");
        links.push_back({std::move(trace), std::move(segment), members.object("attributes")});
    }
    return links;
}

/// Only what can be searched for.
json::object annotationsIn(json::object object) {
    json::object annotations;
    for (auto& [name, value] : object)
        if (value.is_string() || value.is_number() || value.is_bool())
            annotations[name] = std::move(value);
    return annotations;
}

bool isName(std::string_view name) {
    return name.size() <= longestName && name.find_first_of(notInNames) == std::string_view::npos;
}

/// What is wrong with it, as X-Ray's error codes say; empty: nothing.
const char* faultOf(const Segment& segment, bool hasStart, bool isEmbedded) {
    if (segment.id.empty())
        return "MissingId";
    if (!isSegmentId(segment.id))
        return "InvalidId";
    if (!isEmbedded && segment.traceId.empty())
        return "MissingTraceId";
    if (!isEmbedded && !isTraceId(segment.traceId))
        return "InvalidTraceId";
    if (segment.name.empty())
        return "MissingName";
    if (!isName(segment.name))
        return "InvalidName";
    if (!hasStart)
        return "MissingStartTime";
    if (!segment.parentId.empty() && !isSegmentId(segment.parentId))
        return "InvalidParentId";
    if (!isEmbedded && segment.kind == SegmentKind::Subsegment && segment.parentId.empty())
        return "MissingParentId";
    return "";
}

class Reader {
  public:
    Segment readAnyhow(json::object document) { return segmentIn(std::move(document), nullptr); }
    tl::expected<Segment, Unprocessed> read(json::object document) {
        Segment segment = segmentIn(std::move(document), nullptr);
        if (m_fault.code.empty())
            return segment;
        return tl::unexpected{std::move(m_fault)};
    }

  private:
    Segment segmentIn(json::object document, const Segment* parent, int depth = 0) {
        Members members{std::move(document)};
        Segment segment;
        segment.id = members.text("id");
        segment.traceId = members.text("trace_id");
        segment.parentId = members.text("parent_id");
        segment.name = members.text("name");
        if (members.text("type") == "subsegment" || parent)
            segment.kind = SegmentKind::Subsegment;
        if (parent) {
            segment.traceId = parent->traceId;
            segment.parentId = parent->id;
        }
        const auto start = members.number("start_time");
        const auto end = members.number("end_time");
        const bool inProgress = members.flag("in_progress");
        segment.start = timeOf(start.value_or(0));
        if (end && !inProgress)
            segment.end = std::max(timeOf(*end), segment.start);
        takeDetails(members, segment);
        note(segment, faultOf(segment, start.has_value(), parent != nullptr));
        if (!end && !inProgress)
            note(segment, "MissingEndTime");
        for (json::value& inner : members.array("subsegments")) {
            // SDKs also write the ids of subsegments that they have sent before.
            if (inner.is_object() && depth < deepest)
                segment.subsegments.push_back(
                    segmentIn(std::move(inner.get_object()), &segment, depth + 1));
        }
        segment.others = std::move(members).rest();
        return segment;
    }

    static void takeDetails(Members& members, Segment& segment) {
        segment.nameSpace = members.text("namespace");
        segment.origin = members.text("origin");
        segment.resourceArn = members.text("resource_arn");
        segment.user = members.text("user");
        segment.error = members.flag("error");
        segment.fault = members.flag("fault");
        segment.throttle = members.flag("throttle");
        segment.inferred = members.flag("inferred");
        segment.http = httpIn(members.object("http"));
        segment.cause = causeIn(members.take("cause"));
        segment.aws = members.object("aws");
        segment.sql = members.object("sql");
        segment.service = members.object("service");
        segment.annotations = annotationsIn(members.object("annotations"));
        segment.metadata = members.object("metadata");
        segment.precursorIds = textsIn(members.array("precursor_ids"));
        segment.links = linksIn(members.array("links"));
    }

    /// Of several faults the first is told.
    void note(const Segment& segment, std::string_view code) {
        if (code.empty() || !m_fault.code.empty())
            return;
        const char* kind = segment.kind == SegmentKind::Segment ? "segment" : "subsegment";
        m_fault = {segment.id, std::string{code},
                   std::string{"Invalid "} + kind + ". ErrorCode: " + std::string{code}};
    }

    Unprocessed m_fault;
};

std::optional<json::object> parsed(std::string_view text) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = 4 * deepest;
    json::value document = json::parse(text, error, {}, options);
    if (error || !document.is_object())
        return {};
    return std::move(document.get_object());
}

Unprocessed unreadable(std::string code) {
    std::string message = "Invalid segment. ErrorCode: " + code;
    return {{}, std::move(code), std::move(message)};
}

} // namespace

tl::expected<Segment, Unprocessed> readDocument(std::string_view text) {
    if (text.size() > longestDocument)
        return tl::unexpected{unreadable("DocumentTooLarge")};
    auto document = parsed(text);
    if (!document)
        return tl::unexpected{unreadable("ParseError")};
    return Reader{}.read(std::move(*document));
}

std::optional<Segment> readStored(std::string_view text) {
    auto document = parsed(text);
    if (!document)
        return {};
    return Reader{}.readAnyhow(std::move(*document));
}

double secondsOf(Timestamp time) {
    return std::chrono::duration<double>{time.time_since_epoch()}.count();
}

Timestamp timeOf(double seconds) {
    // A hundred times as long as there has been time: more does not fit.
    constexpr double longest = 1e12;
    if (!(std::abs(seconds) < longest))
        return {};
    return Timestamp{Microseconds{std::llround(seconds * 1e6)}};
}

} // namespace lathe::traces
