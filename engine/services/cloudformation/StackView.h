#pragma once

#include "engine/model/Project.h"
#include "engine/services/query/QueryCall.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::cloudformation {

/// How a resource is told: in DescribeStackResources, ListStackResources, DescribeStackResource.
enum class ResourceDetail { Full, Summary, Single };

/// A template as the stack that CloudFormation would make of it: SAM's resources are what they
/// become, and those that SAM makes besides are there.
class StackView {
  public:
    /// The project's own, then those nested in it. URLs are those of the AWS port at `endpointUrl`.
    static std::vector<StackView> allOf(const model::Project& project,
                                        const std::string& endpointUrl);

    const std::string& name() const { return m_name; }
    const std::string& id() const { return m_id; }
    const std::filesystem::path& templateFile() const { return m_templateFile; }
    /// Whether it goes by this name or id.
    bool isNamed(std::string_view nameOrId) const { return nameOrId == m_name || nameOrId == m_id; }
    /// Those that the stack itself has, not those of stacks nested in it.
    const std::vector<const model::Resource*>& resources() const { return m_resources; }
    /// By the logical id that it has in this stack; nullptr when there is none.
    const model::Resource* find(std::string_view logicalId) const;
    /// Without the prefix of a nested application.
    std::string_view logicalIdOf(const model::Resource& resource) const;

    void describe(query::Xml& xml) const;
    void summarize(query::Xml& xml) const;
    /// A member for each output that is exported.
    void listExports(query::Xml& xml) const;
    void describe(const model::Resource& resource, ResourceDetail detail, query::Xml& xml) const;
    /// A member for each step of its making, the last first.
    void listEvents(query::Xml& xml) const;

  private:
    /// The stack's own without a resource.
    struct Event {
        const model::Resource* resource;
        std::string_view status;
    };

    StackView(const model::Project& project, std::string endpointUrl);
    /// Nested in the one whose resource the application is.
    StackView(const StackView& root, const StackView& parent, const model::Resource& application,
              const model::NestedStack& nested);

    void collectResources();
    void writeOutputs(query::Xml& xml) const;
    std::string valueOf(const model::Output& output) const;
    void writeParameters(query::Xml& xml) const;
    void writeEvent(const Event& event, query::Xml& xml) const;

    const model::Project* m_project;
    std::string m_endpointUrl;
    /// What the logical ids of its resources begin with in the project; "Child/".
    std::string m_prefix;
    std::string m_name;
    std::string m_id;
    std::string m_parentId;
    std::string m_rootId;
    std::string m_description;
    std::filesystem::path m_templateFile;
    const std::map<std::string, boost::json::value>* m_parameters;
    const std::set<std::string>* m_secretParameters;
    const std::map<std::string, model::Output>* m_outputs;
    std::vector<const model::Resource*> m_resources;
    /// When the template was written.
    std::string m_time;
};

/// "AWS::Serverless::Function" -> "AWS::Lambda::Function"; other types are what they are.
std::string deployedType(const std::string& type);

} // namespace lathe::services::cloudformation
