#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::services::sns {

/// Signs messages with a key of this state directory's own, for whose certificate clients ask where
/// SigningCertURL says
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html). The key is
/// made when it is needed first.
class Signer {
  public:
    explicit Signer(std::filesystem::path folder);
    ~Signer();

    /// In base64: RSA with SHA-1 where the version is "1", with SHA-256 where it is "2".
    std::string sign(std::string_view text, std::string_view version);
    /// In PEM.
    const std::string& certificate();
    /// "/SimpleNotificationService-HEX.pem"
    const std::string& certificatePath();
    /// Fails with State.NotWritable where the key will be another next time.
    const Result<void>& kept() const { return m_kept; }

  private:
    struct Key;

    const Key& key();
    bool readKey();
    void makeKey();

    std::filesystem::path m_file;
    std::unique_ptr<Key> m_key;
    Result<void> m_kept;
};

} // namespace lathe::services::sns
