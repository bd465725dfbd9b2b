#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <map>
#include <string>

namespace lathe::services::dynamodb {

/// Transactions that have been done lately, so that one which is sent again is not done again
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
class RequestTokens {
  public:
    /// Whether it has been done; the order of members in `request` means nothing. Fails with
    /// IdempotentParameterMismatchException where it was another.
    Result<bool> check(const std::string& token, const boost::json::value& request, Timestamp now);
    /// What was checked last has been done.
    void remember(const std::string& token, Timestamp now);

  private:
    struct Done {
        boost::json::value request;
        Timestamp at{};
        bool done = false;
    };
    std::map<std::string, Done> m_known;
};

} // namespace lathe::services::dynamodb
