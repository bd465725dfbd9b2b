#include "engine/iam/PolicyAccess.h"

#include "engine/iam/Arns.h"
#include "engine/iam/DenialWords.h"
#include "engine/iam/Sender.h"

#include <fmt/format.h>

#include <utility>

namespace lathe::iam {

namespace json = boost::json;

namespace {

/// Resource policies that have been read; a service's change, so the text is kept as well.
constexpr std::size_t mostRead = 256;
/// Roles can be made up.
constexpr std::size_t mostTold = 256;

bool isRoot(const Principal& principal) {
    return principal.roleArn.empty() && principal.arn.ends_with(":root");
}

/// Whoever owns a bucket can always take its policy away.
bool isOwnersAlways(const AccessRequest& request) {
    return request.action == "s3:PutBucketPolicy" || request.action == "s3:GetBucketPolicy" ||
           request.action == "s3:DeleteBucketPolicy";
}

} // namespace

struct PolicyAccess::Policies {
    Policies(const model::Project& project, Library given)
        : library{std::move(given)}
        , roles{project, library}
        , resources{project, library} {}

    /// nullptr where it is malformed: it was looked at when it was set.
    const Policy* read(const json::object& document) {
        auto& [text, policy] = m_read[&document];
        if (text != document) {
            if (m_read.size() > mostRead)
                m_read.erase(m_read.begin()->first == &document ? std::next(m_read.begin())
                                                                : m_read.begin());
            auto read = Policy::read(document);
            auto& [kept, made] = m_read[&document];
            kept = document;
            made = read ? std::optional{std::move(*read)} : std::nullopt;
            return made ? &*made : nullptr;
        }
        return policy ? &*policy : nullptr;
    }

    Library library;
    Roles roles;
    ResourcePolicies resources;

  private:
    std::map<const json::object*, std::pair<json::object, std::optional<Policy>>> m_read;
};

PolicyAccess::PolicyAccess(Parts parts)
    : m_parts{std::move(parts)} {}

PolicyAccess::~PolicyAccess() = default;

void PolicyAccess::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    m_policies.reset();
}

const PolicyAccess::Policies& PolicyAccess::policies() const {
    if (m_policies)
        return *m_policies;
    auto library = Library::load(m_parts.library);
    if (!library)
        tellOnce("library", library.error());
    m_policies = std::make_unique<Policies>(*m_project, library ? std::move(*library) : Library{});
    for (const Error& trouble : m_policies->roles.troubles())
        tellOnce(trouble.detail.english(), trouble);
    return *m_policies;
}

void PolicyAccess::tellOnce(const std::string& what, Error trouble) const {
    if (m_told.size() < mostTold && m_told.insert(what).second)
        m_parts.tellTrouble(std::move(trouble));
}

Surrounding PolicyAccess::surrounding() const {
    return {m_project->accountId, m_project->region, m_parts.clock.wall()};
}

Result<void> PolicyAccess::check(const AccessRequest& request) const {
    const Principal& who = request.principal;
    if (m_mode == model::IamMode::Off)
        return {};
    if (!who.roleArn.empty() && (who.arn.empty() || !who.service.empty())) {
        AccessRequest inRole = request;
        inRole.principal = inRoleOf(who.service, who.roleArn, m_project->accountId);
        return check(inRole);
    }
    // The person: asks most, and is denied by resource policies only. Those of functions allow.
    if (isRoot(who) && (!request.resourcePolicy || isOwnersAlways(request)))
        return {};
    const Surrounding around = surrounding();
    const Context context{request, around};
    Applying applying;
    applyIdentity(request, applying);
    applyResource(request, applying);
    return settle(request, evaluate(context, applying));
}

const Role* PolicyAccess::roleOf(const Principal& principal) const {
    return principal.roleArn.empty() ? nullptr : policies().roles.find(principal.roleArn);
}

void PolicyAccess::applyIdentity(const AccessRequest& request, Applying& applying) const {
    const Principal& principal = request.principal;
    if (principal.isAnonymous() || !principal.service.empty())
        return;
    const Role* role = roleOf(principal);
    if (!role) {
        applying.everything = true;
        if (!principal.roleArn.empty())
            tellOnce(principal.roleArn,
                     {"Iam.UnknownRole",
                      Text::tr("The template has no role {}: whoever is in it may do everything.",
                               principal.roleArn)});
        return;
    }
    applying.identity = &role->policies;
    applying.boundary = role->boundary ? &*role->boundary : nullptr;
    for (const std::string& unknown : role->unknown) {
        applying.everything = true;
        tellOnce(unknown,
                 {"Iam.UnknownPolicy",
                  Text::tr("What the policy {} allows is not known here: roles that have it may do "
                           "everything.",
                           unknown)});
    }
}

void PolicyAccess::applyResource(const AccessRequest& request, Applying& applying) const {
    policies();
    if (request.resourcePolicy) {
        if (const Policy* policy = m_policies->read(*request.resourcePolicy))
            applying.resource.push_back(policy);
    }
    if (const Policy* policy = m_policies->resources.find(request.resource))
        applying.resource.push_back(policy);
    const std::string_view owner = accountOf(request.resource);
    applying.sameAccount = request.principal.accountId.empty() || owner.empty()
                               ? request.principal.accountId.empty() ||
                                     request.principal.accountId == m_project->accountId
                               : owner == request.principal.accountId;
}

Result<void> PolicyAccess::settle(const AccessRequest& request, const Ruling& ruling) const {
    if (ruling.isAllowed())
        return {};
    model::Denial denial = denialOf(request, ruling);
    denial.time = m_parts.clock.wall();
    denial.wasRefused = m_mode == model::IamMode::Enforce;
    if (denial.function.empty() && !request.principal.service.empty() &&
        request.resource.find(":function:") != std::string::npos) {
        const auto* function = m_project->findFunction(functionNameIn(request.resource));
        denial.function = function ? function->logicalId : std::string{};
    }
    m_parts.tellDenial(std::move(denial));
    if (m_mode == model::IamMode::Warn)
        return {};
    return accessDenied(request, ruling);
}

Result<void> PolicyAccess::checkAssume(const Principal& principal,
                                       const std::string& roleArn) const {
    const Role* role = m_mode == model::IamMode::Off ? nullptr : policies().roles.find(roleArn);
    if (!role || !role->trust)
        return {};
    const AccessRequest request{principal, "sts:AssumeRole", roleArn};
    const Surrounding around = surrounding();
    const Context context{request, around};
    Applying applying;
    applyIdentity(request, applying);
    applying.resource = {&*role->trust};
    applying.resourceMustAllow = true;
    applying.sameAccount = accountOf(roleArn) == principal.accountId;
    return settle(request, evaluate(context, applying));
}

} // namespace lathe::iam
