#pragma once

#include "engine/base/Result.h"

#include <string>

namespace lathe::cli {

/// The event of a command: from a file, standard input ("-"), or "{}" where `source` is empty.
/// Fails with Usage: it cannot be read, or is no JSON (with its place in the file).
Result<std::string> readEvent(const std::string& source,
                              const std::string& invocationType = "RequestResponse");

} // namespace lathe::cli
