#pragma once

#include "engine/services/apigateway/Descriptions.h"
#include "engine/services/apigateway/Store.h"
#include "engine/services/wire/Service.h"
#include "engine/sources/http/AuthorizerTest.h"
#include "engine/sources/http/MethodTest.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

struct Asked;
struct Operation;

/// API Gateway's own API (https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html):
/// REST APIs that clients make, change and deploy; the template's APIs beside them, to be read.
/// Lives on the io thread.
class ApiGatewayService final : public Service {
  public:
    /// A REST API that a client has made, as a stage of it has it; what is a canary's share of the
    /// requests gets the canary.
    using Served = std::shared_ptr<const sources::http::Api>;

    explicit ApiGatewayService(const Surroundings& surroundings);
    ~ApiGatewayService() override;

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    http::Response answer(const Call& call);
    /// Who runs methods and asks authorizers that are tested.
    void setTesters(sources::http::TestMethod methods, sources::http::TestAuthorizer authorizers) {
        m_methodTester = std::move(methods);
        m_authorizerTester = std::move(authorizers);
    }
    /// nullptr where there is no such API or stage.
    Served served(std::string_view api, std::string_view stage);
    /// Every stage of every API, without canaries.
    std::vector<Served> allServed();
    /// Called when what is served may have changed.
    void setChanged(std::function<void()> changed) { m_changed = std::move(changed); }

  private:
    Result<void> checkAccess(const Call& call) const;
    Result<sources::http::MethodTest> methodTestOf(const Call& call,
                                                   const std::vector<std::string>& names) const;
    Result<sources::http::AuthorizerTest>
    authorizerTestOf(const Call& call, const std::vector<std::string>& names) const;
    Served served(const boost::json::object& api, const boost::json::object& stage, bool isCanary);
    http::Response run(const Operation& operation, const Asked& asked);

    Surroundings m_surroundings;
    /// nullptr where it cannot be kept, which has been told.
    std::unique_ptr<Store> m_store;
    Descriptions m_descriptions;
    std::string m_region;
    /// By API, stage and whether it is a canary; of the store as it is now.
    std::map<std::string, Served> m_served;
    sources::http::TestMethod m_methodTester;
    sources::http::TestAuthorizer m_authorizerTester;
    std::function<void()> m_changed;
};

} // namespace lathe::services::apigateway
