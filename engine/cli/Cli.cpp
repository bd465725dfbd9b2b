#include "engine/cli/Cli.h"

#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/load/Plan.h"
#include "engine/tuning/Plan.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>

namespace lathe::cli {

namespace {

std::string regionName(const std::string& text) {
    const auto isPart = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    };
    const bool fits = std::count(text.begin(), text.end(), '-') >= 2 &&
                      std::all_of(text.begin(), text.end(), isPart) && text.back() >= '0' &&
                      text.back() <= '9';
    return fits ? std::string{} : "'" + text + "' is no AWS region; eu-west-1 is one";
}

std::string accountId(const std::string& text) {
    constexpr std::size_t digits = 12;
    const bool fits = text.size() == digits &&
                      std::all_of(text.begin(), text.end(),
                                  [](char letter) { return letter >= '0' && letter <= '9'; });
    return fits ? std::string{} : "'" + text + "' is no account id, which has 12 digits";
}

std::string positiveDuration(const std::string& text) {
    const auto duration = durationFromText(text);
    if (!duration)
        return duration.error().detail.english();
    return duration->count() > 0 ? std::string{} : "'" + text + "' is no time at all";
}

std::string breakdownName(const std::string& text) {
    const bool known = text == "function" || text == "trigger" || text == "day" ||
                       (text.starts_with("tag:") && text.size() > 4);
    return known ? std::string{} : "'" + text + "' is none of function, trigger, day and tag:NAME";
}

constexpr const char* stateHelp =
    "Folder of the run-time state (default: one per project below $XDG_STATE_HOME/lathe)";

/// The arguments, and what they ask for once they are read.
class CommandLine {
  public:
    CommandLine() {
        m_app.set_version_flag("--version", "lathe " LATHE_VERSION);
        m_app.set_help_flag("-h,--help", "Show this help");
        m_app.require_subcommand(0, 1);
        m_app.footer("lathe alone, or lathe DIR, opens the window.\n"
                     "Exit codes: 0 success, 1 the function failed, 2 usage or project error, "
                     "3 the engine failed.");
        addOpen();
        addInvoke();
        addTest();
        addServe();
        addList();
        addValidate();
        addBuild();
        addLogs();
        addMetrics();
        addCost();
        addTune();
        addLoad();
        addEvent();
    }

    int run(std::vector<std::string> arguments) {
        if (namesNoCommand(arguments)) {
            if (std::error_code ignored; !std::filesystem::exists(arguments[0], ignored))
                return fail(UsageError, "'" + arguments[0] +
                                            "' is neither a command nor a folder nor a template; "
                                            "lathe --help shows the commands");
            arguments.insert(arguments.begin(), "open");
        }
        std::reverse(arguments.begin(), arguments.end());
        try {
            m_app.parse(std::move(arguments));
        } catch (const CLI::Success& wanted) {
            return m_app.exit(wanted);
        } catch (const CLI::ParseError& problem) {
            m_app.exit(problem, std::cerr, std::cerr);
            return UsageError;
        }
        return m_command ? m_command() : openCommand({}, {});
    }

  private:
    /// `lathe DIR` is `lathe open DIR`.
    bool namesNoCommand(const std::vector<std::string>& arguments) const {
        const auto isNamed = [&](const CLI::App* command) {
            return command->get_name() == arguments[0];
        };
        return !arguments.empty() && !arguments[0].starts_with('-') &&
               m_app.get_subcommands(isNamed).empty();
    }

    CLI::App* add(const char* name, const char* description, std::function<int()> command) {
        CLI::App* app = m_app.add_subcommand(name, description);
        app->callback([this, command = std::move(command)] { m_command = command; });
        return app;
    }

    void addProjectOptions(CLI::App* app) {
        app->add_option(
            "--project", m_common.project,
            "Folder to look for the template in, upwards (default: here), or the template");
        app->add_option("--state", m_common.state, stateHelp);
        app->add_flag("--json", m_common.json, "Print JSON");
        const auto given = [this](const std::string&) { m_common.engineOptionsGiven = true; };
        app->add_option("--parameter-overrides", m_common.overrides,
                        "Values for the template's parameters: KEY=VALUE...")
            ->each(given)
            ->type_name("K=V");
        app->add_option("--region", m_common.region,
                        "AWS region (default: samconfig.toml's, else us-east-1)")
            ->check(regionName)
            ->each(given);
        app->add_option("--account-id", m_common.accountId,
                        "AWS account id (default: 123456789012)")
            ->check(accountId)
            ->each(given);
    }

    static void addEngineOptions(CLI::App* app, std::filesystem::path& envVars, std::string& iam) {
        app->add_option("--env-vars", envVars,
                        "JSON file with environment variables, as sam local takes it")
            ->check(CLI::ExistingFile);
        app->add_option("--iam", iam,
                        "What becomes of requests that the policies do not allow: enforce, warn or "
                        "off (default: as it is set for the project, else enforce)")
            ->check(CLI::IsMember({"enforce", "warn", "off"}));
    }

    void addOpen() {
        CLI::App* app = add("open", "Open the window",
                            [this] { return openCommand(m_folder, m_common.state); });
        app->add_option("DIR", m_folder, "Folder of the project, or its template");
        app->add_option("--state", m_common.state, stateHelp);
    }

    void addInvoke() {
        CLI::App* app =
            add("invoke", "Run a function once: response on stdout, log on stderr", [this] {
                adoptStray(m_invoke.function);
                return invokeCommand(m_common, m_invoke);
            });
        app->add_option("FUNCTION", m_invoke.function, "Logical id or name");
        app->add_option("-e,--event", m_invoke.event,
                        "File with the event, or - for standard input (default: {})");
        app->add_option("--qualifier", m_invoke.qualifier, "Version or alias (default: $LATEST)");
        app->add_option("--tenant-id", m_invoke.tenantId,
                        "The tenant, of a function that keeps tenants apart");
        app->add_option("--invocation-type", m_invoke.invocationType,
                        "RequestResponse (default), Event or DryRun")
            ->check(CLI::IsMember({"RequestResponse", "Event", "DryRun"}));
        addEngineOptions(app, m_invoke.envVars, m_invoke.iam);
        addProjectOptions(app);
    }

    void addTest() {
        CLI::App* app = add("test", "Run the project's tests: the files of tests/lathe/",
                            [this] { return testCommand(m_common, m_test); });
        app->add_option(
            "PATTERN", m_test.patterns,
            "Names, folders, functions or files of tests; * is any text (default: all)");
        app->add_option("--junit", m_test.junit,
                        "File for the results as JUnit XML, or - for standard output");
        app->add_flag("--update", m_test.update,
                      "Let failed tests expect what came: outcome and response");
        app->add_flag("--fail-fast", m_test.failFast, "Begin no further test once one has failed");
        app->add_option("--parallel", m_test.parallel,
                        "Tests that run at once (default: one a core, four at most)")
            ->check(CLI::Range(1, 256));
        addEngineOptions(app, m_test.envVars, m_test.iam);
        addProjectOptions(app);
    }

    void addServe() {
        CLI::App* app = add("serve", "Serve the project's functions to SDKs and the AWS CLI",
                            [this] { return serveCommand(m_common, m_serve); });
        app->add_option("--port", m_serve.port,
                        "Port of the AWS APIs (default: 4566; 0 takes a free one)")
            ->check(CLI::Range(0, 65535));
        app->add_option("--http-port", m_serve.httpPort,
                        "Port of the project's first HTTP API; further ones take free ports "
                        "(default: 3000, or a free one where it is taken; 0 takes a free one)")
            ->check(CLI::Range(0, 65535));
        app->add_option("--standby-memory", m_serve.standbyMemory,
                        "MB for runtimes that are kept started, so that first invocations wait for "
                        "their function's own init only (default: 256; 0 keeps none)")
            ->check(CLI::Range(0, 1'000'000));
        app->add_option("--idle-lifetime", m_serve.idleLifetime,
                        "How long an environment is kept that has nothing to do: 90s, 10m, 2h "
                        "(default: 10m)")
            ->check(positiveDuration);
        app->add_option("--account-concurrency", m_serve.accountConcurrency,
                        "Invocations of all functions that run at once; more are throttled "
                        "(default: 1000)")
            ->check(CLI::Range(1, 1'000'000));
        app->add_option("--retry-speed", m_serve.retrySpeed,
                        "How many times sooner than on AWS asynchronous events are retried: there "
                        "after 1 and 2 minutes (default: 1)")
            ->check(CLI::Range(1, 1000));
        addEngineOptions(app, m_serve.envVars, m_serve.iam);
        addProjectOptions(app);
    }

    void addList() {
        addProjectOptions(add("list", "Show functions, what runs them, and what this machine holds",
                              [this] { return listCommand(m_common); }));
    }

    void addValidate() {
        addProjectOptions(
            add("validate", "Check the template", [this] { return validateCommand(m_common); }));
    }

    void addBuild() {
        CLI::App* app = add("build", "Build functions and layers out of their sources",
                            [this] { return buildCommand(m_common, m_functions); });
        app->add_option("FUNCTION", m_functions, "Functions (default: all)");
        addProjectOptions(app);
    }

    void addLogs() {
        CLI::App* app = add("logs", "Show log lines", [this] {
            adoptStray(m_logs.function);
            return logsCommand(m_common, m_logs);
        });
        app->add_option("FUNCTION", m_logs.function, "Logical id or name (default: all)");
        app->add_flag("-f,--follow", m_logs.follow, "Wait for further lines");
        app->add_option("--request-id", m_logs.requestId, "Only lines of this invocation");
        app->add_option("--since", m_logs.since, "Only lines this young: 90s, 10m, 2h, 7d");
        app->add_option("-n,--lines", m_logs.lines, "The newest lines (default: 1000)")
            ->check(CLI::Range(0, 2'000'000));
        addProjectOptions(app);
    }

    void addMetrics() {
        CLI::App* app = add("metrics", "Show invocations, errors and durations", [this] {
            adoptStray(m_metrics.function);
            return metricsCommand(m_common, m_metrics);
        });
        app->add_option("FUNCTION", m_metrics.function, "Logical id (default: all)");
        app->add_option("--since", m_metrics.since, "How far back: 90s, 10m, 2h, 7d (default: 1h)");
        addProjectOptions(app);
    }

    void addCost() {
        CLI::App* app = add("cost", "Show what the invocations would have cost",
                            [this] { return costCommand(m_common, m_cost); });
        app->add_option("--invocations-per-month", m_cost.invocationsPerMonth,
                        "Also what a month with so many invocations of each function would cost")
            ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}));
        app->add_flag("--without-free-allowance", m_cost.withoutFree,
                      "Leave the free requests and GB-seconds out of that");
        app->add_option("--by", m_cost.by,
                        "Break down what ran, with what the triggers' services bill: by function, "
                        "trigger, day or tag:NAME")
            ->check(breakdownName)
            ->excludes("--invocations-per-month");
        app->add_option("--since", m_cost.since,
                        "How far back that goes: 90s, 10m, 2h, 7d (default: this month)")
            ->check(positiveDuration)
            ->needs("--by");
        app->add_flag("--csv", m_cost.csv, "Print that as CSV")->needs("--by");
        addProjectOptions(app);
    }

    void addTune() {
        CLI::App* app = add(
            "tune", "Run an event at several memory sizes: time, cost, which to choose", [this] {
                adoptStray(m_tune.function);
                return tuneCommand(m_common, m_tune);
            });
        app->add_option("FUNCTION", m_tune.function, "Logical id or name");
        app->add_option("-e,--event", m_tune.event,
                        "File with the event, or - for standard input (default: {})");
        app->add_option("--memory", m_tune.memory,
                        "Sizes in MB: 128,256,1024 (default: 128,256,512,1024,1769,3008 and the "
                        "function's own)")
            ->type_name("MB,MB,...");
        app->add_option("--times", m_tune.times,
                        "How often at each size, after a first time that is told apart "
                        "(default: 10)")
            ->check(CLI::Range(1, tuning::mostTimes));
        app->add_option("--qualifier", m_tune.qualifier, "Version or alias (default: $LATEST)");
        app->add_option("--tenant-id", m_tune.tenantId,
                        "The tenant, of a function that keeps tenants apart");
        app->add_option("--env-vars", m_tune.envVars,
                        "JSON file with environment variables, as sam local takes it")
            ->check(CLI::ExistingFile);
        addProjectOptions(app);
    }

    void addLoad() {
        CLI::App* app =
            add("load", "Drive a function at a rate: latencies, throttles, environments", [this] {
                adoptStray(m_load.function);
                return loadCommand(m_common, m_load);
            });
        app->add_option("FUNCTION", m_load.function, "Logical id or name");
        CLI::Option* rate =
            app->add_option("--rate", m_load.rate, "Requests a second (default: 10)")
                ->check(CLI::Range(0.0, load::mostRate));
        app->add_option("--ramp-to", m_load.rampTo, "What the rate comes to by the end, evenly")
            ->check(CLI::Range(0.0, load::mostRate));
        app->add_option("--for", m_load.duration, "How long: 30s, 5m (default: 10s)")
            ->check(positiveDuration);
        app->add_option("--recorded", m_load.recorded,
                        "Send again what was sent to it in the last 10m, 2h..., at that pace")
            ->check(positiveDuration)
            ->excludes(rate);
        app->add_option("--speed", m_load.speed, "How many times faster than that (default: 1)")
            ->check(CLI::Range(0.01, 1000.0))
            ->needs("--recorded");
        app->add_option("-e,--event", m_load.event,
                        "File with the event, or - for standard input (default: {})");
        app->add_option("--account-concurrency", m_load.accountConcurrency,
                        "Invocations that run at once; more are throttled (default: 1000)")
            ->check(CLI::Range(1, 1'000'000));
        app->add_option("--qualifier", m_load.qualifier, "Version or alias (default: $LATEST)");
        app->add_option("--tenant-id", m_load.tenantId,
                        "The tenant, of a function that keeps tenants apart");
        app->add_option("--env-vars", m_load.envVars,
                        "JSON file with environment variables, as sam local takes it")
            ->check(CLI::ExistingFile);
        addProjectOptions(app);
    }

    void addEvent() {
        CLI::App* app = add("event", "Print a sample event; without KIND, show what there is",
                            [this] { return eventCommand(m_common, m_event); });
        app->add_option("SERVICE", m_event.service, "s3, sqs, apigateway, ...");
        app->add_option("KIND", m_event.kind, "put, receive-message, aws-proxy, ...");
        app->add_flag("--json", m_common.json, "Print the list as JSON");
        app->footer("What follows KIND are the event's fields: --bucket my-bucket. "
                    "lathe event SERVICE KIND --help shows them.");
    }

    /// KEY=VALUE... takes everything up to the next option, FUNCTION too.
    void adoptStray(std::string& function) {
        auto& overrides = m_common.overrides;
        if (!function.empty() || overrides.empty() ||
            overrides.back().find('=') != std::string::npos)
            return;
        function = overrides.back();
        overrides.pop_back();
    }

    CLI::App m_app{"A workbench for AWS Lambda functions on your own machine.", "lathe"};
    CommonOptions m_common;
    std::string m_folder;
    InvokeOptions m_invoke;
    TestOptions m_test;
    ServeOptions m_serve;
    LogsOptions m_logs;
    MetricsOptions m_metrics;
    CostOptions m_cost;
    TuneOptions m_tune;
    LoadOptions m_load;
    EventOptions m_event;
    std::vector<std::string> m_functions;
    std::function<int()> m_command;
};

// The fields of an event are its own: the parser must not take them for options.
int runEvent(int argc, char** argv) {
    constexpr int firstField = 4;
    EventOptions options{argv[2], argv[3], {argv + firstField, argv + argc}};
    return eventCommand({}, options);
}

} // namespace

int run(int argc, char** argv) {
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (argc == 1)
        return openCommand({}, {});
    if (command == "event" && argc >= 4 && argv[2][0] != '-' && argv[3][0] != '-')
        return runEvent(argc, argv);
    return CommandLine{}.run({argv + 1, argv + argc});
}

} // namespace lathe::cli
