#include "engine/sandbox/LostTraces.h"

#include "engine/sandbox/Traces.h"

#include <boost/asio/steady_timer.hpp>

#include <memory>

namespace lathe::sandbox {

namespace {

constexpr std::chrono::milliseconds untilNextAttempt{5};

struct Removal {
    Removal(boost::asio::io_context& io, LostTraces lost)
        : traces{std::move(lost)}
        , timer{io} {}

    LostTraces traces;
    int attempts = 500;
    boost::asio::steady_timer timer;
};

void attempt(const std::shared_ptr<Removal>& removal) {
    const LostTraces& traces = removal->traces;
    writeTexts(traces.thawWrites);
    bool removed = true;
    for (const std::string& cgroup : traces.cgroups)
        removed = removeCgroup(cgroup) && removed;
    if (removed && !traces.folder.empty())
        removeFolder(traces.folder);
    if (removed || --removal->attempts == 0)
        return;
    removal->timer.expires_after(untilNextAttempt);
    removal->timer.async_wait([removal](const boost::system::error_code& failure) {
        if (!failure)
            attempt(removal);
    });
}

} // namespace

void removeSoon(boost::asio::io_context& io, LostTraces traces) {
    attempt(std::make_shared<Removal>(io, std::move(traces)));
}

} // namespace lathe::sandbox
