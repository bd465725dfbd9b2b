#pragma once

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::traces {

/// Takes members out of an object, so that what is left has not been understood. A member of
/// another kind than asked for counts as absent, and is gone.
class Members {
  public:
    explicit Members(boost::json::object object)
        : m_object{std::move(object)} {}

    std::string text(std::string_view name);
    bool flag(std::string_view name);
    std::optional<double> number(std::string_view name);
    std::optional<std::int64_t> integer(std::string_view name);
    boost::json::object object(std::string_view name);
    boost::json::array array(std::string_view name);
    /// null where it is not there.
    boost::json::value take(std::string_view name);
    bool has(std::string_view name) const { return m_object.contains(name); }
    boost::json::object rest() && { return std::move(m_object); }

  private:
    boost::json::object m_object;
};

} // namespace lathe::traces
