#include "engine/api/Engine.h"
#include "engine/api/EngineImpl.h"
#include "engine/services/cloudwatch/CloudWatchService.h"

namespace json = boost::json;

namespace lathe::api {

namespace {

namespace cloudwatch = services::cloudwatch;
using services::textOf;

Result<void> resultOf(const cloudwatch::Answer& answer) {
    if (!answer)
        return answer.error();
    return {};
}

} // namespace

void Engine::dashboards(std::function<void(std::vector<DashboardView>)> done) {
    m_impl->onIo([impl = m_impl.get(), done = std::move(done)] {
        std::vector<DashboardView> all;
        if (const cloudwatch::State* state = impl->services().cloudWatch().state())
            for (const auto& [name, dashboard] : state->dashboards.all())
                all.push_back(
                    {name, textOf(dashboard, "DashboardBody"),
                     cloudwatch::fromSeconds(dashboard.at("LastModified").to_number<double>()),
                     dashboard.contains(".declared")});
        done(std::move(all));
    });
}

void Engine::putDashboard(std::string name, std::string body,
                          std::function<void(Result<void>)> done) {
    m_impl->onIo([impl = m_impl.get(), name = std::move(name), body = std::move(body),
                  done = std::move(done)] {
        done(resultOf(impl->services().cloudWatch().perform(
            "PutDashboard", {{"DashboardName", name}, {"DashboardBody", body}})));
    });
}

void Engine::removeDashboard(std::string name, std::function<void(Result<void>)> done) {
    m_impl->onIo([impl = m_impl.get(), name = std::move(name), done = std::move(done)] {
        done(resultOf(impl->services().cloudWatch().perform(
            "DeleteDashboards", {{"DashboardNames", json::array{name}}})));
    });
}

} // namespace lathe::api
