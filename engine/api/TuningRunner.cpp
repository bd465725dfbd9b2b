#include "engine/api/TuningRunner.h"

#include <utility>

namespace lathe::api {

void TuningRunner::start(tuning::Plan plan, const model::Project& project,
                         tuning::Handlers handlers) {
    if (!m_run.expired())
        return handlers.onEnded(
            Error{"Tuning.Running",
                  Text::tr("Another function is being measured. Wait for it or cancel it.")});
    auto sound = tuning::checked(std::move(plan));
    if (!sound)
        return handlers.onEnded(sound.error());
    const model::FunctionSpec* function = project.findFunction(sound->function);
    if (!function)
        return handlers.onEnded(
            Error{"ResourceNotFoundException",
                  Text::tr("The project has no function {}.", sound->function)});
    const auto run = std::make_shared<tuning::Run>(std::move(*sound), parts(project, *function),
                                                   std::move(handlers));
    m_run = run;
    run->start();
}

void TuningRunner::cancel() {
    if (const auto run = m_run.lock())
        run->cancel();
}

tuning::Run::Parts TuningRunner::parts(const model::Project& project,
                                       model::FunctionSpec function) {
    return {[this](model::InvocationRequest request, Bytes memory, auto accepted, auto ended) {
                m_dispatcher.tryOut(std::move(request), memory, std::move(accepted),
                                    [ended = std::move(ended)](const dispatch::Answer& answer) {
                                        ended(answer.record);
                                    });
            },
            [this](const std::string& requestId) { m_dispatcher.stop(requestId); },
            [this] { m_dispatcher.endTrials(); },
            m_prices,
            project.region,
            std::move(function)};
}

} // namespace lathe::api
