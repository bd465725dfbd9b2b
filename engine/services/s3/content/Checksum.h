#pragma once

#include "engine/services/s3/content/Crc.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct evp_md_ctx_st;

namespace lathe::services::s3 {

/// The checksums of objects
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html), and the
/// MD5 that most ETags are.
enum class Algorithm { Crc32, Crc32c, Crc64Nvme, Sha1, Sha256, Md5 };

/// "CRC64NVME"
std::string_view nameOf(Algorithm algorithm);
/// Of a name in any case; nothing for what is no checksum of objects (MD5).
std::optional<Algorithm> algorithmNamed(std::string_view name);
/// "x-amz-checksum-crc64nvme"
std::string headerOf(Algorithm algorithm);
inline constexpr Algorithm checksumAlgorithms[] = {
    Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme, Algorithm::Sha1, Algorithm::Sha256};
/// Bytes of a digest.
std::size_t sizeOf(Algorithm algorithm);
/// Whether the digest of a whole follows from those of its parts.
bool isLinear(Algorithm algorithm);

/// A digest that grows with what it is of.
class Digest {
  public:
    explicit Digest(Algorithm algorithm);

    void add(std::string_view bytes);
    /// Its bytes; once.
    std::string raw();
    Algorithm algorithm() const { return m_algorithm; }

    static std::string of(Algorithm algorithm, std::string_view bytes);
    /// That of two texts one after the other, of which the second has `length` bytes; of linear
    /// ones only.
    static std::string combined(Algorithm algorithm, std::string_view first,
                                std::string_view second, std::uint64_t length);

  private:
    using Evp = std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)>;

    Algorithm m_algorithm;
    std::variant<Crc, Evp> m_state;
};

/// Lower-case hexadecimal digits.
std::string hexOf(std::string_view bytes);

} // namespace lathe::services::s3
