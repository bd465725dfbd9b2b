#include "tests/support/TestMain.h"
#include "widgets/invoke/StoryModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lathe;
using namespace lathe::invoke;
using namespace std::chrono_literals;

namespace {

constexpr auto bucket = "arn:aws:s3:::uploads-1234";
constexpr auto queue = "arn:aws:sqs:us-east-1:123456789012:jobs";
constexpr auto function = "arn:aws:lambda:us-east-1:123456789012:function:shop-work:live";

Timestamp at(Microseconds time) {
    return Timestamp{1'700'000'000s} + time;
}

model::Delivery delivery(Microseconds time, const char* source, const char* target) {
    model::Delivery made;
    made.time = at(time);
    made.source = source;
    made.target = target;
    return made;
}

model::InvocationRecord invocation(Microseconds time, const std::string& origin) {
    model::InvocationRecord record;
    record.requestId = "r";
    record.function = "Work";
    record.origin = origin;
    record.accepted = at(time);
    record.finished = at(time + 20ms);
    record.duration = 18ms;
    return record;
}

Parties parties() {
    auto project = std::make_shared<model::Project>();
    model::Resource uploads;
    uploads.logicalId = "Uploads";
    uploads.type = "AWS::S3::Bucket";
    uploads.physicalId = "uploads-1234";
    model::Resource jobs;
    jobs.logicalId = "Jobs";
    jobs.type = "AWS::SQS::Queue";
    jobs.physicalId = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";
    project->resources = {uploads, jobs};
    model::FunctionSpec work;
    work.logicalId = "Work";
    work.name = "shop-work";
    project->functions = {work};
    model::Trigger trigger;
    trigger.id = "Work/Messages";
    trigger.kind = model::TriggerKind::Sqs;
    trigger.source = "Jobs";
    trigger.target = "Work";
    model::Trigger tick;
    tick.id = "Work/Tick";
    tick.kind = model::TriggerKind::Schedule;
    project->triggers.triggers = {trigger, tick};
    return Parties{project};
}

QStringList column(const StoryModel& model, int column) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

class tst_StoryModel : public QObject {
    Q_OBJECT

  private slots:
    void everyStepIsNamedAsTheTemplateNamesIt() {
        StoryModel model;
        QAbstractItemModelTester tester{&model};
        model.setParties(parties());
        model.setStory({{delivery(0us, bucket, queue)}, {invocation(5ms, "Work/Messages")}});
        QCOMPARE(column(model, StoryModel::StepColumn),
                 (QStringList{"Uploads → Jobs", "Work, by Jobs"}));
        QCOMPARE(column(model, StoryModel::OutcomeColumn), (QStringList{"Delivered", "Succeeded"}));
        QCOMPARE(column(model, StoryModel::DurationColumn), (QStringList{"", "18 ms"}));
        QCOMPARE(column(model, StoryModel::TimeColumn).at(1), QString{"+5 ms"});
        QVERIFY(model.length() == 25ms);
        QVERIFY(!model.invocation(0));
        QCOMPARE(model.invocation(1)->requestId, std::string{"r"});
    }
    void endpointsDestinationsAndLogGroupsAreNamedAsPeopleKnowThem() {
        StoryModel model;
        model.setParties(parties());
        model.setStory(
            {{delivery(0us, queue, "https://example.com/hook?a=b:c"),
              delivery(1us, queue,
                       "arn:aws:events:us-east-1:123456789012:api-destination/crm/"
                       "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0"),
              delivery(2us, queue,
                       "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/sold:*")},
             {}});
        QCOMPARE(column(model, StoryModel::StepColumn),
                 (QStringList{"Jobs → https://example.com/hook?a=b:c", "Jobs → crm",
                              "Jobs → /aws/events/sold"}));
    }
    void whatNobodyTookSaysWhy() {
        auto refused = delivery(0us, bucket, queue);
        refused.errorCode = "AccessDenied";
        refused.errorMessage = "The queue's policy does not allow it.";
        StoryModel model;
        model.setStory({{refused}, {}});
        const auto outcome = model.index(0, StoryModel::OutcomeColumn);
        QCOMPARE(outcome.data().toString(), QString{"AccessDenied"});
        QCOMPARE(outcome.data(Qt::ToolTipRole).toString(),
                 QString{"The queue's policy does not allow it."});
    }
    void aDeliveryToAFunctionIsToldByItsInvocation() {
        StoryModel model;
        model.setParties(parties());
        const auto sent = delivery(0us, bucket, function);
        model.setStory({{sent}, {}});
        QCOMPARE(column(model, StoryModel::StepColumn), QStringList{"Uploads → Work"});
        model.setStory({{sent}, {invocation(1ms, "Work/Tick")}});
        QCOMPARE(column(model, StoryModel::StepColumn), QStringList{"Work, by Tick"});
        auto refused = sent;
        refused.errorCode = "AccessDenied";
        model.setStory({{refused}, {invocation(1ms, "api")}});
        QCOMPARE(column(model, StoryModel::StepColumn),
                 (QStringList{"Uploads → Work", "Work, by Lambda API"}));
    }
    void aStoryThatGoesOnGrowsAtItsEnd() {
        StoryModel model;
        QAbstractItemModelTester tester{&model};
        model.setStory({{delivery(0us, bucket, queue)}, {}});
        model.setStory({{delivery(0us, bucket, queue)}, {invocation(5ms, "api")}});
        QCOMPARE(model.rowCount(), 2);
        model.setStory({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.length() == 0us);
    }
};

LATHE_TEST(tst_StoryModel)
#include "tst_StoryModel.moc"
