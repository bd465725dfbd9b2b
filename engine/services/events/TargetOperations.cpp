#include "engine/base/Base64.h"
#include "engine/services/events/InputTransformer.h"
#include "engine/services/events/JsonPath.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
constexpr std::size_t mostTargets = 5;

json::array targetsOf(const json::object& rule) {
    const json::array* targets = Parameters{rule}.array(".targets");
    return targets ? *targets : json::array{};
}

auto withId(json::array& targets, const std::string& id) {
    return std::find_if(targets.begin(), targets.end(), [&](const json::value& target) {
        return textOf(target.get_object(), "Id") == id;
    });
}

Result<void> checkTransformer(const json::object& transformer, const std::string& id) {
    const std::string inputTemplate = textOf(transformer, "InputTemplate");
    const json::object* paths = Parameters{transformer}.object("InputPathsMap");
    for (const auto& [name, path] : paths ? *paths : json::object{}) {
        if (std::string_view{name}.starts_with("aws."))
            return validationError(
                fmt::format("InputPathsMap for target {} contains reserved key {}.", id,
                            std::string_view{name}));
        if (!path.is_string() || !isJsonPath(std::string_view{path.get_string()}))
            return validationError(
                fmt::format("Parameter InputPathsMap for target {} is not valid.", id));
    }
    for (const std::string& placeholder : placeholdersIn(inputTemplate)) {
        if (!isReservedVariable(placeholder) && (!paths || !paths->contains(placeholder)))
            return validationError(fmt::format(
                "InputTemplate for target {} contains invalid placeholder {}.", id, placeholder));
    }
    return {};
}

/// Targets that EventBridge reaches in a role only
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html).
bool needsRole(std::string_view arn) {
    constexpr std::array<std::string_view, 5> services{"states", "kinesis", "firehose", "ecs",
                                                       "batch"};
    return std::find(services.begin(), services.end(), delivery::serviceOf(arn)) !=
               services.end() ||
           resourceOf(arn).starts_with("api-destination/");
}

/// What some kinds of targets must have.
Result<void> checkKind(const json::object& target) {
    const std::string id = textOf(target, "Id");
    const std::string arn = textOf(target, "Arn");
    if (needsRole(arn) && !target.contains("RoleArn"))
        return validationError(fmt::format("RoleArn is required for target {}.", id));
    const bool isFifo = delivery::serviceOf(arn) == "sqs" && arn.ends_with(".fifo");
    for (const auto& [needed, parameters] :
         {std::pair{isFifo, "SqsParameters"},
          std::pair{delivery::serviceOf(arn) == "ecs", "EcsParameters"},
          std::pair{delivery::serviceOf(arn) == "batch", "BatchParameters"}})
        if (needed && !target.contains(parameters))
            return validationError(
                fmt::format("Parameter(s) {} must be specified for target: {}.", parameters, id));
    return {};
}

/// What does not stand in the model of the API, but in its answers.
Result<void> checkTarget(const json::object& target) {
    const std::string id = textOf(target, "Id");
    const std::string arn = textOf(target, "Arn");
    const int inputs = target.contains("Input") + target.contains("InputPath") +
                       target.contains("InputTransformer");
    if (inputs > 1)
        return validationError(fmt::format("Only one of Input, InputPath, or InputTransformer must "
                                           "be provided for target {}.",
                                           id));
    if (!arn.starts_with("arn:") || resourceOf(arn).empty())
        return validationError(fmt::format(
            "Parameter {} is not valid. Reason: Provided Arn is not in correct format.", arn));
    if (auto valid = checkKind(target); !valid)
        return valid;
    boost::system::error_code error;
    if (target.contains("Input") && (json::parse(textOf(target, "Input"), error), error))
        return validationError(fmt::format(
            "Parameter Input for target {} is not valid. Reason: JSON text is invalid.", id));
    if (target.contains("InputPath") && !isJsonPath(textOf(target, "InputPath")))
        return validationError(fmt::format("Parameter InputPath for target {} is not valid.", id));
    if (const json::object* transformer = Parameters{target}.object("InputTransformer"))
        return checkTransformer(*transformer, id);
    return {};
}

Result<void> checkModel(const json::array& targets, Parameters& parameters) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        static const json::object none;
        const json::object* target = targets[i].if_object();
        Parameters member{target ? *target : none, fmt::format("targets.{}.member", i + 1)};
        member.requiredText("Id", {64, namePattern, 1});
        member.requiredText("Arn", {1600, {}, 1});
        member.text("RoleArn", {1600, {}, 1});
        member.text("Input", {8192});
        member.text("InputPath", {256});
        if (const json::object* retry = member.object("RetryPolicy")) {
            Parameters policy{*retry, fmt::format("targets.{}.member.retryPolicy", i + 1)};
            policy.integer("MaximumRetryAttempts", 0, 185);
            policy.integer("MaximumEventAgeInSeconds", 60, 86'400);
            member.join(policy);
        }
        parameters.join(member);
    }
    return parameters.verdict();
}

} // namespace

Answer putTargets(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Rule", {64, namePattern, 1});
    const json::array* given = parameters.requiredArray("Targets");
    static const json::array none;
    if (auto valid = checkModel(given ? *given : none, parameters); !valid)
        return valid.error();
    const std::string bus = busNameOf(textOf(written, "EventBusName"));
    auto found = desk.state.rule(bus, name);
    if (!found)
        return found.error();
    if (auto free = checkUnmanaged(**found, written); !free)
        return free.error();
    json::object rule = **found;
    json::array targets = targetsOf(rule);
    for (const json::value& target : *given) {
        if (auto valid = checkTarget(target.get_object()); !valid)
            return valid.error();
        const auto before = withId(targets, textOf(target.get_object(), "Id"));
        if (before == targets.end())
            targets.push_back(target);
        else
            *before = target;
    }
    if (targets.size() > mostTargets)
        return Error{"LimitExceededException",
                     Text::verbatim("The requested resource exceeds the maximum number allowed.")};
    rule[".targets"] = std::move(targets);
    desk.state.rules.put(ruleKey(bus, name), std::move(rule));
    desk.traffic.refresh();
    return json::object{{"FailedEntryCount", 0}, {"FailedEntries", json::array{}}};
}

Answer removeTargets(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Rule", {64, namePattern, 1});
    const json::array* ids = parameters.requiredArray("Ids");
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    const std::string bus = busNameOf(textOf(written, "EventBusName"));
    auto found = desk.state.rule(bus, name);
    if (!found)
        return found.error();
    if (auto free = checkUnmanaged(**found, written); !free)
        return free.error();
    json::object rule = **found;
    json::array targets = targetsOf(rule);
    json::array failed;
    for (const json::value& id : *ids) {
        const std::string wanted = id.is_string() ? std::string{id.get_string()} : std::string{};
        const auto target = withId(targets, wanted);
        if (target != targets.end())
            targets.erase(target);
        else
            failed.push_back(json::object{
                {"TargetId", wanted},
                {"ErrorCode", "ResourceNotFoundException"},
                {"ErrorMessage",
                 fmt::format("Rule {} does not have target(s) with id(s) {}.", name, wanted)}});
    }
    rule[".targets"] = std::move(targets);
    desk.state.rules.put(ruleKey(bus, name), std::move(rule));
    desk.traffic.refresh();
    return json::object{{"FailedEntryCount", failed.size()}, {"FailedEntries", failed}};
}

Answer listTargetsByRule(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("Rule", {64, namePattern, 1});
    const auto limit = parameters.integer("Limit", 1, 100).value_or(100);
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    auto rule = desk.state.rule(busNameOf(textOf(written, "EventBusName")), name);
    if (!rule)
        return rule.error();
    json::array targets = targetsOf(**rule);
    const std::string token = textOf(written, "NextToken");
    const auto start =
        token.empty() ? targets.begin() : withId(targets, base64Decoded(token).value_or(""));
    json::array page;
    json::object answer;
    for (auto target = start; target != targets.end(); ++target) {
        if (static_cast<std::int64_t>(page.size()) == limit) {
            answer["NextToken"] = base64(textOf(target->get_object(), "Id"));
            break;
        }
        page.push_back(*target);
    }
    answer["Targets"] = std::move(page);
    return answer;
}

} // namespace lathe::services::events
