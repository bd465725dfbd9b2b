#include "engine/api/LoadRunner.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace lathe::api {

void LoadRunner::start(load::Plan plan, load::Handlers handlers) {
    if (m_run)
        return handlers.onEnded(
            Error{"Load.Running", Text::tr("Another load is running. Wait for it or stop it.")},
            {});
    if (auto sound = load::check(plan); !sound)
        return handlers.onEnded(sound.error(), {});
    auto onEnded = std::move(handlers.onEnded);
    handlers.onEnded = [this, onEnded = std::move(onEnded)](Result<bool> how,
                                                            const load::Measured& measured) {
        // It may be who says so: it goes when its caller has returned.
        boost::asio::post(m_timer.get_executor(), [run = std::exchange(m_run, nullptr)] {});
        m_timer.cancel();
        onEnded(std::move(how), measured);
    };
    m_run = std::make_shared<load::Run>(
        std::move(plan),
        load::Run::Parts{[this](model::InvocationRequest request, auto accepted, auto ended) {
                             m_dispatcher.invoke(
                                 std::move(request), std::move(accepted),
                                 [ended = std::move(ended)](const dispatch::Answer& answer) {
                                     ended(answer.record);
                                 });
                         },
                         [this](const std::string& requestId) { m_dispatcher.stop(requestId); },
                         Clock::system()},
        std::move(handlers));
    const auto run = m_run;
    run->start();
    arm();
}

void LoadRunner::stop() {
    if (const auto run = m_run)
        run->stop();
}

void LoadRunner::advance() {
    if (const auto run = m_run)
        run->advance();
    arm();
}

void LoadRunner::arm() {
    const auto due = m_run ? m_run->nextDue() : std::nullopt;
    if (!due)
        return;
    m_timer.expires_at(*due);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            advance();
    });
}

} // namespace lathe::api
