#include "engine/runtimes/CompiledBootstrap.h"

#include "engine/base/Ids.h"
#include "engine/runtimes/RunTool.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* byteCode = "bootstrap.pyc";

// FNV-1a: what it makes is a folder's name, the same in every run.
std::uint64_t hashOf(std::uint64_t hash, std::string_view text) {
    for (const unsigned char byte : text)
        hash = (hash ^ byte) * 0x100000001b3U;
    return hash;
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// Tracebacks name the file as the function sees it.
constexpr const char* compileScript =
    "import sys, py_compile; py_compile.compile(sys.argv[1], sys.argv[2], "
    "'/var/runtime/bootstrap.py', True)";

bool compile(const fs::path& source, const fs::path& interpreter, const fs::path& folder) {
    // Another engine may be at it: whoever is first puts its folder in place.
    const fs::path draft = folder.string() + "." + newHexId(8);
    std::error_code error;
    fs::create_directories(draft, error);
    const auto done = runTool({interpreter.string(), "-I", "-S", "-c", compileScript,
                               source.string(), (draft / byteCode).string()},
                              std::chrono::seconds{10});
    if (done)
        fs::rename(draft, folder, error);
    if (!done || error)
        fs::remove_all(draft, error);
    return fs::exists(folder / byteCode, error);
}

} // namespace

CompiledBootstrap compiledBootstrap(const fs::path& source, const fs::path& interpreter,
                                    const std::string& version, const fs::path& cache) {
    const fs::path script = source / "bootstrap.py";
    const std::uint64_t hash =
        hashOf(hashOf(0xcbf29ce484222325U, contentOf(script)), interpreter.string());
    const fs::path folder = cache / fmt::format("python-{}-{:016x}", version, hash);
    std::error_code ignored;
    if (fs::exists(folder / byteCode, ignored) || compile(script, interpreter, folder))
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
