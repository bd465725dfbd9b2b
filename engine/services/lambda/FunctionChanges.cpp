#include "engine/base/Base64.h"
#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/services/lambda/Capacity.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/FunctionSettings.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Publishing.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/SettingChecks.h"
#include "engine/services/lambda/StoredCode.h"
#include "engine/services/lambda/Tagging.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <filesystem>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Code;
using catalog::Function;
using catalog::PendingChange;
using catalog::Version;

constexpr std::size_t largestZip = 52'428'800;
/// With this for S3Bucket, S3Key is a folder of this machine whose code runs as it is.
constexpr std::string_view folderBucket = "hot-reload";
constexpr std::string_view newNamePattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?)"
    R"((\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?)";

std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

bool isTrue(const Call& call, std::string_view key) {
    const json::value* value = call.member(key);
    return value && *value == true;
}

Result<Code> codeOfZip(const catalog::Catalog& catalog, const std::string& encoded, bool dryRun) {
    const auto zip = base64Decoded(encoded);
    if (!zip)
        return invalidParameter(
            "Could not unzip uploaded file. Please check your file, then try to upload "
            "again.");
    if (zip->size() >= largestZip)
        return Error{"RequestEntityTooLargeException",
                     Text::verbatim("Zipped size must be smaller than 52428800 bytes")};
    return dryRun ? catalog.code().inspect(*zip) : catalog.code().keep(*zip);
}

Result<Code> codeOfObject(const catalog::Catalog& catalog, const Call& call, bool dryRun) {
    const auto zip = storedCode(call);
    if (!zip)
        return zip.error();
    return dryRun ? catalog.code().inspect(*zip) : catalog.code().keep(*zip);
}

Result<Code> codeOfFolder(const std::string& key) {
    std::error_code failure;
    if (!fs::path{key}.is_absolute() || !fs::is_directory(key, failure))
        return invalidParameter(
            "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error "
            "Message: The specified key does not exist.");
    model::FunctionSpec folder;
    folder.code = key;
    const catalog::CodeInfo info = catalog::CodeDigest{}.of(folder);
    return Code{info.sha256, info.size, key, {}};
}

/// The code of CreateFunction's Code or of UpdateFunctionCode.
Result<Code> codeOf(const catalog::Catalog& catalog, const Call& call, const json::object& source,
                    bool dryRun) {
    if (const std::string image = text(source, "ImageUri"); !image.empty()) {
        // An image is not unpacked here: its name stands for what is in it.
        std::string digest = catalog::sha256Base64(image);
        return Code{std::move(digest), {}, {}, image};
    }
    const bool hasOther = !text(source, "S3Bucket").empty() || !text(source, "S3Key").empty();
    if (source.contains("ZipFile") && hasOther)
        return invalidParameter(
            "Please do not provide other FunctionCode parameters when providing a ZipFile.");
    if (source.contains("ZipFile"))
        return codeOfZip(catalog, text(source, "ZipFile"), dryRun);
    if (text(source, "S3Bucket") == folderBucket)
        return codeOfFolder(text(source, "S3Key"));
    if (!text(source, "S3Bucket").empty())
        return codeOfObject(catalog, call, dryRun);
    return invalidParameter("Please provide a source for function code.");
}

Result<std::string> newName(const catalog::Catalog& catalog, const Call& call) {
    const std::string given = call.text("FunctionName");
    Validation validation;
    validation.length("functionName", given, 1, 140);
    validation.pattern("functionName", given, newNamePattern);
    if (given.empty())
        validation.missing("functionName");
    if (call.text("Role").empty())
        validation.missing("role");
    if (!call.member("Code"))
        validation.missing("code");
    if (auto complete = validation.outcome(); !complete)
        return complete.error();
    const auto name = parseFunctionName(catalog.declared(), given, {});
    if (!name)
        return name.error();
    if (auto own = checkAccount(catalog.declared(), *name); !own)
        return own.error();
    if (name->name.size() > 64)
        return invalidParameter(
            fmt::format("1 validation error detected: Value '{}' at 'functionName' "
                        "failed to satisfy constraint: Member must have length less "
                        "than or equal to 64",
                        name->name));
    return name->name;
}

/// A published version is not changed any more.
Result<Found> findToChange(Control& control, const Call& call) {
    auto found = findFunction(control.catalog, call.functionName());
    if (found && !found->name.qualifier.empty() && found->name.qualifier != "$LATEST")
        return invalidParameter(fmt::format(
            "Only $LATEST can be updated, and {} names another version of the function.",
            call.functionName()));
    return found;
}

Result<void> checkSigning(Control& control, const std::string& arn) {
    const bool known = arn.empty() || control.catalog.signings().find(arn);
    return known ? Result<void>{} : noSigning(arn);
}

/// Whether all settings go together, those that the request names with the others.
Result<void> checkFit(Control& control, const json::object& settings, const json::object& body) {
    if (auto fits = checkTogether(settings, body); !fits)
        return fits;
    const std::string provider = capacityProviderOf(settings);
    if (!provider.empty() && !control.catalog.capacityProviders().find(provider))
        return noCapacityProvider(provider);
    return checkSnapStart(settings);
}

std::string now() {
    return lambdaTime(Clock::system().wall());
}

/// The update is under way when it is told.
Result<Answer> updated(Control& control, Function& function) {
    function.overridden = true;
    function.latest.lastModified = now();
    function.latest.revisionId = newUuid();
    function.latest.begin(PendingChange::Kind::Update);
    control.changed = true;
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{
        200, functionConfiguration(control.catalog, function, function.latest, {}, Detail::Full)};
}

/// A version that is made along with a change is under way as that is.
Result<const Version*> publishAlong(Control& control, Function& function) {
    const int before = function.lastVersion;
    auto version = publish(control, function, {});
    if (version && function.lastVersion != before)
        function.versions[function.lastVersion].begin(PendingChange::Kind::Creation);
    return version;
}

/// One update after the other.
Result<void> checkIdle(const Control& control, const Function& function) {
    const PendingChange* change = function.latest.underWay();
    if (!change || change->kind != PendingChange::Kind::Update)
        return {};
    return Error{"ResourceConflictException",
                 Text::verbatim("The operation cannot be performed at this time. An update is in "
                                "progress for resource: " +
                                catalog::functionArn(control.catalog.declared(), function.name))};
}

Result<void> checkRevision(Control& control, const Call& call, const Function& function) {
    const std::string revision = call.text("RevisionId");
    if (revision.empty() || revision == control.catalog.revision(function, function.latest))
        return {};
    return wrongRevision("GetFunction/GetAlias");
}

} // namespace

Result<Answer> createFunction(Control& control, const Call& call) {
    auto name = newName(control.catalog, call);
    if (!name)
        return name.error();
    if (auto fine = checkSettings(control.catalog, call.body); !fine)
        return fine.error();
    if (auto complete = checkPackaging(call.body); !complete)
        return complete.error();
    if (control.catalog.find(*name))
        return Error{"ResourceConflictException",
                     Text::verbatim("Function already exist: " + *name)};
    auto tags = checkedTags(call.tags());
    if (!tags)
        return tags.error();
    if (auto known = checkSigning(control, call.text("CodeSigningConfigArn")); !known)
        return known.error();
    json::object settings = newSettings(*name, call.body);
    if (auto fits = checkFit(control, settings, call.body); !fits)
        return fits.error();
    auto code = codeOf(control.catalog, call, call.member("Code")->as_object(), false);
    if (!code)
        return code.error();

    Function made;
    made.name = made.logicalId = *name;
    made.tags = std::move(*tags);
    made.codeSigningConfig = call.text("CodeSigningConfigArn");
    made.latest = {"$LATEST", std::move(settings), std::move(*code), now(), newUuid(), {}, {}, {}};
    Function& function = control.catalog.add(std::move(made));
    control.changed = true;
    function.latest.begin(PendingChange::Kind::Creation);
    json::object answer =
        functionConfiguration(control.catalog, function, function.latest, {}, Detail::Full);
    if (isTrue(call, "Publish")) {
        auto version = publishAlong(control, function);
        if (!version)
            return version.error();
        answer["Version"] = (*version)->number;
    }
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return Answer{201, std::move(answer)};
}

Result<Answer> updateFunctionCode(Control& control, const Call& call) {
    auto found = findToChange(control, call);
    if (!found)
        return found.error();
    Function& function = *found->function;
    if (auto idle = checkIdle(control, function); !idle)
        return idle.error();
    if (auto revision = checkRevision(control, call, function); !revision)
        return revision.error();
    const bool isImage = function.latest.settings.at("PackageType") == "Image";
    if (isImage && call.text("ImageUri").empty())
        return invalidParameter(
            "Please provide ImageUri when updating a function with packageType Image.");
    if (!isImage && !call.text("ImageUri").empty())
        return invalidParameter(
            "Please don't provide ImageUri when updating a function with packageType Zip.");
    const bool dryRun = isTrue(call, "DryRun");
    auto code = codeOf(control.catalog, call, call.body, dryRun);
    if (!code)
        return code.error();
    Function copy = function;
    Function& target = dryRun ? copy : function;
    target.latest.code = std::move(*code);
    if (const json::value* architectures = call.member("Architectures"))
        target.latest.settings["Architectures"] = *architectures;
    if (dryRun)
        return Answer{200,
                      functionConfiguration(control.catalog, copy, copy.latest, {}, Detail::Full)};
    auto answer = updated(control, function);
    if (!answer || !isTrue(call, "Publish"))
        return answer;
    auto version = publishAlong(control, function);
    if (!version)
        return version.error();
    answer->body = functionConfiguration(control.catalog, function, **version, (*version)->number,
                                         Detail::Full);
    if (auto saved = control.catalog.save(function); !saved)
        return saved.error();
    return answer;
}

Result<Answer> updateFunctionConfiguration(Control& control, const Call& call) {
    if (auto fine = checkSettings(control.catalog, call.body); !fine)
        return fine.error();
    auto found = findToChange(control, call);
    if (!found)
        return found.error();
    Function& function = *found->function;
    if (auto idle = checkIdle(control, function); !idle)
        return idle.error();
    if (auto revision = checkRevision(control, call, function); !revision)
        return revision.error();
    json::object settings = function.latest.settings;
    updateSettings(function.name, call.body, settings);
    if (auto fits = checkFit(control, settings, call.body); !fits)
        return fits.error();
    function.latest.settings = std::move(settings);
    return updated(control, function);
}

} // namespace lathe::services::lambda
