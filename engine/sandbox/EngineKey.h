#pragma once

#include <string>
#include <string_view>

namespace lathe::sandbox {

/// Names what this engine makes in the system: "lathe-PID-START", where START (the process' start
/// in clock ticks since boot) tells a process id used again.
const std::string& engineKey();

/// The engine that something of this name belongs to: its key when the name begins with one, else
/// empty.
std::string_view keyIn(std::string_view name);

/// Whether the engine with this key runs.
bool isAlive(std::string_view key);

} // namespace lathe::sandbox
