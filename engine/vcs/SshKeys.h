#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// The keys by which a person is known to hosts.
namespace lathe::vcs {

/// Those in ~/.ssh that ssh tries by itself, in its order.
std::vector<std::filesystem::path> standardKeys();
/// A key that cannot be read without its passphrase.
bool isEncryptedKey(const std::filesystem::path& key);
/// An agent listens at $SSH_AUTH_SOCK.
bool hasSshAgent();

} // namespace lathe::vcs
