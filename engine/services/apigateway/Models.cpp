#include "engine/services/apigateway/Parts.h"

#include <fmt/format.h>

#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

constexpr std::array<PatchRule, 2> rules{{{"/description"}, {"/schema"}}};

/// A model is missing by its name.
Result<json::object> modelOf(const Store& store, const Asked& asked) {
    const Error missing = notFound(fmt::format("Invalid model name specified: {}", asked.names[1]));
    const auto api = store.api(asked.names[0], missing);
    if (!api)
        return api.error();
    const json::object* model = findIn(*api, ".models", asked.names[1]);
    if (!model)
        return missing;
    return *model;
}

PartKind kindFor(std::string& words, const Asked& asked) {
    words = fmt::format("Invalid model name specified: {}", asked.names[1]);
    return {".models", words, true, "updateModelInput", rules};
}

Result<void> checkSchema(const json::object& body) {
    const std::string type = textOf(body, "contentType");
    const std::string schema = textOf(body, "schema");
    boost::system::error_code error;
    const json::value parsed = json::parse(schema, error);
    const bool isEmpty =
        schema.empty() || (!error && parsed.is_object() && parsed.get_object().empty());
    if (isEmpty && (type == "application/json" || type == "application/xml"))
        return badRequest("Model schema must have at least 1 property or array items defined");
    if (error && type == "application/json")
        return badRequest(
            "Invalid model schema specified. Validation Result: warnings : [], errors "
            ": [Invalid model specified: Unable to parse model schema]");
    return {};
}

Result<json::value> createModel(Store& store, const Asked& asked) {
    const auto api = store.api(asked.names[0]);
    if (!api)
        return api.error();
    const std::string name = textOf(asked.body, "name");
    if (name.empty())
        return badRequest("Model name must be non-empty");
    if (findIn(*api, ".models", name))
        return conflict("Model name already exists for this REST API");
    if (auto fine = checkSchema(asked.body); !fine)
        return fine.error();
    json::object model{{"id", store.newPartId()}};
    take(model, asked.body, {"name", "description", "schema", "contentType"});
    if (textOf(model, "description").empty())
        model.erase("description");
    return addPart(store, *api, {".models", {}}, name, std::move(model));
}

Result<json::value> getModels(Store& store, const Asked& asked) {
    return listParts(store, asked, {".models", {}});
}

Result<json::value> getModel(Store& store, const Asked& asked) {
    const auto model = modelOf(store, asked);
    if (!model)
        return model.error();
    return *model;
}

Result<json::value> updateModel(Store& store, const Asked& asked) {
    std::string words;
    return updatePart(store, asked, kindFor(words, asked), [](json::object& model) {
        if (textOf(model, "description").empty())
            model.erase("description");
        return checkSchema(model);
    });
}

/// "/pets/GET" of a method whose requests have to fit the model; empty where there is none.
std::string userOf(const json::object& api, const std::string& model) {
    for (const auto& [id, resource] : api.at(".resources").get_object()) {
        const json::value* methods = resource.get_object().if_contains("resourceMethods");
        for (const auto& [name, method] : methods ? methods->get_object() : json::object{}) {
            const json::value* models = method.get_object().if_contains("requestModels");
            for (const auto& [type, used] : models ? models->get_object() : json::object{})
                if (used == json::value(model))
                    return fmt::format("{}/{}", textOf(resource.get_object(), "path"),
                                       std::string_view{name});
        }
    }
    return {};
}

Result<json::value> deleteModel(Store& store, const Asked& asked) {
    if (const auto model = modelOf(store, asked); !model)
        return model.error();
    const auto api = store.api(asked.names[0]);
    if (const std::string user = userOf(*api, asked.names[1]); !user.empty())
        return conflict(fmt::format("Cannot delete model '{}', is referenced in method request: {}",
                                    asked.names[1], user));
    return removePart(store, asked, {".models", {}});
}

/// A template that makes what the schema describes.
Result<json::value> getModelTemplate(Store& store, const Asked& asked) {
    const auto model = modelOf(store, asked);
    if (!model)
        return model.error();
    boost::system::error_code error;
    const json::value schema = json::parse(textOf(*model, "schema"), error);
    const json::value* properties =
        !error && schema.is_object() ? schema.get_object().if_contains("properties") : nullptr;
    std::string lines;
    for (const auto& [name, property] :
         properties && properties->is_object() ? properties->get_object() : json::object{})
        lines += fmt::format("{}  \"{}\" : \"$inputRoot.{}\"", lines.empty() ? "" : ",\n",
                             std::string_view{name}, std::string_view{name});
    return json::value{{"value", "#set($inputRoot = $input.path('$'))\n{\n" + lines + "\n}"}};
}

constexpr std::array<Operation, 6> operations{{
    {"POST", "/restapis/{}/models", 201, createModel},
    {"GET", "/restapis/{}/models", 200, getModels},
    {"GET", "/restapis/{}/models/{}", 200, getModel},
    {"GET", "/restapis/{}/models/{}/default_template", 200, getModelTemplate},
    {"PATCH", "/restapis/{}/models/{}", 200, updateModel},
    {"DELETE", "/restapis/{}/models/{}", 202, deleteModel},
}};

} // namespace

std::span<const Operation> modelOperations() {
    return operations;
}

} // namespace lathe::services::apigateway
