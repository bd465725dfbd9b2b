#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lathe::cli {

/// Stable: people script them.
enum ExitCode {
    Success = 0,
    /// The function failed; its error JSON is on stdout.
    FunctionFailed = 1,
    /// Usage or project error.
    UsageError = 2,
    EngineFailed = 3,
};

/// What every command takes.
struct CommonOptions {
    /// --project: where the search for the template begins (upwards).
    std::filesystem::path project = ".";
    /// --parameter-overrides as given.
    std::vector<std::string> overrides;
    std::filesystem::path state;
    /// Empty: samconfig.toml's, else us-east-1.
    std::string region;
    std::string accountId = "123456789012";
    bool json = false;
    /// Whether --region, --account-id or --parameter-overrides were given.
    bool engineOptionsGiven = false;
};

struct InvokeOptions {
    std::string function;
    /// A file, "-" for standard input, or empty for {}.
    std::string event;
    std::string qualifier = "$LATEST";
    std::string invocationType = "RequestResponse";
    /// Of functions that keep tenants apart.
    std::string tenantId;
    std::filesystem::path envVars;
    /// "enforce", "warn" or "off"; empty: as it is set for the project.
    std::string iam;
};

struct TestOptions {
    std::vector<std::string> patterns;
    /// Where JUnit XML goes, "-" for standard output; empty: nowhere.
    std::string junit;
    /// Rewrites what failed tests expect.
    bool update = false;
    bool failFast = false;
    /// At once; 0: as many as the machine has cores, four at most.
    int parallel = 0;
    std::filesystem::path envVars;
    /// As in InvokeOptions.
    std::string iam;
};

struct ServeOptions {
    std::uint16_t port = 4566;
    std::uint16_t httpPort = 3000;
    std::filesystem::path envVars;
    /// In MB.
    int standbyMemory = 256;
    /// As durationFromText() takes it; not zero.
    std::string idleLifetime = "10m";
    int accountConcurrency = 1000;
    int retrySpeed = 1;
    /// As in InvokeOptions.
    std::string iam;
};

struct LogsOptions {
    std::string function;
    bool follow = false;
    std::string requestId;
    /// "10m", "2h", "7d"; empty: no limit.
    std::string since;
    int lines = 1000;
};

struct MetricsOptions {
    std::string function;
    std::string since = "1h";
};

struct CostOptions {
    /// 0: no projection.
    std::int64_t invocationsPerMonth = 0;
    bool withoutFree = false;
    /// "function", "trigger", "day" or "tag:NAME"; empty: no breakdown.
    std::string by;
    /// Of a breakdown, as LogsOptions::since; empty: this month.
    std::string since;
    bool csv = false;
};

struct TuneOptions {
    std::string function;
    /// As in InvokeOptions.
    std::string event;
    std::string qualifier = "$LATEST";
    std::string tenantId;
    std::filesystem::path envVars;
    /// "128,256,1024" in MB; empty: the usual ones and the function's own.
    std::string memory;
    int times = 10;
};

struct LoadOptions {
    std::string function;
    /// As in InvokeOptions.
    std::string event;
    std::string qualifier = "$LATEST";
    std::string tenantId;
    std::filesystem::path envVars;
    /// Requests a second, at the beginning and (where given) at the end.
    double rate = 10;
    std::optional<double> rampTo;
    /// As durationFromText() takes it.
    std::string duration = "10s";
    /// How far back the traffic was that is sent again; empty: none.
    std::string recorded;
    /// How many times faster than it came.
    double speed = 1;
    int accountConcurrency = 1000;
};

struct EventOptions {
    std::string service;
    std::string kind;
    /// "--bucket", "b", "--key=k": what follows SERVICE and KIND.
    std::vector<std::string> fields;
};

/// "K=V" (also "ParameterKey=K,ParameterValue=V", and several in one argument) into a map. Fails
/// with Usage.
Result<std::map<std::string, std::string>>
parameterOverrides(const std::vector<std::string>& arguments);

/// "90s", "10m", "2h", "7d". Fails with Usage.
Result<Seconds> durationFromText(const std::string& text);

} // namespace lathe::cli
