#include "engine/base/Ids.h"

#include "engine/base/Compose.h"
#include "engine/base/Sha256.h"

#include <chrono>
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

void fillWithHex(char* to, std::size_t digits) {
    static constexpr char hex[] = "0123456789abcdef";
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < digits; ++i, bits >>= 4) {
        if (i % 16 == 0)
            bits = generator()();
        to[i] = hex[bits & 0xf];
    }
}

} // namespace

std::string newHexId(int digits) {
    std::string id(static_cast<std::size_t>(digits), '0');
    fillWithHex(id.data(), id.size());
    return id;
}

std::string newUuid() {
    static constexpr char variant[] = "89ab";
    std::string uuid(36, '-');
    std::size_t at = 0;
    for (const std::size_t length : {8, 4, 4, 4, 12}) {
        fillWithHex(uuid.data() + at, length);
        at += length + 1;
    }
    uuid[14] = '4';
    uuid[19] = variant[generator()() & 3];
    return uuid;
}

std::string newRequestId(Timestamp now) {
    std::string uuid = newUuid();
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    const std::string time = compose(FMT_COMPILE("{:012x}"), milliseconds & 0xffff'ffff'ffff);
    uuid.replace(0, 8, time, 0, 8);
    uuid.replace(9, 4, time, 8, 4);
    return uuid;
}

std::string uuidOfName(std::string_view name) {
    const std::string hex = sha256Hex(name);
    const auto part = [&hex](std::size_t start, std::size_t length) {
        return hex.substr(start, length);
    };
    return part(0, 8) + "-" + part(8, 4) + "-4" + part(12, 3) + "-a" + part(15, 3) + "-" +
           part(18, 12);
}

} // namespace lathe
