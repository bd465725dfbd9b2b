#pragma once

#include "engine/base/Result.h"
#include "engine/runtimes/Runtimes.h"

#include <filesystem>
#include <string>

namespace lathe::runtimes {

/// How functions of a runtime are run under a debugger.
struct DebugSupport {
    enum class Kind { Python, Node };
    Kind kind = Kind::Node;
    /// The package debugpy, for Python.
    std::filesystem::path debugpy;
};

/// Whether this machine can debug functions of this runtime. Runs Python to find debugpy, which
/// takes a tenth of a second: not for the io thread. Fails with Debug.Unsupported for languages
/// other than Python and Node.js, Debug.AdapterMissing where debugpy is not installed for the
/// Python that serves, and Runtime.NotInstalled.
Result<DebugSupport> debugSupport(const std::string& runtime);

/// Makes a launch one whose bootstrap connects with a debugger before it loads the function's code,
/// through the named pipes `requests` and `answers` of the folder `channel`, and waits for leave.
void addDebugger(Launch& launch, const DebugSupport& support, const std::filesystem::path& channel);

} // namespace lathe::runtimes
