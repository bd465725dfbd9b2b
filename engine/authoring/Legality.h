#pragma once

#include "engine/authoring/Graph.h"
#include "engine/base/Text.h"

#include <optional>
#include <string>

namespace lathe::authoring {

/// Why no wire may lead from one card to the other; nullopt when it may.
std::optional<Text> whyNotConnect(const Graph& graph, const std::string& from,
                                  const std::string& to);

} // namespace lathe::authoring
