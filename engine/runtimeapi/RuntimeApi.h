#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/runtimeapi/Extension.h"
#include "engine/runtimeapi/Subscriber.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::runtimeapi {

/// An event on its way to the runtime: the headers and the body of `GET /runtime/invocation/next`
/// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
struct NextEvent {
    std::string requestId;
    std::string payload;
    std::string functionArn;
    std::string traceId;
    std::string clientContext;
    std::string cognitoIdentity;
    /// Wall-clock time at which the invocation times out.
    Timestamp deadline{};
    /// The caller takes the response as it comes, up to 200 MB
    /// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html).
    bool streamed = false;
    /// Of a function that keeps tenants apart.
    std::string tenantId = {};
    /// Whether other invocations have use for every core: bootstraps of Lathe's own then sleep
    /// until the next event instead of looking for it (the header Lathe-Cores: taken).
    bool coresAreTaken = false;
};

/// What a runtime said about a failure: the Lambda-Runtime-Function-Error-Type header, which
/// clients in C++ leave out (Node.js has one in its official client), and the body (JSON with
/// errorType, errorMessage, stackTrace) as sent.
struct RuntimeError {
    std::string type;
    std::string body;
};

/// What extensions get to know of the function.
struct FunctionIdentity {
    std::string name;
    std::string version = "$LATEST";
    std::string handler;
    std::string accountId;
};

/// What a Runtime API is made for.
struct Setup {
    FunctionIdentity function;
    /// The full file names of the extensions that are started as processes of their own.
    std::vector<std::string> extensions;
    /// How telemetry reaches its subscribers; empty: on this machine's loopback.
    Connect connect = {};
    /// Whether there is no port on this machine: the environment has a network of its own, where it
    /// listens (acceptOn).
    bool inside = false;
};

/// Where Lambda has its Runtime API, and an environment with a network of its own.
inline constexpr std::uint16_t portInside = 9001;

/// Told of what the runtime and the extensions do. All calls come on the io thread. A response that
/// exceeds 6 MB never arrives: the runtime is told 413 and the handler gets
/// Function.ResponseSizeTooLarge.
struct Handlers {
    /// Runtime and extensions ask for work: init is over the first time; after that, the last
    /// invocation is done.
    std::function<void()> onReady;
    std::function<void(const std::string& requestId, std::string body)> onResponse;
    std::function<void(const std::string& requestId, RuntimeError)> onError;
    /// Also of a restoration (POST /runtime/restore/error).
    std::function<void(RuntimeError)> onInitError;
    /// A response to a streamed event: its content type before its first bytes, then the bytes, in
    /// any number of pieces. onResponse follows with its first 6 MB, or onError where it broke off.
    std::function<void(const std::string& requestId, std::string_view contentType)>
        onResponseBegin = {};
    std::function<void(const std::string& requestId, std::string_view bytes)> onResponsePart = {};
    /// Where there are extensions: the runtime asks for work. onReady follows, now or when they do.
    std::function<void()> onRuntimeDone = {};
    /// All that are processes of their own have registered: it is the runtime's turn to start.
    std::function<void()> onExtensionsRegistered = {};
    /// An extension reported that it failed (init/error, exit/error).
    std::function<void(const ExtensionInfo&)> onExtensionError = {};
    /// The runtime waits until beginInit().
    std::function<void()> onStandingBy = {};
    /// After holdRestore(): the runtime has come to where Lambda takes a snapshot, before-snapshot
    /// hooks included, the extensions are ready, and init is over. The runtime waits until
    /// restore(); onReady follows when it has run its after-restore hooks.
    std::function<void()> onCheckpoint = {};
    /// Before the first onReady: what the runtime has spent its init on, in the words of a
    /// bootstrap of ours (see traces::importsIn). Not from others.
    std::function<void(std::string profile)> onInitProfile = {};
};

/// The Runtime API and the Extensions API of one execution environment, on a loopback port of its
/// own. State machines: what is asked out of turn is refused as the real service refuses it.
class RuntimeApi {
  public:
    /// `admit` decides whether the process at the other end of a new connection belongs to this
    /// environment (it gets the native socket); empty admits any.
    static Result<std::unique_ptr<RuntimeApi>> listen(boost::asio::io_context& io,
                                                      Handlers handlers,
                                                      std::function<bool(int)> admit = {},
                                                      Setup setup = {});
    ~RuntimeApi();

    /// portInside where it is inside.
    std::uint16_t port() const;
    /// A socket that is connected with it, for a runtime that is born with one: without the costs
    /// of TCP. Its receiver's to close; -1 without descriptors.
    [[nodiscard]] int connect();
    /// Takes over a listening socket of the environment.
    void acceptOn(int listeningSocket);
    /// Gives the waiting (or next) `next` call this event, and the extensions theirs. One at a
    /// time.
    void dispatch(NextEvent event);
    /// Tells the extensions that want to know.
    void shutDown(const ShutdownEvent& event);
    std::vector<ExtensionInfo> extensions() const;
    /// For who has subscribed to telemetry, or does so before init is over.
    void publish(telemetry::TelemetryEvent event);
    bool hasSubscribers() const;
    /// Delivers what telemetry waits; `done` when it has been taken.
    void flushTelemetry(const std::function<void()>& done);
    /// The subscribers are gone. What happens from now on is for those that come.
    void forgetSubscribers();
    /// This one's process could not be started; the errorType is what the log says.
    void noteLaunchError(const std::string& extension, const std::string& errorType);
    /// Forgets the processes that were there: they are gone and new ones will init.
    void reset();
    /// Until beginInit(), a runtime that asks `GET /runtime/standby` gets no answer. That is
    /// Lathe's own: a bootstrap that is started with "--standby" asks before it loads the
    /// function's code.
    void holdInit();
    void beginInit();
    /// Until restore(), a runtime that asks `GET /runtime/restore/next` gets no answer: that is
    /// where clients wait that know SnapStart
    /// (https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-custom.html).
    void holdRestore();
    /// False where the runtime does not wait there: one without hooks asks for events at once.
    bool restore();

  private:
    class Impl;
    explicit RuntimeApi(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::runtimeapi
