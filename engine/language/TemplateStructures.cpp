#include "engine/language/TemplateSchema.h"
#include "engine/template/SamSchemaTables.h"

#include <algorithm>
#include <map>

namespace lathe::language {

namespace {

using schema::Property;
using schema::Shape;
using schema::Structure;

Shape text() {
    return {.kind = schema::Kind::String, .inner = {}, .structure = {}};
}
Shape anything() {
    return {.kind = schema::Kind::Json, .inner = {}, .structure = {}};
}
Shape listOf(Shape inner) {
    return {.kind = schema::Kind::List, .inner = {std::move(inner)}, .structure = {}};
}
Shape mapOf(Shape inner) {
    return {.kind = schema::Kind::Map, .inner = {std::move(inner)}, .structure = {}};
}
Shape structureOf(std::string name) {
    return {.kind = schema::Kind::Structure, .inner = {}, .structure = std::move(name)};
}

Property property(std::string name, std::vector<Shape> shapes, std::vector<std::string> values = {},
                  bool required = false) {
    Property made;
    made.name = std::move(name);
    made.shapes = std::move(shapes);
    made.values = std::move(values);
    made.required = required;
    return made;
}

Structure sections() {
    return {"Template",
            {property("AWSTemplateFormatVersion", {text()}, {"2010-09-09"}),
             property("Conditions", {mapOf(anything())}), property("Description", {text()}),
             property("Globals", {structureOf("Template.Globals")}),
             property("Mappings", {mapOf(mapOf(mapOf(text())))}),
             property("Metadata", {mapOf(anything())}),
             property("Outputs", {mapOf(structureOf("Template.Output"))}),
             property("Parameters", {mapOf(structureOf("Template.Parameter"))}),
             property("Resources", {mapOf(structureOf("Template.Resource"))}, {}, true),
             property("Rules", {mapOf(anything())}),
             property("Transform", {text(), listOf(text())},
                      {"AWS::Serverless-2016-10-31", "AWS::LanguageExtensions"})}};
}

Structure resource() {
    return {"Template.Resource",
            {property("Condition", {text()}), property("Connectors", {mapOf(anything())}),
             property("CreationPolicy", {mapOf(anything())}),
             property("DeletionPolicy", {text()},
                      {"Delete", "Retain", "RetainExceptOnCreate", "Snapshot"}),
             property("DependsOn", {text(), listOf(text())}),
             property("IgnoreGlobals", {text(), listOf(text())}),
             property("Metadata", {mapOf(anything())}),
             property("Properties", {structureOf("<Type>")}), property("Type", {text()}, {}, true),
             property("UpdatePolicy", {mapOf(anything())}),
             property("UpdateReplacePolicy", {text()}, {"Delete", "Retain", "Snapshot"})}};
}

Structure parameter() {
    Property noEcho =
        property("NoEcho", {{.kind = schema::Kind::Boolean, .inner = {}, .structure = {}}});
    return {"Template.Parameter",
            {property("AllowedPattern", {text()}), property("AllowedValues", {listOf(text())}),
             property("ConstraintDescription", {text()}), property("Default", {text()}),
             property("Description", {text()}),
             property("MaxLength", {{.kind = schema::Kind::Integer, .inner = {}, .structure = {}}}),
             property("MaxValue", {{.kind = schema::Kind::Number, .inner = {}, .structure = {}}}),
             property("MinLength", {{.kind = schema::Kind::Integer, .inner = {}, .structure = {}}}),
             property("MinValue", {{.kind = schema::Kind::Number, .inner = {}, .structure = {}}}),
             std::move(noEcho),
             property("Type", {text()},
                      {"String",
                       "Number",
                       "CommaDelimitedList",
                       "List<Number>",
                       "AWS::SSM::Parameter::Value<String>",
                       "AWS::SSM::Parameter::Value<List<String>>",
                       "AWS::SSM::Parameter::Name",
                       "AWS::EC2::AvailabilityZone::Name",
                       "AWS::EC2::Image::Id",
                       "AWS::EC2::Instance::Id",
                       "AWS::EC2::KeyPair::KeyName",
                       "AWS::EC2::SecurityGroup::GroupName",
                       "AWS::EC2::SecurityGroup::Id",
                       "AWS::EC2::Subnet::Id",
                       "AWS::EC2::VPC::Id",
                       "AWS::EC2::Volume::Id",
                       "AWS::Route53::HostedZone::Id",
                       "List<AWS::EC2::SecurityGroup::Id>",
                       "List<AWS::EC2::Subnet::Id>",
                       "List<AWS::EC2::AvailabilityZone::Name>"},
                      true)}};
}

Structure output() {
    return {"Template.Output",
            {property("Condition", {text()}), property("Description", {text()}),
             property("Export", {structureOf("Template.Export")}),
             property("Value", {text()}, {}, true)}};
}

/// A section of Globals: what SAM takes there of the type's properties.
Structure globals() {
    Structure made{"Template.Globals", {}};
    for (const tmpl::SchemaRow& row : tmpl::samGlobalsRows())
        made.properties.push_back(property(
            std::string{row.type}, {structureOf("AWS::Serverless::" + std::string{row.type})}));
    std::ranges::sort(made.properties, {}, &Property::name);
    return made;
}

/// Where the parameter of a policy template is taken from.
std::vector<schema::Source> sourcesOf(std::string_view parameter) {
    static const std::map<std::string_view, std::vector<schema::Source>> table{
        {"BucketName", {{"AWS::S3::Bucket", "Ref"}}},
        {"EventBusName", {{"AWS::Events::EventBus", "Ref"}}},
        {"FunctionName", {{"AWS::Serverless::Function", "Ref"}, {"AWS::Lambda::Function", "Ref"}}},
        {"KeyId", {{"AWS::KMS::Key", "Ref"}}},
        {"LogGroupName", {{"AWS::Logs::LogGroup", "Ref"}}},
        {"QueueName", {{"AWS::SQS::Queue", "QueueName"}}},
        {"SecretArn", {{"AWS::SecretsManager::Secret", "Ref"}}},
        {"StateMachineName",
         {{"AWS::Serverless::StateMachine", "Name"}, {"AWS::StepFunctions::StateMachine", "Name"}}},
        {"StreamName", {{"AWS::Kinesis::Stream", "Ref"}}},
        {"TableName", {{"AWS::DynamoDB::Table", "Ref"}, {"AWS::Serverless::SimpleTable", "Ref"}}},
        {"TopicName", {{"AWS::SNS::Topic", "TopicName"}}},
    };
    const auto found = table.find(parameter);
    return found == table.end() ? std::vector<schema::Source>{} : found->second;
}

void addPolicies(std::map<std::string, Structure, std::less<>>& all) {
    Structure policies{"Template.Policies", {}};
    for (const tmpl::SchemaRow& row : tmpl::samPolicyTemplateRows()) {
        const std::string name = "Template." + std::string{row.type};
        Structure made{name, {}};
        for (std::string_view rest = row.properties; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            Property one = property(std::string{rest.substr(0, end)}, {text()}, {}, true);
            one.sources = sourcesOf(one.name);
            made.properties.push_back(std::move(one));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        policies.properties.push_back(property(std::string{row.type}, {structureOf(name)}));
        all.emplace(name, std::move(made));
    }
    std::ranges::sort(policies.properties, {}, &Property::name);
    all.emplace(policies.name, std::move(policies));
}

} // namespace

const Structure* templateStructure(std::string_view name) {
    static const auto all = [] {
        std::map<std::string, Structure, std::less<>> made;
        for (Structure structure :
             {sections(), resource(), parameter(), output(), globals(),
              Structure{"Template.Export", {property("Name", {text()}, {}, true)}}})
            made.emplace(structure.name, std::move(structure));
        addPolicies(made);
        return made;
    }();
    const auto found = all.find(name);
    return found == all.end() ? nullptr : &found->second;
}

} // namespace lathe::language
