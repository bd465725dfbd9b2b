#pragma once

#include "engine/services/sqs/SqsService.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::test {

/// The service without a port, on a clock that is moved by hand.
struct ServiceBench {
    struct Rules final : iam::Access {
        Result<void> check(const iam::AccessRequest& request) const override {
            asked.push_back(request.action + " " + request.resource);
            if (denied)
                return Error{"AccessDenied", Text::verbatim("no")};
            return {};
        }
        mutable std::vector<std::string> asked;
        bool denied = false;
    };

    ServiceBench() { open(); }
    void open() {
        service.reset();
        service = std::make_unique<services::sqs::SqsService>(services::Surroundings{
            io, clock, folder.path().toStdString(), "http://127.0.0.1:4566", router, rules,
            [this](Error trouble) { troubles.push_back(trouble.detail.english()); }});
    }
    void poll() {
        io.restart();
        io.poll();
    }
    static model::Resource queue(const std::string& name, boost::json::object properties = {}) {
        model::Resource resource;
        resource.logicalId = name;
        resource.type = "AWS::SQS::Queue";
        resource.properties = std::move(properties);
        resource.physicalId = "https://sqs.us-east-1.amazonaws.com/123456789012/" + name;
        return resource;
    }
    void setProject(std::vector<model::Resource> resources) {
        auto project = std::make_shared<model::Project>();
        project->resources = std::move(resources);
        service->setProject(project);
        poll();
    }
    services::sqs::Queue* find(const std::string& name) {
        return service->queues().find("us-east-1", name);
    }
    static std::string arn(const std::string& name) {
        return "arn:aws:sqs:us-east-1:123456789012:" + name;
    }

    boost::asio::io_context io{1};
    ManualClock clock;
    QTemporaryDir folder;
    delivery::Router router;
    Rules rules;
    std::vector<std::string> troubles;
    std::unique_ptr<services::sqs::SqsService> service;
};

} // namespace lathe::test
