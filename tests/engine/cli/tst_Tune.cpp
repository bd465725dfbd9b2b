#include "tests/engine/cli/Command.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <csignal>
#include <filesystem>

using namespace lathe;
using namespace lathe::test;
namespace json = boost::json;

class tst_Tune : public QObject, private HelloProject {
    Q_OBJECT

    Outcome tune(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "tune");
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
    void whatCannotBeMeasuredIsRefusedBeforeAnythingRuns_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("no function") << QStringList{} << "which function?";
        QTest::newRow("unknown function") << QStringList{"Nobody"} << "'Nobody'; there are: Hello";
        QTest::newRow("size") << QStringList{"Hello", "--memory", "128,64"} << "'64' is no memory";
        QTest::newRow("times") << QStringList{"Hello", "--times", "0"} << "--times";
        QTest::newRow("event") << QStringList{"Hello", "-e", "/nowhere.json"} << "/nowhere.json";
    }
    void whatCannotBeMeasuredIsRefusedBeforeAnythingRuns() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        std::vector<std::string> given;
        for (const QString& argument : arguments)
            given.push_back(argument.toStdString());
        const Outcome outcome = tune(given);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(has(outcome.err, said.toStdString()), outcome.err.c_str());
        QVERIFY(outcome.out.empty());
    }
    void eachSizeIsMeasuredAndTheFunctionsFiguresStay() {
        write("event.json", R"({"a": 1})");
        const Outcome outcome = tune({"Hello", "--memory", "512,256", "--times", "3", "--json",
                                      "-e", project() + "/event.json"});
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        const json::value result = json::parse(outcome.out);
        QCOMPARE(result.at("presentMemoryMb").as_int64(), 256);
        const json::array& sizes = result.at("sizes").as_array();
        QCOMPARE(sizes.size(), 2U);
        QCOMPARE(sizes[0].at("memoryMb").as_int64(), 256);
        for (const json::value& size : sizes) {
            QCOMPARE(size.at("invocations").to_number<int>(), 3);
            QVERIFY(size.at("meanUs").as_int64() > 0);
            QVERIFY(size.at("coldInitUs").as_int64() > 0);
            QVERIFY(size.at("maxMemoryUsedBytes").as_int64() > 0);
            QVERIFY(size.at("millionArmPicoDollars").as_int64() <=
                    size.at("millionX86PicoDollars").as_int64());
        }
        QVERIFY(result.at("recommendedMb").at("cost").as_int64() > 0);
        QVERIFY(!result.at("caveats").as_array().empty());
        // Nothing of it is what the function cost.
        const Outcome cost =
            command({"cost", "--json", "--project", project(), "--state", state()});
        QCOMPARE(json::parse(cost.out).as_array().size(), 0U);
        QVERIFY(content(project() + "/template.yaml").find("Default: 256") != std::string::npos);
    }
    void aTableSaysWhatEachSizeIsBestFor() {
        const Outcome outcome = tune({"Hello", "--memory", "256", "--times", "2"});
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        QVERIFY2(has(outcome.out, "256 MB") && has(outcome.out, "cost, speed, balance"),
                 outcome.out.c_str());
        QVERIFY2(has(outcome.err, "Measured on this machine"), outcome.err.c_str());
    }
    void aFunctionThatFailsAtEverySizeHasNoRecommendation() {
        write("failing/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                       "Resources:\n"
                                       "  Failing:\n"
                                       "    Type: AWS::Serverless::Function\n"
                                       "    Properties:\n"
                                       "      Handler: index.handler\n"
                                       "      Runtime: python3.11\n"
                                       "      InlineCode: 'def handler(event, context): return "
                                       "1 / 0'\n");
        const std::string folder = project() + "/failing";
        const Outcome outcome = command({"tune", "Failing", "--memory", "128,256", "--project",
                                         folder, "--state", folder + "-state"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(has(outcome.out, "division by zero"), outcome.out.c_str());
    }
    void ctrlCStopsIt() {
        write("slow/template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                    "Resources:\n"
                                    "  Slow:\n"
                                    "    Type: AWS::Serverless::Function\n"
                                    "    Properties:\n"
                                    "      Handler: index.handler\n"
                                    "      Runtime: python3.11\n"
                                    "      Timeout: 60\n"
                                    "      InlineCode: |\n"
                                    "        import time\n"
                                    "        def handler(event, context):\n"
                                    "            time.sleep(0.2)\n");
        const std::string folder = project() + "/slow";
        const Outcome outcome = command({"tune", "Slow", "--memory", "128,256", "--times", "1000",
                                         "--project", folder, "--state", folder + "-state"},
                                        [](pid_t child, const std::filesystem::path&) {
                                            QTest::qWait(3000);
                                            ::kill(child, SIGINT);
                                        });
        QCOMPARE(outcome.code, 1);
        QVERIFY2(has(outcome.err, "stopping"), outcome.err.c_str());
    }
};

LATHE_TEST(tst_Tune)
#include "tst_Tune.moc"
