#pragma once

#include "engine/base/Clock.h"
#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/GatewayError.h"
#include "engine/sources/http/TokenBucket.h"

#include <map>
#include <optional>
#include <string>

namespace lathe::sources::http {

/// Whether a request has one of the API's keys, and how often its plan lets it come
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html).
class UsagePlans {
  public:
    explicit UsagePlans(const Clock& clock)
        : m_clock{clock} {}

    /// Counts the request; nothing when it may pass. Sets the identity's key in the exchange.
    std::optional<GatewayError> check(Exchange& exchange);

  private:
    /// Of one key under one plan.
    struct Use {
        TokenBucket bucket;
        /// Of methods that have limits of their own, by method and path.
        std::map<std::pair<std::string, std::string>, TokenBucket> ofMethods;
        std::int64_t period = 0;
        std::int64_t count = 0;
    };

    std::optional<GatewayError> count(const UsagePlan& plan, const std::string& key,
                                      const Route& route);

    const Clock& m_clock;
    std::map<std::string, Use> m_uses;
};

} // namespace lathe::sources::http
