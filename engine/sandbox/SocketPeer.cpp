#include "engine/sandbox/SocketPeer.h"

#include "engine/sandbox/ControlFile.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <memory>

namespace lathe::sandbox {

namespace {

/// A function may fill a thousand processes with a thousand files each; a runtime that connects is
/// among the first.
constexpr std::size_t mostFiles = 8'192;

struct Endpoint {
    /// IPv4 addresses as IPv4, also where the socket shows them as mapped into IPv6.
    int family = AF_UNSPEC;
    std::array<std::uint32_t, 4> address{};
    /// In network order.
    std::uint16_t port = 0;
};

Endpoint endpointOf(const sockaddr_storage& storage) {
    Endpoint endpoint;
    if (storage.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(storage);
        endpoint = {AF_INET, {v4.sin_addr.s_addr}, v4.sin_port};
    } else if (storage.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(storage);
        endpoint.port = v6.sin6_port;
        if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) {
            endpoint.family = AF_INET;
            std::memcpy(endpoint.address.data(), v6.sin6_addr.s6_addr + 12, 4);
        } else {
            endpoint.family = AF_INET6;
            std::memcpy(endpoint.address.data(), v6.sin6_addr.s6_addr, 16);
        }
    }
    return endpoint;
}

struct Request {
    nlmsghdr header{};
    inet_diag_req_v2 body{};
};

/// The inode of the TCP socket bound to `local` and connected to `remote`; 0 when there is none.
std::uint64_t inodeOf(const Endpoint& local, const Endpoint& remote) {
    const Descriptor netlink{::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)};
    if (!netlink)
        return 0;
    Request request;
    request.header = {sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST, 0, 0};
    request.body.sdiag_family = static_cast<std::uint8_t>(local.family);
    request.body.sdiag_protocol = IPPROTO_TCP;
    request.body.idiag_states = ~0U;
    // The kernel looks the socket up as the receiver of a packet that comes from "dst".
    request.body.id.idiag_sport = local.port;
    request.body.id.idiag_dport = remote.port;
    std::memcpy(request.body.id.idiag_src, local.address.data(), 16);
    std::memcpy(request.body.id.idiag_dst, remote.address.data(), 16);
    request.body.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    request.body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    if (::send(netlink.get(), &request, sizeof request, 0) != sizeof request)
        return 0;
    alignas(nlmsghdr) std::array<char, 4096> answer;
    const ssize_t size = ::recv(netlink.get(), answer.data(), answer.size(), 0);
    if (size < static_cast<ssize_t>(NLMSG_LENGTH(sizeof(inet_diag_msg))))
        return 0;
    const auto* header = reinterpret_cast<const nlmsghdr*>(answer.data());
    if (header->nlmsg_type != SOCK_DIAG_BY_FAMILY)
        return 0;
    inet_diag_msg message{};
    std::memcpy(&message, answer.data() + NLMSG_HDRLEN, sizeof message);
    return message.idiag_inode;
}

bool holds(pid_t process, const std::string& link, std::size_t& filesLeft) {
    const std::string folder = fmt::format("/proc/{}/fd", process);
    const std::unique_ptr<DIR, int (*)(DIR*)> files{::opendir(folder.c_str()), ::closedir};
    if (!files)
        return false;
    for (const dirent* entry; filesLeft > 0 && (entry = ::readdir(files.get())); --filesLeft) {
        std::array<char, 64> target;
        const ssize_t size =
            ::readlinkat(::dirfd(files.get()), entry->d_name, target.data(), target.size());
        if (size > 0 && link == std::string_view{target.data(), static_cast<std::size_t>(size)})
            return true;
    }
    return false;
}

} // namespace

std::uint64_t peerInode(int socket) {
    sockaddr_storage here{};
    sockaddr_storage there{};
    socklen_t size = sizeof here;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&here), &size) != 0)
        return 0;
    size = sizeof there;
    if (::getpeername(socket, reinterpret_cast<sockaddr*>(&there), &size) != 0)
        return 0;
    const Endpoint peer = endpointOf(there);
    return peer.family == AF_UNSPEC ? 0 : inodeOf(peer, endpointOf(here));
}

bool anyHolds(const std::vector<pid_t>& processes, std::uint64_t inode) {
    if (inode == 0)
        return false;
    const std::string link = fmt::format("socket:[{}]", inode);
    std::size_t filesLeft = mostFiles;
    for (const pid_t process : processes) {
        if (holds(process, link, filesLeft))
            return true;
        if (filesLeft == 0)
            break;
    }
    return false;
}

} // namespace lathe::sandbox
