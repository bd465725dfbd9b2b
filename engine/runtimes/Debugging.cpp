#include "engine/runtimes/Debugging.h"

#include "engine/runtimes/Discovery.h"
#include "engine/runtimes/JavaBootstrap.h"
#include "engine/runtimes/RunTool.h"
#include "engine/runtimes/RuntimeId.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr std::chrono::seconds patience{10};
constexpr const char* requestsInside = "/var/debug/requests";
constexpr const char* answersInside = "/var/debug/answers";
constexpr const char* debugpyInside = "/var/debug/debugpy";
constexpr const char* adapterInside = "/var/debug/debugger.jar";
/// What our adapter is compiled for.
constexpr int oldestJava = 11;

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

/// The adapter runs on the Java that serves the function.
Result<DebugSupport> javaSupport(const model::RuntimeMatch& match) {
    const fs::path adapter = javaDebugger();
    if (adapter.empty())
        return Error{"Debug.AdapterMissing",
                     Text::tr("This Lathe was built without a JDK of version {} or newer, so Java "
                              "functions are not debugged. Install one with \"apt install "
                              "default-jdk-headless\" and build Lathe again.",
                              oldestJava)};
    const auto modules = runTool({match.interpreter, "--list-modules"}, patience);
    if (parseVersion(match.version).major < oldestJava || !modules ||
        modules->find("jdk.jdi") == std::string::npos)
        return Error{"Debug.AdapterMissing",
                     Text::tr("Java functions are debugged with the Java Debug Interface (the "
                              "module jdk.jdi), which {0} does not have. A JDK of version {1} or "
                              "newer brings it: run \"apt install default-jdk-headless\".",
                              match.interpreter, oldestJava)};
    return DebugSupport{DebugSupport::Kind::Java, adapter};
}

void addDebugpy(Launch& launch, const fs::path& debugpy) {
    auto& arguments = launch.command.arguments;
    // Breakpoints may be missed in modules that are part of the interpreter.
    const auto interpreter = std::find_if(arguments.begin(), arguments.end(), [](const auto& text) {
        return text.find("/bootstrap.py") != std::string::npos;
    });
    arguments.insert(interpreter, "-Xfrozen_modules=off");
    // What is below /usr is seen there, with what it links to.
    if (debugpy.string().starts_with("/usr/")) {
        arguments.push_back(debugpy.string());
    } else {
        launch.binds.push_back({debugpy, debugpyInside});
        arguments.emplace_back(debugpyInside);
    }
}

/// Whoever starts the JVM says what it is: a wrapper of the function's may come before.
std::string javaIn(const std::vector<std::string>& arguments) {
    const auto java = std::find_if(arguments.begin(), arguments.end(), [](const auto& text) {
        return fs::path{text}.filename().string().starts_with("java");
    });
    return java == arguments.end() ? "java" : *java;
}

void addJavaAdapter(Launch& launch, const fs::path& adapter) {
    launch.binds.push_back({adapter, adapterInside});
    auto& arguments = launch.command.arguments;
    const std::vector<std::string> command{javaIn(arguments),
                                           "-XX:+UseSerialGC",
                                           "-XX:TieredStopAtLevel=1",
                                           "-XX:-UsePerfData",
                                           "-Xmx96m",
                                           "-Dfile.encoding=UTF-8",
                                           "--add-modules=jdk.jdi",
                                           "-cp",
                                           adapterInside,
                                           "lathe.debug.Main",
                                           requestsInside,
                                           answersInside};
    arguments.insert(arguments.begin(), command.begin(), command.end());
    // Agents and options of the function's are not the adapter's, which hands them on.
    auto& variables = launch.command.environment;
    for (const char* name : {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
        if (auto set = variables.extract(name); !set.empty()) {
            set.key() = fmt::format("LATHE_DEBUGGED_{}", name);
            variables.insert(std::move(set));
        }
}

} // namespace

Result<DebugSupport> debugSupport(const std::string& runtime) {
    const Language language = parseRuntimeId(runtime).language;
    if (language != Language::Python && language != Language::Node && language != Language::Java)
        return Error{
            "Debug.Unsupported",
            Text::tr("Functions in Python, Node.js and Java can be debugged; {} cannot yet.",
                     runtime)};
    const model::RuntimeMatch matched = match(runtime);
    if (matched.served.empty())
        return Error{"Runtime.NotInstalled", matched.advice};
    if (language == Language::Node)
        return DebugSupport{};
    if (language == Language::Java)
        return javaSupport(matched);
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
    launch.binds.push_back({channel / "requests", requestsInside});
    launch.binds.push_back({channel / "answers", answersInside, true});
    if (support.kind == DebugSupport::Kind::Java)
        return addJavaAdapter(launch, support.debugger);
    auto& arguments = launch.command.arguments;
    arguments.insert(arguments.end(), {"--debug", requestsInside, answersInside});
    if (support.kind == DebugSupport::Kind::Python)
        addDebugpy(launch, support.debugger);
}

} // namespace lathe::runtimes
