#include "engine/services/cloudformation/StackView.h"

#include "engine/model/LocalUrls.h"

#include "engine/base/Ids.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <utility>

namespace json = boost::json;

namespace lathe::services::cloudformation {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> deployedTypes = {{
    {"AWS::Serverless::Function", "AWS::Lambda::Function"},
    {"AWS::Serverless::LayerVersion", "AWS::Lambda::LayerVersion"},
    {"AWS::Serverless::Api", "AWS::ApiGateway::RestApi"},
    {"AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api"},
    {"AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table"},
    {"AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"},
    {"AWS::Serverless::Application", "AWS::CloudFormation::Stack"},
    {"AWS::Serverless::GraphQLApi", "AWS::AppSync::GraphQLApi"},
}};

std::string textOf(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

std::string timeOf(const std::filesystem::path& file) {
    std::error_code failure;
    const auto written = std::filesystem::last_write_time(file, failure);
    if (failure)
        return toIso8601(Timestamp{});
    return toIso8601(std::chrono::floor<Microseconds>(std::chrono::file_clock::to_sys(written)));
}

} // namespace

std::string deployedType(const std::string& type) {
    for (const auto& [sam, deployed] : deployedTypes) {
        if (sam == type)
            return std::string{deployed};
    }
    return type;
}

StackView::StackView(const model::Project& project, std::string endpointUrl)
    : m_project{project}
    , m_endpointUrl{std::move(endpointUrl)}
    , m_name{project.stackName.empty() ? project.root.filename().string() : project.stackName}
    , m_id{arnOf("cloudformation", fmt::format("stack/{}/{}", m_name, uuidOfName(m_name)))}
    , m_time{timeOf(project.templateFile)} {}

std::string StackView::arnOf(std::string_view service, std::string_view rest) const {
    return fmt::format("arn:aws:{}:{}:{}:{}", service, m_project.region, m_project.accountId, rest);
}

std::vector<const model::Resource*> StackView::resources() const {
    std::vector<const model::Resource*> all;
    for (const auto* list : {&m_project.resources, &m_project.generatedResources}) {
        for (const model::Resource& resource : *list) {
            // A connector is deployed as the policies that it makes.
            if (resource.type != "AWS::Serverless::Connector")
                all.push_back(&resource);
        }
    }
    return all;
}

void StackView::describe(query::Xml& xml) const {
    summarize(xml);
    xml.text("DisableRollback", "false");
    xml.open("Capabilities");
    xml.text("member", "CAPABILITY_IAM");
    xml.close();
    xml.text("EnableTerminationProtection", "false");
    writeParameters(xml);
    writeOutputs(xml);
    xml.open("Tags");
    xml.close();
}

void StackView::summarize(query::Xml& xml) const {
    xml.text("StackId", m_id);
    xml.text("StackName", m_name);
    if (!m_project.description.empty())
        xml.text("Description", m_project.description);
    xml.text("CreationTime", m_time);
    xml.text("StackStatus", "CREATE_COMPLETE");
    xml.open("DriftInformation");
    xml.text("StackDriftStatus", "NOT_CHECKED");
    xml.close();
}

void StackView::writeParameters(query::Xml& xml) const {
    xml.open("Parameters");
    for (const auto& [name, value] : m_project.parameters) {
        xml.open("member");
        xml.text("ParameterKey", name);
        xml.text("ParameterValue", textOf(value));
        xml.close();
    }
    xml.close();
}

void StackView::writeOutputs(query::Xml& xml) const {
    xml.open("Outputs");
    for (const auto& [name, output] : m_project.outputs) {
        xml.open("member");
        xml.text("OutputKey", name);
        xml.text("OutputValue", valueOf(output));
        if (!output.description.empty())
            xml.text("Description", output.description);
        if (!output.exportName.empty())
            xml.text("ExportName", output.exportName);
        xml.close();
    }
    xml.close();
}

// Clients of a WebSocket API do not know the certificate of the project's own.
std::string StackView::valueOf(const model::Output& output) const {
    const std::string declared = textOf(output.value);
    std::string value = model::localUrl(declared, m_project.region, m_endpointUrl);
    if (value != declared && value.starts_with("wss://"))
        value.erase(2, 1);
    return value;
}

void StackView::listExports(query::Xml& xml) const {
    for (const auto& [name, output] : m_project.outputs) {
        if (output.exportName.empty())
            continue;
        xml.open("member");
        xml.text("ExportingStackId", m_id);
        xml.text("Name", output.exportName);
        xml.text("Value", valueOf(output));
        xml.close();
    }
}

void StackView::describe(const model::Resource& resource, ResourceDetail detail,
                         query::Xml& xml) const {
    if (detail != ResourceDetail::Summary) {
        xml.text("StackName", m_name);
        xml.text("StackId", m_id);
    }
    xml.text("LogicalResourceId", resource.logicalId);
    xml.text("PhysicalResourceId", resource.physicalId);
    xml.text("ResourceType", deployedType(resource.type));
    xml.text(detail == ResourceDetail::Full ? "Timestamp" : "LastUpdatedTimestamp", m_time);
    xml.text("ResourceStatus", "CREATE_COMPLETE");
    xml.open("DriftInformation");
    xml.text("StackResourceDriftStatus", "NOT_CHECKED");
    xml.close();
}

} // namespace lathe::services::cloudformation
