#pragma once

#include <filesystem>
#include <string>

namespace lathe::runtimes {

/// Python's bootstrap as byte code for one interpreter, so that no start compiles it anew.
struct CompiledBootstrap {
    /// What to bind at /var/runtime.
    std::filesystem::path folder;
    /// "bootstrap.pyc", or "bootstrap.py" where compiling failed.
    std::string file;
};

/// Compiles the modules of `source` once and keeps the result in `cache`. A changed source or
/// interpreter is compiled anew.
CompiledBootstrap compiledBootstrap(const std::filesystem::path& source,
                                    const std::filesystem::path& interpreter,
                                    const std::string& version, const std::filesystem::path& cache);

/// $XDG_CACHE_HOME/lathe/runtimes (or ~/.cache/lathe/runtimes).
std::filesystem::path bootstrapCache();

} // namespace lathe::runtimes
