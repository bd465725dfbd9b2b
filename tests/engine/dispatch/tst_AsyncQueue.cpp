#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <boost/asio/post.hpp>

#include <QTest>

#include <chrono>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using model::OutcomeKind;

namespace {

std::size_t queuedEvents(DispatchBench& bench) {
    std::optional<std::size_t> count;
    bench.journal->queued([&](Result<std::vector<store::QueuedEvent>> events) {
        const std::size_t size = events->size();
        boost::asio::post(bench.io, [&count, size] { count = size; });
    });
    bench.waitFor([&] { return count.has_value(); });
    return count.value_or(999);
}

} // namespace

class tst_AsyncQueue : public QObject {
    Q_OBJECT

  private slots:
    void anAcceptedEventIsOnDiskUntilItIsDone() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Work")});
        const auto call = bench.invokeAsync("Work");
        QVERIFY(call->requestId);
        QVERIFY(!call->answer);
        QCOMPARE(queuedEvents(bench), 1U);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.attempt, 1);
        QCOMPARE(queuedEvents(bench), 0U);
    }

    void aFailureIsRetriedAfterOneAndTwoMinutes() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Work")});
        const auto call = bench.invokeAsync("Work");
        auto& worker = bench.machine.last();
        worker.ready();
        const auto fail = [&] { worker.fail("Unhandled", R"({"errorType":"E"})"); };
        fail();
        bench.advance(59s);
        QCOMPARE(worker.events.size(), 1U);
        bench.advance(1s);
        QCOMPARE(worker.events.size(), 2U);
        QCOMPARE(worker.events[1].requestId, worker.events[0].requestId);
        fail();
        bench.advance(119s);
        QCOMPARE(worker.events.size(), 2U);
        bench.advance(1s);
        QCOMPARE(worker.events.size(), 3U);
        QVERIFY(!call->answer);
        fail();
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.attempt, 3);
        QCOMPARE(queuedEvents(bench), 0U);
        QCOMPARE(bench.finished.size(), 3U);
    }

    void retriesComeSoonerWhereThatIsWantedAndWhatIsSparedCountsTowardsTheAge() {
        dispatch::Settings settings;
        settings.retrySpeed = 60;
        DispatchBench bench{settings};
        auto work = bench.function("Work");
        work.async.maximumEventAge = 100s;
        bench.setFunctions({work});
        const auto call = bench.invokeAsync("Work");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.fail("Unhandled", R"({"errorType":"E"})");
        bench.advance(999ms);
        QCOMPARE(worker.events.size(), 1U);
        bench.advance(1ms);
        QCOMPARE(worker.events.size(), 2U);
        // A minute and the two until the next attempt are more than its age.
        worker.fail("Unhandled", R"({"errorType":"E"})");
        QVERIFY(call->answer);
    }
    void waitingForATurnIsNoLongerWhereRetriesComeSooner() {
        dispatch::Settings settings;
        settings.retrySpeed = 1000;
        settings.asyncParallelism = 1;
        DispatchBench bench{settings};
        auto work = bench.function("Work");
        work.async.maximumEventAge = 60s;
        bench.setFunctions({work});
        bench.invokeAsync("Work");
        const auto second = bench.invokeAsync("Work");
        auto& worker = bench.machine.last();
        worker.ready();
        bench.advance(2s);
        worker.respond("1");
        QCOMPARE(worker.events.size(), 2U);
        worker.respond("2");
        QVERIFY(second->answer);
        QCOMPARE(second->answer->record.outcome.kind, model::OutcomeKind::Success);
    }

    void theNumberOfRetriesAndTheAgeAreTheFunctions() {
        DispatchBench bench;
        auto never = bench.function("Never");
        never.async.maximumRetryAttempts = 0;
        auto young = bench.function("Young");
        young.async.maximumEventAge = 60s;
        bench.setFunctions({never, young});
        for (const char* id : {"Never", "Young"}) {
            const auto call = bench.invokeAsync(id);
            bench.machine.last().ready();
            bench.advance(1ms);
            bench.machine.last().fail("Unhandled", "{}");
            QVERIFY(call->answer);
            QCOMPARE(call->answer->record.attempt, 1);
        }
    }

    void whatIsSetForAnAliasHoldsForEventsThatAreSentToIt() {
        DispatchBench bench;
        auto published = bench.function("Work");
        published.version = "1";
        published.async.maximumRetryAttempts = 1;
        auto project = std::make_shared<model::Project>();
        project->functions = {bench.function("Work")};
        project->versions = {published};
        project->aliases = {{"Work", "strict", "1", {}, 0, model::AsyncSettings{}},
                            {"Work", "plain", "1", {}, 0, {}}};
        project->aliases.front().async->maximumRetryAttempts = 0;
        bench.dispatcher->setProject(project);
        for (const auto& [alias, attempts] : {std::pair{"strict", 1}, std::pair{"plain", 2}}) {
            model::InvocationRequest request;
            request.function = "Work";
            request.qualifier = alias;
            request.type = model::InvocationType::Event;
            const auto call = bench.invoke(std::move(request));
            QVERIFY(bench.waitFor([&] { return call->requestId.has_value(); }));
            if (bench.machine.last().events.empty())
                bench.machine.last().ready();
            bench.machine.last().fail("Unhandled", "{}");
            bench.advance(60s);
            if (!call->answer)
                bench.machine.last().fail("Unhandled", "{}");
            QVERIFY(call->answer);
            QCOMPARE(call->answer->record.attempt, attempts);
        }
    }

    void anAliasesDestinationsAreItsOwnAndItsDeadLetterQueueIsTheVersions() {
        std::vector<std::string> told;
        dispatch::Settings settings;
        settings.deliver = [&](delivery::Message message, const delivery::Done&) {
            told.push_back(message.target);
        };
        DispatchBench bench{settings};
        auto published = bench.function("Work");
        published.version = "1";
        published.async = {60s, 0, {}, "arn:aws:sqs:::of-version", "arn:aws:sqs:::dead"};
        auto project = std::make_shared<model::Project>();
        project->functions = {bench.function("Work")};
        project->versions = {published};
        project->aliases = {{"Work", "live", "1", {}, 0, model::AsyncSettings{}}};
        project->aliases.front().async->maximumRetryAttempts = 0;
        project->aliases.front().async->onFailure = "arn:aws:sqs:::of-alias";
        bench.dispatcher->setProject(project);
        model::InvocationRequest request;
        request.function = "Work";
        request.qualifier = "live";
        request.type = model::InvocationType::Event;
        bench.invoke(std::move(request));
        QVERIFY(bench.waitFor([&] { return !bench.machine.workers.empty(); }));
        bench.machine.last().ready();
        bench.machine.last().fail("Unhandled", "{}");
        const std::vector<std::string> expected{"arn:aws:sqs:::of-alias", "arn:aws:sqs:::dead"};
        QCOMPARE(told, expected);
    }

    void aThrottledEventWaitsLongerEachTime() {
        DispatchBench bench;
        auto function = bench.function("Work");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invoke("Work");
        const auto call = bench.invokeAsync("Work");
        QVERIFY(call->requestId);
        bench.advance(1s);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.advance(1999ms);
        QCOMPARE(bench.machine.last().events.size(), 1U);
        bench.advance(1ms);
        QCOMPARE(bench.machine.last().events.size(), 2U);
        bench.machine.last().respond("2");
        QVERIFY(call->answer);
        QCOMPARE(call->answer->record.attempt, 1);
    }

    void eventsOfAnEngineThatDiedAreTakenUp() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Work")});
        bench.invokeAsync("Work");
        bench.close();
        bench.machine.workers.clear();
        bench.open();
        bench.setFunctions({bench.function("Work")});
        bench.dispatcher->recoverEvents();
        QVERIFY(bench.waitFor([&] { return !bench.machine.workers.empty(); }));
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(bench.finished.back().outcome.kind == OutcomeKind::Success);
        QCOMPARE(queuedEvents(bench), 0U);
    }

    void anEventThatIsTakenUpKnowsWhatItWasSentWith() {
        DispatchBench bench;
        const auto publish = [&] {
            auto published = bench.function("Work");
            published.version = "1";
            auto project = std::make_shared<model::Project>();
            project->functions = {bench.function("Work")};
            project->versions = {published};
            project->aliases = {{"Work", "live", "1", {}, 0, {}}};
            bench.dispatcher->setProject(project);
        };
        publish();
        model::InvocationRequest request;
        request.function = "Work";
        request.qualifier = "live";
        request.type = model::InvocationType::Event;
        request.clientContext = R"({"custom":{"a":1}})";
        request.cognitoIdentity = R"({"cognitoIdentityId":"i"})";
        const auto call = bench.invoke(std::move(request));
        QVERIFY(bench.waitFor([&] { return call->requestId.has_value(); }));
        bench.close();
        bench.machine.workers.clear();
        bench.open();
        publish();
        bench.dispatcher->recoverEvents();
        QVERIFY(bench.waitFor([&] { return !bench.machine.workers.empty(); }));
        bench.machine.last().ready();
        const auto& event = bench.machine.last().events.back();
        QVERIFY2(event.functionArn.ends_with(":function:Work:live"), event.functionArn.c_str());
        QCOMPARE(event.clientContext, std::string{R"({"custom":{"a":1}})"});
        QCOMPARE(event.cognitoIdentity, std::string{R"({"cognitoIdentityId":"i"})"});
    }

    void anEventThatHasFailedWaitsForItsRetryInTheNextEngineToo() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Work")});
        bench.invokeAsync("Work");
        bench.machine.last().ready();
        bench.machine.last().fail("Unhandled", "{}");
        bench.close();
        bench.machine.workers.clear();
        bench.clock.advance(20s);
        bench.open();
        bench.setFunctions({bench.function("Work")});
        bench.dispatcher->recoverEvents();
        QCOMPARE(queuedEvents(bench), 1U);
        bench.advance(39s);
        QVERIFY(bench.machine.workers.empty());
        bench.advance(1s);
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QCOMPARE(bench.finished.back().attempt, 2);
        QCOMPARE(queuedEvents(bench), 0U);
    }

    void manyEventsTakeTurns() {
        dispatch::Settings settings;
        settings.asyncParallelism = 2;
        DispatchBench bench{settings};
        bench.setFunctions({bench.function("Work")});
        for (int i = 0; i < 5; ++i)
            bench.invokeAsync("Work");
        QCOMPARE(bench.machine.workers.size(), 2U);
        bench.machine.workers[0]->ready();
        for (int i = 0; i < 4; ++i)
            bench.machine.workers[0]->respond("1");
        QCOMPARE(bench.machine.workers[0]->events.size(), 4U);
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void theNextEventFindsTheConcurrencyOfTheOneThatIsDone() {
        dispatch::Settings settings;
        settings.asyncParallelism = 1;
        DispatchBench bench{settings};
        auto function = bench.function("Work");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invokeAsync("Work");
        bench.invokeAsync("Work");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QCOMPARE(bench.machine.last().events.size(), 2U);
    }

    void stoppingAnEventThatWaitsDropsIt() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Work")});
        const auto call = bench.invokeAsync("Work");
        bench.machine.last().ready();
        bench.machine.last().fail("Unhandled", "{}");
        bench.dispatcher->stop(*call->requestId);
        QVERIFY(call->answer);
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::Stopped);
        QCOMPARE(queuedEvents(bench), 0U);
        bench.advance(10min);
        QCOMPARE(bench.machine.last().events.size(), 1U);
    }
};

LATHE_TEST(tst_AsyncQueue)
#include "tst_AsyncQueue.moc"
