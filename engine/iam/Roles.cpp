#include "engine/iam/Roles.h"

#include "engine/iam/Arns.h"
#include "engine/iam/Texts.h"

#include <fmt/format.h>

namespace lathe::iam {

namespace json = boost::json;

namespace {

json::value documentIn(const json::object& properties) {
    const json::value* document = properties.if_contains("PolicyDocument");
    return document ? *document : json::value{};
}

json::object invoking(std::string_view action, const std::string& arn) {
    return {
        {"Version", "2012-10-17"},
        {"Statement",
         {{{"Effect", "Allow"}, {"Action", action}, {"Resource", json::array{arn, arn + ":*"}}}}}};
}

} // namespace

Roles::Roles(const model::Project& project, const Library& library)
    : m_project{project}
    , m_library{library} {
    draftRoles();
    attachPolicies();
    attachConnections();
    readAll();
}

const Role* Roles::find(std::string_view roleArn) const {
    const std::string name = roleNameIn(roleArn);
    for (const std::string& key : {name, name.substr(name.rfind('/') + 1)}) {
        if (const auto found = m_roles.find(key); found != m_roles.end())
            return &found->second;
        const auto alias = m_aliases.find(key);
        if (alias != m_aliases.end())
            return &m_roles.find(alias->second)->second;
    }
    return nullptr;
}

void Roles::draftRoles() {
    for (const model::Resource& resource : m_project.resources) {
        if (resource.type == "AWS::IAM::Role")
            draftRole(resource);
        if (!makesRole(resource))
            continue;
        const std::string name = madeRoleName(m_project, resource.logicalId);
        m_drafts[name] = madeRole(resource, m_project, m_library);
        if (const auto* made = findAnywhere(m_project, resource.logicalId + "Role"))
            m_aliases[roleNameIn(made->physicalId)] = name;
        // A path that is the nested stack's name is none.
        m_aliases[name.substr(name.rfind('/') + 1)] = name;
    }
    for (const model::Resource& resource : m_project.resources)
        draftEventRoles(resource);
}

void Roles::draftRole(const model::Resource& role) {
    const json::object& properties = role.properties;
    RoleDraft draft;
    for (const json::value* policy : listOf(properties, "Policies")) {
        if (policy->is_object())
            draft.documents.push_back(documentIn(policy->get_object()));
    }
    if (const json::value* managed = properties.if_contains("ManagedPolicyArns"))
        draft.managed = textsOf(*managed);
    draft.boundary = textOf(properties, "PermissionsBoundary");
    if (const json::value* trust = properties.if_contains("AssumeRolePolicyDocument"))
        draft.trust = *trust;
    m_drafts[role.physicalId] = std::move(draft);
}

// Those that SAM makes for schedules of a function, and for all that starts a state machine.
void Roles::draftEventRoles(const model::Resource& owner) {
    const auto* events = owner.type.starts_with("AWS::Serverless::")
                             ? objectOf(owner.properties, "Events")
                             : nullptr;
    if (!events)
        return;
    const bool isFunction = owner.type == "AWS::Serverless::Function";
    for (const auto& [name, event] : *events) {
        const auto* made = findAnywhere(m_project, owner.logicalId + std::string{name} + "Role");
        if (made && made->type == "AWS::IAM::Role")
            m_drafts[roleNameIn(made->physicalId)].documents.emplace_back(
                invoking(isFunction ? "lambda:InvokeFunction" : "states:StartExecution",
                         arnOf(owner, m_project)));
    }
}

void Roles::attachPolicies() {
    const auto draftOf = [this](const std::string& name) -> RoleDraft* {
        const auto found = m_drafts.find(name);
        if (found != m_drafts.end())
            return &found->second;
        const auto alias = m_aliases.find(name);
        return alias == m_aliases.end() ? nullptr : &m_drafts[alias->second];
    };
    for (const model::Resource& resource : m_project.resources) {
        const bool isManaged = resource.type == "AWS::IAM::ManagedPolicy";
        if (!isManaged && resource.type != "AWS::IAM::Policy" &&
            resource.type != "AWS::IAM::RolePolicy")
            continue;
        const json::value document = documentIn(resource.properties);
        if (isManaged && document.is_object())
            m_managed[resource.physicalId] = document.get_object();
        for (const char* member : {"Roles", "RoleName"}) {
            const json::value* roles = resource.properties.if_contains(member);
            for (const std::string& name : roles ? textsOf(*roles) : std::vector<std::string>{}) {
                if (RoleDraft* draft = draftOf(roleNameIn(name)))
                    draft->documents.push_back(document);
            }
        }
    }
}

std::string Roles::roleOf(const std::string& logicalId) const {
    const model::Resource* resource = findAnywhere(m_project, logicalId);
    if (!resource)
        return {};
    if (makesRole(*resource))
        return madeRoleName(m_project, logicalId);
    for (const char* member : {"Role", "RoleArn"}) {
        if (const std::string arn = textOf(resource->properties, member); !arn.empty())
            return roleNameIn(arn);
    }
    return {};
}

void Roles::attachConnections() {
    for (Connection& connection : connectionsOf(m_project, m_library)) {
        if (connection.means != ConnectorProfile::Means::Role)
            continue;
        const std::string name =
            connection.owner.empty() ? connection.roleName : roleOf(connection.owner);
        const auto draft = m_drafts.find(name);
        if (draft != m_drafts.end())
            draft->second.documents.emplace_back(
                json::object{{"Statement", std::move(connection.statements)}});
    }
}

void Roles::readAll() {
    for (const auto& [name, draft] : m_drafts)
        m_roles[name] = read(name, draft);
}

const json::object* Roles::managed(const std::string& nameOrArn) const {
    const auto own = m_managed.find(nameOrArn);
    return own == m_managed.end() ? m_library.managed(nameOrArn) : &own->second;
}

std::optional<Policy> Roles::readPolicy(const std::string& role, const json::value& document) {
    auto policy = Policy::read(document);
    if (policy)
        return std::move(*policy);
    m_troubles.push_back(
        {"Iam.MalformedPolicy", Text::tr("A policy of the role {} counts for nothing, since it is "
                                         "malformed: {}",
                                         role, policy.error().detail)});
    return {};
}

Role Roles::read(const std::string& name, const RoleDraft& draft) {
    Role role;
    const auto add = [&](const json::value& document, std::vector<Policy>& policies) {
        if (auto policy = readPolicy(name, document))
            policies.push_back(std::move(*policy));
    };
    for (const json::value& document : draft.documents)
        add(document, role.policies);
    for (const std::string& attached : draft.managed) {
        if (const json::object* document = managed(attached))
            add(*document, role.policies);
        else
            role.unknown.push_back(attached);
    }
    if (const json::object* boundary = draft.boundary.empty() ? nullptr : managed(draft.boundary))
        add(*boundary, role.boundary.emplace());
    if (!draft.trust.is_null())
        role.trust = readPolicy(name, draft.trust);
    return role;
}

} // namespace lathe::iam
