#include "engine/api/BuildRunner.h"

namespace lathe::api {

namespace {

build::Progress progressOf(const std::string& id, const BuildHandlers& handlers) {
    build::Progress progress;
    progress.onStep = [&handlers, id](const Text& step) { handlers.onStep(id, step); };
    progress.onOutput = [&handlers, id](std::string_view line) { handlers.onOutput(id, line); };
    return progress;
}

} // namespace

bool BuildRunner::start(std::vector<build::Planned> units, std::filesystem::path stateDirectory,
                        BuildHandlers handlers) {
    if (m_running.exchange(true))
        return false;
    m_thread = std::jthread{[this, units = std::move(units), state = std::move(stateDirectory),
                             handlers = std::move(handlers)](const std::stop_token& stop) {
        for (const build::Planned& planned : units) {
            if (stop.stop_requested())
                break;
            std::optional<build::Outcome> outcome;
            if (planned.unit)
                outcome = build::build(*planned.unit, state,
                                       progressOf(planned.logicalId, handlers), stop);
            handlers.onOutcome(planned, outcome);
        }
        m_running = false;
        handlers.onEnd(stop.stop_requested());
    }};
    return true;
}

} // namespace lathe::api
