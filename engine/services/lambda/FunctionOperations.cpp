#include "engine/base/Base64.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/Validation.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Function;
using catalog::Version;

/// The version that a request names, with the function.
struct FoundVersion {
    Found found;
    const Version* version = nullptr;
};

Result<FoundVersion> findVersion(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName(), call.query("Qualifier"));
    if (!found)
        return found.error();
    const Version* version = found->function->resolve(found->name.qualifier);
    if (!version)
        return functionNotFound(control.catalog.declared(), found->name);
    return FoundVersion{std::move(*found), version};
}

/// An archive, from the port that was asked.
json::object codeOf(Control& control, const Call& call, const Function& function,
                    const Version& version) {
    if (version.settings.at("PackageType") != "Image")
        return {{"RepositoryType", "S3"},
                {"Location", "http://" + call.header("Host") + "/_lathe/archives/" +
                                 control.catalog.archiveName(function, version)}};
    const std::string& uri = version.code.imageUri;
    return {{"RepositoryType", "ECR"}, {"ImageUri", uri}, {"ResolvedImageUri", uri}};
}

json::object tagsOf(const Function& function) {
    json::object tags;
    for (const auto& [name, value] : function.tags)
        tags[name] = value;
    return tags;
}

} // namespace

Result<Answer> listFunctions(Control& control, const Call& call) {
    const std::string which = call.query("FunctionVersion");
    const std::string master = call.query("MasterRegion");
    Validation validation;
    validation.pattern("masterRegion", master, R"(ALL|[a-z]{2}(-gov)?-[a-z]+-\d{1})");
    validation.oneOf("functionVersion", which, {"ALL"});
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    json::array all;
    // Of another region's there are only copies at the edge, which are none here.
    if (!master.empty() && master != "ALL")
        return page(call, std::move(all), "Functions", 10'000);
    for (const Function* function : control.catalog.functions()) {
        const auto add = [&](const Version& version, const std::string& qualifier) {
            all.push_back(functionConfiguration(control.catalog, *function, version, qualifier,
                                                Detail::Listed));
        };
        add(function->latest, which == "ALL" ? "$LATEST" : "");
        for (const auto& [number, version] : function->versions) {
            if (which == "ALL")
                add(version, version.number);
        }
    }
    return page(call, std::move(all), "Functions", 10'000);
}

Result<Answer> getFunction(Control& control, const Call& call) {
    const auto found = findVersion(control, call);
    if (!found)
        return found.error();
    const Function& function = *found->found.function;
    json::object body;
    body["Configuration"] = functionConfiguration(control.catalog, function, *found->version,
                                                  found->found.name.qualifier, Detail::Full);
    body["Code"] = codeOf(control, call, function, *found->version);
    if (!function.tags.empty())
        body["Tags"] = tagsOf(function);
    if (function.reservedConcurrency)
        body["Concurrency"] = {{"ReservedConcurrentExecutions", *function.reservedConcurrency}};
    return Answer{200, std::move(body)};
}

Result<Answer> getFunctionConfiguration(Control& control, const Call& call) {
    const auto found = findVersion(control, call);
    if (!found)
        return found.error();
    return Answer{200,
                  functionConfiguration(control.catalog, *found->found.function, *found->version,
                                        found->found.name.qualifier, Detail::Full)};
}

Result<Answer> deleteFunction(Control& control, const Call& call) {
    const model::Project& project = control.catalog.declared();
    auto name = parseFunctionName(project, call.functionName(), call.query("Qualifier"));
    if (!name)
        return name.error();
    const std::string qualifier = name->qualifier;
    if (qualifier == "$LATEST")
        return Error{
            "InvalidParameterValueException",
            Text::verbatim("$LATEST version cannot be deleted without deleting the function.")};
    if (qualifier.find_first_not_of("0123456789") != std::string::npos && qualifier[0] != '$')
        return Error{"InvalidParameterValueException",
                     Text::verbatim("Deletion of aliases is not currently supported.")};
    const auto found = findFunction(control.catalog, call.functionName());
    name->qualifier.clear();
    if (!found)
        return found.error().code == "ResourceNotFoundException" ? functionNotFound(project, *name)
                                                                 : found.error();
    Function& function = *found->function;
    control.changed = true;
    if (qualifier.empty()) {
        if (function.declared)
            return Error{
                "ResourceConflictException",
                Text::verbatim("The function " + function.name +
                               " stands in the template of the project: remove it there.")};
        if (auto removed = control.catalog.remove(std::string{function.name}); !removed)
            return removed.error();
        return Answer{204, {}};
    }
    const Version* version = function.findVersion(qualifier);
    for (const auto& [name, alias] : function.aliases) {
        if (version && (alias.version == qualifier || alias.secondVersion == qualifier))
            return Error{"ResourceConflictException",
                         Text::verbatim("Version " + qualifier + " of function " + function.name +
                                        " is referenced by the alias " + name + ".")};
    }
    if (version) {
        function.provisioned.erase(qualifier);
        function.versions.erase(std::stoi(qualifier));
    }
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{204, {}};
}

} // namespace lathe::services::lambda
