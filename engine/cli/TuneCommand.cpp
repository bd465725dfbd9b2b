#include "engine/cli/Commands.h"
#include "engine/cli/EventInput.h"
#include "engine/cli/Interruption.h"
#include "engine/cli/Output.h"
#include "engine/cli/OwnEngine.h"
#include "engine/cli/PriceNote.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/cli/StateBeside.h"
#include "engine/tuning/Caveats.h"
#include "engine/tuning/Recommendation.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <future>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using model::Architecture;
using tuning::Goal;
using tuning::Measurement;

struct NamedGoal {
    Goal goal;
    const char* name;
};
constexpr NamedGoal goals[] = {
    {Goal::Cost, "cost"}, {Goal::Speed, "speed"}, {Goal::Balance, "balance"}};

/// What a run came to.
struct Outcome {
    std::vector<Measurement> measurements;
    Result<bool> ended = false;
};

/// "12.3 ms", "1.23 s".
std::string durationText(Microseconds duration) {
    const double millis = static_cast<double>(duration.count()) / 1000;
    return millis < 1000 ? fmt::format("{:.{}f} ms", millis, millis < 100 ? 1 : 0)
                         : fmt::format("{:.2f} s", millis / 1000);
}

std::string memoryText(Bytes memory) {
    return fmt::format("{} MB", memory.ceilMebi());
}

std::string failureText(const Measurement& one) {
    return one.failure.errorMessage.empty() ? one.failure.errorType : one.failure.errorMessage;
}

Outcome measure(api::Engine& engine, tuning::Plan plan) {
    Outcome outcome;
    std::promise<void> over;
    tuning::Handlers handlers;
    handlers.onProgress = [](const tuning::Progress&) {};
    handlers.onMeasured = [&outcome](const Measurement& one) {
        outcome.measurements.push_back(one);
        printError(fmt::format("lathe: {}: {}\n", memoryText(one.memory),
                               one.failed() ? failureText(one) : durationText(one.mean())));
    };
    handlers.onEnded = [&](Result<bool> how) {
        outcome.ended = std::move(how);
        over.set_value();
    };
    engine.tune(std::move(plan), std::move(handlers));
    const Interruption interruption{[&engine] {
        printError("lathe: stopping\n");
        engine.cancelTuning();
    }};
    over.get_future().wait();
    return outcome;
}

/// "cost, balance": what the size is recommended for.
std::string recommendedFor(const std::vector<Measurement>& all, Architecture architecture,
                           Bytes memory) {
    std::string names;
    for (const NamedGoal& one : goals) {
        if (tuning::recommend(all, architecture, one.goal) == memory)
            names += (names.empty() ? "" : ", ") + std::string{one.name};
    }
    return names;
}

std::vector<std::string> rowOf(const Measurement& one) {
    const auto price = [&](Architecture architecture) {
        const auto million = one.perMillion(architecture);
        return million ? toText(*million) : std::string{};
    };
    const bool any = !one.durations.empty();
    return {memoryText(one.memory),
            any ? durationText(one.mean()) : "",
            any ? durationText(one.percentile(50)) : "",
            any ? durationText(one.percentile(95)) : "",
            one.cold ? durationText(one.cold->init + one.cold->duration) : "",
            memoryText(one.maxMemoryUsed),
            price(Architecture::X86_64),
            price(Architecture::Arm64)};
}

void showTable(const std::vector<Measurement>& all, const model::FunctionSpec& function) {
    std::vector<std::vector<std::string>> rows = {{"MEMORY", "MEAN", "P50", "P95", "COLD",
                                                   "MAX USED", "MILLION X86", "MILLION ARM",
                                                   "BEST FOR"}};
    for (const Measurement& one : all) {
        rows.push_back(rowOf(one));
        rows.back().push_back(one.failed()
                                  ? failureText(one)
                                  : recommendedFor(all, function.architecture, one.memory));
    }
    print(table(rows));
}

json::object jsonOf(const Measurement& one) {
    json::object object{{"memoryMb", one.memory.ceilMebi()},
                        {"invocations", one.durations.size()},
                        {"meanUs", one.mean().count()},
                        {"p50Us", one.percentile(50).count()},
                        {"p95Us", one.percentile(95).count()},
                        {"billedMs", one.billed.count()},
                        {"maxMemoryUsedBytes", one.maxMemoryUsed.count}};
    if (one.cold) {
        object["coldInitUs"] = one.cold->init.count();
        object["coldDurationUs"] = one.cold->duration.count();
    }
    if (const auto million = one.perMillion(Architecture::X86_64)) {
        object["millionX86PicoDollars"] = million->count;
        object["millionArmPicoDollars"] = one.perMillion(Architecture::Arm64)->count;
    }
    if (one.failed()) {
        object["errorType"] = one.failure.errorType;
        object["errorMessage"] = one.failure.errorMessage;
    }
    return object;
}

void showJson(const std::vector<Measurement>& all, const model::FunctionSpec& function,
              const std::vector<Text>& caveats) {
    json::array sizes;
    for (const Measurement& one : all)
        sizes.push_back(jsonOf(one));
    json::object recommended;
    for (const NamedGoal& one : goals) {
        if (const auto memory = tuning::recommend(all, function.architecture, one.goal))
            recommended[one.name] = memory->ceilMebi();
    }
    json::array sentences;
    for (const Text& caveat : caveats)
        sentences.emplace_back(caveat.english());
    printJson({{"function", function.logicalId},
               {"architecture", model::toText(function.architecture)},
               {"presentMemoryMb", function.memory.ceilMebi()},
               {"sizes", std::move(sizes)},
               {"recommendedMb", std::move(recommended)},
               {"caveats", std::move(sentences)}});
}

int tuneOwn(api::EngineOptions settings, const CommonOptions& common, const TuneOptions& options,
            tuning::Plan plan) {
    const auto engine = startOwn(std::move(settings));
    if (!engine)
        return engine.error();
    const auto id = findIn(**engine, options.function);
    if (!id)
        return id.error();
    const auto project = (*engine)->project();
    const model::FunctionSpec& function = *project->findFunction(*id);
    plan.function = *id;
    if (plan.memories.empty())
        plan.memories = tuning::usualMemories(function.memory);
    printPriceNote(project->region);
    const Outcome outcome = measure(**engine, plan);
    if (!outcome.ended)
        return fail(outcome.ended.error());
    const auto caveats = tuning::caveats(tuning::thisHost(api::Engine::guarantees()), plan.memories,
                                         function.architecture);
    if (common.json)
        showJson(outcome.measurements, function, caveats);
    else
        showTable(outcome.measurements, function);
    for (const Text& caveat : caveats)
        printError(fmt::format("lathe: {}\n", caveat.english()));
    const bool any =
        tuning::recommend(outcome.measurements, function.architecture, Goal::Cost).has_value();
    return *outcome.ended && any ? Success : FunctionFailed;
}

} // namespace

int tuneCommand(const CommonOptions& common, const TuneOptions& options) {
    if (options.function.empty())
        return fail(UsageError, "which function? lathe tune FUNCTION; lathe list shows them");
    tuning::Plan plan;
    plan.qualifier = options.qualifier;
    plan.tenantId = options.tenantId;
    plan.times = options.times;
    if (!options.memory.empty()) {
        auto memories = tuning::memoriesFrom(options.memory);
        if (!memories)
            return fail(memories.error());
        plan.memories = std::move(*memories);
    }
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    auto event = readEvent(options.event);
    if (!event)
        return fail(event.error());
    plan.payload = std::move(*event);
    auto settings = engineOptions(*place, common);
    if (!settings)
        return fail(settings.error());
    settings->environmentFile = options.envVars;
    if (!api::runningEndpoint(place->stateDirectory))
        return tuneOwn(std::move(*settings), common, options, std::move(plan));
    printError("lathe: the project is open elsewhere; this run gets an engine of its own, whose "
               "queues, buckets and journal are thrown away\n");
    const StateBeside state{settings->stateDirectory};
    settings->stateDirectory = state.path();
    return tuneOwn(std::move(*settings), common, options, std::move(plan));
}

} // namespace lathe::cli
