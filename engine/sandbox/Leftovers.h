#pragma once

#include <string>

namespace lathe::sandbox {

/// The folder for what environments without namespaces call /tmp, of this person alone; made when
/// it is missing. Empty when it cannot be had (someone else made one of that name).
std::string privateFolder();

} // namespace lathe::sandbox
