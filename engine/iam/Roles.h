#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Connectors.h"
#include "engine/iam/Policy.h"
#include "engine/iam/RoleDraft.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// A role with its policies, read.
struct Role {
    std::vector<Policy> policies = {};
    std::optional<std::vector<Policy>> boundary = {};
    /// Who may be in it.
    std::optional<Policy> trust = {};
    /// Managed policies whose content is not known here: they may allow everything.
    std::vector<std::string> unknown = {};
};

/// The roles of a project: those that its template has, with the policies that are attached to
/// them, and those that SAM makes.
class Roles {
  public:
    Roles(const model::Project& project, const Library& library);

    /// nullptr where the template has no such role.
    const Role* find(std::string_view roleArn) const;
    /// Policies that could not be read, which count for nothing.
    const std::vector<Error>& troubles() const { return m_troubles; }

  private:
    void draftRoles();
    void draftRole(const model::Resource& role);
    void draftEventRoles(const model::Resource& owner);
    void attachPolicies();
    void attachConnections();
    /// The name of the role that a function or state machine is in.
    std::string roleOf(const std::string& logicalId) const;
    void readAll();
    Role read(const std::string& name, const RoleDraft& draft);
    std::optional<Policy> readPolicy(const std::string& role, const boost::json::value& document);
    const boost::json::object* managed(const std::string& nameOrArn) const;

    const model::Project& m_project;
    const Library& m_library;
    /// Of the template's managed policies, by ARN.
    std::map<std::string, boost::json::object> m_managed;
    std::map<std::string, RoleDraft> m_drafts;
    /// Other names of roles.
    std::map<std::string, std::string> m_aliases;
    std::map<std::string, Role, std::less<>> m_roles;
    std::vector<Error> m_troubles;
};

} // namespace lathe::iam
