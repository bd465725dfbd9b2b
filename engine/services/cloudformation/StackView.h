#pragma once

#include "engine/model/Project.h"
#include "engine/services/query/QueryCall.h"

#include <string>
#include <vector>

namespace lathe::services::cloudformation {

/// How a resource is told: in DescribeStackResources, ListStackResources, DescribeStackResource.
enum class ResourceDetail { Full, Summary, Single };

/// A project as the stack that CloudFormation would make of it: SAM's resources are what they
/// become, and those that SAM makes besides are there.
class StackView {
  public:
    /// Of the project, whose URLs are those of the AWS port at `endpointUrl`.
    StackView(const model::Project& project, std::string endpointUrl);

    const std::string& name() const { return m_name; }
    const std::string& id() const { return m_id; }
    std::vector<const model::Resource*> resources() const;

    void describe(query::Xml& xml) const;
    void summarize(query::Xml& xml) const;
    /// A member for each output that is exported.
    void listExports(query::Xml& xml) const;
    void describe(const model::Resource& resource, ResourceDetail detail, query::Xml& xml) const;

  private:
    void writeOutputs(query::Xml& xml) const;
    std::string valueOf(const model::Output& output) const;
    void writeParameters(query::Xml& xml) const;
    std::string arnOf(std::string_view service, std::string_view rest) const;

    const model::Project& m_project;
    std::string m_endpointUrl;
    std::string m_name;
    std::string m_id;
    /// When the template was written.
    std::string m_time;
};

/// "AWS::Serverless::Function" -> "AWS::Lambda::Function"; other types are what they are.
std::string deployedType(const std::string& type);

} // namespace lathe::services::cloudformation
