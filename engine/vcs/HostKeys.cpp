#include "engine/vcs/HostKeys.h"

#include "engine/base/Base64.h"
#include "engine/base/Sha256.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace lathe::vcs {

namespace {

std::string bytesOfHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    return bytes;
}

/// "|1|SALT|HASH": the hash of the name by the salt.
bool isHashOf(std::string_view pattern, const std::string& name) {
    const auto bar = pattern.find('|', 3);
    if (!pattern.starts_with("|1|") || bar == std::string_view::npos)
        return false;
    const auto salt = base64Decoded(pattern.substr(3, bar - 3));
    const auto hash = base64Decoded(pattern.substr(bar + 1));
    if (!salt || !hash)
        return false;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    HMAC(EVP_sha1(), salt->data(), static_cast<int>(salt->size()),
         reinterpret_cast<const unsigned char*>(name.data()), name.size(), digest, &size);
    return *hash == std::string_view{reinterpret_cast<const char*>(digest), size};
}

bool names(std::string_view patterns, const std::string& name) {
    while (!patterns.empty()) {
        const auto comma = std::min(patterns.find(','), patterns.size());
        const std::string_view one = patterns.substr(0, comma);
        if (one == name || isHashOf(one, name))
            return true;
        patterns.remove_prefix(std::min(comma + 1, patterns.size()));
    }
    return false;
}

fs::path knownHostsFile() {
    const char* home = std::getenv("HOME");
    return fs::path{home ? home : "/"} / ".ssh/known_hosts";
}

std::string read(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string_view takeWord(std::string_view& line) {
    const auto begin = std::min(line.find_first_not_of(" \t"), line.size());
    const auto end = std::min(line.find_first_of(" \t", begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    line.remove_prefix(end);
    return word;
}

} // namespace

std::string knownHostName(const std::string& host, int port) {
    return port == 0 || port == 22 ? host : "[" + host + "]:" + std::to_string(port);
}

HostKey hostKeyOf(std::string_view bytes) {
    HostKey key{{}, std::string{bytes}};
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4 && i < bytes.size(); ++i)
        size = size << 8 | static_cast<unsigned char>(bytes[i]);
    if (bytes.size() >= 4 && size <= bytes.size() - 4)
        key.type = bytes.substr(4, size);
    return key;
}

std::string fingerprintOf(const HostKey& key) {
    std::string text = base64(bytesOfHex(sha256Hex(key.bytes)));
    while (text.ends_with('='))
        text.pop_back();
    return "SHA256:" + text;
}

std::string knownHostLine(const std::string& host, int port, const HostKey& key) {
    return knownHostName(host, port) + " " + key.type + " " + base64(key.bytes);
}

KnownHost lookUpHost(std::string_view lines, const std::string& host, int port,
                     const HostKey& key) {
    KnownHost found;
    const std::string name = knownHostName(host, port);
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        std::string_view patterns = takeWord(line);
        // @revoked and @cert-authority are for ssh to judge.
        if (patterns.empty() || patterns.starts_with('#') || patterns.starts_with('@') ||
            !names(patterns, name) || takeWord(line) != key.type)
            continue;
        const auto bytes = base64Decoded(takeWord(line));
        if (bytes && *bytes == key.bytes)
            found.known = true;
        else
            found.differs = true;
    }
    found.differs = found.differs && !found.known;
    return found;
}

std::string knownHosts() {
    return read(knownHostsFile()) + "\n" + read("/etc/ssh/ssh_known_hosts");
}

Result<void> rememberHost(const std::string& host, int port, const HostKey& key) {
    const fs::path file = knownHostsFile();
    if (::mkdir(file.parent_path().c_str(), 0700) != 0 && errno != EEXIST)
        return systemError("Git.Failed", Text::tr("{} cannot be written", file.string()), errno);
    const std::string before = read(file);
    std::ofstream stream{file, std::ios::binary | std::ios::app};
    if (!before.empty() && before.back() != '\n')
        stream << '\n';
    stream << knownHostLine(host, port, key) << '\n';
    stream.close();
    if (!stream)
        return systemError("Git.Failed", Text::tr("{} cannot be written", file.string()), errno);
    return {};
}

} // namespace lathe::vcs
