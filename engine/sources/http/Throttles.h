#pragma once

#include "engine/base/Clock.h"
#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/TokenBucket.h"

#include <map>
#include <string>

namespace lathe::sources::http {

/// How often the methods of a stage may be asked, whoever asks
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html).
class Throttles {
  public:
    explicit Throttles(const Clock& clock)
        : m_clock{clock} {}

    /// Counts the request; false where it is one too many.
    bool admit(const Exchange& exchange);

  private:
    const Clock& m_clock;
    std::map<std::string, TokenBucket> m_buckets;
};

} // namespace lathe::sources::http
