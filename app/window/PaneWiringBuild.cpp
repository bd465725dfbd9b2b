#include "app/window/BuildPane.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"

#include <QGuiApplication>

// The Build dock and the engine's builds.

namespace lathe::app {

using namespace std::chrono_literals;

void PaneWiring::connectBuild() {
    BuildPane* pane = m_docks.build();
    m_standingsSoon.setSingleShot(true);
    m_standingsSoon.setInterval(300ms);
    connect(&m_standingsSoon, &QTimer::timeout, pane, [this] { sendStandings(); });
    // Sources change by an editor here, and by others that one comes back from; results do by
    // environments that start (see takeBatch).
    connect(&m_window.editors(), &EditorArea::fileSaved, &m_standingsSoon,
            qOverload<>(&QTimer::start));
    connect(&m_window.files(), &ProjectFiles::treeChanged, &m_standingsSoon,
            qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_standingsSoon,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    m_standingsSoon.start();
            });
    connect(pane, &BuildPane::buildRequested, &m_window, &MainWindow::build);
    connect(pane, &BuildPane::cancelRequested, &m_window.engine(), &EngineHost::cancelBuild);
    connect(pane, &BuildPane::openRequested, this, &PaneWiring::openPlace);
}

void PaneWiring::sendStandings() {
    BuildPane* pane = m_docks.build();
    m_window.engine().buildStandings(pane, [pane](const auto& standings) {
        if (standings)
            pane->setStandings(*standings);
    });
}

void PaneWiring::build() {
    BuildPane* pane = m_docks.build();
    pane->begin();
    m_window.engine().build(
        pane, [pane](const std::vector<BuildEvent>& events) { pane->add(events); },
        [this, pane](const Result<bool>& cancelled) {
            pane->end(cancelled);
            m_standingsSoon.start();
        });
}

} // namespace lathe::app
