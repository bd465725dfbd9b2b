#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/services/wire/Things.h"
#include "engine/store/Documents.h"

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace lathe::services::apigateway {

/// What clients of API Gateway's API have made, in the shapes that the API answers. A REST API is
/// one thing with its parts as members whose names begin with a dot:
///
/// - ".resources": by id; {id, parentId, pathPart, path, resourceMethods: {GET: {...,
/// methodResponses,
///   methodIntegration: {..., integrationResponses}}}}
/// - ".models" by name, ".validators", ".authorizers", ".documentationParts" by id,
///   ".gatewayResponses" by type, ".documentationVersions" by version
/// - ".deployments": by id; each with the parts of its time as ".snapshot"
/// - ".stages": by name
class Store {
  public:
    Store(std::unique_ptr<store::Documents> documents, const Clock& clock);

    void setPlace(std::string account, std::string region);
    const std::string& account() const { return m_account; }
    const std::string& region() const { return m_region; }
    /// Seconds since 1970.
    std::int64_t now() const;
    /// "a1b2c3d4e5", and of parts of an API "a1b2c3".
    std::string newId() const;
    std::string newPartId() const;

    /// Fails with NotFoundException: "Invalid API identifier specified 123456789012:a1b2".
    Result<boost::json::object> api(const std::string& id) const;
    /// Fails with these words instead.
    Result<boost::json::object> api(const std::string& id, Error missing) const;
    void put(const boost::json::object& api);
    /// Usage plans no longer reach the stage, or any of the API where it is empty.
    void forgetStage(const std::string& api, std::string_view stage);

    Things apis;
    Things keys;
    /// With the ids of their keys in ".keys".
    Things plans;
    Things vpcLinks;
    /// By name, with what stands below them in ".mappings", by base path.
    Things domains;
    /// "account": what is the same for all APIs.
    Things settings;

  private:
    std::unique_ptr<store::Documents> m_documents;
    const Clock& m_clock;
    std::string m_account;
    std::string m_region;
};

} // namespace lathe::services::apigateway
