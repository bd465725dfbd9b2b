#include "engine/services/lambda/FunctionConfiguration.h"

#include "engine/runtimes/Runtimes.h"
#include "engine/services/lambda/FunctionName.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

using catalog::Catalog;
using catalog::Function;
using catalog::Version;

std::int64_t layerSize(Catalog& catalog, std::string_view arn) {
    constexpr std::string_view marker = ":layer:";
    const auto place = arn.find(marker);
    if (place == std::string_view::npos)
        return 0;
    const auto& layers = catalog.layers();
    const auto layer = layers.find(std::string{arn.substr(place + marker.size())});
    return layer == layers.end() ? 0 : layer->second.at("CodeSize").to_number<std::int64_t>();
}

json::array layersOf(Catalog& catalog, const json::array& settings) {
    const model::Project& project = catalog.declared();
    json::array layers;
    for (const json::value& layer : settings) {
        const std::string name{layer.as_string()};
        const std::string arn = name.starts_with("arn:")
                                    ? name
                                    : fmt::format("arn:aws:lambda:{}:{}:layer:{}:1", project.region,
                                                  project.accountId, name);
        layers.push_back({{"Arn", arn}, {"CodeSize", layerSize(catalog, arn)}});
    }
    return layers;
}

void addState(json::object& config, const catalog::PendingChange* change) {
    constexpr std::string_view reason = "The function is being created.";
    if (change && change->kind == catalog::PendingChange::Kind::Creation) {
        config["State"] = "Pending";
        config["StateReason"] = reason;
        config["StateReasonCode"] = "Creating";
        return;
    }
    config["State"] = "Active";
    if (change) {
        config["LastUpdateStatus"] = "InProgress";
        config["LastUpdateStatusReason"] = reason;
        config["LastUpdateStatusReasonCode"] = "Creating";
    } else {
        config["LastUpdateStatus"] = "Successful";
    }
}

// What is told otherwise than it is set.
void addDerived(json::object& config, Catalog& catalog, const Function& function,
                const Version& version, const std::string& qualifier) {
    if (const json::value* layers = version.settings.if_contains("Layers")) {
        config.erase("Layers");
        if (!layers->as_array().empty())
            config["Layers"] = layersOf(catalog, layers->as_array());
    }
    if (const json::value* image = version.settings.if_contains("ImageConfig")) {
        config.erase("ImageConfig");
        config["ImageConfigResponse"] = {{"ImageConfig", *image}};
    }
    json::object& snapStart = config["SnapStart"].as_object();
    // The alias that SAM makes is one of a published version, though here its code is hot.
    const bool isPublished =
        version.number != "$LATEST" || (function.declared && !qualifier.empty() &&
                                        function.declared->autoPublishAlias == qualifier);
    const bool optimized = isPublished && snapStart["ApplyOn"] == "PublishedVersions";
    snapStart["OptimizationStatus"] = optimized ? "On" : "Off";
}

} // namespace

std::string lambdaTime(Timestamp time) {
    std::string text = toIso8601(time);
    text.replace(text.size() - 1, 1, "+0000");
    return text;
}

json::object functionConfiguration(Catalog& catalog, const Function& function,
                                   const Version& version, const std::string& qualifier,
                                   Detail detail) {
    const catalog::CodeInfo code = catalog.codeInfo(function, version);
    json::object config = version.settings;
    config["FunctionName"] = function.name;
    config["FunctionArn"] =
        qualified(catalog::functionArn(catalog.declared(), function.name), qualifier);
    config["CodeSize"] = code.size.count;
    config["CodeSha256"] = code.sha256;
    config["LastModified"] =
        version.lastModified.empty() ? lambdaTime(code.lastModified) : version.lastModified;
    config["Version"] = version.number;
    // Asked for once: a change that is over meanwhile would be told with its revision.
    const catalog::PendingChange* change = version.underWay();
    config["RevisionId"] = change ? change->revisionId : catalog.revision(function, version);
    addDerived(config, catalog, function, version, qualifier);
    if (detail == Detail::Listed)
        return config;
    addState(config, change);
    if (const json::value* runtime = version.settings.if_contains("Runtime"))
        config["RuntimeVersionConfig"] = {
            {"RuntimeVersionArn",
             runtimes::versionArn(std::string{runtime->as_string()}, catalog.declared().region)}};
    return config;
}

} // namespace lathe::services::lambda
