#pragma once

#include "engine/http/Client.h"
#include "engine/http/Server.h"
#include "engine/services/s3/S3Service.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace lathe::test {

/// S3 on a port of its own, in a folder of its own, with a clock that is moved by hand; what it
/// sends to others is kept.
class S3Bench {
  public:
    S3Bench() {
        project.accountId = "123456789012";
        m_router.receive("lambda", keep());
        m_router.receive("sqs", keep());
        m_router.receive("events", keep());
        start();
    }
    ~S3Bench() { stop(); }

    /// As after an end of the engine.
    void restart(const std::function<void()>& inBetween = [] {}) {
        stop();
        inBetween();
        start();
    }
    void setProject() {
        onIo([this] { m_service->setProject(std::make_shared<const model::Project>(project)); });
    }

    http::Response ask(const std::string& method, const std::string& target,
                       const std::string& body = {},
                       const std::vector<std::pair<std::string, std::string>>& fields = {}) {
        http::Request request{method, target, {}, body};
        request.fields.add("Host", "127.0.0.1");
        for (const auto& [name, value] : fields)
            request.fields.set(name, value);
        return http::exchange("127.0.0.1", m_server->port(), request, Milliseconds{20'000})
            .value_or(http::Response{0, {}, "no answer"});
    }
    /// "BUCKET/a/b.txt" in the folder that a person opens.
    std::filesystem::path file(const std::string& path) const {
        return std::filesystem::path{m_folder.path().toStdString()} / "s3" / path;
    }
    std::vector<delivery::Message> sent() {
        std::vector<delivery::Message> messages;
        onIo([&] { messages = m_sent; });
        return messages;
    }
    template <class Work> void onIo(Work work) {
        std::promise<void> done;
        boost::asio::post(*m_io, [&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }
    services::s3::S3Service& service() { return *m_service; }

    model::Project project;
    ManualClock clock;
    /// What receivers answer.
    Result<void> taken;
    std::vector<std::string> troubles;

  private:
    class AllAllowed final : public iam::Access {
        Result<void> check(const iam::AccessRequest&) const override { return {}; }
    };

    delivery::Router::Receiver keep() {
        return [this](delivery::Message message, const delivery::Done& done) {
            m_sent.push_back(std::move(message));
            done(taken);
        };
    }
    void start() {
        m_io = std::make_unique<boost::asio::io_context>(1);
        m_thread = std::thread{[io = m_io.get()] {
            const auto work = boost::asio::make_work_guard(*io);
            io->run();
        }};
        onIo([this] {
            services::Surroundings surroundings{
                *m_io,
                clock,
                m_folder.path().toStdString(),
                "http://127.0.0.1",
                m_router,
                m_access,
                [this](const Error& trouble) { troubles.push_back(trouble.detail.english()); }};
            m_service = std::move(*services::s3::S3Service::open(surroundings));
            m_service->setProject(std::make_shared<const model::Project>(project));
            http::ServerOptions options;
            options.streaming =
                [this](const http::Request& head,
                       http::Responder responder) -> std::optional<http::BodyStream> {
                if (!m_service->streams(head))
                    return {};
                return m_service->receive({head, {}}, std::move(responder));
            };
            m_server = std::move(*http::Server::listen(
                *m_io, std::move(options),
                [this](http::Request request, http::Responder responder) {
                    m_service->handle({std::move(request), {}}, std::move(responder));
                }));
        });
    }
    void stop() {
        onIo([this] {
            m_server.reset();
            m_service.reset();
        });
        m_io->stop();
        m_thread.join();
    }

    QTemporaryDir m_folder;
    delivery::Router m_router;
    AllAllowed m_access;
    std::vector<delivery::Message> m_sent;
    std::unique_ptr<boost::asio::io_context> m_io;
    std::unique_ptr<services::s3::S3Service> m_service;
    std::unique_ptr<http::Server> m_server;
    std::thread m_thread;
};

} // namespace lathe::test
