#pragma once

#include <string>
#include <string_view>

namespace lathe::http {

/// One message of `application/vnd.amazon.eventstream`: two lengths and their CRC, headers,
/// payload, CRC of all; numbers are big-endian, CRCs those of zlib
/// (https://smithy.io/2.0/aws/amazon-eventstream.html). Headers are texts only, which is all that
/// Lambda and most other services send.
class EventMessage {
  public:
    static constexpr std::string_view contentType = "application/vnd.amazon.eventstream";

    /// The headers of an event: ":event-type", ":content-type" and ":message-type".
    static EventMessage event(std::string_view type, std::string_view contentType);

    /// Headers keep their order. A name has up to 255 bytes, a value up to 32,767.
    void add(std::string_view name, std::string_view value);
    /// As it goes over the wire.
    std::string encoded(std::string_view payload) const;

  private:
    std::string m_headers;
};

} // namespace lathe::http
