#pragma once

#include "engine/base/Clock.h"
#include "engine/iam/Access.h"
#include "engine/iam/Evaluation.h"
#include "engine/iam/ResourcePolicies.h"
#include "engine/iam/Roles.h"
#include "engine/model/Denial.h"

#include <functional>
#include <memory>
#include <set>
#include <string>

namespace lathe::iam {

/// Decides by the policies of the project. Who is in a role that the template does not have, and
/// the account's root, may do everything that no policy denies. Lives on the io thread.
class PolicyAccess final : public Access {
  public:
    struct Parts {
        const Clock& clock;
        /// resources/iam
        std::filesystem::path library;
        std::function<void(model::Denial)> tellDenial;
        /// A malformed policy, a policy that is not known here; each once.
        std::function<void(Error)> tellTrouble;
    };
    explicit PolicyAccess(Parts parts);
    ~PolicyAccess() override;

    void setProject(std::shared_ptr<const model::Project> project);
    void setMode(model::IamMode mode) { m_mode = mode; }

    Result<void> check(const AccessRequest& request) const override;
    /// Whether somebody may be in a role by sts:AssumeRole: its trust policy must let them. Roles
    /// that the template does not have let everybody.
    Result<void> checkAssume(const Principal& principal, const std::string& roleArn) const;

  private:
    /// What follows from the project, made when it is first needed.
    struct Policies;
    const Policies& policies() const;
    const Role* roleOf(const Principal& principal) const;
    /// Its identity policies; `everything` where they are not known, which is told.
    void applyIdentity(const AccessRequest& request, Applying& applying) const;
    void applyResource(const AccessRequest& request, Applying& applying) const;
    Result<void> settle(const AccessRequest& request, const Ruling& ruling) const;
    Surrounding surrounding() const;
    void tellOnce(const std::string& what, Error trouble) const;

    Parts m_parts;
    model::IamMode m_mode = model::IamMode::Enforce;
    std::shared_ptr<const model::Project> m_project = std::make_shared<const model::Project>();
    mutable std::unique_ptr<Policies> m_policies;
    mutable std::set<std::string> m_told;
};

} // namespace lathe::iam
