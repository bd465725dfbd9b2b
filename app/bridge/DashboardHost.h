#pragma once

#include "app/bridge/EngineHost.h"
#include "engine/api/DashboardView.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace lathe::app {

/// The dashboards of the running engine. Every method returns at once and is for the GUI thread, on
/// which the answers come, while this lives. Where no engine runs they fail with Engine.NotRunning.
class DashboardHost : public QObject {
    Q_OBJECT

  public:
    /// `engine` is the window's.
    explicit DashboardHost(EngineHost& engine, QObject* parent = nullptr);

    using Done = std::function<void(const Result<void>&)>;

    void read(std::function<void(const Result<std::vector<api::DashboardView>>&)> done);
    void put(const QString& name, const QString& body, Done done);
    void remove(const QString& name, Done done);

  private:
    /// Calls `done` on the GUI thread.
    template <class T> std::function<void(T)> onGuiThread(std::function<void(const T&)> done);

    QPointer<EngineHost> m_engine;
};

} // namespace lathe::app
