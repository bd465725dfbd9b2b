#include "engine/sandbox/init/Confinement.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <linux/securebits.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace lathe::sandbox {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t nativeArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t nativeArchitecture = AUDIT_ARCH_AARCH64;
#else
#error "The system call filter does not know this architecture"
#endif

/// Denied with EPERM, as for a process without privileges. What needs a capability anyway is listed
/// where a user namespace would give that capability.
constexpr int denied[] = {
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_setns,
    SYS_unshare,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_kexec_load,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_ptrace,
    SYS_swapon,
    SYS_swapoff,
    SYS_reboot,
    SYS_acct,
    SYS_syslog,
    SYS_open_by_handle_at,
    SYS_name_to_handle_at,
    SYS_quotactl,
    SYS_vhangup,
    SYS_move_mount,
    SYS_open_tree,
    SYS_fsopen,
    SYS_fsmount,
    SYS_fsconfig,
    SYS_fspick,
    SYS_process_madvise,
    SYS_pidfd_getfd,
    SYS_mount_setattr,
    SYS_kcmp,
};

/// Answered with ENOSYS, upon which libraries take the older call that the filter can judge.
constexpr int absent[] = {SYS_clone3, SYS_io_uring_setup, SYS_io_uring_enter,
                          SYS_io_uring_register};

constexpr int families[] = {AF_INET, AF_INET6, AF_NETLINK, AF_UNIX};

constexpr std::uint32_t namespaceFlags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET |
                                         CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;

constexpr std::uint32_t answer(int error) {
    return SECCOMP_RET_ERRNO | (static_cast<std::uint32_t>(error) & SECCOMP_RET_DATA);
}

/// Landlock does not guard sockets that have a file (the session's D-Bus, which starts programs):
/// where those of the person can be seen, only pairs are left.
enum class UnixSockets { All, Pairs };

class Program {
  public:
    explicit Program(UnixSockets unixSockets) {
        load(offsetof(seccomp_data, arch));
        unlessEqual(nativeArchitecture, answer(ENOSYS));
        load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
        // The x32 numbers of the same calls.
        add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000U, 0, 1);
        add(BPF_RET | BPF_K, answer(ENOSYS));
#endif
        for (const int call : denied)
            ifEqual(static_cast<std::uint32_t>(call), answer(EPERM));
        for (const int call : absent)
            ifEqual(static_cast<std::uint32_t>(call), answer(ENOSYS));
        refuseNamespaces();
        refuseTerminalInput();
        refuseOtherSockets(unixSockets);
        if (unixSockets == UnixSockets::Pairs)
            refuseDatagramPairs();
        add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    }

    bool install() {
        sock_fprog program{static_cast<unsigned short>(m_code.size()), m_code.data()};
        return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
    }

  private:
    void add(int code, std::uint32_t value, std::uint8_t yes = 0, std::uint8_t no = 0) {
        m_code.push_back({static_cast<std::uint16_t>(code), yes, no, value});
    }
    void load(std::size_t offset) {
        add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    }
    void loadArgument(int index) {
        // The low half: every value judged here is an int.
        load(offsetof(seccomp_data, args) + sizeof(std::uint64_t) * static_cast<unsigned>(index));
    }
    void ifEqual(std::uint32_t value, std::uint32_t result) {
        add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
        add(BPF_RET | BPF_K, result);
    }
    void unlessEqual(std::uint32_t value, std::uint32_t result) {
        add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
        add(BPF_RET | BPF_K, result);
    }
    void refuseNamespaces() {
        add(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4);
        loadArgument(0);
        add(BPF_JMP | BPF_JSET | BPF_K, namespaceFlags, 0, 1);
        add(BPF_RET | BPF_K, answer(EPERM));
        load(offsetof(seccomp_data, nr));
    }
    void refuseTerminalInput() {
        add(BPF_JMP | BPF_JEQ | BPF_K, SYS_ioctl, 0, 6);
        loadArgument(1);
        ifEqual(TIOCSTI, answer(EPERM));
        ifEqual(TIOCLINUX, answer(EPERM));
        load(offsetof(seccomp_data, nr));
    }
    void refuseOtherSockets(UnixSockets unixSockets) {
        const std::size_t count =
            std::size(families) - (unixSockets == UnixSockets::Pairs ? 1U : 0U);
        add(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, static_cast<std::uint8_t>(2 + 2 * count));
        loadArgument(0);
        for (std::size_t i = 0; i < count; ++i)
            ifEqual(static_cast<std::uint32_t>(families[i]), SECCOMP_RET_ALLOW);
        add(BPF_RET | BPF_K, answer(EAFNOSUPPORT));
    }
    /// Unlike one of a stream, an end of theirs can be connected to another socket.
    void refuseDatagramPairs() {
        add(BPF_JMP | BPF_JEQ | BPF_K, SYS_socketpair, 0, 4);
        loadArgument(1);
        add(BPF_ALU | BPF_AND | BPF_K, 0xF);
        ifEqual(SOCK_DGRAM, answer(EAFNOSUPPORT));
    }

    std::vector<sock_filter> m_code;
};

// Of linux/landlock.h, of which Debian 12 has version 2 (Linux 6.1); the running kernel may be
// newer.
constexpr std::uint64_t accessTruncate = 1ULL << 14;
constexpr std::uint64_t accessDeviceControl = 1ULL << 15;
constexpr std::uint64_t scopeAbstractSockets = 1ULL << 0;
constexpr std::uint64_t scopeSignals = 1ULL << 1;
struct RulesetAttributes {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

constexpr std::uint64_t readAccess =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

std::uint64_t fileAccess(int version) {
    std::uint64_t all = (1ULL << 13) - 1;
    if (version >= 2)
        all |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        all |= accessTruncate;
    if (version >= 5)
        all |= accessDeviceControl;
    return all;
}

void allow(int ruleset, const std::vector<std::string>& paths, std::uint64_t access) {
    constexpr std::uint64_t ofFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                      LANDLOCK_ACCESS_FS_READ_FILE | accessTruncate |
                                      accessDeviceControl;
    for (const std::string& path : paths) {
        const int file = ::open(path.c_str(), O_PATH | O_CLOEXEC);
        if (file < 0)
            continue;
        struct stat status {};
        ::fstat(file, &status);
        landlock_path_beneath_attr rule{};
        rule.allowed_access = S_ISDIR(status.st_mode) ? access : access & ofFiles;
        rule.parent_fd = file;
        ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(file);
    }
}

void restrictWithLandlock(const std::vector<std::string>& readable,
                          const std::vector<std::string>& writable) {
    const int version = landlockVersion();
    RulesetAttributes attributes;
    if (version >= 1 && !readable.empty())
        attributes.files = fileAccess(version);
    if (version >= 6)
        attributes.scoped = scopeAbstractSockets | scopeSignals;
    if (!attributes.files && !attributes.scoped)
        return;
    const std::size_t size = version >= 6 ? sizeof attributes : sizeof attributes.files;
    const int ruleset =
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
    if (ruleset < 0)
        return;
    if (attributes.files) {
        allow(ruleset, readable, readAccess);
        allow(ruleset, writable, attributes.files);
    }
    ::syscall(SYS_landlock_restrict_self, ruleset, 0);
    ::close(ruleset);
}

/// Only root has any, and only where there are no namespaces: as such it could look past Landlock.
void dropCapabilities() {
    ::prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED);
    for (int capability = 0; ::prctl(PR_CAPBSET_DROP, capability) == 0; ++capability) {
    }
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    ::syscall(SYS_capset, &header, none);
}

} // namespace

int landlockVersion() {
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version < 0 ? 0 : static_cast<int>(version);
}

bool confine(const std::vector<std::string>& readable, const std::vector<std::string>& writable) {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    restrictWithLandlock(readable, writable);
    dropCapabilities();
    return Program{readable.empty() ? UnixSockets::All : UnixSockets::Pairs}.install();
}

} // namespace lathe::sandbox
