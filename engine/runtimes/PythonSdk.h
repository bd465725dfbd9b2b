#pragma once

#include "engine/runtimes/Discovery.h"
#include "engine/sandbox/Sandbox.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace lathe::runtimes {

/// boto3 and the packages it needs: Lambda has them in its Python runtimes, interpreters of other
/// machines seldom do.
struct PythonSdk {
    /// A folder for packages with all of them in it.
    std::filesystem::path folder;
    Version version;
};

/// Where Python packages lie on this machine: with every interpreter, in the virtual environments
/// on PATH, in the person's own site-packages.
std::vector<std::filesystem::path> packageFolders(const SearchPlaces& places);

/// The newest boto3 that is complete.
std::optional<PythonSdk> newestSdk(const std::vector<std::filesystem::path>& folders);

/// Whether the interpreter finds a boto3 by itself.
bool hasSdk(const std::filesystem::path& interpreter, const Version& version);

/// Whether Python code in the folder, or one below, names the SDK.
bool namesSdk(const std::filesystem::path& code);

/// The SDK as byte code of the interpreter, in a folder of the user's cache; copied and compiled
/// there by the first call, which takes seconds. Empty where that fails.
std::filesystem::path compiledSdk(const PythonSdk& sdk, const std::filesystem::path& interpreter,
                                  const std::string& version, const std::filesystem::path& cache);

/// What shows the SDK to an environment at `inside`, as it is.
std::vector<sandbox::Bind> sdkBinds(const PythonSdk& sdk, const std::filesystem::path& inside);

} // namespace lathe::runtimes
