#include "engine/authoring/Create.h"

#include "engine/authoring/Names.h"
#include "engine/authoring/StarterKit.h"

#include <algorithm>
#include <array>
#include <map>

namespace lathe::authoring {

namespace {

using boost::json::array;
using boost::json::object;

constexpr const char* samTransform = "AWS::Serverless-2016-10-31";

constexpr std::array creatable{
    NodeKind::Function, NodeKind::HttpApi,  NodeKind::RestApi,      NodeKind::Bucket,
    NodeKind::Table,    NodeKind::Queue,    NodeKind::Topic,        NodeKind::EventBus,
    NodeKind::Stream,   NodeKind::Schedule, NodeKind::StateMachine, NodeKind::Layer,
    NodeKind::UserPool, NodeKind::LogGroup,
};

const char* nameOf(NodeKind kind) {
    switch (kind) {
    case NodeKind::Function:
        return "Function";
    case NodeKind::HttpApi:
        return "HttpApi";
    case NodeKind::RestApi:
        return "RestApi";
    case NodeKind::Bucket:
        return "Bucket";
    case NodeKind::Table:
        return "Table";
    case NodeKind::Queue:
        return "Queue";
    case NodeKind::Topic:
        return "Topic";
    case NodeKind::EventBus:
        return "EventBus";
    case NodeKind::Stream:
        return "Stream";
    case NodeKind::StateMachine:
        return "StateMachine";
    case NodeKind::Layer:
        return "Layer";
    case NodeKind::UserPool:
        return "UserPool";
    default:
        return "LogGroup";
    }
}

constexpr const char* pythonCode = R"(import json


def handler(event, context):
    print(json.dumps(event))
    return {"statusCode": 200, "body": json.dumps({"message": "hello"})}
)";

constexpr const char* nodeCode = R"(export const handler = async (event) => {
  console.log(JSON.stringify(event));
  return { statusCode: 200, body: JSON.stringify({ message: "hello" }) };
};
)";

constexpr const char* rubyCode = R"(require "json"

def handler(event:, context:)
  puts JSON.generate(event)
  { statusCode: 200, body: JSON.generate({ message: "hello" }) }
end
)";

object function(Creation& creation, const model::Project& project) {
    const std::string runtime = usualRuntime(project);
    const std::string_view file = languageOf(runtime)->file;
    const std::string folder = "src/" + kebab(creation.id) + "/";
    creation.files[folder + std::string{file}] = file == "app.py"    ? pythonCode
                                                 : file == "app.mjs" ? nodeCode
                                                                     : rubyCode;
    return {{"CodeUri", folder}, {"Handler", "app.handler"}, {"Runtime", runtime}};
}

object table() {
    return {
        {"BillingMode", "PAY_PER_REQUEST"},
        {"AttributeDefinitions", array{object{{"AttributeName", "id"}, {"AttributeType", "S"}}}},
        {"KeySchema", array{object{{"AttributeName", "id"}, {"KeyType", "HASH"}}}}};
}

object stateMachine() {
    return {{"Definition",
             object{{"StartAt", "Begin"},
                    {"States", object{{"Begin", object{{"Type", "Pass"}, {"End", true}}}}}}}};
}

/// Type and Properties.
object resource(NodeKind kind, Creation& creation, const model::Project& project) {
    const auto of = [](const char* type, object properties = {}) {
        object made{{"Type", type}};
        if (!properties.empty())
            made["Properties"] = std::move(properties);
        return made;
    };
    switch (kind) {
    case NodeKind::Function:
        return of("AWS::Serverless::Function", function(creation, project));
    case NodeKind::HttpApi:
        return of("AWS::Serverless::HttpApi");
    case NodeKind::RestApi:
        return of("AWS::Serverless::Api", {{"StageName", "prod"}});
    case NodeKind::Bucket:
        return of("AWS::S3::Bucket");
    case NodeKind::Table:
        return of("AWS::DynamoDB::Table", table());
    case NodeKind::Queue:
        return of("AWS::SQS::Queue");
    case NodeKind::Topic:
        return of("AWS::SNS::Topic");
    case NodeKind::EventBus:
        return of("AWS::Events::EventBus", {{"Name", kebab(creation.id)}});
    case NodeKind::Stream:
        return of("AWS::Kinesis::Stream", {{"ShardCount", 1}});
    case NodeKind::StateMachine:
        return of("AWS::Serverless::StateMachine", stateMachine());
    case NodeKind::Layer: {
        const std::string folder = "layers/" + kebab(creation.id) + "/";
        creation.files[folder + "python/README.txt"] =
            "What lies beside this file can be imported by Python functions with this layer.\n";
        return of("AWS::Serverless::LayerVersion", {{"ContentUri", folder}});
    }
    case NodeKind::UserPool:
        return of("AWS::Cognito::UserPool");
    default:
        return of("AWS::Logs::LogGroup", {{"RetentionInDays", 14}});
    }
}

} // namespace

std::span<const NodeKind> creatableKinds() {
    return creatable;
}

Creation create(std::string_view text, const model::Project& project, NodeKind kind,
                const std::string& owner) {
    const Written written{text};
    Creation creation;
    creation.id = written.freeKey({"Resources"}, owner + nameOf(kind));
    object made = resource(kind, creation, project);
    creation.type = std::string{std::string_view{made.at("Type").get_string()}};
    if (creation.type.starts_with("AWS::Serverless::"))
        creation.edits = samResource(written, creation.id, std::move(made));
    else
        creation.edits.push_back({{"Resources", creation.id}, std::move(made)});
    return creation;
}

Creation createSchedule(std::string_view text, const std::string& function,
                        const std::string& expression) {
    const Written written{text};
    Creation creation;
    const std::string name =
        written.freeKey({"Resources", function, "Properties", "Events"}, "Schedule");
    creation.id = function + "/" + name;
    creation.type = "Schedule";
    creation.edits.push_back(
        {propertyPath(function, {"Events", name}),
         object{{"Type", "Schedule"}, {"Properties", object{{"Schedule", expression}}}}});
    return creation;
}

Edits transformFor(const Written& written) {
    Edits edits;
    const tmpl::Node* node = written.find({"Transform"});
    if (!node) {
        edits.push_back({{"Transform"}, samTransform});
    } else if (node->isSequence()) {
        const bool known =
            std::any_of(node->items.begin(), node->items.end(),
                        [](const auto& item) { return item->scalar == samTransform; });
        if (!known)
            edits.push_back({{"Transform", node->items.size()}, samTransform});
    } else if (node->isString() && node->scalar != samTransform) {
        edits.push_back({{"Transform"}, array{boost::json::string{node->scalar}, samTransform}});
    }
    return edits;
}

Edits samResource(const Written& written, const std::string& id, object made) {
    Edits edits = transformFor(written);
    edits.push_back({{"Resources", id}, std::move(made)});
    return edits;
}

std::string usualRuntime(const model::Project& project, std::string_view language) {
    const StarterLanguage& first = starterLanguages().front();
    const StarterLanguage* wanted = languageOf(language);
    std::map<std::string, int> counts;
    std::string usual{wanted ? wanted->usualRuntime : first.usualRuntime};
    int most = 0;
    for (const model::FunctionSpec& function : project.functions) {
        const StarterLanguage* spoken = languageOf(function.runtime);
        const bool fits = wanted ? spoken == wanted : spoken != nullptr;
        if (fits && ++counts[function.runtime] > most) {
            most = counts[function.runtime];
            usual = function.runtime;
        }
    }
    return usual;
}

} // namespace lathe::authoring
