#include "engine/iam/ResourcePolicies.h"

#include "engine/iam/Arns.h"
#include "engine/iam/Texts.h"

#include <fmt/format.h>

#include <array>

namespace lathe::iam {

namespace json = boost::json;

namespace {

/// SAM's event types and the services that they let in.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> callers{
    {{"S3", "s3.amazonaws.com"},
     {"SNS", "sns.amazonaws.com"},
     {"Schedule", "events.amazonaws.com"},
     {"CloudWatchEvent", "events.amazonaws.com"},
     {"EventBridgeRule", "events.amazonaws.com"},
     {"Api", "apigateway.amazonaws.com"},
     {"HttpApi", "apigateway.amazonaws.com"},
     {"CloudWatchLogs", "logs.amazonaws.com"},
     {"IoTRule", "iot.amazonaws.com"},
     {"AlexaSkill", "alexa-appkit.amazon.com"},
     {"Cognito", "cognito-idp.amazonaws.com"}}};

json::value principalOf(const std::string& name) {
    if (name == "*")
        return json::value("*");
    if (name.find('.') != std::string::npos && !name.starts_with("arn:"))
        return json::object{{"Service", name}};
    return json::object{{"AWS", name}};
}

bool isFalse(const json::value* value) {
    return !value || value->is_null() || *value == false;
}

json::object conditionOf(const json::object& permission) {
    json::object equal, condition;
    for (const auto& [member, key] :
         {std::pair{"SourceAccount", "aws:SourceAccount"},
          std::pair{"EventSourceToken", "lambda:EventSourceToken"},
          std::pair{"FunctionUrlAuthType", "lambda:FunctionUrlAuthType"},
          std::pair{"PrincipalOrgID", "aws:PrincipalOrgID"}}) {
        if (std::string value = textOf(permission, member); !value.empty() && !isUnresolved(value))
            equal[key] = std::move(value);
    }
    if (!equal.empty())
        condition["StringEquals"] = std::move(equal);
    if (std::string arn = textOf(permission, "SourceArn"); !arn.empty() && !isUnresolved(arn))
        condition["ArnLike"] = {{"aws:SourceArn", std::move(arn)}};
    if (const json::value* viaUrl = permission.if_contains("InvokedViaFunctionUrl");
        viaUrl && !isFalse(viaUrl))
        condition["Bool"] = {{"lambda:InvokedViaFunctionUrl", "true"}};
    return condition;
}

/// Whether SAM lets the API invoke an authorizer's function. Of HTTP APIs it does so only where it
/// is asked to; what says nothing of it runs here all the same
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-lambdaauthorizer.html).
bool grantsInvocation(const json::object& authorizer) {
    const auto is = [&](std::string_view flag, bool wanted) {
        const json::value* value = authorizer.if_contains(flag);
        return value && *value == wanted;
    };
    return authorizer.contains("FunctionArn") && !is("DisableFunctionDefaultPermissions", true) &&
           !is("EnableFunctionDefaultPermissions", false);
}

} // namespace

ResourcePolicies::ResourcePolicies(const model::Project& project, const Library& library)
    : m_project{project}
    , m_library{library} {
    addPermissions();
    for (const model::Resource& resource : project.resources) {
        if (resource.type == "AWS::Serverless::Function")
            addOfEvents(resource);
        if (resource.type == "AWS::Serverless::WebSocketApi")
            addOfRoutes(resource);
        if (resource.type == "AWS::Serverless::Api" || resource.type == "AWS::Serverless::HttpApi")
            addOfAuthorizers(resource);
    }
    addConnections();
    for (const auto& [name, statements] : project.functionStatements) {
        for (const json::value& statement : statements)
            add(functionArn(project, name), statement);
    }
}

const Policy* ResourcePolicies::find(std::string_view arn) const {
    const bool isFunction = arn.find(":function:") != std::string_view::npos;
    const auto found = isFunction ? m_policies.find(functionArn(m_project, functionNameIn(arn)))
                                  : m_policies.find(arn);
    return found == m_policies.end() ? nullptr : &found->second;
}

void ResourcePolicies::add(const std::string& arn, json::value statement) {
    auto policy = Policy::read(json::object{{"Statement", json::array{std::move(statement)}}});
    // What a client has added was looked at then; the template's is told as a problem of it.
    if (!policy)
        return;
    auto& statements = m_policies[arn].statements;
    for (Statement& read : policy->statements)
        statements.push_back(std::move(read));
}

void ResourcePolicies::addPermissions() {
    for (const model::Resource& resource : m_project.resources) {
        if (resource.type == "AWS::Lambda::Permission")
            addPermission(resource.properties);
    }
}

void ResourcePolicies::addPermission(const json::object& properties) {
    const std::string given = textOf(properties, "FunctionName");
    const std::string arn = functionArn(m_project, functionNameIn(given));
    const auto mark = given.find("function:");
    const std::string own =
        mark == std::string::npos ? given : given.substr(mark + std::string{"function:"}.size());
    const auto colon = own.find(':');
    json::object statement{{"Effect", "Allow"},
                           {"Principal", principalOf(textOf(properties, "Principal"))},
                           {"Action", textOf(properties, "Action")},
                           {"Resource", colon == std::string::npos
                                            ? json::array{arn, arn + ":$LATEST"}
                                            : json::array{arn + own.substr(colon)}}};
    if (json::object condition = conditionOf(properties); !condition.empty())
        statement["Condition"] = std::move(condition);
    add(arn, std::move(statement));
}

void ResourcePolicies::addOfEvents(const model::Resource& owner) {
    const auto* events = objectOf(owner.properties, "Events");
    for (std::size_t i = 0; events && i < events->size(); ++i) {
        const auto& [name, value] = *(events->begin() + static_cast<std::ptrdiff_t>(i));
        const json::object* event = value.if_object();
        const std::string type = event ? textOf(*event, "Type") : std::string{};
        const auto* properties = event ? objectOf(*event, "Properties") : nullptr;
        const std::string arn = arnOf(owner, m_project);
        for (const auto& [kind, service] : callers) {
            if (type != kind)
                continue;
            json::object condition;
            if (type == "SNS" && properties)
                condition["ArnLike"] = {{"aws:SourceArn", textOf(*properties, "Topic")}};
            if (type == "CloudWatchLogs" && properties)
                condition["ArnLike"] = {
                    {"aws:SourceArn",
                     fmt::format("arn:aws:logs:{}:{}:log-group:{}:*", m_project.region,
                                 m_project.accountId, textOf(*properties, "LogGroupName"))}};
            add(arn, json::object{{"Effect", "Allow"},
                                  {"Principal", {{"Service", service}}},
                                  {"Action", "lambda:InvokeFunction"},
                                  // Of its alias too, where it has one.
                                  {"Resource", json::array{arn, arn + ":*"}},
                                  {"Condition", std::move(condition)}});
        }
        if (type == "SNS" && properties && !isFalse(properties->if_contains("SqsSubscription")))
            addQueuePolicy(owner.logicalId + std::string{name}, *properties);
    }
}

void ResourcePolicies::addOfRoutes(const model::Resource& api) {
    const auto* auth = objectOf(api.properties, "Auth");
    if (const std::string guard = auth ? textOf(*auth, "AuthArn") : ""; !guard.empty())
        addPermission({{"FunctionName", guard},
                       {"Principal", "apigateway.amazonaws.com"},
                       {"Action", "lambda:InvokeFunction"}});
    const auto* routes = objectOf(api.properties, "Routes");
    for (auto entry = routes ? routes->begin() : json::object::const_iterator{};
         routes && entry != routes->end(); ++entry) {
        if (const auto* route = entry->value().if_object())
            addPermission({{"FunctionName", textOf(*route, "FunctionArn")},
                           {"Principal", "apigateway.amazonaws.com"},
                           {"Action", "lambda:InvokeFunction"}});
    }
}

void ResourcePolicies::addOfAuthorizers(const model::Resource& api) {
    const auto* auth = objectOf(api.properties, "Auth");
    const auto* authorizers = auth ? objectOf(*auth, "Authorizers") : nullptr;
    for (auto entry = authorizers ? authorizers->begin() : json::object::const_iterator{};
         authorizers && entry != authorizers->end(); ++entry) {
        const auto* authorizer = entry->value().if_object();
        if (!authorizer || !grantsInvocation(*authorizer))
            continue;
        addPermission(
            {{"FunctionName", textOf(*authorizer, "FunctionArn")},
             {"Principal", "apigateway.amazonaws.com"},
             {"Action", "lambda:InvokeFunction"},
             {"SourceArn", fmt::format("arn:aws:execute-api:{}:{}:{}/authorizers/*",
                                       m_project.region, m_project.accountId, api.physicalId)}});
    }
}

void ResourcePolicies::addQueuePolicy(const std::string& ownerAndEvent,
                                      const json::object& properties) {
    const auto* given = objectOf(properties, "SqsSubscription");
    const auto* made = findAnywhere(m_project, ownerAndEvent + "Queue");
    const std::string arn = given  ? textOf(*given, "QueueArn")
                            : made ? arnOf(*made, m_project)
                                   : std::string{};
    if (arn.empty())
        return;
    add(arn, json::object{
                 {"Effect", "Allow"},
                 {"Principal", "*"},
                 {"Action", "sqs:SendMessage"},
                 {"Resource", arn},
                 {"Condition", {{"ArnEquals", {{"aws:SourceArn", textOf(properties, "Topic")}}}}}});
}

void ResourcePolicies::addConnections() {
    using Means = ConnectorProfile::Means;
    for (const Connection& connection : connectionsOf(m_project, m_library)) {
        for (const json::value& statement : connection.statements) {
            if (connection.means == Means::Policy)
                add(connection.resourceArn, statement);
            if (connection.means != Means::Permission)
                continue;
            json::object properties = statement.as_object();
            properties["FunctionName"] = connection.resourceArn;
            addPermission(properties);
        }
    }
}

} // namespace lathe::iam
