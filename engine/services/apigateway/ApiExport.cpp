#include "engine/services/apigateway/ApiExport.h"

#include "engine/services/apigateway/ApiExportMethods.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"
#include "engine/template/ValueWriter.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <map>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

/// An API that has no version bears the time when it was made.
std::string versionOf(const json::object& api) {
    const std::string version = textAt(api, "version");
    const json::value* created = api.if_contains("createdDate");
    if (!version.empty() || !created || !created->is_number())
        return version;
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(created->to_number<std::time_t>()));
}

/// What a JSON text says.
json::value parsed(const std::string& text) {
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    return error ? json::value(text) : value;
}

class Document {
  public:
    Document(const json::object& api, const json::object& stage, const ExportRequest& request)
        : m_exporting{api, request}
        , m_api{api}
        , m_stage{stage}
        , m_isOpenApi3{request.isOpenApi3} {}

    json::object written() {
        if (m_isOpenApi3)
            m_shown["openapi"] = "3.0.1";
        else
            m_shown["swagger"] = "2.0";
        addInfo();
        addAddress();
        addPaths();
        addComponents();
        if (m_exporting.has("apigateway"))
            addExtensions();
        if (m_exporting.has("documentation"))
            addDocumentation();
        return std::move(m_shown);
    }

  private:
    void addInfo() {
        const std::string description = textAt(m_api, "description");
        json::object info;
        if (m_isOpenApi3)
            info["title"] = textAt(m_api, "name");
        if (!description.empty())
            info["description"] = description;
        info["version"] = versionOf(m_api);
        if (!m_isOpenApi3)
            info["title"] = textAt(m_api, "name");
        m_shown["info"] = std::move(info);
    }

    void addAddress() {
        const std::string host = fmt::format("{}.execute-api.{}.amazonaws.com", textAt(m_api, "id"),
                                             m_exporting.request.region);
        const std::string stage = textAt(m_stage, "stageName");
        if (m_isOpenApi3) {
            m_shown["servers"] = json::array{
                json::object{{"url", "https://" + host + "/{basePath}"},
                             {"variables", {{"basePath", json::object{{"default", stage}}}}}}};
            return;
        }
        m_shown["host"] = host;
        m_shown["basePath"] = "/" + stage;
        m_shown["schemes"] = json::array{"https"};
    }

    void addPaths() {
        std::map<std::string, json::object> paths;
        const json::object* resources = objectAt(m_api, ".resources");
        for (auto entry = resources ? resources->begin() : json::object::const_iterator{};
             resources && entry != resources->end(); ++entry) {
            const json::object& resource = entry->value().as_object();
            const json::object* methods = objectAt(resource, "resourceMethods");
            if (methods && !methods->empty())
                paths[textAt(resource, "path")] = operationsOf(*methods);
        }
        json::object shown;
        for (auto& [path, operations] : paths)
            shown[path] = std::move(operations);
        m_shown["paths"] = std::move(shown);
    }

    json::object operationsOf(const json::object& methods) {
        constexpr std::array order{
            std::pair{"GET", "get"},         std::pair{"PUT", "put"},
            std::pair{"POST", "post"},       std::pair{"DELETE", "delete"},
            std::pair{"OPTIONS", "options"}, std::pair{"HEAD", "head"},
            std::pair{"PATCH", "patch"},     std::pair{"ANY", "x-amazon-apigateway-any-method"}};
        json::object operations;
        for (const auto& [method, verb] : order)
            if (const json::object* written = objectAt(methods, method))
                operations[verb] = exportedOperation(m_exporting, *written);
        return operations;
    }

    void addComponents() {
        json::object schemas;
        const json::object* models = objectAt(m_api, ".models");
        for (auto entry = models ? models->begin() : json::object::const_iterator{};
             models && entry != models->end(); ++entry)
            schemas[entry->key()] = schemaOf(parsed(textAt(entry->value().as_object(), "schema")));
        json::object components;
        json::object& owner = m_isOpenApi3 ? components : m_shown;
        if (!m_exporting.schemes.empty())
            owner[m_isOpenApi3 ? "securitySchemes" : "securityDefinitions"] = m_exporting.schemes;
        if (!schemas.empty())
            owner[m_isOpenApi3 ? "schemas" : "definitions"] = std::move(schemas);
        if (m_isOpenApi3)
            m_shown["components"] = std::move(components);
    }

    /// References to models become references within the document.
    json::value schemaOf(const json::value& written) const {
        if (const json::array* list = written.if_array()) {
            json::array schemas;
            for (const json::value& schema : *list)
                schemas.push_back(schemaOf(schema));
            return schemas;
        }
        const json::object* schema = written.if_object();
        if (!schema)
            return written;
        const std::string link = textAt(*schema, "$ref");
        if (const auto place = link.find("/models/"); place != std::string::npos)
            return m_exporting.modelLink(link.substr(link.rfind('/') + 1));
        json::object shown;
        for (const auto& [name, value] : *schema)
            if (name != "$schema")
                shown[name] = schemaOf(value);
        return shown;
    }

    void addExtensions() {
        addGatewayResponses();
        addValidators();
        addEndpoint();
        if (const std::string source = textAt(m_api, "apiKeySource");
            !source.empty() && source != "HEADER")
            m_shown["x-amazon-apigateway-api-key-source"] = source;
        if (const std::string policy = textAt(m_api, "policy"); !policy.empty())
            m_shown["x-amazon-apigateway-policy"] = parsed(policy);
        if (const json::array* types = arrayAt(m_api, "binaryMediaTypes"); types && !types->empty())
            m_shown["x-amazon-apigateway-binary-media-types"] = *types;
        if (const auto size = numberAt(m_api, "minimumCompressionSize"))
            m_shown["x-amazon-apigateway-minimum-compression-size"] = *size;
    }

    void addGatewayResponses() {
        const json::object* responses = objectAt(m_api, ".gatewayResponses");
        json::object shown;
        for (auto entry = responses ? responses->begin() : json::object::const_iterator{};
             responses && entry != responses->end(); ++entry)
            take(objectIn(shown, entry->key()), entry->value().as_object(),
                 {"statusCode", "responseParameters", "responseTemplates"});
        if (!shown.empty())
            m_shown["x-amazon-apigateway-gateway-responses"] = std::move(shown);
    }

    void addValidators() {
        const json::object* validators = objectAt(m_api, ".validators");
        json::object shown;
        for (auto entry = validators ? validators->begin() : json::object::const_iterator{};
             validators && entry != validators->end(); ++entry) {
            const json::object& validator = entry->value().as_object();
            take(objectIn(shown, textAt(validator, "name")), validator,
                 {"validateRequestParameters", "validateRequestBody"});
        }
        if (!shown.empty())
            m_shown["x-amazon-apigateway-request-validators"] = std::move(shown);
    }

    /// OpenAPI 3 has it in its server.
    void addEndpoint() {
        json::object shown;
        if (flagAt(m_api, "disableExecuteApiEndpoint").value_or(false))
            shown["disableExecuteApiEndpoint"] = true;
        if (const json::object* endpoint = objectAt(m_api, "endpointConfiguration"))
            if (const json::array* ids = arrayAt(*endpoint, "vpcEndpointIds"); ids && !ids->empty())
                shown["vpcEndpointIds"] = *ids;
        if (shown.empty())
            return;
        json::object& owner =
            m_isOpenApi3 ? m_shown["servers"].as_array().front().as_object() : m_shown;
        owner["x-amazon-apigateway-endpoint-configuration"] = std::move(shown);
    }

    /// That of the version which the stage shows.
    void addDocumentation() {
        const std::string version = textAt(m_stage, "documentationVersion");
        const json::object* parts = objectAt(m_api, ".documentationParts");
        if (version.empty() || !parts)
            return;
        json::array shown;
        for (const auto& [id, part] : *parts)
            shown.push_back(
                json::object{{"location", part.at("location")},
                             {"properties", parsed(textAt(part.as_object(), "properties"))}});
        m_shown["x-amazon-apigateway-documentation"] =
            json::object{{"version", version}, {"documentationParts", std::move(shown)}};
    }

    Exporting m_exporting;
    const json::object& m_api;
    const json::object& m_stage;
    bool m_isOpenApi3;
    json::object m_shown;
};

} // namespace

json::object exported(const json::object& api, const json::object& stage,
                      const ExportRequest& request) {
    return Document{api, stage, request}.written();
}

std::string yamlOf(const json::object& document) {
    tmpl::TextStyle style;
    style.quote = '"';
    style.sequenceIndent = 0;
    style.shortTags = false;
    const tmpl::ValueWriter writer{style};
    std::string text = "---\n";
    for (const auto& [key, value] : document)
        text += writer.blockEntry(key, value, 0) + "\n";
    return text;
}

} // namespace lathe::services::apigateway
