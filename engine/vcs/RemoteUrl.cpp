#include "engine/vcs/RemoteUrl.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lathe::vcs {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 4> Schemes{
    {{"https", 443}, {"http", 80}, {"ssh", 22}, {"git", 9418}}};

/// "user:password@host:port", any of it but the host missing.
bool takeAuthority(std::string_view text, RemoteUrl& url) {
    if (const auto at = text.rfind('@'); at != std::string_view::npos) {
        const std::string_view user = text.substr(0, at);
        const auto colon = user.find(':');
        url.user = user.substr(0, colon);
        if (colon != std::string_view::npos)
            url.password = user.substr(colon + 1);
        text.remove_prefix(at + 1);
    }
    const bool bracketed = text.starts_with('[');
    const auto end = bracketed ? text.find(']') : std::min(text.find(':'), text.size());
    if (end == std::string_view::npos)
        return false;
    url.host = text.substr(bracketed, end - bracketed);
    text.remove_prefix(std::min(end + bracketed, text.size()));
    if (text.starts_with(':') && text.size() > 1) {
        const auto [rest, error] =
            std::from_chars(text.data() + 1, text.data() + text.size(), url.port);
        if (error != std::errc{} || rest != text.data() + text.size() || url.port < 1 ||
            url.port > 65535)
            return false;
    }
    return !url.host.empty();
}

} // namespace

int RemoteUrl::effectivePort() const {
    if (port != 0)
        return port;
    const auto known =
        std::ranges::find(Schemes, std::string_view{scheme}, &decltype(Schemes)::value_type::first);
    return known == Schemes.end() ? 0 : known->second;
}

std::optional<RemoteUrl> parseRemoteUrl(std::string_view text) {
    if (text.empty() || text.find('\0') != std::string_view::npos || text.starts_with('-'))
        return {};
    RemoteUrl url;
    if (const auto colon = text.find("://"); colon != std::string_view::npos) {
        url.scheme = text.substr(0, colon);
        text.remove_prefix(colon + 3);
        if (url.scheme == "file") {
            url.path = text;
            return url.path.empty() ? std::nullopt : std::optional{url};
        }
        const auto slash = std::min(text.find('/'), text.size());
        if (url.effectivePort() == 0 || !takeAuthority(text.substr(0, slash), url))
            return {};
        url.path = text.substr(slash);
        return url;
    }
    // A colon before the first slash: "user@host:path".
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > text.find('/')) {
        url.scheme = "file";
        url.path = text;
        return url;
    }
    url.scheme = "ssh";
    if (!takeAuthority(text.substr(0, colon), url))
        return {};
    url.path = text.substr(colon + 1);
    return url;
}

std::string shownUrl(std::string_view text) {
    const auto url = parseRemoteUrl(text);
    std::string shown{text};
    if (url && !url->password.empty()) {
        const std::string secret = ":" + url->password + "@";
        if (const auto at = shown.find(secret); at != std::string::npos)
            shown.replace(at, secret.size(), "@");
    }
    return shown;
}

std::string nameOfClone(std::string_view url) {
    while (url.ends_with('/'))
        url.remove_suffix(1);
    if (url.ends_with("/.git"))
        url.remove_suffix(5);
    else if (url.ends_with(".git"))
        url.remove_suffix(4);
    const auto cut = url.find_last_of("/:");
    return std::string{cut == std::string_view::npos ? url : url.substr(cut + 1)};
}

} // namespace lathe::vcs
