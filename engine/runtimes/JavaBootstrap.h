#pragma once

#include "engine/sandbox/Sandbox.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lathe::runtimes {

/// Java's bootstrap for one JVM: what is bound at /var/runtime.
struct JavaBootstrap {
    /// Holds bootstrap.jar and function.jar.
    std::filesystem::path folder;
    /// Whether bootstrap.jsa, an archive of the classes that a start loads, is there too.
    bool hasArchive = false;
};

/// Where this build of Lathe has its jars; empty where it was built without a JDK.
std::filesystem::path javaBootstrapJars();

/// The jar of the debugger that runs beside a Java function; empty where this build of Lathe has
/// none, for want of a JDK with the Java Debug Interface.
std::filesystem::path javaDebugger();

/// The options of every start, those of the archive apart: it serves only JVMs with the same
/// garbage collector.
const std::vector<std::string>& javaBaseOptions();

/// Copies the jars and has the JVM write the archive (Java 13 and newer: class-data sharing), once
/// for each JVM; kept in `cache`. `java` and `prefix` are as the environment sees them, `bind`
/// shows the JVM there. Where that fails, the jars serve without an archive.
JavaBootstrap javaBootstrap(const std::filesystem::path& jars, const std::filesystem::path& java,
                            const std::optional<sandbox::Bind>& bind, const std::string& version,
                            const std::filesystem::path& cache);

} // namespace lathe::runtimes
