#pragma once

#include "engine/services/sqs/Queues.h"

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace lathe::test {

/// Queues in a file of their own, with a clock that is moved by hand.
struct QueueBench {
    QueueBench() { open(); }

    /// As an engine does that begins anew.
    void open() {
        queues.reset();
        file = std::make_unique<services::sqs::QueueFile>([] {});
        const std::filesystem::path path = folder.path().toStdString() + "/queues.db";
        opened = file->open(path, [](const Error&) {}).has_value();
        queues = std::make_unique<services::sqs::Queues>(
            clock, *file,
            services::sqs::Queues::Connections{
                [this](auto& queue) { available.push_back(queue.identity().name); },
                [this](const auto& message, const std::string& from, const std::string& to) {
                    moved.push_back(message.body + " " + from.substr(from.rfind(':') + 1) + " " +
                                    to.substr(to.rfind(':') + 1));
                }});
        queues->load();
    }
    services::sqs::Queue& make(const std::string& name,
                               services::sqs::AttributeTexts attributes = {}) {
        if (name.ends_with(".fifo")) {
            attributes["FifoQueue"] = "true";
            attributes.try_emplace("ContentBasedDeduplication", "true");
        }
        return queues->create({account, region, name},
                              *services::sqs::QueueAttributes::create(name, attributes), {});
    }
    services::sqs::Queue& at(const std::string& name) { return *queues->find(region, name); }
    static std::string arn(const std::string& name) {
        return "arn:aws:sqs:us-east-1:123456789012:" + name;
    }
    static std::string redrive(const std::string& target, int count) {
        return R"({"deadLetterTargetArn":")" + arn(target) + R"(","maxReceiveCount":)" +
               std::to_string(count) + "}";
    }
    static Result<services::sqs::Sent> trySend(services::sqs::Queue& queue, const std::string& body,
                                               const std::string& group = {}) {
        services::sqs::Outgoing outgoing;
        outgoing.body = body;
        outgoing.groupId = group;
        return queue.send(std::move(outgoing));
    }
    /// Which must not fail.
    static services::sqs::Sent send(services::sqs::Queue& queue, const std::string& body,
                                    const std::string& group = {}) {
        return trySend(queue, body, group).value();
    }
    struct Got {
        std::string bodies;
        std::vector<std::string> handles;
    };
    /// The bodies, joined by spaces.
    static Got receive(services::sqs::Queue& queue, std::size_t most = 10,
                       std::optional<Seconds> timeout = {}) {
        services::sqs::ReceiveOptions options;
        options.most = most;
        options.visibilityTimeout = timeout;
        Got got;
        const auto received = queue.receive(options);
        for (const auto& one : received.value()) {
            got.bodies += (got.bodies.empty() ? "" : " ") + one.message->body;
            got.handles.push_back(one.handle);
        }
        return got;
    }
    void advance(std::chrono::microseconds step) {
        clock.advance(step);
        queues->advance();
    }

    const std::string account = "123456789012";
    const std::string region = "us-east-1";
    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<services::sqs::QueueFile> file;
    std::unique_ptr<services::sqs::Queues> queues;
    bool opened = false;
    std::vector<std::string> available;
    /// "BODY FROM TO"
    std::vector<std::string> moved;
};

} // namespace lathe::test
