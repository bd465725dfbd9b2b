#include "engine/dispatch/Variables.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Variables : public QObject {
    Q_OBJECT

    static std::map<std::string, std::string> variables(std::map<std::string, std::string> own) {
        const dispatch::Place place{
            "us-east-1",
            "123456789012",
            {"http://127.0.0.1:4566", "127.0.0.1:2001", "http://127.0.0.1:4319"},
            "log"};
        return dispatch::standardVariables({}, place, {}, std::move(own));
    }

  private slots:
    void queuesOfTheTemplateAreThoseOfThisMachine() {
        const auto all =
            variables({{"QUEUE", "https://sqs.us-east-1.amazonaws.com/123456789012/jobs"},
                       {"ELSEWHERE", "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"},
                       {"NOTE", "see https://sqs.us-east-1.amazonaws.com/"}});
        QCOMPARE(all.at("QUEUE"), std::string{"http://127.0.0.1:4566/123456789012/jobs"});
        QCOMPARE(all.at("ELSEWHERE"),
                 std::string{"https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"});
        QCOMPARE(all.at("NOTE"), std::string{"see https://sqs.us-east-1.amazonaws.com/"});
    }
    void apisAreThoseOfThisMachine() {
        const auto all =
            variables({{"API", "https://a1b2.execute-api.us-east-1.amazonaws.com/prod"},
                       {"SOCKET", "wss://a1b2.execute-api.us-east-1.amazonaws.com/prod"},
                       {"BARE", "https://a1b2.execute-api.us-east-1.amazonaws.com"},
                       {"ELSEWHERE", "https://a1b2.execute-api.eu-west-1.amazonaws.com/prod"},
                       {"NOTE", "https://x/?a1b2.execute-api.us-east-1.amazonaws.com/"}});
        QCOMPARE(all.at("API"), std::string{"http://127.0.0.1:4566/_aws/execute-api/a1b2/prod"});
        QCOMPARE(all.at("SOCKET"), std::string{"wss://127.0.0.1:4566/_aws/execute-api/a1b2/prod"});
        QCOMPARE(all.at("BARE"), std::string{"http://127.0.0.1:4566/_aws/execute-api/a1b2"});
        QCOMPARE(all.at("ELSEWHERE"),
                 std::string{"https://a1b2.execute-api.eu-west-1.amazonaws.com/prod"});
        QCOMPARE(all.at("NOTE"),
                 std::string{"https://x/?a1b2.execute-api.us-east-1.amazonaws.com/"});
    }
    void whoSetsAnEndpointMeansIt() {
        const std::string url = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";
        const auto all = variables({{"QUEUE", url}, {"AWS_ENDPOINT_URL", "http://other"}});
        QCOMPARE(all.at("QUEUE"), url);
        QCOMPARE(all.at("AWS_ENDPOINT_URL"), std::string{"http://other"});
    }
    void tracesHaveTheirWays() {
        const auto all = variables({});
        QCOMPARE(all.at("AWS_XRAY_DAEMON_ADDRESS"), std::string{"127.0.0.1:2001"});
        QCOMPARE(all.at("_AWS_XRAY_DAEMON_ADDRESS"), std::string{"127.0.0.1"});
        QCOMPARE(all.at("_AWS_XRAY_DAEMON_PORT"), std::string{"2001"});
        QCOMPARE(all.at("OTEL_EXPORTER_OTLP_ENDPOINT"), std::string{"http://127.0.0.1:4319"});
        QCOMPARE(variables({{"OTEL_EXPORTER_OTLP_ENDPOINT", "http://mine"}})
                     .at("OTEL_EXPORTER_OTLP_ENDPOINT"),
                 std::string{"http://mine"});
    }
};

LATHE_TEST(tst_Variables)
#include "tst_Variables.moc"
