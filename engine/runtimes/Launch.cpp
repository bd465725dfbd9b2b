#include "engine/runtimes/Runtimes.h"

#include "engine/base/Paths.h"
#include "engine/runtimes/CompiledBootstrap.h"
#include "engine/runtimes/JavaBootstrap.h"
#include "engine/runtimes/JavaOptions.h"
#include "engine/runtimes/NodeSdk.h"
#include "engine/runtimes/PythonSdk.h"
#include "engine/runtimes/RuntimeId.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* taskRoot = "/var/task";
constexpr const char* runtimeRoot = "/var/runtime";
/// Where Lambda has its interpreters.
constexpr const char* languageRoot = "/var/lang";
/// The AWS SDK, where the interpreter brings none.
constexpr const char* sdkRoot = "/var/sdk";

/// What the bootstraps of Python and Node.js know.
constexpr const char* socketVariable = "LATHE_RUNTIME_SOCKET";

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// The interpreter as the environment sees it: at its own path, or below /var/lang where its own
/// path is taken by something else.
struct Placed {
    fs::path binary;
    fs::path prefix;
    std::optional<sandbox::Bind> bind;
};

Placed place(const fs::path& binary) {
    const fs::path folder = binary.parent_path();
    const fs::path prefix = folder.filename() == "bin" ? folder.parent_path() : folder;
    for (const char* shown : {"/usr", "/bin", "/lib"})
        if (isBelow(binary, shown))
            return {binary, prefix, {}};
    for (const char* taken : {"/opt", "/tmp", "/var", "/dev", "/proc"})
        if (isBelow(binary, taken))
            return {languageRoot / binary.lexically_relative(prefix), languageRoot,
                    sandbox::Bind{prefix, languageRoot}};
    return {binary, prefix, sandbox::Bind{prefix, prefix}};
}

/// Sets what the function or the platform has not set.
void setDefault(Launch& launch, const char* name, std::string value) {
    launch.command.environment.emplace(name, std::move(value));
}

/// For languages that take their encodings from the locale: not every system has LANG's en_US.
void setUtf8(Launch& launch) {
    setDefault(launch, "LC_ALL", "C.UTF-8");
}

/// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
void setCommonVariables(Launch& launch, const fs::path& prefix) {
    launch.command.environment["LAMBDA_TASK_ROOT"] = taskRoot;
    launch.command.environment["LAMBDA_RUNTIME_DIR"] = runtimeRoot;
    setDefault(launch, "LANG", "en_US.UTF-8");
    setDefault(launch, "TZ", ":UTC");
    const std::string own = prefix.empty() || prefix == "/usr" ? "" : prefix.string() + "/bin:";
    setDefault(launch, "PATH", own + "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    setDefault(launch, "LD_LIBRARY_PATH",
               "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:"
               "/var/task/lib:/opt/lib");
}

/// Lambda's Python has boto3 in it. What names it gets it compiled, which the first time takes
/// seconds.
bool addPythonSdk(Launch& launch, const model::RuntimeMatch& match, const fs::path& code,
                  const fs::path& layers) {
    if (hasSdk(match.interpreter, parseVersion(match.version)))
        return false;
    static const std::optional<PythonSdk> sdk =
        newestSdk(packageFolders(SearchPlaces::ofThisMachine()));
    if (!sdk)
        return false;
    const bool named = namesSdk(code) || (!layers.empty() && namesSdk(layers / "python"));
    const fs::path compiled =
        named ? compiledSdk(*sdk, match.interpreter, match.version, bootstrapCache()) : fs::path{};
    if (!compiled.empty())
        launch.binds.push_back({compiled, sdkRoot});
    else
        for (sandbox::Bind& bind : sdkBinds(*sdk, sdkRoot))
            launch.binds.push_back(std::move(bind));
    return true;
}

void addPython(Launch& launch, const std::string& runtime, const model::RuntimeMatch& match,
               const Placed& placed, bool hasSdkRoot) {
    launch.socketVariable = socketVariable;
    const CompiledBootstrap bootstrap =
        compiledBootstrap(resourceDirectory() / "runtimes/python", match.interpreter, match.version,
                          bootstrapCache());
    launch.binds.push_back({bootstrap.folder, runtimeRoot});
    launch.command.arguments = {placed.binary.string(),
                                fmt::format("{}/{}", runtimeRoot, bootstrap.file)};
    // Layers are built for the version asked for; what runs may be another.
    std::string path;
    for (const std::string& version : {match.served, runtime})
        if (path.find(version + "/") == std::string::npos)
            path += fmt::format("/opt/python/lib/{}/site-packages:", version);
    path += "/opt/python:/var/runtime";
    setDefault(launch, "PYTHONPATH", hasSdkRoot ? fmt::format("{}:{}", path, sdkRoot) : path);
}

/// Lambda searches NODE_PATH for ES modules too, which Node.js does not do: a layer's packages, of
/// which those for this version come first, are shown where imports from /var/task arrive.
void addLayerModules(Launch& launch, const fs::path& layers, const std::vector<int>& versions) {
    std::vector<fs::path> folders;
    for (const int version : versions)
        folders.push_back(layers / fmt::format("nodejs/node{}/node_modules", version));
    folders.push_back(layers / "nodejs/node_modules");
    std::error_code ignored;
    const auto found = std::find_if(folders.begin(), folders.end(), [&](const fs::path& folder) {
        return fs::is_directory(folder, ignored);
    });
    if (!layers.empty() && found != folders.end())
        launch.binds.push_back({*found, "/var/node_modules"});
}

void addNode(Launch& launch, const model::FunctionSpec& function, const model::RuntimeMatch& match,
             const Placed& placed, const fs::path& layers) {
    launch.socketVariable = socketVariable;
    launch.binds.push_back({resourceDirectory() / "runtimes/nodejs", runtimeRoot});
    // Found from /var/task and from /opt, by require() and by import.
    std::error_code ignored;
    const fs::path sdk = nodeSdkFolder(nodeSdkOf(function.runtime)) / "node_modules";
    if (fs::exists(sdk, ignored))
        launch.binds.push_back({sdk, "/node_modules"});
    // Its complaint about a version that was not asked for.
    if (!match.exact())
        setDefault(launch, "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
    addLayerModules(launch, layers,
                    {parseRuntimeId(function.runtime).major, parseRuntimeId(match.served).major});
    // As Lambda shares the function's memory out.
    const std::int64_t memory = function.memory.ceilMebi();
    launch.command.arguments = {placed.binary.string(),
                                "--expose-gc",
                                "--max-http-header-size=81920",
                                fmt::format("--max-semi-space-size={}", memory * 5 / 100),
                                fmt::format("--max-old-space-size={}", memory * 90 / 100),
                                fmt::format("{}/bootstrap.js", runtimeRoot)};
    std::string path;
    for (const std::string& version : {function.runtime, match.served}) {
        const auto folder =
            fmt::format("/opt/nodejs/node{}/node_modules:", parseRuntimeId(version).major);
        if (path.find(folder) == std::string::npos)
            path += folder;
    }
    setDefault(launch, "NODE_PATH",
               path + "/opt/nodejs/node_modules:/var/runtime/node_modules:/var/runtime:/var/task");
}

void addRuby(Launch& launch, const std::string& runtime, const model::RuntimeMatch& match,
             const Placed& placed) {
    launch.binds.push_back({resourceDirectory() / "runtimes/ruby", runtimeRoot});
    launch.command.arguments = {placed.binary.string(), "--disable-gems", "-EUTF-8",
                                fmt::format("{}/bootstrap.rb", runtimeRoot)};
    // Gems are installed for the version asked for; what runs may be another.
    std::string path;
    for (const std::string& version : {match.served, runtime}) {
        const RuntimeId id = parseRuntimeId(version);
        const std::string abi = fmt::format("{}.{}.0", id.major, id.minor);
        if (path.find(abi) == std::string::npos)
            path += fmt::format("{}{}/vendor/bundle/ruby/{}:/opt/ruby/gems/{}",
                                path.empty() ? "" : ":", taskRoot, abi, abi);
    }
    setDefault(launch, "GEM_PATH", path);
    setDefault(launch, "RUBYLIB", "/var/task:/var/runtime/lib:/opt/ruby/lib");
    setUtf8(launch);
}

Result<void> addJava(Launch& launch, const model::FunctionSpec& function,
                     const model::RuntimeMatch& match, const Placed& placed) {
    const fs::path jars = javaBootstrapJars();
    if (jars.empty())
        return Error{"Runtime.Unsupported",
                     Text::tr("This Lathe was built without a JDK, so Java functions do not run. "
                              "Install one with \"apt install default-jdk-headless\" and build "
                              "Lathe again.")};
    const JavaBootstrap bootstrap =
        javaBootstrap(jars, placed.binary, placed.bind, match.version, bootstrapCache());
    launch.binds.push_back({bootstrap.folder, runtimeRoot});
    setUtf8(launch);
    const auto& environment = launch.command.environment;
    const auto theirs = environment.find("JAVA_TOOL_OPTIONS");
    launch.command.arguments =
        javaOptions(function.memory, parseRuntimeId(match.served).major, bootstrap.hasArchive,
                    theirs == environment.end() ? std::string{} : theirs->second);
    launch.command.arguments.insert(launch.command.arguments.begin(), placed.binary.string());
    launch.command.arguments.insert(
        launch.command.arguments.end(),
        {"-cp", fmt::format("{}/bootstrap.jar", runtimeRoot), "lathe.runtime.Bootstrap"});
    return {};
}

/// Lambda's host of class libraries is its own and not to be had: what runs is a program with its
/// runtime client in it (https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html).
Result<void> addDotnet(Launch& launch, const model::FunctionSpec& function, const Placed& placed) {
    if (function.handler.find("::") != std::string::npos)
        return Error{"Runtime.Unsupported",
                     Text::tr("{0} is a handler in a .NET class library, which needs a host that "
                              "only Lambda has. Make the function an executable assembly (with "
                              "LambdaBootstrapBuilder) and Handler its name.",
                              function.handler)};
    launch.command.arguments = {placed.binary.string(),
                                fmt::format("{}/{}.dll", taskRoot, function.handler)};
    setDefault(launch, "DOTNET_ROOT", placed.binary.parent_path().string());
    // What is installed may be newer than what the program was built for.
    setDefault(launch, "DOTNET_ROLL_FORWARD", "Major");
    setDefault(launch, "DOTNET_CLI_TELEMETRY_OPTOUT", "1");
    return {};
}

Result<std::string> customBootstrap(const fs::path& code, const fs::path& layers) {
    for (const auto& [host, inside] : {std::pair{code, "/var/task"}, {layers, "/opt"}})
        if (!host.empty() && ::access((host / "bootstrap").c_str(), X_OK) == 0)
            return fmt::format("{}/bootstrap", inside);
    std::error_code ignored;
    const bool there = fs::exists(code / "bootstrap", ignored);
    return Error{
        "Runtime.InvalidEntrypoint",
        there ? Text::tr("/var/task/bootstrap is not executable: run chmod +x on it.")
              : Text::tr("Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]. "
                         "Build the function, so that its code folder holds an executable named "
                         "bootstrap.")};
}

Result<void> addLanguage(Launch& launch, const model::FunctionSpec& function,
                         const model::RuntimeMatch& match, const Placed& placed,
                         const fs::path& code, const fs::path& layers) {
    switch (parseRuntimeId(function.runtime).language) {
    case Language::Python:
        addPython(launch, function.runtime, match, placed,
                  addPythonSdk(launch, match, code, layers));
        break;
    case Language::Ruby:
        addRuby(launch, function.runtime, match, placed);
        break;
    case Language::DotNet:
        return addDotnet(launch, function, placed);
    case Language::Java:
        return addJava(launch, function, match, placed);
    default:
        addNode(launch, function, match, placed, layers);
    }
    return {};
}

/// An executable that `file` of the code folder names.
Result<std::string> ownProgram(const model::FunctionSpec& function, const fs::path& code) {
    const fs::path file = code / function.handler;
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0)
        return fmt::format("{}/{}", taskRoot, function.handler);
    return Error{
        "Runtime.InvalidEntrypoint",
        fs::exists(file, ignored)
            ? Text::tr("/var/task/{} is not executable: run chmod +x on it.", function.handler)
            : Text::tr("The code of {0} holds no executable named {1}, as its handler "
                       "says. Build the function, or correct Handler.",
                       function.logicalId, function.handler)};
}

/// Programs that bring their runtime client themselves.
Result<Launch> launchProgram(Launch launch, Result<std::string> program) {
    if (!program)
        return program.error();
    launch.command.arguments = {std::move(*program)};
    setCommonVariables(launch, {});
    return launch;
}

void wrap(Launch& launch) {
    const auto wrapper = launch.command.environment.find("AWS_LAMBDA_EXEC_WRAPPER");
    if (wrapper != launch.command.environment.end() && !wrapper->second.empty())
        launch.command.arguments.insert(launch.command.arguments.begin(), wrapper->second);
}

} // namespace

Result<Launch> prepareLaunch(const model::FunctionSpec& function, const fs::path& codeDirectory,
                             const fs::path& layerDirectory,
                             std::map<std::string, std::string> variables) {
    const Language language = parseRuntimeId(function.runtime).language;
    const model::RuntimeMatch matched = match(function.runtime);
    if (matched.served.empty())
        return Error{language == Language::Other ? "Runtime.Unsupported" : "Runtime.NotInstalled",
                     matched.advice};

    Launch launch;
    launch.command.environment = std::move(variables);
    launch.command.workingDirectory = taskRoot;
    launch.binds.push_back({codeDirectory, taskRoot});
    if (!layerDirectory.empty())
        launch.binds.push_back({layerDirectory, "/opt"});
    if (language == Language::Provided) {
        // Not defined there:
        // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
        launch.command.environment.erase("AWS_EXECUTION_ENV");
        return launchProgram(std::move(launch), customBootstrap(codeDirectory, layerDirectory));
    }
    if (language == Language::Go)
        return launchProgram(std::move(launch), ownProgram(function, codeDirectory));

    const Placed placed = place(matched.interpreter);
    if (placed.bind)
        launch.binds.push_back(*placed.bind);
    launch.command.environment["AWS_EXECUTION_ENV"] = "AWS_Lambda_" + function.runtime;
    setCommonVariables(launch, placed.prefix);
    if (auto added = addLanguage(launch, function, matched, placed, codeDirectory, layerDirectory);
        !added)
        return added.error();
    wrap(launch);
    return launch;
}

bool canStandBy(const std::string& runtime, const std::map<std::string, std::string>& variables) {
    const Language language = parseRuntimeId(runtime).language;
    if (language != Language::Python && language != Language::Node && language != Language::Ruby &&
        language != Language::Java)
        return false;
    constexpr const char* steering[] = {"AWS_LAMBDA_EXEC_WRAPPER",
                                        "PYTHONPATH",
                                        "PYTHONHOME",
                                        "NODE_OPTIONS",
                                        "RUBYOPT",
                                        "RUBYLIB",
                                        "JAVA_TOOL_OPTIONS",
                                        "JDK_JAVA_OPTIONS",
                                        "_JAVA_OPTIONS",
                                        "LD_PRELOAD",
                                        "LD_LIBRARY_PATH"};
    return std::none_of(std::begin(steering), std::end(steering),
                        [&](const char* name) { return variables.contains(name); });
}

bool layersRunFirst(const fs::path& layerDirectory) {
    if (layerDirectory.empty())
        return false;
    std::vector<fs::path> folders{layerDirectory / "python"};
    std::error_code ignored;
    for (const auto& version : fs::directory_iterator{layerDirectory / "python/lib", ignored})
        folders.push_back(version.path() / "site-packages");
    return std::any_of(folders.begin(), folders.end(), [&](const fs::path& folder) {
        return fs::exists(folder / "sitecustomize.py", ignored) ||
               fs::exists(folder / "usercustomize.py", ignored);
    });
}

} // namespace lathe::runtimes
