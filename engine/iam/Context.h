#pragma once

#include "engine/base/Units.h"
#include "engine/iam/Access.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// The account and region that requests are for, and when.
struct Surrounding {
    std::string accountId;
    std::string region;
    Timestamp now{};
};

/// The values of condition keys of one request: the global ones
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html) and
/// those that the service has given. They are put together when the first is asked for.
class Context {
  public:
    /// Both outlive it.
    Context(const AccessRequest& request, const Surrounding& surrounding)
        : m_request{request}
        , m_surrounding{surrounding} {}

    /// `key` in lower case; nullptr where the request has no such key.
    const std::vector<std::string>* find(std::string_view key) const;
    /// The one value of a key, for variables.
    std::optional<std::string> single(std::string_view key) const;

    const AccessRequest& request() const { return m_request; }

  private:
    using Values = std::map<std::string, std::vector<std::string>, std::less<>>;
    const Values& values() const;

    const AccessRequest& m_request;
    const Surrounding& m_surrounding;
    mutable std::optional<Values> m_values;
};

/// "arn:aws:sqs:us-east-1:123456789012:jobs" -> "123456789012"; empty where it names none.
std::string_view accountOf(std::string_view arn);

} // namespace lathe::iam
