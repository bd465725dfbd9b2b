#include "engine/base/Paths.h"
#include "engine/cost/Breakdown.h"
#include "engine/cost/TriggerCharges.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace lathe::cost;
using namespace std::chrono_literals;
using model::TriggerKind;

namespace {

model::Trigger trigger(TriggerKind kind, const std::string& id = "Orders/Event") {
    model::Trigger trigger;
    trigger.id = id;
    trigger.kind = kind;
    trigger.target = "Orders";
    return trigger;
}

model::Use use(const std::string& function, const std::string& origin, std::int64_t invocations,
               const std::string& day = "2026-11-30") {
    model::Use use;
    use.day = day;
    use.function = function;
    use.origin = origin;
    use.memory = Bytes::mebi(1024);
    use.invocations = use.messages = use.pieces = invocations;
    use.billedDuration = Milliseconds{invocations * 100};
    use.cost = {invocations * 1'000'000};
    return use;
}

model::Project project() {
    model::Project project;
    for (const char* id : {"Orders", "Billing"}) {
        model::FunctionSpec function;
        function.logicalId = function.name = id;
        project.functions.push_back(function);
    }
    project.functions[0].tags = {{"team", "shop"}};
    project.triggers.triggers = {trigger(TriggerKind::HttpApi, "Orders/Http"),
                                 trigger(TriggerKind::Kinesis, "Billing/Stream")};
    return project;
}

} // namespace

class tst_Breakdown : public QObject {
    Q_OBJECT

    SourcePrices m_prices = SourcePrices::load(resourceDirectory() / "prices/sources.json").value();

    static std::vector<Charge> charges(const model::Trigger& trigger, const model::Use& use,
                                       const model::Project& project = {}) {
        return chargesOf(trigger, project, use).charges;
    }

  private slots:
    void eachServiceBillsByItsOwnUnit() {
        const model::Use ten = use("Orders", "x", 10);
        QCOMPARE(charges(trigger(TriggerKind::Api), ten),
                 (std::vector<Charge>{{Item::RestApiRequest, 10}}));
        QCOMPARE(charges(trigger(TriggerKind::ScheduleV2), ten),
                 (std::vector<Charge>{{Item::SchedulerInvocation, 10}}));
        QVERIFY(charges(trigger(TriggerKind::FunctionUrl), ten).empty());
        QVERIFY(charges(trigger(TriggerKind::Schedule), ten).empty());
        QVERIFY(!chargesOf(trigger(TriggerKind::Kinesis), {}, ten).known);
    }
    void aQueueBillsSendingReceivingAndDeleting() {
        model::Use batches = use("Orders", "x", 10);
        batches.messages = 100;
        QCOMPARE(charges(trigger(TriggerKind::Sqs), batches),
                 (std::vector<Charge>{{Item::QueueRequest, 100 + 10 + 10}}));
        // Of 256 KB each.
        batches.messages = 10;
        batches.pieces = 40;
        QCOMPARE(charges(trigger(TriggerKind::Sqs), batches)[0].units, 40 + 40 + 10);
    }
    void aFifoQueueIsKnownByItsName() {
        model::Project project;
        model::Resource queue;
        queue.logicalId = "Jobs";
        queue.physicalId = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs.fifo";
        project.resources = {queue};
        model::Trigger sqs = trigger(TriggerKind::Sqs);
        sqs.source = "Jobs";
        QVERIFY(charges(sqs, use("Orders", "x", 1), project)[0].item == Item::FifoQueueRequest);
        sqs.source = "Other";
        QVERIFY(charges(sqs, use("Orders", "x", 1), project)[0].item == Item::QueueRequest);
        sqs.sourceArn = "arn:aws:sqs:us-east-1:1:other.fifo";
        QVERIFY(charges(sqs, use("Orders", "x", 1), project)[0].item == Item::FifoQueueRequest);
    }
    void eventsOfAwsServicesAreFree() {
        model::Trigger rule = trigger(TriggerKind::EventBridgeRule);
        const model::Use one = use("Orders", "x", 1);
        QCOMPARE(charges(rule, one).size(), 1U);
        rule.properties["Pattern"] = boost::json::parse(R"({"source": ["aws.s3", "aws.ec2"]})");
        QVERIFY(charges(rule, one).empty());
        rule.properties["Pattern"] = boost::json::parse(R"({"source": ["aws.s3", "shop"]})");
        QCOMPARE(charges(rule, one).size(), 1U);
        rule.properties["Pattern"] = boost::json::parse(R"({"source": "aws.s3"})");
        QCOMPARE(charges(rule, one).size(), 1U);
    }
    void whatRanIsSummedByFunctionInTheOrderOfTheProject() {
        const auto lines = breakdown({use("Gone", "api", 1), use("Billing", "api", 2),
                                      use("Orders", "Orders/Http", 3), use("Orders", "window", 4)},
                                     project(), m_prices, By::Function);
        QCOMPARE(lines.size(), 3U);
        QCOMPARE(lines[0].key, std::string{"Orders"});
        QCOMPARE(lines[0].invocations, 7);
        QCOMPARE(lines[0].milliGbSeconds, 700);
        QCOMPARE(lines[0].lambda.count, 7'000'000);
        // Three requests of an HTTP API; who asks by hand costs nothing more.
        QCOMPARE(lines[0].sources.count, 3 * 1'000'000);
        QCOMPARE(lines[2].key, std::string{"Gone"});
    }
    void aTriggerWhosePriceIsNotKnownSaysSo() {
        const auto lines =
            breakdown({use("Billing", "Billing/Stream", 2), use("Orders", "Orders/Http", 1)},
                      project(), m_prices, By::Trigger);
        QCOMPARE(lines[0].key, std::string{"Billing/Stream"});
        QVERIFY(!lines[0].sourcesKnown);
        QVERIFY(lines[1].sourcesKnown);
    }
    void daysAndTagsAreKeysToo() {
        const std::vector<model::Use> uses{use("Orders", "api", 1, "2026-11-29"),
                                           use("Orders", "api", 2, "2026-11-30"),
                                           use("Billing", "api", 4, "2026-11-30")};
        const auto days = breakdown(uses, project(), m_prices, By::Day);
        QCOMPARE(days.size(), 2U);
        QCOMPARE(days[1].invocations, 6);
        const auto tags = breakdown(uses, project(), m_prices, By::Tag, "team");
        QCOMPARE(tags.size(), 2U);
        QCOMPARE(tags[0].key, std::string{});
        QCOMPARE(tags[0].invocations, 4);
        QCOMPARE(tags[1].key, std::string{"shop"});
        QCOMPARE(tagNames(project()), (std::vector<std::string>{"team"}));
    }
};

LATHE_TEST(tst_Breakdown)
#include "tst_Breakdown.moc"
