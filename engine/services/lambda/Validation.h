#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::lambda {

/// The constraints of an operation's members, checked as the service does before anything else: all
/// that is broken is told in one ValidationException, "2 validation errors detected: Value 'V' at
/// 'member' failed to satisfy constraint: ...; Value ...". Members are named as the service names
/// them, in camel case with dots. A member that is missing breaks no constraint.
class Validation {
  public:
    void pattern(std::string_view member, const std::string& value, std::string_view pattern);
    void length(std::string_view member, const std::string& value, std::size_t least,
                std::size_t most);
    void range(std::string_view member, const boost::json::value* value, std::int64_t least,
               std::int64_t most);
    void oneOf(std::string_view member, const std::string& value,
               std::initializer_list<std::string_view> values);
    /// Anything else: `value` as the service prints it, "[a, b]" or "{k=v}".
    void broken(std::string_view member, std::string_view value, std::string_view constraint);
    /// Likewise, of what is not to be printed.
    void brokenSecret(std::string_view member, std::string_view constraint);
    void missing(std::string_view member);

    /// Nothing where all constraints hold.
    Result<void> outcome() const;

  private:
    void add(std::string text) { m_broken.push_back(std::move(text)); }
    std::vector<std::string> m_broken;
};

/// Whether the whole text fits a pattern as the API reference writes them.
bool fitsPattern(std::string_view text, std::string_view pattern);

/// "[a, b]"
std::string listText(const boost::json::array& list);

} // namespace lathe::services::lambda
