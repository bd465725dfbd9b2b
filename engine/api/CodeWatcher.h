#pragma once

#include "engine/api/KnownFiles.h"
#include "engine/base/Result.h"
#include "engine/model/Project.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>

struct inotify_event;

namespace lathe::api {

/// What has to be looked at: files of the project itself, and the code and layers of functions.
struct WatchPlan {
    /// Folders whose .yaml, .yml, .json and .toml files make up the model.
    std::set<std::filesystem::path> projectFolders;
    /// Single files that do so elsewhere (env.json).
    std::set<std::filesystem::path> projectFiles;
    /// Folder or archive -> the functions that have it as code or layer. Absolute paths.
    std::map<std::filesystem::path, std::set<std::string>> code;

    static WatchPlan of(const model::Project& project, const std::filesystem::path& templateFile,
                        const std::filesystem::path& environmentFile);
};

struct Changes {
    /// The model (or what has to be watched) may be another one.
    bool project = false;
    /// Logical ids of the functions whose code changed.
    std::set<std::string> functions;
};

/// Notices changes by inotify. What was written before drain() is called is among what it returns.
/// node_modules is watched two levels deep, version control and caches not at all.
class CodeWatcher {
  public:
    /// Walks the folders: may take a while, on any thread. Fails with Watch.Unavailable.
    static Result<std::unique_ptr<CodeWatcher>> create(WatchPlan plan);
    ~CodeWatcher();
    CodeWatcher(const CodeWatcher&) = delete;
    CodeWatcher& operator=(const CodeWatcher&) = delete;

    /// Readable when there is something to drain.
    int descriptor() const { return m_descriptor; }
    /// False when there were more folders than the system lets us watch.
    bool isComplete() const { return m_complete; }
    /// Never waits. Code that was written again as it was is no change.
    Changes drain();

  private:
    struct Folder {
        std::filesystem::path path;
        /// Folders that appear in it are watched too.
        bool isTree = false;
    };

    CodeWatcher(int descriptor, WatchPlan plan);
    void watchRoot(const std::filesystem::path& root);
    void watchTree(const std::filesystem::path& folder);
    void watchPackages(const std::filesystem::path& nodeModules);
    void watch(const std::filesystem::path& folder, bool isTree);
    void take(const inotify_event& event, Changes& changes);
    void addFunctionsOf(const std::filesystem::path& code, Changes& changes) const;
    void forgetBelow(const std::filesystem::path& folder);
    void everythingChanged(Changes& changes) const;
    bool isCode(const std::filesystem::path& path) const;
    bool isProjectFile(const std::filesystem::path& path) const;

    int m_descriptor;
    WatchPlan m_plan;
    /// Roots, and the folders on the way to roots that are not there yet: when one of them appears,
    /// the plan is made anew.
    std::set<std::filesystem::path> m_awaited;
    std::unordered_map<int, Folder> m_folders;
    KnownFiles m_files;
    /// Files of code that something happened to since drain() began.
    std::set<std::filesystem::path> m_touched;
    bool m_complete = true;
};

} // namespace lathe::api
