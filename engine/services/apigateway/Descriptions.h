#pragma once

#include "engine/base/Result.h"
#include "engine/model/Project.h"
#include "engine/sources/http/Settings.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::apigateway {

/// What the template declares, as API Gateway shows it; by id.
class Descriptions {
  public:
    Descriptions() = default;
    explicit Descriptions(const model::Project& project);

    /// The answer to a request for something of the template's, by the parts of its path; what
    /// would change it fails. Nothing for what is not the template's.
    std::optional<Result<boost::json::value>> find(std::string_view method,
                                                   const std::vector<std::string>& parts,
                                                   std::string_view query) const;
    /// Puts what the template has of them in front of a list of APIs, keys or usage plans.
    void addTo(boost::json::value& list, std::string_view path, std::string_view query) const;

  private:
    struct Found;

    std::optional<Found> found(const std::vector<std::string>& parts, std::string_view query) const;
    boost::json::array stagesOf(const std::string& apiId) const;
    boost::json::array apiKeys(bool withValues) const;
    boost::json::array usagePlans() const;
    /// The keys of a usage plan.
    boost::json::array keysOf(const std::string& planId, bool withValues) const;
    bool has(const std::string& kind, const std::string& id) const;
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
