#pragma once

#include "engine/services/sns/SnsService.h"

#include <QTemporaryDir>
#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::test {

/// The service without a port, on a clock that is moved by hand, and who gets what it sends.
struct TopicBench {
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

    TopicBench() {
        for (const char* name : {"sqs", "lambda"})
            router.receive(name, [this](delivery::Message message, const delivery::Done& done) {
                ++attempts;
                if (failure && (failing.empty() || message.target == failing))
                    return done(*failure);
                sent.push_back(std::move(message));
                done({});
            });
        open();
    }
    /// As an engine does that begins anew; what the one before was doing is lost.
    void open() {
        service.reset();
        service = std::make_unique<services::sns::SnsService>(services::Surroundings{
            io, clock, folder.path().toStdString(), "http://127.0.0.1:4566", router, rules,
            [this](const Error& trouble) { troubles.push_back(trouble.detail.english()); },
            [this](http::Url url) { return whereabouts(std::move(url)); }});
        auto project = std::make_shared<model::Project>();
        project->resources.push_back({"Other", "AWS::S3::Bucket", {}, "other", {}, {}, false});
        service->setProject(std::move(project));
    }
    /// Sends what is due.
    void deliver() { service->advance(); }
    void pass(Seconds time) {
        clock.advance(time);
        deliver();
    }

    /// The parameters are not encoded.
    http::Response ask(const std::string& action,
                       const std::map<std::string, std::string>& parameters = {},
                       const std::string& region = "us-east-1") {
        services::Call call;
        call.request.method = "POST";
        call.request.target = "/";
        call.request.fields.add("Content-Type", "application/x-www-form-urlencoded");
        call.request.fields.add("Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKID/20260102/" + region +
                                    "/sns/aws4_request, SignedHeaders=host, Signature=0");
        call.request.body = "Action=" + action + "&Version=2010-03-31";
        for (const auto& [name, value] : parameters)
            call.request.body += "&" + name + "=" + encoded(value);
        call.principal.arn = "arn:aws:iam::123456789012:root";
        return service->answer(call);
    }
    static std::string encoded(const std::string& text) {
        std::string result;
        for (const unsigned char letter : text)
            result += fmt::format("%{:02X}", letter);
        return result;
    }
    static std::string element(const http::Response& response, const std::string& name) {
        const auto start = response.body.find("<" + name + ">");
        const auto end = response.body.find("</" + name + ">");
        return start == std::string::npos
                   ? std::string{}
                   : response.body.substr(start + name.size() + 2, end - start - name.size() - 2);
    }

    std::string makeTopic(const std::string& name,
                          std::map<std::string, std::string> parameters = {}) {
        parameters["Name"] = name;
        return element(ask("CreateTopic", parameters), "TopicArn");
    }
    /// Attributes in pairs.
    std::string subscribe(const std::string& topic, const std::string& protocol,
                          const std::string& endpoint,
                          const std::map<std::string, std::string>& attributes = {}) {
        std::map<std::string, std::string> parameters{{"TopicArn", topic},
                                                      {"Protocol", protocol},
                                                      {"Endpoint", endpoint},
                                                      {"ReturnSubscriptionArn", "true"}};
        int number = 0;
        for (const auto& [name, value] : attributes) {
            const std::string entry = fmt::format("Attributes.entry.{}.", ++number);
            parameters[entry + "key"] = name;
            parameters[entry + "value"] = value;
        }
        const auto response = ask("Subscribe", parameters);
        return response.status == 200 ? element(response, "SubscriptionArn")
                                      : element(response, "Message");
    }
    http::Response publish(const std::string& topic, const std::string& message,
                           std::map<std::string, std::string> parameters = {}) {
        parameters["TopicArn"] = topic;
        parameters["Message"] = message;
        return ask("Publish", parameters);
    }
    static std::string queue(const std::string& name) {
        return "arn:aws:sqs:us-east-1:123456789012:" + name;
    }

    boost::asio::io_context io{1};
    ManualClock clock;
    QTemporaryDir folder;
    delivery::Router router;
    Rules rules;
    std::vector<std::string> troubles;
    http::Whereabouts whereabouts = [](http::Url url) { return url; };
    std::vector<delivery::Message> sent;
    int attempts = 0;
    std::optional<Error> failure;
    /// Whose deliveries fail; empty: all.
    std::string failing;
    std::unique_ptr<services::sns::SnsService> service;
};

} // namespace lathe::test
