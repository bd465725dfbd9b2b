#pragma once

#include "engine/services/secretsmanager/Secret.h"
#include "engine/services/wire/Service.h"

#include <memory>
#include <optional>
#include <string>

namespace lathe::services::secretsmanager {

/// AWS Secrets Manager
/// (https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html): the template's
/// AWS::SecretsManager::Secret and those of clients. Lives on the io thread.
class SecretsService final : public Service {
  public:
    explicit SecretsService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    void onClockMoved() override;
    http::Response answer(const Call& call);

    /// Without them no secret is rotated.
    void setRotationFunctions(RotationFunctions functions);
    /// A secret that another service owns ("events"), made or with a new value; its ARN. Empty
    /// where secrets cannot be kept.
    std::string putOwned(std::string_view service, const std::string& name,
                         const std::string& value);
    /// At once; nothing where there is none.
    void removeOwned(const std::string& arn);
    /// GetSecretValue for who asks: its request's members, its answer or AWS's error.
    Result<boost::json::object> secretValue(const iam::Principal& principal,
                                            const boost::json::object& input) const;
    /// What "{{resolve:secretsmanager:REFERENCE}}" stands for: SECRET:SecretString:KEY:STAGE:ID,
    /// all but the first of which may be left out.
    std::optional<std::string> resolve(const std::string& reference) const;

  private:
    void declareAll(const model::Project& project);
    void declare(const model::Resource& resource);
    void declareRotation(const model::Resource& resource);
    /// Resource policies by the names of their secrets.
    void declarePolicies(const std::map<std::string, std::string>& policies);

    Surroundings m_surroundings;
    /// Empty where its file could not be opened.
    std::shared_ptr<State> m_state;
};

} // namespace lathe::services::secretsmanager
