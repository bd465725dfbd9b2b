#pragma once

#include "engine/catalog/Catalog.h"
#include "engine/services/lambda/InvokeStream.h"
#include "engine/services/lambda/LambdaService.h"
#include "engine/services/sts/StsService.h"
#include "tests/fuzz/Folder.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <optional>
#include <string>

namespace lathe::fuzz {

/// The AWS port, over a real server and a catalog of its own, without environments: whatever is
/// invoked answers at once. New for every input. Everything but the Lambda API's own thread runs
/// within exchange().
class ApiHarness {
  public:
    ApiHarness();
    ~ApiHarness();

    /// Empty where the connection was closed without an answer.
    std::optional<http::Response> exchange(const std::string& message);

  private:
    using Tcp = boost::asio::ip::tcp;

    void handle(http::Request request, http::Responder responder);
    void answerInvoke(const model::InvocationRequest& request,
                      const dispatch::Dispatcher::Accepted& accepted,
                      const dispatch::Dispatcher::Done& done, const dispatch::ResponseSink& sink);
    void connect();
    void send(std::string_view message);
    bool readMore();
    std::string takeBody(const http::Response& head, bool isHead);
    std::string takeChunks();
    std::string take(std::size_t size);

    Folder m_folder;
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{
        m_io.get_executor()};
    std::unique_ptr<catalog::Catalog> m_catalog;
    std::shared_ptr<const model::Project> m_deployed;
    services::sts::StsService m_sts;
    std::unique_ptr<services::lambda::LambdaService> m_lambda;
    std::unique_ptr<services::lambda::InvokeStream> m_stream;
    std::unique_ptr<http::Server> m_server;
    Tcp::socket m_client{m_io};
    std::string m_received;
};

} // namespace lathe::fuzz
