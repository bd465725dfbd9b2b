#pragma once

#include "engine/base/Result.h"
#include "engine/sandbox/Cgroup.h"
#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/PathMap.h"

#include <memory>
#include <string>
#include <vector>

namespace lathe::sandbox {

/// What the making of an environment leaves in the engine's hands.
struct Environment {
    /// The socket to its init.
    Descriptor control;
    /// What bubblewrap says when it fails.
    Descriptor launchErrors;
    /// Null where the machine has none.
    std::unique_ptr<Cgroup> cgroup;
    bool namespaces = false;
    bool ownNetwork = false;
    /// Without namespaces: where the paths inside are, the private folder that stands for /tmp, and
    /// what the processes may read and write.
    PathMap paths;
    std::string tmp;
    std::vector<std::string> readable;
    std::vector<std::string> writable;
};

/// Makes cgroup and folder and has the keeper start the environment's init. Does not wait for it.
Result<Environment> makeEnvironment(const Spec& spec);

} // namespace lathe::sandbox
