#include "engine/runtimes/CompiledBootstrap.h"

#include "engine/base/Files.h"
#include "engine/base/Ids.h"
#include "engine/base/StableHash.h"
#include "engine/runtimes/RunTool.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* byteCode = "bootstrap.pyc";

std::vector<fs::path> modulesOf(const fs::path& source) {
    std::vector<fs::path> modules;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{source, ignored})
        if (entry.path().extension() == ".py")
            modules.push_back(entry.path());
    std::sort(modules.begin(), modules.end());
    return modules;
}

// Arguments: the folder for the byte code, then the modules. Tracebacks name the files as the
// function sees them.
constexpr const char* compileScript = "import sys, os, py_compile\n"
                                      "for file in sys.argv[2:]:\n"
                                      "    name = os.path.basename(file)\n"
                                      "    py_compile.compile(file, os.path.join(sys.argv[1], name "
                                      "+ 'c'), '/var/runtime/' + name, True)";

bool compile(const std::vector<fs::path>& modules, const fs::path& interpreter,
             const fs::path& folder) {
    // Another engine may be at it: whoever is first puts its folder in place.
    const fs::path draft = folder.string() + "." + newHexId(8);
    std::error_code error;
    fs::create_directories(draft, error);
    std::vector<std::string> arguments{interpreter.string(), "-I",          "-S", "-c",
                                       compileScript,        draft.string()};
    for (const fs::path& module : modules)
        arguments.push_back(module.string());
    const auto done = runTool(arguments, std::chrono::seconds{10});
    if (done)
        fs::rename(draft, folder, error);
    if (!done || error)
        fs::remove_all(draft, error);
    return fs::exists(folder / byteCode, error);
}

} // namespace

CompiledBootstrap compiledBootstrap(const fs::path& source, const fs::path& interpreter,
                                    const std::string& version, const fs::path& cache) {
    const std::vector<fs::path> modules = modulesOf(source);
    std::uint64_t hash = stableHash(interpreter.string());
    for (const fs::path& module : modules)
        hash = stableHash(readFile(module).value_or(""), hash);
    const fs::path folder = cache / fmt::format("python-{}-{:016x}", version, hash);
    std::error_code ignored;
    if (fs::exists(folder / byteCode, ignored) || compile(modules, interpreter, folder))
        return {folder, byteCode};
    return {source, "bootstrap.py"};
}

fs::path bootstrapCache() {
    const char* chosen = std::getenv("XDG_CACHE_HOME");
    if (chosen && *chosen)
        return fs::path{chosen} / "lathe/runtimes";
    const char* home = std::getenv("HOME");
    return fs::path{home && *home ? home : "/tmp"} / ".cache/lathe/runtimes";
}

} // namespace lathe::runtimes
