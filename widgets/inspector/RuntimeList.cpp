#include "widgets/inspector/RuntimeList.h"

#include "engine/model/RuntimeSupport.h"

namespace lathe::inspector {

namespace {

// Older ones are no choice any more; a function that names one keeps it.
constexpr std::chrono::sys_days oldest{std::chrono::year{2025} / 9 / 1};

std::vector<RuntimeEntry> offeredEntries() {
    std::vector<RuntimeEntry> entries;
    for (const model::RuntimeSupport& runtime : model::runtimeSupport()) {
        if (runtime.deprecation >= oldest)
            entries.push_back(
                {QString::fromUtf8(runtime.identifier.data(),
                                   static_cast<qsizetype>(runtime.identifier.size())),
                 QDate(1970, 1, 1).addDays(runtime.deprecation.time_since_epoch().count())});
    }
    return entries;
}

} // namespace

const std::vector<RuntimeEntry>& runtimeEntries() {
    static const std::vector<RuntimeEntry> entries = offeredEntries();
    return entries;
}

} // namespace lathe::inspector
