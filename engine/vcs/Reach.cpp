#include "engine/vcs/Reach.h"

#include "engine/vcs/Failures.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

namespace lathe::vcs {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds StopLatency{50};

struct Addresses {
    std::mutex mutex;
    std::condition_variable found;
    bool done = false;
    int failure = 0;
    addrinfo* first = nullptr;

    ~Addresses() {
        if (first)
            ::freeaddrinfo(first);
    }
};

Error unreachable(const std::string& host, Text why) {
    return {
        "Git.Unreachable",
        Text::tr("{} cannot be reached: {}. Look at the network and at the address.", host, why)};
}

/// On a thread that outlives this where the name server keeps silent.
Result<std::shared_ptr<Addresses>> resolve(const std::string& host, int port,
                                           const std::stop_token& stop, Clock::time_point until) {
    auto addresses = std::make_shared<Addresses>();
    std::thread{[addresses, host, service = std::to_string(port)] {
        addrinfo wanted{};
        wanted.ai_socktype = SOCK_STREAM;
        addrinfo* first = nullptr;
        const int failure = ::getaddrinfo(host.c_str(), service.c_str(), &wanted, &first);
        const std::lock_guard lock{addresses->mutex};
        addresses->failure = failure;
        addresses->first = failure == 0 ? first : nullptr;
        addresses->done = true;
        addresses->found.notify_all();
    }}.detach();
    std::unique_lock lock{addresses->mutex};
    while (!addresses->done) {
        if (stop.stop_requested())
            return cancelled();
        if (Clock::now() > until)
            return unreachable(host, Text::tr("no name server answers"));
        addresses->found.wait_for(lock, StopLatency);
    }
    if (addresses->failure != 0)
        return unreachable(host, Text::verbatim(::gai_strerror(addresses->failure)));
    return addresses;
}

/// 0 or an errno.
int connectTo(const addrinfo& address, const std::stop_token& stop, Clock::time_point until) {
    const int descriptor = ::socket(
        address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol);
    if (descriptor < 0)
        return errno;
    int failure = ::connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno;
    while (failure == EINPROGRESS && !stop.stop_requested()) {
        if (Clock::now() > until) {
            failure = ETIMEDOUT;
            break;
        }
        pollfd waiting{descriptor, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(StopLatency.count())) <= 0)
            continue;
        socklen_t size = sizeof failure;
        ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &size);
    }
    ::close(descriptor);
    return failure;
}

} // namespace

Result<void> reach(const std::string& host, int port, const std::stop_token& stop,
                   std::chrono::milliseconds patience) {
    const auto until = Clock::now() + patience;
    const auto addresses = resolve(host, port, stop, until);
    if (!addresses)
        return addresses.error();
    int failure = EHOSTUNREACH;
    for (const addrinfo* one = (*addresses)->first; one && failure != 0; one = one->ai_next)
        failure = connectTo(*one, stop, until);
    if (stop.stop_requested())
        return cancelled();
    if (failure != 0)
        return unreachable(host, Text::verbatim(std::strerror(failure)));
    return {};
}

} // namespace lathe::vcs
