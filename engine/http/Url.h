#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::http {

/// "https://example.com:8443/a?b" in its parts.
struct Url {
    bool secure = false;
    /// Without the brackets that addresses of IPv6 stand in.
    std::string host;
    std::uint16_t port = 80;
    /// Path and query; "/" where there is none.
    std::string target = "/";

    /// Whether the host can only be this machine: 127.0.0.0/8, ::1, localhost and what is below it.
    bool isLoopback() const;
    /// As Host has it: without a port that is the scheme's own.
    std::string authority() const;
};

/// Empty optional for what is no URL of http or https. Names of users and fragments are left out.
std::optional<Url> parseUrl(std::string_view text);

/// Where a URL is reached from here: what has a name on AWS may be on this machine.
using Whereabouts = std::function<Url(Url)>;

} // namespace lathe::http
