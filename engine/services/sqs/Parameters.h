#pragma once

#include "engine/base/Result.h"
#include "engine/services/sqs/Message.h"
#include "engine/services/sqs/QueueAttributes.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sqs {

/// What a request, or an entry of a batch, says: in the shape of the JSON protocol, where numbers
/// may be texts since those of the Query protocol are.
class Parameters {
  public:
    explicit Parameters(const boost::json::object& members)
        : m_members{members} {}

    /// Empty optional where it is not there.
    std::optional<std::string> find(std::string_view name) const;
    std::string text(std::string_view name) const { return find(name).value_or(""); }
    /// Fails with MissingParameter.
    Result<std::string> required(std::string_view name) const;
    /// Fails with InvalidParameterValue.
    Result<std::optional<std::int64_t>> number(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    /// Names and values.
    std::map<std::string, std::string> map(std::string_view name) const;
    bool has(std::string_view name) const { return m_members.contains(name); }
    /// Those of a batch; entries that are no objects are empty ones.
    std::vector<boost::json::object> entries() const;
    /// MessageAttributes or MessageSystemAttributes. Fails with InvalidParameterValue where a
    /// binary value is not base64.
    Result<Attributes> attributes(std::string_view name) const;

  private:
    const boost::json::value* member(std::string_view name) const;

    const boost::json::object& m_members;
};

} // namespace lathe::services::sqs
