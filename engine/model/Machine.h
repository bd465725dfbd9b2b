#pragma once

#include "engine/base/Text.h"

#include <string>

namespace lathe::model {

/// What the sandbox promises on this machine, and by which means.
struct Guarantee {
    enum class Strength {
        /// The kernel enforces it.
        Enforced,
        /// A watcher samples and acts a little late.
        Sampled,
        /// Nothing holds it.
        None,
    };
    /// "filesystem", "processes", "memory", "cpu", "tmp", "freeze", "descriptors", "cleanup".
    std::string subject;
    Strength strength = Strength::None;
    /// "cgroup v2", "cgroup v1", "bubblewrap", "sampled every 10 ms"...
    Text means;
    /// Why it is not stronger and what to install; empty when enforced.
    Text advice;

    bool operator==(const Guarantee&) const = default;
};

/// Which interpreter serves a runtime identifier.
struct RuntimeMatch {
    /// As the template asks: "python3.14".
    std::string asked;
    /// What runs: "python3.11"; empty when none is installed.
    std::string served;
    /// "3.11.2".
    std::string version;
    /// The real binary, never a shim.
    std::string interpreter;
    /// What to install when `served` is empty, else empty.
    Text advice;

    bool exact() const { return asked == served; }
    bool operator==(const RuntimeMatch&) const = default;
};

} // namespace lathe::model
