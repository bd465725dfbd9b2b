#include "engine/services/sqs/Wire.h"

#include "engine/services/sqs/Errors.h"
#include "engine/services/sqs/QueryForm.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace services::sqs;
namespace json = boost::json;

class tst_Wire : public QObject {
    Q_OBJECT

    static http::Request query(const std::string& target) {
        http::Request request;
        request.method = "GET";
        request.target = target;
        return request;
    }
    static bool has(const http::Response& response, const std::string& text) {
        return response.body.find(text) != std::string::npos;
    }

  private slots:
    void formsAreAsTheJsonProtocolWouldSayIt() {
        const auto form = parametersOfForm(
            "Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=one&"
            "SendMessageBatchRequestEntry.1.MessageAttribute.1.Name=kind&"
            "SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.DataType=String&"
            "SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.StringValue=a%20b+c&"
            "Attribute.1.Name=DelaySeconds&Attribute.1.Value=5&AttributeName.2=All&Tag.1.Key=k&"
            "Tag.1.Value=v");
        const json::object expected{
            {"Action", "SendMessageBatch"},
            {"Entries", json::array{json::object{
                            {"Id", "one"},
                            {"MessageAttributes",
                             {{"kind", {{"DataType", "String"}, {"StringValue", "a b c"}}}}}}}},
            {"Attributes", {{"DelaySeconds", "5"}}},
            {"AttributeNames", json::array{"All"}},
            {"Tags", {{"k", "v"}}}};
        QVERIFY2(form == expected, json::serialize(form).c_str());
    }
    void hostileFormsAreHarmless() {
        for (const char* form : {"&&&", "=", "a.b.c.d.e.f.g.h.i.j.k=1", "Attribute.=x",
                                 "Attribute.99999999999999999999.Name=x", "%=%zz", "...=1"})
            parametersOfForm(form);
    }
    void aQueuesOwnUrlSaysWhichIsMeant() {
        const auto call =
            WireCall::read(query("/123456789012/jobs?Action=ReceiveMessage&VisibilityTimeout=0"));
        QCOMPARE(call->operation, std::string{"ReceiveMessage"});
        QVERIFY(call->parameters.at("QueueUrl").as_string().ends_with("/123456789012/jobs"));
        QVERIFY(!WireCall::read(query("/123456789012/jobs")));
    }
    void answersAreXmlForQueries() {
        const auto call = WireCall::read(query("/?Action=ReceiveMessage"));
        QVERIFY(has(call->answer(json::object{}), "<ReceiveMessageResult/>"));
        const json::object message{
            {"Messages", json::array{json::object{
                             {"Body", "<a>\r"},
                             {"Attributes", {{"SenderId", "me"}}},
                             {"MessageAttributes",
                              {{"kind", {{"StringValue", "x"}, {"DataType", "String"}}}}}}}}};
        const auto response = call->answer(message);
        QVERIFY(has(response, "<Message><Body>&lt;a&gt;&#13;</Body><Attribute><Name>SenderId</Name>"
                              "<Value>me</Value></Attribute><MessageAttribute><Name>kind</Name>"
                              "<Value><StringValue>x</StringValue>"));
        const auto silent = WireCall::read(query("/?Action=DeleteMessage"));
        QVERIFY(!has(silent->answer(json::object{}), "Result"));
    }
    void errorsHaveTheirProtocolsNames() {
        const auto asked = WireCall::read(query("/?Action=GetQueueUrl"));
        const auto xml = asked->answer(noSuchQueue());
        QCOMPARE(xml.status, 400);
        QVERIFY(has(xml, "<Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code>"
                         "<Message>The specified queue does not exist for this wsdl version."));
        http::Request request;
        request.method = "POST";
        request.target = "/";
        request.fields.add("X-Amz-Target", "AmazonSQS.GetQueueUrl");
        request.fields.add("Content-Type", "application/x-amz-json-1.0");
        request.body = R"({"QueueName":"jobs"})";
        const auto answer = WireCall::read(request)->answer(noSuchQueue());
        QVERIFY(has(answer, R"("__type":"com.amazonaws.sqs#QueueDoesNotExist")"));
        QCOMPARE(std::string{*answer.fields.find("x-amzn-query-error")},
                 std::string{"AWS.SimpleQueueService.NonExistentQueue;Sender"});
        request.body = "[";
        QCOMPARE(WireCall::read(request)->error->code, std::string{"SerializationException"});
    }
    void whoAcceptsJsonGetsItForAQuery() {
        auto request = query("/?Action=ListQueues&Version=2012-11-05");
        request.fields.add("Accept", "application/json");
        const auto call = WireCall::read(request);
        QVERIFY(has(call->answer(json::object{{"QueueUrls", json::array{"u"}}}),
                    R"({"ListQueuesResponse":{"ListQueuesResult":{"queueUrls":["u"]})"));
    }
};

LATHE_TEST(tst_Wire)
#include "tst_Wire.moc"
