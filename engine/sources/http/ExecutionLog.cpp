#include "engine/sources/http/ExecutionLog.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace lathe::sources::http {

ExecutionLog::ExecutionLog(const Clock& clock, const std::string& requestId)
    : m_clock{clock}
    , m_text{fmt::format("Execution log for request {}\n", requestId)} {
    add("Starting execution for request: " + requestId);
}

void ExecutionLog::add(std::string_view text) {
    const auto since = m_clock.wall().time_since_epoch();
    const std::time_t now = std::chrono::duration_cast<Seconds>(since).count();
    m_text += fmt::format("{:%a %b %d %H:%M:%S} UTC {:%Y} : {}\n", fmt::gmtime(now),
                          fmt::gmtime(now), text);
}

void ExecutionLog::request(const std::string& uri, const Fields& headers, const std::string& body) {
    add("Endpoint request URI: " + uri);
    add("Endpoint request headers: " + listed(headers));
    add("Endpoint request body after transformations: " + body);
    add("Sending request to " + uri);
    m_sent = m_clock.steady();
}

void ExecutionLog::response(int status, const Fields& headers, const std::string& body) {
    const auto latency = std::chrono::duration_cast<Milliseconds>(m_clock.steady() - m_sent);
    add(fmt::format("Received response. Status: {}, Integration latency: {} ms", status,
                    latency.count()));
    add("Endpoint response headers: " + listed(headers));
    add("Endpoint response body before transformations: " + body);
}

std::string masked(std::string_view secret) {
    constexpr std::size_t shown = 2;
    const std::size_t kept = secret.size() > 2 * shown ? shown : 0;
    return std::string(secret.size() - kept, '*') +
           std::string{secret.substr(secret.size() - kept)};
}

std::string listed(const Fields& fields) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < fields.count(); ++i)
        pairs.emplace_back(fields.at(i).name, fields.at(i).value);
    return listed(pairs);
}

std::string listed(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string text = "{";
    for (const auto& [name, value] : pairs)
        text += fmt::format("{}{}={}", text.size() > 1 ? ", " : "", name, value);
    return text + "}";
}

} // namespace lathe::sources::http
