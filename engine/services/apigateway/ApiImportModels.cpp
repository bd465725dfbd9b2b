#include "engine/services/apigateway/ApiImportParts.h"

#include "engine/base/PrettyJson.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::objectAt;
using tmpl::textAt;

std::string_view lastStepOf(std::string_view link) {
    return link.substr(link.rfind('/') + 1);
}

bool isAlphanumeric(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](unsigned char byte) { return std::isalnum(byte) != 0; });
}

json::value schemaOf(const Importing& importing, const json::value& written);

json::value schemasOf(const Importing& importing, const json::value& written) {
    if (!written.is_object())
        return written;
    json::object schemas;
    for (const auto& [name, schema] : written.get_object())
        schemas[name] = schemaOf(importing, schema);
    return schemas;
}

json::value sorted(const json::value& names) {
    if (!names.is_array())
        return names;
    json::array list = names.get_array();
    std::sort(list.begin(), list.end(), [](const json::value& one, const json::value& other) {
        return one.is_string() && other.is_string() && one.get_string() < other.get_string();
    });
    return list;
}

json::value memberOf(const Importing& importing, std::string_view name,
                     const json::value& written) {
    if (name == "properties" || name == "patternProperties" || name == "definitions")
        return schemasOf(importing, written);
    if (name == "required")
        return sorted(written);
    if (name == "enum" || name == "example" || name == "default" || name == "const")
        return written;
    return schemaOf(importing, written);
}

/// A schema in the order in which API Gateway writes its members; references are to models.
json::object orderedSchema(const Importing& importing, const json::object& written) {
    constexpr std::array order{"title",
                               "multipleOf",
                               "maximum",
                               "exclusiveMaximum",
                               "minimum",
                               "exclusiveMinimum",
                               "maxLength",
                               "minLength",
                               "pattern",
                               "maxItems",
                               "minItems",
                               "uniqueItems",
                               "maxProperties",
                               "minProperties",
                               "required",
                               "type",
                               "not",
                               "properties",
                               "additionalProperties",
                               "description",
                               "format"};
    json::object schema;
    for (const char* name : order)
        if (const json::value* value = written.if_contains(name))
            schema[name] = memberOf(importing, name, *value);
    for (const auto& [name, value] : written)
        if (!schema.contains(name))
            schema[name] = memberOf(importing, name, value);
    return schema;
}

json::value schemaOf(const Importing& importing, const json::value& written) {
    if (written.is_array()) {
        json::array schemas;
        for (const json::value& schema : written.get_array())
            schemas.push_back(schemaOf(importing, schema));
        return schemas;
    }
    if (!written.is_object())
        return written;
    const std::string link = textAt(written.get_object(), "$ref");
    if (link.starts_with("#/"))
        return json::object{
            {"$ref", fmt::format("https://apigateway.amazonaws.com/restapis/{}/models/{}",
                                 textAt(importing.api, "id"), lastStepOf(link))}};
    return orderedSchema(importing, written.get_object());
}

void putModel(Importing& importing, std::string_view name, const json::object& schema) {
    json::object model{{"id", importing.idOf(".models", name)}, {"name", name}};
    if (const std::string description = textAt(schema, "description"); !description.empty())
        model["description"] = description;
    model["contentType"] = "application/json";
    model["schema"] = prettyJson(schemaOf(importing, schema));
    objectIn(importing.api, ".models")[name] = std::move(model);
}

} // namespace

void importModels(Importing& importing) {
    const json::object* schemas = importing.components("schemas");
    for (auto entry = schemas ? schemas->begin() : json::object::const_iterator{};
         schemas && entry != schemas->end(); ++entry) {
        const json::object* schema = entry->value().if_object();
        if (!isAlphanumeric(entry->key()))
            importing.warnings.push_back(
                fmt::format("Model name must be alphanumeric: {}", std::string_view{entry->key()}));
        else if (schema)
            putModel(importing, entry->key(), *schema);
    }
}

std::optional<std::string> modelNameOf(Importing& importing, const json::object& schema,
                                       std::string_view place) {
    const std::string link = textAt(schema, "$ref");
    if (link.empty()) {
        const std::string name = "MODEL" + importing.newId();
        putModel(importing, name, schema);
        return name;
    }
    std::string name{lastStepOf(link)};
    if (findIn(importing.api, ".models", name))
        return name;
    importing.warnings.push_back(
        importing.isOpenApi3 ? fmt::format("Parse issue: attribute {}.{} is missing", place, link)
                             : fmt::format("Reference to model '{}' not found. Ignoring.", name));
    return {};
}

} // namespace lathe::services::apigateway
