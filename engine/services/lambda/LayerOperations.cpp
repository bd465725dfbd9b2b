#include "engine/base/Base64.h"
#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionConfiguration.h"
#include "engine/services/lambda/FunctionSettings.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/Page.h"
#include "engine/services/lambda/Publishing.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/StoredCode.h"
#include "engine/services/lambda/Validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::string_view layerPattern =
    R"((arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+)";
constexpr std::string_view versionArnPattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"(layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))";

Error notThere() {
    return {"ResourceNotFoundException",
            Text::verbatim("The resource you requested does not exist.")};
}

/// A name, or the ARN of a layer.
std::string nameOf(const std::string& layer) {
    const auto colon = layer.rfind(':');
    return colon == std::string::npos ? layer : layer.substr(colon + 1);
}

std::string layerArn(const Control& control, const std::string& name) {
    const model::Project& project = control.catalog.declared();
    return fmt::format("arn:aws:lambda:{}:{}:layer:{}", project.region, project.accountId, name);
}

std::string keyOf(const std::string& name, std::int64_t version) {
    return fmt::format("{}:{}", name, version);
}

/// Versions of a layer, deleted ones among them: their numbers are not given again.
std::map<std::int64_t, const json::object*> versionsOf(Control& control, const std::string& name) {
    std::map<std::int64_t, const json::object*> versions;
    for (const auto& [key, layer] : control.catalog.layers()) {
        if (key.starts_with(name + ":") && key.find(':') == name.size())
            versions[layer.at("Version").to_number<std::int64_t>()] = &layer;
    }
    return versions;
}

Result<std::int64_t> numberOf(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (number < 1)
        return invalidParameter("Layer Version Cannot be less than 1");
    return number;
}

/// The version that stands in the path after the layer; nullptr when it is not there.
Result<const json::object*> findVersion(Control& control, const Call& call) {
    const auto number = numberOf(call.parameters[1]);
    if (!number)
        return number.error();
    const auto& layers = control.catalog.layers();
    const auto found = layers.find(keyOf(nameOf(call.parameters[0]), *number));
    return found == layers.end() || isDeletedLayer(found->second) ? nullptr : &found->second;
}

/// As ListLayerVersions tells it.
json::object summary(const json::object& layer) {
    json::object told;
    for (const char* key : {"LayerVersionArn", "Version", "Description", "CreatedDate",
                            "CompatibleRuntimes", "CompatibleArchitectures", "LicenseInfo"}) {
        if (const json::value* value = layer.if_contains(key))
            told[key] = *value;
    }
    return told;
}

/// As PublishLayerVersion and GetLayerVersion do.
json::object described(const Call& call, const json::object& layer) {
    json::object told = summary(layer);
    told["LayerArn"] = layer.at("LayerArn");
    const std::filesystem::path archive{layer.at("Archive").as_string().c_str()};
    told["Content"] = {{"CodeSha256", layer.at("CodeSha256")},
                       {"CodeSize", layer.at("CodeSize")},
                       {"Location", "http://" + call.header("Host") + "/_lathe/archives/" +
                                        archive.filename().string()}};
    return told;
}

bool fits(const json::object& layer, const char* key, const std::string& wanted) {
    const json::value* list = layer.if_contains(key);
    if (wanted.empty())
        return true;
    return list && std::any_of(list->as_array().begin(), list->as_array().end(),
                               [&](const json::value& entry) {
                                   return entry == json::string_view{wanted};
                               });
}

Result<void> checkFilters(const Call& call) {
    Validation validation;
    checkKnownRuntime("compatibleRuntime", call.query("CompatibleRuntime"), validation);
    validation.oneOf("compatibleArchitecture", call.query("CompatibleArchitecture"),
                     {"x86_64", "arm64"});
    return validation.outcome();
}

Result<catalog::Code> contentOf(Control& control, const Call& call) {
    const json::value* content = call.member("Content");
    const json::value* zip =
        content && content->is_object() ? content->get_object().if_contains("ZipFile") : nullptr;
    if (!zip || !zip->is_string()) {
        const auto stored = storedCode(call);
        return stored ? control.catalog.code().keep(*stored) : stored.error();
    }
    const auto bytes = base64Decoded(std::string_view{zip->get_string()});
    if (!bytes)
        return invalidParameter(
            "Could not unzip uploaded file. Please check your file, then try to upload "
            "again.");
    return control.catalog.code().keep(*bytes);
}

} // namespace

bool isDeletedLayer(const json::object& layer) {
    return layer.contains("Deleted");
}

Result<Answer> publishLayerVersion(Control& control, const Call& call) {
    Validation validation;
    validation.pattern("layerName", call.parameters[0], layerPattern);
    validation.length("layerName", call.parameters[0], 1, 140);
    validation.length("description", call.text("Description"), 0, 256);
    validation.length("licenseInfo", call.text("LicenseInfo"), 0, 512);
    checkCompatible(call.body, validation);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    const auto code = contentOf(control, call);
    if (!code)
        return code.error();
    const std::string name = nameOf(call.parameters[0]);
    const auto versions = versionsOf(control, name);
    const std::int64_t number = versions.empty() ? 1 : versions.rbegin()->first + 1;
    json::object layer{{"LayerArn", layerArn(control, name)},
                       {"LayerVersionArn", fmt::format("{}:{}", layerArn(control, name), number)},
                       {"Version", number},
                       {"Description", call.text("Description")},
                       {"CreatedDate", lambdaTime(Clock::system().wall())},
                       {"CodeSha256", code->sha256},
                       {"CodeSize", code->size.count},
                       {"Archive", code->archive.string()}};
    for (const char* key : {"CompatibleRuntimes", "CompatibleArchitectures", "LicenseInfo"}) {
        if (const json::value* value = call.member(key))
            layer[key] = *value;
    }
    if (auto put = control.catalog.putLayer(keyOf(name, number), layer); !put)
        return put.error();
    return Answer{201, described(call, layer)};
}

Result<Answer> getLayerVersion(Control& control, const Call& call) {
    const auto layer = findVersion(control, call);
    if (!layer)
        return layer.error();
    if (!*layer)
        return notThere();
    return Answer{200, described(call, **layer)};
}

Result<Answer> deleteLayerVersion(Control& control, const Call& call) {
    const auto layer = findVersion(control, call);
    if (!layer)
        return layer.error();
    if (*layer) {
        json::object gone = **layer;
        gone["Deleted"] = true;
        gone.erase("Policy");
        const std::string key = keyOf(nameOf(call.parameters[0]), gone.at("Version").as_int64());
        if (auto put = control.catalog.putLayer(key, std::move(gone)); !put)
            return put.error();
    }
    return Answer{204, {}};
}

Result<Answer> listLayerVersions(Control& control, const Call& call) {
    if (auto shape = checkFilters(call); !shape)
        return shape.error();
    json::array all;
    const auto versions = versionsOf(control, nameOf(call.parameters[0]));
    for (auto entry = versions.rbegin(); entry != versions.rend(); ++entry) {
        const json::object& layer = *entry->second;
        if (!isDeletedLayer(layer) &&
            fits(layer, "CompatibleRuntimes", call.query("CompatibleRuntime")) &&
            fits(layer, "CompatibleArchitectures", call.query("CompatibleArchitecture")))
            all.push_back(summary(layer));
    }
    return page(call, std::move(all), "LayerVersions", 50);
}

// With find=LayerVersion it is GetLayerVersionByArn.
Result<Answer> listLayers(Control& control, const Call& call) {
    if (call.query("find") == "LayerVersion") {
        const std::string arn = call.query("Arn");
        Validation validation;
        validation.pattern("arn", arn, versionArnPattern);
        if (auto shape = validation.outcome(); !shape)
            return shape.error();
        for (const auto& [key, layer] : control.catalog.layers()) {
            if (!isDeletedLayer(layer) && layer.at("LayerVersionArn") == json::string_view{arn})
                return Answer{200, described(call, layer)};
        }
        return notThere();
    }
    if (auto shape = checkFilters(call); !shape)
        return shape.error();
    std::map<std::string, std::map<std::int64_t, const json::object*>> byArn;
    for (const auto& [key, layer] : control.catalog.layers()) {
        if (!isDeletedLayer(layer) &&
            fits(layer, "CompatibleRuntimes", call.query("CompatibleRuntime")) &&
            fits(layer, "CompatibleArchitectures", call.query("CompatibleArchitecture")))
            byArn[std::string{layer.at("LayerArn").as_string()}]
                 [layer.at("Version").to_number<std::int64_t>()] = &layer;
    }
    json::array all;
    for (const auto& [arn, versions] : byArn)
        all.push_back({{"LayerName", nameOf(arn)},
                       {"LayerArn", arn},
                       {"LatestMatchingVersion", summary(*versions.rbegin()->second)}});
    return page(call, std::move(all), "Layers", 50);
}

namespace {

/// The layer version that a policy operation is for, as a copy to be changed.
Result<json::object> findForPolicy(Control& control, const Call& call) {
    const auto layer = findVersion(control, call);
    if (!layer)
        return layer.error();
    if (!*layer)
        return Error{"ResourceNotFoundException",
                     Text::verbatim(fmt::format("Layer version {}:{} does not exist.",
                                                layerArn(control, nameOf(call.parameters[0])),
                                                call.parameters[1]))};
    return **layer;
}

json::array statementsOf(const json::object& layer) {
    const json::value* policy = layer.if_contains("Policy");
    return policy ? policy->as_array() : json::array{};
}

Result<void> checkRevision(const json::object& layer, const std::string& wanted) {
    const json::value* revision = layer.if_contains("PolicyRevision");
    if (wanted.empty() || (revision && *revision == json::string_view{wanted}))
        return {};
    return wrongRevision("GetLayerPolicy");
}

Result<std::string> keep(Control& control, json::object layer, json::array statements) {
    const std::string revision = newUuid();
    const std::string key = keyOf(nameOf(std::string{layer.at("LayerArn").as_string()}),
                                  layer.at("Version").as_int64());
    layer["Policy"] = std::move(statements);
    layer["PolicyRevision"] = revision;
    if (auto put = control.catalog.putLayer(key, std::move(layer)); !put)
        return put.error();
    return revision;
}

auto statementWithId(json::array& statements, const std::string& id) {
    return std::find_if(statements.begin(), statements.end(), [&](const json::value& statement) {
        return statement.as_object().at("Sid") == json::string_view{id};
    });
}

} // namespace

Result<Answer> addLayerVersionPermission(Control& control, const Call& call) {
    Validation validation;
    validation.pattern("action", call.text("Action"), "lambda:GetLayerVersion");
    validation.pattern("statementId", call.text("StatementId"), "([a-zA-Z0-9-_]+)");
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    auto layer = findForPolicy(control, call);
    if (!layer)
        return layer.error();
    json::array statements = statementsOf(*layer);
    const std::string id = call.text("StatementId");
    if (statementWithId(statements, id) != statements.end())
        return Error{"ResourceConflictException",
                     Text::verbatim(fmt::format("The statement id ({}) provided already exists. "
                                                "Please provide a new statement id, or remove the "
                                                "existing statement.",
                                                id))};
    if (auto revision = checkRevision(*layer, call.query("RevisionId")); !revision)
        return revision.error();
    json::object statement{{"Sid", id},
                           {"Effect", "Allow"},
                           {"Principal", call.text("Principal")},
                           {"Action", call.text("Action")},
                           {"Resource", layer->at("LayerVersionArn")}};
    if (const std::string organization = call.text("OrganizationId"); !organization.empty())
        statement["Condition"] = {{"StringEquals", {{"aws:PrincipalOrgID", organization}}}};
    statements.emplace_back(statement);
    const auto revision = keep(control, std::move(*layer), std::move(statements));
    if (!revision)
        return revision.error();
    return Answer{
        201, json::object{{"Statement", json::serialize(statement)}, {"RevisionId", *revision}}};
}

Result<Answer> removeLayerVersionPermission(Control& control, const Call& call) {
    auto layer = findForPolicy(control, call);
    if (!layer)
        return layer.error();
    json::array statements = statementsOf(*layer);
    const auto statement = statementWithId(statements, call.parameters[2]);
    if (statement == statements.end())
        return Error{"ResourceNotFoundException",
                     Text::verbatim(fmt::format("Statement {} is not found in resource policy.",
                                                call.parameters[2]))};
    if (auto revision = checkRevision(*layer, call.query("RevisionId")); !revision)
        return revision.error();
    statements.erase(statement);
    if (auto kept = keep(control, std::move(*layer), std::move(statements)); !kept)
        return kept.error();
    return Answer{204, {}};
}

Result<Answer> getLayerVersionPolicy(Control& control, const Call& call) {
    const auto layer = findForPolicy(control, call);
    if (!layer)
        return layer.error();
    json::array statements = statementsOf(*layer);
    if (statements.empty())
        return Error{"ResourceNotFoundException",
                     Text::verbatim("No policy is associated with the given resource.")};
    const json::object document{
        {"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", std::move(statements)}};
    return Answer{200, json::object{{"Policy", json::serialize(document)},
                                    {"RevisionId", layer->at("PolicyRevision")}}};
}

} // namespace lathe::services::lambda
