#pragma once

#include "engine/base/Base64.h"
#include "engine/http/Client.h"
#include "engine/services/lambda/InvokeStream.h"
#include "engine/services/lambda/LambdaService.h"

#include <QTemporaryDir>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/json.hpp>

#include <mutex>
#include <optional>
#include <thread>

namespace lathe::test {

/// The Lambda service on a port of its own, over a catalog in a temporary folder; invoking is
/// answered by the test.
class ServiceFixture {
  public:
    explicit ServiceFixture(model::Project project = {});
    ~ServiceFixture();

    http::Response call(const std::string& method, const std::string& target, std::string body = {},
                        const std::vector<std::pair<std::string, std::string>>& fields = {});
    http::Response call(const std::string& method, const std::string& target,
                        const boost::json::object& body) {
        return call(method, target, boost::json::serialize(body));
    }
    /// The JSON of an answer.
    static boost::json::object object(const http::Response& response) {
        return boost::json::parse(response.body).as_object();
    }
    static std::string field(const http::Response& response, const char* name) {
        return std::string{response.fields.valueOr(name, "(missing)")};
    }
    /// "ErrorType: message" of a refusal.
    static std::string refusal(const http::Response& response);
    /// What was deployed last.
    std::shared_ptr<const model::Project> deployed();
    /// What a published version remembers.
    std::optional<catalog::SourceCommit> commitOf(const std::string& function,
                                                  const std::string& version);
    /// The engine starts anew on the same state.
    void restart();

    QTemporaryDir folder;
    model::Project project;
    /// What the engine was asked last, and what it answers.
    model::InvocationRequest asked;
    dispatch::Reply reply = dispatch::Reply::Complete;
    std::optional<Error> refuses;
    dispatch::Answer answer;
    /// The response in pieces, for who takes it as it comes.
    std::vector<std::string> parts;
    /// From the next start.
    services::lambda::CheckSource checkSource;
    services::lambda::LambdaService::SourceCommits sourceCommit;
    services::lambda::DestinationExists destinationExists;
    services::lambda::FetchObject fetchObject;
    /// What the engine says of provisioned concurrency.
    std::shared_ptr<dispatch::ProvisionedBoard> provisioned =
        std::make_shared<dispatch::ProvisionedBoard>();

  private:
    void start();
    void stop();
    void answerInvoke(model::InvocationRequest request,
                      const dispatch::Dispatcher::Accepted& accepted,
                      const dispatch::Dispatcher::Done& done, dispatch::Reply how,
                      const dispatch::ResponseSink& sink);

    std::unique_ptr<boost::asio::io_context> m_io;
    std::optional<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_work;
    std::unique_ptr<catalog::Catalog> m_catalog;
    std::unique_ptr<services::lambda::LambdaService> m_service;
    std::unique_ptr<services::lambda::InvokeStream> m_stream;
    std::unique_ptr<http::Server> m_server;
    std::thread m_thread;
    std::mutex m_mutex;
    std::shared_ptr<const model::Project> m_deployed;
};

/// A zip archive with one file, in base64, as CreateFunction takes it.
std::string zipWith(const std::string& name, const std::string& content);

} // namespace lathe::test
