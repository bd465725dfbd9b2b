#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Credentials.h"
#include "engine/base/Result.h"
#include "engine/delivery/Router.h"
#include "engine/dispatch/Debugging.h"
#include "engine/dispatch/ProvisionedBoard.h"
#include "engine/dispatch/Variables.h"
#include "engine/dispatch/Worker.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/store/LogStream.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
    /// It is a part of provisioned concurrency.
    bool isProvisioned = false;
    /// With Frozen, the invocation that it ran last: its X-Amzn-Trace-Id, and the id of its
    /// function's segment. Empty where there was none.
    std::string lastTrace = {};
    std::string lastSegment = {};
};

/// What becomes of asynchronous events, beside their attempts.
enum class AsyncHappening {
    /// Accepted: it is on disk.
    Received,
    /// Given up without an attempt, for its age or otherwise.
    Dropped,
    DeadLetterFailed,
    DestinationFailed,
};

/// Invocations that wait because no further environment fits into the memory that all of them
/// together may use; none when `waiting` is 0.
struct MemoryShortage {
    std::size_t waiting = 0;
    /// What the environments there are, are expected to use.
    Bytes expected;
    Bytes room;

    bool operator==(const MemoryShortage&) const = default;
};

/// Told of everything that happens, on the io thread.
struct Observer {
    std::function<void(const model::SharedRecord&)> onStarted;
    std::function<void(const model::SharedRecord&)> onFinished;
    std::function<void(const model::SharedLines&)> onLog;
    std::function<void(const EnvironmentChange&)> onEnvironment;
    /// When it begins, changes or ends.
    std::function<void(const MemoryShortage&)> onShortage = {};
    /// Before its first line.
    std::function<void(const store::LogStream&)> onLogStream = {};
    std::function<void(AsyncHappening, const std::string& function)> onAsyncEvent = {};
    /// Of a cold start that runs: what its init was spent on, see runtimeapi::Handlers.
    std::function<void(const model::InvocationRecord&, const std::string& profile)> onInitProfile =
        {};
};

/// A port of the engine that environments with a network of their own find at the same number.
struct InnerPort {
    std::uint16_t port = 0;
    /// Serves what connects to this listening socket, or the datagrams that come on it, until what
    /// it gives is dropped.
    std::function<std::shared_ptr<void>(int socket)> accept;
    bool takesDatagrams = false;
};

struct Settings {
    std::filesystem::path stateDirectory;
    /// The AWS port, and where traces are taken.
    std::vector<InnerPort> innerPorts;
    Endpoints endpoints;
    VariableOverrides environmentOverrides;
    /// An environment with nothing to do is ended after this.
    Seconds idleLifetime{10 * 60};
    int accountConcurrency = 1000;
    /// Asynchronous events of one function that run at once; the rest wait their turn.
    int asyncParallelism = 8;
    /// How many times sooner than on AWS asynchronous events are tried again (there after a minute,
    /// then two; what they are spared counts towards their age).
    int retrySpeed = 1;
    /// What all environments together may be expected to use; 0: three quarters of the machine's
    /// memory.
    Bytes environmentMemory;
    /// What environments on standby may use together: their runtime is up, and none of the
    /// function's code is loaded, so that its first invocation waits for its own init only. 0: none
    /// are kept.
    Bytes standbyMemory;
    /// Environments that work at once without taking time from each other, and that may be in their
    /// init at once; 0: as many as the machine has cores.
    int cores = 0;
    /// Whether provisioned concurrency has its environments ready.
    bool provisions = true;
    /// Where it says how far they are.
    std::shared_ptr<ProvisionedBoard> provisioned = std::make_shared<ProvisionedBoard>();
    /// Takes results of asynchronous events to queues, topics, buses and buckets, as
    /// delivery::Router::send() does; empty: they go to functions only.
    std::function<void(delivery::Message, delivery::Done)> deliver = {};
    /// Whether a function, by its logical id, may be invoked by what it has led to (RecursiveLoop
    /// is Allow); asked where one seems to run in a loop. Empty: none may.
    std::function<bool(const std::string& function)> allowsRecursion = {};
};

/// The answer to one invocation: the record, and the base64-less tail of its log (4 KB at most).
struct Answer {
    model::InvocationRecord record;
    std::string logTail;
};

/// When an invocation's `done` is called.
enum class Reply {
    /// With the whole record, once the runtime is done.
    Complete,
    /// Once the runtime has responded, with who, outcome and response only: for callers that want
    /// no more and should not wait longer. The journal gets the whole record.
    Early,
};

/// Where a response goes as it comes (InvokeWithResponseStream, function URLs): once who answers
/// (a record that is not complete) and its content type, then its bytes. Then `done` is called;
/// what came before may then be followed by an error. Without a response (a crash, a timeout)
/// neither may be called before.
struct ResponseSink {
    std::function<void(const model::InvocationRecord&, std::string_view contentType)> begin;
    std::function<void(std::string_view bytes)> bytes;

    explicit operator bool() const { return static_cast<bool>(bytes); }
};

/// Who has been given credentials: the function of an environment, as it was then.
struct CredentialsHolder {
    std::shared_ptr<const model::FunctionSpec> function;
    Credentials credentials;
};

/// Environments, warm pools, concurrency, timeouts, synchronous and asynchronous invocation.
/// Lives on the io thread: every method is called there.
class Dispatcher {
  public:
    /// The journal calls back on its own thread: `io` must outlive it.
    Dispatcher(boost::asio::io_context& io, Settings settings, const cost::PriceTable& prices,
               store::Journal& journal, Observer observer);
    /// The same with another clock and other workers than this machine's.
    Dispatcher(boost::asio::io_context& io, Settings settings, const cost::PriceTable& prices,
               store::Journal& journal, Observer observer, const Clock& clock,
               WorkerFactory workers);
    /// Ends all environments, those with extensions too, at once.
    ~Dispatcher();

    /// Ends all environments in order: extensions are told and have two seconds. Then `done`; at
    /// once where there are none. What comes in meanwhile is no longer served.
    void shutDown(std::function<void()> done);

    /// A new model: functions whose settings or code changed get new environments from the next
    /// invocation on; running ones finish.
    void setProject(std::shared_ptr<const model::Project> project);
    /// The code below this folder changed (or may have): the same.
    void codeChanged(const std::string& function);
    /// env.json as it is now, over the template's variables.
    void setEnvironmentOverrides(VariableOverrides overrides);
    /// Called at the start of every invocation: the moment to look whether code or template
    /// changed.
    void beforeInvoke(std::function<void()> look);
    /// While held, invocations wait: the template is being read again.
    void hold();
    void release();
    /// Takes up the asynchronous events that an engine which died has left in the journal. Once,
    /// after the first setProject().
    void recoverEvents();

    using Done = std::function<void(Answer)>;
    /// Errors before anything runs (no such function, malformed payload) come as Error with AWS's
    /// exception name as code: ResourceNotFoundException, InvalidRequestContentException,
    /// RequestTooLargeException, TooManyRequestsException (its detail is "REASON: Rate Exceeded.");
    /// `done` is not called then. Otherwise `accepted` gets the request id: at once, or for an
    /// Event when it is on disk; `done` is called when the invocation is over and recorded, for an
    /// Event after its last attempt; with Reply::Early as said there. A DryRun only checks. With a
    /// sink, the response of a RequestResponse is streamed.
    using Accepted = std::function<void(Result<std::string> requestId)>;
    void invoke(model::InvocationRequest&& request, Accepted accepted, Done done,
                Reply reply = Reply::Complete, ResponseSink sink = {});
    /// Runs it once under a debugger, beside what else runs: in an environment of its own that ends
    /// with it, without a part of the function's concurrency. Its origin is the debugger.
    void debug(model::InvocationRequest request, std::shared_ptr<Debugging> debugging,
               Accepted accepted, Done done);
    /// Runs it with this much memory, and so much CPU as goes with that, beside what else runs: in
    /// an environment that further trials of this size find again, without a part of the function's
    /// concurrency. Its origin is model::tuningOrigin.
    void tryOut(model::InvocationRequest request, Bytes memory, Accepted accepted, Done done);
    /// Ends the environments of trials. What still runs there is to be stopped before.
    void endTrials();
    /// Whose environment has been given these credentials; nothing when there is none (any more).
    std::optional<CredentialsHolder> holderOf(std::string_view accessKeyId) const;
    /// The X-Amzn-Trace-Id that the invocation has which runs in the environment of these
    /// credentials, as its runtime got it; empty when there is none.
    std::string traceWith(std::string_view accessKeyId) const;
    /// Kills the environment that runs it.
    void stop(const std::string& requestId);
    /// Runs what is due by the clock. The dispatcher's own timer does; a test that moves the clock
    /// by hand calls it.
    void advance();

  private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::dispatch
