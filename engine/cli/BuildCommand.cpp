#include "engine/build/Builder.h"
#include "engine/build/Plan.h"
#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

#include <fmt/format.h>

#include <csignal>
#include <ctime>
#include <thread>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using build::Outcome;

/// Ctrl+C and SIGTERM ask the build to stop, for as long as this lives.
class StopAtSignal {
  public:
    StopAtSignal() {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
        m_waiter = std::jthread{[this](const std::stop_token& over) {
            constexpr timespec look{0, 50'000'000};
            while (!over.stop_requested() && ::sigtimedwait(&m_signals, nullptr, &look) < 0) {
            }
            m_stop.request_stop();
        }};
    }
    ~StopAtSignal() {
        m_waiter = {};
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    StopAtSignal(const StopAtSignal&) = delete;
    StopAtSignal& operator=(const StopAtSignal&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

  private:
    sigset_t m_signals{};
    sigset_t m_before{};
    std::stop_source m_stop;
    std::jthread m_waiter;
};

const char* nameOf(Outcome::Kind kind) {
    static constexpr const char* names[] = {"built", "current", "failed", "cancelled"};
    return names[static_cast<std::size_t>(kind)];
}

json::object objectOf(const build::Planned& planned, const std::optional<Outcome>& outcome) {
    json::object object{{"function", planned.logicalId}};
    if (!outcome) {
        object["status"] = planned.isProblem ? "failed" : "none";
        object["result"] = planned.note.english();
        return object;
    }
    object["method"] = build::toText(planned.unit->method);
    object["status"] = nameOf(outcome->kind);
    object["result"] = outcome->error ? outcome->error->detail.english() : nameOf(outcome->kind);
    object["folder"] = outcome->folder.string();
    object["diagnostics"] = toJson(outcome->problems);
    return object;
}

std::string summary(const build::Planned& planned, const std::optional<Outcome>& outcome) {
    if (!outcome)
        return fmt::format("{}: {}\n", planned.logicalId, planned.note.english());
    if (!outcome->error)
        return fmt::format("{}: {} ({})\n", planned.logicalId, nameOf(outcome->kind),
                           outcome->folder.string());
    return diagnosticText(outcome->problems) +
           fmt::format("{}: {}\n", planned.logicalId, outcome->error->detail.english());
}

/// What tools print goes to standard error, each line behind what it belongs to.
build::Progress progressOf(const std::string& id) {
    build::Progress progress;
    progress.onStep = [id](const Text& step) {
        printError(fmt::format("{}: {}\n", id, step.english()));
    };
    progress.onOutput = [id](std::string_view line) {
        printError(fmt::format("{}: {}\n", id, line));
    };
    return progress;
}

int buildAll(const std::vector<build::Planned>& all, const std::filesystem::path& stateDirectory,
             bool asJson) {
    const StopAtSignal stop;
    json::array objects;
    bool complete = true;
    for (const build::Planned& one : all) {
        std::optional<Outcome> outcome;
        if (one.unit && !stop.token().stop_requested())
            outcome =
                build::build(*one.unit, stateDirectory, progressOf(one.logicalId), stop.token());
        complete = complete && !one.isProblem && (!outcome || !outcome->error);
        if (asJson)
            objects.push_back(objectOf(one, outcome));
        else
            print(summary(one, outcome));
        if (stop.token().stop_requested())
            break;
    }
    if (asJson)
        printJson(objects);
    return complete && !stop.token().stop_requested() ? Success : UsageError;
}

} // namespace

int buildCommand(const CommonOptions& common, const std::vector<std::string>& names) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const auto loaded = loadProject(*place, common);
    if (!loaded)
        return fail(loaded.error());
    if (!loaded->project) {
        printError(diagnosticText(loaded->diagnostics));
        return UsageError;
    }
    const auto all = build::planAll(*loaded->project, names);
    if (!all)
        return failUnknownFunction(all.error().detail.english());
    return buildAll(*all, place->stateDirectory, common.json);
}

} // namespace lathe::cli
