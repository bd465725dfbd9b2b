#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t mostListed = 500;

Result<std::string> streamIn(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    if (name.empty())
        return missingParameter("The parameter Name is required.");
    if (!desk.state.metricStreams.find(name))
        return Error{"ResourceNotFoundException",
                     Text::verbatim(fmt::format("Metric stream {} does not exist", name))};
    return name;
}

Result<json::object> setStates(const Desk& desk, const json::object& written,
                               std::string_view state) {
    const auto names = textsOf(written, "Names");
    for (const std::string& name : names)
        if (auto found = streamIn(desk, {{"Name", name}}); !found)
            return found.error();
    for (const std::string& name : names) {
        json::object stream = *desk.state.metricStreams.find(name);
        stream["State"] = state;
        stream["LastUpdateDate"] = desk.state.now();
        desk.state.metricStreams.put(name, std::move(stream));
    }
    return json::object{};
}

} // namespace

Reply putMetricStream(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Name", {.longest = 255, .shortest = 1});
    parameters.requiredText("FirehoseArn", {.longest = 1024, .shortest = 1});
    parameters.requiredText("RoleArn", {.longest = 1024, .shortest = 1});
    parameters.requiredText(
        "OutputFormat",
        {.longest = 255, .oneOf = {"json", "opentelemetry0.7", "opentelemetry1.0"}});
    if (auto fits = verdictOf(parameters); !fits)
        return fits.error();
    if (parameters.has("IncludeFilters") && parameters.has("ExcludeFilters"))
        return invalidCombination("The parameters IncludeFilters and ExcludeFilters are mutually "
                                  "exclusive and you have specified both.");
    const json::object* before = desk.state.metricStreams.find(name);
    json::object stream{
        {"Arn", desk.state.arn("metric-stream/" + name)},
        {"Name", name},
        {"State", "running"},
        {"CreationDate", desk.state.now()},
        {"LastUpdateDate", desk.state.now()},
        {"IncludeLinkedAccountsMetrics", parameters.flag("IncludeLinkedAccountsMetrics")}};
    if (before)
        take(*before, stream, {"State", "CreationDate", ".tags"});
    take(written, stream,
         {"FirehoseArn", "RoleArn", "OutputFormat", "IncludeFilters", "ExcludeFilters",
          "StatisticsConfigurations"});
    json::object answer{{"Arn", stream.at("Arn")}};
    desk.state.metricStreams.put(name, std::move(stream));
    return answer;
}

Reply getMetricStream(const Desk& desk, const json::object& written) {
    const auto name = streamIn(desk, written);
    if (!name)
        return name.error();
    return shown(*desk.state.metricStreams.find(*name));
}

Reply listMetricStreams(const Desk& desk, const json::object& written) {
    json::array found;
    for (const auto& [name, stream] : desk.state.metricStreams.all()) {
        json::object entry;
        take(stream, entry,
             {"Arn", "CreationDate", "LastUpdateDate", "Name", "FirehoseArn", "State",
              "OutputFormat"});
        found.push_back(std::move(entry));
    }
    auto page = paged(written, "Entries", std::move(found), mostListed);
    if (!page)
        return page.error();
    return std::move(*page);
}

Reply startMetricStreams(const Desk& desk, const json::object& written) {
    auto answer = setStates(desk, written, "running");
    if (!answer)
        return answer.error();
    return std::move(*answer);
}

Reply stopMetricStreams(const Desk& desk, const json::object& written) {
    auto answer = setStates(desk, written, "stopped");
    if (!answer)
        return answer.error();
    return std::move(*answer);
}

Reply deleteMetricStream(const Desk& desk, const json::object& written) {
    // One that is not there is gone, too.
    desk.state.metricStreams.remove(textOf(written, "Name"));
    return json::object{};
}

} // namespace lathe::services::cloudwatch
