#include "engine/sandbox/WayOut.h"

#include "engine/sandbox/KeeperClient.h"

#include <fcntl.h>
#include <linux/nsfs.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lathe::sandbox {

std::string pastaPath() {
    for (const char* path : {"/usr/bin/pasta", "/usr/local/bin/pasta"})
        if (::access(path, X_OK) == 0)
            return path;
    return {};
}

Descriptor openWayOut(const Descriptor& networkNamespace) {
    const Descriptor owner{::ioctl(networkNamespace.get(), NS_GET_USERNS)};
    const Descriptor nowhere{::open("/dev/null", O_WRONLY | O_CLOEXEC)};
    int ends[2];
    if (!owner || !nowhere || ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return {};
    Descriptor ours{ends[0]};
    const Descriptor theirs{ends[1]};
    wire::SpawnRequest request;
    request.arguments = {
        helperPath(),    "way-out",         pastaPath(),   "--foreground",   "--quiet",
        "--config-net",  "--no-netns-quit", "--tcp-ports", "none",           "--udp-ports",
        "none",          "--tcp-ns",        "none",        "--udp-ns",       "none",
        "--dns-forward", resolverInside,    "--netns",     "/proc/self/fd/4"};
    // root may enter the namespace without its owner, and would else be turned into nobody.
    if (::getuid() == 0)
        request.arguments.insert(request.arguments.end(), {"--netns-only", "--runas", "0:0"});
    else
        request.arguments.insert(request.arguments.end(), {"--userns", "/proc/self/fd/5"});
    if (!KeeperClient::instance().spawn(
            request, {nowhere.get(), theirs.get(), networkNamespace.get(), owner.get()}))
        ours.reset();
    return ours;
}

} // namespace lathe::sandbox
