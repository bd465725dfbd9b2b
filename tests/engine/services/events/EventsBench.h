#pragma once

#include "engine/services/events/EventsService.h"
#include "tests/support/Quoted.h"

#include <QTemporaryDir>

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace lathe::test {

/// An EventBridge with a clock that is moved by hand, and with targets that note what they get.
class EventsBench {
  public:
    class Everything final : public iam::Access {
        Result<void> check(const iam::AccessRequest&) const override { return {}; }
    };

    EventsBench() {
        for (const char* service : {"sqs", "lambda"}) {
            router.receive(service, [this](delivery::Message message, delivery::Done done) {
                const auto failure = failures.find(message.target);
                if (failure != failures.end())
                    return done(Error{failure->second, Text::verbatim("refused")});
                got.push_back(std::move(message));
                done({});
            });
        }
        for (const char* service : {"events", "execute-api"})
            router.receive(service, [this](delivery::Message message, delivery::Done done) {
                traffic->receive(std::move(message), std::move(done));
            });
        start();
    }

    /// Begins again with what is on disk.
    void start() {
        traffic.reset();
        state.reset();
        state.emplace(surroundings,
                      std::move(*store::Documents::open(folder.filePath("events.db").toStdString(),
                                                        surroundings.tellTrouble)),
                      secrets);
        traffic.emplace(*state, [] {});
        state->settle({"us-east-1", "123456789012"});
        traffic->refresh();
        traffic->recover();
    }

    services::events::Answer call(std::string_view operation, const std::string& parameters) {
        return services::events::findOperation(operation)->run(
            {*state, *traffic}, boost::json::parse(parameters).as_object());
    }
    /// JSON of the answer, or "CODE: message".
    std::string told(std::string_view operation, const std::string& parameters) {
        const auto answer = call(operation, parameters);
        return answer ? boost::json::serialize(*answer)
                      : answer.error().code + ": " + answer.error().detail.english();
    }
    /// A rule "r" for all events of source "s", with this target besides Id and Arn.
    void makeRule(const std::string& target = {}) {
        told("PutRule", quoted("{'Name':'r','EventPattern':'{`source`:[`s`]}'}"));
        told("PutTargets",
             quoted(
                 "{'Rule':'r','Targets':[{'Id':'t','Arn':'arn:aws:sqs:us-east-1:123456789012:q'") +
                 (target.empty() ? "" : "," + target) + "}]}");
    }
    void putEvent(const std::string& detail) {
        told("PutEvents",
             boost::json::serialize(boost::json::object{
                 {"Entries", {{{"Source", "s"}, {"DetailType", "d"}, {"Detail", detail}}}}}));
    }
    void pass(Microseconds time) {
        clock.advance(time);
        traffic->advance(services::events::Traffic::Missed::Fire);
    }

    QTemporaryDir folder;
    boost::asio::io_context io;
    ManualClock clock;
    delivery::Router router;
    Everything access;
    std::vector<Error> troubles;
    services::Surroundings surroundings{
        io, clock, folder.path().toStdString(), "http://here", router, access, [this](Error error) {
            troubles.push_back(std::move(error));
        }};
    std::vector<delivery::Message> got;
    /// Code of the error with which a target refuses.
    std::map<std::string, std::string> failures;
    /// Those of connections, by name; their ARNs are "arn:" and the name.
    std::map<std::string, std::string> kept;
    services::events::ConnectionSecrets secrets{
        [this](const std::string& name, const std::string& value) {
            kept[name] = value;
            return "arn:" + name;
        },
        [this](const std::string& arn) { kept.erase(arn.substr(4)); }};
    std::optional<services::events::State> state;
    std::optional<services::events::Traffic> traffic;
};

} // namespace lathe::test
