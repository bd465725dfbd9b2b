#include "app/window/CanvasState.h"

#include "app/document/ProjectDocument.h"
#include "app/document/WrittenTemplate.h"
#include "app/window/CanvasPlaces.h"
#include "engine/base/Files.h"
#include "engine/template/ProjectLoader.h"
#include "engine/vcs/CommittedFiles.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace lathe::app {

namespace {

namespace fs = std::filesystem;

/// As large as a file may be that a template names.
constexpr std::uint64_t LargestFile = 16 * 1024 * 1024;

/// What a template can consist of.
bool isPart(const std::string& path) {
    static constexpr std::array<std::string_view, 5> ends{".yaml", ".yml", ".json", ".toml",
                                                          ".template"};
    return path.find("node_modules/") == std::string::npos &&
           std::any_of(ends.begin(), ends.end(),
                       [&path](std::string_view end) { return path.ends_with(end); });
}

Result<CanvasState> read(const fs::path& file, const std::string& commit) {
    CanvasState state;
    const auto text = readFile(file);
    if (!text)
        return state;
    const tmpl::LoadedProject loaded = tmpl::loadProject(file, {});
    const auto error =
        std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const auto& one) {
            return one.severity == model::Severity::Error && one.code != "Template.NoResources";
        });
    if (!loaded.project && error != loaded.diagnostics.end())
        return Error{"Template.Invalid", Text::tr("The template of commit {} cannot be shown: {}",
                                                  commit.substr(0, 7), error->message)};
    if (loaded.project)
        state.project = loaded.project;
    const WrittenTemplate written{*text, file};
    state.places = positionsOf(written.section({"Metadata", "Lathe", "Canvas"}));
    state.frames = authoring::framesIn(written.section({"Metadata", "Lathe", "Frames"}));
    return state;
}

} // namespace

CanvasState canvasNow(const ProjectDocument& document) {
    CanvasState state;
    if (const auto project = document.currentProject())
        state.project = project;
    else if (document.project())
        state.project = document.project();
    state.places = positionsOf(document.writtenSection({"Metadata", "Lathe", "Canvas"}));
    state.frames = authoring::framesIn(document.writtenSection({"Metadata", "Lathe", "Frames"}));
    return state;
}

Result<CanvasState> canvasAt(const vcs::Repository& repository, const std::string& commit,
                             const fs::path& templateFile, const std::stop_token& stop) {
    const auto inside = repository.pathOf(templateFile);
    if (commit.empty() || !inside)
        return CanvasState{};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{"Git.Failed", Text::verbatim(folder.errorString().toStdString())};
    // Folders keep their names, which stacks are called by; `.git` says how far the project's files
    // reach.
    const fs::path root = fs::path{folder.path().toStdString()} / repository.root().filename();
    std::error_code ignored;
    fs::create_directories(root / ".git", ignored);
    const auto isWanted = [&](const std::string& path) { return path == *inside || isPart(path); };
    if (auto written = vcs::writeCommitted(repository, commit, isWanted, LargestFile, root, stop);
        !written)
        return written.error();
    return read(root / *inside, commit);
}

} // namespace lathe::app
