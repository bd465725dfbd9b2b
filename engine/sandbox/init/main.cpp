#include "engine/sandbox/init/Confinement.h"
#include "engine/sandbox/init/Guardian.h"
#include "engine/sandbox/init/Init.h"
#include "engine/sandbox/init/Keeper.h"

#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string_view>

namespace {

int keep(const char* key, const char* folder) {
    lathe::sandbox::Guardian guardian{key, folder};
    if (guardian.run(3))
        lathe::sandbox::Keeper{3}.run();
    guardian.cleanUp();
    return 0;
}

/// Runs a program until the control socket is closed.
int runWayOut(char** arguments) {
    const pid_t program = ::fork();
    if (program == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::execv(arguments[0], arguments);
        ::_exit(127);
    }
    pollfd control{3, POLLIN, 0};
    while (program > 0 && ::poll(&control, 1, -1) < 0 && errno == EINTR) {
    }
    if (program > 0)
        ::kill(program, SIGKILL);
    return 0;
}

} // namespace

// keep KEY FOLDER
//            the keeper of the engine with this key and its guardian, outside of every environment;
//            control socket on descriptor 3
// init       the first process of an environment in namespaces of its own; control socket on 3
// init-plain the same without namespaces
// way-out PROGRAM...
//            runs the program that connects an environment's network, until the control socket on 3
//            is closed
// probe      exits with 0: shows that namespaces can be made and programs run in them
// landlock   exits with 0 when this kernel can confine a process to folders
// scope      exits with 0 when this kernel can keep it from other people's abstract sockets
int main(int count, char** arguments) {
    const std::string_view mode = count > 1 ? arguments[1] : "";
    if (mode == "keep")
        return keep(count > 3 ? arguments[2] : "", count > 3 ? arguments[3] : "");
    if (mode == "init")
        return lathe::sandbox::Init{3, lathe::sandbox::Init::Mode::Namespaces}.run();
    if (mode == "init-plain")
        return lathe::sandbox::Init{3, lathe::sandbox::Init::Mode::Plain}.run();
    if (mode == "way-out" && count > 2)
        return runWayOut(arguments + 2);
    if (mode == "probe")
        return 0;
    if (mode == "landlock")
        return lathe::sandbox::landlockVersion() >= 1 ? 0 : 1;
    if (mode == "scope")
        return lathe::sandbox::landlockVersion() >= 6 ? 0 : 1;
    std::fputs("lathe-init belongs to lathe, which starts it.\n", stderr);
    return 2;
}
