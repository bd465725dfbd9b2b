#include "engine/traces/FilterExpression.h"
#include "engine/traces/ImportProfile.h"
#include "engine/traces/OtlpSpan.h"
#include "engine/traces/SegmentDocument.h"
#include "engine/traces/ServiceGraph.h"
#include "engine/traces/Summary.h"
#include "tests/fuzz/Check.h"

#include <vector>

// What functions send of their traces, in all its forms, and what is asked about them. Parts of the
// input are apart by zero bytes: documents, exports of OTLP, filter expressions.

using namespace lathe;
using fuzz::require;

namespace {

void takeDocument(std::string_view text, std::vector<traces::Segment>& segments) {
    auto segment = traces::readDocument(text);
    if (!segment)
        return;
    const std::string written = boost::json::serialize(traces::documentOf(*segment));
    const auto again = traces::readStored(written);
    require(again.has_value(), "what is written can be read");
    require(boost::json::serialize(traces::documentOf(*again)) == written,
            "what is read is written as it was");
    segments.push_back(std::move(*segment));
}

void takeSpans(Result<std::vector<traces::OtlpSpan>> spans,
               std::vector<traces::Segment>& segments) {
    if (!spans)
        return;
    for (traces::OtlpSpan& span : *spans)
        segments.push_back(traces::segmentOf(std::move(span)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    std::vector<traces::Segment> segments;
    std::vector<traces::FilterExpression> filters;
    takeSpans(traces::readOtlpProtobuf(rest), segments);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\0'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        takeDocument(part, segments);
        takeSpans(traces::readOtlpJson(part), segments);
        (void)traces::importsIn(part);
        if (auto filter = traces::FilterExpression::parse(part))
            filters.push_back(std::move(*filter));
    }
    const traces::Trace trace = traces::assemble("1-581cf771-a006649127e371903a2de979", segments);
    const traces::Summary summary = traces::summaryOf(trace);
    (void)traces::writtenSummary(summary);
    traces::ServiceGraph graph;
    graph.add(trace);
    (void)traces::writtenGraph(graph.nodes());
    for (const traces::FilterExpression& filter : filters)
        (void)filter.matches(trace, summary);
    return 0;
}
