#include "engine/sources/http/Reading.h"
#include "engine/template/JsonAccess.h"

#include <algorithm>
#include <set>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

bool isMethod(std::string_view name) {
    static const std::set<std::string_view> methods{
        "get",     "put",  "post",  "delete",
        "options", "head", "patch", "x-amazon-apigateway-any-method"};
    return methods.contains(name);
}

/// "#/components/x/y" -> what stands there.
const json::object* followed(const json::object& document, const json::object* object) {
    std::string link = object ? textAt(*object, "$ref") : std::string{};
    if (!link.starts_with("#/"))
        return object;
    const json::object* found = &document;
    link.erase(0, 2);
    while (found && !link.empty()) {
        const auto end = link.find('/');
        found = objectAt(*found, link.substr(0, end));
        link = end == std::string::npos ? std::string{} : link.substr(end + 1);
    }
    return found;
}

class Document {
  public:
    Document(const Reading& reading, const json::object& document)
        : m_reading{reading}
        , m_document{document} {}

    void read() {
        readApi();
        readAuthorizers();
        const auto* paths = objectAt(m_document, "paths");
        for (auto item = paths ? paths->begin() : json::object::const_iterator{};
             paths && item != paths->end(); ++item) {
            const auto* methods = item->value().if_object();
            for (auto method = methods ? methods->begin() : json::object::const_iterator{};
                 methods && method != methods->end(); ++method) {
                const auto* operation = method->value().if_object();
                if (operation && isMethod(method->key()))
                    readOperation(std::string{item->key()}, method->key(), *methods, *operation);
            }
        }
    }

  private:
    void readApi() {
        Api& api = m_reading.api;
        for (const std::string& type :
             textsAt(m_document, "x-amazon-apigateway-binary-media-types"))
            api.binaryMediaTypes.push_back(type);
        if (const auto* cors = objectAt(m_document, "x-amazon-apigateway-cors"))
            api.cors = corsOf(*cors);
        if (const std::string source = textAt(m_document, "x-amazon-apigateway-api-key-source");
            !source.empty())
            api.apiKeySource = source;
        if (const auto* policy = objectAt(m_document, "x-amazon-apigateway-policy");
            policy && api.kind == ApiKind::Rest)
            api.policy = resourcePolicyOf(*policy, api.id);
        readGatewayResponses();
        const auto* components = objectAt(m_document, "components");
        const auto* models = objectAt(m_document, "definitions");
        models = components && !models ? objectAt(*components, "schemas") : models;
        for (auto model = models ? models->begin() : json::object::const_iterator{};
             models && model != models->end(); ++model)
            api.models[model->key()] = model->value();
    }

    void readGatewayResponses() {
        const auto* responses = objectAt(m_document, "x-amazon-apigateway-gateway-responses");
        for (auto entry = responses ? responses->begin() : json::object::const_iterator{};
             responses && entry != responses->end(); ++entry) {
            const auto* written = entry->value().if_object();
            if (!written)
                continue;
            GatewayResponse& response = m_reading.api.gatewayResponses[entry->key()];
            response.status = numberAt(*written, "statusCode");
            if (const auto* parameters = objectAt(*written, "responseParameters"))
                response.parameters = textsByName(*parameters);
            if (const auto* templates = objectAt(*written, "responseTemplates"))
                response.templates = textsByName(*templates);
        }
    }

    void readAuthorizers() {
        const auto* schemes = objectAt(m_document, "securityDefinitions");
        if (const auto* components = schemes ? nullptr : objectAt(m_document, "components"))
            schemes = objectAt(*components, "securitySchemes");
        for (auto entry = schemes ? schemes->begin() : json::object::const_iterator{};
             schemes && entry != schemes->end(); ++entry) {
            if (const auto* scheme = entry->value().if_object())
                readScheme(entry->key(), *scheme);
        }
    }

    void readScheme(const std::string& name, const json::object& scheme) {
        const auto* written = objectAt(scheme, "x-amazon-apigateway-authorizer");
        if (textAt(scheme, "x-amazon-apigateway-authtype") == "awsSigv4") {
            m_reading.api.authorizers[name].type = Authorizer::Type::Iam;
        } else if (written) {
            Authorizer authorizer = authorizerOf(*written);
            if (authorizer.type == Authorizer::Type::Token && authorizer.identitySources.empty())
                authorizer.identitySources = {"method.request.header." + textAt(scheme, "name")};
            m_reading.api.authorizers[name] = std::move(authorizer);
        } else if (textAt(scheme, "type") == "apiKey") {
            m_keys.insert(name);
        }
    }

    void readOperation(std::string path, std::string_view method, const json::object& item,
                       const json::object& operation) {
        const auto* details =
            followed(m_document, objectAt(operation, "x-amazon-apigateway-integration"));
        if (!details)
            return;
        if (path == "/$default" || flagAt(operation, "isDefaultRoute").value_or(false))
            path = "$default";
        Route* route = addRoute(m_reading, methodOf(method), std::move(path));
        if (!route)
            return;
        route->integration = integrationOf(*details, m_reading.api.kind);
        route->operationName = textAt(operation, "operationId");
        readSecurity(operation, *route);
        readValidator(operation, *route);
        readParameters(item, *route);
        readParameters(operation, *route);
        readBody(operation, *route);
    }

    void readSecurity(const json::object& operation, Route& route) {
        if (const auto* auth = objectAt(operation, "x-amazon-apigateway-auth");
            auth && textAt(*auth, "type") == "AWS_IAM")
            route.authorizer = "AWS_IAM";
        const auto* needs = tmpl::arrayAt(operation, "security");
        needs = needs ? needs : tmpl::arrayAt(m_document, "security");
        for (auto need = needs ? needs->begin() : json::array::const_iterator{};
             needs && need != needs->end(); ++need) {
            const auto* schemes = need->if_object();
            for (auto scheme = schemes ? schemes->begin() : json::object::const_iterator{};
                 schemes && scheme != schemes->end(); ++scheme) {
                const std::string name{scheme->key()};
                if (m_keys.contains(name)) {
                    route.apiKeyRequired = true;
                } else if (m_reading.api.authorizers.contains(name)) {
                    route.authorizer = name;
                    route.scopes = textsAt(*schemes, name);
                }
            }
        }
    }

    void readValidator(const json::object& operation, Route& route) const {
        std::string name = textAt(operation, "x-amazon-apigateway-request-validator");
        if (name.empty())
            name = textAt(m_document, "x-amazon-apigateway-request-validator");
        const auto* all = objectAt(m_document, "x-amazon-apigateway-request-validators");
        const auto* validator = all ? objectAt(*all, name) : nullptr;
        if (!validator)
            return;
        route.validatesBody = flagAt(*validator, "validateRequestBody").value_or(false);
        route.validatesParameters = flagAt(*validator, "validateRequestParameters").value_or(false);
    }

    void readParameters(const json::object& owner, Route& route) const {
        const auto* parameters = tmpl::arrayAt(owner, "parameters");
        for (auto entry = parameters ? parameters->begin() : json::array::const_iterator{};
             parameters && entry != parameters->end(); ++entry) {
            const auto* parameter = followed(m_document, entry->if_object());
            if (!parameter)
                continue;
            const std::string place = textAt(*parameter, "in");
            if (place == "body")
                readModel("application/json", objectAt(*parameter, "schema"), route);
            else
                route.parameters["method.request." + (place == "query" ? "querystring" : place) +
                                 "." + textAt(*parameter, "name")] =
                    flagAt(*parameter, "required").value_or(false);
        }
    }

    void readBody(const json::object& operation, Route& route) const {
        const auto* body = followed(m_document, objectAt(operation, "requestBody"));
        const auto* content = body ? objectAt(*body, "content") : nullptr;
        for (auto entry = content ? content->begin() : json::object::const_iterator{};
             content && entry != content->end(); ++entry) {
            if (const auto* media = entry->value().if_object())
                readModel(entry->key(), objectAt(*media, "schema"), route);
        }
    }

    void readModel(const std::string& type, const json::object* schema, Route& route) const {
        if (!schema)
            return;
        const std::string link = textAt(*schema, "$ref");
        if (!link.empty()) {
            route.models[type] = link.substr(link.rfind('/') + 1);
            return;
        }
        const std::string name = route.method + " " + route.path.text() + " " + type;
        m_reading.api.models[name] = *schema;
        route.models[type] = name;
    }

    const Reading& m_reading;
    const json::object& m_document;
    std::set<std::string> m_keys;
};

} // namespace

void readOpenApi(const Reading& reading, const json::object& document) {
    Document{reading, document}.read();
}

} // namespace lathe::sources::http
