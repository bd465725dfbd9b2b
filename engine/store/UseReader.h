#pragma once

#include "engine/base/Result.h"
#include "engine/model/Use.h"

#include <filesystem>
#include <vector>

namespace lathe::store {

/// Sums the invocations that journal.db has since then, beside the store thread, with a connection
/// of its own: what FunctionTotals counts, by day, function, trigger and memory size. A project
/// that has never run has none. Fails with Journal.Unreadable.
Result<std::vector<model::Use>> readUse(const std::filesystem::path& stateDirectory,
                                        Timestamp since);

} // namespace lathe::store
