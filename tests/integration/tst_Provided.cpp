#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using model::OutcomeKind;
using test::EngineBench;

namespace {

/// A runtime client in bash: answers each event with a line of JSON that `expression` makes.
std::string program(const std::string& expression) {
    return "#!/bin/bash\n"
           "count=0\n"
           "while true; do\n"
           "  exec 3<>\"/dev/tcp/${AWS_LAMBDA_RUNTIME_API/://}\"\n"
           "  printf 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: %s\\r\\n\\r\\n' "
           "\"$AWS_LAMBDA_RUNTIME_API\" >&3\n"
           "  while IFS=$'\\r' read -r line <&3 && [ -n \"$line\" ]; do\n"
           "    case ${line,,} in\n"
           "      lambda-runtime-aws-request-id:*) id=${line#*: } ;;\n"
           "      content-length:*) length=${line#*: } ;;\n"
           "    esac\n"
           "  done\n"
           "  read -r -N \"$length\" event <&3\n"
           "  count=$((count + 1))\n"
           "  " +
           expression +
           "\n"
           "  printf 'POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\\r\\nHost: %s\\r\\n"
           "Content-Length: %s\\r\\n\\r\\n%s' \"$id\" \"$AWS_LAMBDA_RUNTIME_API\" \"${#answer}\" "
           "\"$answer\" >&3\n"
           "  read -r line <&3\n"
           "  exec 3>&-\n"
           "done\n";
}

void writeProgram(const EngineBench& bench, const std::string& file, const std::string& runtime,
                  const std::string& expression) {
    bench.write("src/" + file, program(expression));
    std::filesystem::permissions(bench.root / "src" / file, std::filesystem::perms::owner_all);
    bench.write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                 "Resources:\n"
                                 "  App:\n"
                                 "    Type: AWS::Serverless::Function\n"
                                 "    Properties: {CodeUri: src/, Handler: main, Runtime: " +
                                     runtime + ", Timeout: 10}\n");
}

} // namespace

class tst_Provided : public QObject {
    Q_OBJECT

  private slots:
    void aProgramOfItsOwnAnswersColdAndWarm_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("runtime");
        QTest::newRow("bootstrap") << QByteArray{"bootstrap"} << QByteArray{"provided.al2023"};
        QTest::newRow("named by the handler") << QByteArray{"main"} << QByteArray{"go1.x"};
    }
    void aProgramOfItsOwnAnswersColdAndWarm() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, runtime);
        EngineBench bench;
        writeProgram(bench, file.toStdString(), runtime.toStdString(),
                     "echo \"handler $_HANDLER\"; answer=\"[$count,$event]\"");
        QVERIFY(bench.start());
        const auto first = bench.invoke(R"({"a":1})");
        QCOMPARE(first.record.response, std::string{R"([1,{"a":1}])"});
        QVERIFY(first.logTail.find("handler main") != std::string::npos);
        const auto second = bench.invoke("7");
        QCOMPARE(second.record.response, std::string{"[2,7]"});
        QVERIFY(!second.record.coldStart());
    }

    void anExitIsReported() {
        EngineBench bench;
        writeProgram(bench, "bootstrap", "provided.al2", "exit 4");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.ExitError"});
        QVERIFY(answer.record.outcome.errorMessage.ends_with("exit status 4"));
    }

    void aMissingProgramAndAnImageAreToldClearly() {
        EngineBench bench;
        writeProgram(bench, "other", "provided.al2023", "exit 4");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.outcome.errorType, std::string{"Runtime.InvalidEntrypoint"});
        bench.write("template.yaml",
                    "Transform: AWS::Serverless-2016-10-31\n"
                    "Resources:\n"
                    "  App:\n"
                    "    Type: AWS::Serverless::Function\n"
                    "    Properties: {PackageType: Image, ImageUri: 'shop:latest'}\n");
        const auto image = bench.invoke();
        QCOMPARE(image.record.outcome.errorType, std::string{"Runtime.Unsupported"});
        QVERIFY(image.record.outcome.errorMessage.find("(shop:latest)") != std::string::npos);
    }
};

LATHE_TEST(tst_Provided)
#include "tst_Provided.moc"
