#include "tests/engine/traces/Documents.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::quoted;
namespace json = boost::json;

namespace {

/// Everything that the documentation names.
const char* const whole =
    "{'trace_id':'1-5880168b-fd5158284b67678a3bb5a78c','id':'6b55dcc497934f1a','name':"
    "'www.example.com','start_time':1484789387.126,'end_time':1484789387.535,'parent_id':"
    "'6b55dcc497934f1b','origin':'AWS::EC2::Instance','resource_arn':'arn:aws:ec2:::i','user':"
    "'5M388M1E','error':true,'throttle':true,'fault':true,'service':{'version':'1.2'},'aws':"
    "{'ec2':{'instance_id':'i-0b5a4678fc325bg98'},'xray':{'sdk_version':'1.2.1 for Java'}},"
    "'annotations':{'category':124,'country':'United States','internal':false},'metadata':"
    "{'debug':{'test':[1,{'a':null}]}},'http':{'request':{'method':'POST','client_ip':"
    "'78.255.233.48','url':'http://www.example.com/api','user_agent':'Mozilla','x_forwarded_for':"
    "true},'response':{'status':429,'content_length':86}},'links':[{'trace_id':'1-5880168b-"
    "fd5158284b67678a3bb5a78d','id':'6b55dcc497934f1f','attributes':{'kind':'parent'}}],'cause':"
    "{'working_directory':'/app','paths':['/lib'],'exceptions':[{'id':'6b55dcc497934f1c',"
    "'message':'no','type':'ValueError','remote':true,'truncated':3,'skipped':1,'cause':"
    "'6b55dcc497934f1d','stack':[{'path':'app.py','line':7,'label':'run'}]}]},'subsegments':[{'id':"
    "'3fd8634e78ca9560','start_time':1484789387.2,'end_time':1484789387.3,'name':'db','namespace':"
    "'remote','precursor_ids':['3fd8634e78ca9561'],'sql':{'url':'jdbc:postgresql://db','user':"
    "'dbuser','sanitized_query':'SELECT ?;'},'cause':'6b55dcc497934f1c','http':{'request':{'url':"
    "'https://db','traced':true}}}],'future':{'more':1}}";

std::string codeOf(const std::string& document) {
    const auto read = traces::readDocument(test::quoted(document));
    return read ? std::string{} : read.error().code;
}

} // namespace

class tst_SegmentDocument : public QObject {
    Q_OBJECT

  private slots:
    void aDocumentComesOutAsItWentIn() {
        const auto segment = traces::readDocument(quoted(whole));
        QVERIFY(segment);
        json::object expected = json::parse(quoted(whole)).as_object();
        QCOMPARE(traces::documentOf(*segment), expected);
        QCOMPARE(segment->http->status, std::optional<std::int64_t>{429});
        QCOMPARE(segment->start, Timestamp{Microseconds{1484789387126000}});
        QCOMPARE(segment->subsegments.at(0).traceId, segment->traceId);
        QCOMPARE(segment->subsegments.at(0).parentId, segment->id);
        QCOMPARE(segment->cause.exceptions.at(0).stack.at(0).line, 7);
    }
    void whatIsStoredIsReadAgain() {
        const auto segment = traces::readDocument(quoted(whole));
        QVERIFY(traces::readStored(json::serialize(traces::documentOf(*segment))) == *segment);
    }
    void aSegmentInProgressHasNoEnd() {
        const auto segment = test::segment("{'trace_id':'T','id':'70de5b6f19ff9a0b','name':'a',"
                                           "'start_time':1.478293361271E9,'in_progress':true}");
        QVERIFY(segment.isInProgress());
        QCOMPARE(traces::documentOf(segment).at("in_progress"), json::value(true));
        QVERIFY(!traces::documentOf(segment).contains("end_time"));
    }
    void aSubsegmentOnItsOwnHasAParent() {
        const auto segment = test::segment(
            "{'trace_id':'T','id':'53995c3f42cd8ad8','name':'api','start_time':1,'end_time':2,"
            "'type':'subsegment','parent_id':'defdfd9912dc5a56','namespace':'remote'}");
        QVERIFY(segment.kind == traces::SegmentKind::Subsegment);
        QCOMPARE(traces::documentOf(segment).at("type"), json::value("subsegment"));
    }
    void whatIsWrongIsToldByXRaysCodes_data() {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* code, const char* document) {
            QTest::newRow(document) << document << code;
        };
        row("ParseError", "{'id':");
        row("ParseError", "[]");
        row("ParseError", "");
        row("MissingId", "{}");
        row("MissingId", "{'id':17}");
        row("InvalidId", "{'id':'70de5b6f19ff9a0'}");
        row("MissingTraceId", "{'id':'70de5b6f19ff9a0a','name':'a','start_time':1}");
        row("InvalidTraceId", "{'id':'70de5b6f19ff9a0a','trace_id':'1-2-3'}");
        row("MissingName", "{'id':'70de5b6f19ff9a0a','trace_id':"
                           "'1-581cf771-a006649127e371903a2de979'}");
        row("InvalidName", "{'id':'70de5b6f19ff9a0a','name':'a?','trace_id':"
                           "'1-581cf771-a006649127e371903a2de979'}");
        row("MissingStartTime", "{'id':'70de5b6f19ff9a0a','name':'a','trace_id':"
                                "'1-581cf771-a006649127e371903a2de979','end_time':2}");
        row("MissingEndTime", "{'id':'70de5b6f19ff9a0a','name':'a','trace_id':"
                              "'1-581cf771-a006649127e371903a2de979','start_time':2}");
        row("MissingParentId", "{'id':'70de5b6f19ff9a0a','name':'a','trace_id':"
                               "'1-581cf771-a006649127e371903a2de979','start_time':2,'end_time':3,"
                               "'type':'subsegment'}");
        row("MissingId", "{'id':'70de5b6f19ff9a0a','name':'a','trace_id':"
                         "'1-581cf771-a006649127e371903a2de979','start_time':2,'end_time':3,"
                         "'subsegments':[{'name':'b'}]}");
    }
    void whatIsWrongIsToldByXRaysCodes() {
        QFETCH(QString, document);
        QFETCH(QString, code);
        QCOMPARE(codeOf(document.toStdString()), code.toStdString());
    }
    void aLongDocumentIsRefusedWhole() {
        QCOMPARE(codeOf("{'id':'" + std::string(traces::longestDocument, 'a') + "'}"),
                 std::string{"DocumentTooLarge"});
    }
    void membersOfAnotherKindAreLeftOut() {
        const auto segment =
            test::segment("{'trace_id':'T','id':'70de5b6f19ff9a0b','name':'a','start_time':1,"
                          "'end_time':2,'http':7,'aws':[],'annotations':{'a':{},'b':1},'links':[3],"
                          "'cause':[],'subsegments':['70de5b6f19ff9a0c'],'user':{}}");
        QVERIFY(!segment.http);
        QCOMPARE(segment.annotations, (json::object{{"b", 1}}));
        QVERIFY(segment.subsegments.empty() && segment.links.empty() && segment.cause.empty());
    }
    void timesThatAreNoneDoNoHarm() {
        const auto segment =
            test::segment("{'trace_id':'T','id':'70de5b6f19ff9a0b','name':'a','start_time':1e300,"
                          "'end_time':-1e300}");
        QCOMPARE(segment.start, Timestamp{});
    }
    void anEndBeforeItsStartIsNoEnd() {
        const auto segment = test::segment("{'trace_id':'T','id':'70de5b6f19ff9a0b','name':'a',"
                                           "'start_time':5,'end_time':4}");
        QCOMPARE(*segment.end, segment.start);
    }
};

LATHE_TEST(tst_SegmentDocument)
#include "tst_SegmentDocument.moc"
