#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Connectors.h"
#include "engine/iam/Policy.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// Resource policies that no service keeps: of functions those that the template has
/// (AWS::Lambda::Permission), those that SAM makes for events and connectors and those that clients
/// have added, of queues and topics those that SAM makes.
class ResourcePolicies {
  public:
    ResourcePolicies(const model::Project& project, const Library& library);

    /// By ARN, of a function with its version or alias or without; nullptr where there is none.
    const Policy* find(std::string_view arn) const;

  private:
    void addPermissions();
    void addOfEvents(const model::Resource& owner);
    /// Of AWS::Serverless::WebSocketApi, whose authorizer is its own.
    void addOfRoutes(const model::Resource& api);
    /// Of AWS::Serverless::Api and HttpApi.
    void addOfAuthorizers(const model::Resource& api);
    void addQueuePolicy(const std::string& ownerAndEvent, const boost::json::object& properties);
    void addConnections();
    /// Properties of an AWS::Lambda::Permission.
    void addPermission(const boost::json::object& properties);
    void add(const std::string& arn, boost::json::value statement);

    const model::Project& m_project;
    const Library& m_library;
    std::map<std::string, Policy, std::less<>> m_policies;
};

} // namespace lathe::iam
