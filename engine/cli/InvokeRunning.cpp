#include "engine/cli/Invocation.h"
#include "engine/cli/Output.h"
#include "engine/http/Client.h"

#include <boost/json.hpp>
#include <fmt/format.h>

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

/// Takes the lines of the engine's answer (see services/lambda/InvokeStream.h) as they come.
class AnswerReader {
  public:
    explicit AnswerReader(const CommonOptions& common)
        : m_common{common} {}

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
    /// Empty until the last line has come.
    std::optional<int> exitCode() const { return m_exitCode; }

  private:
    void take(std::string_view line) {
        boost::system::error_code failure;
        const json::value parsed = json::parse(line, failure);
        const json::object* object = failure ? nullptr : parsed.if_object();
        if (!object)
            return;
        if (const json::value* log = object->if_contains("log"))
            printError(std::string{log->at("text").as_string()} + "\n");
        else if (const json::value* answer = object->if_contains("answer"))
            m_exitCode = finishWith(answer->as_object(),
                                    std::string{object->at("region").as_string()}, m_common);
        else if (const json::value* accepted = object->if_contains("accepted"))
            m_exitCode = finishAccepted(std::string{accepted->as_string()}, m_common);
        else if (const json::value* error = object->if_contains("error"))
            m_exitCode =
                finishRefused({std::string{error->at("code").as_string()},
                               Text::verbatim(std::string{error->at("detail").as_string()})},
                              m_common);
    }

    const CommonOptions& m_common;
    std::string m_pending;
    std::optional<int> m_exitCode;
};

} // namespace

int invokeRunning(const std::string& endpoint, const CommonOptions& common,
                  const InvokeOptions& options, std::string event) {
    const auto port = portOf(endpoint);
    if (!port)
        return fail(port.error());
    http::Request request;
    request.method = "POST";
    request.target =
        fmt::format("/_lathe/invoke?function={}&qualifier={}&type={}&origin=cli&tenant={}",
                    queryEncoded(options.function), queryEncoded(options.qualifier),
                    options.invocationType, queryEncoded(options.tenantId));
    request.body = std::move(event);
    AnswerReader reader{common};
    // How the connection broke, if it did, is no news: the answer comes by the reader.
    static_cast<void>(http::exchange("127.0.0.1", *port, request, forEver,
                                     [&](std::string_view bytes) { reader.feed(bytes); }));
    if (reader.exitCode())
        return *reader.exitCode();
    return fail(EngineFailed, "the running engine ended before it answered; lathe logs shows how "
                              "far the function came");
}

} // namespace lathe::cli
