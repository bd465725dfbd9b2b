#include "engine/services/xray/Operations.h"
#include "engine/traces/SegmentDocument.h"

namespace json = boost::json;

namespace lathe::services::xray {

Answer putTraceSegments(State& state, const json::object& written) {
    Parameters parameters{written};
    const json::array* documents = parameters.requiredArray("TraceSegmentDocuments");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    std::vector<traces::Segment> taken;
    json::array refused;
    for (const json::value& document : *documents) {
        auto segment =
            traces::readDocument(document.is_string() ? document.get_string() : std::string_view{});
        if (segment) {
            taken.push_back(std::move(*segment));
            continue;
        }
        json::object why{{"ErrorCode", segment.error().code}, {"Message", segment.error().message}};
        if (!segment.error().id.empty())
            why["Id"] = segment.error().id;
        refused.push_back(std::move(why));
    }
    state.traces.put(std::move(taken));
    return json::object{{"UnprocessedTraceSegments", std::move(refused)}};
}

// What daemons tell of themselves is of no use here.
Answer putTelemetryRecords(State&, const json::object& written) {
    Parameters parameters{written};
    parameters.requiredArray("TelemetryRecords");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return json::object{};
}

} // namespace lathe::services::xray
