#include "app/bridge/EngineHost.h"
#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <QPointer>

#include <mutex>
#include <utility>

// Builds of the engine that runs. They are begun on the host's thread, for planning reads files; an
// engine is ended there as well, so that it lives until then.

namespace lathe::app {

namespace {

/// What a build has told and the GUI thread has not taken yet.
struct Told {
    std::mutex mutex;
    std::vector<BuildEvent> events;
};

Result<std::vector<BuildStanding>> standingsOf(const api::Engine& engine) {
    auto planned = build::planAll(*engine.project(), {});
    if (!planned)
        return planned.error();
    std::vector<BuildStanding> standings;
    for (build::Planned& one : *planned) {
        const auto standing = one.unit ? build::standing(*one.unit, engine.options().stateDirectory)
                                       : build::Standing::NotBuilt;
        standings.push_back({std::move(one), standing});
    }
    return standings;
}

Error notRunning() {
    return {"Engine.NotRunning", ui::toText(EngineHost::tr("The engine is not running."))};
}

} // namespace

void EngineHost::build(QObject* context, BuildTold told, Answer<bool> ended) {
    const auto answer = [this, context = QPointer<QObject>{context},
                         ended = std::move(ended)](Result<bool> result) {
        QMetaObject::invokeMethod(
            this,
            [context, ended, result = std::move(result)] {
                if (context)
                    ended(result);
            },
            Qt::QueuedConnection);
    };
    if (!m_engine)
        return answer(notRunning());
    auto pending = std::make_shared<Told>();
    const auto tell = [this, pending, context = QPointer<QObject>{context},
                       told = std::move(told)](BuildEvent event) {
        const std::lock_guard lock{pending->mutex};
        pending->events.push_back(std::move(event));
        if (pending->events.size() > 1)
            return;
        QMetaObject::invokeMethod(
            this,
            [pending, context, told] {
                std::vector<BuildEvent> events;
                {
                    const std::lock_guard taking{pending->mutex};
                    events.swap(pending->events);
                }
                if (context)
                    told(events);
            },
            Qt::QueuedConnection);
    };
    api::BuildHandlers handlers;
    handlers.onStep = [tell](const std::string& id, const Text& step) {
        tell({{id, {}, {}, false}, step});
    };
    handlers.onOutput = [tell](const std::string& id, std::string_view line) {
        tell({{id, {}, {}, false}, std::string{line}});
    };
    handlers.onOutcome = [tell](const build::Planned& planned, const BuildEvent::Outcome& outcome) {
        tell({planned, outcome});
    };
    handlers.onEnd = [answer](bool cancelled) { answer(cancelled); };
    m_worker.start([engine = m_engine.get(), handlers = std::move(handlers), answer]() mutable {
        if (auto begun = engine->build({}, std::move(handlers)); !begun)
            answer(begun.error());
    });
}

void EngineHost::cancelBuild() {
    if (m_engine)
        m_worker.start([engine = m_engine.get()] { engine->cancelBuild(); });
}

void EngineHost::buildStandings(QObject* context, Answer<std::vector<BuildStanding>> done) {
    if (!m_engine)
        return;
    m_worker.start([this, engine = m_engine.get(), context = QPointer<QObject>{context},
                    done = std::move(done)] {
        QMetaObject::invokeMethod(
            this,
            [context, done, result = standingsOf(*engine)] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace lathe::app
