#include "engine/traces/Trace.h"

#include "engine/base/Trace.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace json = boost::json;

namespace lathe::traces {

namespace {

/// A chain of subsegments longer than this is a loop, or nobody's.
constexpr int deepest = 500;

void sortByStart(std::vector<Segment>& segments) {
    std::stable_sort(
        segments.begin(), segments.end(),
        [](const Segment& left, const Segment& right) { return left.start < right.start; });
}

/// Gives subsegments that were sent on their own to their parents.
class Gathering {
  public:
    explicit Gathering(std::vector<Segment> segments) {
        for (Segment& segment : segments) {
            if (segment.kind == SegmentKind::Segment)
                m_segments.push_back(std::move(segment));
            else
                m_loose[segment.parentId].push_back(std::move(segment));
        }
    }

    std::vector<Segment> run() {
        for (Segment& segment : m_segments)
            adopt(segment, 0);
        // Those whose parents are not there keep what is theirs.
        std::unordered_set<std::string> loose;
        for (const auto& [parent, children] : m_loose)
            for (const Segment& child : children)
                forEach(child, [&](const Segment& one, int) { loose.insert(one.id); });
        std::vector<std::string> parents;
        for (const auto& [parent, children] : m_loose)
            parents.push_back(parent);
        for (const std::string& parent : parents)
            if (!loose.contains(parent))
                takeOrphans(parent);
        // What is left goes round in circles.
        while (!m_loose.empty())
            takeOrphans(m_loose.begin()->first);
        sortByStart(m_segments);
        return std::move(m_segments);
    }

  private:
    void takeOrphans(const std::string& parent) {
        auto orphans = m_loose.extract(parent);
        for (Segment& orphan : orphans.mapped()) {
            adopt(orphan, 0);
            m_segments.push_back(std::move(orphan));
        }
    }

    void adopt(Segment& parent, int depth) {
        if (depth > deepest)
            return;
        if (auto children = m_loose.extract(parent.id); !children.empty())
            for (Segment& child : children.mapped())
                add(parent, std::move(child));
        for (Segment& child : parent.subsegments) {
            child.traceId = parent.traceId;
            adopt(child, depth + 1);
        }
        sortByStart(parent.subsegments);
    }

    // One may have been told of twice: within its segment while it was in progress, and on its own.
    static void add(Segment& parent, Segment child) {
        const auto known = std::find_if(parent.subsegments.begin(), parent.subsegments.end(),
                                        [&](const Segment& one) { return one.id == child.id; });
        if (known == parent.subsegments.end())
            parent.subsegments.push_back(std::move(child));
        else if (known->isInProgress())
            *known = std::move(child);
    }

    std::vector<Segment> m_segments;
    /// By parent.
    std::unordered_map<std::string, std::vector<Segment>> m_loose;
};

std::string textIn(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

/// What is called, where the call says so.
std::string resourceIn(const json::object& aws) {
    for (const char* member : {"table_name", "queue_url", "bucket_name", "topic_arn",
                               "function_name", "stream_name", "state_machine_arn"})
        if (std::string name = textIn(aws, member); !name.empty())
            return name;
    const json::value* names = aws.if_contains("resource_names");
    if (names && names->is_array() && !names->get_array().empty() &&
        names->get_array().front().is_string())
        return std::string{names->get_array().front().get_string()};
    return {};
}

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// What X-Ray calls the kind of node behind a call to AWS.
std::string originOfCall(const std::string& name) {
    struct Kind {
        std::string_view name;
        const char* origin;
    };
    constexpr std::array<Kind, 5> kinds = {{{"dynamodb", "AWS::DynamoDB::Table"},
                                            {"sqs", "AWS::SQS::Queue"},
                                            {"s3", "AWS::S3::Bucket"},
                                            {"sns", "AWS::SNS"},
                                            {"lambda", "AWS::Lambda"}}};
    const std::string small = lowerCase(name);
    for (const Kind& kind : kinds)
        if (small == kind.name)
            return kind.origin;
    std::string origin = "AWS::";
    for (const char letter : name)
        if (letter != ' ')
            origin += letter;
    return origin;
}

Segment inferredOf(const Segment& call) {
    Segment inferred;
    inferred.id = segmentIdOf(call.id + "/inferred");
    inferred.traceId = call.traceId;
    inferred.parentId = call.id;
    inferred.name = call.name;
    inferred.start = call.start;
    inferred.end = call.end;
    inferred.inferred = true;
    inferred.error = call.error;
    inferred.fault = call.fault;
    inferred.throttle = call.throttle;
    inferred.http = call.http;
    inferred.aws = call.aws;
    inferred.sql = call.sql;
    if (call.nameSpace == "aws")
        inferred.origin = originOfCall(call.name);
    else if (const std::string database = textIn(call.sql, "database_type"); !database.empty())
        inferred.origin = "Database::" + database;
    return inferred;
}

void infer(Trace& trace) {
    std::unordered_set<std::string_view> answered;
    for (const Segment& segment : trace.segments)
        if (segment.kind == SegmentKind::Segment)
            answered.insert(segment.parentId);
    std::vector<Segment> inferred;
    for (const Segment& segment : trace.segments)
        forEach(segment, [&](const Segment& call, int) {
            const bool isTraced = call.http && call.http->isTraced;
            if (call.kind == SegmentKind::Subsegment && !call.nameSpace.empty() && !isTraced &&
                !answered.contains(call.id))
                inferred.push_back(inferredOf(call));
        });
    trace.segments.insert(trace.segments.end(), std::make_move_iterator(inferred.begin()),
                          std::make_move_iterator(inferred.end()));
}

} // namespace

Trace assemble(std::string id, std::vector<Segment> segments) {
    Trace trace{std::move(id), Gathering{std::move(segments)}.run(), false};
    infer(trace);
    sortByStart(trace.segments);
    return trace;
}

ServiceId serviceOf(const Segment& segment) {
    ServiceId service{segment.name, segment.origin, textIn(segment.aws, "account_id")};
    if (segment.inferred) {
        if (std::string resource = resourceIn(segment.aws); !resource.empty())
            service.name = std::move(resource);
        if (service.type.empty())
            service.type = "remote";
    }
    return service;
}

Callers::Callers(const Trace& trace) {
    for (const Segment& segment : trace.segments)
        forEach(segment, [&](const Segment& one, int) { m_owners.emplace(one.id, &segment); });
    for (const Segment& segment : trace.segments) {
        if (callerOf(segment))
            m_called.emplace(segment.parentId, &segment);
        else if (!m_root ||
                 (m_root->kind == SegmentKind::Subsegment && segment.kind == SegmentKind::Segment))
            m_root = &segment;
    }
    if (!m_root && !trace.segments.empty())
        m_root = &trace.segments.front();
}

const Segment* Callers::callerOf(const Segment& segment) const {
    const auto found = m_owners.find(segment.parentId);
    return found == m_owners.end() || found->second == &segment ? nullptr : found->second;
}

std::vector<const Segment*> Callers::calledBy(std::string_view id) const {
    std::vector<const Segment*> called;
    const auto [first, last] = m_called.equal_range(id);
    for (auto at = first; at != last; ++at)
        called.push_back(at->second);
    std::sort(called.begin(), called.end(),
              [](const Segment* left, const Segment* right) { return left->start < right->start; });
    return called;
}

} // namespace lathe::traces
