#pragma once

#include "engine/base/Result.h"
#include "engine/runtimes/Runtimes.h"

#include <filesystem>
#include <string>

namespace lathe::runtimes {

/// How functions of a runtime are run under a debugger.
struct DebugSupport {
    enum class Kind { Python, Node, Java };
    Kind kind = Kind::Node;
    /// What is brought into the environment for it: the package debugpy for Python, the jar of our
    /// adapter for Java.
    std::filesystem::path debugger;
};

/// Whether this machine can debug functions of this runtime. Runs Python to find debugpy, or Java
/// to find the Java Debug Interface, which takes a tenth of a second: not for the io thread. Fails
/// with Debug.Unsupported for languages other than Python, Node.js and Java, Debug.AdapterMissing
/// where what serves the runtime has no debugpy or no jdk.jdi, and Runtime.NotInstalled.
Result<DebugSupport> debugSupport(const std::string& runtime);

/// Makes a launch one whose bootstrap connects with a debugger before it loads the function's code,
/// through the named pipes `requests` and `answers` of the folder `channel`, and waits for leave. A
/// Java function is started by the debugger, which is a process of its own beside it.
void addDebugger(Launch& launch, const DebugSupport& support, const std::filesystem::path& channel);

} // namespace lathe::runtimes
