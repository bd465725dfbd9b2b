#include "engine/template/SamRules.h"

#include "engine/template/SamSchema.h"

#include <fmt/format.h>

namespace lathe::tmpl {
namespace {

/// Checks one Api or HttpApi event; every failure names the event.
class ApiEventCheck {
  public:
    explicit ApiEventCheck(const SamEvent& event)
        : m_event(event)
        , m_properties(event.properties)
        , m_isRest(event.type == "Api")
        , m_idKey(m_isRest ? "RestApiId" : "ApiId") {}

    void run() {
        checkSchemaOfEvent();
        if (!checkPlace() || !findApi()) {
            return;
        }
        checkAuth();
        if (m_isRest) {
            checkRequestModel();
            checkRequestParameters();
        }
    }

  private:
    void fail(const Setting& where, Text message, Text hint) {
        m_event.owner.fail(where, "Sam.Event", Text::tr("The event '{}': {}", m_event.id, message),
                           std::move(hint));
    }

    /// Path, Method and the id of the API are checked below.
    void checkSchemaOfEvent() {
        const bool isMachine = m_event.owner.type == "AWS::Serverless::StateMachine";
        Schema schema = *(isMachine ? stateMachineEventSchema(m_event.type)
                                    : functionEventSchema(m_event.type));
        for (auto& rule : schema) {
            rule.required = false;
            if (rule.name == "Path" || rule.name == "Method" || rule.name == m_idKey) {
                rule.shape.alternatives = {{Shape::Kind::Any, nullptr, {}}};
            }
        }
        checkSchema(m_event.owner, m_properties, schema,
                    Text::tr("the event type {} ('{}')", m_event.type, m_event.id));
        const Setting routes = m_properties["RouteSettings"];
        if (m_properties.has("RouteSettings") && !routes) {
            m_event.owner.failType({m_properties.value->find("RouteSettings"),
                                    m_properties.value->findEntry("RouteSettings")->keyMark},
                                   "RouteSettings", Text::tr("a map"));
        }
    }

    bool checkText(const char* name) {
        const Setting setting = m_properties[name];
        if (setting && !setting.isString()) {
            fail(setting, Text::tr("'{}' should be a string, but is {}.", name, describe(setting)),
                 Text::tr("Write '{}' as text.", name));
            return false;
        }
        if (!setting) {
            fail(setting, Text::tr("'{}' is required.", name), Text::tr("Add '{}'.", name));
        }
        return setting.value != nullptr;
    }

    bool checkPlace() {
        // An HttpApi event without both is the default route of its API.
        const bool isDefault =
            !m_isRest && !m_properties.has("Path") && !m_properties.has("Method");
        if (isDefault || m_properties.size() == 0) {
            if (m_isRest) {
                checkText("Path");
                checkText("Method");
            }
            return !m_isRest;
        }
        const bool path = checkText("Path");
        const bool method = checkText("Method");
        return path && method;
    }

    /// Finds the API that the event belongs to; false where there is none to check against.
    bool findApi() {
        const Setting id = m_properties[m_idKey];
        const SamContext& context = m_event.owner.context;
        const std::string implicit = m_isRest ? "ServerlessRestApi" : "ServerlessHttpApi";
        const std::string type = m_isRest ? "AWS::Serverless::Api" : "AWS::Serverless::HttpApi";
        std::string name = id ? id.reference() : implicit;
        if (id.isString()) {
            name = id.text();
        } else if (id && name.empty()) {
            fail(id,
                 Text::tr("'{}' should be a string or a Ref, but is {}.", m_idKey, describe(id)),
                 Text::tr("Write !Ref and the logical id of an {}.", type));
            return false;
        }
        const std::string found = context.typeOf(name);
        const bool isParameter = context.root()["Parameters"].has(name);
        if (id && (!context.resource(name) || (m_isRest && found == "AWS::Serverless::HttpApi")) &&
            !isParameter) {
            fail(id, Text::tr("'{}' must refer to an {} of the same template.", m_idKey, type),
                 Text::tr("Correct the logical id, or add an {}.", type));
            return false;
        }
        if (id && found != type) {
            return false;
        }
        m_apiId = name;
        m_api = id ? context.resource(name)["Properties"]
                   : context.root()["Globals"][m_isRest ? "Api" : "HttpApi"];
        checkStage(id);
        return true;
    }

    void checkStage(const Setting& id) {
        const Setting stage = m_api["StageName"];
        if (id && m_isRest && stage.isString() && stage.text().empty()) {
            m_event.owner.context.fail(m_apiId, stage, "Sam.InvalidValue",
                                       Text::tr("StageName cannot be empty."),
                                       Text::tr("Name the stage, such as Prod."));
        }
    }

    /// "API method [get] for path [/]", for messages.
    std::string place() const {
        return fmt::format("[{}] {}", lowerCase(m_properties["Method"].text()),
                           m_properties["Path"].text());
    }

    void checkAuth() {
        const Setting auth = m_properties["Auth"];
        if (!auth.isMap() || auth.isIntrinsic()) {
            return;
        }
        const Setting apiAuth = m_event.owner.context.resolved(m_api["Auth"]);
        const bool isNull = m_api.has("Auth") && !apiAuth;
        if (isNull || !apiAuth.isMapOrMissing()) {
            const SamResource api{m_event.owner.context, m_apiId, {}, {}, m_api};
            api.failType(apiAuth, "Auth", Text::tr("a map"));
            return;
        }
        Setting authorizer = auth["Authorizer"];
        if (!authorizer && !m_isRest) {
            authorizer = apiAuth["DefaultAuthorizer"];
            if (!authorizer && auth.size() > 0) {
                fail(auth,
                     Text::tr("'Auth' requires an Authorizer, or a DefaultAuthorizer on the API."),
                     Text::tr("Add Authorizer here, or DefaultAuthorizer to the API."));
                return;
            }
            authorizer.mark = auth.mark;
        }
        if (authorizer.isGiven()) {
            checkAuthorizer(authorizer, apiAuth);
        }
        checkScopes(auth);
        checkApiKey(auth, apiAuth);
        checkOverride(auth);
        if (m_isRest) {
            checkResourcePolicy(auth["ResourcePolicy"]);
        }
    }

    void checkAuthorizer(const Setting& authorizer, const Setting& apiAuth) {
        const Setting authorizers = apiAuth["Authorizers"];
        const std::string name = authorizer.text();
        const bool iam = name == "AWS_IAM" && (m_isRest || apiAuth["EnableIamAuthorizer"].isTrue());
        if (iam) {
            return;
        }
        if (name == "NONE") {
            if (!apiAuth["DefaultAuthorizer"].isGiven()) {
                fail(authorizer,
                     Text::tr("the Authorizer '{}' cannot be set on {}: 'NONE' is valid only where "
                              "the API has a DefaultAuthorizer.",
                              name, place()),
                     Text::tr("Remove it, or add a DefaultAuthorizer to the API."));
            }
        } else if (!authorizers.isGiven()) {
            fail(authorizer,
                 Text::tr("the Authorizer '{}' cannot be set on {}, because the API does not "
                          "define any Authorizers.",
                          name, place()),
                 Text::tr("Define it under Auth/Authorizers of the API."));
        } else if (!authorizer.isString() || !authorizers.isMap()) {
            fail(authorizer,
                 Text::tr("the Authorizer on {} must be a string that names one of the API's "
                          "Authorizers.",
                          place()),
                 Text::tr("Write the name of an authorizer."));
        } else if (!authorizers[name].isGiven()) {
            fail(authorizer,
                 Text::tr("the Authorizer '{}' cannot be set on {}, because it is not defined in "
                          "the API's Authorizers.",
                          name, place()),
                 Text::tr("Correct the name, or define it under Auth/Authorizers of the API."));
        }
    }

    void checkScopes(const Setting& auth) {
        const Setting scopes = auth["AuthorizationScopes"];
        if (!scopes.isGiven() || scopes.isIntrinsic()) {
            return;
        }
        if (!scopes.isList()) {
            fail(scopes, Text::tr("'Auth.AuthorizationScopes' must be a list of strings."),
                 Text::tr("Write a list."));
        } else if (m_isRest && !auth["Authorizer"].isGiven()) {
            fail(scopes, Text::tr("AuthorizationScopes works only where Authorizer is set."),
                 Text::tr("Add Authorizer."));
        }
    }

    void checkApiKey(const Setting& auth, const Setting& apiAuth) {
        const Setting key = auth["ApiKeyRequired"];
        if (m_isRest && key && !key.isGiven() && !apiAuth["ApiKeyRequired"].isGiven()) {
            fail(key,
                 Text::tr(
                     "ApiKeyRequired cannot be false on {}, because the API does not require keys.",
                     place()),
                 Text::tr("Remove it."));
        }
    }

    void checkOverride(const Setting& auth) {
        const bool any = auth["Authorizer"].isGiven() || auth["ApiKeyRequired"].isGiven() ||
                         auth["ResourcePolicy"].isGiven();
        if (m_isRest && auth["OverrideApiAuth"].isGiven() && !any) {
            fail(auth["OverrideApiAuth"],
                 Text::tr("OverrideApiAuth requires one of Authorizer, ApiKeyRequired and "
                          "ResourcePolicy."),
                 Text::tr("Add one of them."));
        }
    }

    void checkResourcePolicy(const Setting& policy) {
        if (policy.isGiven() && !policy.isMap()) {
            fail(policy, Text::tr("'Auth.ResourcePolicy' should be a map."),
                 Text::tr("Write a map."));
        }
        for (const char* name : {"SourceVpcBlacklist", "SourceVpcWhitelist"}) {
            checkVpcList(policy[name], name);
        }
    }

    void checkVpcList(const Setting& list, std::string_view name) {
        bool fits = !list || list.isList();
        for (std::size_t i = 0; i < list.size(); ++i) {
            fits = fits && m_event.owner.context.resolved(list[i]).isString();
        }
        if (!fits) {
            const std::string_view other =
                name == "SourceVpcBlacklist" ? "IntrinsicVpcBlacklist" : "IntrinsicVpcWhitelist";
            fail(list,
                 Text::tr("{} must be a list of strings; for intrinsic functions there is {}.",
                          name, other),
                 Text::tr("Write a list of strings."));
        }
    }

    void checkRequestModel() {
        const Setting request = m_properties["RequestModel"];
        const Setting model = request["Model"];
        if (!model.isGiven()) {
            return;
        }
        const Setting models = m_api["Models"];
        if (!models.isGiven()) {
            fail(model,
                 Text::tr("the RequestModel '{}' cannot be set on {}, because the API does not "
                          "define any Models.",
                          model.text(), place()),
                 Text::tr("Define it under Models of the API."));
            return;
        }
        if (!models.isMap()) {
            fail(model,
                 Text::tr("the RequestModel '{}' cannot be set on {}, because the Models of the "
                          "API are no map.",
                          model.text(), place()),
                 Text::tr("Correct the Models of the API."));
            return;
        }
        if (!model.isString()) {
            fail(model,
                 Text::tr("the RequestModel '{}' cannot be set on {}, because it should be the "
                          "name of one of the API's Models.",
                          model.text(), place()),
                 Text::tr("Write a name."));
            return;
        }
        if (!models.isIntrinsic() && !models[model.text()].isGiven()) {
            fail(model,
                 Text::tr("the RequestModel '{}' cannot be set on {}, because it is not defined in "
                          "the API's Models.",
                          model.text(), place()),
                 Text::tr("Correct the name, or define it under Models of the API."));
            return;
        }
        checkValidation(request);
    }

    void checkValidation(const Setting& request) {
        for (const char* name : {"ValidateBody", "ValidateParameters"}) {
            const Setting validate = request[name];
            if (validate && !validate.isBool()) {
                fail(
                    validate,
                    Text::tr("{} of the RequestModel '{}' must be a boolean; strings and intrinsic "
                             "functions are not supported.",
                             name, request["Model"].text()),
                    Text::tr("Write true or false."));
            }
        }
    }

    static bool isParameterName(const std::string& name) {
        for (const char* place : {"querystring.", "path.", "header."}) {
            if (name.starts_with("method.request." + std::string(place))) {
                return true;
            }
        }
        return false;
    }

    void checkRequestParameters() {
        const Setting parameters = m_properties["RequestParameters"];
        for (std::size_t i = 0; parameters.isList() && i < parameters.size(); ++i) {
            checkRequestParameter(parameters[i]);
        }
    }

    void checkRequestParameter(const Setting& parameter) {
        if (!parameter.isString() && !parameter.isMap()) {
            fail(parameter, Text::tr("each of 'RequestParameters' must be a string or a map."),
                 Text::tr("Write method.request.header.NAME, or that as a key with Required and "
                          "Caching."));
            return;
        }
        const auto entries = parameter.entries();
        const std::string name = parameter.isString() ? parameter.text()
                                 : entries.empty()    ? std::string{}
                                                      : entries.front().key;
        if (!isParameterName(name)) {
            fail(parameter,
                 Text::tr("'{}' in 'RequestParameters' should have the form "
                          "method.request.querystring|path|header.NAME.",
                          name),
                 Text::tr("Write, for example, method.request.header.Authorization."));
            return;
        }
        const Setting settings = parameter[name];
        bool fits = parameter.isString() || settings.isMap();
        for (const auto& entry : settings.entries()) {
            fits = fits && (entry.key == "Required" || entry.key == "Caching");
        }
        if (!fits) {
            fail(parameter,
                 Text::tr("the value of '{}' in 'RequestParameters' should be a map of Required "
                          "and Caching.",
                          name),
                 Text::tr("Write, for example, {{Required: true, Caching: false}}."));
        }
    }

    const SamEvent& m_event;
    const Setting& m_properties;
    bool m_isRest;
    std::string m_idKey;
    std::string m_apiId;
    Setting m_api;
};

} // namespace

void checkApiEvent(const SamEvent& event) {
    ApiEventCheck(event).run();
}

} // namespace lathe::tmpl
