#include "app/resources/ResourceWiring.h"
#include "app/window/Docks.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "widgets/resources/ResourcesPane.h"

#include <QDockWidget>

// The Resources dock.

namespace lathe::app {

namespace {

constexpr std::size_t firingsShown = 10;

} // namespace

std::vector<resources::HttpApi> PaneWiring::httpApis() const {
    std::vector<resources::HttpApi> apis;
    for (const model::HttpEndpoint& endpoint : m_window.engine().httpEndpoints()) {
        resources::HttpApi api{
            QString::fromStdString(endpoint.api), QString::fromStdString(endpoint.url), {}};
        for (const model::HttpRoute& route : endpoint.routes)
            api.routes.push_back({QString::fromStdString(route.method),
                                  QString::fromStdString(route.path),
                                  QString::fromStdString(route.function)});
        apis.push_back(std::move(api));
    }
    return apis;
}

void PaneWiring::connectResources() {
    resources::ResourcesPane* pane = m_docks.resources();
    ResourceFacts facts;
    facts.apis = [this] { return httpApis(); };
    facts.firings = [this, pane](const QString& arn, auto done) {
        m_window.engine().nextFirings(arn, firingsShown, pane, [done](const auto& times) {
            if (times)
                done(*times);
        });
    };
    facts.fire = [this, pane](const QString& arn, auto done) {
        m_window.engine().fireNow(arn, pane, done);
    };
    facts.clock = [this] { return m_window.engine().scheduleTime(); };
    facts.advance = [this](Microseconds step) { m_window.engine().advanceClock(step); };
    m_resources = new ResourceWiring{*pane, std::move(facts), pane};
    connect(m_resources, &ResourceWiring::functionChosen, &m_window,
            &MainWindow::setCurrentFunction);
    connect(m_docks.resourcesDock(), &QDockWidget::visibilityChanged, m_resources,
            &ResourceWiring::setInSight);
    m_resources->setInSight(m_docks.isInFront(m_docks.resourcesDock()));
}

} // namespace lathe::app
