#include "app/bridge/DashboardHost.h"

#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <utility>

namespace lathe::app {

namespace {

Error notRunning() {
    return {"Engine.NotRunning", ui::toText(DashboardHost::tr("The engine is not running."))};
}

} // namespace

DashboardHost::DashboardHost(EngineHost& engine, QObject* parent)
    : QObject{parent}
    , m_engine{&engine} {}

template <class T>
std::function<void(T)> DashboardHost::onGuiThread(std::function<void(const T&)> done) {
    return [host = m_engine.data(), self = QPointer<DashboardHost>{this},
            done = std::move(done)](T result) {
        QMetaObject::invokeMethod(
            host,
            [self, done, result = std::move(result)] {
                if (self)
                    done(result);
            },
            Qt::QueuedConnection);
    };
}

void DashboardHost::read(std::function<void(const Result<std::vector<api::DashboardView>>&)> done) {
    auto answer = onGuiThread<Result<std::vector<api::DashboardView>>>(std::move(done));
    if (api::Engine* engine = m_engine->running())
        engine->dashboards(std::move(answer));
    else
        answer(notRunning());
}

void DashboardHost::put(const QString& name, const QString& body, Done done) {
    auto answer = onGuiThread<Result<void>>(std::move(done));
    if (api::Engine* engine = m_engine->running())
        engine->putDashboard(name.toStdString(), body.toStdString(), std::move(answer));
    else
        answer(notRunning());
}

void DashboardHost::remove(const QString& name, Done done) {
    auto answer = onGuiThread<Result<void>>(std::move(done));
    if (api::Engine* engine = m_engine->running())
        engine->removeDashboard(name.toStdString(), std::move(answer));
    else
        answer(notRunning());
}

} // namespace lathe::app
