#include "engine/traces/ExceptionText.h"
#include "engine/traces/OtlpSpan.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <protozero/pbf_writer.hpp>

using namespace lathe;
using lathe::test::quoted;
using protozero::pbf_writer;
namespace json = boost::json;

namespace {

/// A server's span in which a client's lies, as the SDK for JavaScript writes them.
const char* const request =
    "{'resourceSpans':[{'resource':{'attributes':[{'key':'service.name','value':{'stringValue':"
    "'orders'}},{'key':'telemetry.sdk.language','value':{'stringValue':'nodejs'}},{'key':"
    "'faas.name','value':{'stringValue':'orders'}}]},'scopeSpans':[{'scope':{'name':'http','"
    "version'"
    ":'0.5'},'spans':[{'traceId':'5B8EFFF798038103D269B633813FC60C','spanId':'EEE19B7EC3C1B174',"
    "'name':'GET /orders','kind':2,'startTimeUnixNano':'1544712660000000000','endTimeUnixNano':"
    "'1544712661500000000','attributes':[{'key':'http.request.method','value':{'stringValue':"
    "'GET'}},{'key':'http.response.status_code','value':{'intValue':'500'}},{'key':'url.full',"
    "'value':{'stringValue':'http://a/"
    "orders'}},{'key':'annotation.order-id','value':{'intValue':7}},"
    "{'key':'list','value':{'arrayValue':{'values':[{'doubleValue':1.5},{'boolValue':true}]}}}],"
    "'events':[{'timeUnixNano':'1544712660500000000','name':'exception','attributes':[{'key':"
    "'exception.type','value':{'stringValue':'Error'}},{'key':'exception.message','value':"
    "{'stringValue':'no stock'}},{'key':'exception.stacktrace','value':{'stringValue':'Error: no "
    "stock\\n    at find (/var/task/app.js:3:9)\\n    at "
    "/var/task/app.js:9:1'}}]},{'name':'cached',"
    "'timeUnixNano':1544712660600000000}],'links':[{'traceId':'6b8efff798038103d269b633813fc60c',"
    "'spanId':'aaa19b7ec3c1b174'}],'status':{'code':2,'message':'failed'}},{'traceId':"
    "'5b8efff798038103d269b633813fc60c','spanId':'eee19b7ec3c1b175','parentSpanId':"
    "'eee19b7ec3c1b174','name':'DynamoDB.PutItem','kind':3,'startTimeUnixNano':1544712660100000000,"
    "'endTimeUnixNano':1544712660200000000,'attributes':[{'key':'rpc.system','value':{'stringValue'"
    ":"
    "'aws-api'}},{'key':'rpc.service','value':{'stringValue':'DynamoDB'}},{'key':'rpc.method',"
    "'value':{'stringValue':'PutItem'}},{'key':'aws.dynamodb.table_names','value':{'arrayValue':"
    "{'values':[{'stringValue':'orders-table'}]}}}]},{'traceId':'','spanId':'eee19b7ec3c1b175'}]}]}"
    "]"
    "}";

void attribute(pbf_writer& parent, std::uint32_t field, const std::string& key,
               const std::function<void(pbf_writer&)>& value) {
    std::string any;
    {
        pbf_writer writer{any};
        value(writer);
    }
    pbf_writer entry{parent, field};
    entry.add_string(1, key);
    entry.add_message(2, any);
}

/// As the JSON above begins, in protobuf.
std::string inProtobuf() {
    std::string bytes;
    pbf_writer message{bytes};
    pbf_writer resourceSpans{message, 1};
    {
        pbf_writer resource{resourceSpans, 1};
        attribute(resource, 1, "service.name",
                  [](pbf_writer& any) { any.add_string(1, "orders"); });
    }
    pbf_writer scopeSpans{resourceSpans, 2};
    {
        pbf_writer scope{scopeSpans, 1};
        scope.add_string(1, "http");
    }
    pbf_writer span{scopeSpans, 2};
    span.add_bytes(
        1, std::string("\x5b\x8e\xff\xf7\x98\x03\x81\x03\xd2\x69\xb6\x33\x81\x3f\xc6\x0c", 16));
    span.add_bytes(2, std::string("\xee\xe1\x9b\x7e\xc3\xc1\xb1\x74", 8));
    span.add_string(5, "GET /orders");
    span.add_enum(6, 2);
    span.add_fixed64(7, 1544712660000000000U);
    span.add_fixed64(8, 1544712661500000000U);
    attribute(span, 9, "http.response.status_code", [](pbf_writer& any) { any.add_int64(3, 500); });
    attribute(span, 9, "ratio", [](pbf_writer& any) { any.add_double(4, 0.5); });
    attribute(span, 9, "list", [](pbf_writer& any) {
        pbf_writer list{any, 5};
        pbf_writer value{list, 1};
        value.add_bool(2, true);
    });
    {
        pbf_writer event{span, 11};
        event.add_fixed64(1, 1544712660500000000U);
        event.add_string(2, "exception");
        attribute(event, 3, "exception.type", [](pbf_writer& any) { any.add_string(1, "Error"); });
    }
    {
        pbf_writer status{span, 15};
        status.add_enum(3, 2);
    }
    span.commit();
    scopeSpans.commit();
    resourceSpans.commit();
    return bytes;
}

} // namespace

class tst_Otlp : public QObject {
    Q_OBJECT

  private slots:
    void aServersSpanIsASegment() {
        auto spans = traces::readOtlpJson(quoted(request));
        QVERIFY(spans);
        QCOMPARE(spans->size(), std::size_t{2});
        const traces::Segment segment = traces::segmentOf(spans->at(0));
        QCOMPARE(segment.traceId, std::string{"1-5b8efff7-98038103d269b633813fc60c"});
        QCOMPARE(segment.id, std::string{"eee19b7ec3c1b174"});
        QVERIFY(segment.kind == traces::SegmentKind::Segment);
        QCOMPARE(segment.name, std::string{"orders"});
        QCOMPARE(segment.origin, std::string{"AWS::Lambda::Function"});
        QVERIFY(segment.fault && !segment.error);
        QCOMPARE(segment.http->method, std::string{"GET"});
        QCOMPARE(segment.http->url, std::string{"http://a/orders"});
        QCOMPARE(*segment.http->status, 500);
        QCOMPARE(*segment.end - segment.start, Microseconds{1500000});
        QCOMPARE(segment.annotations, (json::object{{"order_id", 7}}));
        QCOMPARE(segment.links.at(0).traceId, std::string{"1-6b8efff7-98038103d269b633813fc60c"});
        QCOMPARE(segment.metadata.at("default").at("list"), (json::array{1.5, true}));
        QCOMPARE(segment.metadata.at("events").at(0).at("name"), json::value("cached"));
        const traces::Exception& exception = segment.cause.exceptions.at(0);
        QCOMPARE(exception.message, std::string{"no stock"});
        QCOMPARE(exception.stack.size(), std::size_t{2});
        QCOMPARE(exception.stack[0].path, std::string{"/var/task/app.js"});
        QCOMPARE(exception.stack[0].line, 3);
        QCOMPARE(exception.stack[0].label, std::string{"find"});
    }
    void aClientsSpanIsACallToAws() {
        auto spans = traces::readOtlpJson(quoted(request));
        QVERIFY(spans);
        const traces::Segment call = traces::segmentOf(spans->at(1));
        QVERIFY(call.kind == traces::SegmentKind::Subsegment);
        QCOMPARE(call.parentId, std::string{"eee19b7ec3c1b174"});
        QCOMPARE(call.nameSpace, std::string{"aws"});
        QCOMPARE(call.name, std::string{"DynamoDB"});
        QCOMPARE(call.aws,
                 (json::object{{"operation", "PutItem"}, {"table_name", "orders-table"}}));
    }
    void protobufSaysTheSameAsJson() {
        const auto spans = traces::readOtlpProtobuf(inProtobuf());
        QVERIFY(spans);
        QCOMPARE(spans->size(), std::size_t{1});
        const traces::OtlpSpan& span = spans->front();
        QCOMPARE(span.traceId, std::string{"5b8efff798038103d269b633813fc60c"});
        QCOMPARE(span.id, std::string{"eee19b7ec3c1b174"});
        QVERIFY(span.kind == traces::OtlpKind::Server && span.status == traces::SpanStatus::Error);
        QCOMPARE(span.attributes, (json::object{{"http.response.status_code", 500},
                                                {"ratio", 0.5},
                                                {"list", json::array{true}}}));
        QCOMPARE(span.events.at(0).attributes, (json::object{{"exception.type", "Error"}}));
        QCOMPARE(span.scopeName, std::string{"http"});
        QCOMPARE(traces::segmentOf(span).name, std::string{"orders"});
    }
    void protobufThatIsBrokenIsRefusedOrEmpty() {
        const std::string bytes = inProtobuf();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            (void)traces::readOtlpProtobuf(std::string_view{bytes}.substr(0, size));
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            std::string broken = bytes;
            broken[at] = static_cast<char>(broken[at] ^ 0x15);
            if (auto spans = traces::readOtlpProtobuf(broken))
                for (traces::OtlpSpan& span : *spans)
                    (void)traces::segmentOf(std::move(span));
        }
        const auto read = traces::readOtlpProtobuf("\xff\xff\xff");
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"Otlp.Malformed"});
    }
    void jsonThatIsNoneIsRefused() {
        QVERIFY(!traces::readOtlpJson("["));
        QVERIFY(traces::readOtlpJson("{\"resourceSpans\":[7,{\"scopeSpans\":[8]}]}")->empty());
    }
    void framesOfPythonAreInnermostFirst() {
        const auto frames = traces::framesIn("Traceback (most recent call last):\n"
                                             "  File \"/var/task/app.py\", line 3, in handler\n"
                                             "    work()\n"
                                             "  File \"/var/task/work.py\", line 9, in work\n"
                                             "ValueError: no\n");
        QCOMPARE(frames.size(), std::size_t{2});
        QCOMPARE(frames[0], (traces::StackFrame{"/var/task/work.py", 9, "work"}));
    }
    void framesOfJavaNameTheirMethods() {
        const auto frames = traces::framesIn("java.lang.Error: no\n\tat app.Main.run(Main.java:7)");
        QCOMPARE(frames.at(0), (traces::StackFrame{"Main.java", 7, "app.Main.run"}));
    }
};

LATHE_TEST(tst_Otlp)
#include "tst_Otlp.moc"
