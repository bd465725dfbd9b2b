#pragma once

#include "engine/base/Result.h"
#include "engine/dispatch/Debugging.h"
#include "engine/model/FunctionSpec.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/sandbox/Sandbox.h"
#include "engine/telemetry/TelemetryEvents.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::dispatch {

/// What a worker is made for.
struct WorkerSpec {
    std::string environmentId;
    std::shared_ptr<const model::FunctionSpec> function;
    /// Bound at /var/task and (where not empty) at /opt.
    std::filesystem::path codeDirectory;
    std::filesystem::path layerDirectory;
    /// The function's variables and the platform's, but for AWS_LAMBDA_RUNTIME_API.
    std::map<std::string, std::string> variables;
    int cpuMillis = 1000;
    /// What extensions get to know of the function.
    std::string accountId;
    /// The debugger to run under; as a rule none.
    std::shared_ptr<const Debugging> debugging = {};
};

/// An extension's process has ended by itself.
struct ExtensionExit {
    std::string name;
    /// Extension.Crash, Extension.InitError, Extension.ExitError or Extension.LaunchError.
    std::string errorType;
    sandbox::Exit exit;
};

/// What the process inside and its runtime do. None of these is called from within a method of the
/// worker, but onOutput from within drain().
struct WorkerHandlers {
    std::function<void(sandbox::Stream, std::string_view)> onOutput;
    std::function<void(const sandbox::Exit&)> onExit;
    std::function<void()> onReady;
    std::function<void(const std::string& requestId, std::string body)> onResponse;
    std::function<void(const std::string& requestId, runtimeapi::RuntimeError)> onError;
    std::function<void(runtimeapi::RuntimeError)> onInitError;

    /// Of a streamed event, before onResponse or onError.
    std::function<void(const std::string& requestId, std::string_view contentType)>
        onResponseBegin = {};
    std::function<void(const std::string& requestId, std::string_view bytes)> onResponsePart = {};

    /// The following where there are extensions only. The runtime asks for work; onReady follows,
    /// now or when the extensions do.
    std::function<void()> onRuntimeDone = {};
    /// The runtime's process is gone, extensions are not: shutDown() is due. onExit follows.
    std::function<void(const sandbox::Exit&)> onRuntimeExit = {};
    std::function<void(const ExtensionExit&)> onExtensionExit = {};
    std::function<void(const std::string& extension, sandbox::Stream, std::string_view)>
        onExtensionOutput = {};
    /// After standBy(): the runtime waits for beginInit().
    std::function<void()> onStandingBy = {};
    /// After startForSnapshot(): init is over, and the runtime waits for restore().
    std::function<void()> onCheckpoint = {};
    /// The environment is up, and its processes start; again where it had to be made anew.
    std::function<void()> onUp = {};
    /// Before onReady: what the init was spent on, see runtimeapi::Handlers.
    std::function<void(std::string profile)> onInitProfile = {};
};

/// A sandbox with a runtime in it: all that an environment needs of the machine, so that the
/// dispatcher's rules are tested without processes. Lives on the io thread.
class Worker {
  public:
    virtual ~Worker() = default;

    /// Starts fresh processes; the last ones have gone.
    virtual void start() = 0;
    /// The same, but a runtime that knows of SnapStart waits where a snapshot is taken:
    /// onCheckpoint.
    virtual void startForSnapshot() = 0;
    /// Lets it go on; onReady follows. False where it did not wait: onReady has been told.
    virtual bool restore() = 0;
    /// Whether standBy() would do: there are no extensions, whose init comes before the runtime's,
    /// and no layer that has code of its own run first.
    virtual bool canStandBy() const = 0;
    /// Starts the runtime (see runtimes::canStandBy), which waits before it loads the function's
    /// code.
    virtual void standBy() = 0;
    /// Lets it go on, or not wait at all where it has not come so far.
    virtual void beginInit() = 0;
    /// Kills every process inside; onExit follows.
    virtual void kill() = 0;
    /// The same, but with extensions in order: the runtime and they are told and have up to two
    /// seconds
    /// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-lifecycle-shutdown).
    virtual void shutDown(runtimeapi::ShutdownReason reason) = 0;
    /// Whether a shutdown takes its time.
    virtual bool hasExtensions() const = 0;
    virtual std::vector<runtimeapi::ExtensionInfo> extensions() const = 0;
    /// For who has subscribed, or still may.
    virtual void tell(telemetry::TelemetryEvent event) = 0;
    /// Whether anybody subscribed to telemetry, once the init phase is over.
    virtual bool hasSubscribers() const = 0;
    virtual void dispatch(runtimeapi::NextEvent event) = 0;
    virtual void freeze() = 0;
    virtual void thaw() = 0;
    virtual void setCpu(int millis) = 0;
    virtual Bytes peakMemory() const = 0;
    /// What INIT_START names: "python:3.11.2".
    virtual std::string runtimeVersion() const = 0;
    /// Delivers what the process has written so far (onOutput is called from within).
    virtual void drain() = 0;
};

using WorkerFactory =
    std::function<Result<std::unique_ptr<Worker>>(WorkerSpec spec, WorkerHandlers handlers)>;

} // namespace lathe::dispatch
