#include "engine/services/xray/OtlpEndpoint.h"

#include "engine/services/xray/Otlp.h"

namespace lathe::services::xray {

namespace {

Result<std::unique_ptr<http::Server>> serve(boost::asio::io_context& io, std::uint16_t port,
                                            traces::TraceStore& traces) {
    http::ServerOptions options;
    options.port = port;
    options.bodyLimit = longestOtlp;
    return http::Server::listen(
        io, std::move(options), [&traces](const http::Request& request, http::Responder responder) {
            responder.send(isOtlp(request)
                               ? answerOtlp(request, traces)
                               : http::Response::json(404, R"({"message":"Not Found"})"));
        });
}

} // namespace

Result<std::unique_ptr<OtlpEndpoint>> OtlpEndpoint::listen(boost::asio::io_context& io,
                                                           traces::TraceStore& traces) {
    auto server = serve(io, 0, traces);
    if (!server)
        return server.error();
    auto made = std::make_unique<OtlpEndpoint>();
    made->m_server = std::move(*server);
    if (auto usual = serve(io, usualPort, traces))
        made->m_usual = std::move(*usual);
    return made;
}

} // namespace lathe::services::xray
