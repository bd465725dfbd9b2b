#pragma once

#include "engine/base/Paths.h"
#include "engine/cost/PriceTable.h"
#include "engine/dispatch/Dispatcher.h"
#include "engine/store/Journal.h"
#include "tests/engine/dispatch/FakeWorker.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::test {

inline dispatch::Settings coresOf(int count) {
    dispatch::Settings settings;
    settings.cores = count;
    return settings;
}

inline dispatch::Settings standbysWithin(std::int64_t mebi) {
    dispatch::Settings settings;
    settings.standbyMemory = Bytes::mebi(mebi);
    return settings;
}

/// A dispatcher with fake workers and a clock that is moved by hand.
class DispatchBench {
  public:
    explicit DispatchBench(dispatch::Settings chosen = {})
        : prices{cost::PriceTable::load(resourceDirectory() / "prices/lambda.json").value()}
        , settings{std::move(chosen)} {
        // Whatever machine it is.
        if (settings.cores == 0)
            settings.cores = 1000;
        settings.stateDirectory = folder.filePath("state").toStdString();
        open();
    }
    ~DispatchBench() { close(); }

    void open() {
        journal = store::Journal::open(settings.stateDirectory, [](const Error&) {}).value();
        dispatcher = std::make_unique<dispatch::Dispatcher>(
            io, settings, prices, *journal,
            dispatch::Observer{[this](const auto& record) { started.push_back(*record); },
                               [this](const auto& record) { finished.push_back(*record); },
                               [this](const model::SharedLines& lines) {
                                   logs.insert(logs.end(), lines->begin(), lines->end());
                               },
                               [this](const auto& change) { environments.push_back(change); },
                               [this](const auto& change) { shortages.push_back(change); }},
            clock, machine.factory());
    }
    void close() {
        dispatcher.reset();
        journal.reset();
    }

    /// A function whose code is an empty folder.
    model::FunctionSpec function(const std::string& id) {
        model::FunctionSpec spec;
        spec.logicalId = spec.name = id;
        spec.runtime = "python3.11";
        spec.handler = "app.handler";
        spec.code = folder.path().toStdString();
        return spec;
    }
    void setFunctions(std::vector<model::FunctionSpec> functions) {
        auto project = std::make_shared<model::Project>();
        project->functions = std::move(functions);
        dispatcher->setProject(project);
        poll();
    }

    struct Call {
        std::optional<std::string> requestId;
        std::optional<Error> error;
        std::optional<dispatch::Answer> answer;
    };
    std::shared_ptr<Call> invoke(model::InvocationRequest request,
                                 dispatch::Reply reply = dispatch::Reply::Complete) {
        auto call = std::make_shared<Call>();
        dispatcher->invoke(
            std::move(request),
            [call](Result<std::string> accepted) {
                if (accepted)
                    call->requestId = *accepted;
                else
                    call->error = accepted.error();
            },
            [call](dispatch::Answer answer) { call->answer = std::move(answer); }, reply);
        poll();
        return call;
    }
    std::shared_ptr<Call> invoke(const std::string& id, const std::string& payload = "{}") {
        model::InvocationRequest request;
        request.function = id;
        request.payload = payload;
        return invoke(std::move(request));
    }
    /// The caller wants no more than the response.
    std::shared_ptr<Call> invokeEarly(const std::string& id) {
        model::InvocationRequest request;
        request.function = id;
        return invoke(std::move(request), dispatch::Reply::Early);
    }
    std::shared_ptr<Call> invokeAsync(const std::string& id) {
        model::InvocationRequest request;
        request.function = id;
        request.type = model::InvocationType::Event;
        auto call = invoke(std::move(request));
        waitFor([&] { return call->requestId || call->error; });
        return call;
    }

    void poll() {
        io.restart();
        io.poll();
    }
    void advance(Microseconds step) {
        clock.advance(step);
        dispatcher->advance();
        poll();
    }
    /// For what the store thread has to do first.
    bool waitFor(const std::function<bool()>& condition) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        while (!condition()) {
            if (std::chrono::steady_clock::now() > limit)
                return false;
            io.restart();
            io.run_one_for(std::chrono::milliseconds{5});
        }
        return true;
    }
    std::vector<std::string> logTexts() const {
        std::vector<std::string> texts;
        for (const model::LogLine& line : logs)
            texts.push_back(line.text);
        return texts;
    }

    QTemporaryDir folder;
    boost::asio::io_context io{1};
    ManualClock clock;
    FakeMachine machine;
    cost::PriceTable prices;
    dispatch::Settings settings;
    std::unique_ptr<store::Journal> journal;
    std::unique_ptr<dispatch::Dispatcher> dispatcher;
    std::vector<model::InvocationRecord> started;
    std::vector<model::InvocationRecord> finished;
    std::vector<model::LogLine> logs;
    std::vector<dispatch::EnvironmentChange> environments;
    std::vector<dispatch::MemoryShortage> shortages;
};

} // namespace lathe::test
