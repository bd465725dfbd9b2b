#pragma once

#include "engine/model/Project.h"
#include "engine/sources/http/Settings.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::services::apigateway {

/// What the template declares, as API Gateway shows it; by id.
class Descriptions {
  public:
    Descriptions() = default;
    explicit Descriptions(const model::Project& project);

    boost::json::array restApis() const { return m_restApis; }
    boost::json::array httpApis() const { return m_httpApis; }
    boost::json::array stagesOf(const std::string& apiId) const;
    boost::json::array apiKeys(bool withValues) const;
    boost::json::array usagePlans() const;
    /// The keys of a usage plan.
    boost::json::array keysOf(const std::string& planId, bool withValues) const;

  private:
    void addApi(const model::Project& project, const sources::http::Api& api);
    void addKeys(const model::Project& project, const sources::http::Api& api);

    std::vector<sources::http::Api> m_apis;
    boost::json::array m_restApis;
    boost::json::array m_httpApis;
    /// In the order of the template; with values.
    boost::json::array m_keys;
    /// With the ids of its keys in ".keys".
    boost::json::array m_plans;
};

} // namespace lathe::services::apigateway
