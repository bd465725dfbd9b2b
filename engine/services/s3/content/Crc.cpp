#include "engine/services/s3/content/Crc.h"

#include <cstring>

namespace lathe::services::s3 {

namespace {

/// A linear map of 64 bits to 64 bits: what each bit becomes.
using Matrix = std::array<std::uint64_t, 64>;

std::uint64_t times(const Matrix& matrix, std::uint64_t bits) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; bits != 0; ++i, bits >>= 1)
        if (bits & 1)
            sum ^= matrix[i];
    return sum;
}

Matrix squared(const Matrix& matrix) {
    Matrix square{};
    for (std::size_t i = 0; i < square.size(); ++i)
        square[i] = times(matrix, matrix[i]);
    return square;
}

} // namespace

Crc::Tables Crc::makeTables(std::uint64_t polynomial) {
    Tables tables{};
    for (std::uint64_t byte = 0; byte < 256; ++byte) {
        std::uint64_t state = byte;
        for (int bit = 0; bit < 8; ++bit)
            state = (state >> 1) ^ ((state & 1) ? polynomial : 0);
        tables[0][byte] = state;
    }
    for (std::size_t step = 1; step < tables.size(); ++step)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint64_t before = tables[step - 1][byte];
            tables[step][byte] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    return tables;
}

const Crc::Tables& Crc::tablesOf(Kind kind) {
    static const Tables tables32 = makeTables(crc32.polynomial);
    static const Tables tables32c = makeTables(crc32c.polynomial);
    static const Tables tables64 = makeTables(crc64Nvme.polynomial);
    if (kind.bits == 64)
        return tables64;
    return kind.polynomial == crc32.polynomial ? tables32 : tables32c;
}

Crc::Crc(Kind kind)
    : m_kind{kind}
    , m_tables{&tablesOf(kind)}
    , m_mask{kind.bits == 64 ? ~std::uint64_t{0} : 0xFFFFFFFF}
    , m_state{m_mask} {}

void Crc::add(std::string_view bytes) {
    const Tables& tables = *m_tables;
    std::uint64_t state = m_state;
    while (bytes.size() >= 8) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8; ++i)
            word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        word ^= state;
        state = 0;
        for (std::size_t i = 0; i < 8; ++i)
            state ^= tables[7 - i][(word >> (8 * i)) & 0xFF];
        bytes.remove_prefix(8);
    }
    for (const char byte : bytes)
        state = (state >> 8) ^ tables[0][(state ^ static_cast<unsigned char>(byte)) & 0xFF];
    m_state = state;
}

// The first one's bits are moved by as many zero bits as the second text has, by squaring the map
// of one zero bit: zlib's crc32_combine for any width.
std::uint64_t Crc::combined(Kind kind, std::uint64_t first, std::uint64_t second,
                            std::uint64_t length) {
    Matrix map{};
    map[0] = kind.polynomial;
    for (int i = 1; i < kind.bits; ++i)
        map[static_cast<std::size_t>(i)] = std::uint64_t{1} << (i - 1);
    for (std::uint64_t zeros = length * 8; zeros != 0; zeros >>= 1) {
        if (zeros & 1)
            first = times(map, first);
        map = squared(map);
    }
    return first ^ second;
}

} // namespace lathe::services::s3
