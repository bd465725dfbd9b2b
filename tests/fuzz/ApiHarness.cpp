#include "tests/fuzz/ApiHarness.h"

#include "engine/base/Clock.h"
#include "engine/services/cloudformation/CloudFormationService.h"
#include "engine/services/query/QueryCall.h"
#include "engine/template/ProjectLoader.h"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <charconv>

namespace lathe::fuzz {

namespace asio = boost::asio;

using services::lambda::InvokeStream;
using services::lambda::LambdaService;
using services::query::QueryCall;

namespace {

constexpr std::string_view lineEnd = "\r\n";

constexpr std::string_view projectText = R"(
Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: hello
      InlineCode: 'def handler(event, context): return event'
      Handler: index.handler
      Runtime: python3.13
      AutoPublishAlias: live
      Tags: {team: blue}
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 5}}
  Queue: {Type: AWS::SQS::Queue}
Outputs:
  Name: {Value: !Ref Hello, Export: {Name: hello-name}}
)";

std::shared_ptr<const model::Project> declaredIn(const Folder& folder) {
    static const std::shared_ptr<const model::Project> project = [&] {
        tmpl::LoadOptions options;
        options.text = projectText;
        return tmpl::loadProject(folder.path() / "template.yaml", options).project;
    }();
    require(project != nullptr, "the template of the fuzzer is one");
    return project;
}

std::size_t numberIn(std::string_view text, int base) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number, base);
    require(read.ec == std::errc{} && read.ptr == text.data() + text.size(), "a length is a number",
            text);
    return number;
}

http::Response headIn(std::string_view text) {
    http::Response head;
    const std::string_view first = takeUntil(text, lineEnd);
    require(first.starts_with("HTTP/1.1 ") && first.size() >= 12, "an answer has a status", first);
    head.status = static_cast<int>(numberIn(first.substr(9, 3), 10));
    while (!text.empty()) {
        std::string_view line = takeUntil(text, lineEnd);
        require(line.find_first_of("\r\n") == std::string_view::npos, "a field is one line", line);
        require(line.find(": ") != std::string_view::npos, "a field has name and value", line);
        const std::string_view name = takeUntil(line, ": ");
        head.fields.add(name, line);
    }
    return head;
}

} // namespace

ApiHarness::ApiHarness()
    : m_catalog{
          std::move(*catalog::Catalog::open(m_folder.path() / "state", [](const Error&) {}))} {
    m_catalog->setTemplate(declaredIn(m_folder));
    m_deployed = m_catalog->compose().project;
    const auto invoke = [this](const model::InvocationRequest& request,
                               const dispatch::Dispatcher::Accepted& accepted,
                               const dispatch::Dispatcher::Done& done, dispatch::Reply,
                               const dispatch::ResponseSink& sink) {
        answerInvoke(request, accepted, done, sink);
    };
    const auto current = [this] { return m_deployed; };
    m_lambda = std::make_unique<LambdaService>(
        m_io, LambdaService::Parts{invoke, current, *m_catalog,
                                   [this](const catalog::Deployment& deployment) {
                                       m_deployed = deployment.project;
                                   }});
    m_stream = std::make_unique<InvokeStream>(invoke, current);
    http::ServerOptions options;
    options.bodyLimit = LambdaService::bodyLimit;
    options.tooLarge = &LambdaService::tooLarge;
    m_server = std::move(*http::Server::listen(
        m_io, options, [this](http::Request request, http::Responder responder) {
            handle(std::move(request), std::move(responder));
        }));
    connect();
    m_client.set_option(Tcp::no_delay{true});
    // Closes with a reset: otherwise thousands of connections use the ports up that wait for
    // theirs.
    m_client.set_option(Tcp::socket::linger{true, 0});
}

// The fuzzer's clock interrupts system calls.
void ApiHarness::connect() {
    boost::system::error_code failure;
    m_client.connect({asio::ip::address_v4::loopback(), m_server->port()}, failure);
    while (failure == asio::error::interrupted)
        m_client.wait(Tcp::socket::wait_write, failure);
    require(!failure, "the server can be reached", failure.message());
}

void ApiHarness::send(std::string_view message) {
    while (!message.empty()) {
        boost::system::error_code failure;
        message.remove_prefix(asio::write(m_client, asio::buffer(message), failure));
        // The server may have refused what it has read so far, and its answer be there.
        if (failure && failure != asio::error::interrupted)
            return;
    }
}

ApiHarness::~ApiHarness() {
    // What it still has to do refers to the server's connections.
    m_lambda.reset();
}

void ApiHarness::handle(http::Request request, http::Responder responder) {
    if (LambdaService::serves(request))
        return m_lambda->handle(std::move(request), std::move(responder));
    if (InvokeStream::serves(request))
        return m_stream->handle(std::move(request), std::move(responder));
    const auto call = QueryCall::read(request);
    if (call && call->version() == services::cloudformation::apiVersion)
        return responder.send(
            services::cloudformation::answer(*call, *m_deployed, "http://127.0.0.1:4566"));
    if (call && call->version() == services::sts::apiVersion)
        return responder.send(m_sts.answer(*call, {"123456789012", {}}, Clock::system().wall()));
    responder.send(http::Response::json(404, R"({"message":"nobody answers"})"));
}

void ApiHarness::answerInvoke(const model::InvocationRequest& request,
                              const dispatch::Dispatcher::Accepted& accepted,
                              const dispatch::Dispatcher::Done& done,
                              const dispatch::ResponseSink& sink) {
    if (!m_deployed->findFunction(request.function))
        return accepted(Error{"ResourceNotFoundException", Text::verbatim("no such function")});
    const std::string id = request.requestId.empty() ? "the-request-id" : request.requestId;
    accepted(id);
    dispatch::Answer answer;
    answer.record.requestId = id;
    answer.record.origin = request.origin;
    answer.record.payload = request.payload;
    answer.record.response = R"({"ok":true})";
    answer.logTail = "printed\n";
    if (sink) {
        sink.begin(answer.record, "application/json");
        sink.bytes(answer.record.response);
    }
    done(answer);
}

bool ApiHarness::readMore() {
    std::array<char, 16 * 1024> piece;
    std::optional<std::size_t> count;
    m_client.async_read_some(asio::buffer(piece), [&](const auto& error, std::size_t size) {
        count = error ? 0 : size;
    });
    while (!count)
        m_io.run_one();
    m_received.append(piece.data(), *count);
    return *count > 0;
}

std::optional<http::Response> ApiHarness::exchange(const std::string& message) {
    send(message);
    while (true) {
        std::size_t end = 0;
        while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
            if (!readMore())
                return {};
        }
        http::Response response = headIn(std::string_view{m_received}.substr(0, end + 2));
        m_received.erase(0, end + 4);
        if (response.status == 100)
            continue;
        response.body = takeBody(response, message.starts_with("HEAD "));
        return response;
    }
}

std::string ApiHarness::takeBody(const http::Response& head, bool isHead) {
    if (isHead || head.status == 204)
        return {};
    if (head.fields.find("Transfer-Encoding"))
        return takeChunks();
    return take(numberIn(head.fields.valueOr("Content-Length", "missing"), 10));
}

std::string ApiHarness::takeChunks() {
    std::string body;
    while (true) {
        std::size_t end = 0;
        while ((end = m_received.find(lineEnd)) == std::string::npos)
            require(readMore(), "a chunk has its length");
        const std::size_t size = numberIn(take(end + 2).substr(0, end), 16);
        body += take(size);
        require(take(2) == lineEnd, "a chunk ends");
        if (size == 0)
            return body;
    }
}

std::string ApiHarness::take(std::size_t size) {
    while (m_received.size() < size)
        require(readMore(), "an answer is complete");
    std::string taken = m_received.substr(0, size);
    m_received.erase(0, size);
    return taken;
}

} // namespace lathe::fuzz
