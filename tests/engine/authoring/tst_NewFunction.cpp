#include "engine/authoring/NewFunction.h"
#include "engine/base/Paths.h"
#include "tests/engine/authoring/Authoring.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace lathe;
using namespace lathe::authoring;
using test::Authoring;

/// A new function with what starts it, its code and a test event.
class tst_NewFunction : public QObject {
    Q_OBJECT

    std::optional<StarterKit> m_kit;

    static FunctionWish wish(Starter starter, const std::string& runtime = "python3.13") {
        FunctionWish wanted;
        wanted.name = "Orders";
        wanted.runtime = runtime;
        wanted.starter = starter;
        wanted.folder = "src/orders";
        wanted.path = "/orders/{id}";
        return wanted;
    }
    static bool nothingIsTaken(const std::string&) { return false; }

    Result<NewFunction> make(Authoring& project, const FunctionWish& wanted,
                             const IsTaken& isTaken = nothingIsTaken) const {
        auto made = newFunction(*m_kit, project.text, *project.project, wanted, isTaken);
        if (!made)
            return made;
        for (const auto& [name, content] : made->files) {
            const QString path = project.folder.filePath(QString::fromStdString(name));
            QDir{}.mkpath(QFileInfo{path}.absolutePath());
            QFile file{path};
            if (!file.open(QIODevice::WriteOnly) ||
                file.write(QByteArray::fromStdString(content)) < 0)
                return Error{"Test.NotWritten", Text::verbatim(name)};
        }
        project.apply(made->edits);
        return made;
    }
    /// Everything that the loader says of the project, also what is no error.
    static std::string diagnosticsOf(const Authoring& project) {
        tmpl::LoadOptions options;
        options.text = project.text;
        const auto loaded =
            tmpl::loadProject(project.folder.filePath("template.yaml").toStdString(), options);
        std::string all;
        for (const auto& diagnostic : loaded.diagnostics)
            all += diagnostic.message.english() + "\n";
        return all;
    }

  private slots:
    void initTestCase() {
        auto kit = StarterKit::load(resourceDirectory());
        QVERIFY2(kit, kit ? "" : kit.error().detail.english().c_str());
        m_kit = std::move(*kit);
    }

    void everyStarterIsAGoodProjectInEveryLanguage_data() {
        QTest::addColumn<Starter>("starter");
        QTest::addColumn<QString>("runtime");
        for (const Starter starter : starters()) {
            for (const StarterLanguage& language : starterLanguages())
                QTest::addRow("%d %s", static_cast<int>(starter),
                              std::string{language.runtimes}.c_str())
                    << starter
                    << QString::fromUtf8(language.usualRuntime.data(),
                                         static_cast<qsizetype>(language.usualRuntime.size()));
        }
    }
    void everyStarterIsAGoodProjectInEveryLanguage() {
        QFETCH(Starter, starter);
        QFETCH(QString, runtime);
        Authoring project{"AWSTemplateFormatVersion: '2010-09-09'\n"};
        const auto made = make(project, wish(starter, runtime.toStdString()));
        QVERIFY2(made, made ? "" : made.error().detail.english().c_str());
        QCOMPARE(diagnosticsOf(project), std::string{});
        const auto* function = project.project->findFunction("Orders");
        QVERIFY(function);
        QCOMPARE(function->runtime, runtime.toStdString());
        QCOMPARE(function->handler, std::string{"app.handler"});
        QVERIFY(made->files.contains(made->codeFile));
        QVERIFY(made->files.contains("events/Orders.json"));
        QCOMPARE(made->event, std::string{"Orders"});
        const bool isStarted = starter != Starter::Hello && starter != Starter::Custom;
        QCOMPARE(project.project->triggers.triggersOf("Orders").size(), isStarted ? 1U : 0U);
    }
    void aQueueIsMadeAndOnlyFailedMessagesComeAgain() {
        Authoring project{"{}"};
        QVERIFY(make(project, wish(Starter::Queue)));
        QVERIFY(project.wire("OrdersQueue", "Orders"));
        QVERIFY(project.has("SQSPollerPolicy"));
        QVERIFY(project.has("ReportBatchItemFailures"));
    }
    void whatIsThereIsHookedTo() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Runtime: nodejs20.x, Timeout: 60}}
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {QueueName: jobs-of-today}
)"};
        QCOMPARE(sourcesFor(*project.project, Starter::Queue), std::vector<std::string>{"Jobs"});
        FunctionWish wanted = wish(Starter::Queue, "nodejs20.x");
        wanted.source = "Jobs";
        const auto made = make(project, wanted);
        QVERIFY(made);
        QVERIFY(project.wire("Jobs", "Orders"));
        QVERIFY(!project.has("OrdersQueue"));
        // Six times what the function has, which comes from Globals, as its runtime does.
        QVERIFY(project.has("VisibilityTimeout: 360"));
        QVERIFY(!project.has("      Runtime: nodejs20.x"));
        QCOMPARE(project.project->findFunction("Orders")->runtime, std::string{"nodejs20.x"});
        QVERIFY(made->files.at("events/Orders.json").find(":jobs-of-today\"") != std::string::npos);
    }
    void aRouteOfTheImpliedApiNeedsNoResource() {
        Authoring project{"Resources: {}\n"};
        const auto made = make(project, wish(Starter::HttpRoute));
        QVERIFY2(made, made ? "" : made.error().detail.english().c_str());
        QVERIFY(project.has("Path: /orders/{id}"));
        QVERIFY(!project.has("ApiId"));
        const std::string& event = made->files.at("events/Orders.json");
        QVERIFY(event.find("\"routeKey\": \"GET /orders/{id}\"") != std::string::npos);
        QVERIFY(event.find("\"rawPath\": \"/orders/17\"") != std::string::npos);
        QVERIFY(event.find("\"id\": \"17\"") != std::string::npos);
        QVERIFY(event.find("content-length") == std::string::npos);
        QCOMPARE(sourcesFor(*project.project, Starter::HttpRoute),
                 std::vector<std::string>{"ServerlessHttpApi"});
        FunctionWish again = wish(Starter::HttpRoute);
        again.name = "Other";
        again.folder = "src/other";
        again.method = "GET";
        QCOMPARE(whyNotRoute(*project.project, again)->english(),
                 std::string{"Orders answers this route already"});
        again.method = "post";
        QVERIFY(!whyNotRoute(*project.project, again));
    }
    void aRestApiSendsItsOwnKindOfEvent() {
        Authoring project{R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Shop: {Type: AWS::Serverless::Api, Properties: {StageName: prod}}
)"};
        FunctionWish wanted = wish(Starter::HttpRoute);
        wanted.source = "Shop";
        wanted.method = "post";
        const auto made = make(project, wanted);
        QVERIFY2(made, made ? "" : made.error().detail.english().c_str());
        QVERIFY(project.has("RestApiId: !Ref Shop"));
        const std::string& event = made->files.at("events/Orders.json");
        QVERIFY(event.find("\"resource\": \"/orders/{id}\"") != std::string::npos);
        QVERIFY(event.find("\"httpMethod\": \"POST\"") != std::string::npos);
        QVERIFY(event.find("\"body\": null") == std::string::npos);
    }
    void aTableGetsAStreamAndKeepsTheRest() {
        Authoring project{"{}"};
        QCOMPARE(project.create(NodeKind::Table), std::string{});
        FunctionWish wanted = wish(Starter::TableStream);
        wanted.source = "Table";
        QVERIFY(make(project, wanted));
        QVERIFY(project.has("NEW_AND_OLD_IMAGES"));
        QVERIFY(project.has("DynamoDBStreamReadPolicy"));
    }
    void namesThatCannotBeAreToldOf_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("good") << "Orders2" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("dash") << "my-orders" << false;
        QTest::newRow("umlaut") << QString::fromUtf8("Auftr\u00e4ge") << false;
        QTest::newRow("taken") << "Jobs" << false;
        QTest::newRow("parameter") << "Stage" << false;
        QTest::newRow("its role is taken") << "Worker" << false;
        QTest::newRow("too long") << QString{256, u'a'} << false;
    }
    void namesThatCannotBeAreToldOf() {
        QFETCH(QString, name);
        QFETCH(bool, fits);
        const std::string text = R"(Parameters: {Stage: {Type: String}}
Resources:
  Jobs: {Type: AWS::SQS::Queue}
  WorkerRole: {Type: AWS::IAM::Role}
)";
        QCOMPARE(!whyNotName(text, name.toStdString()), fits);
    }
    void foldersThatCannotBeAreToldOf_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("fits");
        QTest::newRow("good") << "src/orders_v1.2" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("taken") << "src/there" << false;
        QTest::newRow("absolute") << "/tmp" << false;
        QTest::newRow("outside") << "src/../../x" << false;
        QTest::newRow("here") << "." << false;
        QTest::newRow("ends with a slash") << "src/" << false;
        QTest::newRow("space") << "my code" << false;
    }
    void foldersThatCannotBeAreToldOf() {
        QFETCH(QString, folder);
        QFETCH(bool, fits);
        const auto taken = [](const std::string& path) { return path == "src/there"; };
        QCOMPARE(!whyNotFolder(folder.toStdString(), taken), fits);
    }
    void routesAndSchedulesAreChecked() {
        Authoring project{"Resources: {}\n"};
        FunctionWish wanted;
        for (const char* path : {"/", "/orders", "/orders/{id}/lines", "/{proxy+}"}) {
            wanted.path = path;
            QVERIFY2(!whyNotRoute(*project.project, wanted), path);
        }
        for (const char* path : {"", "orders", "/orders/", "/{id", "/{proxy+}/x", "/a b"}) {
            wanted.path = path;
            QVERIFY2(whyNotRoute(*project.project, wanted), path);
        }
        for (const char* good : {"rate(1 day)", "rate(5 minutes)", "cron(0 9 ? * MON-FRI *)"})
            QVERIFY2(!whyNotSchedule(good), good);
        for (const char* bad :
             {"", "rate(1 days)", "rate(5 minute)", "rate(0 hours)", "daily", "cron(0 9 * * *)"})
            QVERIFY2(whyNotSchedule(bad), bad);
    }
    void whatCannotBeIsNotMade() {
        Authoring project{"Resources: {}\n"};
        FunctionWish wanted = wish(Starter::Hello);
        wanted.name = "my-orders";
        QCOMPARE(make(project, wanted).error().code, std::string{"NewFunction.Refused"});
        wanted = wish(Starter::Hello, "dotnet8");
        QCOMPARE(make(project, wanted).error().code, std::string{"NewFunction.Refused"});
    }
    void aSavedEventOfThatNameIsLeftAlone() {
        Authoring project{"Resources: {}\n"};
        const auto made = make(project, wish(Starter::Hello), [](const std::string& path) {
            return path == "events/Orders.json";
        });
        QVERIFY(made);
        QCOMPARE(made->event, std::string{"Orders-2"});
        QVERIFY(made->files.contains("events/Orders-2.json"));
    }
    void onlyTheLinesThatChangeAreShown() {
        Authoring project{"AWSTemplateFormatVersion: '2010-09-09'\n"};
        QCOMPARE(project.create(NodeKind::Table), std::string{});
        QCOMPARE(project.create(NodeKind::Topic), std::string{});
        FunctionWish wanted = wish(Starter::TableStream);
        wanted.source = "Table";
        const std::string before = project.text;
        const auto made = make(project, wanted);
        QVERIFY(made);
        const auto lines = changedLines(before, made->edits);
        QVERIFY(lines);
        QVERIFY(lines->find("Orders") != std::string::npos);
        QVERIFY(lines->find("StreamViewType") != std::string::npos);
        QVERIFY(lines->find("AWS::SNS::Topic") == std::string::npos);
        QVERIFY(lines->find("...\n") != std::string::npos);
    }
};

LATHE_TEST(tst_NewFunction)
#include "tst_NewFunction.moc"
