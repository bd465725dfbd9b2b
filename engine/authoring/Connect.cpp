#include "engine/authoring/Connect.h"

#include "engine/authoring/Legality.h"
#include "engine/authoring/Names.h"
#include "engine/authoring/Uses.h"
#include "engine/template/Nodes.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lathe::authoring {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// Lambda refuses a queue whose messages come back before the function has had its time; AWS
/// advises six times as much
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html).
constexpr std::int64_t timeoutsInVisibility = 6;
constexpr std::int64_t defaultVisibility = 30;

object ref(const std::string& id) {
    return {{"Ref", id}};
}

object getAtt(const std::string& id, const char* attribute) {
    return {{"Fn::GetAtt", array{id, attribute}}};
}

/// Writes one connection.
class Connector {
  public:
    Connector(std::string_view text, const model::Project& project, const Graph& graph,
              const GraphNode& from, const GraphNode& to)
        : m_written{text}
        , m_project{project}
        , m_graph{graph}
        , m_from{from}
        , m_to{to} {}

    Edits write() {
        if (m_from.kind == NodeKind::Function || m_from.kind == NodeKind::StateMachine)
            writeUse();
        else if (m_to.kind == NodeKind::Function)
            writeEvent();
        else if (m_from.kind == NodeKind::Topic)
            writeSubscription();
        else
            writeRedrive();
        return std::move(m_edits);
    }

  private:
    void set(tmpl::TemplatePath path, value written) {
        m_edits.push_back({std::move(path), std::move(written)});
    }

    void writeEvent() {
        object properties = eventProperties();
        const char* type = eventType();
        const std::string name =
            m_written.freeKey({"Resources", m_to.id, "Properties", "Events"}, eventName());
        object event{{"Type", type}};
        if (!properties.empty())
            event["Properties"] = std::move(properties);
        set(propertyPath(m_to.id, {"Events", name}), std::move(event));
        writeSourceNeeds();
    }

    const char* eventType() const {
        switch (m_from.kind) {
        case NodeKind::RestApi:
            return "Api";
        case NodeKind::HttpApi:
            return "HttpApi";
        case NodeKind::Bucket:
            return "S3";
        case NodeKind::Queue:
            return "SQS";
        case NodeKind::Table:
            return "DynamoDB";
        case NodeKind::Topic:
            return "SNS";
        case NodeKind::Stream:
            return "Kinesis";
        case NodeKind::EventBus:
            return "EventBridgeRule";
        case NodeKind::UserPool:
            return "Cognito";
        default:
            return "CloudWatchLogs";
        }
    }

    std::string eventName() const {
        switch (m_from.kind) {
        case NodeKind::RestApi:
        case NodeKind::HttpApi:
            return "Request";
        default:
            return m_from.name + "Event";
        }
    }

    object eventProperties() const {
        switch (m_from.kind) {
        case NodeKind::RestApi:
        case NodeKind::HttpApi:
            return route();
        case NodeKind::Bucket:
            return {{"Bucket", ref(m_from.id)}, {"Events", "s3:ObjectCreated:*"}};
        case NodeKind::Queue:
            return {{"Queue", getAtt(m_from.id, "Arn")}, {"BatchSize", 10}};
        case NodeKind::Table:
            return {{"Stream", getAtt(m_from.id, "StreamArn")},
                    {"StartingPosition", "LATEST"},
                    {"BatchSize", 100}};
        case NodeKind::Topic:
            return {{"Topic", ref(m_from.id)}};
        case NodeKind::Stream:
            return {{"Stream", getAtt(m_from.id, "Arn")},
                    {"StartingPosition", "LATEST"},
                    {"BatchSize", 100}};
        case NodeKind::EventBus:
            return {{"EventBusName", ref(m_from.id)},
                    {"Pattern", object{{"source", array{"my." + kebab(m_to.name)}}}}};
        case NodeKind::UserPool:
            return {{"UserPool", ref(m_from.id)}, {"Trigger", freePoolTrigger()}};
        default:
            return {{"LogGroupName", ref(m_from.id)}, {"FilterPattern", ""}};
        }
    }

    /// A pool has one function for each of its triggers
    /// (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html).
    const char* freePoolTrigger() const {
        for (const char* wanted :
             {"PreSignUp", "PostConfirmation", "PreAuthentication", "PostAuthentication",
              "PreTokenGeneration", "CustomMessage", "UserMigration"}) {
            const bool taken =
                std::any_of(m_graph.wires.begin(), m_graph.wires.end(), [&](const GraphWire& wire) {
                    return wire.from == m_from.id &&
                           std::any_of(wire.triggers.begin(), wire.triggers.end(),
                                       [&](const model::Trigger& trigger) {
                                           const value* own =
                                               trigger.properties.if_contains("Trigger");
                                           return own && *own == wanted;
                                       });
                });
            if (!taken)
                return wanted;
        }
        return "PreSignUp";
    }

    /// A path after the function's name; one that the API has already gets a number.
    object route() const {
        const std::string wanted = "/" + kebab(withoutEnd(m_to.name, "Function"));
        std::string path = wanted;
        for (int number = 2; hasRoute(path); ++number)
            path = wanted + std::to_string(number);
        object properties{{"Path", path}, {"Method", "get"}};
        if (m_from.isResource)
            properties[m_from.kind == NodeKind::RestApi ? "RestApiId" : "ApiId"] = ref(m_from.id);
        return properties;
    }

    bool hasRoute(const std::string& path) const {
        for (const GraphWire& wire : m_graph.wires) {
            for (const model::Trigger& trigger : wire.triggers) {
                const value* own = trigger.properties.if_contains("Path");
                if (wire.from == m_from.id && own && own->is_string() && own->get_string() == path)
                    return true;
            }
        }
        return false;
    }

    /// What a source must be, and the function may do with it, so that its events come.
    void writeSourceNeeds() {
        if (m_from.kind == NodeKind::Queue) {
            addPolicy("SQSPollerPolicy", {{"QueueName", getAtt(m_from.id, "QueueName")}});
            writeVisibility();
        } else if (m_from.kind == NodeKind::Table) {
            if (!m_written.property(m_from.id, "StreamSpecification"))
                set(propertyPath(m_from.id, {"StreamSpecification"}),
                    object{{"StreamViewType", "NEW_AND_OLD_IMAGES"}});
            const value stream = object{
                {"Fn::Select",
                 array{3, object{{"Fn::Split", array{"/", getAtt(m_from.id, "StreamArn")}}}}}};
            addPolicy("DynamoDBStreamReadPolicy",
                      {{"TableName", ref(m_from.id)}, {"StreamName", stream}});
        } else if (m_from.kind == NodeKind::Stream) {
            addPolicy("KinesisStreamReadPolicy", {{"StreamName", ref(m_from.id)}});
        } else if (m_from.kind == NodeKind::Bucket &&
                   hasWire(m_graph, WireKind::Access, m_to.id, m_from.id)) {
            untieBucket(m_from.id, m_to.id);
        }
    }

    void writeVisibility() {
        const model::FunctionSpec* function = m_project.findFunction(m_to.id);
        const tmpl::Node* written = m_written.property(m_from.id, "VisibilityTimeout");
        if (!function || (written && written->kind != tmpl::Node::Kind::Integer))
            return;
        std::int64_t visibility = defaultVisibility;
        if (written)
            std::from_chars(written->scalar.data(), written->scalar.data() + written->scalar.size(),
                            visibility);
        if (visibility < function->timeout.count())
            set(propertyPath(m_from.id, {"VisibilityTimeout"}),
                timeoutsInVisibility * function->timeout.count());
    }

    void writeUse() {
        if (m_to.kind == NodeKind::Layer) {
            m_edits.push_back(appended(m_written, m_from.id, "Layers", ref(m_to.id)));
            return;
        }
        if (m_to.kind == NodeKind::Role) {
            set(propertyPath(m_from.id, {"Role"}), getAtt(m_to.id, "Arn"));
            return;
        }
        const Use& use = *useOf(m_to.kind);
        value name = use.attribute ? getAtt(m_to.id, use.attribute) : ref(m_to.id);
        value told = ref(m_to.id);
        // The bucket that starts the function must not be named by it: each would wait for the
        // other.
        if (m_to.kind == NodeKind::Bucket &&
            hasWire(m_graph, WireKind::Trigger, m_to.id, m_from.id))
            name = told = bucketName(m_to.id);
        const tmpl::Node* known = m_written.find(
            {"Resources", m_from.id, "Properties", "Environment", "Variables", variableName(use)});
        // It is told a name that is no reference: the bucket's that starts it.
        if (known && !told.as_object().contains("Ref") && tmpl::toJson(*known) == told)
            return m_edits.clear();
        addPolicy(use.policy, {{use.policyProperty, std::move(name)}}, m_from.id);
        if (m_from.kind == NodeKind::StateMachine) {
            addSubstitution(use);
            return;
        }
        const std::string variable = m_written.freeKey(
            {"Resources", m_from.id, "Properties", "Environment", "Variables"}, variableName(use));
        set(propertyPath(m_from.id, {"Environment", "Variables", variable}), std::move(told));
    }

    /// A state machine names what it uses by a placeholder of its definition: "TakeOrderArn",
    /// "JobsUrl", "OrdersName", after what it stands for.
    void addSubstitution(const Use& use) {
        const std::string_view variable = use.variable;
        const bool isFunction = m_to.kind == NodeKind::Function;
        const char* end = isFunction || variable.ends_with("ARN") ? "Arn"
                          : variable.ends_with("URL")             ? "Url"
                                                                  : "Name";
        set(propertyPath(m_from.id, {"DefinitionSubstitutions", m_to.name + end}),
            isFunction ? getAtt(m_to.id, "Arn") : ref(m_to.id));
    }

    /// "OrdersTable" -> "ORDERS_TABLE", "Orders" -> "ORDERS_TABLE", "JobQueue" -> "JOB_QUEUE_URL".
    std::string variableName(const Use& use) const {
        const std::string end{use.variable};
        const std::string name = upperSnake(m_to.name);
        if (name.ends_with(end))
            return name;
        const std::string kind = end.substr(0, end.rfind('_'));
        return name.ends_with(kind) ? name + end.substr(kind.size()) : name + "_" + end;
    }

    void addPolicy(const char* policy, object parameters, std::string function = {}) {
        if (function.empty())
            function = m_to.id;
        // A role of its own has its policies elsewhere.
        if (m_written.property(function, "Role"))
            return;
        m_edits.push_back(
            appended(m_written, function, "Policies", object{{policy, std::move(parameters)}}));
    }

    /// The name that the bucket has or gets; by it, others may name the bucket without waiting for
    /// it.
    value bucketName(const std::string& bucket) {
        if (const tmpl::Node* name = m_written.property(bucket, "BucketName"))
            return tmpl::toJson(*name);
        const value name = object{{"Fn::Sub", kebab(bucket.substr(bucket.rfind('/') + 1)) +
                                                  "-${AWS::AccountId}-${AWS::Region}"}};
        set(propertyPath(bucket, {"BucketName"}), name);
        return name;
    }

    /// The function names the bucket already: it gets the bucket's name in place of a Ref.
    void untieBucket(const std::string& bucket, const std::string& function) {
        const value name = bucketName(bucket);
        for (const GraphWire& wire : m_graph.wires) {
            if (wire.kind != WireKind::Access || wire.from != function || wire.to != bucket)
                continue;
            for (const std::string& place : wire.places) {
                const tmpl::TemplatePath path = placePath(function, place);
                const tmpl::Node* written = m_written.at(path);
                // What is made of the name by Fn::Sub is the person's.
                if (written && tmpl::toJson(*written) == value(ref(bucket)))
                    set(path, name);
            }
        }
    }

    /// The topic's messages go to the queue, which must let the topic in.
    void writeSubscription() {
        const std::string subscription =
            m_written.freeKey({"Resources"}, m_from.name + "To" + m_to.name);
        set({"Resources", subscription},
            object{{"Type", "AWS::SNS::Subscription"},
                   {"Properties", object{{"TopicArn", ref(m_from.id)},
                                         {"Protocol", "sqs"},
                                         {"Endpoint", getAtt(m_to.id, "Arn")}}}});
        const object statement{
            {"Effect", "Allow"},
            {"Principal", object{{"Service", "sns.amazonaws.com"}}},
            {"Action", "sqs:SendMessage"},
            {"Resource", getAtt(m_to.id, "Arn")},
            {"Condition", object{{"ArnEquals", object{{"aws:SourceArn", ref(m_from.id)}}}}}};
        set({"Resources", m_written.freeKey({"Resources"}, subscription + "Policy")},
            object{{"Type", "AWS::SQS::QueuePolicy"},
                   {"Properties",
                    object{{"Queues", array{ref(m_to.id)}},
                           {"PolicyDocument", object{{"Statement", array{statement}}}}}}});
    }

    /// What is received too often goes to the other queue.
    void writeRedrive() {
        set(propertyPath(m_from.id, {"RedrivePolicy"}),
            object{{"deadLetterTargetArn", getAtt(m_to.id, "Arn")}, {"maxReceiveCount", 3}});
    }

    Written m_written;
    const model::Project& m_project;
    const Graph& m_graph;
    const GraphNode& m_from;
    const GraphNode& m_to;
    Edits m_edits;
};

} // namespace

Result<Edits> connect(std::string_view text, const model::Project& project, const Graph& graph,
                      const std::string& from, const std::string& to) {
    if (auto reason = whyNotConnect(graph, from, to))
        return Error{"Connect.Illegal", std::move(*reason)};
    const GraphNode& start = *graph.findNode(from);
    const GraphNode& end = *graph.findNode(to);
    // SAM makes a function with policies use the role it is given, and refuses a state machine.
    if (start.type == "AWS::Serverless::StateMachine" && end.kind == NodeKind::Role &&
        Written{text}.property(from, "Policies"))
        return Error{"Connect.Illegal",
                     Text::tr("{} has policies of its own: it cannot have a role besides", from)};
    return Connector{text, project, graph, start, end}.write();
}

} // namespace lathe::authoring
