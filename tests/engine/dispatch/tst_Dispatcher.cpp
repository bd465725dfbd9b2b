#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <chrono>
#include <fstream>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
using model::InvocationType;
using model::OutcomeKind;

class tst_Dispatcher : public QObject {
    Q_OBJECT

  private slots:
    void parallelInvocationsGetEnvironmentsOfTheirOwn() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void tenantsThatAreKeptApartHaveEnvironmentsOfTheirOwn() {
        DispatchBench bench;
        auto hello = bench.function("Hello");
        hello.isolatesTenants = true;
        bench.setFunctions({hello});
        const auto invoke = [&](const std::string& tenant) {
            model::InvocationRequest request;
            request.function = "Hello";
            request.tenantId = tenant;
            return bench.invoke(request);
        };
        for (const char* tenant : {"blue", "green"}) {
            invoke(tenant);
            bench.machine.last().ready();
            QCOMPARE(bench.machine.last().events.back().tenantId, std::string{tenant});
            bench.machine.last().respond("1");
        }
        QCOMPARE(bench.machine.workers.size(), 2U);
        invoke("blue");
        QCOMPARE(bench.machine.workers.size(), 2U);
        QCOMPARE(bench.machine.workers[0]->events.size(), 2U);
        QCOMPARE(bench.started.back().tenantId, std::string{"blue"});
        const auto refused = invoke({});
        QVERIFY(refused->error);
        QCOMPARE(refused->error->code, std::string{"InvalidParameterValueException"});
        QCOMPARE(refused->error->detail.english(),
                 std::string{"The invoked function is enabled with tenancy configuration. Add a "
                             "valid tenant ID in your request and try again."});
    }

    void otherFunctionsDoNotMindATenant() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        for (const char* tenant : {"blue", "green"}) {
            model::InvocationRequest request;
            request.function = "Hello";
            request.tenantId = tenant;
            bench.invoke(request);
            if (bench.machine.workers.back()->events.empty())
                bench.machine.last().ready();
            QVERIFY(bench.machine.last().events.back().tenantId.empty());
            bench.machine.last().respond("1");
        }
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void whatComesBackTooOftenIsALoop() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        model::InvocationRequest request;
        request.function = "Hello";
        for (int i = 0; i < 16; ++i) {
            const auto call = bench.invoke(request);
            QVERIFY(call->requestId);
            if (i == 0)
                bench.machine.last().ready();
            request.traceId = bench.machine.last().events.back().traceId;
            bench.machine.last().respond("1");
        }
        const auto call = bench.invoke(request);
        QVERIFY(call->error);
        QCOMPARE(call->error->code, std::string{"RecursiveInvocationException"});
        QCOMPARE(bench.finished.back().outcome.errorType,
                 std::string{"RecursiveInvocationException"});
        // Another story begins anew.
        request.traceId.clear();
        QVERIFY(bench.invoke(request)->requestId);
    }

    void aLoopThatIsWantedGoesOn() {
        DispatchBench bench;
        bench.settings.allowsRecursion = [](const std::string& function) {
            return function == "Hello";
        };
        bench.close();
        bench.open();
        bench.setFunctions({bench.function("Hello")});
        model::InvocationRequest request;
        request.function = "Hello";
        for (int i = 0; i < 20; ++i) {
            QVERIFY(bench.invoke(request)->requestId);
            if (i == 0)
                bench.machine.last().ready();
            request.traceId = bench.machine.last().events.back().traceId;
            bench.machine.last().respond("1");
        }
    }

    void runtimesAreToldWhenInvocationsHaveUseForEveryCore() {
        DispatchBench bench{lathe::test::coresOf(2)};
        bench.setFunctions({bench.function("Hello")});
        const auto isTold = [&](std::size_t worker) {
            return bench.machine.workers[worker]->events.back().coresAreTaken;
        };
        bench.invoke("Hello");
        bench.machine.workers[0]->ready();
        QVERIFY(!isTold(0));
        bench.invoke("Hello");
        bench.machine.workers[1]->ready();
        QVERIFY(isTold(1));
        for (const auto& worker : bench.machine.workers)
            worker->respond("1");
        bench.invoke("Hello");
        QVERIFY(!isTold(1));
    }

    void theEnvironmentUsedLastIsUsedFirst() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.invoke("Hello");
        auto& first = *bench.machine.workers[0];
        auto& second = *bench.machine.workers[1];
        first.ready();
        second.ready();
        second.respond("2");
        first.respond("1");
        bench.invoke("Hello");
        QCOMPARE(first.events.size(), 2U);
        QCOMPARE(second.events.size(), 1U);
    }

    void reservedConcurrencyIsALimit() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invoke("Hello");
        const auto second = bench.invoke("Hello");
        QVERIFY(second->error);
        QCOMPARE(second->error->code, std::string{"TooManyRequestsException"});
        QCOMPARE(second->error->detail.english(),
                 std::string{"ReservedFunctionConcurrentInvocationLimitExceeded: Rate Exceeded."});
        QVERIFY(!second->answer);
        QVERIFY(bench.finished.back().outcome.kind == OutcomeKind::Throttled);
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        QVERIFY(bench.invoke("Hello")->requestId);
    }

    void noMoreEnvironmentsRunAtOnceThanAreReserved() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        // The caller has its response and comes again; the runtime is busy still.
        const auto second = bench.invokeEarly("Hello");
        QVERIFY(second->requestId);
        QVERIFY(bench.invokeEarly("Hello")->error);
        bench.advance(2s);
        QCOMPARE(bench.machine.workers.size(), 1U);
        worker.ready();
        QCOMPARE(worker.events.size(), 2U);
    }

    void whoWaitsForARuntimeThatNeverAsksAgainRunsAfterItsTimeout() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invokeEarly("Hello");
        auto& worker = bench.machine.last();
        worker.ready();
        worker.answer("1");
        const auto second = bench.invokeEarly("Hello");
        bench.advance(function.timeout);
        QCOMPARE(worker.kills, 1);
        worker.exit(sandbox::Exit::Reason::Signalled, 9);
        worker.ready();
        QCOMPARE(worker.events.size(), 2U);
        worker.answer("2");
        QCOMPARE(second->answer->record.response, std::string{"2"});
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void aFreeEnvironmentIsNotUsedBesideAsManyAsAreReserved() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        bench.setFunctions({function});
        bench.invoke("Hello");
        bench.invokeEarly("Hello");
        auto& free = *bench.machine.workers[0];
        auto& busy = *bench.machine.workers[1];
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        for (auto* worker : {&free, &busy})
            worker->ready();
        busy.answer("1");
        bench.invokeEarly("Hello");
        free.respond("1");
        QCOMPARE(free.events.size(), 1U);
        QCOMPARE(bench.machine.workers.size(), 2U);
        busy.ready();
        QCOMPARE(busy.events.size(), 2U);
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void whatIsSaidOfConcurrencyRetriesAndTagsLeavesEnvironmentsWarm() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        bench.setFunctions({function});
        bench.invoke("Hello");
        auto& worker = *bench.machine.workers[0];
        worker.ready();
        worker.respond("1");
        function.reservedConcurrency = 5;
        function.async.maximumRetryAttempts = 0;
        function.tags = {{"team", "shop"}};
        bench.setFunctions({function});
        bench.invoke("Hello");
        QCOMPARE(worker.events.size(), 2U);
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void whatWaitsForAReservationRunsOnceItIsLarger() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.reservedConcurrency = 1;
        bench.setFunctions({function});
        bench.invokeEarly("Hello");
        auto& worker = *bench.machine.workers[0];
        worker.ready();
        worker.answer("1");
        bench.invokeEarly("Hello");
        bench.advance(1s);
        QCOMPARE(bench.machine.workers.size(), 1U);
        function.reservedConcurrency = 2;
        bench.setFunctions({function});
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void quickInvocationsShareAnEnvironmentAsLongAsTheirTurnComesSoon() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invokeEarly("Hello");
        auto& worker = *bench.machine.workers[0];
        worker.ready();
        bench.advance(1ms);
        worker.respond("1");
        for (int i = 0; i < 4; ++i)
            bench.invokeEarly("Hello");
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.advance(1ms);
        worker.respond("2");
        bench.advance(1ms);
        worker.respond("3");
        QCOMPARE(worker.events.size(), 4U);
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.advance(10ms);
        bench.advance(2ms);
        QCOMPARE(bench.machine.workers.size(), 1U);
        bench.advance(1ms);
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void invocationsThatTakeTheirTimeDoNotWaitForEachOther() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invokeEarly("Hello");
        auto& worker = *bench.machine.workers[0];
        worker.ready();
        bench.advance(5ms);
        worker.respond("1");
        bench.invokeEarly("Hello");
        bench.invokeEarly("Hello");
        QCOMPARE(bench.machine.workers.size(), 2U);
    }

    void aReservationOfZeroThrottlesAlways() {
        DispatchBench bench;
        auto function = bench.function("Off");
        function.reservedConcurrency = 0;
        bench.setFunctions({function});
        QVERIFY(bench.invoke("Off")->error);
        QVERIFY(bench.machine.workers.empty());
    }

    void theAccountHasALimitThatReservationsReduce() {
        dispatch::Settings settings;
        settings.accountConcurrency = 3;
        DispatchBench bench{settings};
        auto reserved = bench.function("Reserved");
        reserved.reservedConcurrency = 2;
        bench.setFunctions({bench.function("A"), bench.function("B"), reserved});
        QVERIFY(bench.invoke("A")->requestId);
        const auto refused = bench.invoke("B");
        QCOMPARE(refused->error->detail.english(),
                 std::string{"ConcurrentInvocationLimitExceeded: Rate Exceeded."});
        QVERIFY(bench.invoke("Reserved")->requestId);
        QVERIFY(bench.invoke("Reserved")->requestId);
    }

    void anIdleEnvironmentEndsAfterItsLifetime() {
        dispatch::Settings settings;
        settings.idleLifetime = 60s;
        DispatchBench bench{settings};
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.machine.last().ready();
        bench.machine.last().respond("1");
        bench.advance(10ms);
        bench.advance(59s);
        QVERIFY(!bench.machine.last().gone);
        bench.advance(1s);
        QVERIFY(bench.machine.last().gone);
        QVERIFY(bench.environments.back().state == dispatch::EnvironmentState::Gone);
    }

    void whenMemoryIsFullTheLongestIdleGoesAndTheRestWaits() {
        dispatch::Settings settings;
        settings.environmentMemory = Bytes::mebi(256);
        DispatchBench bench{settings};
        bench.setFunctions({bench.function("A"), bench.function("B"), bench.function("C")});
        for (const char* id : {"A", "B"}) {
            bench.invoke(id);
            bench.machine.last().peak = Bytes::mebi(128);
            bench.machine.last().ready();
            bench.machine.last().respond("1");
            bench.advance(1ms);
        }
        bench.invoke("C");
        QCOMPARE(bench.machine.workers.size(), 3U);
        QVERIFY(bench.machine.workers[0]->gone);
        QVERIFY(!bench.machine.workers[1]->gone);

        bench.invoke("B");
        const auto waiting = bench.invoke("A");
        QVERIFY(waiting->requestId);
        QCOMPARE(bench.machine.workers.size(), 3U);
        bench.machine.workers[1]->respond("2");
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), 4U);
        bench.machine.last().ready();
        bench.machine.last().respond("3");
        QVERIFY(waiting->answer);
    }

    void whatWaitsForMemoryIsTold() {
        dispatch::Settings settings;
        settings.environmentMemory = Bytes::mebi(128);
        DispatchBench bench{settings};
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.invoke("A");
        QVERIFY(bench.shortages.empty());
        bench.invoke("B");
        bench.invoke("B");
        QCOMPARE(bench.shortages.size(), 2U);
        QCOMPARE(bench.shortages.back().waiting, 2U);
        QCOMPARE(bench.shortages.back().expected, Bytes::mebi(128));
        QCOMPARE(bench.shortages.back().room, Bytes::mebi(128));
        bench.machine.workers[0]->ready();
        bench.machine.workers[0]->respond("1");
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), 2U);
        QCOMPARE(bench.shortages.back().waiting, 1U);
        bench.machine.workers[1]->ready();
        bench.machine.workers[1]->respond("2");
        bench.poll();
        QCOMPARE(bench.shortages.back(), dispatch::MemoryShortage{});
    }

    void whoIsStoppedNoLongerWaitsForMemory() {
        dispatch::Settings settings;
        settings.environmentMemory = Bytes::mebi(128);
        DispatchBench bench{settings};
        bench.setFunctions({bench.function("A"), bench.function("B")});
        bench.invoke("A");
        const auto waiting = bench.invoke("B");
        QCOMPARE(bench.shortages.back().waiting, 1U);
        bench.dispatcher->stop(*waiting->requestId);
        bench.poll();
        QCOMPARE(bench.shortages.back(), dispatch::MemoryShortage{});
    }

    void changedCodeRunsFromTheNextInvocation() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        const auto running = bench.invoke("Hello");
        auto& old = *bench.machine.workers[0];
        old.ready();
        bench.dispatcher->codeChanged("Hello");
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 2U);
        old.respond("old");
        bench.poll();
        QCOMPARE(running->answer->record.response, std::string{"old"});
        QVERIFY(old.gone);
    }

    void changedSettingsRunFromTheNextInvocationAndUnchangedOnesStay() {
        DispatchBench bench;
        bench.setFunctions({bench.function("A"), bench.function("B")});
        for (const char* id : {"A", "B"}) {
            bench.invoke(id);
            bench.machine.last().ready();
            bench.machine.last().respond("1");
        }
        auto changed = bench.function("A");
        changed.timeout = 9s;
        bench.setFunctions({changed, bench.function("B")});
        QVERIFY(bench.machine.workers[0]->gone);
        QVERIFY(!bench.machine.workers[1]->gone);
    }

    void anOverrideOfEnvJsonReachesOnlyDeclaredVariables() {
        DispatchBench bench;
        auto function = bench.function("A");
        function.environment = {{"STAGE", "template"}, {"TABLE", "template"}, {"KEPT", "template"}};
        bench.setFunctions({function});
        bench.dispatcher->setEnvironmentOverrides(
            {{"Parameters", {{"STAGE", "all"}, {"TABLE", "all"}}},
             {"A", {{"TABLE", "own"}, {"UNDECLARED", "x"}}}});
        bench.invoke("A");
        const auto& variables = bench.machine.last().spec.variables;
        QCOMPARE(variables.at("STAGE"), std::string{"all"});
        QCOMPARE(variables.at("TABLE"), std::string{"own"});
        QCOMPARE(variables.at("KEPT"), std::string{"template"});
        QVERIFY(!variables.contains("UNDECLARED"));
    }

    void whatLambdaRefusesIsRefusedInItsWords_data() {
        QTest::addColumn<QString>("function");
        QTest::addColumn<QString>("qualifier");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const QString arn = "Function not found: arn:aws:lambda:us-east-1:123456789012:function:";
        QTest::newRow("no such function")
            << "Nope"
            << "" << QByteArray{"{}"} << "ResourceNotFoundException" << arn + "Nope";
        QTest::newRow("no such version")
            << "Hello"
            << "7" << QByteArray{"{}"} << "ResourceNotFoundException" << arn + "Hello:7";
        QTest::newRow("not JSON")
            << "Hello"
            << "" << QByteArray{"{\"a\": }"} << "InvalidRequestContentException"
            << "Could not parse request body into json: Could not parse payload into json: "
               "Unexpected character ('}' (code 125)): expected a valid value (JSON String, "
               "Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: REDACTED "
               "(`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 7]";
        QTest::newRow("too large")
            << "Hello"
            << "" << QByteArray(6 * 1024 * 1024 + 1, ' ') << "RequestTooLargeException"
            << "Request must be smaller than 6291456 bytes for the "
               "InvokeFunction operation";
    }
    void whatLambdaRefusesIsRefusedInItsWords() {
        QFETCH(QString, function);
        QFETCH(QString, qualifier);
        QFETCH(QByteArray, payload);
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        model::InvocationRequest request;
        request.function = function.toStdString();
        request.qualifier = qualifier.toStdString();
        request.payload = payload.toStdString();
        const auto call = bench.invoke(std::move(request));
        QVERIFY(call->error);
        QTEST(QString::fromStdString(call->error->code), "code");
        QTEST(QString::fromStdString(call->error->detail.english()), "detail");
        QVERIFY(bench.machine.workers.empty());
    }

    void anyJsonIsTaken_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("empty is {}") << QByteArray{};
        QTest::newRow("a number with blanks") << QByteArray{" 1 \n"};
        QTest::newRow("text") << QByteArray{"\"\xc3\xa4\""};
        QTest::newRow("null") << QByteArray{"null"};
        QTest::newRow("deep") << QByteArray(200, '[') + QByteArray(200, ']');
    }
    void anyJsonIsTaken() {
        QFETCH(QByteArray, payload);
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        QVERIFY(bench.invoke("Hello", payload.toStdString())->requestId);
        bench.machine.last().ready();
        QCOMPARE(bench.machine.last().events[0].payload,
                 payload.isEmpty() ? std::string{"{}"} : payload.toStdString());
    }

    void aDryRunRunsNothing() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        model::InvocationRequest request;
        request.function = "Hello";
        request.type = InvocationType::DryRun;
        const auto call = bench.invoke(request);
        QVERIFY(call->requestId && call->answer);
        QVERIFY(bench.machine.workers.empty());
        request.payload = "x";
        QVERIFY(bench.invoke(request)->error);
    }

    void missingCodeIsToldClearly() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.code = "/nowhere/src";
        function.codeUri = "src/";
        bench.setFunctions({function});
        const auto call = bench.invoke("Hello");
        QVERIFY(call->answer);
        const auto& outcome = call->answer->record.outcome;
        QVERIFY(outcome.kind == OutcomeKind::NotRun);
        QCOMPARE(outcome.errorType, std::string{"Code.Missing"});
        QVERIFY(outcome.errorMessage.find("/nowhere/src") != std::string::npos);
        QCOMPARE(bench.logs.back().text, outcome.errorMessage);
        // It is looked for again as soon as it could be there.
        function.code = bench.folder.path().toStdString();
        bench.setFunctions({function});
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void aMissingInterpreterIsToldClearly() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.machine.failure = Error{"Runtime.NotInstalled", Text::verbatim("Install python3.")};
        const auto call = bench.invoke("Hello");
        QVERIFY(call->answer->record.outcome.kind == OutcomeKind::NotRun);
        QCOMPARE(call->answer->record.response,
                 std::string{R"({"errorType":"Runtime.NotInstalled",)"
                             R"("errorMessage":"Install python3."})"});
        bench.machine.failure.reset();
        bench.invoke("Hello");
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void inlineCodeBecomesAFile() {
        DispatchBench bench;
        auto function = bench.function("Inline");
        function.code.clear();
        function.inlineCode = "def handler(event, context): return 1\n";
        bench.setFunctions({function});
        bench.invoke("Inline");
        std::ifstream stream{bench.machine.last().spec.codeDirectory / "index.py"};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        QCOMPARE(text, *function.inlineCode);
    }

    void severalLayersAreMergedTheLaterOverTheEarlier() {
        DispatchBench bench;
        auto function = bench.function("Layered");
        for (const char* name : {"one", "two"}) {
            const std::filesystem::path layer = bench.folder.filePath(name).toStdString();
            std::filesystem::create_directories(layer / "python");
            std::ofstream{layer / "python/both.py"} << name;
            std::ofstream{layer / "python" / (std::string{name} + ".py")} << name;
            function.layers.push_back({name, layer});
        }
        bench.setFunctions({function});
        bench.invoke("Layered");
        QVERIFY(bench.waitFor([&] { return !bench.machine.workers.empty(); }));
        const auto merged = bench.machine.last().spec.layerDirectory;
        QVERIFY(std::filesystem::exists(merged / "python/one.py"));
        std::ifstream stream{merged / "python/both.py"};
        QCOMPARE((std::string{std::istreambuf_iterator<char>{stream}, {}}), std::string{"two"});
    }

    void heldInvocationsRunWhenReleased() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.dispatcher->hold();
        const auto call = bench.invoke("Hello");
        QVERIFY(!call->requestId);
        bench.dispatcher->release();
        QVERIFY(call->requestId);
        QCOMPARE(bench.machine.workers.size(), 1U);
    }

    void everyEnvironmentHasCredentialsOfItsOwn() {
        DispatchBench bench;
        bench.setFunctions({bench.function("Hello")});
        bench.invoke("Hello");
        bench.invoke("Hello");
        const auto keyOf = [&](std::size_t worker) {
            return bench.machine.workers[worker]->spec.variables.at("AWS_ACCESS_KEY_ID");
        };
        QVERIFY(keyOf(0) != keyOf(1));
        QCOMPARE(bench.dispatcher->holderOf(keyOf(1))->function->name, std::string{"Hello"});
        QVERIFY(!bench.dispatcher->holderOf("AKIAUNKNOWN"));
    }

    void credentialsStayThoseOfTheRoleThatTheyWereGivenFor() {
        DispatchBench bench;
        auto function = bench.function("Hello");
        function.role = "arn:aws:iam::123456789012:role/before";
        bench.setFunctions({function});
        bench.invoke("Hello");
        function.role = "arn:aws:iam::123456789012:role/after";
        bench.setFunctions({function});
        const auto& variables = bench.machine.workers[0]->spec.variables;
        const auto holder = bench.dispatcher->holderOf(variables.at("AWS_ACCESS_KEY_ID"));
        QCOMPARE(holder->function->role, std::string{"arn:aws:iam::123456789012:role/before"});
        QCOMPARE(holder->credentials.secretAccessKey, variables.at("AWS_SECRET_ACCESS_KEY"));
        QCOMPARE(holder->credentials.sessionToken, variables.at("AWS_SESSION_TOKEN"));
    }
};

LATHE_TEST(tst_Dispatcher)
#include "tst_Dispatcher.moc"
