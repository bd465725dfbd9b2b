#include "engine/delivery/Router.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using delivery::Router;

class tst_Router : public QObject {
    Q_OBJECT

  private slots:
    void aMessageReachesTheServiceOfItsArn() {
        Router router;
        std::vector<std::string> got;
        router.receive("sqs", [&](delivery::Message message, delivery::Done done) {
            got.push_back("sqs " + message.body);
            done({});
        });
        router.receive("sns", [&](delivery::Message, delivery::Done done) {
            done(Error{"NotFound", Text::verbatim("Topic does not exist")});
        });
        std::optional<Result<void>> outcome;
        const auto send = [&](std::string target) {
            delivery::Message message;
            message.target = std::move(target);
            message.body = "hello";
            router.send(std::move(message), [&](Result<void> result) { outcome = result; });
        };
        send("arn:aws-cn:sqs:cn-north-1:123456789012:jobs");
        QVERIFY(outcome && outcome->has_value());
        QCOMPARE(got, std::vector<std::string>{"sqs hello"});
        send("arn:aws:sns:us-east-1:123456789012:news");
        QCOMPARE(outcome->error().code, std::string{"NotFound"});
    }
    void whoWatchesIsToldOfWhatBelongsToAStory() {
        Router router;
        std::vector<model::Delivery> told;
        ManualClock clock;
        router.watch(clock, [&](model::Delivery delivery) { told.push_back(std::move(delivery)); });
        router.receive("sqs", [&](delivery::Message message, delivery::Done done) {
            done(message.body == "no" ? Result<void>{Error{"AccessDenied", Text::verbatim("No.")}}
                                      : Result<void>{});
        });
        delivery::Message message;
        message.target = "arn:aws:sqs:us-east-1:123456789012:jobs";
        message.sourceArn = "arn:aws:s3:::uploads";
        message.origin = "Uploads/Made";
        int answers = 0;
        const auto send = [&](const std::string& body, const std::string& traceId) {
            message.body = body;
            message.traceId = traceId;
            router.send(message, [&](const Result<void>&) { ++answers; });
        };
        send("yes", {});
        QVERIFY(told.empty());
        send("yes", "Root=1-2-3");
        send("no", "Root=1-2-4");
        send("gone", "Root=1-2-5;Parent=6");
        QCOMPARE(answers, 4);
        QCOMPARE(told.size(), std::size_t{3});
        QVERIFY(told[0] == (model::Delivery{clock.wall(),
                                            "Root=1-2-3",
                                            message.sourceArn,
                                            message.target,
                                            message.origin,
                                            {},
                                            {},
                                            {}}));
        QCOMPARE(told[1].errorCode, std::string{"AccessDenied"});
        QCOMPARE(told[1].errorMessage, std::string{"No."});
        QCOMPARE(told[2].traceId, std::string{"Root=1-2-5;Parent=6"});
    }
    void whatGoesAnotherWayCanBeToldToo() {
        Router router;
        std::vector<model::Delivery> told;
        ManualClock clock;
        router.watch(clock, [&](model::Delivery delivery) { told.push_back(std::move(delivery)); });
        delivery::Message message;
        message.target = "http://localhost:3000/hook";
        message.traceId = "Root=1-2-3";
        int answers = 0;
        const auto done = router.watched(message, [&](const Result<void>&) { ++answers; });
        const Timestamp sent = clock.wall();
        clock.advance(std::chrono::seconds{1});
        QVERIFY(told.empty());
        done(Error{"Unavailable", Text::verbatim("HTTP status 503")});
        QCOMPARE(answers, 1);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].target, message.target);
        QCOMPARE(told[0].errorCode, std::string{"Unavailable"});
        QVERIFY(told[0].time == sent);
    }
    void whatNobodyReceivesFailsInWords_data() {
        QTest::addColumn<QString>("target");
        for (const char* target : {"arn:aws:kinesis:us-east-1:123456789012:stream/a", "jobs", "",
                                   "arn:", "arn:aws", "arn:aws:sqs"})
            QTest::newRow(target) << target;
    }
    void whatNobodyReceivesFailsInWords() {
        QFETCH(QString, target);
        Router router;
        router.receive("sqs", [](delivery::Message, delivery::Done done) { done({}); });
        delivery::Message message;
        message.target = target.toStdString();
        std::optional<Result<void>> outcome;
        router.send(message, [&](Result<void> result) { outcome = result; });
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().code, std::string{"Delivery.NoReceiver"});
        QVERIFY(outcome->error().detail.english().find(message.target) != std::string::npos);
    }
};

LATHE_TEST(tst_Router)
#include "tst_Router.moc"
