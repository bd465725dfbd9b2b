#include "engine/services/s3/content/Checksum.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace lathe::services::s3 {

namespace {

struct Facts {
    Algorithm algorithm;
    std::string_view name;
    std::size_t size;
};

constexpr std::array<Facts, 6> facts{{
    {Algorithm::Crc32, "CRC32", 4},
    {Algorithm::Crc32c, "CRC32C", 4},
    {Algorithm::Crc64Nvme, "CRC64NVME", 8},
    {Algorithm::Sha1, "SHA1", 20},
    {Algorithm::Sha256, "SHA256", 32},
    {Algorithm::Md5, "MD5", 16},
}};

const Facts& factsOf(Algorithm algorithm) {
    return facts[static_cast<std::size_t>(algorithm)];
}

Crc::Kind kindOf(Algorithm algorithm) {
    if (algorithm == Algorithm::Crc64Nvme)
        return Crc::crc64Nvme;
    return algorithm == Algorithm::Crc32 ? Crc::crc32 : Crc::crc32c;
}

const EVP_MD* functionOf(Algorithm algorithm) {
    if (algorithm == Algorithm::Md5)
        return EVP_md5();
    return algorithm == Algorithm::Sha1 ? EVP_sha1() : EVP_sha256();
}

char changed(char letter, char first, char last, int by) {
    return letter >= first && letter <= last ? static_cast<char>(letter + by) : letter;
}

std::string bigEndian(std::uint64_t value, int bits) {
    std::string bytes;
    for (int shift = bits - 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::uint64_t numberOf(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

} // namespace

std::string_view nameOf(Algorithm algorithm) {
    return factsOf(algorithm).name;
}

std::optional<Algorithm> algorithmNamed(std::string_view name) {
    std::string upper{name};
    for (char& letter : upper)
        letter = changed(letter, 'a', 'z', 'A' - 'a');
    for (const Algorithm algorithm : checksumAlgorithms)
        if (nameOf(algorithm) == upper)
            return algorithm;
    return {};
}

std::string headerOf(Algorithm algorithm) {
    std::string name = fmt::format("x-amz-checksum-{}", nameOf(algorithm));
    for (char& letter : name)
        letter = changed(letter, 'A', 'Z', 'a' - 'A');
    return name;
}

std::size_t sizeOf(Algorithm algorithm) {
    return factsOf(algorithm).size;
}

bool isLinear(Algorithm algorithm) {
    return algorithm == Algorithm::Crc32 || algorithm == Algorithm::Crc32c ||
           algorithm == Algorithm::Crc64Nvme;
}

Digest::Digest(Algorithm algorithm)
    : m_algorithm{algorithm}
    , m_state{Crc{Crc::crc32}} {
    if (isLinear(algorithm)) {
        m_state = Crc{kindOf(algorithm)};
        return;
    }
    Evp context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    EVP_DigestInit_ex(context.get(), functionOf(algorithm), nullptr);
    m_state = std::move(context);
}

void Digest::add(std::string_view bytes) {
    if (auto* crc = std::get_if<Crc>(&m_state))
        crc->add(bytes);
    else
        EVP_DigestUpdate(std::get<Evp>(m_state).get(), bytes.data(), bytes.size());
}

std::string Digest::raw() {
    if (const auto* crc = std::get_if<Crc>(&m_state))
        return bigEndian(crc->value(), crc->bits());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(std::get<Evp>(m_state).get(), digest.data(), &length);
    return {reinterpret_cast<const char*>(digest.data()), length};
}

std::string Digest::of(Algorithm algorithm, std::string_view bytes) {
    Digest digest{algorithm};
    digest.add(bytes);
    return digest.raw();
}

std::string Digest::combined(Algorithm algorithm, std::string_view first, std::string_view second,
                             std::uint64_t length) {
    const Crc::Kind kind = kindOf(algorithm);
    return bigEndian(Crc::combined(kind, numberOf(first), numberOf(second), length), kind.bits);
}

std::string hexOf(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

} // namespace lathe::services::s3
