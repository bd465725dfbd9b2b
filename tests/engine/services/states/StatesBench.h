#pragma once

#include "engine/services/states/StatesService.h"
#include "tests/support/Quoted.h"

#include <QTemporaryDir>

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace lathe::test {

/// Step Functions without a port, on a clock that is moved by hand.
struct StatesBench {
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

    StatesBench() {
        router.receive("events", [this](const delivery::Message& message, const auto& done) {
            sent.push_back(message);
            done({});
        });
        open();
    }
    /// As an engine does that begins anew.
    void open() {
        service.reset();
        service = std::make_unique<services::states::StatesService>(surroundings);
        setProject({});
    }
    void setProject(std::vector<model::Resource> resources,
                    std::map<std::string, std::string> definitions = {}) {
        auto project = std::make_shared<model::Project>();
        project->region = "us-east-1";
        project->accountId = "123456789012";
        project->resources = std::move(resources);
        project->machineDefinitions = std::move(definitions);
        service->setProject(project);
    }
    /// `parameters` with ' for ".
    boost::json::object ask(const std::string& operation, const std::string& parameters) {
        return call(operation, boost::json::parse(test::quoted(parameters)).as_object());
    }
    boost::json::object call(const std::string& operation, const boost::json::object& parameters) {
        http::Request request{"POST", "/", {}, boost::json::serialize(parameters)};
        request.fields.add("X-Amz-Target", "AWSStepFunctions." + operation);
        request.fields.add("Content-Type", "application/x-amz-json-1.0");
        const http::Response response = service->perform({std::move(request), {}});
        turn();
        return boost::json::parse(response.body).as_object();
    }
    void turn() {
        io.restart();
        io.poll();
    }
    void pass(Seconds time) {
        clock.advance(time);
        service->onClockMoved();
        turn();
    }
    /// "InvalidName: message"; empty where nothing is wrong.
    std::string problem(const std::string& operation, const std::string& parameters) {
        const boost::json::object answer = ask(operation, parameters);
        const boost::json::value* type = answer.if_contains("__type");
        return type ? std::string{type->as_string()} + ": " +
                          std::string{answer.at("message").as_string()}
                    : std::string{};
    }
    /// A machine whose one state is this; its ARN.
    std::string make(const std::string& name, const std::string& state,
                     const boost::json::object& more = {}) {
        boost::json::object input{
            {"name", name},
            {"roleArn", "arn:aws:iam::123456789012:role/R"},
            {"definition", test::quoted("{'StartAt':'A','States':{'A':{" + state + "}}}")}};
        for (const auto& [key, value] : more)
            input[key] = value;
        const auto answer = call("CreateStateMachine", input);
        const boost::json::value* arn = answer.if_contains("stateMachineArn");
        return arn ? std::string{arn->as_string()} : boost::json::serialize(answer);
    }
    std::string start(const std::string& machine, const std::string& name = "run") {
        return std::string{
            ask("StartExecution", "{'stateMachineArn':'" + machine + "','name':'" + name + "'}")
                .at("executionArn")
                .as_string()};
    }
    std::string statusOf(const std::string& execution) {
        return std::string{ask("DescribeExecution", "{'executionArn':'" + execution + "'}")
                               .at("status")
                               .as_string()};
    }

    boost::asio::io_context io{1};
    ManualClock clock;
    QTemporaryDir folder;
    delivery::Router router;
    Rules rules;
    std::vector<std::string> troubles;
    std::vector<delivery::Message> sent;
    std::vector<std::string> measured;
    services::Surroundings surroundings{
        io,
        clock,
        folder.path().toStdString(),
        "http://127.0.0.1:4566",
        router,
        rules,
        [this](Error trouble) { troubles.push_back(trouble.detail.english()); },
        [](http::Url url) { return url; },
        [this](const services::Measured& value) { measured.emplace_back(value.metric); }};
    std::unique_ptr<services::states::StatesService> service;
};

} // namespace lathe::test
