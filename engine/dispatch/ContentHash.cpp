#include "engine/dispatch/ContentHash.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>

namespace lathe::dispatch {

void ContentHash::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

ContentHash::ContentHash()
    : m_context{EVP_MD_CTX_new()} {
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void ContentHash::add(std::string_view bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

bool ContentHash::addFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::array<char, 1 << 16> block;
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
        add({block.data(), static_cast<std::size_t>(stream.gcount())});
    return stream.eof();
}

std::string ContentHash::text() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr);
    std::string hex;
    for (int i = 0; i < 16; ++i)
        hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

} // namespace lathe::dispatch
