#include "engine/services/logs/Operations.h"

#include "engine/insights/Query.h"
#include "engine/services/wire/Paging.h"

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::array operations{
    Operation{"CreateLogGroup", createLogGroup},
    Operation{"DeleteLogGroup", deleteLogGroup},
    Operation{"DescribeLogGroups", describeLogGroups},
    Operation{"ListLogGroups", listLogGroups},
    Operation{"PutRetentionPolicy", putRetentionPolicy},
    Operation{"DeleteRetentionPolicy", deleteRetentionPolicy},
    Operation{"AssociateKmsKey", associateKmsKey},
    Operation{"DisassociateKmsKey", disassociateKmsKey},
    Operation{"PutLogGroupDeletionProtection", putLogGroupDeletionProtection},
    Operation{"TagLogGroup", tagLogGroup},
    Operation{"UntagLogGroup", untagLogGroup},
    Operation{"ListTagsLogGroup", listTagsLogGroup},
    Operation{"TagResource", tagResource},
    Operation{"UntagResource", untagResource},
    Operation{"ListTagsForResource", listTagsForResource},
    Operation{"CreateLogStream", createLogStream},
    Operation{"DeleteLogStream", deleteLogStream},
    Operation{"DescribeLogStreams", describeLogStreams},
    Operation{"PutLogEvents", putLogEvents},
    Operation{"GetLogEvents", getLogEvents},
    Operation{"FilterLogEvents", filterLogEvents},
    Operation{"StartLiveTail", startLiveTail},
    Operation{"StartQuery", startQuery},
    Operation{"StopQuery", stopQuery},
    Operation{"GetQueryResults", getQueryResults},
    Operation{"DescribeQueries", describeQueries},
    Operation{"GetLogRecord", getLogRecord},
    Operation{"GetLogGroupFields", getLogGroupFields},
    Operation{"PutQueryDefinition", putQueryDefinition},
    Operation{"DeleteQueryDefinition", deleteQueryDefinition},
    Operation{"DescribeQueryDefinitions", describeQueryDefinitions},
    Operation{"PutMetricFilter", putMetricFilter},
    Operation{"DeleteMetricFilter", deleteMetricFilter},
    Operation{"DescribeMetricFilters", describeMetricFilters},
    Operation{"TestMetricFilter", testMetricFilter},
    Operation{"PutSubscriptionFilter", putSubscriptionFilter},
    Operation{"DeleteSubscriptionFilter", deleteSubscriptionFilter},
    Operation{"DescribeSubscriptionFilters", describeSubscriptionFilters},
    Operation{"PutDestination", putDestination},
    Operation{"PutDestinationPolicy", putDestinationPolicy},
    Operation{"DeleteDestination", deleteDestination},
    Operation{"DescribeDestinations", describeDestinations},
    Operation{"PutResourcePolicy", putResourcePolicy},
    Operation{"DeleteResourcePolicy", deleteResourcePolicy},
    Operation{"DescribeResourcePolicies", describeResourcePolicies},
    Operation{"CreateExportTask", createExportTask},
    Operation{"CancelExportTask", cancelExportTask},
    Operation{"DescribeExportTasks", describeExportTasks},
    Operation{"PutDeliveryDestination", putDeliveryDestination},
    Operation{"GetDeliveryDestination", getDeliveryDestination},
    Operation{"DeleteDeliveryDestination", deleteDeliveryDestination},
    Operation{"DescribeDeliveryDestinations", describeDeliveryDestinations},
    Operation{"PutDeliveryDestinationPolicy", putDeliveryDestinationPolicy},
    Operation{"GetDeliveryDestinationPolicy", getDeliveryDestinationPolicy},
    Operation{"DeleteDeliveryDestinationPolicy", deleteDeliveryDestinationPolicy},
    Operation{"PutDeliverySource", putDeliverySource},
    Operation{"GetDeliverySource", getDeliverySource},
    Operation{"DeleteDeliverySource", deleteDeliverySource},
    Operation{"DescribeDeliverySources", describeDeliverySources},
    Operation{"CreateDelivery", createDelivery},
    Operation{"GetDelivery", getDelivery},
    Operation{"DeleteDelivery", deleteDelivery},
    Operation{"DescribeDeliveries", describeDeliveries},
};

} // namespace

const Operation* findOperation(std::string_view name) {
    const auto* found =
        std::find_if(operations.begin(), operations.end(),
                     [name](const Operation& operation) { return operation.name == name; });
    return found == operations.end() ? nullptr : found;
}

namespace {

/// The groups that a query, or one in it, names itself.
void addSources(const Home& home, const json::object& parameters,
                std::set<std::string>& resources) {
    const auto query = insights::Query::parse(textOf(parameters, "queryString"));
    if (!query)
        return;
    const auto add = [&](const std::optional<insights::Source>& source) {
        if (!source)
            return;
        for (const std::string& name : source->names)
            resources.insert(home.groupArn(groupNameOf(name)) + ":*");
        if (source->isSelection)
            resources.insert(home.groupArn("*") + ":*");
    };
    add(query->source);
    for (const auto& subquery : query->subqueries)
        add(subquery->source);
}

} // namespace

std::set<std::string> resourcesOf(const Home& home, const json::object& parameters) {
    const std::string stream = textOf(parameters, "logStreamName");
    std::set<std::string> resources;
    const auto add = [&](const json::value* name) {
        if (name && name->is_string())
            resources.insert(home.groupArn(groupNameOf(std::string_view{name->get_string()})) +
                             (stream.empty() ? ":*" : ":log-stream:" + stream));
    };
    for (const char* member : {"logGroupName", "logGroupIdentifier"})
        add(parameters.if_contains(member));
    for (const char* member : {"logGroupNames", "logGroupIdentifiers"})
        if (const json::array* names = Parameters{parameters}.array(member))
            for (const json::value& name : *names)
                add(&name);
    addSources(home, parameters, resources);
    if (resources.empty()) {
        const std::string arn = textOf(parameters, "resourceArn");
        resources.insert(arn.empty() ? "*" : arn);
    }
    return resources;
}

Result<void> verdictOf(const Parameters& parameters) {
    auto verdict = parameters.verdict();
    if (!verdict)
        return Error{"InvalidParameterException", verdict.error().detail};
    return {};
}

Result<std::string> groupIn(const State& state, const json::object& written) {
    Parameters parameters{written};
    const bool byIdentifier = parameters.has("logGroupIdentifier");
    if (byIdentifier && parameters.has("logGroupName"))
        return validationError("LogGroup name and LogGroup ARN are mutually exclusive parameters.");
    std::string name = byIdentifier
                           ? groupNameOf(parameters.text("logGroupIdentifier", {2048}))
                           : parameters.requiredText("logGroupName", {512, groupPattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (auto group = state.group(name); !group)
        return group.error();
    return name;
}

Result<StreamPlace> streamIn(const State& state, const json::object& written) {
    auto group = groupIn(state, written);
    if (!group)
        return group.error();
    Parameters parameters{written};
    std::string stream = parameters.requiredText("logStreamName", {512, streamPattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return StreamPlace{std::move(*group), std::move(stream)};
}

Result<std::string> filterIn(const State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("filterName", {512, streamPattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const auto group = groupIn(state, written);
    if (!group)
        return group.error();
    return filterKey(*group, name);
}

json::object listed(const Things& things, const json::object& written, std::string_view member,
                    std::int64_t most,
                    const std::function<std::optional<json::object>(const std::string& name,
                                                                    const json::object&)>& each,
                    std::string_view prefix) {
    Parameters parameters{written};
    const std::int64_t limit =
        std::clamp<std::int64_t>(parameters.integer("limit").value_or(most), 1, most);
    json::array members;
    const std::string next = page<json::object>(
        things.all(), prefix, parameters.text("nextToken"), static_cast<std::size_t>(limit),
        [&](const std::string& name, const json::object& thing) {
            auto seen = each(name, thing);
            if (seen)
                members.push_back(std::move(*seen));
            return seen.has_value();
        });
    json::object answer{{member, std::move(members)}};
    if (!next.empty())
        answer["nextToken"] = next;
    return answer;
}

} // namespace lathe::services::logs
