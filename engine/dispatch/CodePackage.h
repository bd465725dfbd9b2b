#pragma once

#include "engine/base/Result.h"
#include "engine/model/FunctionSpec.h"

#include <filesystem>
#include <stop_token>

namespace lathe::dispatch {

/// A function's code and layers as folders of this machine.
struct CodePackage {
    /// What is bound at /var/task.
    std::filesystem::path codeDirectory;
    /// What is bound at /opt; empty without layers.
    std::filesystem::path layerDirectory;

    bool operator==(const CodePackage&) const = default;
};

/// Where the function's code lies, or has to be made: a folder or archive; empty where it is inline
/// or elsewhere (S3).
std::filesystem::path localCode(const model::FunctionSpec& function);

/// Whether materialise() only looks at folders and is quick: no archive to unpack, no layers to
/// merge, no build to bring up to date.
bool isQuick(const model::FunctionSpec& function, const std::filesystem::path& stateDirectory);

/// Of a folder there is a copy as it is now (see snapshotOf()); an archive is unpacked once below
/// `stateDirectory`/code, named by the hash of its content; inline code becomes a file there;
/// several layers are merged into one folder, the later over the earlier. What has been built
/// (engine/build) runs from its result, which is brought up to date first, until `stop`. Thread
/// safe. Fails with Build.Failed and Build.ToolMissing, Code.Missing, Code.NotLocal,
/// Code.ArchiveDamaged, Layer.Missing, Runtime.Unsupported (container images) and
/// State.NotWritable.
Result<CodePackage> materialise(const model::FunctionSpec& function,
                                const std::filesystem::path& stateDirectory,
                                const std::stop_token& stop = {});

} // namespace lathe::dispatch
