#include "engine/services/apigateway/ApiExportMethods.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"

#include <algorithm>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

std::string lowerCased(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    return text;
}

/// An empty object where there is none.
const json::object& partOf(const json::object& owner, std::string_view member) {
    static const json::object none;
    const json::object* part = objectAt(owner, member);
    return part ? *part : none;
}

void addNames(json::array& list, const json::object& byName) {
    for (const auto& [name, value] : byName)
        if (std::find(list.begin(), list.end(), json::value(name)) == list.end())
            list.emplace_back(name);
}

std::string_view afterLastDot(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

/// "method.request.header.X" -> "X"; names may have dots of their own.
std::string_view afterPrefix(std::string_view name, std::string_view prefix) {
    return name.starts_with(prefix) ? name.substr(prefix.size()) : afterLastDot(name);
}

/// API Gateway keeps empty templates as null.
json::object textsOnly(const json::object& texts) {
    json::object all;
    for (const auto& [name, text] : texts)
        all[name] = text.is_null() ? json::value("") : text;
    return all;
}

void putUnlessEmpty(json::object& to, std::string_view member, json::object value) {
    if (!value.empty())
        to[member] = std::move(value);
}

json::object integrationResponses(const json::object& integration) {
    json::object responses;
    for (const auto& [code, written] : partOf(integration, "integrationResponses")) {
        const json::object& response = written.as_object();
        json::object shown{{"statusCode", textAt(response, "statusCode")}};
        putUnlessEmpty(shown, "responseParameters", partOf(response, "responseParameters"));
        putUnlessEmpty(shown, "responseTemplates",
                       textsOnly(partOf(response, "responseTemplates")));
        take(shown, response, {"contentHandling"});
        const std::string pattern = textAt(response, "selectionPattern");
        responses[pattern.empty() ? "default" : pattern] = std::move(shown);
    }
    return responses;
}

json::object exportedIntegration(const json::object& integration) {
    constexpr int usualTimeout = 29'000;
    json::object shown{{"type", lowerCased(textAt(integration, "type"))}};
    take(shown, integration, {"httpMethod", "uri", "credentials"});
    if (textAt(integration, "connectionType") == "VPC_LINK")
        take(shown, integration, {"connectionType", "connectionId", "integrationTarget"});
    putUnlessEmpty(shown, "responses", integrationResponses(integration));
    putUnlessEmpty(shown, "requestParameters", partOf(integration, "requestParameters"));
    putUnlessEmpty(shown, "requestTemplates", textsOnly(partOf(integration, "requestTemplates")));
    shown["passthroughBehavior"] = lowerCased(textAt(integration, "passthroughBehavior"));
    take(shown, integration, {"contentHandling", "tlsConfig", "responseTransferMode"});
    if (const auto timeout = numberAt(integration, "timeoutInMillis");
        timeout && *timeout != usualTimeout)
        shown["timeoutInMillis"] = *timeout;
    const json::array* keys = arrayAt(integration, "cacheKeyParameters");
    if (keys && !keys->empty())
        take(shown, integration, {"cacheNamespace", "cacheKeyParameters"});
    return shown;
}

class MethodExport {
  public:
    MethodExport(Exporting& exporting, const json::object& method)
        : m_exporting{exporting}
        , m_method{method}
        , m_integration{partOf(method, "methodIntegration")} {}

    json::object written() {
        if (const std::string name = textAt(m_method, "operationName"); !name.empty())
            m_shown["operationId"] = name;
        if (!isOpenApi3())
            addMediaTypes();
        addParameters();
        addResponses();
        addSecurity();
        addExtensions();
        return std::move(m_shown);
    }

  private:
    bool isOpenApi3() const { return m_exporting.request.isOpenApi3; }

    void addMediaTypes() {
        json::array consumed;
        addNames(consumed, partOf(m_method, "requestModels"));
        addNames(consumed, partOf(m_integration, "requestTemplates"));
        json::array produced;
        for (const auto& [code, response] : partOf(m_method, "methodResponses"))
            addNames(produced, partOf(response.as_object(), "responseModels"));
        for (const auto& [code, response] : partOf(m_integration, "integrationResponses"))
            addNames(produced, partOf(response.as_object(), "responseTemplates"));
        if (!consumed.empty())
            m_shown["consumes"] = std::move(consumed);
        if (!produced.empty())
            m_shown["produces"] = std::move(produced);
    }

    void addParameters() {
        json::array parameters;
        for (const auto& [name, isRequired] : partOf(m_method, "requestParameters"))
            parameters.push_back(parameterOf(name, isRequired == true));
        const json::object& models = partOf(m_method, "requestModels");
        if (!isOpenApi3() && !models.empty())
            parameters.push_back(json::object{
                {"in", "body"},
                {"name", models.begin()->value()},
                {"required", true},
                {"schema", m_exporting.modelLink(textAt(models, models.begin()->key()))}});
        if (!parameters.empty())
            m_shown["parameters"] = std::move(parameters);
        if (isOpenApi3() && !models.empty())
            m_shown["requestBody"] =
                json::object{{"content", contentOf(models)}, {"required", true}};
    }

    /// Swagger 2 knows one model of a body, whatever its media type.
    json::object bodyOf(const json::object& models) const {
        const std::string name = textAt(models, models.begin()->key());
        return {{"in", "body"},
                {"name", name},
                {"required", true},
                {"schema", m_exporting.modelLink(name)}};
    }

    json::object parameterOf(std::string_view name, bool isRequired) const {
        const bool isHeader = name.starts_with("method.request.header.");
        const bool isPath = name.starts_with("method.request.path.");
        const char* prefix = isHeader ? "method.request.header."
                             : isPath ? "method.request.path."
                                      : "method.request.querystring.";
        json::object parameter{{"name", afterPrefix(name, prefix)},
                               {"in", isHeader ? "header"
                                      : isPath ? "path"
                                               : "query"}};
        if (isRequired || !isOpenApi3())
            parameter["required"] = isRequired;
        addType(parameter);
        return parameter;
    }

    /// All that API Gateway knows of parameters and headers is that they are text.
    void addType(json::object& shown) const {
        if (isOpenApi3())
            shown["schema"] = json::object{{"type", "string"}};
        else
            shown["type"] = "string";
    }

    json::object contentOf(const json::object& models) const {
        json::object content;
        for (const auto& [type, name] : models)
            content[type] = json::object{{"schema", m_exporting.modelLink(textAt(models, type))}};
        return content;
    }

    void addResponses() {
        json::object responses;
        for (const auto& [code, response] : partOf(m_method, "methodResponses"))
            responses[code] = responseOf(code, response.as_object());
        m_shown["responses"] = std::move(responses);
    }

    json::object responseOf(std::string_view code, const json::object& response) const {
        json::object shown{{"description", std::string{code} + " response"}};
        const json::object& models = partOf(response, "responseModels");
        if (!isOpenApi3() && !models.empty())
            shown["schema"] = m_exporting.modelLink(textAt(models, models.begin()->key()));
        json::object headers;
        for (const auto& [name, isRequired] : partOf(response, "responseParameters"))
            addType(objectIn(headers, afterPrefix(name, "method.response.header.")));
        putUnlessEmpty(shown, "headers", std::move(headers));
        if (isOpenApi3())
            shown["content"] = contentOf(models);
        return shown;
    }

    void addSecurity() {
        json::array needs;
        const std::string type = textAt(m_method, "authorizationType");
        if (type == "AWS_IAM")
            needs.push_back(need("sigv4", signatureScheme(), {}));
        else if (const json::object* authorizer =
                     findIn(m_exporting.api, ".authorizers", textAt(m_method, "authorizerId"))) {
            const json::array* scopes = arrayAt(m_method, "authorizationScopes");
            needs.push_back(need(textAt(*authorizer, "name"), schemeOf(*authorizer),
                                 scopes ? *scopes : json::array{}));
        }
        if (flagAt(m_method, "apiKeyRequired").value_or(false))
            needs.push_back(
                need("api_key", {{"type", "apiKey"}, {"name", "x-api-key"}, {"in", "header"}}, {}));
        if (!needs.empty())
            m_shown["security"] = std::move(needs);
    }

    json::object need(const std::string& name, json::object scheme, json::array scopes) {
        m_exporting.schemes[name] = std::move(scheme);
        return {{name, std::move(scopes)}};
    }

    json::object signatureScheme() const {
        json::object scheme{{"type", "apiKey"}, {"name", "Authorization"}, {"in", "header"}};
        if (m_exporting.has("authorizers"))
            scheme["x-amazon-apigateway-authtype"] = "awsSigv4";
        return scheme;
    }

    json::object schemeOf(const json::object& authorizer) const {
        const std::string type = textAt(authorizer, "type");
        const std::string source = textAt(authorizer, "identitySource");
        constexpr std::string_view header = "method.request.header.";
        const bool hasHeader = type != "REQUEST" && source.starts_with(header);
        json::object scheme{
            {"type", "apiKey"},
            {"name", hasHeader ? source.substr(header.size()) : std::string{"Unused"}},
            {"in", "header"}};
        if (!m_exporting.has("authorizers"))
            return scheme;
        scheme["x-amazon-apigateway-authtype"] = textAt(authorizer, "authType");
        json::object own{{"type", lowerCased(type)}};
        take(own, authorizer,
             {"providerARNs", "authorizerUri", "authorizerCredentials",
              "identityValidationExpression", "authorizerResultTtlInSeconds"});
        if (type == "REQUEST")
            take(own, authorizer, {"identitySource"});
        scheme["x-amazon-apigateway-authorizer"] = std::move(own);
        return scheme;
    }

    void addExtensions() {
        const json::object* validator =
            findIn(m_exporting.api, ".validators", textAt(m_method, "requestValidatorId"));
        if (validator && m_exporting.has("apigateway"))
            m_shown["x-amazon-apigateway-request-validator"] = textAt(*validator, "name");
        if (!m_integration.empty() && m_exporting.has("integrations"))
            m_shown["x-amazon-apigateway-integration"] = exportedIntegration(m_integration);
    }

    Exporting& m_exporting;
    const json::object& m_method;
    const json::object& m_integration;
    json::object m_shown;
};

} // namespace

bool Exporting::has(std::string_view extension) const {
    const auto& all = request.extensions;
    return all.contains(std::string{extension}) ||
           (extension != "documentation" && all.contains("apigateway"));
}

json::object Exporting::modelLink(std::string_view name) const {
    return {{"$ref", (request.isOpenApi3 ? "#/components/schemas/" : "#/definitions/") +
                         std::string{name}}};
}

json::object exportedOperation(Exporting& exporting, const json::object& method) {
    return MethodExport{exporting, method}.written();
}

} // namespace lathe::services::apigateway
