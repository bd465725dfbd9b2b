#pragma once

#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

/// What the engine and lathe-init say to each other: one datagram a message, over socket pairs of
/// type SOCK_SEQPACKET; both ends are of one build, so there is no version. The end of the stream
/// means that the other side is dead, and is all the notice that anyone needs to clean up.
namespace lathe::sandbox::wire {

/// First byte of each message.
enum class Kind : char {
    /// engine -> keeper: start a program and clean up after it. SpawnRequest; descriptors become 2,
    /// 3, 4... of the program.
    Spawn = 'P',
    /// engine -> init: the cgroup that each process started joins. JoinRequest with descriptors.
    Join = 'C',
    /// engine -> init: run this. StartRequest with the write ends of stdout and stderr, and the
    /// socket that the process is born with where there is one.
    Start = 'S',
    KillAll = 'K',
    /// engine -> init: a signal for the group of one process; its number (see StartRequest) and the
    /// signal's.
    Signal = 'T',
    /// engine -> init: make a socket that listens on a port of 127.0.0.1, or one that is connected
    /// to it; the engine's number of the request, the port.
    Listen = 'L',
    Connect = 'N',
    /// Likewise one that takes datagrams at that port.
    Receive = 'U',
    /// engine -> init: a descriptor of the network namespace; the engine's number of the request.
    Network = 'W',
    /// init -> engine: the request's number and errno; the descriptor where that is 0.
    Socket = 'Q',
    /// init or keeper -> engine: it runs; carries its process id (as a credential) and, from an
    /// init in namespaces of its own, a descriptor of /tmp.
    Ready = 'R',
    /// init -> engine: the program could not be started; the process' number and the sentence why.
    Failed = 'F',
    /// init -> engine: the process is gone; its number and the status of waitpid. Where the main
    /// process had no company, everything else inside is gone too.
    Exited = 'X',
    /// init -> engine: after KillAll, that everything inside is gone, the companions too.
    Gone = 'G',
};

/// The largest message; a command line and environment beyond it are refused.
inline constexpr std::size_t maxMessage = 128 * 1024;
inline constexpr std::size_t maxDescriptors = 16;

class Writer {
  public:
    explicit Writer(Kind kind)
        : m_bytes(1, static_cast<char>(kind)) {}
    Writer& number(std::uint64_t value) {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }
    Writer& text(std::string_view value) {
        number(value.size());
        m_bytes.append(value);
        return *this;
    }
    Writer& list(const std::vector<std::string>& values) {
        number(values.size());
        for (const std::string& value : values)
            text(value);
        return *this;
    }
    const std::string& bytes() const { return m_bytes; }

  private:
    std::string m_bytes;
};

/// Reads what a Writer wrote; a message cut short yields zeros and empty texts.
class Reader {
  public:
    explicit Reader(std::string_view message)
        : m_rest(message.substr(message.empty() ? 0 : 1)) {}
    std::uint64_t number() {
        std::uint64_t value = 0;
        if (m_rest.size() >= sizeof value) {
            std::memcpy(&value, m_rest.data(), sizeof value);
            m_rest.remove_prefix(sizeof value);
        }
        return value;
    }
    std::string text() {
        const std::size_t size = number();
        std::string value{m_rest.substr(0, size)};
        m_rest.remove_prefix(value.size());
        return value;
    }
    std::vector<std::string> list() {
        std::vector<std::string> values;
        for (std::uint64_t count = number(); count > 0 && !m_rest.empty(); --count)
            values.push_back(text());
        return values;
    }

  private:
    std::string_view m_rest;
};

struct Message {
    std::string bytes;
    /// The receiver's to close.
    std::vector<int> descriptors;
    /// The sender in the receiver's PID namespace, where the socket passes credentials.
    pid_t sender = 0;

    Kind kind() const { return static_cast<Kind>(bytes.empty() ? '\0' : bytes.front()); }
};

enum class Received { Message, Nothing, Closed };

/// Sends one message; false when the other side is gone or the message is too large.
inline bool send(int socket, const Writer& message, const std::vector<int>& descriptors = {}) {
    iovec part{const_cast<char*>(message.bytes().data()), message.bytes().size()};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * maxDescriptors)] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        const std::size_t size = sizeof(int) * descriptors.size();
        header.msg_control = control;
        header.msg_controllen = CMSG_SPACE(size);
        cmsghdr* rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(size);
        std::memcpy(CMSG_DATA(rights), descriptors.data(), size);
    }
    return ::sendmsg(socket, &header, MSG_NOSIGNAL) == static_cast<ssize_t>(message.bytes().size());
}

/// Takes one message without waiting.
inline Received receive(int socket, Message& message) {
    static thread_local std::string buffer(maxMessage, '\0');
    iovec part{buffer.data(), buffer.size()};
    alignas(cmsghdr) char
        control[CMSG_SPACE(sizeof(int) * maxDescriptors) + CMSG_SPACE(sizeof(ucred))] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    const ssize_t size = ::recvmsg(socket, &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (size < 0)
        return errno == EAGAIN || errno == EINTR ? Received::Nothing : Received::Closed;
    if (size == 0)
        return Received::Closed;
    message = {buffer.substr(0, static_cast<std::size_t>(size)), {}, 0};
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS) {
            message.descriptors.resize((part->cmsg_len - CMSG_LEN(0)) / sizeof(int));
            std::memcpy(message.descriptors.data(), CMSG_DATA(part),
                        message.descriptors.size() * sizeof(int));
        } else if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_CREDENTIALS) {
            ucred sender{};
            std::memcpy(&sender, CMSG_DATA(part), sizeof sender);
            message.sender = sender.pid;
        }
    }
    return Received::Message;
}

/// A program that the keeper starts, and what to do once it has ended.
struct SpawnRequest {
    /// argv; [0] is an absolute path.
    std::vector<std::string> arguments;
    /// Files to write into before anything can die there: path, text, path, text... (thawing).
    std::vector<std::string> writes;
    /// cgroups to empty and remove.
    std::vector<std::string> cgroups;
    /// Folder to remove with all that is in it; may be empty.
    std::string folder;

    Writer encode() const {
        Writer writer{Kind::Spawn};
        writer.list(arguments).list(writes).list(cgroups).text(folder);
        return writer;
    }
    static SpawnRequest decode(std::string_view message) {
        Reader reader{message};
        SpawnRequest request;
        request.arguments = reader.list();
        request.writes = reader.list();
        request.cgroups = reader.list();
        request.folder = reader.text();
        return request;
    }
};

/// How a started process enters its cgroup.
enum class JoinBy : std::uint64_t {
    /// By nothing: there is no cgroup.
    None,
    /// cgroup v2: one descriptor, the folder; the process is born in it.
    Birth,
    /// cgroup v1: the `tasks` file of each hierarchy; the process writes itself into them.
    Tasks,
};

/// The process that everything ends with, unless it has company.
inline constexpr std::uint64_t mainProcess = 0;

struct StartRequest {
    /// Tells the processes of an environment apart: mainProcess, or a companion's.
    std::uint64_t process = mainProcess;
    std::vector<std::string> arguments;
    /// "NAME=value".
    std::vector<std::string> environment;
    std::string workingDirectory;
    std::uint64_t descriptors = 1024;
    /// RLIMIT_NPROC; 0 leaves it.
    std::uint64_t processes = 0;
    /// The variable that tells the process which of its descriptors is the socket.
    std::string socketVariable;
    /// Without a mount namespace: all that the process may read, and write, enforced with Landlock
    /// where the kernel has it.
    std::vector<std::string> readable;
    std::vector<std::string> writable;

    Writer encode() const {
        Writer writer{Kind::Start};
        writer.number(process).list(arguments).list(environment).text(workingDirectory);
        writer.number(descriptors).number(processes).text(socketVariable);
        writer.list(readable).list(writable);
        return writer;
    }
    static StartRequest decode(std::string_view message) {
        Reader reader{message};
        StartRequest request;
        request.process = reader.number();
        request.arguments = reader.list();
        request.environment = reader.list();
        request.workingDirectory = reader.text();
        request.descriptors = reader.number();
        request.processes = reader.number();
        request.socketVariable = reader.text();
        request.readable = reader.list();
        request.writable = reader.list();
        return request;
    }
};

} // namespace lathe::sandbox::wire
