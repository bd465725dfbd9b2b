#include "engine/base/Utf8.h"
#include "engine/http/FrameReader.h"
#include "tests/fuzz/Check.h"

#include <algorithm>
#include <string>
#include <vector>

// What clients send on a WebSocket, and what is sent to them.

using namespace lathe;
using fuzz::require;
using http::FrameKind;

namespace {

struct Outcome {
    std::vector<std::string> messages;
    std::uint16_t failure = 0;
    bool operator==(const Outcome&) const = default;
};

void take(http::FrameReader& reader, const http::FrameLimits& limits, Outcome& outcome) {
    while (auto message = reader.next()) {
        require(message->payload.size() <= limits.message, "a message is within its limit");
        require(message->kind != FrameKind::Text || validUtf8(message->payload) == message->payload,
                "texts are UTF-8");
        outcome.messages.push_back(std::to_string(static_cast<int>(message->kind)) + " " +
                                   std::to_string(message->code) + " " + message->payload);
    }
    outcome.failure = reader.failure();
}

Outcome read(std::string_view bytes, std::size_t piece) {
    const http::FrameLimits limits{64, 100};
    http::FrameReader reader{limits};
    Outcome outcome;
    while (!bytes.empty()) {
        reader.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        take(reader, limits, outcome);
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    const Outcome whole = read(bytes, std::max<std::size_t>(size, 1));
    require(read(bytes, 1) == whole, "the same byte by byte");
    require(read(bytes, 7) == whole, "the same in pieces");
    const std::string frames = http::framesOf(FrameKind::Binary, bytes, 16);
    require(frames.size() == bytes.size() + 2 * std::max<std::size_t>((size + 15) / 16, 1),
            "each frame has a header of two bytes");
    return 0;
}
