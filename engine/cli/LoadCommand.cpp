#include "engine/base/Clock.h"
#include "engine/cli/Commands.h"
#include "engine/cli/EventInput.h"
#include "engine/cli/Interruption.h"
#include "engine/cli/JournalLook.h"
#include "engine/cli/Output.h"
#include "engine/cli/OwnEngine.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/cli/StateBeside.h"
#include "engine/model/Trial.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <future>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using dispatch::EnvironmentState;
using load::Measured;

/// The function's environments by what they are doing.
class Lanes {
  public:
    void take(const std::vector<dispatch::EnvironmentChange>& changes) {
        for (const dispatch::EnvironmentChange& change : changes) {
            if (change.state == EnvironmentState::Gone)
                m_states.erase(change.environmentId);
            else
                m_states[change.environmentId] = change.state;
        }
    }
    std::int64_t count(EnvironmentState state) const {
        return std::count_if(m_states.begin(), m_states.end(),
                             [state](const auto& lane) { return lane.second == state; });
    }

  private:
    std::map<std::string, EnvironmentState> m_states;
};

struct Second {
    int number = 0;
    Measured measured;
    std::int64_t starting = 0;
    std::int64_t busy = 0;
    std::int64_t warm = 0;
    std::int64_t frozen = 0;
};

struct Outcome {
    std::vector<Second> seconds;
    Measured all;
    Result<bool> ended = false;
};

std::string millis(Microseconds duration) {
    return fmt::format("{:.1f} ms", static_cast<double>(duration.count()) / 1000);
}

std::string lineOf(const Second& one) {
    const Measured& m = one.measured;
    return fmt::format("{:>4} s  sent {}  ok {}  failed {}  throttled {}  p95 {}  environments: {} "
                       "starting, {} busy, {} warm, {} frozen\n",
                       one.number + 1, m.sent, m.succeeded, m.failed, m.throttled,
                       millis(m.latencies.percentile(95)), one.starting, one.busy, one.warm,
                       one.frozen);
}

Outcome drive(api::Engine& engine, load::Plan plan) {
    Outcome outcome;
    Lanes lanes;
    std::promise<void> over;
    load::Handlers handlers;
    handlers.onSecond = [&](int number, const Measured& measured) {
        lanes.take(engine.takeEvents().environments);
        outcome.seconds.push_back({number, measured, lanes.count(EnvironmentState::Starting),
                                   lanes.count(EnvironmentState::Busy),
                                   lanes.count(EnvironmentState::Idle),
                                   lanes.count(EnvironmentState::Frozen)});
        printError(lineOf(outcome.seconds.back()));
    };
    handlers.onEnded = [&](Result<bool> how, const Measured& measured) {
        outcome.ended = std::move(how);
        outcome.all = measured;
        over.set_value();
    };
    engine.load(std::move(plan), std::move(handlers));
    const Interruption interruption{[&engine] {
        printError("lathe: stopping\n");
        engine.stopLoad();
    }};
    over.get_future().wait();
    return outcome;
}

json::object jsonOf(const Measured& m) {
    return {{"sent", m.sent},
            {"succeeded", m.succeeded},
            {"failed", m.failed},
            {"throttled", m.throttled},
            {"coldStarts", m.coldStarts},
            {"heldBack", m.heldBack},
            {"concurrency", m.concurrency},
            {"p50Us", m.latencies.percentile(50).count()},
            {"p95Us", m.latencies.percentile(95).count()},
            {"p99Us", m.latencies.percentile(99).count()},
            {"maxUs", m.latencies.percentile(100).count()},
            {"costPicoDollars", m.cost.count}};
}

void showJson(const Outcome& outcome) {
    json::array seconds;
    for (const Second& one : outcome.seconds) {
        json::object object = jsonOf(one.measured);
        object["second"] = one.number;
        object["starting"] = one.starting;
        object["busy"] = one.busy;
        object["warm"] = one.warm;
        object["frozen"] = one.frozen;
        seconds.push_back(std::move(object));
    }
    printJson({{"all", jsonOf(outcome.all)}, {"seconds", std::move(seconds)}});
}

void showSum(const Outcome& outcome) {
    const Measured& m = outcome.all;
    std::vector<std::vector<std::string>> rows = {{"SENT", "OK", "FAILED", "THROTTLED", "COLD",
                                                   "AT ONCE", "P50", "P95", "P99", "MAX", "COST"}};
    rows.push_back({std::to_string(m.sent), std::to_string(m.succeeded), std::to_string(m.failed),
                    std::to_string(m.throttled), std::to_string(m.coldStarts),
                    std::to_string(m.concurrency), millis(m.latencies.percentile(50)),
                    millis(m.latencies.percentile(95)), millis(m.latencies.percentile(99)),
                    millis(m.latencies.percentile(100)), toText(m.cost)});
    print(table(rows));
    if (m.heldBack > 0)
        printError(fmt::format("lathe: {} requests were not sent: {} were under way\n", m.heldBack,
                               load::Run::mostUnderWay));
}

/// What callers have sent to the function in the time that is asked for, oldest first. Triggers'
/// events are among it.
Result<std::vector<load::Recorded>> recordedTraffic(const ProjectPlace& place,
                                                    const CommonOptions& common,
                                                    const LoadOptions& options) {
    auto look = JournalLook::open(place.stateDirectory);
    if (!look)
        return look.error();
    const Seconds span = durationFromText(options.recorded).value_or(Seconds{});
    auto records = look->history(findFunction(place, common, options.function).logicalId,
                                 Clock::system().wall() - span, JournalLook::Payloads::Read);
    if (!records)
        return records.error();
    // Further attempts are the engine's own, and a load is no traffic.
    std::erase_if(*records, [](const model::InvocationRecord& record) {
        return record.attempt > 1 || record.origin == model::loadOrigin || model::isTrial(record);
    });
    if (records->empty())
        return Error{"Usage",
                     Text::verbatim("nothing has invoked " + options.function + " in this time")};
    std::vector<load::Recorded> traffic;
    for (model::InvocationRecord& record : *records) {
        const Microseconds after = record.accepted - records->front().accepted;
        traffic.push_back({Microseconds{static_cast<std::int64_t>(
                               static_cast<double>(after.count()) / options.speed)},
                           std::move(record.payload)});
    }
    return traffic;
}

int loadOwn(api::EngineOptions settings, const CommonOptions& common, const LoadOptions& options,
            load::Plan plan) {
    const auto engine = startOwn(std::move(settings));
    if (!engine)
        return engine.error();
    const auto id = findIn(**engine, options.function);
    if (!id)
        return id.error();
    plan.function = *id;
    const Outcome outcome = drive(**engine, std::move(plan));
    if (!outcome.ended)
        return fail(outcome.ended.error());
    if (common.json)
        showJson(outcome);
    else
        showSum(outcome);
    const bool fine = *outcome.ended && outcome.all.failed == 0 && outcome.all.throttled == 0;
    return fine ? Success : FunctionFailed;
}

} // namespace

int loadCommand(const CommonOptions& common, const LoadOptions& options) {
    if (options.function.empty())
        return fail(UsageError, "which function? lathe load FUNCTION; lathe list shows them");
    load::Plan plan;
    plan.qualifier = options.qualifier;
    plan.tenantId = options.tenantId;
    plan.rate = options.rate;
    plan.lastRate = options.rampTo.value_or(options.rate);
    plan.duration = durationFromText(options.duration).value_or(Seconds{});
    if (const auto sound = load::check(plan); !sound)
        return fail(UsageError, sound.error().detail.english());
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    auto event = readEvent(options.event);
    if (!event)
        return fail(event.error());
    plan.payload = std::move(*event);
    if (!options.recorded.empty()) {
        auto traffic = recordedTraffic(*place, common, options);
        if (!traffic)
            return fail(traffic.error());
        plan.recorded = std::move(*traffic);
    }
    auto settings = engineOptions(*place, common);
    if (!settings)
        return fail(settings.error());
    settings->environmentFile = options.envVars;
    settings->accountConcurrency = options.accountConcurrency;
    if (!api::runningEndpoint(place->stateDirectory))
        return loadOwn(std::move(*settings), common, options, std::move(plan));
    printError("lathe: the project is open elsewhere; this load gets an engine of its own, whose "
               "queues, buckets and journal are thrown away\n");
    const StateBeside state{settings->stateDirectory};
    settings->stateDirectory = state.path();
    return loadOwn(std::move(*settings), common, options, std::move(plan));
}

} // namespace lathe::cli
