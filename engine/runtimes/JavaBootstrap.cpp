#include "engine/runtimes/JavaBootstrap.h"

#include "engine/base/Files.h"
#include "engine/base/Ids.h"
#include "engine/base/Paths.h"
#include "engine/base/StableHash.h"
#include "engine/runtimes/Discovery.h"
#include "engine/runtimes/RunTool.h"
#include "engine/sandbox/Layout.h"

#include <fmt/format.h>

namespace fs = std::filesystem;

namespace lathe::runtimes {

namespace {

constexpr const char* jarNames[] = {"bootstrap.jar", "function.jar"};
constexpr const char* debuggerName = "debugger.jar";
constexpr const char* archiveName = "bootstrap.jsa";
/// The JVM's -XX:ArchiveClassesAtExit.
constexpr int oldestWithArchives = 13;

bool hasJars(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / jarNames[0], ignored) && fs::exists(folder / jarNames[1], ignored);
}

/// The archive serves only where the JVM finds itself and the jars by the same paths: so the JVM
/// that writes it sees them where an environment does.
bool writeArchive(const fs::path& folder, const fs::path& java,
                  const std::optional<sandbox::Bind>& bind) {
    const std::string bubblewrap = sandbox::bubblewrapPath();
    if (bubblewrap.empty())
        return false;
    std::vector<std::string> command{
        bubblewrap, "--unshare-user", "--die-with-parent", "--ro-bind", "/",       "/",
        "--dev",    "/dev",           "--tmpfs",           "/tmp",      "--tmpfs", "/var",
        "--bind",   folder.string(),  "/var/runtime"};
    if (bind)
        command.insert(command.end(), {"--ro-bind", bind->host.string(), bind->inside.string()});
    command.insert(command.end(), {"--chdir", "/", "--", java.string()});
    command.insert(command.end(), javaBaseOptions().begin(), javaBaseOptions().end());
    command.insert(command.end(),
                   {fmt::format("-XX:ArchiveClassesAtExit=/var/runtime/{}", archiveName), "-cp",
                    "/var/runtime/bootstrap.jar", "lathe.runtime.Bootstrap", "--train"});
    std::error_code ignored;
    return runTool(command, std::chrono::seconds{20}) && fs::exists(folder / archiveName, ignored);
}

bool prepare(const fs::path& jars, const fs::path& java, const std::optional<sandbox::Bind>& bind,
             const std::string& version, const fs::path& folder) {
    // Another engine may be at it: whoever is first puts its folder in place.
    const fs::path draft = folder.string() + "." + newHexId(8);
    std::error_code error;
    fs::create_directories(draft, error);
    for (const char* name : jarNames)
        if (!error)
            fs::copy_file(jars / name, draft / name, error);
    if (!error && parseVersion(version).major >= oldestWithArchives)
        writeArchive(draft, java, bind);
    if (!error)
        fs::rename(draft, folder, error);
    std::error_code ignored;
    if (error)
        fs::remove_all(draft, ignored);
    return hasJars(folder);
}

} // namespace

fs::path javaBootstrapJars() {
    for (const fs::path& folder :
         {resourceDirectory() / "runtimes/java", fs::path{LATHE_JAVA_JARS}})
        if (hasJars(folder))
            return folder;
    return {};
}

fs::path javaDebugger() {
    std::error_code ignored;
    for (const fs::path& folder :
         {resourceDirectory() / "runtimes/java", fs::path{LATHE_JAVA_JARS "-debugger"}})
        if (fs::exists(folder / debuggerName, ignored))
            return folder / debuggerName;
    return {};
}

const std::vector<std::string>& javaBaseOptions() {
    static const std::vector<std::string> options{"-XX:+UseSerialGC",
                                                  "-XX:+TieredCompilation",
                                                  "-XX:TieredStopAtLevel=1",
                                                  "-XX:-UsePerfData",
                                                  "-Xshare:auto",
                                                  "-Dfile.encoding=UTF-8",
                                                  "-Dstdout.encoding=UTF-8",
                                                  "-Dstderr.encoding=UTF-8",
                                                  "-Djava.net.preferIPv4Stack=true"};
    return options;
}

JavaBootstrap javaBootstrap(const fs::path& jars, const fs::path& java,
                            const std::optional<sandbox::Bind>& bind, const std::string& version,
                            const fs::path& cache) {
    std::uint64_t hash = stableHash(bind ? bind->host.string() : java.string());
    for (const char* name : jarNames)
        hash = stableHash(readFile(jars / name).value_or(""), hash);
    const fs::path folder = cache / fmt::format("java-{}-{:016x}", version, hash);
    if (!hasJars(folder) && !prepare(jars, java, bind, version, folder))
        return {jars, false};
    std::error_code ignored;
    return {folder, fs::exists(folder / archiveName, ignored)};
}

} // namespace lathe::runtimes
