#include "app/bridge/CostHost.h"

#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <utility>

namespace lathe::app {

CostHost::CostHost(EngineHost& engine, QObject* parent)
    : QObject{parent}
    , m_engine{&engine} {
    connect(&engine, &EngineHost::stateChanged, this, [this] {
        ++m_run;
        ++m_load;
    });
}

CostHost::~CostHost() {
    cancel();
    stopLoad();
}

const cost::SourcePrices* CostHost::sourcePrices() const {
    const api::Engine* engine = m_engine ? m_engine->running() : nullptr;
    return engine ? &engine->sourcePrices() : nullptr;
}

void CostHost::askUses(Timestamp since) {
    api::Engine* engine = m_engine->running();
    if (!engine)
        return;
    engine->uses(since, [host = m_engine.data(), self = QPointer<CostHost>{this}](auto uses) {
        if (!uses)
            return;
        QMetaObject::invokeMethod(
            host,
            [self, uses = std::move(*uses)] {
                if (self)
                    emit self->usesFound(uses);
            },
            Qt::QueuedConnection);
    });
}

void CostHost::start(tuning::Plan plan) {
    api::Engine* engine = m_engine->running();
    if (!engine)
        return emit ended(Error{"Engine.NotRunning", ui::toText(tr("The engine is not running."))});
    // Engines call on a thread of theirs, and may outlive this: the host of engines outlives them.
    const auto tell = [host = m_engine.data(), self = QPointer<CostHost>{this},
                       run = ++m_run](auto what) {
        QMetaObject::invokeMethod(
            host,
            [self, run, what = std::move(what)] {
                if (self && run == self->m_run)
                    what(*self);
            },
            Qt::QueuedConnection);
    };
    tuning::Handlers handlers;
    handlers.onProgress = [tell](const tuning::Progress& progress) {
        tell([progress](CostHost& self) { emit self.progressed(progress); });
    };
    handlers.onMeasured = [tell](const tuning::Measurement& measurement) {
        tell([measurement](CostHost& self) { emit self.measured(measurement); });
    };
    handlers.onEnded = [tell](const Result<bool>& how) {
        tell([how](CostHost& self) { emit self.ended(how); });
    };
    engine->tune(std::move(plan), std::move(handlers));
}

void CostHost::cancel() {
    if (api::Engine* engine = m_engine ? m_engine->running() : nullptr)
        engine->cancelTuning();
}

void CostHost::drive(load::Plan plan) {
    api::Engine* engine = m_engine->running();
    if (!engine)
        return emit loadEnded(
            Error{"Engine.NotRunning", ui::toText(tr("The engine is not running."))}, {});
    const auto tell = [host = m_engine.data(), self = QPointer<CostHost>{this},
                       load = ++m_load](auto what) {
        QMetaObject::invokeMethod(
            host,
            [self, load, what = std::move(what)] {
                if (self && load == self->m_load)
                    what(*self);
            },
            Qt::QueuedConnection);
    };
    load::Handlers handlers;
    handlers.onSecond = [tell](int, const load::Measured& measured) {
        tell([measured](CostHost& self) { emit self.secondMeasured(measured); });
    };
    handlers.onEnded = [tell](const Result<bool>& how, const load::Measured& all) {
        tell([how, all](CostHost& self) { emit self.loadEnded(how, all); });
    };
    engine->load(std::move(plan), std::move(handlers));
}

void CostHost::stopLoad() {
    if (api::Engine* engine = m_engine ? m_engine->running() : nullptr)
        engine->stopLoad();
}

} // namespace lathe::app
