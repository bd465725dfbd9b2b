#include "engine/http/RequestParser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lathe::http {

namespace {

constexpr std::size_t longestChunkLine = 4096;

using ByteSet = std::array<bool, 256>;

// RFC 9110, section 5.6.2: what names and methods are made of.
constexpr ByteSet tokenBytes = [] {
    ByteSet bytes{};
    for (const char byte : std::string_view{"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
        bytes[static_cast<unsigned char>(byte)] = true;
    return bytes;
}();

// RFC 9110, section 5.5: anything but a control character other than a tab.
constexpr ByteSet valueBytes = [] {
    ByteSet bytes{};
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        bytes[byte] = (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    return bytes;
}();

// RFC 9112, section 3: neither a space nor a tab.
constexpr ByteSet targetBytes = [] {
    ByteSet bytes = valueBytes;
    bytes[' '] = bytes['\t'] = false;
    return bytes;
}();

bool isIn(const ByteSet& bytes, char byte) {
    return bytes[static_cast<unsigned char>(byte)];
}

bool consistsOf(const ByteSet& bytes, std::string_view text) {
    for (const char byte : text)
        if (!isIn(bytes, byte))
            return false;
    return true;
}

bool isToken(std::string_view text) {
    return !text.empty() && consistsOf(tokenBytes, text);
}

bool isTarget(std::string_view target) {
    return !target.empty() && consistsOf(targetBytes, target);
}

bool isValue(std::string_view value) {
    return consistsOf(valueBytes, value);
}

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char byte) { return byte == ' ' || byte == '\t'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether a comma-separated list names `token`.
bool lists(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (equalsIgnoringCase(trimmed(list.substr(0, comma)), token))
            return true;
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
    return false;
}

/// Bytes of the line that `bytes` begins with, as far as they are there; its end, at `end`, does
/// not count, and neither does half of it.
std::size_t lineSize(std::string_view bytes, std::size_t end) {
    if (end != std::string_view::npos)
        return end;
    return bytes.size() - (bytes.ends_with('\r') ? 1 : 0);
}

std::optional<std::uint64_t> numberOf(std::string_view digits, int base) {
    std::uint64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number, base);
    if (read.ec != std::errc{} || read.ptr != end)
        return {};
    return number;
}

} // namespace

RequestParser::Progress RequestParser::feed(std::string_view& bytes) {
    if (m_state == State::Head)
        return feedHead(bytes);
    while (feedBody(bytes)) {
    }
    if (m_state == State::Malformed)
        return Progress::Malformed;
    return m_state == State::Complete ? Progress::Complete : Progress::NeedsMore;
}

bool RequestParser::refuse() {
    m_state = State::Malformed;
    return false;
}

bool RequestParser::refuse(int status, std::string_view reason) {
    m_refusal = {status, reason};
    return refuse();
}

RequestParser::Progress RequestParser::feedHead(std::string_view& bytes) {
    // Empty lines before a request are to be overlooked (RFC 9112, section 2.2).
    while (bytes.starts_with("\r\n"))
        bytes.remove_prefix(2);
    if (bytes.empty() || bytes == "\r")
        return Progress::NeedsMore;
    constexpr std::string_view emptyLine = "\r\n\r\n";
    const std::size_t overlap = std::min(m_searched, emptyLine.size() - 1);
    const auto end = bytes.find(emptyLine, m_searched - overlap);
    const std::size_t size = end == std::string_view::npos ? bytes.size() : end + emptyLine.size();
    if (!isIn(tokenBytes, bytes.front())) {
        refuse();
    } else if (size > m_headerLimit) {
        refuse(431, "The header of the request is too large.");
    } else if (end == std::string_view::npos) {
        m_searched = bytes.size();
        return Progress::NeedsMore;
    } else if (readHead(bytes.substr(0, end + 2))) {
        bytes.remove_prefix(size);
        return Progress::Head;
    }
    return Progress::Malformed;
}

/// `head`: lines, each with its end.
bool RequestParser::readHead(std::string_view head) {
    auto end = head.find("\r\n");
    if (!readRequestLine(head.substr(0, end)))
        return false;
    m_request.fields.reserve();
    for (head.remove_prefix(end + 2); !head.empty(); head.remove_prefix(end + 2)) {
        end = head.find("\r\n");
        if (!readField(head.substr(0, end), m_request.fields))
            return false;
    }
    return decideFraming();
}

bool RequestParser::readRequestLine(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return refuse();
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!isToken(method) || !isTarget(target))
        return refuse();
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        if (version.starts_with("HTTP/") && isTarget(version))
            return refuse(505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
        return refuse();
    }
    m_http10 = version.back() == '0';
    m_keepAlive = !m_http10;
    m_request.method = method;
    m_request.target = target;
    return true;
}

bool RequestParser::readField(std::string_view line, Fields& fields) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return refuse();
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isToken(name) || !isValue(value))
        return refuse();
    fields.add(name, value);
    return &fields == &m_trailers || noteField(name, value);
}

/// What decides how the message ends.
bool RequestParser::noteField(std::string_view name, std::string_view value) {
    if (equalsIgnoringCase(name, "Content-Length")) {
        const auto length = numberOf(value, 10);
        if (!length || (m_length && *m_length != *length))
            return refuse();
        m_length = length;
    } else if (equalsIgnoringCase(name, "Transfer-Encoding")) {
        m_otherCoding = m_otherCoding || m_chunked || !equalsIgnoringCase(value, "chunked");
        m_chunked = true;
    } else if (equalsIgnoringCase(name, "Host")) {
        if (std::exchange(m_hasHost, true))
            return refuse();
    } else if (equalsIgnoringCase(name, "Connection")) {
        if (lists(value, "close"))
            m_keepAlive = false;
        else if (lists(value, "keep-alive"))
            m_keepAlive = true;
    }
    return true;
}

bool RequestParser::decideFraming() {
    // Both, or a coding that HTTP/1.0 does not have: who sent it on may see another end than we do
    // (RFC 9112, section 6.1).
    if (m_chunked && (m_length || m_http10))
        return refuse();
    m_remaining = m_length.value_or(0);
    if (m_otherCoding) {
        // Where such a body ends is not known: its connection is of no use afterwards.
        m_keepAlive = false;
        m_state = State::Complete;
    } else if (m_chunked) {
        m_state = State::ChunkSize;
    } else {
        m_state = m_remaining > 0 ? State::Body : State::Complete;
    }
    return true;
}

bool RequestParser::feedBody(std::string_view& bytes) {
    switch (m_state) {
    case State::Body:
        return takeBody(bytes, State::Complete);
    case State::ChunkSize:
        return readChunkSize(bytes);
    case State::Chunk:
        return takeBody(bytes, State::ChunkEnd);
    case State::ChunkEnd:
        return readChunkEnd(bytes);
    case State::Trailers:
        return readTrailer(bytes);
    default:
        return false;
    }
}

bool RequestParser::takeBody(std::string_view& bytes, State next) {
    constexpr std::uint64_t sensible = std::uint64_t{16} * 1024 * 1024;
    const auto count = std::min<std::uint64_t>(m_remaining, bytes.size());
    const std::string_view piece = bytes.substr(0, static_cast<std::size_t>(count));
    if (piece.empty())
        return false;
    if (!m_sink && m_bodyBytes == 0)
        m_request.body.reserve(static_cast<std::size_t>(std::min(m_remaining, sensible)));
    bytes.remove_prefix(piece.size());
    m_remaining -= piece.size();
    m_bodyBytes += piece.size();
    if (m_remaining == 0)
        m_state = next;
    if (m_sink)
        m_sink(piece);
    else
        m_request.body.append(piece);
    return true;
}

bool RequestParser::readChunkSize(std::string_view& bytes) {
    const auto end = bytes.find("\r\n");
    if (lineSize(bytes, end) > longestChunkLine)
        return refuse();
    if (end == std::string_view::npos)
        return false;
    // Extensions have no meaning here.
    const std::string_view line = bytes.substr(0, end);
    const auto size = numberOf(trimmed(line.substr(0, line.find(';'))), 16);
    if (!size || !isValue(line))
        return refuse();
    bytes.remove_prefix(end + 2);
    m_remaining = *size;
    m_state = *size > 0 ? State::Chunk : State::Trailers;
    return true;
}

bool RequestParser::readChunkEnd(std::string_view& bytes) {
    constexpr std::string_view lineEnd = "\r\n";
    if (!lineEnd.starts_with(bytes.substr(0, lineEnd.size())))
        return refuse();
    if (bytes.size() < lineEnd.size())
        return false;
    bytes.remove_prefix(lineEnd.size());
    m_state = State::ChunkSize;
    return true;
}

bool RequestParser::readTrailer(std::string_view& bytes) {
    const auto end = bytes.find("\r\n");
    if (m_trailerBytes + lineSize(bytes, end) > m_headerLimit)
        return refuse(431, "The trailer of the request is too large.");
    if (end == std::string_view::npos)
        return false;
    if (end == 0)
        m_state = State::Complete;
    else if (!readField(bytes.substr(0, end), m_trailers))
        return false;
    m_trailerBytes += end + 2;
    bytes.remove_prefix(end + 2);
    return true;
}

} // namespace lathe::http
