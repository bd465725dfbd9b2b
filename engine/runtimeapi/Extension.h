#pragma once

#include "engine/base/Units.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::runtimeapi {

/// Lambda takes no more of one function.
inline constexpr std::size_t mostExtensions = 10;

/// An extension as the log and the dispatcher see it.
struct ExtensionInfo {
    /// The executable's full name, or what an internal one calls itself.
    std::string name;
    /// A process of its own, from /opt/extensions; else a part of the runtime's process.
    bool external = true;
    /// "Started", "Registered", "Ready", "Running", "InitError", "ExitError", "LaunchError".
    std::string state;
    /// "INVOKE", "SHUTDOWN".
    std::vector<std::string> events;
    /// What it reported of its failure; empty when it has not.
    std::string errorType;
};

/// Why an environment shuts down.
enum class ShutdownReason { Spindown, Timeout, Failure };

/// "spindown", "timeout" or "failure".
std::string_view toText(ShutdownReason reason);

struct ShutdownEvent {
    ShutdownReason reason = ShutdownReason::Spindown;
    /// Wall-clock time at which what is still there is killed.
    Timestamp deadline{};
};

} // namespace lathe::runtimeapi
