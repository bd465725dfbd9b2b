#pragma once

#include "engine/http/Message.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace lathe::http {

/// Turns bytes into one Request. Knows nothing of sockets. A parser reads one message; make a new
/// one for the next (RFC 9112).
class RequestParser final : private boost::beast::http::basic_parser<true> {
  public:
    enum class Progress {
        /// All of `bytes` that can be used has been; feed again with what is left and more.
        NeedsMore,
        /// The header is complete; the body follows with further calls of feed().
        Head,
        Complete,
        /// Not HTTP as this server takes it; refusal() says how to answer.
        Malformed,
    };

    explicit RequestParser(std::size_t headerLimit);

    /// Consumes from the front of `bytes` and says how far it came.
    Progress feed(std::string_view& bytes);

    const Request& request() const { return m_request; }
    Request takeRequest() { return std::move(m_request); }
    const Fields& trailers() const { return m_trailers; }

    /// The following are valid from Progress::Head on.
    bool wantsKeepAlive() const { return keep_alive(); }
    bool isHttp10() const { return m_http10; }
    bool hasBody() const { return !is_done(); }
    /// Content-Length; empty for a chunked body.
    std::optional<std::uint64_t> announcedLength() const;

    /// Where body bytes go instead of Request::body; set it at Progress::Head.
    void setBodySink(std::function<void(std::string_view)> sink) { m_sink = std::move(sink); }
    /// Body bytes received so far.
    std::uint64_t bodyBytes() const { return m_bodyBytes; }

    struct Refusal {
        int status = 400;
        std::string_view reason;
    };
    Refusal refusal() const { return m_refusal; }

  private:
    using Error = boost::beast::error_code;
    using Text = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb verb, Text method, Text target, int version,
                         Error& error) override;
    void on_response_impl(int code, Text reason, int version, Error& error) override;
    void on_field_impl(boost::beast::http::field field, Text name, Text value,
                       Error& error) override;
    void on_header_impl(Error& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Error& error) override;
    std::size_t on_body_impl(Text body, Error& error) override;
    void on_chunk_header_impl(std::uint64_t size, Text extensions, Error& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t remain, Text body, Error& error) override;
    void on_finish_impl(Error& error) override;
    void refuse(const Error& error);

    Request m_request;
    Fields m_trailers;
    std::function<void(std::string_view)> m_sink;
    std::uint64_t m_bodyBytes = 0;
    bool m_headReported = false;
    bool m_http10 = false;
    Refusal m_refusal;
};

} // namespace lathe::http
