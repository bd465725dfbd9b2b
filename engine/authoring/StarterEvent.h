#pragma once

#include "engine/authoring/NewFunction.h"

namespace lathe::authoring {

/// What an event comes from.
struct EventSource {
    NodeKind kind = NodeKind::Other;
    /// What AWS calls it.
    std::string name;
};

/// A test event that fits the function, JSON in lines: the catalog's, told of the source and the
/// route.
Result<std::string> starterEvent(const events::EventCatalog& catalog, const FunctionWish& wish,
                                 const EventSource& source);

} // namespace lathe::authoring
