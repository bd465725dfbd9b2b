#include "engine/template/GeneratedResources.h"

#include "engine/template/EventResources.h"
#include "engine/template/Nodes.h"
#include "engine/template/ResourceTypes.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace lathe::tmpl {
namespace {

/// An API that SAM makes when an event of this type names no other.
struct ImplicitApi {
    std::string_view eventType;
    std::string_view apiProperty;
    std::string_view id;
    std::string_view resourceType;
    std::string_view stage;
};

constexpr std::array implicitApis{
    ImplicitApi{"Api", "RestApiId", "ServerlessRestApi", "AWS::Serverless::Api", "Prod"},
    ImplicitApi{"HttpApi", "ApiId", "ServerlessHttpApi", "AWS::Serverless::HttpApi", "$default"},
};

bool belongsTo(const Node& event, const ImplicitApi& api) {
    if (textUnder(event, "Type") != api.eventType) {
        return false;
    }
    const Node* properties = event.find("Properties");
    const Node* named = properties ? properties->find(api.apiProperty) : nullptr;
    return !named || referencedId(*named) == api.id;
}

/// Place of the first event that needs the API; nullptr when none does.
const Node* findUser(const Node& resources, const ImplicitApi& api, Resolver& resolver) {
    for (const auto& resource : resources.entries) {
        const std::string type = textUnder(*resource.value, "Type");
        const bool serverless =
            type == "AWS::Serverless::Function" || type == "AWS::Serverless::StateMachine";
        const Node* properties = serverless ? resource.value->find("Properties") : nullptr;
        const Node* events = properties ? properties->find("Events") : nullptr;
        const std::string condition =
            events ? textUnder(*resource.value, "Condition") : std::string{};
        if (!events || (!condition.empty() && !resolver.conditionHolds(condition))) {
            continue;
        }
        for (const auto& event : events->entries) {
            if (belongsTo(*event.value, api)) {
                return event.value.get();
            }
        }
    }
    return nullptr;
}

Node::Ptr makeApi(const ImplicitApi& api, const Node& place) {
    auto properties =
        makeMapping({makeEntry("StageName", makeString(std::string(api.stage), place))}, place);
    return makeMapping({makeEntry("Type", makeString(std::string(api.resourceType), place)),
                        makeEntry("Properties", std::move(properties))},
                       place);
}

Node::Ptr withName(const Node& origin, const std::string& property, std::string name) {
    auto properties =
        makeMapping({makeEntry(property, makeString(std::move(name), origin))}, origin);
    return makeMapping({makeEntry("Properties", std::move(properties))}, origin);
}

/// The name as part of a logical id, which has letters and digits only: SAM takes ten digits of the
/// SHA-1 of any other name.
std::string idPart(const std::string& name) {
    const bool usable =
        std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    if (usable) {
        return name;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    EVP_Digest(name.data(), name.size(), digest.data(), nullptr, EVP_sha1(), nullptr);
    std::string part;
    for (std::size_t i = 0; i < 5; ++i) {
        part += fmt::format("{:02x}", digest[i]);
    }
    return part;
}

/// Alias names have hyphens and underscores besides, which SAM writes as D and U.
std::string aliasPart(std::string name) {
    std::replace(name.begin(), name.end(), '-', 'D');
    std::replace(name.begin(), name.end(), '_', 'U');
    return name;
}

class Generator {
  public:
    Generator(Scope& scope, Resolver& resolver)
        : m_scope(scope)
        , m_resolver(resolver) {}

    /// By value: making resources moves those that are listed.
    void generateFor(ResourceEntry owner) {
        m_owner = std::move(owner);
        const ResourceEntry& resource = m_owner;
        const Node empty;
        const Node& properties = resource.properties() ? *resource.properties() : empty;
        const std::string& type = resource.type;
        if (type == "AWS::Serverless::Function") {
            generateForFunction(properties);
        } else if (type == "AWS::Serverless::StateMachine") {
            addRole(properties);
            addEventResources(properties);
            addStateMachineAlias(properties);
        } else if (type == "AWS::Serverless::Api") {
            addStage(properties, "AWS::ApiGateway::Stage", {});
        } else if (type == "AWS::Serverless::HttpApi") {
            addStage(properties, "AWS::ApiGatewayV2::Stage", "ApiGatewayDefaultStage");
        } else if (type == "AWS::Serverless::WebSocketApi") {
            addStage(properties, "AWS::ApiGatewayV2::Stage", "DefaultStage");
        }
    }

  private:
    void add(std::string id, std::string type, const std::string& property = {},
             std::string name = {}) {
        const Node& origin = *m_owner.node;
        m_scope.addResource({std::move(id), std::move(type),
                             property.empty() ? makeMapping({}, origin)
                                              : withName(origin, property, std::move(name)),
                             m_owner.mark, m_owner.id});
    }

    void generateForFunction(const Node& properties) {
        addRole(properties);
        addAlias(properties);
        addDestinations(properties);
        addEventResources(properties);
        addSubscriptionQueues(properties);
        addApiPermissions(properties);
        if (const Node* url = properties.find("FunctionUrlConfig")) {
            add(m_owner.id + "Url", "AWS::Lambda::Url");
            if (textUnder(*url, "AuthType") == "NONE") {
                add(m_owner.id + "UrlPublicPermissions", "AWS::Lambda::Permission");
                add(m_owner.id + "URLInvokeAllowPublicAccess", "AWS::Lambda::Permission");
            }
        }
    }

    void addRole(const Node& properties) {
        const Node* role = properties.find("Role");
        if (!role || !m_resolver.resolve(*role)) {
            add(m_owner.id + "Role", "AWS::IAM::Role");
        }
    }

    void addAlias(const Node& properties) {
        const Node* alias = properties.find("AutoPublishAlias");
        std::string name = alias ? m_resolver.resolveText(*alias) : std::string{};
        if (!name.empty()) {
            add(m_owner.id + "Alias" + aliasPart(name), "AWS::Lambda::Alias", "Name", name);
        }
    }

    void addStateMachineAlias(const Node& properties) {
        const Node* alias = properties.find("AutoPublishAlias");
        const std::string name = alias ? m_resolver.resolveText(*alias) : std::string{};
        if (!name.empty()) {
            add(m_owner.id + "Version", "AWS::StepFunctions::StateMachineVersion");
            add(m_owner.id + "Alias" + name, "AWS::StepFunctions::StateMachineAlias");
        }
    }

    void addEventResources(const Node& properties) {
        const bool stateMachine = m_owner.type == "AWS::Serverless::StateMachine";
        const Node* events = properties.find("Events");
        for (std::size_t i = 0; events && i < events->entries.size(); ++i) {
            const auto& event = events->entries[i];
            const Node* details = event.value->find("Properties");
            const bool hasRole = details && details->find("RoleArn");
            for (const auto& made :
                 resourcesOfEvent(textUnder(*event.value, "Type"), stateMachine)) {
                if (made.suffix != "Role" || !hasRole) {
                    add(m_owner.id + event.key + std::string(made.suffix), std::string(made.type));
                }
            }
            if (textUnder(*event.value, "Type") == "Cognito") {
                add(m_owner.id + "CognitoPermission", "AWS::Lambda::Permission");
            }
        }
    }

    void addApiPermissions(const Node& properties) {
        const Node* events = properties.find("Events");
        for (std::size_t i = 0; events && i < events->entries.size(); ++i) {
            const auto& event = events->entries[i];
            if (textUnder(*event.value, "Type") != "Api") {
                continue;
            }
            const Node* details = event.value->find("Properties");
            const Node* named = details ? details->find("RestApiId") : nullptr;
            std::string apiId = named ? referencedId(*named) : std::string{"ServerlessRestApi"};
            apiId = named && named->isString() ? named->scalar : apiId;
            const auto* api = m_scope.findResource(apiId);
            const Node* stage =
                api && api->properties() ? api->properties()->find("StageName") : nullptr;
            const bool literal = stage && stage->isString();
            add(m_owner.id + event.key + "Permission" + (literal ? idPart(stage->scalar) : "Stage"),
                "AWS::Lambda::Permission");
        }
    }

    void addDestinations(const Node& properties) {
        const Node* config = properties.find("EventInvokeConfig");
        if (config) {
            add(m_owner.id + "EventInvokeConfig", "AWS::Lambda::EventInvokeConfig");
        }
        const Node* destinations = config ? config->find("DestinationConfig") : nullptr;
        for (const std::string_view event : {"OnSuccess", "OnFailure"}) {
            const Node* destination = destinations ? destinations->find(event) : nullptr;
            const std::string type = destination ? textUnder(*destination, "Type") : std::string{};
            const Node* arn = destination ? destination->find("Destination") : nullptr;
            if ((arn && m_resolver.resolve(*arn)) || (type != "SQS" && type != "SNS")) {
                continue;
            }
            const bool topic = type == "SNS";
            add(fmt::format("{}EventInvokeConfig{}{}", m_owner.id, event,
                            topic ? "Topic" : "Queue"),
                topic ? "AWS::SNS::Topic" : "AWS::SQS::Queue");
        }
    }

    void addSubscriptionQueues(const Node& properties) {
        const Node* events = properties.find("Events");
        for (std::size_t i = 0; events && i < events->entries.size(); ++i) {
            const auto& event = events->entries[i];
            const Node* details = event.value->find("Properties");
            const Node* queue = details ? details->find("SqsSubscription") : nullptr;
            if (textUnder(*event.value, "Type") != "SNS") {
                continue;
            }
            const std::string id = m_owner.id + event.key;
            if (!queue || (queue->isScalar() && scalarText(*queue) != "true")) {
                add(id + "Permission", "AWS::Lambda::Permission");
                continue;
            }
            add(id + "EventSourceMapping", "AWS::Lambda::EventSourceMapping");
            if (queue->isScalar()) {
                add(id + "Queue", "AWS::SQS::Queue");
                add(id + "QueuePolicy", "AWS::SQS::QueuePolicy");
            }
        }
    }

    /// The id of a stage ends with its name where the template writes that out.
    void addStage(const Node& properties, const std::string& type,
                  const std::string& suffixWithoutName) {
        const Node* stage = properties.find("StageName");
        const std::string name = stage ? m_resolver.resolveText(*stage) : std::string{};
        if (name.empty() || name == "$default") {
            if (!suffixWithoutName.empty()) {
                add(m_owner.id + suffixWithoutName, type, "StageName", "$default");
            }
        } else {
            const std::string part = stage->isString() ? idPart(name) : std::string{};
            // SAM puts the name before "Stage", its hash behind it.
            add(m_owner.id + (part == name ? part + "Stage" : "Stage" + part), type, "StageName",
                name);
        }
    }

    Scope& m_scope;
    Resolver& m_resolver;
    ResourceEntry m_owner;
};

} // namespace

bool isImplicitApi(const std::string& id) {
    return id == implicitApis[0].id || id == implicitApis[1].id;
}

Node::Ptr addImplicitApis(const Node::Ptr& root, Resolver& resolver) {
    const Node* resources = root->find("Resources");
    if (!resources || !resources->isMapping()) {
        return root;
    }
    Node::Ptr extended;
    for (const auto& api : implicitApis) {
        const Node& current = extended ? *extended : *resources;
        const Node* user = findUser(current, api, resolver);
        if (user) {
            extended = withEntry(current, std::string(api.id), makeApi(api, *user));
        }
    }
    return extended ? withEntry(*root, "Resources", extended) : root;
}

void addGeneratedResources(Scope& scope, Resolver& resolver) {
    const std::size_t written = scope.resources.size();
    Generator generator(scope, resolver);
    for (std::size_t i = 0; i < written; ++i) {
        if (resolver.isActive(scope.resources[i])) {
            generator.generateFor(scope.resources[i]);
        }
    }
}

} // namespace lathe::tmpl
