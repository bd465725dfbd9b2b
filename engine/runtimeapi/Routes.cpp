#include "engine/runtimeapi/Routes.h"

#include "engine/runtimeapi/Answers.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace lathe::runtimeapi {

namespace {

constexpr std::string_view runtimeVersion = "/2018-06-01";
constexpr std::string_view extensionsVersion = "/2020-01-01";
constexpr std::string_view telemetryVersion = "/2022-07-01";
constexpr std::string_view logsVersion = "/2020-08-15";

struct Route {
    std::string_view version;
    std::string_view method;
    /// "{}" stands for the request id.
    std::string_view path;
    void (*endpoint)(Session&, Call&&);
};

constexpr std::array routes{
    Route{runtimeVersion, "GET", "/runtime/invocation/next", invocationNext},
    Route{runtimeVersion, "POST", "/runtime/invocation/{}/response", invocationResponse},
    Route{runtimeVersion, "POST", "/runtime/invocation/{}/error", invocationError},
    Route{runtimeVersion, "POST", "/runtime/init/error", initError},
    Route{runtimeVersion, "GET", "/runtime/restore/next", restoreNext},
    Route{runtimeVersion, "POST", "/runtime/restore/error", restoreError},
    Route{runtimeVersion, "GET", "/runtime/standby", standby},
    Route{runtimeVersion, "GET", "/ping", ping},
    Route{extensionsVersion, "POST", "/extension/register", extensionRegister},
    Route{extensionsVersion, "GET", "/extension/event/next", extensionNext},
    Route{extensionsVersion, "POST", "/extension/init/error", extensionInitError},
    Route{extensionsVersion, "POST", "/extension/exit/error", extensionExitError},
    Route{telemetryVersion, "PUT", "/telemetry", telemetrySubscribe},
    Route{logsVersion, "PUT", "/logs", logsSubscribe},
};

/// The request id that `path` has where `pattern` has "{}"; empty optional when it does not match.
std::optional<std::string_view> matched(std::string_view pattern, std::string_view path) {
    const auto hole = pattern.find("{}");
    if (hole == std::string_view::npos)
        return pattern == path ? std::optional<std::string_view>{""} : std::nullopt;
    const std::string_view before = pattern.substr(0, hole);
    const std::string_view after = pattern.substr(hole + 2);
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) ||
        !path.ends_with(after))
        return {};
    const auto id = path.substr(before.size(), path.size() - before.size() - after.size());
    return id.find('/') == std::string_view::npos ? std::optional{id} : std::nullopt;
}

struct Found {
    const Route* route = nullptr;
    std::string_view id;
    bool otherMethod = false;
};

Found find(const http::Request& request) {
    std::string_view path = request.path();
    const std::string_view version = path.substr(0, runtimeVersion.size());
    path.remove_prefix(version.size());
    if (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    Found found;
    for (const Route& route : routes) {
        if (route.version != version)
            continue;
        const auto id = matched(route.path, path);
        if (id && route.method == request.method)
            return {&route, *id, false};
        found.otherMethod |= id.has_value();
    }
    return found;
}

bool exceedsLimit(std::string_view contentLength) {
    std::uint64_t length = 0;
    std::from_chars(contentLength.data(), contentLength.data() + contentLength.size(), length);
    return length > payloadLimit;
}

} // namespace

void route(Session& session, http::Request&& request, http::Responder responder) {
    const Found found = find(request);
    if (found.route) {
        std::string id{found.id};
        found.route->endpoint(session, {std::move(request), std::move(id), std::move(responder)});
    } else if (found.otherMethod) {
        responder.send(errorAnswer(405, "MethodNotAllowed", "Method not allowed"));
    } else {
        responder.send(
            errorAnswer(404, "NotFound", fmt::format("No such path: {}", request.path())));
    }
}

std::optional<http::BodyStream> routeStream(const SessionPointer& session,
                                            const http::Request& head, http::Responder responder) {
    const auto length = head.fields.find("Content-Length");
    if (length && !exceedsLimit(*length))
        return {};
    const Found found = find(head);
    if (!found.route || found.route->endpoint != invocationResponse)
        return {};
    return streamedInvocationResponse(session, {head, std::string{found.id}, std::move(responder)});
}

void ping(Session&, Call&& call) {
    http::Response pong{200, {}, "pong"};
    pong.fields.add("Content-Type", "text/plain");
    call.responder.send(std::move(pong));
}

} // namespace lathe::runtimeapi
