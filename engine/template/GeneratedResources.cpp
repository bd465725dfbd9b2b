#include "engine/template/GeneratedResources.h"

#include "engine/template/Nodes.h"
#include "engine/template/ResourceTypes.h"

#include <fmt/format.h>

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
        const bool function = resource.type == "AWS::Serverless::Function";
        if (function || resource.type == "AWS::Serverless::StateMachine") {
            addRole(properties);
        }
        if (function) {
            addAlias(properties);
            addDestinations(properties);
            addSubscriptionQueues(properties);
            if (properties.find("FunctionUrlConfig")) {
                add(resource.id + "Url", "AWS::Lambda::Url");
            }
        }
        if (resource.type == "AWS::Serverless::Api") {
            addStage(properties);
        }
        if (resource.type == "AWS::Serverless::HttpApi" && isImplicitApi(resource.id)) {
            add(resource.id + "ApiGatewayDefaultStage", "AWS::ApiGatewayV2::Stage", "StageName",
                "$default");
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

    void addRole(const Node& properties) {
        const Node* role = properties.find("Role");
        if (!role || !m_resolver.resolve(*role)) {
            add(m_owner.id + "Role", "AWS::IAM::Role");
        }
    }

    void addAlias(const Node& properties) {
        const Node* alias = properties.find("AutoPublishAlias");
        const std::string name = alias ? m_resolver.resolveText(*alias) : std::string{};
        if (!name.empty()) {
            add(fmt::format("{}Alias{}", m_owner.id, name), "AWS::Lambda::Alias", "Name", name);
        }
    }

    void addDestinations(const Node& properties) {
        const Node* config = properties.find("EventInvokeConfig");
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
            const bool queue = details && textUnder(*details, "SqsSubscription") == "true";
            if (queue && textUnder(*event.value, "Type") == "SNS") {
                add(m_owner.id + event.key + "Queue", "AWS::SQS::Queue");
            }
        }
    }

    void addStage(const Node& properties) {
        const Node* stage = properties.find("StageName");
        const std::string name = stage ? m_resolver.resolveText(*stage) : std::string{};
        if (!name.empty()) {
            // SAM takes the name into the id only where the template writes it out.
            add(m_owner.id + (stage->isString() ? name : "") + "Stage", "AWS::ApiGateway::Stage",
                "StageName", name);
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
        const Node* user = current.find(api.id) ? nullptr : findUser(current, api, resolver);
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
