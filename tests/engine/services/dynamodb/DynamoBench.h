#pragma once

#include "engine/services/dynamodb/DynamoDbService.h"
#include "tests/support/Quoted.h"

#include <QTemporaryDir>

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace lathe::test {

/// DynamoDB without a port, on a clock that is moved by hand.
struct DynamoBench {
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

    DynamoBench() { open(); }
    /// As an engine does that begins anew.
    void open() {
        service.reset();
        service = std::make_unique<services::dynamodb::DynamoDbService>(services::Surroundings{
            io, clock, folder.path().toStdString(), "http://127.0.0.1:4566", router, rules,
            [this](Error trouble) { troubles.push_back(trouble.detail.english()); }});
        setProject({});
    }
    void setProject(std::vector<model::Resource> resources) {
        auto project = std::make_shared<model::Project>();
        project->region = "us-east-1";
        project->accountId = "123456789012";
        project->resources = std::move(resources);
        service->setProject(project);
    }
    boost::json::object ask(const std::string& operation, const std::string& parameters) {
        http::Request request{"POST", "/", {}, test::quoted(parameters)};
        request.fields.add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.fields.add("Content-Type", "application/x-amz-json-1.0");
        const http::Response response = service->perform({std::move(request), {}});
        io.restart();
        io.poll();
        return boost::json::parse(response.body).as_object();
    }
    /// The answer, with ' for ".
    std::string told(const std::string& operation, const std::string& parameters) {
        std::string text = boost::json::serialize(ask(operation, parameters));
        for (char& letter : text)
            letter = letter == '"' ? '\'' : letter;
        return text;
    }
    /// "ValidationException: message"
    std::string problem(const std::string& operation, const std::string& parameters) {
        const boost::json::object answer = ask(operation, parameters);
        const boost::json::value* type = answer.if_contains("__type");
        if (!type)
            return {};
        const std::string name{type->as_string()};
        const boost::json::value* message = answer.if_contains("message");
        if (!message)
            message = answer.if_contains("Message");
        return name.substr(name.find('#') + 1) + ": " +
               (message ? std::string{message->as_string()} : std::string{});
    }
    /// Hash key p and range key s; a global index byColor of color and s.
    void makeTable(const std::string& name = "things") {
        ask("CreateTable",
            "{'TableName':'" + name +
                "','BillingMode':'PAY_PER_REQUEST','AttributeDefinitions':[{'AttributeName':'p',"
                "'AttributeType':'S'},{'AttributeName':'s','AttributeType':'N'},{'AttributeName':'"
                "color',"
                "'AttributeType':'S'}],'KeySchema':[{'AttributeName':'p','KeyType':'HASH'},{"
                "'AttributeName':'s','KeyType':'RANGE'}],'GlobalSecondaryIndexes':[{'IndexName':'"
                "byColor',"
                "'KeySchema':[{'AttributeName':'color','KeyType':'HASH'},{'AttributeName':'s','"
                "KeyType':"
                "'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}]}");
    }
    void put(const std::string& p, int s, const std::string& more = {}) {
        ask("PutItem", "{'TableName':'things','Item':{'p':{'S':'" + p + "'},'s':{'N':'" +
                           std::to_string(s) + "'}" + more + "}}");
    }
    static std::string key(const std::string& p, int s) {
        return "'TableName':'things','Key':{'p':{'S':'" + p + "'},'s':{'N':'" + std::to_string(s) +
               "'}}";
    }
    std::string get(const std::string& p, int s) { return told("GetItem", "{" + key(p, s) + "}"); }

    boost::asio::io_context io{1};
    ManualClock clock;
    QTemporaryDir folder;
    delivery::Router router;
    Rules rules;
    std::vector<std::string> troubles;
    std::unique_ptr<services::dynamodb::DynamoDbService> service;
};

} // namespace lathe::test
