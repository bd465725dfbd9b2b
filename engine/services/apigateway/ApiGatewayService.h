#pragma once

#include "engine/services/apigateway/Descriptions.h"
#include "engine/services/wire/Service.h"

#include <memory>

namespace lathe::services::apigateway {

/// What clients read of the template's APIs
/// (https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html). Lives on the io thread.
class ApiGatewayService final : public Service {
  public:
    explicit ApiGatewayService(const Surroundings& surroundings)
        : m_surroundings{surroundings} {}

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    http::Response answer(const Call& call) const;

  private:
    Surroundings m_surroundings;
    Descriptions m_descriptions;
    std::string m_region;
};

} // namespace lathe::services::apigateway
