#pragma once

#include "engine/base/Result.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::cost {
class PriceTable;
}
namespace lathe::store {
class Journal;
}

namespace lathe::dispatch {

/// What an execution environment is doing, for the window.
enum class EnvironmentState { Starting, Busy, Idle, Frozen, Gone };

struct EnvironmentChange {
    std::string environmentId;
    std::string function;
    EnvironmentState state = EnvironmentState::Starting;
    Timestamp time{};
};

/// Told of everything that happens, on the io thread.
struct Observer {
    std::function<void(const model::InvocationRecord&)> onStarted;
    std::function<void(const model::InvocationRecord&)> onFinished;
    std::function<void(std::vector<model::LogLine>)> onLog;
    std::function<void(const EnvironmentChange&)> onEnvironment;
};

struct Settings {
    std::filesystem::path stateDirectory;
    /// http://127.0.0.1:PORT of the AWS port; what functions see as AWS_ENDPOINT_URL.
    std::string endpointUrl;
    /// Values of env.json, over the template's: function -> variable -> value; "Parameters" holds
    /// for all.
    std::map<std::string, std::map<std::string, std::string>> environmentOverrides;
    /// An environment with nothing to do is ended after this.
    Seconds idleLifetime{10 * 60};
    int accountConcurrency = 1000;
};

/// The answer to one invocation: the record, and the base64-less tail of its log (4 KB at most).
struct Answer {
    model::InvocationRecord record;
    std::string logTail;
};

/// Environments, warm pools, concurrency, timeouts, synchronous and asynchronous invocation.
/// Lives on the io thread: every method is called there.
class Dispatcher {
  public:
    Dispatcher(boost::asio::io_context& io, Settings settings, const cost::PriceTable& prices,
               store::Journal& journal, Observer observer);
    /// Ends all environments.
    ~Dispatcher();

    /// A new model: functions whose settings or code changed get new environments from the next
    /// invocation on; running ones finish.
    void setProject(std::shared_ptr<const model::Project> project);
    /// The code below this folder changed (or may have): the same.
    void codeChanged(const std::string& function);

    using Done = std::function<void(Answer)>;
    /// Errors before anything runs (no such function, malformed payload) come as Error with AWS's
    /// exception name as code: ResourceNotFoundException, InvalidRequestContentException,
    /// RequestTooLargeException, TooManyRequestsException.
    using Accepted = std::function<void(Result<std::string> requestId)>;
    void invoke(model::InvocationRequest request, Accepted accepted, Done done);
    /// Kills the environment that runs it.
    void stop(const std::string& requestId);

  private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::dispatch
