#include "engine/http/RequestParser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <limits>

namespace lathe::http {

namespace beast = boost::beast;

namespace {

// RFC 9112, section 3: anything but a control character or a space.
bool isTarget(std::string_view target) {
    for (const unsigned char byte : target)
        if (byte <= 0x20 || byte == 0x7f)
            return false;
    return !target.empty();
}

} // namespace

RequestParser::RequestParser(std::size_t headerLimit) {
    header_limit(static_cast<std::uint32_t>(headerLimit));
    // What is too much is decided by the connection, which can still answer.
    body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestParser::Progress RequestParser::feed(std::string_view& bytes) {
    while (!is_done()) {
        Error error;
        const std::size_t used = put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
        bytes.remove_prefix(used);
        if (error == beast::http::error::need_more)
            return Progress::NeedsMore;
        if (error) {
            refuse(error);
            return Progress::Malformed;
        }
        if (is_header_done() && !m_headReported) {
            m_headReported = true;
            return Progress::Head;
        }
        if (used == 0 && bytes.empty())
            return Progress::NeedsMore;
    }
    return Progress::Complete;
}

std::optional<std::uint64_t> RequestParser::announcedLength() const {
    const auto length = content_length();
    return length ? std::optional<std::uint64_t>{*length} : std::nullopt;
}

void RequestParser::refuse(const Error& error) {
    if (error == beast::http::error::header_limit)
        m_refusal = {431, "The header of the request is too large."};
    else if (error == beast::http::error::bad_version)
        m_refusal = {505, "Only HTTP/1.0 and HTTP/1.1 are spoken here."};
    else
        m_refusal = {400, "The request is not well-formed HTTP."};
}

void RequestParser::on_request_impl(beast::http::verb, Text method, Text target, int version,
                                    Error& error) {
    if (version != 10 && version != 11)
        error = beast::http::error::bad_version;
    else if (!isTarget({target.data(), target.size()}))
        error = beast::http::error::bad_target;
    m_http10 = version == 10;
    m_request.method.assign(method.data(), method.size());
    m_request.target.assign(target.data(), target.size());
}

void RequestParser::on_response_impl(int, Text, int, Error&) {}

void RequestParser::on_field_impl(beast::http::field, Text name, Text value, Error&) {
    (m_headReported ? m_trailers : m_request.fields)
        .add({name.data(), name.size()}, {value.data(), value.size()});
}

void RequestParser::on_header_impl(Error&) {}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) {
    constexpr std::uint64_t sensible = 16 * 1024 * 1024;
    if (length && !m_sink)
        m_request.body.reserve(static_cast<std::size_t>(std::min(*length, sensible)));
}

std::size_t RequestParser::on_body_impl(Text body, Error&) {
    m_bodyBytes += body.size();
    if (m_sink)
        m_sink({body.data(), body.size()});
    else
        m_request.body.append(body.data(), body.size());
    return body.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t, Text, Error&) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text body, Error& error) {
    return on_body_impl(body, error);
}

void RequestParser::on_finish_impl(Error&) {}

} // namespace lathe::http
