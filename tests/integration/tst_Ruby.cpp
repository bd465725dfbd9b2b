#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include "engine/runtimes/Runtimes.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using model::OutcomeKind;
using test::EngineBench;

namespace {

std::string describe(const dispatch::Answer& answer) {
    return answer.record.outcome.errorType + ": " + answer.record.outcome.errorMessage + "\n" +
           answer.record.response;
}

/// A project with one function, App, in app.rb.
void writeRuby(const EngineBench& bench, const std::string& code,
               const std::string& properties = {}) {
    bench.write("src/app.rb", code);
    bench.writeTemplate("ruby3.3", properties);
}

} // namespace

#define VERIFY_KIND(answer, wanted)                                                                \
    QVERIFY2((answer).record.outcome.kind == OutcomeKind::wanted, describe(answer).c_str())

class tst_Ruby : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (runtimes::match("ruby3.3").served.empty())
            QSKIP("no Ruby is installed");
    }

    void aMethodAnswersColdAndWarm() {
        EngineBench bench;
        writeRuby(bench, "$count = 0\n"
                         "def handler(event:, context:)\n"
                         "  puts \"hello #{event['name']}\"\n"
                         "  [$count += 1, event['name'], nil, 1.5]\n"
                         "end\n");
        QVERIFY(bench.start());
        const auto first = bench.invoke(R"({"name":"Ada é 🚀"})");
        VERIFY_KIND(first, Success);
        QCOMPARE(first.record.response, std::string{R"([1,"Ada é 🚀",null,1.5])"});
        QVERIFY(first.record.coldStart());
        const auto lines = bench.storedLogs(first.record.requestId);
        QCOMPARE(lines.size(), 4U);
        QCOMPARE(lines[1].text, std::string{"hello Ada é 🚀"});
        const auto second = bench.invoke(R"({"name":"Bob"})");
        QCOMPARE(second.record.response, std::string{R"([2,"Bob",null,1.5])"});
        QVERIFY(!second.record.coldStart());
    }

    void aMethodOfAClassAnswers() {
        EngineBench bench;
        bench.write("src/lib/deep.rb", "module Shop\n"
                                       "  class Orders\n"
                                       "    def self.process(event:, context:)\n"
                                       "      context.function_name\n"
                                       "    end\n"
                                       "  end\n"
                                       "end\n");
        bench.write("template.yaml",
                    "Transform: AWS::Serverless-2016-10-31\n"
                    "Resources:\n"
                    "  App:\n"
                    "    Type: AWS::Serverless::Function\n"
                    "    Properties: {CodeUri: src/, Runtime: ruby3.4,\n"
                    "                 Handler: 'lib/deep.Shop::Orders.process'}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, Success);
        QCOMPARE(answer.record.response, std::string{"\"App\""});
    }

    void theContextTellsOfFunctionAndInvocation() {
        EngineBench bench;
        writeRuby(bench,
                  "def handler(event:, context:)\n"
                  "  { id: context.aws_request_id, arn: context.invoked_function_arn,\n"
                  "    left: context.get_remaining_time_in_millis.between?(1, 3000),\n"
                  "    due: context.deadline_ms > 1_000_000_000_000,\n"
                  "    version: context.function_version, memory: context.memory_limit_in_mb,\n"
                  "    group: context.log_group_name, stream: context.log_stream_name.empty?,\n"
                  "    custom: context.client_context['custom']['k'], who: context.identity }\n"
                  "end\n");
        QVERIFY(bench.start());
        model::InvocationRequest request;
        request.function = "App";
        request.payload = "{}";
        request.clientContext = R"({"custom":{"k":"ü"}})";
        const auto answer = EngineBench::finish(bench.begin(request));
        VERIFY_KIND(answer, Success);
        QCOMPARE(answer.record.response,
                 R"({"id":")" + answer.record.requestId +
                     R"(","arn":"arn:aws:lambda:us-east-1:123456789012:function:App","left":true,)"
                     R"("due":true,"version":"$LATEST","memory":"128","group":"/aws/lambda/App",)"
                     R"("stream":false,"custom":"ü","who":null})");
    }

    void anErrorComesWithItsTypeAndTrace() {
        EngineBench bench;
        writeRuby(bench, "def handler(event:, context:)\n  raise ArgumentError, 'boom'\nend\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, FunctionError);
        const auto error = boost::json::parse(answer.record.response);
        QCOMPARE(error.at("errorType").as_string(), "Function<ArgumentError>");
        QCOMPARE(error.at("errorMessage").as_string(), "boom");
        QCOMPARE(error.at("stackTrace").as_array().size(), 1U);
        QVERIFY(error.at("stackTrace").at(0).as_string().starts_with("/var/task/app.rb:2:in "));
        QVERIFY(answer.logTail.find("Error raised from handler method") != std::string::npos);
        QVERIFY(!bench.invoke().record.coldStart());
    }

    void brokenFunctionsAreToldClearly_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        QTest::newRow("no handler") << "x = 1\n"
                                    << "Function<NoMethodError>";
        QTest::newRow("syntax") << "def handler(\n"
                                << "Init<SyntaxError>";
        QTest::newRow("require") << "require 'nowhere_to_be_found'\n"
                                 << "Init<LoadError>";
        QTest::newRow("while loading") << "raise 'not today'\n"
                                       << "Init<RuntimeError>";
    }
    void brokenFunctionsAreToldClearly() {
        QFETCH(QString, code);
        EngineBench bench;
        writeRuby(bench, code.toStdString());
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY(answer.record.outcome.kind != OutcomeKind::Success);
        QTEST(QString::fromStdString(answer.record.outcome.errorType), "type");
    }

    void theStandardLibraryAndGemsAreThere() {
        EngineBench bench;
        bench.write("src/vendor/bundle/ruby/" + abi() + "/specifications/greeter-1.0.gemspec",
                    "Gem::Specification.new do |s|\n"
                    "  s.name = 'greeter'\n"
                    "  s.version = '1.0'\n"
                    "  s.summary = 'x'\n"
                    "  s.authors = ['x']\n"
                    "  s.require_paths = ['lib']\n"
                    "end\n");
        bench.write("src/vendor/bundle/ruby/" + abi() + "/gems/greeter-1.0/lib/greeter.rb",
                    "GREETING = 'from a gem'\n");
        writeRuby(bench, "require 'time'\n"
                         "require 'greeter'\n"
                         "def handler(event:, context:)\n"
                         "  [Time.parse(event).year, GREETING]\n"
                         "end\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke("\"2024-05-06\"");
        VERIFY_KIND(answer, Success);
        QCOMPARE(answer.record.response, std::string{R"([2024,"from a gem"])"});
    }

    void rubyGemsComeWhenTheyAreNamed() {
        EngineBench bench;
        writeRuby(bench,
                  "def handler(event:, context:)\n"
                  "  Gem::Version.new('1.10') > Gem::Version.new('1.9')\n"
                  "end\n",
                  "      MemorySize: 1769\n");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"true"});
    }

    void aTimeoutAndAnExitEndTheInvocation() {
        EngineBench bench;
        writeRuby(bench,
                  "def handler(event:, context:)\n"
                  "  exit(event) if event\n"
                  "  sleep\n"
                  "end\n",
                  "      Timeout: 2\n      MemorySize: 1769\n");
        QVERIFY(bench.start());
        VERIFY_KIND(bench.invoke("null"), Timeout);
        const auto answer = bench.invoke("7");
        VERIFY_KIND(answer, Crash);
        QVERIFY(answer.record.outcome.errorMessage.ends_with("exit status 7"));
    }

    void savedCodeRunsWithTheNextInvocation() {
        EngineBench bench;
        const auto code = [](int answer) {
            return "def handler(event:, context:) = " + std::to_string(answer) + "\n";
        };
        writeRuby(bench, code(0));
        QVERIFY(bench.start());
        for (int i = 1; i <= 3; ++i) {
            bench.write("src/app.rb", code(i));
            QCOMPARE(bench.invoke().record.response, std::to_string(i));
        }
    }

  private:
    /// "3.1.0"
    static std::string abi() {
        const std::string version = runtimes::match("ruby3.3").version;
        return version.substr(0, version.rfind('.')) + ".0";
    }
};

LATHE_TEST(tst_Ruby)
#include "tst_Ruby.moc"
