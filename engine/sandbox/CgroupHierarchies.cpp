#include "engine/sandbox/CgroupHierarchies.h"

#include "engine/base/Files.h"
#include "engine/sandbox/ControlFile.h"

#include <iterator>
#include <sstream>
#include <vector>

namespace lathe::sandbox {

namespace {

constexpr const char* controllers[] = {"memory", "cpu", "pids", "freezer"};

/// "" for version 2, else the controllers of the hierarchy, to the path in it.
std::map<std::string, std::string> parseMembership(std::string_view text) {
    std::map<std::string, std::string> paths;
    std::istringstream lines{std::string{text}};
    for (std::string line; std::getline(lines, line);) {
        const auto first = line.find(':');
        const auto second = line.find(':', first + 1);
        if (second != std::string::npos)
            paths[line.substr(first + 1, second - first - 1)] = line.substr(second + 1);
    }
    return paths;
}

/// Where the cgroup `path` is seen when `root` of the hierarchy is mounted at `mount`.
std::string folderOf(const std::string& mount, const std::string& root, const std::string& path) {
    std::string below = path;
    if (root != "/" && path.starts_with(root))
        below = path.substr(root.size());
    while (below.ends_with('/'))
        below.pop_back();
    // A path out of the mounted part ("/../x") is not visible here.
    return below.find("/..") == std::string::npos ? mount + below : mount;
}

} // namespace

CgroupHierarchies parseHierarchies(std::string_view mountInfo, std::string_view membership) {
    const std::map<std::string, std::string> paths = parseMembership(membership);
    CgroupHierarchies found;
    std::istringstream lines{std::string{mountInfo}};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        const std::vector<std::string> word{std::istream_iterator<std::string>{words}, {}};
        std::size_t dash = 6;
        while (dash < word.size() && word[dash] != "-")
            ++dash;
        if (dash + 3 >= word.size())
            continue;
        const std::string& type = word[dash + 1];
        if (type == "cgroup2" && paths.contains("") && found.unifiedMount.empty()) {
            found.unifiedMount = word[4];
            found.unifiedOwn = folderOf(word[4], word[3], paths.at(""));
        } else if (type == "cgroup") {
            for (const auto& [names, path] : paths)
                for (const char* controller : controllers)
                    if (hasWord(names, controller) && hasWord(word[dash + 3], controller))
                        found.own.try_emplace(controller, folderOf(word[4], word[3], path));
        }
    }
    return found;
}

CgroupHierarchies ownHierarchies() {
    // The mount table may be longer than what a control file's reader takes.
    return parseHierarchies(readFile("/proc/self/mountinfo").value_or(""),
                            readText("/proc/self/cgroup"));
}

} // namespace lathe::sandbox
