#pragma once

#include "engine/authoring/GraphDiff.h"

namespace lathe::authoring {

/// Adds what differs below `path`, each leaf by itself. Elements of lists are told apart by what
/// they are: one that only stands elsewhere has not changed.
void addChanges(const boost::json::value* before, const boost::json::value* after,
                const std::string& path, std::vector<SettingChange>& changes);

} // namespace lathe::authoring
