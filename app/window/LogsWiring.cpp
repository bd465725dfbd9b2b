#include "app/window/LogsWiring.h"

#include "app/bridge/LogHost.h"
#include "app/window/MainWindow.h"
#include "engine/api/Engine.h"
#include "engine/base/Paths.h"
#include "widgets/common/Labels.h"
#include "widgets/logs/LogsPane.h"

#include <QJsonDocument>

#include <memory>
#include <utility>

namespace lathe::app {

LogsWiring::LogsWiring(MainWindow& window, logs::LogsPane& pane)
    : QObject{&pane}
    , m_window{window}
    , m_pane{pane} {
    m_pane.setKeptState(QJsonDocument::fromJson(window.settings().logView()).object());
    connect(&pane, &logs::LogsPane::bookmarksChanged, this, [this] {
        m_window.settings().setLogBookmarks(ui::toQString(m_shown), m_pane.bookmarks());
    });
    connect(&pane, &logs::LogsPane::keptStateChanged, this, [this] {
        m_window.settings().setLogView(
            QJsonDocument{m_pane.keptState()}.toJson(QJsonDocument::Compact));
    });
}

std::filesystem::path LogsWiring::stateDirectory() const {
    if (const api::Engine* engine = m_window.engine().running())
        return engine->options().stateDirectory;
    if (!m_window.document().isOpen())
        return {};
    return m_window.stateDirectory();
}

void LogsWiring::refresh() {
    const std::filesystem::path directory = stateDirectory();
    if (std::exchange(m_shown, directory) == directory)
        return;
    m_pane.setBookmarks(m_window.settings().logBookmarks(ui::toQString(directory)));
    m_pane.setStore(directory.empty() ? nullptr : std::make_unique<LogHost>(directory));
}

} // namespace lathe::app
