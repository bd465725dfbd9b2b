#include "engine/base/Clock.h"
#include "engine/base/Files.h"
#include "engine/cli/Commands.h"
#include "engine/cli/Interruption.h"
#include "engine/cli/Invocation.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"
#include "engine/cli/StateBeside.h"
#include "engine/cli/TestOutput.h"
#include "engine/cli/TestRunner.h"
#include "engine/suite/CaseUpdate.h"
#include "engine/suite/Suite.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <mutex>
#include <thread>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::cli {

namespace {

using suite::Verdict;

/// The engine that runs the tests: the one that has the project, or one of this process.
class TestEngine {
  public:
    /// Gives an exit code where there is none; what is wrong is printed.
    static std::variant<std::unique_ptr<TestEngine>, int>
    find(const ProjectPlace& place, const CommonOptions& common, const TestOptions& options) {
        auto found = std::make_unique<TestEngine>();
        const auto running = api::runningEndpoint(place.stateDirectory);
        const bool ownSettings =
            common.engineOptionsGiven || !options.envVars.empty() || !options.iam.empty();
        if (running && !ownSettings) {
            found->m_endpoint = *running;
            return found;
        }
        auto settings = engineOptions(place, common);
        if (!settings)
            return fail(settings.error());
        settings->environmentFile = options.envVars;
        settings->iamMode = model::iamModeFrom(options.iam);
        settings->provisions = false;
        if (running) {
            found->m_beside.emplace(place.stateDirectory);
            settings->stateDirectory = found->m_beside->path();
        }
        auto engine = api::Engine::start(std::move(*settings));
        if (!engine)
            return fail(engine.error());
        if (const auto diagnostics = (*engine)->diagnostics(); model::hasErrors(diagnostics)) {
            printError(diagnosticText(diagnostics));
            return UsageError;
        }
        found->m_endpoint = (*engine)->endpointUrl();
        found->m_engine = std::move(*engine);
        return found;
    }

    const std::string& endpoint() const { return m_endpoint; }
    /// Stops what an own engine runs; says what troubles it had. Any thread; once counts.
    void end() {
        std::unique_ptr<api::Engine> engine;
        {
            const std::scoped_lock lock{m_mutex};
            engine = std::move(m_engine);
        }
        if (!engine)
            return;
        const api::EventBatch batch = engine->takeEvents();
        for (const Error& trouble : batch.troubles)
            printError("lathe: " + trouble.detail.english() + "\n");
        printError(denialText(batch.denials));
    }

  private:
    std::string m_endpoint;
    std::optional<StateBeside> m_beside;
    std::mutex m_mutex;
    std::unique_ptr<api::Engine> m_engine;
};

class TestRun {
  public:
    TestRun(const TestOptions& options, bool asJson)
        : m_options{options}
        , m_json{asJson} {}

    void take(const suite::Tested& tested, std::size_t width) {
        const bool updated = m_options.update && update(tested);
        m_updated += updated ? 1 : 0;
        m_code = std::max(m_code, codeOf(tested, updated));
        if (m_json)
            m_objects.push_back(toJson(tested, updated));
        else if (m_options.junit != "-")
            print(m_output.result(tested, width, updated));
    }

    void takeBroken(const std::vector<model::Diagnostic>& diagnostics) {
        printError(diagnosticText(diagnostics));
        std::copy_if(
            diagnostics.begin(), diagnostics.end(), std::back_inserter(m_broken),
            [](const model::Diagnostic& each) { return each.severity == model::Severity::Error; });
        if (!m_broken.empty())
            m_code = UsageError;
    }

    int finish(const std::vector<suite::Tested>& results, const fs::path& projectFolder,
               Timestamp begun, Microseconds took) {
        if (m_json)
            printJson(json::object{{"tests", std::move(m_objects)},
                                   {"problems", cli::toJson(m_broken)},
                                   {"tookMs", static_cast<double>(took.count()) / 1000}});
        else if (m_options.junit != "-")
            print(m_output.summary(results, m_updated, m_broken.size(), took));
        if (m_options.junit.empty())
            return m_code;
        const std::string xml = suite::junitXml(results, m_broken, projectFolder, begun);
        if (m_options.junit == "-") {
            print(xml);
            return m_code;
        }
        std::ofstream file{m_options.junit, std::ios::binary | std::ios::trunc};
        if (file << xml << std::flush)
            return m_code;
        return fail(UsageError,
                    fmt::format("cannot write {}: {}", m_options.junit, std::strerror(errno)));
    }

  private:
    bool update(const suite::Tested& tested) {
        if (tested.verdict.state != Verdict::State::Failed)
            return false;
        const auto before = readFile(tested.test.file);
        if (!before)
            return false;
        const auto text = suite::updatedText(*before, tested.test, tested.run, tested.verdict);
        if (!text) {
            fail(text.error());
            return false;
        }
        std::ofstream file{tested.test.file, std::ios::binary | std::ios::trunc};
        if (!(file << *text << std::flush)) {
            fail(UsageError, fmt::format("cannot write {}: {}", tested.test.file.string(),
                                         std::strerror(errno)));
            return false;
        }
        // Logs and limits are for a person to change.
        return std::all_of(tested.verdict.failures.begin(), tested.verdict.failures.end(),
                           [](const suite::Failure& each) {
                               return each.kind == suite::Failure::Kind::Outcome ||
                                      each.kind == suite::Failure::Kind::Response;
                           });
    }

    static int codeOf(const suite::Tested& tested, bool updated) {
        switch (tested.verdict.state) {
        case Verdict::State::Failed:
            return updated ? Success : FunctionFailed;
        case Verdict::State::Broken:
            return tested.run.refusal ? exitCodeOf(*tested.run.refusal)
                                      : exitCodeOf(tested.run.record.outcome);
        default:
            return Success;
        }
    }

    const TestOptions& m_options;
    bool m_json;
    TestOutput m_output = TestOutput::ofTerminal();
    int m_code = Success;
    std::size_t m_updated = 0;
    std::vector<model::Diagnostic> m_broken;
    json::array m_objects;
};

int parallelOf(const TestOptions& options) {
    constexpr unsigned most = 4;
    return options.parallel > 0
               ? options.parallel
               : static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, most));
}

int runTests(const ProjectPlace& place, const CommonOptions& common, const TestOptions& options,
             const std::vector<suite::Case>& cases,
             const std::vector<model::Diagnostic>& diagnostics) {
    auto found = TestEngine::find(place, common, options);
    if (const int* code = std::get_if<int>(&found))
        return *code;
    TestEngine& engine = *std::get<0>(found);
    std::size_t width = 0;
    for (const suite::Case& each : cases)
        width = std::max(width, each.name.size());
    TestRun run{options, common.json};
    run.takeBroken(diagnostics);
    TestRunner runner{engine.endpoint(), {parallelOf(options), options.failFast}};
    const Timestamp begun = Clock::system().wall();
    const Clock::Steady start = Clock::system().steady();
    std::vector<suite::Tested> results;
    {
        const Interruption interruption{[&] {
            printError("lathe: stopping the tests\n");
            runner.stop();
            engine.end();
        }};
        results = runner.run(cases, [&](const suite::Tested& tested) { run.take(tested, width); });
    }
    engine.end();
    const auto took = std::chrono::duration_cast<Microseconds>(Clock::system().steady() - start);
    const int code = run.finish(results, place.templateFile.parent_path(), begun, took);
    // Interrupted, or ended by --fail-fast: not all is known to be good.
    return results.size() < cases.size() && code == Success ? FunctionFailed : code;
}

} // namespace

int testCommand(const CommonOptions& common, const TestOptions& options) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const fs::path folder = place->templateFile.parent_path();
    suite::Suite suite = suite::loadSuite(folder);
    if (suite.cases.empty() && suite.diagnostics.empty())
        return fail(UsageError,
                    fmt::format("there are no tests in {}: keep one in the window (Test, History), "
                                "or write one as engine/suite's README says",
                                suite::testsFolder(folder).string()));
    const suite::Selection selection = suite::select(std::move(suite.cases), options.patterns);
    if (!selection.unmatched.empty())
        return fail(UsageError,
                    fmt::format("no test is meant by '{}'", selection.unmatched.front()));
    return runTests(*place, common, options, selection.cases, suite.diagnostics);
}

} // namespace lathe::cli
