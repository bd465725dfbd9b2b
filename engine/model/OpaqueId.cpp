#include "engine/model/OpaqueId.h"

#include <cstdint>
#include <string_view>

namespace lathe::model {

std::string opaqueId(const std::string& seed, std::size_t length) {
    constexpr std::string_view alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    // FNV-1a: the same on every machine, which std::hash does not promise.
    std::uint64_t hash = 14695981039346656037ULL;
    std::string id;
    for (std::size_t i = 0; i < length; ++i) {
        for (const unsigned char c : seed) {
            hash = (hash ^ c) * 1099511628211ULL;
        }
        hash = (hash ^ i) * 1099511628211ULL;
        id += alphabet[(hash >> 32U) % alphabet.size()];
    }
    return id;
}

} // namespace lathe::model
