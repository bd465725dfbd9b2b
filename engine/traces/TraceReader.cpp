#include "engine/traces/TraceReader.h"

#include "engine/base/Trace.h"
#include "engine/traces/DeliverySegments.h"
#include "engine/traces/Ids.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::traces {

namespace {

/// An asynchronous event's last attempt is this much later than its first at most, as a rule; and
/// what a trace has before and after the span of time that is asked for.
constexpr Seconds longestBefore{15 * 60};
constexpr Seconds longestAfter{30 * 60};
/// A clock that sets ids may be wrong by so much.
constexpr Seconds clockError{60};

bool isRecorded(const model::InvocationRecord& record) {
    return readTraceHeader(record.traceId).sampled.value_or(false);
}

bool isSeen(const model::InvocationRecord& record, View view) {
    return view.visibility == Visibility::Unsampled || isRecorded(record);
}

/// Sorts newer ones first, and is unique.
std::string tokenOf(const TraceEntry& entry) {
    return fmt::format("{:020}:{}", entry.start.time_since_epoch().count(), entry.id);
}

/// Since when invocations of these traces can have been accepted: their ids say so, where X-Ray has
/// made them.
Timestamp earliestOf(const std::vector<std::string>& ids) {
    // When there was no Lambda yet; ids of other makers may say anything.
    constexpr Timestamp beginning{Seconds{1'400'000'000}};
    Timestamp earliest = Timestamp::max();
    for (const std::string& id : ids) {
        const auto time = timeOfTraceId(id);
        if (!time || *time < beginning)
            return Timestamp::min();
        earliest = std::min(earliest, *time - clockError);
    }
    return earliest;
}

} // namespace

std::vector<Link> TraceReader::linksOf(const std::string& requestId) {
    std::vector<Link> links;
    const auto deliveries = m_invocations.linksOf(requestId);
    for (const model::Delivery& delivery :
         deliveries ? *deliveries : std::vector<model::Delivery>{}) {
        const TraceHeader header = readTraceHeader(delivery.traceId);
        links.push_back({std::string{header.root},
                         std::string{header.parent},
                         {{"aws.xray.reserved.reference_type", "parent"}}});
    }
    return links;
}

Result<Trace> TraceReader::assembled(const std::string& id,
                                     std::vector<model::InvocationRecord> records, View view) {
    bool limitExceeded = false;
    auto segments = m_database.documentsOf(id, view.visibility, limitExceeded);
    if (!segments)
        return segments.error();
    std::erase_if(records, [&](const auto& record) { return !isSeen(record, view); });
    for (Segment& segment : segmentsOf(
             std::move(records), m_places,
             [this](const std::string& requestId) { return linksOf(requestId); }, view.detail))
        segments->push_back(std::move(segment));
    if (view.detail == Detail::Full) {
        const auto deliveries = m_invocations.deliveriesOf(id);
        if (!deliveries)
            return deliveries.error();
        addDeliveries(*deliveries, *segments);
    }
    Trace trace = assemble(id, std::move(*segments));
    trace.limitExceeded = limitExceeded;
    return trace;
}

Result<std::vector<Trace>> TraceReader::traces(const std::vector<std::string>& ids, View view) {
    auto found = m_invocations.ofTraces({ids.begin(), ids.end()}, earliestOf(ids));
    if (!found)
        return found.error();
    Records records;
    for (model::InvocationRecord& record : *found) {
        std::string root{traceRootOf(record.traceId)};
        records[std::move(root)].push_back(std::move(record));
    }
    std::vector<Trace> traces;
    for (const std::string& id : ids) {
        auto trace = assembled(id, records[id], view);
        if (!trace)
            return trace.error();
        if (!trace->segments.empty())
            traces.push_back(std::move(*trace));
    }
    return traces;
}

// What is known of when a trace began and ended is a little less than what there is: invocations
// that belong to it may lie outside of what is looked at.
Result<std::vector<TraceEntry>> TraceReader::entries(const TimeRange& range, View view,
                                                     Records& records) {
    const Timestamp from = range.from - longestBefore;
    const Timestamp until = range.until + longestAfter;
    auto entries = m_database.between(from, until, view.visibility);
    if (!entries)
        return entries.error();
    auto invocations = m_invocations.between(from, until);
    if (!invocations)
        return invocations.error();
    std::map<std::string, TraceEntry> all;
    for (TraceEntry& entry : *entries)
        all[entry.id] = entry;
    for (auto record = invocations->rbegin(); record != invocations->rend(); ++record) {
        std::string root{traceRootOf(record->traceId)};
        if (root.empty() || !isSeen(*record, view))
            continue;
        TraceEntry& entry =
            all.try_emplace(root, TraceEntry{root, record->accepted, {}}).first->second;
        entry.start = std::min(entry.start, record->accepted);
        entry.end = std::max(entry.end, record->finished.value_or(record->accepted));
        records[std::move(root)].push_back(std::move(*record));
    }
    const auto isWithin = [&](const TraceEntry& entry) {
        if (range.type == TimeRangeType::Event)
            return entry.start < range.until && entry.end >= range.from;
        return entry.start >= range.from && entry.start < range.until;
    };
    std::vector<TraceEntry> within;
    for (auto& [id, entry] : all)
        if (isWithin(entry))
            within.push_back(std::move(entry));
    std::sort(within.begin(), within.end(), [](const TraceEntry& left, const TraceEntry& right) {
        return tokenOf(left) > tokenOf(right);
    });
    return within;
}

Result<void> TraceReader::within(const TimeRange& range, View view, const std::string& after,
                                 const std::function<bool(Trace, const std::string& token)>& each) {
    Records records;
    const auto found = entries(range, view, records);
    if (!found)
        return found.error();
    for (const TraceEntry& entry : *found) {
        const std::string token = tokenOf(entry);
        if (!after.empty() && token >= after)
            continue;
        auto trace = assembled(entry.id, std::move(records[entry.id]), view);
        if (!trace)
            return trace.error();
        if (!trace->segments.empty() && !each(std::move(*trace), token))
            return {};
    }
    return {};
}

} // namespace lathe::traces
