#include "engine/cli/Cli.h"

namespace lathe::cli {

int run(int, char**) {
    return 3;
}

} // namespace lathe::cli
