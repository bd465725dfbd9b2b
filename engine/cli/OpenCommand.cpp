#include "engine/base/Paths.h"
#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace lathe::cli {

int openCommand(const std::string& folder, const std::filesystem::path& state) {
    const bool hasDisplay = ::getenv("DISPLAY") || ::getenv("WAYLAND_DISPLAY");
    if (!hasDisplay && !::getenv("QT_QPA_PLATFORM"))
        return fail(EngineFailed, "there is no display for the window (DISPLAY and WAYLAND_DISPLAY "
                                  "are not set); use a command (lathe --help)");
    const std::string window = siblingExecutable("lathe-workbench").string();
    if (window.empty())
        return fail(EngineFailed,
                    "lathe-workbench is neither beside lathe nor on PATH; install it, or "
                    "use a command (lathe --help)");
    std::vector<std::string> words{window};
    if (!state.empty())
        words.insert(words.end(), {"--state", state.string()});
    if (!folder.empty())
        words.insert(words.end(), {"--", folder});
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(window.c_str(), arguments.data());
    return fail(EngineFailed, fmt::format("cannot start {}: {}", window, std::strerror(errno)));
}

} // namespace lathe::cli
