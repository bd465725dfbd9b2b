#pragma once

#include "engine/sandbox/ControlFile.h"

#include <string>

namespace lathe::sandbox {

/// pasta (of the package passt), by its full path; empty when it is not installed.
std::string pastaPath();

/// The address inside at which pasta answers for the machine's resolver.
inline constexpr const char* resolverInside = "169.254.1.1";

/// Has pasta connect a network namespace with the machine's network, without its ports. It runs
/// until the descriptor given is closed; an invalid one when it could not be started.
Descriptor openWayOut(const Descriptor& networkNamespace);

} // namespace lathe::sandbox
