#pragma once

#include <cstdint>
#include <string_view>

namespace lathe {

/// FNV-1a, 64 bits: the same in every run and build, which std::hash does not promise. To hash
/// several texts, give the hash of those before as `hash`.
constexpr std::uint64_t stableHash(std::string_view text,
                                   std::uint64_t hash = 0xcbf29ce484222325U) {
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return hash;
}

} // namespace lathe
