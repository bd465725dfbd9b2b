#pragma once

#include "app/bridge/GitHost.h"
#include "engine/vcs/Comparison.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace lathe::designer {
class CanvasDiffPane;
}

namespace lathe::app {

class MainWindow;
struct CanvasState;

/// What differs between two states of the project, on a canvas in a tab of its own. A comparison
/// with the project as it is now follows what is edited.
class CanvasDiffWiring : public QObject {
    Q_OBJECT

  public:
    CanvasDiffWiring(MainWindow& window, GitHost& git);
    ~CanvasDiffWiring() override;

    /// Comes when both are read; `title` names them.
    void show(const vcs::Comparison& of, const QString& title);
    /// nullptr before the first.
    designer::CanvasDiffPane* pane() const;

  private:
    bool isOpen() const;
    void read();
    void show(const CanvasState& before, const CanvasState& after);
    designer::CanvasDiffPane& makePane();

    MainWindow& m_window;
    GitHost& m_git;
    /// The tabs have it while it is shown.
    QPointer<designer::CanvasDiffPane> m_pane;
    vcs::Comparison m_of;
    QString m_title;
    /// Asked for by a person, so that its tab comes to the front.
    bool m_raise = false;
    /// How often it was asked for: what comes late is not shown.
    int m_asked = 0;
};

} // namespace lathe::app
