#pragma once

#include "app/bridge/EngineHost.h"

#include <QToolButton>

namespace lathe::app {

/// The engine's state in the tool bar; pressed, it shows what holds on this machine and how, and
/// which interpreter serves each runtime.
class EngineIndicator : public QToolButton {
    Q_OBJECT

  public:
    explicit EngineIndicator(EngineHost& host, QWidget* parent = nullptr);

    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showDetails();
    QWidget* makeDetails();

    EngineHost& m_host;
};

/// Which runtimes of the project another one serves, and which none, in a sentence; empty when all
/// are as asked.
QString runtimeNote(const std::vector<model::RuntimeMatch>& runtimes);

} // namespace lathe::app
