#include "engine/template/SamRules.h"

#include <set>
#include <string>

namespace lathe::tmpl {
namespace {

std::string methodName(const std::string& method) {
    const std::string name = lowerCase(method);
    return name == "any" ? "x-amazon-apigateway-any-method" : name;
}

/// Notes who has what; false when it is taken.
class Claims {
  public:
    bool claim(const std::string& what) { return m_taken.insert(what).second; }

  private:
    std::set<std::string> m_taken;
};

void claimMethod(const SamResource& owner, const std::string& eventId, const Setting& event,
                 Claims& claims) {
    const Setting properties = event["Properties"];
    const bool isRest = event["Type"].text() == "Api";
    const Setting id = properties[isRest ? "RestApiId" : "ApiId"];
    const std::string api = !id ? "implicit" : id.isString() ? id.text() : id.reference();
    const Setting apiProperties = owner.context.resource(api)["Properties"];
    // Where a person wrote the definition, its integrations are their affair.
    if (api.empty() ||
        (apiProperties["DefinitionBody"] && !apiProperties["MergeDefinitions"].isTrue()) ||
        apiProperties["DefinitionUri"]) {
        return;
    }
    const bool isDefault = !isRest && !properties.has("Path");
    const std::string path = isDefault ? "$default" : properties["Path"].text();
    const std::string method =
        isDefault ? "x-amazon-apigateway-any-method" : methodName(properties["Method"].text());
    if (path.empty() || method.empty() || owner.self["Condition"]) {
        return;
    }
    if (!claims.claim(api + (isRest ? " rest " : " http ") + path + " " + method)) {
        const Setting where = properties["Path"] ? properties["Path"] : event;
        owner.fail(
            where, "Sam.Event",
            Text::tr(
                "The event '{}': the API method '{}' is defined more than once for the path '{}'.",
                eventId, method, path),
            Text::tr("Give one of the two another path or method."));
    }
}

void claimTrigger(const SamResource& owner, const std::string& eventId, const Setting& event,
                  Claims& claims) {
    const Setting trigger = event["Properties"]["Trigger"];
    const std::string pool = event["Properties"]["UserPool"].reference();
    const Setting lambdas = owner.context.resource(pool)["Properties"]["LambdaConfig"];
    const auto claim = [&](const std::string& name) {
        if (!claims.claim(pool + " cognito " + name) || lambdas.has(name)) {
            owner.fail(
                trigger, "Sam.Event",
                Text::tr("The event '{}': the Cognito trigger '{}' is defined more than once.",
                         eventId, name),
                Text::tr("Keep one of the two."));
        }
    };
    if (trigger.isString()) {
        claim(trigger.text());
    }
    for (std::size_t i = 0; trigger.isList() && i < trigger.size(); ++i) {
        claim(trigger[i].text());
    }
}

} // namespace

void checkSharedEventTargets(SamContext& context) {
    Claims claims;
    for (const auto& entry : context.resources().entries()) {
        const Setting self = context.resource(entry.key);
        const std::string type = self["Type"].text();
        const SamResource owner{context, entry.key, type, self, self["Properties"]};
        if (type != "AWS::Serverless::Function" && type != "AWS::Serverless::StateMachine") {
            continue;
        }
        const Setting events = owner.properties["Events"];
        for (const auto& one : events.entries()) {
            const Setting event = events[one.key];
            const std::string kind = event["Type"].text();
            if (kind == "Api" || kind == "HttpApi") {
                claimMethod(owner, one.key, event, claims);
            } else if (kind == "Cognito") {
                claimTrigger(owner, one.key, event, claims);
            }
        }
    }
}

} // namespace lathe::tmpl
