#include "engine/api/ProjectLock.h"
#include "tests/engine/cli/Command.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace lathe::test;
namespace json = boost::json;

class tst_Load : public QObject, private HelloProject {
    Q_OBJECT

    Outcome load(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "load");
        for (const std::string& more :
             {std::string{"--project"}, project(), std::string{"--state"}, state()})
            arguments.push_back(more);
        return command(arguments);
    }

  private slots:
    void initTestCase() {
#ifdef __SANITIZE_THREAD__
        QSKIP("runs the command in a forked process, where this sanitizer is blind");
#endif
    }
    void whatIsNoLoadIsRefused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("no function") << QStringList{} << "which function?";
        QTest::newRow("unknown function") << QStringList{"Nobody"} << "'Nobody'";
        QTest::newRow("no rate") << QStringList{"Hello", "--rate", "0"} << "rate";
        QTest::newRow("rate") << QStringList{"Hello", "--rate", "20000"} << "--rate";
        QTest::newRow("time") << QStringList{"Hello", "--for", "2h"} << "an hour";
        QTest::newRow("both") << QStringList{"Hello", "--rate", "5", "--recorded", "10m"}
                              << "--recorded";
        QTest::newRow("nothing recorded")
            << QStringList{"Hello", "--recorded", "10m"} << "nothing has invoked Hello";
    }
    void whatIsNoLoadIsRefused() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        std::vector<std::string> given;
        for (const QString& argument : arguments)
            given.push_back(argument.toStdString());
        const Outcome outcome = load(given);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, said.toStdString()), outcome.err.c_str());
        QVERIFY(outcome.out.empty());
    }
    void requestsAreSentAndCountedByTheSecond() {
        const Outcome outcome =
            load({"Hello", "--rate", "5", "--ramp-to", "15", "--for", "2s", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        const json::value result = json::parse(outcome.out);
        const json::value& all = result.at("all");
        QCOMPARE(all.at("sent").as_int64(), 20);
        QCOMPARE(all.at("succeeded").as_int64(), 20);
        QVERIFY(all.at("coldStarts").as_int64() >= 1);
        QVERIFY(all.at("p50Us").as_int64() > 0);
        QVERIFY(all.at("maxUs").as_int64() >= all.at("p99Us").as_int64());
        std::int64_t sent = 0;
        for (const json::value& second : result.at("seconds").as_array())
            sent += second.at("sent").as_int64();
        QCOMPARE(sent, 20);
        QVERIFY2(has(outcome.err, "environments:"), outcome.err.c_str());
    }
    void moreThanTheAccountAllowsIsThrottled() {
        write("slow/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                    "Resources:\n"
                                    "  Slow:\n"
                                    "    Type: AWS::Serverless::Function\n"
                                    "    Properties:\n"
                                    "      Handler: index.handler\n"
                                    "      Runtime: python3.11\n"
                                    "      Timeout: 30\n"
                                    "      InlineCode: |\n"
                                    "        import time\n"
                                    "        def handler(event, context):\n"
                                    "            time.sleep(2)\n");
        const std::string folder = project() + "/slow";
        const Outcome outcome =
            command({"load", "Slow", "--rate", "10", "--for", "1s", "--account-concurrency", "2",
                     "--json", "--project", folder, "--state", folder + "-state"});
        QCOMPARE(outcome.code, 1);
        const json::value all = json::parse(outcome.out).at("all");
        QCOMPARE(all.at("throttled").as_int64(), 8);
        QCOMPARE(all.at("succeeded").as_int64(), 2);
    }
    /// Also beside the engine that records it, which `load` leaves alone.
    void recordedTrafficIsSentAgain_data() {
        QTest::addColumn<bool>("isOpenElsewhere");
        QTest::newRow("nobody else has the project open") << false;
        QTest::newRow("open elsewhere") << true;
    }
    void recordedTrafficIsSentAgain() {
        QFETCH(bool, isOpenElsewhere);
        for (const char* event : {R"({"n":1})", R"({"n":2})"}) {
            write("event.json", event);
            QCOMPARE(command({"invoke", "Hello", "-e", project() + "/event.json", "--project",
                              project(), "--state", state()})
                         .code,
                     0);
        }
        std::unique_ptr<api::ProjectLock> lock;
        if (isOpenElsewhere) {
            lock = api::ProjectLock::take(state()).value();
            QVERIFY(lock->announce(1, "http://127.0.0.1:1"));
        }
        const Outcome outcome = load({"Hello", "--recorded", "10m", "--speed", "100", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        QCOMPARE(has(outcome.err, "is open elsewhere"), isOpenElsewhere);
        QCOMPARE(json::parse(outcome.out).at("all").at("sent").as_int64(), 2);
        std::filesystem::remove_all(state());
    }
};

LATHE_TEST(tst_Load)
#include "tst_Load.moc"
