#include "engine/api/CodeWatcher.h"

#include "engine/dispatch/CodePackage.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace lathe::api {

namespace {

constexpr std::uint32_t changeEvents = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE |
                                       IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t appearances = IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE;

/// Folders of tools, which no function runs from.
bool isIgnoredFolder(std::string_view name) {
    static constexpr std::array names = {".git",        ".hg",   ".svn",        "__pycache__",
                                         ".aws-sam",    ".venv", ".mypy_cache", ".pytest_cache",
                                         ".ruff_cache", ".idea", ".vscode",     ".cache"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Files that editors write beside the one that is saved.
bool isEditorFile(std::string_view name) {
    return name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".swx") ||
           name.starts_with(".#") || name == "4913";
}

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

bool isIgnored(const fs::path& path, const fs::path& root) {
    const fs::path relative = path.lexically_relative(root);
    return std::any_of(relative.begin(), relative.end(), [](const fs::path& part) {
        return isIgnoredFolder(part.native()) || isEditorFile(part.native());
    });
}

/// "/project/src/../src/" -> "/project/src"
fs::path tidy(const fs::path& path) {
    const fs::path normal = path.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

bool isRealFolder(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.is_directory(error) && !entry.is_symlink(error);
}

} // namespace

WatchPlan WatchPlan::of(const model::Project& project, const fs::path& templateFile,
                        const fs::path& environmentFile) {
    WatchPlan plan;
    plan.projectFolders.insert(templateFile.parent_path());
    if (!environmentFile.empty())
        plan.projectFiles.insert(environmentFile);
    for (const model::Resource& resource : project.resources) {
        if (resource.location.file.is_absolute())
            plan.projectFolders.insert(resource.location.file.parent_path());
    }
    for (const model::FunctionSpec& function : project.functions) {
        if (const fs::path code = dispatch::localCode(function); !code.empty())
            plan.code[tidy(code)].insert(function.logicalId);
        for (const model::LayerReference& layer : function.layers) {
            if (!layer.content.empty())
                plan.code[tidy(layer.content)].insert(function.logicalId);
        }
    }
    return plan;
}

Result<std::unique_ptr<CodeWatcher>> CodeWatcher::create(WatchPlan plan) {
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0)
        return systemError("Watch.Unavailable",
                           Text::tr("Changes of files are not noticed (inotify is not available)"),
                           errno);
    std::unique_ptr<CodeWatcher> watcher{new CodeWatcher{descriptor, std::move(plan)}};
    for (const fs::path& folder : watcher->m_plan.projectFolders)
        watcher->watch(folder, false);
    for (const fs::path& file : watcher->m_plan.projectFiles)
        watcher->watch(file.parent_path(), false);
    for (const auto& [root, functions] : watcher->m_plan.code)
        watcher->watchRoot(root);
    return watcher;
}

CodeWatcher::CodeWatcher(int descriptor, WatchPlan plan)
    : m_descriptor{descriptor}
    , m_plan{std::move(plan)} {}

CodeWatcher::~CodeWatcher() {
    ::close(m_descriptor);
}

void CodeWatcher::watchRoot(const fs::path& root) {
    fs::path here = root;
    std::error_code error;
    if (fs::is_directory(here, error))
        watchTree(here);
    // A root that goes and comes again, or comes at last, is seen from above it.
    do {
        m_awaited.insert(here);
        here = here.parent_path();
    } while (here.has_relative_path() && !fs::is_directory(here, error));
    watch(here, false);
}

void CodeWatcher::watchTree(const fs::path& folder) {
    watch(folder, true);
    m_files.add(folder);
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        if (!isRealFolder(*entry) || isIgnoredFolder(name))
            continue;
        if (name == "node_modules")
            watchPackages(entry->path());
        else
            watchTree(entry->path());
    }
}

void CodeWatcher::watchPackages(const fs::path& nodeModules) {
    watch(nodeModules, false);
    std::error_code error;
    for (fs::directory_iterator entry{nodeModules, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (isRealFolder(*entry))
            watch(entry->path(), false);
    }
}

void CodeWatcher::watch(const fs::path& folder, bool isTree) {
    // IN_MASK_ADD: the same folder may be watched for several reasons.
    const int watched =
        ::inotify_add_watch(m_descriptor, folder.c_str(), changeEvents | IN_ONLYDIR | IN_MASK_ADD);
    if (watched < 0) {
        m_complete = m_complete && errno != ENOSPC && errno != ENOMEM;
        return;
    }
    Folder& entry = m_folders[watched];
    entry.path = folder;
    entry.isTree = entry.isTree || isTree;
}

Changes CodeWatcher::drain() {
    Changes changes;
    alignas(inotify_event) std::array<char, 1 << 14> buffer;
    while (true) {
        const ssize_t size = ::read(m_descriptor, buffer.data(), buffer.size());
        if (size <= 0)
            break;
        for (ssize_t offset = 0; offset < size;) {
            const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + offset);
            take(event, changes);
            offset += static_cast<ssize_t>(sizeof(inotify_event) + event.len);
        }
    }
    for (const fs::path& file : std::exchange(m_touched, {})) {
        if (m_files.isNews(file))
            addFunctionsOf(file, changes);
    }
    return changes;
}

void CodeWatcher::addFunctionsOf(const fs::path& code, Changes& changes) const {
    for (const auto& [root, functions] : m_plan.code) {
        if (isBelow(code, root) && !isIgnored(code, root))
            changes.functions.insert(functions.begin(), functions.end());
    }
}

bool CodeWatcher::isCode(const fs::path& path) const {
    return std::any_of(m_plan.code.begin(), m_plan.code.end(), [&](const auto& entry) {
        return isBelow(path, entry.first) && !isIgnored(path, entry.first);
    });
}

void CodeWatcher::take(const inotify_event& event, Changes& changes) {
    if (event.mask & IN_Q_OVERFLOW)
        return everythingChanged(changes);
    const auto found = m_folders.find(event.wd);
    if (found == m_folders.end())
        return;
    if (event.mask & IN_IGNORED) {
        m_folders.erase(found);
        return;
    }
    const Folder folder = found->second;
    const fs::path path = event.len > 0 ? folder.path / event.name : folder.path;
    if (isProjectFile(path))
        changes.project = true;
    if ((event.mask & appearances) && m_awaited.contains(path))
        changes.project = true;
    const bool isFolder = event.mask & IN_ISDIR;
    if (!isFolder && event.len > 0 && isCode(path))
        m_touched.insert(path);
    else
        addFunctionsOf(path, changes);
    if (!isFolder)
        return;
    if (event.mask & (IN_MOVED_FROM | IN_DELETE))
        forgetBelow(path);
    if (!isCode(path) || !(event.mask & (IN_CREATE | IN_MOVED_TO)))
        return;
    if (folder.path.filename() == "node_modules")
        watch(path, false);
    else if (folder.isTree && path.filename() == "node_modules")
        watchPackages(path);
    else if (folder.isTree)
        watchTree(path);
}

void CodeWatcher::forgetBelow(const fs::path& folder) {
    for (const auto& [watched, entry] : m_folders) {
        if (isBelow(entry.path, folder))
            ::inotify_rm_watch(m_descriptor, watched);
    }
}

void CodeWatcher::everythingChanged(Changes& changes) const {
    changes.project = true;
    for (const auto& [root, functions] : m_plan.code)
        changes.functions.insert(functions.begin(), functions.end());
}

bool CodeWatcher::isProjectFile(const fs::path& path) const {
    if (m_plan.projectFiles.contains(path))
        return true;
    if (!m_plan.projectFolders.contains(path.parent_path()) ||
        isEditorFile(path.filename().native()))
        return false;
    const std::string extension = path.extension().native();
    return extension == ".yaml" || extension == ".yml" || extension == ".json" ||
           extension == ".toml";
}

} // namespace lathe::api
