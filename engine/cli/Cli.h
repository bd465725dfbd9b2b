#pragma once

namespace lathe::cli {

/// The `lathe` command: reads the arguments, runs one command, gives its ExitCode.
int run(int argc, char** argv);

} // namespace lathe::cli
