#include "engine/base/Clock.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Function;

constexpr std::string_view destinationPattern =
    R"($|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:)"
    R"(((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*))";

std::string keyOf(const FunctionName& name) {
    return name.qualifier.empty() ? "$LATEST" : name.qualifier;
}

/// What the template says of the function; SAM says it of the alias, where the function has one.
std::optional<json::object> declaredConfig(const Control& control, const Function& function) {
    if (!function.declared)
        return {};
    const model::AsyncSettings usual;
    const model::AsyncSettings& async = function.declared->async;
    json::object destinations{{"OnSuccess", json::object{}}, {"OnFailure", json::object{}}};
    for (const auto& [part, arn] :
         {std::pair{"OnSuccess", &async.onSuccess}, std::pair{"OnFailure", &async.onFailure}})
        if (!arn->empty())
            destinations[part] = json::object{{"Destination", *arn}};
    json::object config;
    if (async.maximumRetryAttempts != usual.maximumRetryAttempts)
        config["MaximumRetryAttempts"] = async.maximumRetryAttempts;
    if (async.maximumEventAge != usual.maximumEventAge)
        config["MaximumEventAgeInSeconds"] = async.maximumEventAge.count();
    if (config.empty() && async.onSuccess.empty() && async.onFailure.empty())
        return {};
    const std::string& alias = function.declared->autoPublishAlias;
    config["DestinationConfig"] = std::move(destinations);
    config["FunctionArn"] = catalog::functionArn(control.catalog.declared(), function.name) + ":" +
                            (alias.empty() ? "$LATEST" : alias);
    const Timestamp modified =
        fromIso8601(function.latest.lastModified).value_or(Clock::system().wall());
    config["LastModified"] = static_cast<double>(modified.time_since_epoch().count() / 1000) / 1000;
    return config;
}

/// By qualifier: what clients have said, else what the template says.
std::map<std::string, json::object> configsOf(const Control& control, const Function& function) {
    auto all = function.eventInvokes;
    if (auto declared = declaredConfig(control, function)) {
        const std::string& alias = function.declared->autoPublishAlias;
        all.try_emplace(alias.empty() ? "$LATEST" : alias, std::move(*declared));
    }
    return all;
}

Error noConfig(const Control& control, const FunctionName& name) {
    return {"ResourceNotFoundException",
            Text::verbatim(fmt::format("The function {}:{} doesn't have an EventInvokeConfig",
                                       catalog::functionArn(control.catalog.declared(), name.name),
                                       keyOf(name)))};
}

Result<void> checkShape(const json::object& body) {
    Validation validation;
    validation.range("maximumRetryAttempts", body.if_contains("MaximumRetryAttempts"), 0, 2);
    validation.range("maximumEventAgeInSeconds", body.if_contains("MaximumEventAgeInSeconds"), 60,
                     21'600);
    for (const auto& [key, member] :
         {std::pair{"OnSuccess", "destinationConfig.onSuccess.destination"},
          std::pair{"OnFailure", "destinationConfig.onFailure.destination"}})
        validation.pattern(member, destinationOf(body, key), destinationPattern);
    return validation.outcome();
}

/// "DestinationConfig(onSuccess=OnSuccess(destination=ARN), onFailure=null)"
std::string printed(const json::object& body) {
    const auto part = [&](const char* key) {
        const std::string arn = destinationOf(body, key);
        return arn.empty() ? std::string{"null"} : fmt::format("{}(destination={})", key, arn);
    };
    return fmt::format("DestinationConfig(onSuccess={}, onFailure={})", part("OnSuccess"),
                       part("OnFailure"));
}

Error noDestination(const std::string& arn) {
    return invalidParameter(fmt::format("The destination ARN {} is invalid.", arn));
}

Result<void> checkDestinations(Control& control, const Function& function, const Call& call) {
    const json::object& body = call.body;
    const std::string own = catalog::functionArn(control.catalog.declared(), function.name);
    for (const char* key : {"OnSuccess", "OnFailure"}) {
        const std::string arn = destinationOf(body, key);
        if (arn.empty())
            continue;
        if (arn == own || arn.starts_with(own + ":"))
            return invalidParameter("You can't specify the function as a destination for itself.");
        constexpr std::array services = {":sqs:", ":sns:", ":lambda:", ":events:", ":s3:"};
        const bool known = std::any_of(services.begin(), services.end(), [&](const char* service) {
            return arn.find(service) != std::string::npos;
        });
        // A bucket takes failures only.
        const bool toBucket =
            arn.find(":s3:") != std::string::npos && std::string_view{key} == "OnSuccess";
        if (!known || toBucket)
            return invalidParameter(
                fmt::format("The provided destination config {} is invalid.", printed(body)));
        const bool toMissing =
            std::find(call.missing.begin(), call.missing.end(), arn) != call.missing.end();
        if (toMissing)
            return noDestination(arn);
        if (arn.find(":lambda:") != std::string::npos) {
            if (const auto target = findFunction(control.catalog, arn); !target)
                return noDestination(arn);
        }
    }
    return {};
}

Result<Found> findExisting(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    const Error missing{"ResourceNotFoundException", Text::verbatim("The function doesn't exist.")};
    if (!found)
        return found.error().code == "ResourceNotFoundException" ? missing : found.error();
    if (!found->function->has(found->name.qualifier))
        return missing;
    return found;
}

Result<Answer> write(Control& control, const Call& call, bool replace) {
    if (auto shape = checkShape(call.body); !shape)
        return shape.error();
    const bool empty = !call.member("MaximumRetryAttempts") &&
                       !call.member("MaximumEventAgeInSeconds") &&
                       !call.member("DestinationConfig");
    if (empty && replace)
        return invalidParameter(
            "You must specify at least one of error handling or destination setting.");
    auto found = findExisting(control, call);
    if (!found)
        return found.error();
    Function& function = *found->function;
    const std::string key = keyOf(found->name);
    const auto configs = configsOf(control, function);
    const auto existing = configs.find(key);
    if (!replace && existing == configs.end())
        return noConfig(control, found->name);
    if (auto fine = checkDestinations(control, function, call); !fine)
        return fine.error();
    json::object config = replace ? json::object{} : existing->second;
    for (const char* member :
         {"MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"}) {
        if (const json::value* value = call.member(member))
            config[member] = *value;
    }
    json::object destinations = config.contains("DestinationConfig")
                                    ? config["DestinationConfig"].as_object()
                                    : json::object{};
    for (const char* part : {"OnSuccess", "OnFailure"}) {
        if (!destinations.contains(part))
            destinations[part] = json::object{};
    }
    config["DestinationConfig"] = std::move(destinations);
    config["FunctionArn"] =
        catalog::functionArn(control.catalog.declared(), function.name) + ":" + key;
    config["LastModified"] =
        static_cast<double>(Clock::system().wall().time_since_epoch().count() / 1000) / 1000;
    const json::object& kept = function.eventInvokes[key] = std::move(config);
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{200, kept};
}

/// For reading and deleting: nobody tells whether it is the function that is missing.
Result<Found> findConfigured(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (found && configsOf(control, *found->function).contains(keyOf(found->name)))
        return found;
    if (!found && found.error().code != "ResourceNotFoundException")
        return found.error();
    auto name =
        parseFunctionName(control.catalog.declared(), call.functionName(), call.query("Qualifier"));
    return name ? noConfig(control, *name) : name.error();
}

} // namespace

std::string destinationOf(const json::object& body, std::string_view which) {
    const json::value* config = body.if_contains("DestinationConfig");
    const json::value* part =
        config && config->is_object() ? config->get_object().if_contains(which) : nullptr;
    const json::value* arn =
        part && part->is_object() ? part->get_object().if_contains("Destination") : nullptr;
    return arn && arn->is_string() ? std::string{arn->get_string()} : std::string{};
}

Result<Answer> putEventInvokeConfig(Control& control, const Call& call) {
    return write(control, call, true);
}

Result<Answer> updateEventInvokeConfig(Control& control, const Call& call) {
    return write(control, call, false);
}

Result<Answer> getEventInvokeConfig(Control& control, const Call& call) {
    const auto found = findConfigured(control, call);
    if (!found)
        return found.error();
    return Answer{200, configsOf(control, *found->function).at(keyOf(found->name))};
}

Result<Answer> deleteEventInvokeConfig(Control& control, const Call& call) {
    const auto found = findConfigured(control, call);
    if (!found)
        return found.error();
    found->function->eventInvokes.erase(keyOf(found->name));
    control.changed = true;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> listEventInvokeConfigs(Control& control, const Call& call) {
    const auto found = findExisting(control, call);
    if (!found)
        return found.error();
    json::array all;
    for (const auto& [qualifier, config] : configsOf(control, *found->function))
        all.emplace_back(config);
    return page(call, std::move(all), "FunctionEventInvokeConfigs", 50);
}

} // namespace lathe::services::lambda
