#include "engine/sandbox/Layout.h"

#include "engine/sandbox/ControlFile.h"
#include "engine/sandbox/WayOut.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::sandbox {

namespace {

// Lambda's own user and group ids.
constexpr const char* userInside = "993";
constexpr const char* groupIdInside = "990";

constexpr const char* helperInside = "/run/lathe-init";

constexpr const char* systemFolders[] = {"/usr",    "/lib", "/lib32", "/lib64",
                                         "/libx32", "/bin", "/sbin"};

/// What programs need of /etc, and nothing that says who the person is. No localtime: on Lambda it
/// is always UTC. Each is a mount, which costs every start a tenth of a millisecond.
constexpr const char* etcEntries[] = {"alternatives", "crypto-policies", "java",
                                      "ld.so.cache",  "nsswitch.conf",   "pki",
                                      "resolv.conf",  "services",        "ssl"};
constexpr const char* hostsFile = "/etc/hosts";

/// The devices of a Lambda environment that programs use. bubblewrap's own --dev would also make
/// terminals, for which it needs a second user namespace and a millisecond.
constexpr const char* devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random",
                                   "/dev/urandom"};
constexpr const char* deviceLinks[][2] = {{"/proc/self/fd", "/dev/fd"},
                                          {"/proc/self/fd/0", "/dev/stdin"},
                                          {"/proc/self/fd/1", "/dev/stdout"},
                                          {"/proc/self/fd/2", "/dev/stderr"}};

/// Debian keeps each Java's configuration in a folder of /etc of its own.
void appendJavaFolders(std::vector<std::string>& paths) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{"/etc", ignored})
        if (entry.path().filename().string().starts_with("java-") && entry.is_directory(ignored))
            paths.push_back(entry.path());
}

std::vector<std::string> etcPaths() {
    std::vector<std::string> paths;
    std::error_code ignored;
    for (const char* entry : etcEntries)
        if (fs::path path = fs::path{"/etc"} / entry; fs::exists(path, ignored))
            paths.push_back(path);
    appendJavaFolders(paths);
    return paths;
}

class Arguments {
  public:
    template <class... Texts> void add(const Texts&... texts) { (m_list.emplace_back(texts), ...); }
    std::vector<std::string> take() { return std::move(m_list); }

  private:
    std::vector<std::string> m_list;
};

void addSystem(Arguments& arguments) {
    for (const char* folder : systemFolders) {
        std::error_code ignored;
        if (fs::is_symlink(folder, ignored))
            arguments.add("--symlink", fs::read_symlink(folder, ignored).string(), folder);
        else if (fs::is_directory(folder, ignored))
            arguments.add("--ro-bind", folder, folder);
    }
    for (const std::string& path : etcPaths())
        arguments.add("--ro-bind", path, path);
    arguments.add("--perms", "0644", "--ro-bind-data", "4", "/etc/passwd");
    arguments.add("--perms", "0644", "--ro-bind-data", "5", "/etc/group");
    arguments.add("--perms", "0644", "--ro-bind-data", "6", hostsFile);
    arguments.add("--symlink", "../usr/lib/os-release", "/etc/os-release");
    for (const char* device : devices)
        arguments.add("--dev-bind", device, device);
    for (const auto& [target, link] : deviceLinks)
        arguments.add("--symlink", target, link);
    for (const char* folder : {"/home", "/root", "/var/tmp", "/opt", "/mnt"})
        arguments.add("--dir", folder);
}

void addBinds(Arguments& arguments, std::vector<Bind> binds) {
    // What lies deeper comes later, or it would be covered.
    std::stable_sort(binds.begin(), binds.end(), [](const Bind& one, const Bind& other) {
        return one.inside.native().size() < other.inside.native().size();
    });
    for (const Bind& bind : binds)
        arguments.add(bind.writable ? "--bind" : "--ro-bind", bind.host.string(),
                      bind.inside.string());
}

} // namespace

const std::string passwdInside = "root:x:0:0:root:/root:/bin/sh\n"
                                 "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
                                 "sbx_user1051:x:993:990::/home/sbx_user1051:/usr/sbin/nologin\n";
const std::string groupInside = "root:x:0:\nnogroup:x:65534:\nsbx_group1051:x:990:\n";

std::string hostsInside() {
    std::string hosts = readText(hostsFile);
    if (!hosts.empty() && !hosts.ends_with('\n'))
        hosts += '\n';
    return fmt::format("{}127.0.0.1 sandbox.localdomain sandbox\n", hosts);
}

std::string resolverFileInside() {
    return fmt::format("nameserver {}\n", resolverInside);
}

std::string bubblewrapPath() {
    for (const char* path : {"/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"})
        if (::access(path, X_OK) == 0)
            return path;
    return {};
}

std::vector<std::string> systemPaths() {
    std::vector<std::string> paths = etcPaths();
    if (::access(hostsFile, F_OK) == 0)
        paths.emplace_back(hostsFile);
    for (const char* folder : systemFolders)
        if (::access(folder, F_OK) == 0)
            paths.emplace_back(folder);
    return paths;
}

std::vector<std::string> bubblewrapCommand(const std::vector<Bind>& binds, Bytes tmp,
                                           const std::string& helper, const std::string& mode,
                                           Network network) {
    Arguments arguments;
    arguments.add(bubblewrapPath(), "--unshare-user", "--uid", userInside, "--gid", groupIdInside,
                  "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--hostname", "localhost",
                  "--cap-drop", "ALL", "--new-session", "--die-with-parent", "--as-pid-1");
    if (network == Network::Own)
        arguments.add("--unshare-net");
    addSystem(arguments);
    if (network == Network::Own && !pastaPath().empty())
        arguments.add("--perms", "0644", "--ro-bind-data", "7", "/etc/resolv.conf");
    arguments.add("--proc", "/proc", "--ro-bind", helper, helperInside);
    arguments.add("--perms", "1777", "--size", std::to_string(tmp.count), "--tmpfs", "/tmp");
    addBinds(arguments, binds);
    // Also /proc: as root's child the function would otherwise own the files of /proc/sys.
    arguments.add("--remount-ro", "/proc", "--remount-ro", "/");
    arguments.add("--chdir", "/", "--", helperInside, mode);
    return arguments.take();
}

} // namespace lathe::sandbox
