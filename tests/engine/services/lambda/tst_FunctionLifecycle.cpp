#include "ServiceFixture.h"
#include "engine/build/Builder.h"
#include "engine/model/DeclaredUrls.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

#include <fstream>

using namespace lathe;
namespace json = boost::json;

/// Functions that clients make: from CreateFunction to DeleteFunction, versions and aliases.
class tst_FunctionLifecycle : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static constexpr const char* functions = "/2015-03-31/functions";
    static constexpr const char* role = "arn:aws:iam::123456789012:role/lambda-role";

    static json::object definition(const std::string& name = "made") {
        return {{"FunctionName", name},
                {"Runtime", "python3.12"},
                {"Handler", "app.handler"},
                {"Role", role},
                {"Code", {{"ZipFile", test::zipWith("app.py", "def handler(e, c): return 1")}}}};
    }
    http::Response create(const json::object& body) {
        return m_service->call("POST", functions, body);
    }
    http::Response get(const std::string& path) {
        return m_service->call("GET", functions + std::string{"/"} + path);
    }
    http::Response post(const std::string& path, const json::object& body = {}) {
        return m_service->call("POST", functions + std::string{"/"} + path, body);
    }
    http::Response put(const std::string& path, const json::object& body) {
        return m_service->call("PUT", functions + std::string{"/"} + path, body);
    }
    http::Response remove(const std::string& path) {
        return m_service->call("DELETE", functions + std::string{"/"} + path);
    }
    static json::object object(const http::Response& response) {
        return test::ServiceFixture::object(response);
    }
    static std::string text(const json::object& object, const char* key) {
        return std::string{object.at(key).as_string()};
    }

    /// The configuration, once no change is under way.
    json::object settled() {
        json::object config;
        const auto isSettled = [&] {
            config = object(get("made/configuration"));
            return text(config, "State") == "Active" &&
                   text(config, "LastUpdateStatus") == "Successful";
        };
        return QTest::qWaitFor(isSettled) ? config : json::object{};
    }
    /// What is had at the location that GetFunction tells.
    static std::string codeOf(test::ServiceFixture& service, const std::string& name) {
        const auto got = object(service.call("GET", "/2015-03-31/functions/" + name));
        const auto location = text(got.at("Code").as_object(), "Location");
        if (!location.starts_with("http://127.0.0.1:"))
            return location;
        return service.call("GET", location.substr(location.find("/_lathe"))).body;
    }

  private slots:
    void functionsOfOtherAccountsAreNotMade() {
        QCOMPARE(create(definition("arn:aws:lambda:us-east-1:210987654321:function:made")).status,
                 403);
        QCOMPARE(create(definition("arn:aws:lambda:us-east-1:123456789012:function:made")).status,
                 201);
    }
    void tenancyIsSetForGoodWhenAFunctionIsMade() {
        json::object body = definition();
        body["TenancyConfig"] = {{"TenantIsolationMode", "SHARED"}};
        QCOMPARE(create(body).status, 400);
        body["TenancyConfig"] = {{"TenantIsolationMode", "PER_TENANT"}};
        QCOMPARE(create(body).status, 201);
        const json::object config = settled();
        QCOMPARE(json::serialize(config.at("TenancyConfig")),
                 std::string{R"({"TenantIsolationMode":"PER_TENANT"})"});
        QVERIFY(m_service->deployed()->findFunction("made")->isolatesTenants);
        const auto url =
            m_service->call("POST", "/2021-10-31/functions/made/url", {{"AuthType", "NONE"}});
        QCOMPARE(url.status, 400);
        QCOMPARE(text(object(url), "message"),
                 std::string{"Function URL is not supported for functions enabled with tenancy "
                             "configuration"});
    }
    void init() { m_service = std::make_unique<test::ServiceFixture>(); }

    void aNewFunctionIsPendingAndThenActive() {
        const auto answer = create(definition());
        QCOMPARE(answer.status, 201);
        const auto made = object(answer);
        QCOMPARE(text(made, "State"), std::string{"Pending"});
        QCOMPARE(text(made, "FunctionArn"),
                 std::string{"arn:aws:lambda:us-east-1:123456789012:function:made"});
        QCOMPARE(made.at("MemorySize").as_int64(), 128);
        QVERIFY(!made.contains("Environment"));
        QCOMPARE(text(object(get("made/configuration")), "State"), std::string{"Pending"});
        const auto config = settled();
        QCOMPARE(text(config, "State"), std::string{"Active"});
        QVERIFY(config.at("RevisionId") != made.at("RevisionId"));
        QCOMPARE(config.at("CodeSha256"), made.at("CodeSha256"));
    }
    void theEngineRunsItBeforeTheAnswerIsThere() {
        create(definition());
        const model::FunctionSpec* function = m_service->deployed()->findFunction("made");
        QVERIFY(function);
        QVERIFY(std::filesystem::is_regular_file(function->code));
        m_service->call("POST", "/2015-03-31/functions/made/invocations", "{}");
        QCOMPARE(m_service->asked.function, std::string{"made"});
    }
    void itsCodeCanBeHadAgain() {
        create(definition());
        const auto location = text(object(get("made")).at("Code").as_object(), "Location");
        const std::string path = location.substr(location.find("/_lathe"));
        const auto archive = m_service->call("GET", path);
        QCOMPARE(archive.status, 200);
        QVERIFY(archive.body.starts_with("PK"));
        QCOMPARE(m_service->call("GET", "/_lathe/archives/..%2Ffunctions.db").status, 404);
    }
    void aPublishedVersionRemembersTheCommitItCameFrom() {
        int asked = 0;
        m_service->sourceCommit = [&asked] {
            return std::optional{catalog::SourceCommit{"c0ffee", ++asked > 1}};
        };
        m_service->restart();
        json::object first = definition();
        first["Publish"] = true;
        QCOMPARE(create(first).status, 201);
        // Nothing has changed: the version is the first, as it was.
        QCOMPARE(text(object(post("made/versions")), "Version"), std::string{"1"});
        QCOMPARE(asked, 1);
        put("made/configuration", {{"Timeout", 7}});
        QCOMPARE(text(object(post("made/versions")), "Version"), std::string{"2"});
        m_service->restart();
        QCOMPARE(m_service->commitOf("made", "1"), (catalog::SourceCommit{"c0ffee", false}));
        QCOMPARE(m_service->commitOf("made", "2"), (catalog::SourceCommit{"c0ffee", true}));
        QVERIFY(!m_service->commitOf("made", "$LATEST"));
    }
    void aVersionOfNoRepositoryRemembersNone() {
        create(definition());
        QCOMPARE(post("made/versions").status, 201);
        m_service->restart();
        QVERIFY(!m_service->commitOf("made", "1"));
    }
    void itIsThereAfterARestart() {
        create(definition());
        settled();
        const auto before = object(get("made"));
        m_service->restart();
        auto after = object(get("made"));
        QVERIFY(before.at("Configuration") == after.at("Configuration"));
        QVERIFY(m_service->deployed()->findFunction("made"));
    }
    void membersOfTheWrongTypeAreRefusedAndHarmNothing_data() {
        QTest::addColumn<QString>("change");
        for (const char* change :
             {R"({"Code": "zip"})", R"({"Layers": "arn"})", R"({"Layers": [1]})",
              R"({"Runtime": 5})", R"({"Architectures": "arm64"})", R"({"SnapStart": []})",
              R"({"LoggingConfig": "JSON"})", R"({"MemorySize": "128"})",
              R"({"Environment": {"Variables": []}})", R"({"VpcConfig": {"SubnetIds": {}}})",
              R"({"Tags": ["a"]})", R"({"FileSystemConfigs": [7]})", R"({"Publish": "yes"})"})
            QTest::newRow(change) << change;
    }
    void membersOfTheWrongTypeAreRefusedAndHarmNothing() {
        QFETCH(QString, change);
        json::object body = definition();
        const json::object changes = json::parse(change.toStdString()).as_object();
        for (const auto& [key, value] : changes)
            body[key] = value;
        const auto answer = create(body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(test::ServiceFixture::field(answer, "x-amzn-ErrorType"),
                 std::string{"SerializationException"});
        QCOMPARE(m_service->call("GET", functions).body, std::string{R"({"Functions":[]})"});
    }
    void aMemberThatIsNullIsNotThere() {
        json::object body = definition();
        body["Layers"] = nullptr;
        body["VpcConfig"] = {{"SubnetIds", nullptr}};
        QCOMPARE(create(body).status, 201);
        QCOMPARE(get("made/configuration").status, 200);
    }
    void aSecondOfTheNameIsAConflict() {
        create(definition());
        const auto second = create(definition());
        QCOMPARE(second.status, 409);
        QCOMPARE(m_service->refusal(second),
                 std::string{"ResourceConflictException: Function already exist: made"});
    }
    void whatIsWrongIsSaidInAwsWords_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("role")
            << R"({"Role": "r1"})"
            << R"(ValidationException: 1 validation error detected: Value 'r1' at )"
               R"('role' failed to satisfy constraint: Member must satisfy )"
               R"(regular expression pattern: )"
               R"(arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+)";
        QTest::newRow("architectures")
            << R"({"Architectures": ["x86_64", "arm64"]})"
            << "ValidationException: 1 validation error detected: Value '[x86_64, arm64]' at "
               "'architectures' failed to satisfy constraint: Member must have length less than or "
               "equal to 1";
        QTest::newRow("retired runtime")
            << R"({"Runtime": "python3.7"})"
            << "InvalidParameterValueException: The runtime parameter of python3.7 is no longer "
               "supported for creating or updating AWS Lambda functions. We recommend you use a "
               "supported runtime while creating or updating functions.";
        QTest::newRow("no zip")
            << R"({"Code": {"ZipFile": "bm8gemlw"}})"
            << "InvalidParameterValueException: Could not unzip uploaded file. Please check your "
               "file, then try to upload again.";
        QTest::newRow("two at once")
            << R"({"MemorySize": 1, "Timeout": 901})"
            << "ValidationException: 2 validation errors detected: Value '901' at 'timeout' failed "
               "to satisfy constraint: Member must have value less than or equal to 900; Value '1' "
               "at 'memorySize' failed to satisfy constraint: Member must have value greater than "
               "or equal to 128";
        QTest::newRow("missing layer")
            << R"({"Layers": ["arn:aws:lambda:us-east-1:123456789012:layer:none:1"]})"
            << "InvalidParameterValueException: Layer version "
               "arn:aws:lambda:us-east-1:123456789012:layer:none:1 does not exist.";
        QTest::newRow("bucket")
            << R"({"Code": {"S3Bucket": "none", "S3Key": "k"}})"
            << "InvalidParameterValueException: Error occurred while GetObject. S3 Error Code: "
               "NoSuchBucket. S3 Error Message: The specified bucket does not exist";
    }
    void whatIsWrongIsSaidInAwsWords() {
        QFETCH(QString, change);
        json::object body = definition();
        const json::object changes = json::parse(change.toStdString()).as_object();
        for (const auto& [key, value] : changes)
            body[key] = value;
        const auto answer = create(body);
        QTEST(QString::fromStdString(m_service->refusal(answer)), "refusal");
        QVERIFY(m_service->deployed()->functions.empty());
    }
    void anUpdateChangesWhatItNames() {
        create(definition());
        const auto answer =
            put("made/configuration",
                {{"MemorySize", 512}, {"Environment", {{"Variables", {{"STAGE", "b"}}}}}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(text(object(answer), "LastUpdateStatus"), std::string{"InProgress"});
        QCOMPARE(text(object(get("made/configuration")), "LastUpdateStatus"),
                 std::string{"InProgress"});
        const auto config = settled();
        QCOMPARE(config.at("MemorySize").as_int64(), 512);
        QCOMPARE(config.at("Timeout").as_int64(), 3);
        const model::FunctionSpec* function = m_service->deployed()->findFunction("made");
        QCOMPARE(function->environment.at("STAGE"), std::string{"b"});
        QVERIFY(function->memory == Bytes::mebi(512));
    }
    void anUpdateOfAnOldRevisionIsRefused() {
        const auto old = text(object(create(definition())), "RevisionId");
        settled();
        const auto answer = put("made/configuration", {{"RevisionId", old}, {"Timeout", 5}});
        QCOMPARE(answer.status, 412);
        QCOMPARE(test::ServiceFixture::field(answer, "x-amzn-ErrorType"),
                 std::string{"PreconditionFailedException"});
    }
    void oneUpdateIsMadeAfterTheOther() {
        create(definition());
        QCOMPARE(put("made/configuration", {{"Timeout", 5}}).status, 200);
        QCOMPARE(m_service->refusal(put("made/configuration", {{"Timeout", 6}})),
                 std::string{"ResourceConflictException: The operation cannot be performed at this "
                             "time. An update is in progress for resource: "
                             "arn:aws:lambda:us-east-1:123456789012:function:made"});
        settled();
        QCOMPARE(put("made/configuration", {{"Timeout", 6}}).status, 200);
    }
    void aVersionMadeAlongWithACodeIsPendingFirst() {
        create(definition());
        const std::string zip = test::zipWith("app.py", "def handler(e, c): return 2");
        const auto version = object(put("made/code", {{"ZipFile", zip}, {"Publish", true}}));
        QCOMPARE(text(version, "State"), std::string{"Pending"});
        const auto told = object(get("made/configuration?Qualifier=1"));
        QCOMPARE(text(told, "State"), std::string{"Pending"});
        QCOMPARE(told.at("RevisionId"), version.at("RevisionId"));
        QTRY_COMPARE(text(object(get("made/configuration?Qualifier=1")), "State"),
                     std::string{"Active"});
    }
    void newCodeIsRunAndADryRunChangesNothing() {
        const auto made = object(create(definition()));
        const std::string zip = test::zipWith("app.py", "def handler(e, c): return 2");
        const auto tried = object(put("made/code", {{"ZipFile", zip}, {"DryRun", true}}));
        QVERIFY(tried.at("CodeSha256") != made.at("CodeSha256"));
        QCOMPARE(object(get("made/configuration")).at("CodeSha256"), made.at("CodeSha256"));
        const auto before = m_service->deployed()->findFunction("made")->code;
        put("made/code", {{"ZipFile", zip}});
        QCOMPARE(object(get("made/configuration")).at("CodeSha256"), tried.at("CodeSha256"));
        QVERIFY(m_service->deployed()->findFunction("made")->code != before);
    }
    void aDeadLetterQueueIsKeptUntilItIsTakenAway() {
        const std::string queue = "arn:aws:sqs:us-east-1:123456789012:dead";
        auto asked = definition();
        asked["DeadLetterConfig"] = {{"TargetArn", queue}};
        const json::value kept = asked["DeadLetterConfig"];
        QVERIFY(object(create(asked)).at("DeadLetterConfig") == kept);
        QVERIFY(settled().at("DeadLetterConfig") == kept);
        QCOMPARE(m_service->deployed()->findFunction("made")->async.deadLetterQueue, queue);
        QVERIFY(object(put("made/configuration", {{"Timeout", 9}})).at("DeadLetterConfig") == kept);
        QVERIFY(object(post("made/versions")).at("DeadLetterConfig") == kept);
        QCOMPARE(test::ServiceFixture::refusal(
                     put("made/configuration", {{"DeadLetterConfig", {{"TargetArn", "dead"}}}})),
                 std::string{"ValidationException: 1 validation error detected: Value 'dead' at "
                             "'deadLetterConfig.targetArn' failed to satisfy constraint: Member "
                             "must satisfy regular expression pattern: "
                             "(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"});
        settled();
        const auto without =
            object(put("made/configuration", {{"DeadLetterConfig", {{"TargetArn", ""}}}}));
        QVERIFY(!without.contains("DeadLetterConfig"));
        QVERIFY(m_service->deployed()->findFunction("made")->async.deadLetterQueue.empty());
    }
    void aVersionKeepsCodeAndSettings() {
        create(definition());
        const auto first = object(post("made/versions", {{"Description", "first"}}));
        QCOMPARE(text(first, "Version"), std::string{"1"});
        QCOMPARE(text(object(post("made/versions")), "Version"), std::string{"1"});
        put("made/configuration", {{"MemorySize", 256}});
        QCOMPARE(text(object(post("made/versions")), "Version"), std::string{"2"});
        const auto project = m_service->deployed();
        QVERIFY(project->findVersion("made", "1")->memory == Bytes::mebi(128));
        QVERIFY(project->findVersion("made", "2")->memory == Bytes::mebi(256));
        const auto config = object(get("made/configuration?Qualifier=1"));
        QCOMPARE(text(config, "Description"), std::string{"first"});
        QVERIFY(text(config, "FunctionArn").ends_with(":made:1"));
        QCOMPARE(object(get("made/versions")).at("Versions").as_array().size(), std::size_t{3});
    }
    void aVersionOfABuiltFunctionKeepsWhatWasBuilt() {
        const std::filesystem::path state{m_service->folder.filePath("state").toStdString()};
        const std::filesystem::path source = state.parent_path() / "src";
        std::filesystem::create_directories(source);
        const auto write = [&](const char* text) {
            std::ofstream{source / "Makefile"} << "build-Built:\n\tprintf " << text
                                               << " > $(ARTIFACTS_DIR)/bootstrap\n";
        };
        write("one");
        model::FunctionSpec function;
        function.logicalId = function.name = "Built";
        function.runtime = "provided.al2023";
        function.code = source;
        m_service->project.functions = {function};
        m_service->restart();
        const build::Unit unit{"Built",          false, build::Method::Makefile, source,
                               function.runtime, {},    function.architecture,   {}};
        QVERIFY(build::build(unit, state, {}, {}).kind == build::Outcome::Kind::Built);

        const auto first = object(post("Built/versions"));
        QCOMPARE(text(first, "Version"), std::string{"1"});
        QCOMPARE(first.at("CodeSha256"), object(get("Built/configuration")).at("CodeSha256"));
        QCOMPARE(text(object(post("Built/versions")), "Version"), std::string{"1"});
        write("other");
        const auto second = object(post("Built/versions"));
        QCOMPARE(text(second, "Version"), std::string{"2"});
        QVERIFY(second.at("CodeSha256") != first.at("CodeSha256"));
        QVERIFY(m_service->deployed()->findVersion("Built", "1")->code !=
                m_service->deployed()->findVersion("Built", "2")->code);
        write("x; false");
        QVERIFY(test::ServiceFixture::refusal(post("Built/versions"))
                    .starts_with("InvalidParameterValueException: Cannot build Built"));
    }
    void anAliasRoutesToTwoVersions() {
        create(definition());
        post("made/versions");
        put("made/configuration", {{"MemorySize", 256}});
        post("made/versions");
        const auto answer = post(
            "made/aliases", {{"Name", "live"},
                             {"FunctionVersion", "1"},
                             {"RoutingConfig", {{"AdditionalVersionWeights", {{"2", 0.25}}}}}});
        QCOMPARE(answer.status, 201);
        const auto project = m_service->deployed();
        const model::FunctionAlias* alias = project->findAlias("made", "live");
        QVERIFY(alias && alias->version == "1" && alias->secondVersion == "2");
        QCOMPARE(alias->secondWeight, 0.25);
        m_service->call("POST", "/2015-03-31/functions/made:live/invocations", "{}");
        QCOMPARE(m_service->asked.qualifier, std::string{"live"});
        put("made/aliases/live",
            {{"RoutingConfig", {{"AdditionalVersionWeights", json::object{}}}}});
        QVERIFY(!object(get("made/aliases/live")).contains("RoutingConfig"));
        QCOMPARE(remove("made:1").status, 409);
        QCOMPARE(remove("made/aliases/live").status, 204);
        QCOMPARE(remove("made:1").status, 204);
        QVERIFY(!m_service->deployed()->findVersion("made", "1"));
    }
    void aWeightOutOfRangeIsToldAsAwsPrintsMaps() {
        create(definition());
        const auto answer =
            post("made/aliases", {{"Name", "live"},
                                  {"FunctionVersion", "1"},
                                  {"RoutingConfig", {{"AdditionalVersionWeights", {{"2", 2.0}}}}}});
        QCOMPARE(m_service->refusal(answer),
                 std::string{"ValidationException: 1 validation error detected: Value '{2=2.0}' at "
                             "'routingConfig.additionalVersionWeights' failed to satisfy "
                             "constraint: Map value must satisfy constraint: [Member must have "
                             "value less than or equal to 1.0, Member must have value greater than "
                             "or equal to 0.0, Member must not be null]"});
    }
    void aDeletedFunctionIsGone() {
        create(definition());
        QCOMPARE(remove("made").status, 204);
        QCOMPARE(m_service->refusal(get("made")),
                 std::string{"ResourceNotFoundException: Function not found: "
                             "arn:aws:lambda:us-east-1:123456789012:function:made"});
        QVERIFY(!m_service->deployed()->findFunction("made"));
    }
    void reservedConcurrencyLeavesAHundredForTheOthers() {
        create(definition());
        const std::string path = "/2017-10-31/functions/made/concurrency";
        const auto tooMuch =
            m_service->call("PUT", path, json::object{{"ReservedConcurrentExecutions", 901}});
        QCOMPARE(tooMuch.status, 400);
        m_service->call("PUT", path, json::object{{"ReservedConcurrentExecutions", 900}});
        QCOMPARE(m_service->deployed()->findFunction("made")->reservedConcurrency,
                 std::optional{900});
        m_service->call("DELETE", path);
        QVERIFY(!m_service->deployed()->findFunction("made")->reservedConcurrency);
    }
    void aFolderOfThisMachineCanBeTheCode() {
        std::ofstream{(m_service->folder.path() + "/app.py").toStdString()} << "x = 1";
        json::object body = definition();
        body["Code"] = {{"S3Bucket", "hot-reload"},
                        {"S3Key", m_service->folder.path().toStdString()}};
        QCOMPARE(create(body).status, 201);
        QCOMPARE(m_service->deployed()->findFunction("made")->code,
                 std::filesystem::path{m_service->folder.path().toStdString()});
        const auto first = object(post("made/versions"));
        std::ofstream{(m_service->folder.path() + "/app.py").toStdString()} << "x = 2";
        const auto second = object(post("made/versions"));
        QCOMPARE(text(second, "Version"), std::string{"2"});
        QVERIFY(first.at("CodeSha256") != second.at("CodeSha256"));
        const std::string archive = codeOf(*m_service, "made");
        QVERIFY(archive.find("app.py") != std::string::npos);
        QVERIFY(archive.find("functions.db") == std::string::npos);
    }
    void theCodeOfATemplatesFunctionCanBeHadAsAnArchive() {
        const QTemporaryDir code;
        QVERIFY(QDir{code.path()}.mkdir(".git"));
        std::ofstream{code.filePath("app.py").toStdString()} << "x = 1";
        std::ofstream{code.filePath(".git/config").toStdString()} << "[core]";
        std::ofstream{code.filePath("large.bin").toStdString()} << std::string(2'000'000, 'x');
        model::Project project;
        model::FunctionSpec function;
        function.logicalId = "Orders";
        function.name = "orders";
        function.runtime = "python3.13";
        function.handler = "app.handler";
        function.code = code.path().toStdString();
        project.functions = {function};
        test::ServiceFixture service{project};
        const std::string archive = codeOf(service, "orders");
        QVERIFY(archive.starts_with("PK"));
        QVERIFY(archive.find("app.py") != std::string::npos);
        QVERIFY(archive.find("large.bin") != std::string::npos);
        QVERIFY(archive.find("config") == std::string::npos);
    }
    void theModeOfAUrlIsToldByChangesOnceItIsSet() {
        create(definition());
        const std::string path = "/2021-10-31/functions/made/url";
        const auto ask = [&](const char* method, const json::object& body = {}) {
            return object(m_service->call(method, path, body));
        };
        QVERIFY(!ask("POST", {{"AuthType", "NONE"}}).contains("InvokeMode"));
        QCOMPARE(text(ask("GET"), "InvokeMode"), std::string{"BUFFERED"});
        QVERIFY(!ask("PUT").contains("InvokeMode"));
        ask("PUT", {{"InvokeMode", "RESPONSE_STREAM"}});
        QCOMPARE(text(ask("PUT"), "InvokeMode"), std::string{"RESPONSE_STREAM"});
    }
    void theUrlThatATemplateDeclaresIsTold() {
        model::Project project;
        model::FunctionSpec function;
        function.logicalId = "Orders";
        function.name = "orders";
        function.runtime = "python3.13";
        function.handler = "app.handler";
        project.functions = {function};
        model::Trigger trigger;
        trigger.kind = model::TriggerKind::FunctionUrl;
        trigger.type = "FunctionUrlConfig";
        trigger.id = "Orders/FunctionUrlConfig";
        trigger.target = "Orders";
        trigger.properties = {{"AuthType", "AWS_IAM"}, {"Cors", {{"MaxAge", 5}}}};
        project.triggers.triggers = {trigger};
        test::ServiceFixture service{project};
        const std::string path = "/2021-10-31/functions/orders/url";
        const json::object config = object(service.call("GET", path));
        const std::string url = text(config, "FunctionUrl");
        QVERIFY(url.starts_with("http://" + model::declaredUrls(project)[0].id + ".lambda-url."));
        QCOMPARE(text(config, "AuthType"), std::string{"AWS_IAM"});
        QCOMPARE(text(config, "InvokeMode"), std::string{"BUFFERED"});
        QCOMPARE(config.at("Cors").at("MaxAge").to_number<int>(), 5);
        QVERIFY(text(config, "FunctionArn").ends_with(":function:orders"));
        const json::object all = object(service.call("GET", path + "s"));
        QCOMPARE(all.at("FunctionUrlConfigs").as_array().size(), std::size_t{1});
        QCOMPARE(service.call("POST", path, {{"AuthType", "NONE"}}).status, 409);
        QCOMPARE(service.call("PUT", path, {{"AuthType", "NONE"}}).status, 409);
        QCOMPARE(service.call("DELETE", path).status, 409);
    }
    void codeAndLayersMayLieInABucket() {
        m_service->fetchObject =
            [](const std::string& bucket, const std::string& key,
               const std::string& version) -> Result<services::lambda::ObjectReader> {
            if (bucket != "code" || key != "app.zip")
                return Error{"NoSuchKey", Text::verbatim("The specified key does not exist.")};
            return [version] {
                return *base64Decoded(test::zipWith("app.py", "version = '" + version + "'"));
            };
        };
        m_service->restart();
        json::object body = definition();
        body["Code"] = {{"S3Bucket", "code"}, {"S3Key", "app.zip"}, {"S3ObjectVersion", "v7"}};
        QCOMPARE(create(body).status, 201);
        QVERIFY(codeOf(*m_service, "made").find("app.py") != std::string::npos);
        const auto layer = m_service->call(
            "POST", "/2018-10-31/layers/tools/versions",
            json::object{{"Content", {{"S3Bucket", "code"}, {"S3Key", "app.zip"}}}});
        QCOMPARE(layer.status, 201);
        const auto missing =
            m_service->call("POST", "/2018-10-31/layers/tools/versions",
                            json::object{{"Content", {{"S3Bucket", "code"}, {"S3Key", "other"}}}});
        QCOMPARE(test::ServiceFixture::refusal(missing),
                 std::string{"InvalidParameterValueException: Error occurred while GetObject. S3 "
                             "Error Code: NoSuchKey. S3 Error Message: The specified key does not "
                             "exist."});
    }
    void aLayerIsMountedWhereAFunctionNamesIt() {
        const auto published = object(m_service->call(
            "POST", "/2018-10-31/layers/tools/versions",
            json::object{{"Content", {{"ZipFile", test::zipWith("python/tool.py", "x = 1")}}}}));
        json::object body = definition();
        body["Layers"] = json::array{published.at("LayerVersionArn")};
        create(body);
        const auto project = m_service->deployed();
        const auto& layers = project->findFunction("made")->layers;
        QCOMPARE(layers.size(), std::size_t{1});
        QVERIFY(std::filesystem::is_regular_file(layers.front().content));
    }
    void theAccountsCodeHasLayersToo() {
        const auto size = [this] {
            const auto settings = object(m_service->call("GET", "/2016-08-19/account-settings"));
            return settings.at("AccountUsage").at("TotalCodeSize").to_number<std::int64_t>();
        };
        create(definition());
        const auto before = size();
        QVERIFY(before > 0);
        m_service->call(
            "POST", "/2018-10-31/layers/tools/versions",
            json::object{{"Content", {{"ZipFile", test::zipWith("python/tool.py", "x = 1")}}}});
        QVERIFY(size() > before);
        m_service->call("DELETE", "/2018-10-31/layers/tools/versions/1");
        QCOMPARE(size(), before);
    }
};

LATHE_TEST(tst_FunctionLifecycle)
#include "tst_FunctionLifecycle.moc"
