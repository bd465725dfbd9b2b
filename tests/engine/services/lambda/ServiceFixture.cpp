#include "ServiceFixture.h"

#include <archive.h>
#include <archive_entry.h>

using namespace std::chrono_literals;

namespace lathe::test {

using services::lambda::InvokeStream;
using services::lambda::LambdaService;

ServiceFixture::ServiceFixture(model::Project described)
    : project{std::move(described)} {
    start();
}

ServiceFixture::~ServiceFixture() {
    stop();
}

void ServiceFixture::restart() {
    stop();
    start();
}

std::optional<catalog::SourceCommit> ServiceFixture::commitOf(const std::string& function,
                                                              const std::string& version) {
    const auto lock = m_catalog->lock();
    const catalog::Function* found = m_catalog->find(function);
    const catalog::Version* published = found ? found->findVersion(version) : nullptr;
    return published ? published->commit : std::nullopt;
}

void ServiceFixture::start() {
    m_io = std::make_unique<boost::asio::io_context>(1);
    m_work.emplace(m_io->get_executor());
    m_catalog = std::move(
        *catalog::Catalog::open((folder.path() + "/state").toStdString(), [](const Error&) {}));
    m_catalog->setTemplate(std::make_shared<const model::Project>(project));
    m_deployed = m_catalog->compose().project;
    const auto invoke = [this](model::InvocationRequest request,
                               const dispatch::Dispatcher::Accepted& accepted,
                               const dispatch::Dispatcher::Done& done, dispatch::Reply how,
                               const dispatch::ResponseSink& sink) {
        answerInvoke(std::move(request), accepted, done, how, sink);
    };
    const auto current = [this] { return deployed(); };
    m_service = std::make_unique<LambdaService>(
        *m_io, LambdaService::Parts{invoke, current, *m_catalog,
                                    [this](const catalog::Deployment& deployment) {
                                        const std::lock_guard lock{m_mutex};
                                        m_deployed = deployment.project;
                                    },
                                    1000, provisioned, nullptr, checkSource, sourceCommit,
                                    destinationExists, fetchObject});
    m_stream = std::make_unique<InvokeStream>(invoke, current);
    http::ServerOptions options;
    options.bodyLimit = LambdaService::bodyLimit;
    options.tooLarge = &LambdaService::tooLarge;
    m_server = std::move(*http::Server::listen(
        *m_io, options, [this](http::Request request, http::Responder responder) {
            if (LambdaService::serves(request))
                m_service->handle(std::move(request), std::move(responder));
            else if (InvokeStream::serves(request))
                m_stream->handle(std::move(request), std::move(responder));
            else
                responder.send({404, {}, "not Lambda's"});
        }));
    m_thread = std::thread{[this] { m_io->run(); }};
}

void ServiceFixture::stop() {
    m_io->stop();
    m_thread.join();
    m_service.reset();
    m_server.reset();
    m_stream.reset();
    m_catalog.reset();
    m_work.reset();
    m_io.reset();
}

std::shared_ptr<const model::Project> ServiceFixture::deployed() {
    const std::lock_guard lock{m_mutex};
    return m_deployed;
}

http::Response
ServiceFixture::call(const std::string& method, const std::string& target, std::string body,
                     const std::vector<std::pair<std::string, std::string>>& fields) {
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = std::move(body);
    for (const auto& [name, value] : fields)
        request.fields.add(name, value);
    auto response = http::exchange("127.0.0.1", m_server->port(), request, 20s);
    return response ? *response : http::Response{0, {}, response.error().detail.english()};
}

std::string ServiceFixture::refusal(const http::Response& response) {
    const auto body = object(response);
    for (const char* key : {"message", "Message"}) {
        if (const auto* message = body.if_contains(key))
            return field(response, "x-amzn-ErrorType") + ": " + std::string{message->as_string()};
    }
    return "no refusal: " + response.body;
}

void ServiceFixture::answerInvoke(model::InvocationRequest request,
                                  const dispatch::Dispatcher::Accepted& accepted,
                                  const dispatch::Dispatcher::Done& done, dispatch::Reply how,
                                  const dispatch::ResponseSink& sink) {
    asked = request;
    reply = how;
    if (refuses)
        return accepted(*refuses);
    const std::string id = request.requestId.empty() ? "the-request-id" : request.requestId;
    accepted(id);
    model::LogLine line;
    line.requestId = id;
    line.text = "printed";
    model::LogLine other = line;
    other.requestId = "another";
    m_stream->onLog({line, other});
    answer.record.requestId = id;
    if (sink && !parts.empty())
        sink.begin(answer.record, "text/plain");
    for (const std::string& part : parts)
        sink.bytes(part);
    done(answer);
}

std::string zipWith(const std::string& name, const std::string& content) {
    std::string bytes(64 * 1024 + content.size(), '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return base64(bytes);
}

} // namespace lathe::test
