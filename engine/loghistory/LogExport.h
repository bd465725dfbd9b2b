#pragma once

#include "engine/base/Result.h"
#include "engine/loghistory/LineFormat.h"
#include "engine/loghistory/LogFilter.h"
#include "engine/store/LogReader.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace lathe::loghistory {

/// Which lines go into a file.
struct ExportJob {
    LogMatcher matcher;
    /// Of lines; those that pass within.
    store::LogExtent range;
    /// Only these, ascending; empty: all.
    std::vector<std::int64_t> lines = {};
    LineFormat format;
    std::filesystem::path file;
};

/// Writes the file, beside its place until it is whole. Gives how many lines it has. Tells how much
/// of the range it has looked through, 0 to 1. Fails with Export.Stopped, Export.NotWritten and
/// Journal.Unreadable; then there is no file but the one that was there before.
Result<std::int64_t> exportLines(const std::filesystem::path& stateDirectory, const ExportJob& job,
                                 const std::function<void(double)>& progress,
                                 const std::stop_token& stop);

} // namespace lathe::loghistory
