#include "engine/http/EventMessage.h"

#include <boost/crc.hpp>

#include <cstdint>

namespace lathe::http {

namespace {

constexpr std::size_t numberSize = 4;
constexpr std::size_t preludeSize = 3 * numberSize;
constexpr char textType = 7;

void append(std::string& bytes, std::size_t number, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((number >> shift) & 0xff));
}

/// Of all that is there so far.
void appendChecksum(std::string& bytes) {
    boost::crc_32_type checksum;
    checksum.process_bytes(bytes.data(), bytes.size());
    append(bytes, checksum.checksum(), numberSize);
}

} // namespace

EventMessage EventMessage::event(std::string_view type, std::string_view contentType) {
    EventMessage message;
    message.add(":event-type", type);
    message.add(":content-type", contentType);
    message.add(":message-type", "event");
    return message;
}

void EventMessage::add(std::string_view name, std::string_view value) {
    append(m_headers, name.size(), 1);
    m_headers += name;
    m_headers.push_back(textType);
    append(m_headers, value.size(), 2);
    m_headers += value;
}

std::string EventMessage::encoded(std::string_view payload) const {
    const std::size_t size = preludeSize + m_headers.size() + payload.size() + numberSize;
    std::string bytes;
    bytes.reserve(size);
    append(bytes, size, numberSize);
    append(bytes, m_headers.size(), numberSize);
    appendChecksum(bytes);
    bytes += m_headers;
    bytes += payload;
    appendChecksum(bytes);
    return bytes;
}

} // namespace lathe::http
