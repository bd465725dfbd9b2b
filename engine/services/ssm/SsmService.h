#pragma once

#include "engine/services/ssm/Operations.h"
#include "engine/services/wire/Service.h"
#include "engine/store/Documents.h"

#include <memory>
#include <optional>
#include <string>

namespace lathe::services::ssm {

/// Parameter Store of AWS Systems Manager
/// (https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Operations.html): the
/// template's AWS::SSM::Parameter and those of clients. Lives on the io thread.
class SsmService final : public Service {
  public:
    explicit SsmService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    http::Response answer(const Call& call);

    /// For names that are references to secrets; set before the first request.
    void setSecrets(GetSecret getSecret) { m_getSecret = std::move(getSecret); }

    const Parameters& parameters() const { return *m_parameters; }
    /// What "{{resolve:ssm:REFERENCE}}" stands for: NAME or NAME:VERSION.
    std::optional<std::string> resolve(const std::string& reference) const;

  private:
    void declare(const model::Resource& resource);

    Surroundings m_surroundings;
    std::shared_ptr<const model::Project> m_project;
    std::unique_ptr<store::Documents> m_documents;
    std::unique_ptr<Parameters> m_parameters;
    GetSecret m_getSecret;
};

} // namespace lathe::services::ssm
