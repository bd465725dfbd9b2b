#include "engine/services/apigateway/ApiImportMethods.h"

#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;
using tmpl::textsAt;

constexpr std::string_view anyMethod = "x-amazon-apigateway-any-method";

bool isStatusCode(std::string_view code) {
    return code.size() == 3 && code[0] >= '1' && code[0] <= '5' &&
           std::all_of(code.begin(), code.end(),
                       [](unsigned char byte) { return std::isdigit(byte) != 0; });
}

class MethodImport {
  public:
    MethodImport(Importing& importing, const OperationPlace& place, const json::object& item,
                 const json::object& operation)
        : m_importing{importing}
        , m_place{place}
        , m_item{item}
        , m_operation{operation} {}

    json::object read() {
        m_method["httpMethod"] = m_place.method();
        m_method["authorizationType"] = "NONE";
        m_method["apiKeyRequired"] = false;
        readSecurity();
        if (const std::string name = textAt(m_operation, "operationId"); !name.empty())
            m_method["operationName"] = name;
        readValidator();
        readParameters(m_item);
        readParameters(m_operation);
        addPathParameters();
        if (const json::object* body = m_importing.followed(objectAt(m_operation, "requestBody")))
            readContent(*body, m_method, "requestModels", "requestBody");
        readResponses();
        if (const json::object* written =
                m_importing.followed(objectAt(m_operation, "x-amazon-apigateway-integration")))
            readIntegration(*written);
        return std::move(m_method);
    }

  private:
    /// "paths.'/pets'(get).responses.200"
    std::string placeOf(std::string_view part) const {
        return fmt::format("paths.'{}'({}).{}", m_place.path, m_place.verb, part);
    }

    void readSecurity() {
        const json::array* needs = arrayAt(m_operation, "security");
        needs = needs ? needs : arrayAt(m_importing.document, "security");
        for (std::size_t at = 0; needs && at < needs->size(); ++at) {
            const json::object* need = (*needs)[at].if_object();
            for (auto entry = need ? need->begin() : json::object::const_iterator{};
                 need && entry != need->end(); ++entry)
                readNeed(entry->key(), entry->value());
        }
        const json::object* written = objectAt(m_operation, "x-amazon-apigateway-auth");
        const std::string type = written ? upperCased(textAt(*written, "type")) : std::string{};
        if (type != "NONE" && type != "AWS_IAM")
            return;
        m_method["authorizationType"] = type;
        m_method.erase("authorizerId");
        m_method.erase("authorizationScopes");
    }

    void readNeed(std::string_view name, const json::value& scopes) {
        const json::object* schemes = m_importing.components("securitySchemes");
        const json::object* scheme = schemes ? objectAt(*schemes, name) : nullptr;
        if (!scheme)
            return;
        if (upperCased(textAt(*scheme, "x-amazon-apigateway-authtype")) == "AWSSIGV4") {
            m_method["authorizationType"] = "AWS_IAM";
        } else if (objectAt(*scheme, "x-amazon-apigateway-authorizer")) {
            readAuthorizer(m_importing.idOf(".authorizers", name), scopes);
        } else if (textAt(*scheme, "type") == "apiKey") {
            m_method["apiKeyRequired"] = true;
        }
    }

    void readAuthorizer(const std::string& id, const json::value& scopes) {
        const json::object* authorizer = findIn(m_importing.api, ".authorizers", id);
        if (!authorizer)
            return;
        m_method["authorizationType"] =
            textAt(*authorizer, "type") == "COGNITO_USER_POOLS" ? "COGNITO_USER_POOLS" : "CUSTOM";
        m_method["authorizerId"] = id;
        if (const json::array* list = scopes.if_array(); list && !list->empty())
            m_method["authorizationScopes"] = *list;
    }

    void readValidator() {
        constexpr std::string_view member = "x-amazon-apigateway-request-validator";
        std::string name = textAt(m_operation, member);
        if (name.empty())
            name = textAt(m_importing.document, member);
        if (name.empty())
            return;
        const std::string id = m_importing.idOf(".validators", name);
        if (findIn(m_importing.api, ".validators", id))
            m_method["requestValidatorId"] = id;
        else
            fail("put method '{}' on resource at path '{}'",
                 "Invalid Request Validator identifier specified");
    }

    void readParameters(const json::object& owner) {
        const json::array* all = arrayAt(owner, "parameters");
        for (std::size_t at = 0; all && at < all->size(); ++at)
            if (const json::object* parameter = m_importing.followed((*all)[at].if_object()))
                readParameter(*parameter);
    }

    void readParameter(const json::object& parameter) {
        const std::string place = textAt(parameter, "in");
        const std::string name = textAt(parameter, "name");
        if (place == "body") {
            if (const json::object* schema = objectAt(parameter, "schema"))
                readModels(*schema, mediaTypes("consumes"), m_method, "requestModels",
                           "parameters.[" + name + "].schema");
        } else if (place == "header" || place == "query" || place == "path") {
            const bool isRequired =
                place == "path" || flagAt(parameter, "required").value_or(false);
            objectIn(m_method, "requestParameters")[fmt::format(
                "method.request.{}.{}", place == "query" ? "querystring" : place, name)] =
                isRequired;
        }
    }

    /// The variables of a path are parameters whether the operation names them or not.
    void addPathParameters() {
        std::string_view rest = m_place.resourcePath;
        for (auto begin = rest.find('{'); begin != rest.npos; begin = rest.find('{')) {
            rest.remove_prefix(begin + 1);
            const std::string_view name = rest.substr(0, rest.find_first_of("+}"));
            objectIn(m_method, "requestParameters")[fmt::format("method.request.path.{}", name)] =
                true;
        }
    }

    /// Swagger 2 says apart from the schemas which media types they are for.
    std::vector<std::string> mediaTypes(std::string_view member) const {
        auto types = textsAt(m_operation, member);
        if (types.empty())
            types = textsAt(m_importing.document, member);
        return types.empty() ? std::vector<std::string>{"application/json"} : types;
    }

    void readModels(const json::object& schema, const std::vector<std::string>& types,
                    json::object& owner, std::string_view member, std::string_view part) {
        const auto name = modelNameOf(m_importing, schema, placeOf(part));
        for (const std::string& type : types)
            if (name)
                objectIn(owner, member)[type] = *name;
    }

    /// OpenAPI 3: schemas by media type.
    void readContent(const json::object& written, json::object& owner, std::string_view member,
                     const std::string& part) {
        const json::object* content = objectAt(written, "content");
        for (auto entry = content ? content->begin() : json::object::const_iterator{};
             content && entry != content->end(); ++entry) {
            const json::object* media = entry->value().if_object();
            if (const json::object* schema = media ? objectAt(*media, "schema") : nullptr)
                readModels(*schema, {entry->key()}, owner, member, part + ".content.schema");
        }
    }

    void readResponses() {
        const json::object* all = objectAt(m_operation, "responses");
        for (auto entry = all ? all->begin() : json::object::const_iterator{};
             all && entry != all->end(); ++entry) {
            const json::object* written = m_importing.followed(entry->value().if_object());
            if (written && isStatusCode(entry->key()))
                readResponse(entry->key(), *written);
        }
    }

    void readResponse(const std::string& code, const json::object& written) {
        json::object response{{"statusCode", code}};
        const json::object* headers = objectAt(written, "headers");
        for (auto entry = headers ? headers->begin() : json::object::const_iterator{};
             headers && entry != headers->end(); ++entry)
            objectIn(response,
                     "responseParameters")["method.response.header." + std::string{entry->key()}] =
                false;
        const std::string part = "responses." + code;
        if (const json::object* schema = objectAt(written, "schema"))
            readModels(*schema, mediaTypes("produces"), response, "responseModels",
                       part + ".schema");
        readContent(written, response, "responseModels", part);
        objectIn(m_method, "methodResponses")[code] = std::move(response);
    }

    void readIntegration(const json::object& written) {
        const std::string type = upperCased(textAt(written, "type"));
        if (type.empty())
            return;
        json::object integration{{"type", type}};
        if (type != "MOCK")
            readTarget(written, type, integration);
        take(integration, written, {"credentials"});
        takeTexts(written, "requestParameters", integration);
        takeTexts(written, "requestTemplates", integration);
        const std::string passthrough = upperCased(textAt(written, "passthroughBehavior"));
        integration["passthroughBehavior"] = passthrough.empty() ? "WHEN_NO_MATCH" : passthrough;
        takeUpperCased(written, "contentHandling", integration);
        integration["timeoutInMillis"] = numberAt(written, "timeoutInMillis").value_or(29'000);
        readCache(written, integration);
        take(integration, written, {"tlsConfig"});
        takeUpperCased(written, "responseTransferMode", integration);
        readIntegrationResponses(written, integration);
        m_method["methodIntegration"] = std::move(integration);
    }

    void readTarget(const json::object& written, const std::string& type,
                    json::object& integration) {
        const bool isHttp = type.starts_with("HTTP");
        const std::string uri = textAt(written, "uri");
        if (const char* problem = problemOf(uri, isHttp); *problem)
            fail("put integration on '{}' for resource at path '{}'", problem);
        if (const std::string method = upperCased(textAt(written, "httpMethod")); !method.empty())
            integration["httpMethod"] =
                method == upperCased(std::string{anyMethod}) ? "ANY" : method;
        if (!uri.empty())
            integration["uri"] = uri;
        const std::string connection = upperCased(textAt(written, "connectionType"));
        if (isHttp || connection == "VPC_LINK")
            integration["connectionType"] = connection.empty() ? "INTERNET" : connection;
        take(integration, written, {"connectionId", "integrationTarget"});
    }

    static const char* problemOf(std::string_view uri, bool isHttp) {
        if (isHttp)
            return uri.starts_with("http://") || uri.starts_with("https://")
                       ? ""
                       : "Invalid HTTP endpoint specified for URI";
        if (!uri.starts_with("arn:"))
            return "Invalid ARN specified in the request";
        return uri.find(":path/") != uri.npos || uri.find(":action/") != uri.npos
                   ? ""
                   : "AWS ARN for integration must contain path or action";
    }

    void takeTexts(const json::object& written, std::string_view member, json::object& to) {
        if (json::object texts = textsOf(m_importing, written, member, whose()); !texts.empty())
            to[member] = std::move(texts);
    }

    std::string whose() const {
        return fmt::format("of resource '{}' and method '{}'", m_place.resourcePath,
                           m_place.method());
    }

    static void takeUpperCased(const json::object& written, std::string_view member,
                               json::object& to) {
        if (const std::string text = upperCased(textAt(written, member)); !text.empty())
            to[member] = text;
    }

    void readCache(const json::object& written, json::object& integration) {
        std::string name = textAt(written, "cacheNamespace");
        const auto anew = m_importing.cacheNamespaces.find(m_place.resourceId);
        if (name.empty())
            name = anew == m_importing.cacheNamespaces.end() ? m_place.resourceId : anew->second;
        integration["cacheNamespace"] = name;
        const json::array* keys = arrayAt(written, "cacheKeyParameters");
        integration["cacheKeyParameters"] = keys ? *keys : json::array{};
    }

    void readIntegrationResponses(const json::object& written, json::object& integration) {
        const json::object* all = objectAt(written, "responses");
        for (auto entry = all ? all->begin() : json::object::const_iterator{};
             all && entry != all->end(); ++entry) {
            const json::object* one = entry->value().if_object();
            const std::string code = one ? textAt(*one, "statusCode") : std::string{};
            if (code.empty())
                continue;
            json::object response{{"statusCode", code}};
            if (entry->key() != "default")
                response["selectionPattern"] = entry->key();
            takeTexts(*one, "responseParameters", response);
            takeTexts(*one, "responseTemplates", response);
            if (json::value* templates = response.if_contains("responseTemplates"))
                withoutEmpty(templates->get_object());
            takeUpperCased(*one, "contentHandling", response);
            objectIn(integration, "integrationResponses")[code] = std::move(response);
        }
    }

    /// API Gateway shows empty templates of responses as null.
    static void withoutEmpty(json::object& templates) {
        for (auto& [type, text] : templates)
            if (text.get_string().empty())
                text = nullptr;
    }

    /// `what` with the method and its path.
    void fail(fmt::format_string<std::string, const std::string&> what, const char* why) {
        m_importing.errors.push_back(fmt::format(
            "Unable to {}: {}", fmt::format(what, m_place.method(), m_place.resourcePath), why));
    }

    Importing& m_importing;
    const OperationPlace& m_place;
    const json::object& m_item;
    const json::object& m_operation;
    json::object m_method;
};

} // namespace

std::string OperationPlace::method() const {
    return verb == anyMethod ? "ANY" : upperCased(verb);
}

bool isOperation(std::string_view verb) {
    constexpr std::array verbs{"get", "put", "post", "delete", "options", "head", "patch"};
    return verb == anyMethod || std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

json::object importedMethod(Importing& importing, const OperationPlace& place,
                            const json::object& item, const json::object& operation) {
    return MethodImport{importing, place, item, operation}.read();
}

} // namespace lathe::services::apigateway
