#pragma once

#include "engine/services/lambda/LambdaService.h"

#include <memory>
#include <vector>

namespace lathe::services::lambda {

/// What the command line uses in place of Invoke, because it wants every log line as it comes and
/// the whole record at the end:
///
///     POST /_lathe/invoke?function=NAME[&qualifier=Q][&type=Event][&origin=cli]
///
/// answers 200 with lines of JSON, chunked: any number of {"log": LogLine}, then one of
/// {"answer": InvocationRecord}, {"accepted": REQUEST-ID} (Event, DryRun) or
/// {"error": {"code", "detail"}}. See WireFormat.h. Not for the browser: the server has checked
/// Host and Origin. Lives on the io thread.
class InvokeStream {
  public:
    InvokeStream(Invoke invoke, ProjectSource project);
    ~InvokeStream();

    /// Whether that is its path.
    static bool serves(const http::Request& request);
    void handle(http::Request request, http::Responder responder);
    /// Every log line of the engine, from the dispatcher's Observer.
    void onLog(const std::vector<model::LogLine>& lines);

  private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::services::lambda
