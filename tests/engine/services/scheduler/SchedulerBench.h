#pragma once

#include "engine/services/scheduler/Operations.h"
#include "tests/support/Quoted.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lathe::test {

namespace scheduler = services::scheduler;

class Everything final : public iam::Access {
    Result<void> check(const iam::AccessRequest&) const override { return {}; }
};

/// A scheduler whose clock, which shows 2023-11-14T22:13:20Z, is moved by hand.
struct SchedulerBench {
    SchedulerBench() {
        for (const char* service : {"sqs", "lambda", "events"}) {
            router.receive(service, [this](delivery::Message message, delivery::Done done) {
                if (!failure.empty() && message.target.ends_with(":f"))
                    return done(Error{failure, Text::verbatim("refused")});
                got.push_back(std::move(message));
                done({});
            });
        }
        start();
    }
    void start() {
        runner.reset();
        state.reset();
        state.emplace(surroundings, std::move(*store::Documents::open(
                                        folder.filePath("scheduler.db").toStdString(),
                                        surroundings.tellTrouble)));
        state->region = "us-east-1";
        state->account = "123456789012";
        runner.emplace(*state, [] {});
        (void)scheduler::createScheduleGroup({*state, *runner}, {{"Name", "default"}});
        runner->refresh();
    }
    scheduler::Answer create(const std::string& expression, const std::string& more = {},
                             const std::string& window = quoted("{'Mode':'OFF'}"),
                             const std::string& target = quoted(
                                 "'Arn':'arn:aws:lambda:us-east-1:123456789012:function:f'")) {
        return scheduler::createSchedule(
            {*state, *runner},
            boost::json::parse(
                fmt::format(fmt::runtime(quoted(
                                "{{'Name':'s','ScheduleExpression':'{}','FlexibleTimeWindow':{},'"
                                "Target':{{{},'RoleArn':'arn:aws:iam::123456789012:role/r'}}{}}}")),
                            expression, window, target, more))
                .as_object());
    }
    void make(const std::string& expression, const std::string& more = {},
              const std::string& window = quoted("{'Mode':'OFF'}"),
              const std::string& target =
                  quoted("'Arn':'arn:aws:lambda:us-east-1:123456789012:function:f'")) {
        QVERIFY(create(expression, more, window, target));
    }
    void pass(Microseconds time) {
        clock.advance(time);
        runner->advance(scheduler::Runner::Missed::Fire);
    }

    QTemporaryDir folder;
    boost::asio::io_context io;
    ManualClock clock;
    delivery::Router router;
    Everything access;
    services::Surroundings surroundings{io,     clock,  folder.path().toStdString(), "http://here",
                                        router, access, [](const Error&) {}};
    std::string failure;
    std::vector<delivery::Message> got;
    std::optional<scheduler::State> state;
    std::optional<scheduler::Runner> runner;
};

} // namespace lathe::test
