#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lathe::services::s3 {

/// A reflected cyclic redundancy check of up to 64 bits, eight bytes at a step.
class Crc {
  public:
    struct Kind {
        int bits;
        /// The polynomial, its lowest power at the highest bit.
        std::uint64_t polynomial;
    };
    static constexpr Kind crc32{32, 0xEDB88320};
    static constexpr Kind crc32c{32, 0x82F63B78};
    /// Of NVMe, which S3 takes by default.
    static constexpr Kind crc64Nvme{64, 0x9A6C9329AC4BC9B5};

    explicit Crc(Kind kind);

    void add(std::string_view bytes);
    std::uint64_t value() const { return m_state ^ m_mask; }
    int bits() const { return m_kind.bits; }

    /// That of two texts one after the other, of which the second has `length` bytes.
    static std::uint64_t combined(Kind kind, std::uint64_t first, std::uint64_t second,
                                  std::uint64_t length);

  private:
    using Tables = std::array<std::array<std::uint64_t, 256>, 8>;
    static const Tables& tablesOf(Kind kind);
    static Tables makeTables(std::uint64_t polynomial);

    Kind m_kind;
    const Tables* m_tables;
    std::uint64_t m_mask;
    std::uint64_t m_state;
};

} // namespace lathe::services::s3
