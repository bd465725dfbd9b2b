#include "engine/runtimes/JavaOptions.h"

#include "engine/runtimes/JavaBootstrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace lathe::runtimes {

namespace {

/// What two settings of one option have in common: "-XX:MaxHeapSize=8m" and "-Xmx4m" are one.
std::string subjectOf(const std::string& option) {
    if (option.starts_with("-Xmx") || option.starts_with("-XX:MaxHeapSize=") ||
        option.starts_with("-XX:MaxRAMPercentage="))
        return "heap";
    if (option.starts_with("-XX:+Use") && option.ends_with("GC"))
        return "collector";
    if (option.starts_with("-Xshare:"))
        return "-Xshare";
    if (option.starts_with("-XX:+") || option.starts_with("-XX:-"))
        return option.substr(5);
    const std::string name = option.substr(0, option.find('='));
    return name.starts_with("-XX:") ? name.substr(4) : name;
}

std::vector<std::string> subjectsIn(const std::string& toolOptions) {
    std::vector<std::string> subjects;
    std::istringstream words{toolOptions};
    for (std::string word; words >> word;)
        subjects.push_back(subjectOf(word));
    return subjects;
}

} // namespace

std::vector<std::string> javaOptions(Bytes memory, int javaMajor, bool hasArchive,
                                     const std::string& toolOptions) {
    std::vector<std::string> options = javaBaseOptions();
    options.push_back(fmt::format("-XX:MaxHeapSize={}k", memory.ceilMebi() * 1024 * 85 / 100));
    // What the JVM says of an archive that does not serve is of no use in the function's log.
    if (javaMajor >= 9)
        options.insert(options.end(), {"-Xlog:cds=off", "-Xlog:cds+dynamic=off"});
    if (hasArchive)
        options.emplace_back("-XX:SharedArchiveFile=/var/runtime/bootstrap.jsa");
    const std::vector<std::string> theirs = subjectsIn(toolOptions);
    std::erase_if(options, [&](const std::string& option) {
        return std::find(theirs.begin(), theirs.end(), subjectOf(option)) != theirs.end();
    });
    return options;
}

} // namespace lathe::runtimes
