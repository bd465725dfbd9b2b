#include "engine/vcs/Hooks.h"

#include "engine/process/Tool.h"
#include "engine/vcs/Failures.h"
#include "engine/vcs/Handles.h"

#include <unistd.h>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

/// core.hooksPath counts from the top of the working tree.
fs::path folderOf(const Repository& repository) {
    ConfigHandle config;
    if (git_repository_config(Out{config}, repository.get()) == 0) {
        Buffer path;
        if (git_config_get_path(path.get(), config.get(), "core.hookspath") == 0)
            return repository.root() / path.text();
    }
    return repository.commonFolder() / "hooks";
}

} // namespace

Hooks::Hooks(const Repository& repository)
    : m_repository{repository}
    , m_folder{folderOf(repository)} {}

Result<void> Hooks::run(const std::string& name, const std::vector<std::string>& arguments,
                        const std::stop_token& stop, const std::string& input) {
    const fs::path hook = m_folder / name;
    std::error_code ignored;
    if (!fs::is_regular_file(hook, ignored))
        return {};
    if (::access(hook.c_str(), X_OK) != 0) {
        m_ignored.push_back(name);
        return {};
    }
    process::ToolRun run;
    run.arguments = {hook.string()};
    run.arguments.insert(run.arguments.end(), arguments.begin(), arguments.end());
    run.workingDirectory = m_repository.root();
    run.input = input;
    run.environment = {{"GIT_INDEX_FILE", (m_repository.gitFolder() / "index").string()},
                       {"GIT_EDITOR", ":"},
                       {"GIT_PREFIX", ""}};
    if (m_repository.gitFolder() != m_repository.root() / ".git/")
        run.environment["GIT_DIR"] = m_repository.gitFolder().string();
    m_ran.push_back(name);
    std::string said;
    const auto status = process::runTool(
        run, [&said](std::string_view line) { said.append(line).append("\n"); }, stop);
    m_output += said;
    if (!status && status.error().code == "Tool.Cancelled")
        return cancelled();
    if (!status)
        return Error{"Git.HookRefused", status.error().detail};
    if (*status == 0)
        return {};
    return Error{"Git.HookRefused",
                 said.empty()
                     ? Text::tr("The hook {} has refused this and did not say why.", name)
                     : Text::tr("The hook {} has refused this: {}", name, Text::verbatim(said))};
}

} // namespace lathe::vcs
