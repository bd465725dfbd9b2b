#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace lathe::services::signature {

/// The SHA-256 of bytes that come one after the other.
class Sha256Stream {
  public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream&&) noexcept;
    Sha256Stream& operator=(Sha256Stream&&) noexcept;

    void feed(std::string_view bytes);
    /// 64 lower-case hexadecimal digits; after that it begins anew.
    std::string finish();

  private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string hexSha256(std::string_view bytes);
/// Their bytes.
std::string hmacSha256(std::string_view key, std::string_view text);
std::string hmacSha1(std::string_view key, std::string_view text);
/// "ab" -> "6162"
std::string hexOf(std::string_view bytes);
/// Takes the same time whatever differs.
bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace lathe::services::signature
