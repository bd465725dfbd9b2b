#pragma once

#include <QMenu>

class QActionGroup;

namespace lathe::app {

class EngineHost;

/// What becomes of requests that the project's policies do not allow: one of three, kept with the
/// project by the engine. Nothing to choose where no engine runs.
class IamMenu : public QMenu {
    Q_OBJECT

  public:
    explicit IamMenu(EngineHost& engine, QWidget* parent = nullptr);

  private:
    /// In the window's language, and as the engine has it.
    void fill();

    EngineHost& m_engine;
    QActionGroup* m_modes;
};

} // namespace lathe::app
