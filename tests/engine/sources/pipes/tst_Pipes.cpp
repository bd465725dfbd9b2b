#include "engine/sources/pipes/InputTemplate.h"
#include "engine/sources/pipes/Pipeline.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace lathe;
using namespace lathe::sources::pipes;
namespace json = boost::json;

/// EventBridge Pipes from the batch that their source hands over.
class tst_Pipes : public QObject {
    Q_OBJECT

    delivery::Router m_router;
    std::vector<delivery::Message> m_sent;
    std::vector<model::InvocationRequest> m_invoked;
    std::string m_response;
    std::string m_refused;
    std::optional<Error> m_trouble;
    std::optional<Result<sources::Answered>> m_answer;

    Ways m_ways{m_router,
                [this](const Pipe&, const std::string& arn) -> Result<void> {
                    if (arn == m_refused)
                        return Error{"AccessDenied", Text::verbatim("no")};
                    return {};
                },
                [this](model::InvocationRequest request,
                       std::function<void(Result<sources::Answered>)> done) {
                    m_invoked.push_back(std::move(request));
                    done(sources::Answered{{}, m_response});
                },
                [] { return std::string{"2026-01-02T03:04:05.678Z"}; },
                [this](Error error) { m_trouble = std::move(error); }};

    static Pipe pipeTo(const std::string& target) {
        Pipe pipe;
        pipe.name = "p";
        pipe.arn = "arn:aws:pipes:us-east-1:123456789012:pipe/p";
        pipe.source = "arn:aws:sqs:us-east-1:123456789012:in";
        pipe.target = "arn:aws:" + target;
        return pipe;
    }
    void run(const Pipe& pipe, const std::string& records) {
        model::InvocationRequest request;
        request.payload = test::quoted("{'Records':" + records + "}");
        m_answer.reset();
        pipelineOf(pipe, m_ways)(std::move(request),
                                 [this](Result<sources::Answered> answer) { m_answer = answer; });
    }

  private slots:
    void init() {
        m_sent.clear();
        m_invoked.clear();
        m_response = "null";
        m_refused.clear();
        m_trouble.reset();
        for (const char* service : {"sqs", "events", "lambda"})
            m_router.receive(service, [this](delivery::Message message, delivery::Done done) {
                const bool refused = message.body.find("refuse") != std::string::npos;
                m_sent.push_back(std::move(message));
                done(refused ? Result<void>{Error{"X", Text::verbatim("no")}} : Result<void>{});
            });
    }

    void projectsHaveThoseThatAreNotStopped() {
        model::Project project;
        project.region = "us-east-1";
        project.accountId = "123456789012";
        model::Resource resource;
        resource.logicalId = "Pipe";
        resource.type = "AWS::Pipes::Pipe";
        resource.physicalId = "copy";
        resource.properties =
            json::parse(test::quoted("{'Source':'arn:aws:sqs:us-east-1:123456789012:in',"
                                     "'Target':'arn:aws:sqs:us-east-1:123456789012:out',"
                                     "'SourceParameters':{'SqsQueueParameters':{'BatchSize':2},"
                                     "'FilterCriteria':{'Filters':[{'Pattern':'{}'}]}}}"))
                .as_object();
        project.resources = {resource, resource};
        project.resources[1].properties["DesiredState"] = "STOPPED";
        const auto pipes = pipesOf(project);
        QCOMPARE(pipes.size(), 1u);
        QCOMPARE(pipes[0].arn, std::string{"arn:aws:pipes:us-east-1:123456789012:pipe/copy"});
        const auto mapping = mappingOf(pipes[0]);
        QVERIFY(mapping.settings.at("BatchSize") == 2);
        QVERIFY(mapping.settings.at("FilterCriteria").at("Filters").as_array().size() == 1);
    }
    void aQueueGetsEachEventAsItIs() {
        Pipe pipe = pipeTo("sqs:us-east-1:123456789012:out.fifo");
        pipe.targetParameters = {{"SqsQueueParameters", {{"MessageGroupId", "$.body.user"}}}};
        run(pipe, "[{'messageId':'1','body':'{`user`:`me`}'},{'messageId':'2','body':'x'}]");
        QCOMPARE(m_sent.size(), 2u);
        QCOMPARE(m_sent[0].body, test::quoted("{'messageId':'1','body':'{`user`:`me`}'}"));
        QCOMPARE(m_sent[0].groupId, std::string{"me"});
        QCOMPARE(m_sent[0].service, std::string{"pipes.amazonaws.com"});
        QVERIFY(m_answer && *m_answer);
    }
    void aBusGetsEntriesWithSourceAndDetailType() {
        Pipe pipe = pipeTo("events:us-east-1:123456789012:event-bus/orders");
        pipe.targetParameters = {
            {"InputTemplate", test::quoted("{'id': <$.body.id>, 'by': '<$.body.by>'}")},
            {"EventBridgeEventBusParameters", {{"DetailType", "Paid"}}}};
        run(pipe, "[{'messageId':'1','body':'{`id`:7,`by`:`me`}'}]");
        const auto entry = json::parse(m_sent.at(0).body).as_object();
        QVERIFY(entry.at("detail-type") == "Paid" && entry.at("source") == "Pipe p");
        QVERIFY((entry.at("detail") == json::object{{"id", 7}, {"by", "me"}}));
    }
    void aFunctionGetsAllEventsInAList() {
        m_response = test::quoted("{'batchItemFailures':[{'itemIdentifier':'2'}]}");
        run(pipeTo("lambda:us-east-1:123456789012:function:f:live"),
            "[{'messageId':'1'},{'messageId':'2'}]");
        QCOMPARE(m_invoked.at(0).payload, test::quoted("[{'messageId':'1'},{'messageId':'2'}]"));
        QCOMPARE(m_invoked.at(0).function, std::string{"f"});
        QCOMPARE(m_invoked.at(0).qualifier, std::string{"live"});
        // Which of them have failed is the function's word.
        QCOMPARE((*m_answer)->response, m_response);
    }
    void aFunctionEnrichesAndMayLeaveNothing() {
        Pipe pipe = pipeTo("sqs:us-east-1:123456789012:out");
        pipe.enrichment = "arn:aws:lambda:us-east-1:123456789012:function:e";
        m_response = test::quoted("[{'n':1},{'n':2}]");
        run(pipe, "[{'messageId':'1'}]");
        QCOMPARE(m_sent.size(), 2u);
        QCOMPARE(m_sent[1].body, test::quoted("{'n':2}"));
        m_sent.clear();
        m_response = "[]";
        run(pipe, "[{'messageId':'1'}]");
        QVERIFY(m_sent.empty() && *m_answer);
    }
    void whatDidNotReachItsTargetIsToComeAgain() {
        const Pipe pipe = pipeTo("sqs:us-east-1:123456789012:out");
        run(pipe, "[{'messageId':'1'},{'messageId':'2','body':'refuse'}]");
        QCOMPARE((*m_answer)->response,
                 test::quoted("{'batchItemFailures':[{'itemIdentifier':'2'}]}"));
        QVERIFY(m_trouble);
        run(pipe, "[{'messageId':'2','body':'refuse'}]");
        QVERIFY(!*m_answer);
    }
    void aRoleThatMayNotInvokeLeavesTheMessages() {
        const Pipe pipe = pipeTo("lambda:us-east-1:123456789012:function:f");
        m_refused = pipe.target;
        run(pipe, "[{'messageId':'1'}]");
        QVERIFY(!*m_answer && m_invoked.empty());
        QCOMPARE(m_trouble->code, std::string{"AccessDenied"});
    }
    void templatesTakeValuesByWhereTheyStand_data() {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* form, const char* expected) {
            QTest::newRow(form) << form << expected;
        };
        row("", "{'body':'{`a`:{`b`:[1]},`t`:`x`}'}");
        row("{'a': <$.body.a>}", "{'a': {'b':[1]}}");
        row("{'a': '<$.body.a>'}", "{'a': '{`b`:[1]}'}");
        row("'<$.body.t> of <aws.pipes.pipe-name>'", "'x of p'");
        row("<$.body.none>", "''");
        row("<$.body.a.b[0]> < 2", "1 < 2");
    }
    void templatesTakeValuesByWhereTheyStand() {
        QFETCH(QString, form);
        QFETCH(QString, expected);
        const auto event = json::parse(test::quoted("{'body':'{`a`:{`b`:[1]},`t`:`x`}'}"));
        QCOMPARE(QString::fromStdString(
                     filled(test::quoted(form.toStdString()), event, pipeTo("x"), "")),
                 QString::fromStdString(test::quoted(expected.toStdString())));
    }
};

LATHE_TEST(tst_Pipes)
#include "tst_Pipes.moc"
