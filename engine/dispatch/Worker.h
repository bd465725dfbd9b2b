#pragma once

#include "engine/base/Result.h"
#include "engine/model/FunctionSpec.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/sandbox/Sandbox.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

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
};

/// A sandbox with a runtime in it: all that an environment needs of the machine, so that the
/// dispatcher's rules are tested without processes. Lives on the io thread.
class Worker {
  public:
    virtual ~Worker() = default;

    /// Starts a fresh process; the last one has gone.
    virtual void start() = 0;
    /// Kills every process inside; onExit follows.
    virtual void kill() = 0;
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
