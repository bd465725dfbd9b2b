#include "engine/base/Clock.h"
#include "engine/services/lambda/Concurrency.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/FunctionSettings.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Alias;
using catalog::Function;
using catalog::ProvisionedConcurrency;
using dispatch::ProvisionedState;

bool isNumber(const std::string& qualifier) {
    return !qualifier.empty() && qualifier.find_first_not_of("0123456789") == std::string::npos;
}

/// The version or alias that a request names. `unpublished` is said of $LATEST.
Result<Found> findQualified(Control& control, const Call& call, const char* unpublished) {
    const model::Project& project = control.catalog.declared();
    const auto name = parseFunctionName(project, call.functionName(), call.query("Qualifier"));
    if (!name)
        return name.error();
    if (name->qualifier.empty() || name->qualifier == "$LATEST")
        return invalidParameter(unpublished);
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (found && found->function->has(found->name.qualifier))
        return found;
    if (!found && found.error().code != "ResourceNotFoundException")
        return found.error();
    if (isNumber(name->qualifier))
        return functionNotFound(project, *name);
    return Error{
        "ResourceNotFoundException",
        Text::verbatim(fmt::format("Cannot find alias arn: {}:{}",
                                   catalog::functionArn(project, name->name), name->qualifier))};
}

/// How far the environments are that a version or alias wants.
ProvisionedState progressOf(const Control& control, const Function& function,
                            const std::string& qualifier) {
    const auto of = [&](const std::string& version) {
        return control.provisioned.of(function.logicalId, version);
    };
    const auto alias = function.aliases.find(qualifier);
    if (alias == function.aliases.end())
        return of(qualifier);
    ProvisionedState state = of(alias->second.version);
    if (!alias->second.secondVersion.empty()) {
        const ProvisionedState second = of(alias->second.secondVersion);
        state.available += second.available;
        state.failed = state.failed || second.failed;
    }
    return state;
}

json::object described(const ProvisionedConcurrency& wanted, const ProvisionedState& state) {
    const int available = std::min(wanted.requested, state.available);
    json::object body{{"RequestedProvisionedConcurrentExecutions", wanted.requested},
                      {"AvailableProvisionedConcurrentExecutions", available},
                      {"AllocatedProvisionedConcurrentExecutions", available},
                      {"Status", available == wanted.requested ? "READY" : "IN_PROGRESS"},
                      {"LastModified", wanted.lastModified}};
    if (state.failed && available < wanted.requested) {
        body["Status"] = "FAILED";
        body["StatusReason"] = "FUNCTION_ERROR_INIT_FAILURE";
    }
    return body;
}

Error conflict(const char* message) {
    return {"ResourceConflictException", Text::verbatim(message)};
}

bool pointsAt(const Alias& alias, const std::string& version) {
    return alias.version == version || alias.secondVersion == version;
}

/// A version has its environments by its number or by one alias.
Result<void> checkConflicts(const Function& function, const std::string& qualifier) {
    const auto own = function.aliases.find(qualifier);
    for (const auto& [other, wanted] : function.provisioned) {
        const auto alias = function.aliases.find(other);
        if (other == qualifier)
            continue;
        if (own == function.aliases.end()) {
            if (alias != function.aliases.end() && pointsAt(alias->second, qualifier))
                return conflict("Version is pointed by a Provisioned Concurrency alias");
        } else if (pointsAt(own->second,
                            alias != function.aliases.end() ? alias->second.version : other)) {
            return conflict("Alias can't be used for Provisioned Concurrency configuration on an "
                            "already Provisioned version");
        }
    }
    return {};
}

Result<void> checkLimits(const Control& control, const Function& function,
                         const std::string& qualifier, std::int64_t count) {
    const auto existing = function.provisioned.find(qualifier);
    const int others = function.provisionedTotal() -
                       (existing != function.provisioned.end() ? existing->second.requested : 0);
    if (function.reservedConcurrency) {
        if (count + others > *function.reservedConcurrency)
            return invalidParameter("Requested Provisioned Concurrency should not be greater than "
                                    "the reservedConcurrentExecution for function");
        return {};
    }
    const int unreserved =
        control.accountConcurrency - others - concurrencyTaken(control.catalog, &function);
    if (count > unreserved)
        return Error{"InvalidParameterValueException/untyped",
                     Text::verbatim(fmt::format("Specified ConcurrentExecutions for function is "
                                                "greater than account's unreserved concurrency "
                                                "[{}].",
                                                unreserved))};
    if (count > unreserved - leastUnreserved)
        return Error{"InvalidParameterValueException/untyped",
                     Text::verbatim(fmt::format(
                         "Specified ConcurrentExecutions for function decreases account's "
                         "UnreservedConcurrentExecution below its minimum value of [{}].",
                         leastUnreserved))};
    return {};
}

/// The alias that SAM makes is one of a published version, though here its code is hot.
bool isUnpublished(const Function& function, const std::string& qualifier) {
    return function.resolve(qualifier)->number == "$LATEST" &&
           !(function.declared && function.declared->autoPublishAlias == qualifier);
}

} // namespace

Result<Answer> putProvisionedConcurrency(Control& control, const Call& call) {
    const json::value* asked = call.member("ProvisionedConcurrentExecutions");
    constexpr const char* unpublished =
        "Provisioned Concurrency Configs cannot be applied to unpublished function versions.";
    Validation validation;
    if (!asked)
        validation.missing("provisionedConcurrentExecutions");
    validation.range("provisionedConcurrentExecutions", asked, 1, std::numeric_limits<int>::max());
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    auto found = findQualified(control, call, unpublished);
    if (!found)
        return found.error();
    Function& function = *found->function;
    const std::string& qualifier = found->name.qualifier;
    if (isUnpublished(function, qualifier))
        return invalidParameter(unpublished);
    if (auto free = checkConflicts(function, qualifier); !free)
        return free.error();
    const auto wantedCount = static_cast<int>(asked->get_int64());
    const json::object& settings = function.resolve(qualifier)->settings;
    if (auto fits = checkTenancy(settings, "Provisioned concurrency"); !fits)
        return fits.error();
    if (auto fits = checkSnapStart(settings, wantedCount); !fits)
        return fits.error();
    if (auto fits = checkLimits(control, function, qualifier, asked->get_int64()); !fits)
        return fits.error();
    const ProvisionedConcurrency wanted{wantedCount,
                                        catalog::provisionedTime(Clock::system().wall())};
    function.provisioned[qualifier] = wanted;
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    json::object body = described(wanted, progressOf(control, function, qualifier));
    body["Status"] = "IN_PROGRESS";
    body.erase("StatusReason");
    return Answer{202, std::move(body)};
}

namespace {

Result<Answer> listProvisioned(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const Function& function = *found->function;
    json::array all;
    for (const auto& [qualifier, wanted] : function.provisioned) {
        json::object body = described(wanted, progressOf(control, function, qualifier));
        body["FunctionArn"] =
            qualified(catalog::functionArn(control.catalog.declared(), function.name), qualifier);
        all.push_back(std::move(body));
    }
    return page(call, std::move(all), "ProvisionedConcurrencyConfigs", 50);
}

constexpr const char* mustBePublished =
    "The function resource provided must be an alias or a published version.";

} // namespace

Result<Answer> getProvisionedConcurrency(Control& control, const Call& call) {
    if (call.query("List") == "ALL")
        return listProvisioned(control, call);
    const auto found = findQualified(control, call, mustBePublished);
    if (!found)
        return found.error();
    const Function& function = *found->function;
    const auto wanted = function.provisioned.find(found->name.qualifier);
    if (wanted == function.provisioned.end())
        return Error{"ProvisionedConcurrencyConfigNotFoundException",
                     Text::verbatim("No Provisioned Concurrency Config found for this function")};
    return Answer{200,
                  described(wanted->second, progressOf(control, function, found->name.qualifier))};
}

Result<Answer> deleteProvisionedConcurrency(Control& control, const Call& call) {
    const auto found = findQualified(control, call, mustBePublished);
    if (!found)
        return found.error();
    found->function->provisioned.erase(found->name.qualifier);
    control.changed = true;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

} // namespace lathe::services::lambda
