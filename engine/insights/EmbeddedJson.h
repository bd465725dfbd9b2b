#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace lathe::insights {

/// Reads the JSON of log events, one after the other.
class EmbeddedJson {
  public:
    /// The first object in the message, which may have other text around it; nullptr when it has
    /// none. Lives until the next call.
    const boost::json::value* read(std::string_view message);

  private:
    bool readAt(std::string_view text);

    std::array<unsigned char, 16 * 1024> m_space;
    boost::json::monotonic_resource m_memory{m_space.data(), m_space.size()};
    /// Nothing before its memory is used anew.
    std::optional<boost::json::value> m_document;
};

} // namespace lathe::insights
