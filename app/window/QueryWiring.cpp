#include "app/window/QueryWiring.h"

#include "app/bridge/EngineHost.h"
#include "app/window/MainWindow.h"
#include "widgets/common/InfoBar.h"
#include "widgets/query/QueryPane.h"

#include <utility>

namespace lathe::app {

QueryWiring::QueryWiring(MainWindow& window, query::QueryPane& pane)
    : QObject{&pane}
    , m_engine{window.engine()}
    , m_pane{pane} {
    pane.setResultsChoice(window.settings().queryView());
    connect(&pane, &query::QueryPane::resultsChoiceChanged, this,
            [&window](const QString& choice) { window.settings().setQueryView(choice); });
    connect(&pane, &query::QueryPane::failed, this, [&window](const QString& sentence) {
        window.notice().showMessage(ui::Tint::Error, sentence);
    });
    connect(&pane, &query::QueryPane::queryRequested, this,
            [this](const QString& text, const QString& group, Timestamp from) {
                m_engine.askLogs({text.toStdString(), group.toStdString(), from}, this,
                                 [this](auto results) { m_pane.showResults(results); });
            });
    connect(&pane, &query::QueryPane::stopRequested, this, [this] { m_engine.stopAsking(); });
    connect(&pane, &query::QueryPane::refreshRequested, this, &QueryWiring::sendOverview);
    connect(&pane, &query::QueryPane::saveRequested, this,
            [this](const QString& name, const QString& text) {
                m_engine.saveQuery(name, text);
                sendOverview();
            });
    connect(&pane, &query::QueryPane::removeRequested, this, [this](const QString& name) {
        m_engine.removeQuery(name);
        sendOverview();
    });
    connect(&m_engine, &EngineHost::stateChanged, this, &QueryWiring::sendOverview);
    sendOverview();
}

void QueryWiring::sendOverview() {
    m_engine.logsOverview(this, [this](const Result<api::LogsOverview>& overview) {
        if (!overview)
            return;
        QStringList groups;
        for (const std::string& group : overview->groups)
            groups << QString::fromStdString(group);
        QList<query::SavedQuery> saved;
        for (const auto& [name, text] : overview->saved)
            saved.append({QString::fromStdString(name), QString::fromStdString(text)});
        m_pane.setGroups(groups);
        m_pane.setSaved(saved);
    });
}

} // namespace lathe::app
