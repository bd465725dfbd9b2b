#include "engine/http/Url.h"

#include "engine/http/Message.h"

#include <boost/asio/ip/address.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lathe::http {

namespace {

constexpr std::string_view blanks = "\r\n ";

/// Takes scheme and "://" off.
std::optional<bool> takeScheme(std::string_view& text) {
    const auto colon = text.find("://");
    if (colon == std::string_view::npos)
        return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool secure = equalsIgnoringCase(scheme, "https");
    if (!secure && !equalsIgnoringCase(scheme, "http"))
        return {};
    text.remove_prefix(colon + 3);
    return secure;
}

/// "example.com:8443", "[::1]:80"
bool readAuthority(std::string_view authority, Url& url) {
    if (const auto user = authority.rfind('@'); user != std::string_view::npos)
        authority.remove_prefix(user + 1);
    const auto bracket = authority.starts_with('[') ? authority.find(']') : std::string_view::npos;
    const auto port = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    url.host = authority.substr(0, port);
    if (bracket != std::string_view::npos)
        url.host = url.host.substr(1, bracket - 1);
    if (port == std::string_view::npos)
        return !url.host.empty();
    const auto digits = authority.substr(port + 1);
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), url.port);
    return !url.host.empty() && failure == std::errc{} && end == digits.data() + digits.size();
}

} // namespace

bool Url::isLoopback() const {
    boost::system::error_code unknown;
    const auto address = boost::asio::ip::make_address(host, unknown);
    if (!unknown)
        return address.is_loopback();
    constexpr std::string_view local = "localhost";
    const auto start = host.size() - std::min(host.size(), local.size());
    return equalsIgnoringCase(std::string_view{host}.substr(start), local) &&
           (start == 0 || host[start - 1] == '.');
}

std::string Url::authority() const {
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return port == (secure ? 443 : 80) ? name : fmt::format("{}:{}", name, port);
}

std::optional<Url> parseUrl(std::string_view text) {
    if (text.find_first_of(blanks) != std::string_view::npos)
        return {};
    Url url;
    const auto secure = takeScheme(text);
    if (!secure)
        return {};
    url.secure = *secure;
    url.port = url.secure ? 443 : 80;
    const auto end = std::min(text.find_first_of("/?#"), text.size());
    url.target = text.substr(end, text.find('#') - end);
    if (!url.target.starts_with('/'))
        url.target.insert(0, "/");
    if (!readAuthority(text.substr(0, end), url))
        return {};
    return url;
}

} // namespace lathe::http
