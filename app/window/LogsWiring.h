#pragma once

#include <QObject>

#include <filesystem>

namespace lathe::logs {
class LogsPane;
}

namespace lathe::app {

class MainWindow;

/// What the Logs dock shows: the log of the open project, whether an engine runs or not. Goes with
/// the pane.
class LogsWiring : public QObject {
    Q_OBJECT

  public:
    LogsWiring(MainWindow& window, logs::LogsPane& pane);

    /// The project or the engine may be another.
    void refresh();

  private:
    /// Empty where no project is open.
    std::filesystem::path stateDirectory() const;

    MainWindow& m_window;
    logs::LogsPane& m_pane;
    std::filesystem::path m_shown;
};

} // namespace lathe::app
