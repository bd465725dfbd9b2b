#include "engine/runtimes/Debugging.h"

#include "engine/runtimes/RunTool.h"
#include "engine/runtimes/RuntimeId.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr std::chrono::seconds patience{10};
constexpr const char* debugpyInside = "/var/debug/debugpy";

/// Where Debian has the packages of its own Python.
constexpr const char* distributionPackages = "/usr/lib/python3/dist-packages";

bool isPackage(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / "_vendored/pydevd/pydevd.py", ignored);
}

/// debugpy as this interpreter finds it; else the distribution's, where that is for the same
/// version of Python.
fs::path findDebugpy(const model::RuntimeMatch& match) {
    const auto said = runTool({match.interpreter, "-c",
                               "import importlib.util as u; s = u.find_spec('debugpy'); "
                               "print(s.submodule_search_locations[0] if s else '', end='')"},
                              patience);
    if (said && isPackage(*said))
        return *said;
    std::error_code ignored;
    const fs::path packaged = fs::path{distributionPackages} / "debugpy";
    if (fs::exists("/usr/bin/" + match.served, ignored) && isPackage(packaged))
        return packaged;
    return {};
}

} // namespace

Result<DebugSupport> debugSupport(const std::string& runtime) {
    const Language language = parseRuntimeId(runtime).language;
    if (language != Language::Python && language != Language::Node)
        return Error{
            "Debug.Unsupported",
            Text::tr("Functions in Python and Node.js can be debugged; {} cannot yet.", runtime)};
    const model::RuntimeMatch matched = match(runtime);
    if (matched.served.empty())
        return Error{"Runtime.NotInstalled", matched.advice};
    if (language == Language::Node)
        return DebugSupport{};
    const fs::path debugpy = findDebugpy(matched);
    if (debugpy.empty())
        return Error{"Debug.AdapterMissing",
                     Text::tr("Python functions are debugged with debugpy, which {0} does not "
                              "have. Run \"{0} -m pip install debugpy\", or for Debian's own "
                              "Python \"apt install python3-debugpy\".",
                              matched.interpreter)};
    return DebugSupport{DebugSupport::Kind::Python, debugpy};
}

void addDebugger(Launch& launch, const DebugSupport& support, const fs::path& channel) {
    // The pipes and nothing else: in the folder a function could fill the disk.
    launch.binds.push_back({channel / "requests", "/var/debug/requests"});
    launch.binds.push_back({channel / "answers", "/var/debug/answers", true});
    auto& arguments = launch.command.arguments;
    arguments.insert(arguments.end(), {"--debug", "/var/debug/requests", "/var/debug/answers"});
    if (support.kind != DebugSupport::Kind::Python)
        return;
    // Breakpoints may be missed in modules that are part of the interpreter.
    const auto interpreter = std::find_if(arguments.begin(), arguments.end(), [](const auto& text) {
        return text.find("/bootstrap.py") != std::string::npos;
    });
    arguments.insert(interpreter, "-Xfrozen_modules=off");
    // What is below /usr is seen there, with what it links to.
    if (support.debugpy.string().starts_with("/usr/")) {
        arguments.push_back(support.debugpy.string());
    } else {
        launch.binds.push_back({support.debugpy, debugpyInside});
        arguments.emplace_back(debugpyInside);
    }
}

} // namespace lathe::runtimes
