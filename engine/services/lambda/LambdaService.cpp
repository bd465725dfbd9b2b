#include "engine/services/lambda/LambdaService.h"

#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <fmt/format.h>

#include <array>
#include <cctype>

namespace lathe::services::lambda {

namespace {

using Reading = http::Response (*)(const Call&, CodeDigest&);
using Invoking = void (*)(const Invoke&, Call, http::Responder);

/// The routes: "*" is the function's name.
struct Route {
    std::string_view method;
    std::string_view path;
    Invoking invoking = nullptr;
    Reading reading = nullptr;
};

constexpr std::array<Route, 6> routes = {{
    {"POST", "/2015-03-31/functions/*/invocations", invoke},
    {"POST", "/2014-11-13/functions/*/invoke-async", invokeAsync},
    {"GET", "/2015-03-31/functions", nullptr, listFunctions},
    {"GET", "/2015-03-31/functions/*", nullptr, getFunction},
    {"GET", "/2015-03-31/functions/*/configuration", nullptr, getFunctionConfiguration},
    {"GET", "/2019-09-30/functions/*/concurrency", nullptr, getFunctionConcurrency},
}};

std::string_view withoutTrailingSlash(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path;
}

/// The function's name, still encoded, when the path is the route's; empty optional otherwise.
std::optional<std::string_view> match(std::string_view pattern, std::string_view path) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == path ? std::optional{std::string_view{}} : std::nullopt;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) ||
        !path.ends_with(after))
        return std::nullopt;
    const std::string_view name =
        path.substr(before.size(), path.size() - before.size() - after.size());
    return name.find('/') == std::string_view::npos ? std::optional{name} : std::nullopt;
}

http::Response unknownOperation(const http::Request& request) {
    return errorResponse(
        {"UnknownOperationException",
         Text::verbatim(fmt::format("Lathe does not offer this operation of Lambda ({} {}). What a "
                                    "function is, its template says: change it there.",
                                    request.method, request.path()))});
}

} // namespace

std::string Call::query(std::string_view name) const {
    return http::queryValue(request.query(), name).value_or("");
}

std::string Call::header(std::string_view name) const {
    return std::string{request.fields.valueOr(name, "")};
}

void send(http::Responder& responder, http::Response response, const std::string& requestId) {
    response.fields.add("x-amzn-RequestId", requestId);
    responder.send(std::move(response));
}

class LambdaService::Impl {
  public:
    Impl(boost::asio::io_context& io, Invoke invoke, ProjectSource project)
        : m_io{io}
        , m_invoke{std::move(invoke)}
        , m_project{std::move(project)} {}
    ~Impl() { m_readers.join(); }

    void handle(http::Request request, http::Responder responder) {
        const std::string path{withoutTrailingSlash(request.path())};
        for (const Route& route : routes) {
            const auto name = match(route.path, path);
            if (!name || route.method != request.method)
                continue;
            Call call{std::move(request), http::percentDecoded(*name), m_project()};
            if (route.invoking)
                return route.invoking(m_invoke, std::move(call), std::move(responder));
            return read(route.reading, std::move(call), std::move(responder));
        }
        responder.send(unknownOperation(request));
    }

  private:
    void read(Reading reading, Call call, http::Responder responder) {
        auto answer = [reading, call = std::move(call), responder = std::move(responder),
                       digest = m_digest, &io = m_io]() mutable {
            http::Response response = reading(call, *digest);
            boost::asio::post(
                io, [response = std::move(response), responder = std::move(responder)]() mutable {
                    responder.send(std::move(response));
                });
        };
        boost::asio::post(m_readers, std::move(answer));
    }

    boost::asio::io_context& m_io;
    Invoke m_invoke;
    ProjectSource m_project;
    std::shared_ptr<CodeDigest> m_digest = std::make_shared<CodeDigest>();
    boost::asio::thread_pool m_readers{1};
};

LambdaService::LambdaService(boost::asio::io_context& io, Invoke invoke, ProjectSource project)
    : m_impl{std::make_unique<Impl>(io, std::move(invoke), std::move(project))} {}

LambdaService::~LambdaService() = default;

bool LambdaService::serves(const http::Request& request) {
    constexpr std::string_view shape = "/dddd-dd-dd/";
    const std::string_view path = request.path();
    if (path.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == 'd' ? std::isdigit(static_cast<unsigned char>(path[i])) != 0
                                          : path[i] == shape[i];
        if (!fits)
            return false;
    }
    const std::string_view collection = path.substr(shape.size());
    for (const std::string_view known : {"functions", "event-source-mappings", "layers",
                                         "account-settings", "tags", "code-signing-configs"}) {
        if (collection == known ||
            (collection.starts_with(known) && collection[known.size()] == '/'))
            return true;
    }
    return false;
}

http::Response LambdaService::tooLarge(const http::Request&) {
    return errorResponse(
        {"RequestTooLargeException",
         Text::verbatim("Request must be smaller than 6291456 bytes for the InvokeFunction "
                        "operation")});
}

void LambdaService::handle(http::Request request, http::Responder responder) {
    m_impl->handle(std::move(request), std::move(responder));
}

} // namespace lathe::services::lambda
