#include "engine/vcs/SshKeys.h"

#include "engine/base/Base64.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace lathe::vcs {

std::vector<fs::path> standardKeys() {
    std::vector<fs::path> keys;
    const char* home = std::getenv("HOME");
    for (const char* name : {"id_rsa", "id_ecdsa", "id_ed25519"}) {
        std::error_code ignored;
        if (fs::path key = fs::path{home ? home : "/"} / ".ssh" / name;
            fs::is_regular_file(key, ignored))
            keys.insert(keys.begin(), std::move(key));
    }
    return keys;
}

bool isEncryptedKey(const fs::path& key) {
    std::ifstream stream{key, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (text.find("ENCRYPTED") != std::string::npos)
        return true;
    // OpenSSH's own format (PROTOCOL.key): the name of the cipher comes after the magic word.
    constexpr std::string_view begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    constexpr std::string_view magic{"openssh-key-v1\0", 15};
    const auto at = text.find(begin);
    const auto end = text.find("-----END", at == std::string::npos ? 0 : at + begin.size());
    if (at == std::string::npos || end == std::string::npos)
        return false;
    std::string body = text.substr(at + begin.size(), end - at - begin.size());
    std::erase_if(body, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
    const auto bytes = base64Decoded(body);
    return bytes && bytes->starts_with(magic) &&
           bytes->substr(magic.size(), 8) != std::string_view{"\0\0\0\4none", 8};
}

bool hasSshAgent() {
    const char* path = std::getenv("SSH_AUTH_SOCK");
    sockaddr_un address{};
    if (!path || !*path || std::strlen(path) >= sizeof address.sun_path)
        return false;
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const bool listens =
        ::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(descriptor);
    return listens;
}

} // namespace lathe::vcs
