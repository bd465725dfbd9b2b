#include "app/bridge/TraceHost.h"

#include "engine/api/Engine.h"
#include "widgets/common/EngineText.h"

#include <utility>

namespace lathe::app {

TraceHost::TraceHost(EngineHost& engine, QObject* parent)
    : TraceSource{parent}
    , m_engine{&engine} {}

// Engines answer on a thread of theirs, and may outlive this: the host of engines outlives them.
template <typename T, typename Ask> void TraceHost::put(Answer<T> done, Ask ask) {
    EngineHost* host = m_engine;
    if (!host)
        return;
    const auto answer = [host, self = QPointer<TraceHost>{this},
                         done = std::move(done)](Result<T> result) {
        QMetaObject::invokeMethod(
            host,
            [self, done, result = std::move(result)] {
                if (self)
                    done(result);
            },
            Qt::QueuedConnection);
    };
    if (api::Engine* engine = host->running())
        ask(*engine, answer);
    else
        answer(Error{"Engine.NotRunning", ui::toText(tr("The engine is not running."))});
}

void TraceHost::list(api::TraceQuestion question, Answer<api::TraceList> done) {
    put<api::TraceList>(std::move(done), [&](api::Engine& engine, auto answer) {
        engine.traces(std::move(question), std::move(answer));
    });
}

void TraceHost::trace(const std::string& id, Answer<traces::Trace> done) {
    put<traces::Trace>(std::move(done), [&](api::Engine& engine, auto answer) {
        engine.trace(id, std::move(answer));
    });
}

void TraceHost::graph(api::TraceQuestion question, Answer<std::vector<traces::ServiceNode>> done) {
    put<std::vector<traces::ServiceNode>>(std::move(done), [&](api::Engine& engine, auto answer) {
        engine.serviceGraph(std::move(question), std::move(answer));
    });
}

} // namespace lathe::app
