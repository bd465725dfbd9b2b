#include "engine/model/SnapStart.h"

#include <array>
#include <charconv>
#include <utility>

namespace lathe::model {

namespace {

/// The number that `text` begins with; -1 where it begins with none.
int leadingNumber(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string unsupported(const FunctionSpec& function) {
    constexpr Bytes largestStorage = Bytes::mebi(512);
    if (function.packageType == PackageType::Zip && !supportsSnapStart(function.runtime))
        return function.runtime;
    if (!function.fileSystems.empty())
        return "FileSystemConfigs";
    if (function.ephemeralStorage > largestStorage)
        return "EphemeralStorage larger than 512 MB";
    return function.provisionedConcurrency ? "Provisioned Concurrency" : "";
}

} // namespace

bool supportsSnapStart(std::string_view runtime) {
    static constexpr std::array first = {std::pair<std::string_view, int>{"java", 11},
                                         std::pair<std::string_view, int>{"python3.", 12},
                                         std::pair<std::string_view, int>{"dotnet", 8}};
    for (const auto& [family, version] : first)
        if (runtime.starts_with(family))
            return leadingNumber(runtime.substr(family.size())) >= version;
    return false;
}

bool startsFromSnapshot(const FunctionSpec& function) {
    const bool isPublished = function.version != "$LATEST" || !function.autoPublishAlias.empty();
    return function.snapStart && isPublished && supportsSnapStart(function.runtime);
}

std::string snapStartConflict(const FunctionSpec& function) {
    const std::string what = function.snapStart ? unsupported(function) : "";
    return what.empty() ? what : what + " is not supported for SnapStart enabled functions.";
}

} // namespace lathe::model
