#include "engine/services/xray/TemplateTracing.h"
#include "tests/engine/services/xray/XRayBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using lathe::test::XRayBench;
namespace json = boost::json;

namespace {

const std::string rule =
    "'ResourceARN':'*','Priority':5000,'FixedRate':0.1,'ReservoirSize':2,'ServiceName':'shop',"
    "'ServiceType':'*','Host':'*','HTTPMethod':'GET','URLPath':'*','Version':1";

model::Resource resource(const std::string& type, const std::string& properties) {
    model::Resource made;
    made.logicalId = made.physicalId = "Made";
    made.type = type;
    made.properties = XRayBench::parameters(properties);
    return made;
}

} // namespace

class tst_XRayOperations : public QObject {
    Q_OBJECT

  private slots:
    void everyOperationHasItsPath() {
        QVERIFY(services::xray::operationAt("/TraceSegments"));
        QVERIFY(!services::xray::operationAt("/tracesegments"));
        QVERIFY(!services::xray::operationAt("/"));
    }
    void requiredParametersAreMissed() {
        XRayBench bench;
        for (const char* path :
             {"/TraceSegments", "/Traces", "/TraceSummaries", "/ServiceGraph", "/TraceGraph",
              "/CreateGroup", "/GetGroup", "/CreateSamplingRule", "/UpdateSamplingRule",
              "/DeleteSamplingRule", "/PutEncryptionConfig", "/PutResourcePolicy",
              "/TelemetryRecords", "/Insight"})
            QCOMPARE(bench.ask(path, "{}"), std::string{"InvalidRequestException"});
    }
    void twentyFiveRulesAreTheMost() {
        XRayBench bench;
        for (int n = 0; n < 25; ++n)
            QVERIFY(bench.ask("/CreateSamplingRule", "{'SamplingRule':{'RuleName':'r" +
                                                         std::to_string(n) + "'," + rule + "}}") !=
                    "InvalidRequestException");
        QCOMPARE(
            bench.ask("/CreateSamplingRule", "{'SamplingRule':{'RuleName':'one'," + rule + "}}"),
            std::string{"RuleLimitExceededException"});
    }
    void rulesAreCheckedAndThere() {
        XRayBench bench;
        QCOMPARE(bench.ask("/CreateSamplingRule", "{'SamplingRule':{'RuleName':'a','FixedRate':2," +
                                                      rule.substr(0, 17) + "}}"),
                 std::string{"InvalidRequestException"});
        bench.ask("/CreateSamplingRule", "{'SamplingRule':{'RuleName':'a'," + rule + "}}");
        bench.ask("/UpdateSamplingRule",
                  "{'SamplingRuleUpdate':{'RuleName':'Default','FixedRate':1}}");
        bench.open();
        const auto all = json::parse(test::quoted(bench.ask("/GetSamplingRules", "{}")));
        const json::array& records = all.at("SamplingRuleRecords").as_array();
        QCOMPARE(records.size(), std::size_t{2});
        QCOMPARE(records.at(0).at("SamplingRule").at("RuleName"), json::value("Default"));
        QCOMPARE(records.at(0).at("SamplingRule").at("FixedRate").to_number<double>(), 1.0);
        QCOMPARE(records.at(1).at("CreatedAt").to_number<double>(), 1.7e9);
    }
    void pagesGoOnWhereTheLastOneEnded() {
        XRayBench bench;
        for (int n = 0; n < 1'100; ++n) {
            traces::Segment segment;
            segment.id = "0000000000000001";
            segment.traceId = QString{"1-6553f100-%1"}.arg(n, 24, 10, QChar{'0'}).toStdString();
            segment.name = "a";
            segment.start = bench.clock.wall();
            segment.end = segment.start + Seconds{1};
            bench.traces.put({segment});
        }
        const std::string span = "'StartTime':1699999990,'EndTime':1700000010";
        auto page = json::parse(test::quoted(bench.ask("/TraceSummaries", "{" + span + "}")));
        QCOMPARE(page.at("TraceSummaries").as_array().size(), std::size_t{1'000});
        const std::string token{page.at("NextToken").as_string()};
        page = json::parse(test::quoted(
            bench.ask("/TraceSummaries", "{" + span + ",'NextToken':'" + token + "'}")));
        QCOMPARE(page.at("TraceSummaries").as_array().size(), std::size_t{100});
        QVERIFY(!page.as_object().contains("NextToken"));
    }
    void whatTheTemplateDeclaresIsThere() {
        XRayBench bench;
        model::Project project;
        project.resources = {
            resource("AWS::XRay::Group", "{'GroupName':'slow','FilterExpression':'duration > 5'}"),
            resource("AWS::XRay::SamplingRule", "{'SamplingRule':{'RuleName':'all'," + rule + "}}"),
            resource("AWS::XRay::ResourcePolicy",
                     "{'PolicyName':'p','PolicyDocument':'{`Statement`:[]}'}")};
        services::xray::declare(project, *bench.state);
        project.resources[0].physicalId = "arn:aws:xray:us-east-1:123456789012:group/slow";
        services::xray::declare(project, *bench.state);
        QCOMPARE(bench.ask("/GetGroup", "{'GroupARN':'" + project.resources[0].physicalId + "'}")
                     .substr(0, 38),
                 std::string{"{'Group':{'GroupName':'slow','GroupARN"});
        QVERIFY(bench.state->groups.find("slow") && bench.state->rules.find("all") &&
                bench.state->policies.find("p"));
        bench.ask("/CreateGroup", "{'GroupName':'own'}");
        project.resources.clear();
        services::xray::declare(project, *bench.state);
        QVERIFY(!bench.state->groups.find("slow") && !bench.state->rules.find("all") &&
                !bench.state->policies.find("p"));
        QVERIFY(bench.state->groups.find("own"));
        project.resources = {
            resource("AWS::XRay::Group", "{'GroupName':'bad','FilterExpression':'no such'}")};
        services::xray::declare(project, *bench.state);
        QCOMPARE(bench.troubles.size(), std::size_t{1});
    }
    void settingsAreKept() {
        XRayBench bench;
        QCOMPARE(bench.ask("/GetTraceSegmentDestination", "{}"),
                 std::string{"{'Destination':'XRay','Status':'ACTIVE'}"});
        bench.ask("/UpdateTraceSegmentDestination", "{'Destination':'CloudWatchLogs'}");
        bench.ask("/UpdateIndexingRule",
                  "{'Name':'Default','Rule':{'Probabilistic':{'DesiredSamplingPercentage':7}}}");
        QCOMPARE(bench.ask("/UpdateIndexingRule", "{'Name':'Other'}"),
                 std::string{"ResourceNotFoundException"});
        QCOMPARE(bench.ask("/UpdateTraceSegmentDestination", "{'Destination':'Nowhere'}"),
                 std::string{"InvalidRequestException"});
        bench.open();
        QCOMPARE(bench.ask("/GetTraceSegmentDestination", "{}"),
                 std::string{"{'Destination':'CloudWatchLogs','Status':'ACTIVE'}"});
        QVERIFY(bench.ask("/GetIndexingRules", "{}").find("'DesiredSamplingPercentage':7") !=
                std::string::npos);
    }
    void retrievalsAreCompleteAtOnce() {
        XRayBench bench;
        bench.ask("/TraceSegments",
                  "{'TraceSegmentDocuments':['{`trace_id`:`1-6553f100-a006649127e371903a2de979`,"
                  "`id`:`70de5b6f19ff9a0a`,`name`:`a`,`start_time`:1700000000,`end_time`:"
                  "1700000001}']}");
        const auto begun = json::parse(test::quoted(
            bench.ask("/StartTraceRetrieval",
                      "{'TraceIds':['1-6553f100-a006649127e371903a2de979'],'StartTime':1,"
                      "'EndTime':2}")));
        const std::string token{begun.at("RetrievalToken").as_string()};
        const std::string asked = "{'RetrievalToken':'" + token + "'}";
        QVERIFY(bench.ask("/ListRetrievedTraces", asked).find("'COMPLETE'") != std::string::npos);
        QVERIFY(bench.ask("/GetRetrievedTracesGraph", asked).find("'Service'") !=
                std::string::npos);
        QCOMPARE(bench.ask("/ListRetrievedTraces", "{'RetrievalToken':'?'}"),
                 std::string{"ResourceNotFoundException"});
    }
};

LATHE_TEST(tst_XRayOperations)
#include "tst_XRayOperations.moc"
