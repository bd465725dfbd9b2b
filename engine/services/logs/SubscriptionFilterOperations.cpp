#include "engine/iam/Sender.h"
#include "engine/logpatterns/FilterPattern.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Subscriptions.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

/// Of a group.
constexpr std::ptrdiff_t mostFilters = 2;

/// What is wrong with an ARN, whatever the group and whatever it names.
Result<void> checkArn(const State& state, const std::string& destinationArn, bool hasRole) {
    const std::string_view vendor = delivery::serviceOf(destinationArn);
    const std::string own = fmt::format(":{}:", state.home.account);
    if (vendor == "lambda" && destinationArn.find(own) == std::string::npos)
        return Error{"AccessDeniedException",
                     Text::verbatim("Cross-account lambda invocation passing is not allowed. You "
                                    "must use DestinationPolicies to create cross account lambda "
                                    "triggers.")};
    if ((vendor == "kinesis" || vendor == "firehose") && !hasRole)
        return invalid(
            fmt::format("destinationArn for vendor {} cannot be used without roleArn", vendor));
    return {};
}

/// Whether it can be sent to at all. A destination of CloudWatch Logs stands for its target.
Result<void> checkDestination(const State& state, const std::string& group,
                              const std::string& destinationArn) {
    const std::string target = targetOf(state, destinationArn);
    if (delivery::serviceOf(target) != "lambda")
        return invalid("Could not deliver test message to specified destination. Check if the "
                       "destination is valid.");
    const Home& home = state.home;
    if (!state.surroundings.access.check(
            iam::deliveryRequest("lambda:InvokeFunction", target,
                                 {logsPrincipal, home.groupArn(group) + ":*", {}, home.account})))
        return invalid("Could not execute the lambda function. Make sure you have given CloudWatch "
                       "Logs permission to execute your function.");
    return {};
}

} // namespace

Reply putSubscriptionFilter(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("filterName", {512, streamPattern, 1});
    const std::string pattern = parameters.text("filterPattern", {1024});
    if (!parameters.has("filterPattern"))
        parameters.requiredText("filterPattern");
    const std::string target = parameters.requiredText("destinationArn", {0, {}, 1});
    const std::string distribution =
        parameters.text("distribution", {0, {}, 0, {"", "Random", "ByLogStream"}});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (auto right = checkArn(desk.state, target, parameters.has("roleArn")); !right)
        return right.error();
    const auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    if (auto parsed = logpatterns::FilterPattern::parse(pattern); !parsed)
        return parsed.error();
    if (auto reachable = checkDestination(desk.state, *group, target); !reachable)
        return reachable.error();
    Things& filters = desk.state.subscriptionFilters;
    const std::string key = filterKey(*group, name);
    const std::string prefix = filterKey(*group, "");
    const auto others =
        std::count_if(filters.all().begin(), filters.all().end(), [&](const auto& filter) {
            return filter.first.starts_with(prefix) && filter.first != key;
        });
    if (others >= mostFilters)
        return Error{"LimitExceededException", Text::verbatim("Resource limit exceeded.")};
    json::object filter{{"filterName", name},
                        {"logGroupName", *group},
                        {"filterPattern", pattern},
                        {"destinationArn", target},
                        {"distribution", distribution.empty() ? "ByLogStream" : distribution},
                        {"applyOnTransformedLogs", false},
                        {"creationTime", desk.state.now()}};
    take(written, filter, {"roleArn", "applyOnTransformedLogs"});
    filters.put(key, std::move(filter));
    desk.subscriptions.refresh();
    return json::object{};
}

Reply deleteSubscriptionFilter(const Desk& desk, const json::object& written) {
    const auto key = filterIn(desk.state, written);
    if (!key)
        return key.error();
    if (!desk.state.subscriptionFilters.find(*key))
        return notFound("The specified subscription filter does not exist.");
    desk.state.subscriptionFilters.remove(*key);
    desk.subscriptions.refresh();
    return json::object{};
}

Reply describeSubscriptionFilters(const Desk& desk, const json::object& written) {
    const auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    Parameters parameters{written};
    const std::string prefix = parameters.text("filterNamePrefix", {512, streamPattern});
    parameters.integer("limit", 1, 50);
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return listed(
        desk.state.subscriptionFilters, written, "subscriptionFilters", 50,
        [](const std::string&, const json::object& filter) { return std::optional{shown(filter)}; },
        filterKey(*group, prefix));
}

} // namespace lathe::services::logs
