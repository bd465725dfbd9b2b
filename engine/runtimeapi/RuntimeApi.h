#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

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
};

/// What a runtime said about a failure: the body (JSON with errorType, errorMessage, stackTrace) as
/// sent, and the Lambda-Runtime-Function-Error-Type header (without one, the body's errorType).
struct RuntimeError {
    std::string type;
    std::string body;
};

/// Told of what the runtime does. All calls come on the io thread. A response that exceeds 6 MB
/// never arrives: the runtime is told 413 and the handler gets Function.ResponseSizeTooLarge.
struct Handlers {
    /// The runtime asks for work: init is over the first time; after that, the last one is done.
    std::function<void()> onReady;
    std::function<void(const std::string& requestId, std::string body)> onResponse;
    std::function<void(const std::string& requestId, RuntimeError)> onError;
    std::function<void(RuntimeError)> onInitError;
};

/// The Runtime API of one execution environment, on a loopback port of its own. A state machine:
/// what is asked out of turn is refused as the real service refuses it.
class RuntimeApi {
  public:
    /// `admit` decides whether the process at the other end of a new connection belongs to this
    /// environment (it gets the native socket); empty admits any.
    static Result<std::unique_ptr<RuntimeApi>>
    listen(boost::asio::io_context& io, Handlers handlers, std::function<bool(int)> admit = {});
    ~RuntimeApi();

    std::uint16_t port() const;
    /// Gives the waiting (or next) `next` call this event. One at a time.
    void dispatch(NextEvent event);
    /// Forgets the runtime that was there: the process is gone and a new one will init.
    void reset();

  private:
    class Impl;
    explicit RuntimeApi(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::runtimeapi
