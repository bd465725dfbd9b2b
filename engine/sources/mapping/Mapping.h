#pragma once

#include "engine/catalog/EventSourceMapping.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::sources {

/// An event source mapping as its source is to run it.
struct Mapping {
    std::string uuid;
    std::string sourceArn;
    /// Name of the function, and its version or alias.
    std::string function;
    std::string qualifier;
    /// What CreateEventSourceMapping takes.
    boost::json::object settings;
    /// What invocations that it makes have as origin: the id of a model::Trigger where the template
    /// has one, else the source's ARN.
    std::string origin;

    bool operator==(const Mapping&) const = default;
};

Mapping mappingOf(const catalog::EventSourceMapping& kept);

} // namespace lathe::sources
