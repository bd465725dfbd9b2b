#include "engine/services/apigateway/ApiExport.h"
#include "engine/services/apigateway/ApiImport.h"
#include "engine/services/apigateway/Parts.h"
#include "engine/services/apigateway/RestApis.h"

#include "engine/http/Message.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

ImportRequest importOf(const Store& store, const Asked& asked) {
    ImportRequest request;
    request.body = asked.document;
    static constexpr std::array<std::string_view, 3> ways{"ignore", "prepend", "split"};
    for (const std::string_view way : ways)
        if (asked.option("basepath") == way)
            request.basePath = way;
    request.overwrites = asked.option("mode") == "overwrite";
    request.failsOnWarnings = asked.option("failonwarnings") == "true";
    request.ignoresDocumentation = asked.option("ignore") == "documentation";
    request.newId = [&store] { return store.newPartId(); };
    return request;
}

json::value shownImport(const Store& store, const Imported& found) {
    json::object result = shownApi(store, found.api);
    if (!found.warnings.empty())
        result["warnings"] = json::array(found.warnings.begin(), found.warnings.end());
    return result;
}

Result<json::value> keep(Store& store, const Result<Imported>& found) {
    if (!found)
        return found.error();
    store.put(found->api);
    return shownImport(store, *found);
}

Result<json::value> importRestApi(Store& store, const Asked& asked) {
    auto api = newRestApi(store, {});
    if (!api)
        return api.error();
    // Its models are the document's alone.
    api->erase(".models");
    if (const std::string type = asked.option("endpointConfigurationTypes"); !type.empty())
        objectIn(*api, "endpointConfiguration")["types"] = json::array{json::value(type)};
    return keep(store, imported(importOf(store, asked), std::move(*api)));
}

Result<json::value> putRestApi(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0]);
    // A document that is none is told first.
    if (!api) {
        const auto found = imported(importOf(store, asked), {});
        return found ? api.error() : found.error();
    }
    auto result = keep(store, imported(importOf(store, asked), std::move(*api)));
    if (result)
        objectIn(result->get_object(), "tags");
    return result;
}

Result<json::value> importDocumentation(Store& store, const Asked& asked) {
    auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const auto found = importedDocumentation(importOf(store, asked), std::move(*api));
    if (!found)
        return found.error();
    store.put(found->api);
    return json::value{{"ids", json::array(found->ids.begin(), found->ids.end())}};
}

Result<json::value> getExport(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const json::object* stage = findIn(*api, ".stages", asked.names[1]);
    if (!stage)
        return notFound("Invalid Stage identifier specified");
    const std::string& type = asked.names[2];
    if (type != "swagger" && type != "oas30")
        return badRequest("No API exporter for type '" + type + "'");
    const json::object* deployment = findIn(*api, ".deployments", textOf(*stage, "deploymentId"));
    const json::object snapshot =
        deployment ? deployment->at(".snapshot").get_object() : json::object{};
    ExportRequest request{type == "oas30", {}, store.region()};
    for (const std::string& extensions : http::queryValues(asked.query, "extensions"))
        for (std::size_t begin = 0; begin < extensions.size();) {
            const auto end = std::min(extensions.find(',', begin), extensions.size());
            request.extensions.insert(extensions.substr(begin, end - begin));
            begin = end + 1;
        }
    const json::object document = exported(snapshot, *stage, request);
    const bool isYaml = asked.accept.find("yaml") != std::string::npos;
    const std::string version{document.at("info").at("version").as_string()};
    return json::value{{"type", "application/octet-stream"},
                       {"name", fmt::format("{}_{}.{}", type, version, isYaml ? "yaml" : "json")},
                       {"text", isYaml ? yamlOf(document) : json::serialize(document)}};
}

constexpr std::array<Operation, 4> operations{{
    {"POST", "/restapis", 201, importRestApi, "import", false, true},
    {"PUT", "/restapis/{}", 200, putRestApi, {}, false, true},
    {"PUT", "/restapis/{}/documentation/parts", 200, importDocumentation, {}, false, true},
    {"GET", "/restapis/{}/stages/{}/exports/{}", 200, getExport, {}, true},
}};

} // namespace

std::span<const Operation> definitionOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
