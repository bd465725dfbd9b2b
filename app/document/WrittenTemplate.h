#pragma once

#include "engine/template/Node.h"

#include <boost/json.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace lathe::app {

/// A template's text as it is written, before anything is resolved.
class WrittenTemplate {
  public:
    WrittenTemplate(std::string_view text, const std::filesystem::path& file);

    /// Properties of the resource; empty where there is none or the text cannot be read.
    boost::json::object properties(const std::string& logicalId) const;
    /// The mapping at these keys from the root on; empty where there is none.
    boost::json::object section(std::initializer_list<std::string_view> keys) const;
    /// The section of Globals that SAM merges into resources of this type.
    boost::json::object globals(const std::string& resourceType) const;

  private:
    tmpl::Node::Ptr m_root;
};

/// The value as JSON; numbers keep their value, keys their order.
boost::json::value toJson(const tmpl::Node& node);

} // namespace lathe::app
