#include "engine/http/FrameReader.h"

#include "engine/base/Utf8.h"

#include <algorithm>
#include <utility>

namespace lathe::http {

namespace {

constexpr std::size_t largestControlFrame = 125;
constexpr std::size_t maskBytes = 4;

bool isControl(FrameKind kind) {
    return kind >= FrameKind::Close;
}

bool isKnown(std::uint8_t opcode) {
    return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

bool isUtf8(const std::string& text) {
    return validUtf8(text) == text;
}

/// Codes that an endpoint may send (RFC 6455, section 7.4; those registered since among them).
bool maySend(std::uint16_t code) {
    return (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)) ||
           (code >= 3000 && code <= 4999);
}

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

void appendBigEndian(std::string& out, std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(number >> shift & 0xff);
}

void appendFrame(std::string& out, FrameKind kind, bool last, std::string_view payload) {
    out += static_cast<char>((last ? 0x80 : 0) | static_cast<int>(kind));
    if (payload.size() < 126) {
        out += static_cast<char>(payload.size());
    } else if (payload.size() <= 0xffff) {
        out += static_cast<char>(126);
        appendBigEndian(out, payload.size(), 2);
    } else {
        out += static_cast<char>(127);
        appendBigEndian(out, payload.size(), 8);
    }
    out.append(payload);
}

} // namespace

std::optional<SocketMessage> FrameReader::next() {
    while (m_failure == 0) {
        auto frame = readFrame();
        if (!frame)
            break;
        if (auto message = take(std::move(*frame)))
            return message;
    }
    return {};
}

std::size_t FrameReader::readHeader(Frame& frame, std::uint64_t& length) {
    const std::string_view input = m_input;
    if (input.size() < 2)
        return 0;
    const auto first = static_cast<std::uint8_t>(input[0]);
    const auto second = static_cast<std::uint8_t>(input[1]);
    frame.last = (first & 0x80) != 0;
    frame.kind = static_cast<FrameKind>(first & 0x0f);
    length = second & 0x7f;
    const bool masked = (second & 0x80) != 0;
    const bool control = isControl(frame.kind);
    if ((first & 0x70) != 0 || !masked || !isKnown(first & 0x0f) ||
        (control && (!frame.last || length > largestControlFrame))) {
        fail(close_code::protocolError);
        return 0;
    }
    const std::size_t extended = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (input.size() < 2 + extended)
        return 0;
    if (extended > 0)
        length = bigEndian(input.substr(2, extended));
    if (length > m_limits.frame) {
        fail(close_code::tooBig);
        return 0;
    }
    return 2 + extended + maskBytes;
}

std::optional<FrameReader::Frame> FrameReader::readFrame() {
    Frame frame;
    std::uint64_t length = 0;
    const std::size_t header = readHeader(frame, length);
    if (header == 0 || m_input.size() < header + length)
        return {};
    const std::string mask = m_input.substr(header - maskBytes, maskBytes);
    frame.payload = m_input.substr(header, length);
    m_input.erase(0, header + length);
    for (std::size_t i = 0; i < frame.payload.size(); ++i)
        frame.payload[i] = static_cast<char>(frame.payload[i] ^ mask[i % maskBytes]);
    return frame;
}

std::optional<SocketMessage> FrameReader::take(Frame frame) {
    if (frame.kind == FrameKind::Close)
        return takeClose(frame.payload);
    if (isControl(frame.kind))
        return SocketMessage{frame.kind, std::move(frame.payload)};
    const bool continues = frame.kind == FrameKind::Continuation;
    if (continues != m_message.has_value()) {
        fail(close_code::protocolError);
        return {};
    }
    if (!continues)
        m_message = SocketMessage{frame.kind, {}};
    if (m_message->payload.size() + frame.payload.size() > m_limits.message) {
        fail(close_code::tooBig);
        return {};
    }
    m_message->payload += frame.payload;
    if (!frame.last)
        return {};
    auto message = std::exchange(m_message, std::nullopt);
    if (message->kind == FrameKind::Text && !isUtf8(message->payload)) {
        fail(close_code::notUtf8);
        return {};
    }
    return message;
}

std::optional<SocketMessage> FrameReader::takeClose(const std::string& payload) {
    if (payload.empty())
        return SocketMessage{FrameKind::Close, {}, close_code::none};
    const auto code = static_cast<std::uint16_t>(bigEndian(std::string_view{payload}.substr(0, 2)));
    if (payload.size() < 2 || !maySend(code)) {
        fail(close_code::protocolError);
        return {};
    }
    std::string reason = payload.substr(2);
    if (!isUtf8(reason)) {
        fail(close_code::notUtf8);
        return {};
    }
    return SocketMessage{FrameKind::Close, std::move(reason), code};
}

std::string framesOf(FrameKind kind, std::string_view payload, std::size_t frameLimit) {
    std::string frames;
    do {
        const std::string_view part = payload.substr(0, frameLimit);
        payload.remove_prefix(part.size());
        appendFrame(frames, kind, payload.empty(), part);
        kind = FrameKind::Continuation;
    } while (!payload.empty());
    return frames;
}

std::string closeFrame(std::uint16_t code, std::string_view reason) {
    std::string payload;
    if (code != close_code::none) {
        appendBigEndian(payload, code, 2);
        payload += reason.substr(0, largestControlFrame - 2);
    }
    return framesOf(FrameKind::Close, payload);
}

} // namespace lathe::http
