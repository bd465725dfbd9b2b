#pragma once

#include "engine/base/Result.h"

#include <chrono>
#include <stop_token>
#include <string>

namespace lathe::vcs {

/// Whether anything answers at that port. libgit2 neither waits for a certain time nor can it be
/// stopped while it connects: this says first what stands in the way. Fails with Git.Unreachable
/// (no such host, nothing there, no answer in time) and Git.Cancelled.
Result<void> reach(const std::string& host, int port, const std::stop_token& stop,
                   std::chrono::milliseconds patience = std::chrono::seconds{15});

} // namespace lathe::vcs
