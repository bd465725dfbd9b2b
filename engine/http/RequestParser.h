#pragma once

#include "engine/http/Message.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace lathe::http {

/// Turns bytes into one Request. Knows nothing of sockets. A parser reads one message; make a new
/// one for the next. As strict as RFC 9112 lets a server be: what two programs could understand
/// differently (bare line feeds, folded fields, a length twice) is malformed. It is our own because
/// an invocation takes three requests, and a general parser's share of it was a quarter.
class RequestParser {
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

    explicit RequestParser(std::size_t headerLimit)
        : m_headerLimit{headerLimit} {}

    /// Consumes from the front of `bytes` and says how far it came.
    Progress feed(std::string_view& bytes);

    const Request& request() const { return m_request; }
    Request takeRequest() { return std::move(m_request); }
    const Fields& trailers() const { return m_trailers; }

    /// The following are valid from Progress::Head on.
    bool wantsKeepAlive() const { return m_keepAlive; }
    bool isHttp10() const { return m_http10; }
    bool hasBody() const { return m_state != State::Complete; }
    /// Content-Length; empty for a chunked body.
    std::optional<std::uint64_t> announcedLength() const { return m_length; }

    /// Where body bytes go instead of Request::body; set it at Progress::Head.
    void setBodySink(std::function<void(std::string_view)> sink) { m_sink = std::move(sink); }
    /// Body bytes received so far.
    std::uint64_t bodyBytes() const { return m_bodyBytes; }

    struct Refusal {
        int status = 400;
        std::string_view reason = "The request is not well-formed HTTP.";
    };
    Refusal refusal() const { return m_refusal; }

  private:
    enum class State { Head, Body, ChunkSize, Chunk, ChunkEnd, Trailers, Complete, Malformed };

    Progress feedHead(std::string_view& bytes);
    /// True when it came a step further.
    bool feedBody(std::string_view& bytes);
    bool takeBody(std::string_view& bytes, State next);
    bool readChunkSize(std::string_view& bytes);
    bool readChunkEnd(std::string_view& bytes);
    bool readTrailer(std::string_view& bytes);
    bool readHead(std::string_view head);
    bool readRequestLine(std::string_view line);
    bool readField(std::string_view line, Fields& fields);
    bool noteField(std::string_view name, std::string_view value);
    bool decideFraming();
    /// Gives false, to be returned.
    bool refuse();
    bool refuse(int status, std::string_view reason);

    const std::size_t m_headerLimit;
    State m_state = State::Head;
    /// Bytes of an incomplete header in which no end has been found.
    std::size_t m_searched = 0;
    std::size_t m_trailerBytes = 0;
    Request m_request;
    Fields m_trailers;
    std::function<void(std::string_view)> m_sink;
    std::optional<std::uint64_t> m_length;
    /// Of the body, or of the chunk, what is still to come.
    std::uint64_t m_remaining = 0;
    std::uint64_t m_bodyBytes = 0;
    bool m_http10 = false;
    bool m_keepAlive = true;
    bool m_chunked = false;
    bool m_otherCoding = false;
    bool m_hasHost = false;
    Refusal m_refusal;
};

} // namespace lathe::http
