#include "engine/traces/DeliverySegments.h"

#include "engine/base/Trace.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace lathe::traces {

namespace {

/// The parts of "arn:aws:sqs:us-east-1:123456789012:jobs" behind the account, and before.
struct Arn {
    std::string service;
    std::string account;
    std::string resource;
};

Arn read(std::string_view arn) {
    std::array<std::string_view, 6> parts;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto end =
            part + 1 == parts.size() ? arn.size() : std::min(arn.find(':'), arn.size());
        parts[part] = arn.substr(0, end);
        arn.remove_prefix(std::min(end + 1, arn.size()));
    }
    return {std::string{parts[2]}, std::string{parts[4]}, std::string{parts[5]}};
}

std::string originOf(const Arn& arn) {
    if (arn.service == "s3")
        return "AWS::S3::Bucket";
    if (arn.service == "sqs")
        return "AWS::SQS::Queue";
    if (arn.service == "sns")
        return "AWS::SNS::Topic";
    if (arn.service == "events")
        return arn.resource.starts_with("rule") ? "AWS::Events::Rule" : "AWS::Events::EventBus";
    if (arn.service == "scheduler")
        return "AWS::Scheduler::Schedule";
    if (arn.service == "states")
        return "AWS::StepFunctions::StateMachine";
    return "AWS::" + arn.service;
}

/// "jobs"; of an object its bucket.
std::string nameOf(const Arn& arn) {
    if (arn.service == "s3")
        return arn.resource.substr(0, arn.resource.find('/'));
    const auto slash = arn.resource.rfind('/');
    return slash == std::string::npos ? arn.resource : arn.resource.substr(slash + 1);
}

class Adding {
  public:
    explicit Adding(std::vector<Segment>& segments)
        : m_segments{segments} {}

    void run(const std::vector<model::Delivery>& deliveries) {
        for (const Segment& segment : m_segments)
            forEach(segment, [&](const Segment& one, int) { m_known.insert(one.id); });
        for (const model::Delivery& delivery : deliveries) {
            if (!delivery.source.starts_with("arn:"))
                continue;
            if (read(delivery.source).service != "lambda")
                take(delivery, node(delivery.source, delivery, {}));
            else if (delivery.target.starts_with("arn:"))
                take(delivery, {});
        }
        adoptTheRest();
    }

  private:
    /// That of a resource, which is made where there is none yet. Gives its id.
    std::string node(const std::string& arn, const model::Delivery& delivery,
                     const std::string& caller) {
        const std::string id = segmentIdOf(delivery.traceId.substr(0, 64) + arn);
        const auto known = std::find_if(m_nodes.begin(), m_nodes.end(),
                                        [&](const Segment& one) { return one.id == id; });
        if (known != m_nodes.end()) {
            known->end = std::max(*known->end, delivery.time);
            return id;
        }
        const Arn parts = read(arn);
        Segment segment;
        segment.id = id;
        segment.traceId = traceRootOf(delivery.traceId);
        segment.parentId =
            caller.empty() ? std::string{readTraceHeader(delivery.traceId).parent} : caller;
        segment.name = nameOf(parts);
        segment.origin = originOf(parts);
        segment.resourceArn = arn;
        segment.start = delivery.time;
        segment.end = delivery.time;
        segment.inferred = true;
        if (!parts.account.empty())
            segment.aws = {{"account_id", parts.account}};
        m_nodes.push_back(std::move(segment));
        return id;
    }

    void take(const model::Delivery& delivery, const std::string& sender) {
        const bool isFunction = delivery.target.find(":function:") != std::string::npos;
        if (isFunction || !delivery.target.starts_with("arn:"))
            return adopt(delivery, sender);
        const std::string id = node(delivery.target, delivery, sender);
        if (delivery.errorCode.empty())
            return;
        const auto got = std::find_if(m_nodes.begin(), m_nodes.end(),
                                      [&](const Segment& one) { return one.id == id; });
        got->fault = true;
        got->cause.exceptions.push_back({segmentIdOf(id + delivery.errorCode),
                                         delivery.errorMessage,
                                         delivery.errorCode,
                                         true,
                                         0,
                                         0,
                                         {},
                                         {}});
    }

    bool hasCaller(const Segment& segment) const {
        return !segment.parentId.empty() && m_known.contains(segment.parentId);
    }

    /// The function that it was for: the first of them that came after it.
    void adopt(const model::Delivery& delivery, const std::string& sender) {
        if (sender.empty())
            return;
        Segment* first = nullptr;
        for (Segment& segment : m_segments) {
            const bool isTarget = segment.origin == "AWS::Lambda" &&
                                  (segment.resourceArn == delivery.target ||
                                   delivery.target.starts_with(segment.resourceArn + ":"));
            if (isTarget && !hasCaller(segment) && segment.start + Seconds{1} >= delivery.time &&
                !m_adopted.contains(segment.id) && (!first || segment.start < first->start))
                first = &segment;
        }
        if (!first)
            return;
        first->parentId = sender;
        m_adopted.insert(first->id);
    }

    // An event source mapping takes messages out of a queue: what has got something last before.
    void adoptTheRest() {
        for (Segment& segment : m_segments) {
            if (segment.origin != "AWS::Lambda" || hasCaller(segment) ||
                m_adopted.contains(segment.id))
                continue;
            const Segment* last = nullptr;
            for (const Segment& node : m_nodes)
                if (node.origin == "AWS::SQS::Queue" && node.start <= segment.start &&
                    (!last || node.start > last->start))
                    last = &node;
            if (last)
                segment.parentId = last->id;
        }
        m_segments.insert(m_segments.end(), std::make_move_iterator(m_nodes.begin()),
                          std::make_move_iterator(m_nodes.end()));
    }

    std::vector<Segment>& m_segments;
    std::vector<Segment> m_nodes;
    std::unordered_set<std::string> m_known;
    std::unordered_set<std::string> m_adopted;
};

} // namespace

void addDeliveries(const std::vector<model::Delivery>& deliveries, std::vector<Segment>& segments) {
    if (!deliveries.empty())
        Adding{segments}.run(deliveries);
}

} // namespace lathe::traces
