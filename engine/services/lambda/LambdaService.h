#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/http/Server.h"
#include "engine/model/Project.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>

namespace lathe::services::lambda {

/// Dispatcher::invoke, or what stands for it in a test.
using Invoke = std::function<void(model::InvocationRequest, dispatch::Dispatcher::Accepted,
                                  dispatch::Dispatcher::Done, dispatch::Reply)>;
using ProjectSource = std::function<std::shared_ptr<const model::Project>()>;

/// The wire API of AWS Lambda (REST-JSON,
/// https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html) for the functions of a
/// project: Invoke, InvokeAsync, ListFunctions, GetFunction, GetFunctionConfiguration,
/// GetFunctionConcurrency, with AWS's answers and errors. The functions are those of the template:
/// what would change them is refused with UnknownOperationException and a sentence that says so.
/// Lives on the io thread.
class LambdaService {
  public:
    LambdaService(boost::asio::io_context& io, Invoke invoke, ProjectSource project);
    ~LambdaService();

    /// Whether the request is one for Lambda: its path begins with a version date and one of
    /// Lambda's collections, "/2015-03-31/functions/...".
    static bool serves(const http::Request& request);
    /// For ServerOptions::tooLarge: RequestTooLargeException.
    static http::Response tooLarge(const http::Request& head);

    void handle(http::Request request, http::Responder responder);

  private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lathe::services::lambda
