#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <future>

namespace lathe::cli {

namespace {

/// One line for each HTTP API: what scripts read.
std::string endpointLines(const std::vector<model::HttpEndpoint>& endpoints) {
    std::string lines;
    for (const model::HttpEndpoint& endpoint : endpoints)
        lines += fmt::format("lathe: http {} {}\n", endpoint.api, endpoint.url);
    return lines;
}

/// Every route, as `sam local start-api` lists them: what people read.
std::string routeLines(const std::vector<model::HttpEndpoint>& endpoints) {
    std::string lines;
    for (const model::HttpEndpoint& endpoint : endpoints) {
        const bool socket = endpoint.url.starts_with("ws:");
        for (const model::HttpRoute& route : endpoint.routes) {
            const std::string& server = route.function.empty() ? endpoint.api : route.function;
            lines += socket
                         ? fmt::format("Mounting {} at {} {}\n", server, endpoint.url, route.path)
                         : fmt::format("Mounting {} at {}{} [{}]\n", server, endpoint.url,
                                       route.path == "$default" ? "/" : route.path, route.method);
        }
    }
    return lines;
}

/// What the engine has to say while it serves: problems always, log lines to a terminal.
class Commentary {
  public:
    Commentary(boost::asio::io_context& io, api::Engine& engine)
        : m_engine{engine}
        , m_timer{io}
        , m_terminal{::isatty(STDERR_FILENO) != 0}
        , m_told{engine.diagnostics()}
        , m_endpoints{engine.httpEndpoints()} {
        printError(diagnosticText(m_told));
    }

    /// After the ready line: where the project's HTTP APIs are.
    void tellEndpoints() const {
        print(endpointLines(m_endpoints));
        printError(routeLines(m_endpoints));
        const std::string authority = m_engine.authorityFile().string();
        if (!m_endpoints.empty() && !authority.empty())
            printError(fmt::format("lathe: https on the same ports; trust {}\n", authority));
    }

    /// Says in a moment what there is to say: together with what comes until then, because being
    /// woken for each line would slow the invocations down.
    void soon() {
        m_timer.expires_after(Milliseconds{50});
        m_timer.async_wait([this](const boost::system::error_code& error) {
            if (!error)
                next();
        });
    }

  private:
    void next() {
        const api::EventBatch batch = m_engine.takeEvents();
        std::string text;
        for (const Error& trouble : batch.troubles)
            text += fmt::format("lathe: {}\n", trouble.detail.english());
        text += denialText(batch.denials);
        if (batch.projectChange && batch.projectChange->diagnostics != m_told) {
            m_told = batch.projectChange->diagnostics;
            text += diagnosticText(m_told);
        }
        if (batch.projectChange && batch.projectChange->httpEndpoints != m_endpoints) {
            m_endpoints = batch.projectChange->httpEndpoints;
            tellEndpoints();
        }
        if (m_terminal) {
            for (const model::LogLine& line : batch.logs)
                text += fmt::format("{} {} {}\n", toIso8601(line.time), line.function, line.text);
        }
        if (!text.empty())
            printError(text);
    }

    api::Engine& m_engine;
    boost::asio::steady_timer m_timer;
    bool m_terminal;
    std::vector<model::Diagnostic> m_told;
    std::vector<model::HttpEndpoint> m_endpoints;
};

// What is not written now never will be: with this process the journal's attempts end.
void sayWhatTheJournalLacks(api::Engine& engine) {
    std::promise<bool> written;
    engine.flushJournal(
        [&written](const auto& flushed) { written.set_value(flushed.has_value()); });
    if (!written.get_future().get())
        printError("lathe: the journal lacks what ran since it could not be written\n");
}

} // namespace

int serveCommand(const CommonOptions& common, const ServeOptions& options) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    auto settings = engineOptions(*place, common);
    if (!settings)
        return fail(settings.error());
    settings->port = options.port;
    settings->httpPort = options.httpPort;
    settings->environmentFile = options.envVars;
    settings->standbyMemory = Bytes::mebi(options.standbyMemory);
    settings->retrySpeed = options.retrySpeed;
    settings->iamMode = model::iamModeFrom(options.iam);
    settings->accountConcurrency = options.accountConcurrency;
    const auto idleLifetime = durationFromText(options.idleLifetime);
    if (!idleLifetime)
        return fail(idleLifetime.error());
    settings->idleLifetime = *idleLifetime;

    boost::asio::io_context io{1};
    boost::asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&io](const auto& error, int) {
        if (!error)
            io.stop();
    });
    auto engine = api::Engine::start(std::move(*settings));
    if (!engine)
        return fail(engine.error());
    Commentary commentary{io, **engine};
    (*engine)->onEvents(
        [&io, &commentary] { boost::asio::post(io, [&commentary] { commentary.soon(); }); });
    print(fmt::format("lathe: ready {}\n", (*engine)->endpointUrl()));
    commentary.tellEndpoints();

    const auto work = boost::asio::make_work_guard(io);
    io.run();
    (*engine)->onEvents({});
    sayWhatTheJournalLacks(**engine);
    engine->reset();
    return Success;
}

} // namespace lathe::cli
