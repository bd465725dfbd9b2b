#include "engine/loghistory/LogExport.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::loghistory {

namespace {

Error notWritten(const fs::path& file) {
    return {"Export.NotWritten",
            Text::tr("cannot write {}: make room, or choose another place", file.string())};
}

bool isWanted(const ExportJob& job, const store::PlacedLine& placed) {
    if (!job.lines.empty() &&
        !std::binary_search(job.lines.begin(), job.lines.end(), placed.sequence))
        return false;
    return job.matcher.matches(placed.line, placed.level);
}

} // namespace

Result<std::int64_t> exportLines(const fs::path& stateDirectory, const ExportJob& job,
                                 const std::function<void(double)>& progress,
                                 const std::stop_token& stop) {
    auto reader = store::LogReader::open(stateDirectory);
    if (!reader)
        return reader.error();
    const fs::path part = job.file.string() + ".part";
    std::error_code ignored;
    std::int64_t count = 0;
    {
        std::ofstream out{part, std::ios::binary | std::ios::trunc};
        out << job.format.head();
        store::LogScan scan{job.range, false, true, {}};
        scan.mayMatch = [&job](std::string_view bytes) { return job.matcher.mayMatch(bytes); };
        const auto looked = (*reader)->scan(scan, [&](store::LogExtent at, const auto& lines) {
            for (const store::PlacedLine& placed : lines) {
                if (!isWanted(job, placed))
                    continue;
                out << job.format.write(
                    store::stored(placed, std::numeric_limits<std::size_t>::max()));
                ++count;
            }
            progress(static_cast<double>(at.last - job.range.first + 1) /
                     static_cast<double>(job.range.count()));
            return out.good() && !stop.stop_requested();
        });
        out.flush();
        Error failure;
        if (!looked)
            failure = looked.error();
        else if (stop.stop_requested())
            failure = {"Export.Stopped", Text::tr("the export was stopped")};
        else if (!out.good())
            failure = notWritten(job.file);
        if (!failure.code.empty()) {
            out.close();
            fs::remove(part, ignored);
            return failure;
        }
    }
    fs::rename(part, job.file, ignored);
    if (ignored) {
        fs::remove(part, ignored);
        return notWritten(job.file);
    }
    return count;
}

} // namespace lathe::loghistory
