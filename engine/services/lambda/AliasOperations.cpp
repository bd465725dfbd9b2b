#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/Publishing.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Alias;
using catalog::Function;

std::string aliasArn(const Control& control, const Function& function, const std::string& alias) {
    return catalog::functionArn(control.catalog.declared(), function.name) + ":" + alias;
}

json::object described(const Control& control, const Function& function, const Alias& alias) {
    json::object body{{"AliasArn", aliasArn(control, function, alias.name)},
                      {"Name", alias.name},
                      {"FunctionVersion", alias.version},
                      {"Description", alias.description},
                      {"RevisionId", alias.revisionId}};
    if (!alias.secondVersion.empty())
        body["RoutingConfig"] = {
            {"AdditionalVersionWeights", {{alias.secondVersion, alias.secondWeight}}}};
    return body;
}

const json::object* weightsOf(const Call& call) {
    const json::value* routing = call.member("RoutingConfig");
    const json::value* weights = routing && routing->is_object()
                                     ? routing->get_object().if_contains("AdditionalVersionWeights")
                                     : nullptr;
    return weights ? weights->if_object() : nullptr;
}

/// "{2=0.5}", as the service prints a map.
std::string mapText(const json::object& map) {
    std::string text;
    for (const auto& [key, value] : map) {
        std::string number = fmt::format("{}", value.to_number<double>());
        if (number.find('.') == std::string::npos)
            number += ".0";
        text += fmt::format("{}{}={}", text.empty() ? "" : ", ", std::string_view{key}, number);
    }
    return "{" + text + "}";
}

Result<void> checkShape(const Call& call, const std::string& name) {
    Validation validation;
    validation.pattern("name", name, "(?!^[0-9]+$)([a-zA-Z0-9-_]+)");
    validation.length("name", name, 1, 128);
    validation.length("description", call.text("Description"), 0, 256);
    if (const json::object* weights = weightsOf(call)) {
        constexpr std::string_view member = "routingConfig.additionalVersionWeights";
        for (const auto& [version, weight] : *weights) {
            if (!fitsPattern(version, "[0-9]+"))
                validation.broken(member, mapText(*weights),
                                  "Map keys must satisfy constraint: [Member must have length "
                                  "less than or equal to 1024, Member must have length greater "
                                  "than or equal to 1, Member must satisfy regular expression "
                                  "pattern: [0-9]+]");
            const double share = weight.is_number() ? weight.to_number<double>() : -1;
            if (share < 0 || share > 1)
                validation.broken(member, mapText(*weights),
                                  "Map value must satisfy constraint: [Member must have value "
                                  "less than or equal to 1.0, Member must have value greater than "
                                  "or equal to 0.0, Member must not be null]");
        }
    }
    return validation.outcome();
}

/// Sets version and routing as a request has them; what it does not name stays.
Result<void> route(Control& control, const Function& function, const Call& call, Alias& alias) {
    const model::Project& project = control.catalog.declared();
    if (const std::string version = call.text("FunctionVersion"); !version.empty())
        alias.version = version;
    const json::object* weights = weightsOf(call);
    if (weights && weights->size() > 1)
        return invalidParameter(
            "Number of items in AdditionalVersionWeights cannot be greater than 1");
    if (weights) {
        alias.secondVersion.clear();
        alias.secondWeight = 0;
    }
    if (weights && !weights->empty()) {
        alias.secondVersion = weights->begin()->key();
        alias.secondWeight = weights->begin()->value().to_number<double>();
        if (alias.version == "$LATEST")
            return Error{"InvalidParameterValueException/untyped",
                         Text::verbatim("$LATEST is not supported for an alias pointing to more "
                                        "than 1 version")};
        if (alias.secondVersion == alias.version)
            return invalidParameter(
                fmt::format("Invalid function version {0}. Function version {0} is "
                            "already included in routing configuration.",
                            alias.version));
    }
    for (const std::string& version : {alias.version, alias.secondVersion}) {
        if (!version.empty() && !function.findVersion(version))
            return functionNotFound(project, {function.name, version, {}});
    }
    return {};
}

} // namespace

Result<Answer> createAlias(Control& control, const Call& call) {
    Alias alias;
    alias.name = call.text("Name");
    if (auto shape = checkShape(call, alias.name); !shape)
        return shape.error();
    auto found = findFunction(control.catalog, call.functionName());
    if (!found) {
        const auto name = parseFunctionName(control.catalog.declared(), call.functionName(), {});
        if (!name || found.error().code != "ResourceNotFoundException")
            return found.error();
        return functionNotFound(control.catalog.declared(),
                                {name->name, call.text("FunctionVersion"), name->account});
    }
    Function& function = *found->function;
    if (function.aliases.contains(alias.name))
        return Error{
            "ResourceConflictException",
            Text::verbatim("Alias already exists: " + aliasArn(control, function, alias.name))};
    if (auto routed = route(control, function, call, alias); !routed)
        return routed.error();
    alias.description = call.text("Description");
    alias.revisionId = newUuid();
    const Alias& made = function.aliases[alias.name] = alias;
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{201, described(control, function, made)};
}

namespace {

struct FoundAlias {
    Function* function = nullptr;
    Alias* alias = nullptr;
};

Result<FoundAlias> findAlias(Control& control, const Call& call, std::string_view complaint) {
    auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const auto alias = found->function->aliases.find(call.parameters[1]);
    if (alias == found->function->aliases.end())
        return Error{
            "ResourceNotFoundException",
            Text::verbatim(fmt::format("{}: {}", complaint,
                                       aliasArn(control, *found->function, call.parameters[1])))};
    return FoundAlias{found->function, &alias->second};
}

} // namespace

Result<Answer> getAlias(Control& control, const Call& call) {
    const auto found = findAlias(control, call, "Cannot find alias arn");
    if (!found)
        return found.error();
    return Answer{200, described(control, *found->function, *found->alias)};
}

Result<Answer> updateAlias(Control& control, const Call& call) {
    if (auto shape = checkShape(call, call.parameters[1]); !shape)
        return shape.error();
    const auto found = findAlias(control, call, "Alias not found");
    if (!found)
        return found.error();
    const std::string revision = call.text("RevisionId");
    if (!revision.empty() && revision != found->alias->revisionId)
        return wrongRevision("GetFunction/GetAlias");
    Alias changed = *found->alias;
    if (auto routed = route(control, *found->function, call, changed); !routed)
        return routed.error();
    if (call.member("Description"))
        changed.description = call.text("Description");
    changed.revisionId = newUuid();
    *found->alias = std::move(changed);
    control.changed = true;
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{200, described(control, *found->function, *found->alias)};
}

Result<Answer> deleteAlias(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    Function& function = *found->function;
    const std::string& alias = call.parameters[1];
    function.aliases.erase(alias);
    function.policies.erase(alias);
    function.urls.erase(alias);
    function.eventInvokes.erase(alias);
    function.provisioned.erase(alias);
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> listAliases(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const std::string version = call.query("FunctionVersion");
    json::array all;
    for (const auto& [name, alias] : found->function->aliases) {
        if (version.empty() || alias.version == version || alias.secondVersion == version)
            all.push_back(described(control, *found->function, alias));
    }
    return page(call, std::move(all), "Aliases", 10'000);
}

} // namespace lathe::services::lambda
