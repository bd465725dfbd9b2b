#include "engine/http/EventMessage.h"
#include "tests/fuzz/Check.h"

#include <boost/crc.hpp>

#include <utility>
#include <vector>

// Messages of `application/vnd.amazon.eventstream`, read again by a decoder that knows nothing of
// what wrote them. An input is lines "NAME=VALUE", an empty line, and the payload.

using namespace lathe;
using fuzz::require;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

std::size_t numberAt(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::size_t number = 0;
    for (const char byte : bytes.substr(offset, size))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::size_t checksumOf(std::string_view bytes) {
    boost::crc_32_type checksum;
    checksum.process_bytes(bytes.data(), bytes.size());
    return checksum.checksum();
}

Headers headersIn(std::string_view bytes) {
    Headers headers;
    while (!bytes.empty()) {
        const std::size_t nameSize = numberAt(bytes, 0, 1);
        require(bytes.size() >= nameSize + 4, "a header has its name, type and length");
        std::string name{bytes.substr(1, nameSize)};
        require(bytes[nameSize + 1] == 7, "a header is a text");
        const std::size_t valueSize = numberAt(bytes, nameSize + 2, 2);
        require(bytes.size() >= nameSize + 4 + valueSize, "a header has its value");
        headers.emplace_back(std::move(name), bytes.substr(nameSize + 4, valueSize));
        bytes.remove_prefix(nameSize + 4 + valueSize);
    }
    return headers;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    http::EventMessage message;
    Headers given;
    for (auto line = fuzz::takeUntil(rest, "\n"); !line.empty();
         line = fuzz::takeUntil(rest, "\n")) {
        const std::string_view name = fuzz::takeUntil(line, "=").substr(0, 255);
        given.emplace_back(name, line.substr(0, 32'767));
        message.add(given.back().first, given.back().second);
    }
    const std::string encoded = message.encoded(rest);
    const std::string_view bytes = encoded;
    require(bytes.size() >= 16 && numberAt(bytes, 0, 4) == bytes.size(), "the length is all of it");
    require(numberAt(bytes, 8, 4) == checksumOf(bytes.substr(0, 8)), "the prelude's checksum");
    require(numberAt(bytes, bytes.size() - 4, 4) == checksumOf(bytes.substr(0, bytes.size() - 4)),
            "the message's checksum");
    const std::size_t headerSize = numberAt(bytes, 4, 4);
    require(headerSize <= bytes.size() - 16, "the headers are within the message");
    require(headersIn(bytes.substr(12, headerSize)) == given, "the headers are those given");
    require(bytes.substr(12 + headerSize, bytes.size() - 16 - headerSize) == rest,
            "the payload is the one given");
    return 0;
}
