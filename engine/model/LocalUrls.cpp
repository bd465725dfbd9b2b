#include "engine/model/LocalUrls.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::model {

namespace {

constexpr std::string_view secure = "https://";
constexpr std::string_view secureSocket = "wss://";

} // namespace

// SDKs take the URL of a queue for the endpoint that they ask, whatever else they are told, and who
// posts to the connections of a WebSocket API takes its URL for one. The port takes TLS, so that
// what code makes of the scheme is of use.
std::string localUrl(const std::string& url, std::string_view region,
                     std::string_view endpointUrl) {
    const bool isSocket = url.starts_with(secureSocket);
    if (!isSocket && !url.starts_with(secure))
        return url;
    const auto start = isSocket ? secureSocket.size() : secure.size();
    const auto end = std::min(url.find('/', start), url.size());
    const std::string_view host = std::string_view{url}.substr(start, end - start);
    const std::string_view rest = std::string_view{url}.substr(end);
    if (host == fmt::format("sqs.{}.amazonaws.com", region))
        return fmt::format("{}{}", endpointUrl, rest);
    const std::string_view id = host.substr(0, host.find('.'));
    if (host != fmt::format("{}.execute-api.{}.amazonaws.com", id, region) &&
        host != fmt::format("{}.lambda-url.{}.on.aws", id, region))
        return url;
    return fmt::format("{}{}/_aws/execute-api/{}{}", isSocket ? secureSocket : "http://",
                       endpointUrl.substr(endpointUrl.find("//") + 2), id, rest);
}

} // namespace lathe::model
