#pragma once

#include "engine/sandbox/init/Wire.h"

namespace lathe::sandbox {

/// What is open in the new process: the write ends of its output, and a socket or none.
struct Ends {
    int out = -1;
    int err = -1;
    int socket = -1;
};

/// Starts the request's program in its cgroup, with its limits and without privileges. Returns its
/// process id, or -1 with errno. What goes wrong in the new process, it reports on `control` as
/// Kind::Failed before it exits.
pid_t launch(const wire::StartRequest& request, Ends ends, wire::JoinBy joinBy,
             const std::vector<int>& join, int control);

} // namespace lathe::sandbox
