#pragma once

#include "app/bridge/EngineHost.h"
#include "engine/model/Project.h"

#include <QToolButton>

namespace lathe::app {

/// The engine's state in the tool bar, and how much waits for memory; pressed, it shows what holds
/// on this machine and how, and which interpreter serves each runtime.
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
    bool isShort() const { return m_shortage.waiting > 0; }

    EngineHost& m_host;
    dispatch::MemoryShortage m_shortage;
};

/// Which runtimes of the project another one serves, and which none, in a sentence; empty when all
/// are as asked.
QString runtimeNote(const std::vector<model::RuntimeMatch>& runtimes);
/// Likewise, that functions for another processor run on this one.
QString architectureNote(const model::Project& project);

} // namespace lathe::app
