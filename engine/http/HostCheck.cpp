#include "engine/http/HostCheck.h"

namespace lathe::http {

namespace {

bool isDigits(std::string_view text) {
    for (const char letter : text)
        if (letter < '0' || letter > '9')
            return false;
    return !text.empty();
}

// "127.x.y.z", written out in decimal.
bool isLoopbackIpv4(std::string_view host) {
    int parts = 0;
    bool first = true;
    while (true) {
        const auto dot = host.find('.');
        const std::string_view part = host.substr(0, dot);
        if (!isDigits(part) || part.size() > 3 || (first && part != "127"))
            return false;
        first = false;
        ++parts;
        if (dot == std::string_view::npos)
            return parts == 4;
        host.remove_prefix(dot + 1);
    }
}

bool isLocalName(std::string_view host) {
    if (host.ends_with('.'))
        host.remove_suffix(1);
    constexpr std::string_view local = "localhost";
    if (host.size() > local.size() && host[host.size() - local.size() - 1] == '.')
        host.remove_prefix(host.size() - local.size());
    return equalsIgnoringCase(host, local);
}

} // namespace

bool isLoopbackHost(std::string_view host) {
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        if (end == std::string_view::npos)
            return false;
        const std::string_view rest = host.substr(end + 1);
        return host.substr(1, end - 1) == "::1" &&
               (rest.empty() || (rest.front() == ':' && isDigits(rest.substr(1))));
    }
    if (const auto colon = host.find(':'); colon != std::string_view::npos) {
        if (!isDigits(host.substr(colon + 1)))
            return false;
        host = host.substr(0, colon);
    }
    return isLocalName(host) || isLoopbackIpv4(host);
}

bool isLoopbackOrigin(std::string_view origin) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme))
            return isLoopbackHost(origin.substr(scheme.size()));
    return false;
}

std::optional<Response> refusalOfHost(const Request& request) {
    const auto host = request.fields.find("Host");
    if (host && !isLoopbackHost(*host))
        return Response::json(421, R"({"message":"Lathe answers only requests whose Host is )"
                                   R"(localhost or a loopback address."})");
    return {};
}

std::optional<Response> refusalOfOrigin(const Request& request) {
    const auto origin = request.fields.find("Origin");
    if (origin && !isLoopbackOrigin(*origin))
        return Response::json(403, R"({"message":"Lathe refuses requests that a page of another )"
                                   R"(origin makes."})");
    return {};
}

} // namespace lathe::http
