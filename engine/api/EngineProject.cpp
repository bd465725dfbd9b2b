#include "engine/api/EngineImpl.h"

#include "engine/base/Clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace asio = boost::asio;

namespace lathe::api {

namespace {

/// A save takes several steps, with other files beside the one that is saved.
constexpr std::chrono::milliseconds settleTime{50};

} // namespace

void Engine::Impl::reload(std::optional<std::string> text) {
    m_text = std::move(text);
    startReading();
}

void Engine::Impl::startReading() {
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    // Invocations wait for what is on disk now.
    m_dispatcher->hold();
    asio::post(m_worker, [this, text = m_text]() mutable {
        // Shared, because a posted function is copied.
        auto reading = std::make_shared<Reading>(read(std::move(text)));
        onIo([this, reading] {
            m_reading = false;
            apply(std::move(*reading));
            if (std::exchange(m_readAgain, false))
                startReading();
            m_dispatcher->release();
        });
    });
}

Engine::Impl::Reading Engine::Impl::read(std::optional<std::string> text) {
    Reading reading{readProject(m_options, std::move(text), m_template), {}};
    const bool first = !std::exchange(m_wasRead, true);
    const bool changed = reading.found.project && *reading.found.project != *m_template;
    if (changed)
        m_template = reading.found.project;
    if (changed || first) {
        const auto lock = m_functions->lock();
        m_functions->setTemplate(m_template);
        reading.deployment = m_functions->compose();
    }
    return reading;
}

void Engine::Impl::apply(Reading reading) {
    ProjectReading& found = reading.found;
    if (found.watcher)
        watch(std::move(found.watcher));
    if (found.watchTrouble && found.watchTrouble->detail != m_lastWatchTrouble)
        m_feed.pushTrouble(*found.watchTrouble);
    m_lastWatchTrouble = found.watchTrouble ? found.watchTrouble->detail : Text{};
    m_dispatcher->setEnvironmentOverrides(found.overrides);
    const bool changed = reading.deployment.has_value() || found.diagnostics != diagnostics();
    if (reading.deployment)
        deploy(std::move(*reading.deployment));
    if (changed || !std::exchange(m_toldProject, true)) {
        {
            const std::lock_guard lock{m_projectMutex};
            m_diagnostics = found.diagnostics;
        }
        tellProject();
    }
    tellRuntimes(found.runtimes);
    tellMissingLayers();
}

void Engine::Impl::deploy(catalog::Deployment deployment) {
    if (deployment.number < m_deployed)
        return;
    m_deployed = deployment.number;
    auto resolved = m_services->resolved(deployment.project);
    {
        const std::lock_guard lock{m_projectMutex};
        m_project = std::move(resolved);
    }
    m_measuring->setProject(*project());
    m_dispatcher->setProject(project());
    m_services->setProject(project());
    m_apis->setProject(project());
    listEndpoints();
}

void Engine::Impl::listEndpoints() {
    auto endpoints = m_apis->endpoints();
    const std::lock_guard lock{m_projectMutex};
    m_httpEndpoints = std::move(endpoints);
}

void Engine::Impl::tellRuntimes(const std::vector<model::RuntimeMatch>& matches) {
    std::vector<model::LogLine> lines;
    const auto add = [&](const model::FunctionSpec& function, std::string text) {
        lines.push_back({0,
                         Clock::system().wall(),
                         function.logicalId,
                         {},
                         {},
                         model::LogSource::Platform,
                         model::LogLevel::Warn,
                         std::move(text)});
    };
    const auto here = model::machineArchitecture();
    for (const model::FunctionSpec& function : project()->functions) {
        const auto match =
            std::find_if(matches.begin(), matches.end(), [&](const model::RuntimeMatch& served) {
                return served.asked == function.runtime;
            });
        if (match != matches.end() && !match->exact() && !match->served.empty() &&
            m_toldRuntimes.insert(match->asked).second)
            add(function, fmt::format("{} -> {} ({} is not installed; the nearest version runs)",
                                      match->asked, match->served, match->asked));
        const std::string asked = model::toText(function.architecture);
        if (function.architecture != here && m_toldRuntimes.insert(asked).second)
            add(function, fmt::format("{0} -> {1} (this machine's processor is {1}; the price is "
                                      "that of {0})",
                                      asked, model::toText(here)));
    }
    tell(std::move(lines));
}

void Engine::Impl::tellMissingLayers() {
    std::vector<model::LogLine> lines;
    for (const model::FunctionSpec& function : project()->functions) {
        for (const model::LayerReference& layer : function.layers) {
            if (!layer.content.empty() ||
                !m_toldLayers.insert(function.logicalId + ' ' + layer.name).second)
                continue;
            lines.push_back({0,
                             Clock::system().wall(),
                             function.logicalId,
                             {},
                             {},
                             model::LogSource::Platform,
                             model::LogLevel::Warn,
                             fmt::format("{} runs without the layer {}, which is not on this "
                                         "machine",
                                         function.logicalId, layer.name)});
        }
    }
    tell(std::move(lines));
}

void Engine::Impl::tell(std::vector<model::LogLine> lines) {
    if (lines.empty())
        return;
    m_feed.pushLogs(m_journal->append(std::move(lines)));
}

void Engine::Impl::watch(std::unique_ptr<CodeWatcher> watcher) {
    if (m_watcher) {
        const Changes last = m_watcher->drain();
        for (const std::string& function : last.functions)
            m_dispatcher->codeChanged(function);
        m_watched.release();
    }
    m_watcher = std::move(watcher);
    m_watched.assign(m_watcher->descriptor());
    if (!m_settling)
        awaitChanges();
}

void Engine::Impl::awaitChanges() {
    m_watched.async_wait(asio::posix::stream_descriptor::wait_read,
                         [this](const boost::system::error_code& error) {
                             if (!error)
                                 lookSoon();
                         });
}

void Engine::Impl::lookSoon() {
    m_settling = true;
    m_settled.expires_after(settleTime);
    m_settled.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return;
        m_settling = false;
        look();
        awaitChanges();
    });
}

void Engine::Impl::look() {
    if (m_watcher)
        handle(m_watcher->drain());
}

void Engine::Impl::handle(const Changes& changes) {
    for (const std::string& function : changes.functions) {
        m_dispatcher->codeChanged(function);
        m_measuring->onCodeChanged(function);
    }
    if (!changes.project)
        return;
    m_text.reset();
    startReading();
}

} // namespace lathe::api
