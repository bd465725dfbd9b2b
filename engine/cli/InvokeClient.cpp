#include "engine/cli/InvokeClient.h"

#include "engine/http/Client.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>

namespace json = boost::json;

namespace lathe::cli {

namespace {

// A function may be silent for as long as its timeout: nobody but the engine decides when it is
// over.
constexpr Milliseconds forEver{0};

std::string queryEncoded(std::string_view text) {
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte))
            encoded += letter;
        else
            encoded += fmt::format("%{:02X}", byte);
    }
    return encoded;
}

Result<std::uint16_t> portOf(const std::string& endpoint) {
    const auto colon = endpoint.rfind(':');
    std::uint16_t port = 0;
    const char* end = endpoint.data() + endpoint.size();
    const auto [rest, failure] = std::from_chars(endpoint.data() + colon + 1, end, port);
    if (colon == std::string::npos || failure != std::errc{} || rest != end)
        return Error{"Unreachable", Text::verbatim(fmt::format(
                                        "the running engine gives no address: '{}'", endpoint))};
    return port;
}

/// Hands over lines of JSON as soon as they are complete.
class LineReader {
  public:
    explicit LineReader(const std::function<void(const json::object&)>& line)
        : m_line{line} {}

    void feed(std::string_view bytes) {
        m_pending += bytes;
        std::size_t begin = 0;
        for (auto end = m_pending.find('\n'); end != std::string::npos;
             end = m_pending.find('\n', begin)) {
            take(std::string_view{m_pending}.substr(begin, end - begin));
            begin = end + 1;
        }
        m_pending.erase(0, begin);
    }

  private:
    void take(std::string_view line) {
        boost::system::error_code failure;
        const json::value parsed = json::parse(line, failure);
        if (const json::object* object = failure ? nullptr : parsed.if_object())
            m_line(*object);
    }

    const std::function<void(const json::object&)>& m_line;
    std::string m_pending;
};

} // namespace

Result<void> askToInvoke(const std::string& endpoint, InvokeQuestion question,
                         const std::function<void(const json::object&)>& line) {
    const auto port = portOf(endpoint);
    if (!port)
        return port.error();
    http::Request request;
    request.method = "POST";
    request.target =
        fmt::format("/_lathe/invoke?function={}&qualifier={}&type={}&origin={}&tenant={}",
                    queryEncoded(question.function), queryEncoded(question.qualifier),
                    question.type, question.origin, queryEncoded(question.tenantId));
    request.body = std::move(question.event);
    LineReader reader{line};
    static_cast<void>(http::exchange("127.0.0.1", *port, request, forEver,
                                     [&](std::string_view bytes) { reader.feed(bytes); }));
    return {};
}

} // namespace lathe::cli
