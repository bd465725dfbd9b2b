#pragma once

#include <QObject>

namespace lathe::query {
class QueryPane;
}

namespace lathe::app {

class EngineHost;
class MainWindow;

/// What the Query dock asks of the engine, and what is remembered of it. Goes with the pane.
class QueryWiring : public QObject {
    Q_OBJECT

  public:
    QueryWiring(MainWindow& window, query::QueryPane& pane);

  private:
    /// The groups and saved queries that there are now.
    void sendOverview();

    EngineHost& m_engine;
    query::QueryPane& m_pane;
};

} // namespace lathe::app
