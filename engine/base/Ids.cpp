#include "engine/base/Ids.h"

#include <cstdint>
#include <random>

namespace lathe {

namespace {

std::mt19937_64& generator() {
    thread_local std::mt19937_64 engine = [] {
        std::random_device device;
        std::seed_seq seed{device(), device(), device(), device(), device(), device()};
        return std::mt19937_64{seed};
    }();
    return engine;
}

} // namespace

std::string newHexId(int digits) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string id;
    id.reserve(digits);
    for (std::uint64_t bits = 0; static_cast<int>(id.size()) < digits; bits >>= 4) {
        if (id.size() % 16 == 0)
            bits = generator()();
        id.push_back(hex[bits & 0xf]);
    }
    return id;
}

std::string newUuid() {
    static constexpr char variant[] = "89ab";
    const std::string hex = newHexId(32);
    std::string uuid = hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' +
                       hex.substr(16, 4) + '-' + hex.substr(20);
    uuid[14] = '4';
    uuid[19] = variant[generator()() & 3];
    return uuid;
}

} // namespace lathe
