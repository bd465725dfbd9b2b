#include "engine/base/Ids.h"
#include "engine/base/Sha256.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/Publishing.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Function;
using catalog::Version;

/// Code and settings of $LATEST in one word.
std::string originOf(const Version& latest, const std::string& sha256) {
    return sha256Hex(sha256 + json::serialize(latest.settings));
}

} // namespace

Error wrongRevision(std::string_view operations) {
    return {
        "PreconditionFailedException",
        Text::verbatim(fmt::format("The Revision Id provided does not match the latest Revision "
                                   "Id. Call the {} API to retrieve the latest Revision Id",
                                   operations))};
}

Result<const Version*> publish(Control& control, Function& function,
                               const std::optional<std::string>& description) {
    catalog::Catalog& catalog = control.catalog;
    const std::string sha256 = catalog.codeInfo(function, function.latest).sha256;
    const auto last = function.versions.find(function.lastVersion);
    std::string origin = originOf(function.latest, sha256);
    if (last != function.versions.end() && last->second.origin == origin)
        return &last->second;
    Version version = function.latest;
    version.number = std::to_string(++function.lastVersion);
    version.revisionId = newUuid();
    version.origin = std::move(origin);
    version.pending.reset();
    if (control.sourceCommit)
        version.commit = control.sourceCommit();
    if (description)
        version.settings["Description"] = *description;
    const bool isLive =
        version.code.archive.empty() || std::filesystem::is_directory(version.code.archive);
    if (isLive && version.code.imageUri.empty()) {
        auto packed = catalog.freeze(function, sha256);
        if (!packed)
            return packed.error();
        version.code = std::move(*packed);
    }
    if (version.lastModified.empty())
        version.lastModified = lambdaTime(catalog.codeInfo(function, function.latest).lastModified);
    function.latest.revisionId = newUuid();
    control.changed = true;
    return &(function.versions[function.lastVersion] = std::move(version));
}

namespace {

/// Builds what is out of date. That may take minutes, in which others use the catalog.
Result<void> bringUpToDate(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const Function function = *found->function;
    control.lock.unlock();
    auto current = control.catalog.bringUpToDate(function, control.stop);
    control.lock.lock();
    return current;
}

} // namespace

Result<Answer> publishVersion(Control& control, const Call& call) {
    if (auto current = bringUpToDate(control, call); !current)
        return current.error();
    auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    Function& function = *found->function;
    const std::string revision = call.text("RevisionId");
    if (!revision.empty() && revision != control.catalog.revision(function, function.latest))
        return wrongRevision("GetFunction/GetAlias");
    const std::string wanted = call.text("CodeSha256");
    const std::string actual = control.catalog.codeInfo(function, function.latest).sha256;
    if (!wanted.empty() && wanted != actual)
        return Error{"InvalidParameterValueException",
                     Text::verbatim(fmt::format(
                         "CodeSHA256 ({}) is different from current CodeSHA256 in $LATEST ({}). "
                         "Please try again with the CodeSHA256 in $LATEST.",
                         wanted, actual))};
    std::optional<std::string> description;
    if (call.member("Description"))
        description = call.text("Description");
    const auto version = publish(control, function, description);
    if (!version)
        return version.error();
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{201, functionConfiguration(control.catalog, function, **version,
                                             (*version)->number, Detail::Full)};
}

Result<Answer> listVersionsByFunction(Control& control, const Call& call) {
    const auto found = findFunction(control.catalog, call.functionName());
    if (!found)
        return found.error();
    const Function& function = *found->function;
    json::array all;
    all.push_back(functionConfiguration(control.catalog, function, function.latest, "$LATEST",
                                        Detail::Listed));
    for (const auto& [number, version] : function.versions)
        all.push_back(functionConfiguration(control.catalog, function, version, version.number,
                                            Detail::Listed));
    return page(call, std::move(all), "Versions", 10'000);
}

} // namespace lathe::services::lambda
