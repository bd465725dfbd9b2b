#pragma once

namespace lathe::cli {

/// The `lathe` command. Exit codes: 0 success; 1 the function failed; 2 usage or project error;
/// 3 the engine failed.
int run(int argc, char** argv);

} // namespace lathe::cli
