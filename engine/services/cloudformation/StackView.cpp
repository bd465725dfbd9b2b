#include "engine/services/cloudformation/StackView.h"

#include "engine/base/Files.h"
#include "engine/base/Ids.h"
#include "engine/model/LocalUrls.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
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

constexpr std::string_view complete = "CREATE_COMPLETE";
constexpr std::string_view inProgress = "CREATE_IN_PROGRESS";

/// As CloudFormation has it: a list is its items with commas between them.
std::string textOf(const json::value& value) {
    if (value.is_string())
        return std::string{value.get_string()};
    if (!value.is_array())
        return json::serialize(value);
    std::string list;
    for (const json::value& item : value.get_array())
        list += (list.empty() ? "" : ",") + textOf(item);
    return list;
}

std::string_view partitionOf(std::string_view region) {
    if (region.starts_with("cn-"))
        return "aws-cn";
    return region.starts_with("us-gov-") ? "aws-us-gov" : "aws";
}

/// "arn:aws:cloudformation:us-east-1:123456789012:stack/NAME/ID" -> "NAME"
std::string nameIn(const std::string& stackId) {
    const auto start = stackId.find('/');
    if (start == std::string::npos)
        return stackId;
    return stackId.substr(start + 1, stackId.find('/', start + 1) - start - 1);
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
    : m_project{&project}
    , m_endpointUrl{std::move(endpointUrl)}
    , m_name{project.stackName.empty() ? project.root.filename().string() : project.stackName}
    , m_id{fmt::format("arn:{}:cloudformation:{}:{}:stack/{}/{}", partitionOf(project.region),
                       project.region, project.accountId, m_name, uuidOfName(m_name))}
    , m_description{project.description}
    , m_templateFile{project.templateFile}
    , m_parameters{&project.parameters}
    , m_secretParameters{&project.secretParameters}
    , m_outputs{&project.outputs}
    , m_time{toIso8601(writtenAt(project.templateFile))} {
    collectResources();
}

StackView::StackView(const StackView& root, const StackView& parent,
                     const model::Resource& application, const model::NestedStack& nested)
    : m_project{root.m_project}
    , m_endpointUrl{root.m_endpointUrl}
    , m_prefix{nested.application + "/"}
    , m_name{nameIn(application.physicalId)}
    , m_id{application.physicalId}
    , m_parentId{parent.m_id}
    , m_rootId{root.m_id}
    , m_description{nested.description}
    , m_templateFile{nested.templateFile}
    , m_parameters{&nested.parameters}
    , m_secretParameters{&nested.secretParameters}
    , m_outputs{&nested.outputs}
    , m_time{toIso8601(writtenAt(nested.templateFile))} {
    collectResources();
}

std::vector<StackView> StackView::allOf(const model::Project& project,
                                        const std::string& endpointUrl) {
    std::vector<StackView> all{StackView{project, endpointUrl}};
    for (const model::NestedStack& nested : project.nestedStacks) {
        const auto slash = nested.application.rfind('/');
        const std::string prefix =
            slash == std::string::npos ? "" : nested.application.substr(0, slash + 1);
        const model::Resource* application = project.findResource(nested.application);
        const auto parent = std::find_if(all.begin(), all.end(), [&](const StackView& stack) {
            return stack.m_prefix == prefix;
        });
        if (application && parent != all.end())
            all.push_back(StackView{all.front(), *parent, *application, nested});
    }
    return all;
}

void StackView::collectResources() {
    for (const auto* list : {&m_project->resources, &m_project->generatedResources}) {
        for (const model::Resource& resource : *list) {
            const std::string_view id = resource.logicalId;
            // A connector is deployed as the policies that it makes.
            if (id.starts_with(m_prefix) && id.find('/', m_prefix.size()) == id.npos &&
                resource.type != "AWS::Serverless::Connector")
                m_resources.push_back(&resource);
        }
    }
}

const model::Resource* StackView::find(std::string_view logicalId) const {
    const auto found =
        std::find_if(m_resources.begin(), m_resources.end(), [&](const model::Resource* resource) {
            return logicalIdOf(*resource) == logicalId;
        });
    return found == m_resources.end() ? nullptr : *found;
}

std::string_view StackView::logicalIdOf(const model::Resource& resource) const {
    return std::string_view{resource.logicalId}.substr(m_prefix.size());
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
    xml.open("NotificationARNs");
    xml.close();
}

void StackView::summarize(query::Xml& xml) const {
    xml.text("StackId", m_id);
    xml.text("StackName", m_name);
    if (!m_parentId.empty()) {
        xml.text("ParentId", m_parentId);
        xml.text("RootId", m_rootId);
    }
    if (!m_description.empty())
        xml.text("Description", m_description);
    xml.text("CreationTime", m_time);
    xml.text("StackStatus", complete);
    xml.open("DriftInformation");
    xml.text("StackDriftStatus", "NOT_CHECKED");
    xml.close();
}

void StackView::writeParameters(query::Xml& xml) const {
    xml.open("Parameters");
    for (const auto& [name, value] : *m_parameters) {
        xml.open("member");
        xml.text("ParameterKey", name);
        xml.text("ParameterValue", m_secretParameters->contains(name) ? "****" : textOf(value));
        xml.close();
    }
    xml.close();
}

void StackView::writeOutputs(query::Xml& xml) const {
    xml.open("Outputs");
    for (const auto& [name, output] : *m_outputs) {
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
    std::string value = model::localUrl(declared, m_project->region, m_endpointUrl);
    if (value != declared && value.starts_with("wss://"))
        value.erase(2, 1);
    return value;
}

void StackView::listExports(query::Xml& xml) const {
    for (const auto& [name, output] : *m_outputs) {
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
    xml.text("LogicalResourceId", logicalIdOf(resource));
    xml.text("PhysicalResourceId", resource.physicalId);
    xml.text("ResourceType", deployedType(resource.type));
    xml.text(detail == ResourceDetail::Full ? "Timestamp" : "LastUpdatedTimestamp", m_time);
    xml.text("ResourceStatus", complete);
    xml.open("DriftInformation");
    xml.text("StackResourceDriftStatus", "NOT_CHECKED");
    xml.close();
}

void StackView::listEvents(query::Xml& xml) const {
    writeEvent({nullptr, complete}, xml);
    for (auto resource = m_resources.rbegin(); resource != m_resources.rend(); ++resource) {
        writeEvent({*resource, complete}, xml);
        writeEvent({*resource, inProgress}, xml);
    }
    writeEvent({nullptr, inProgress}, xml);
}

void StackView::writeEvent(const Event& event, query::Xml& xml) const {
    const std::string logicalId{event.resource ? logicalIdOf(*event.resource) : m_name};
    xml.open("member");
    xml.text("StackId", m_id);
    xml.text("EventId", uuidOfName(fmt::format("{}/{}/{}", m_id, logicalId, event.status)));
    xml.text("StackName", m_name);
    xml.text("LogicalResourceId", logicalId);
    xml.text("PhysicalResourceId", event.resource ? event.resource->physicalId : m_id);
    xml.text("ResourceType", event.resource ? deployedType(event.resource->type)
                                            : std::string{"AWS::CloudFormation::Stack"});
    xml.text("Timestamp", m_time);
    xml.text("ResourceStatus", event.status);
    if (!event.resource && event.status == inProgress)
        xml.text("ResourceStatusReason", "User Initiated");
    xml.close();
}

} // namespace lathe::services::cloudformation
