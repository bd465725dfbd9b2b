#include "tests/integration/EngineBench.h"
#include "tests/integration/NpmPackages.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using model::OutcomeKind;

namespace {

/// A function whose runtime client is the one that `bootstrap` starts from a layer.
void writeFunction(const test::EngineBench& bench, const QString& layer,
                   const std::string& bootstrap) {
    bench.write("src/bootstrap", bootstrap);
    std::filesystem::permissions(bench.root / "src/bootstrap", std::filesystem::perms::owner_all);
    bench.write("template.yaml",
                "Transform: AWS::Serverless-2016-10-31\n"
                "Resources:\n"
                "  Client:\n"
                "    Type: AWS::Serverless::LayerVersion\n"
                "    Properties: {ContentUri: " +
                    layer.toStdString() +
                    "}\n"
                    "  App:\n"
                    "    Type: AWS::Serverless::Function\n"
                    "    Properties: {CodeUri: src/, Handler: app.handler, Timeout: 10,\n"
                    "                 Runtime: provided.al2023, Layers: [!Ref Client]}\n");
}

} // namespace

/// The official runtime clients in the place of our bootstraps.
class tst_RuntimeClients : public QObject {
    Q_OBJECT

  private slots:
    void theNodeJsClientAnswersRaisesAndIsFrozenBetween() {
        const test::NpmPackages packages{"ric", {"aws-lambda-ric@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        test::EngineBench bench;
        writeFunction(bench, packages.folder,
                      "#!/bin/sh\n"
                      "exec node /opt/node_modules/.bin/aws-lambda-ric \"$_HANDLER\"\n");
        bench.write("src/app.mjs", "let count = 0;\n"
                                   "export const handler = async (event, context) => {\n"
                                   "  if (event.fail) throw new TypeError('no ' + event.name);\n"
                                   "  console.log('got', event.name);\n"
                                   "  return [event.name, ++count, context.functionName,\n"
                                   "          context.getRemainingTimeInMillis() > 5000];\n"
                                   "};\n");
        QVERIFY(bench.start());
        const auto first = bench.invoke(R"({"name":"a"})");
        QCOMPARE(first.record.response, std::string{R"(["a",1,"App",true])"});
        QVERIFY2(first.logTail.find("INFO\tgot a") != std::string::npos, first.logTail.c_str());

        const auto failed = bench.invoke(R"({"name":"b","fail":true})");
        QCOMPARE(failed.record.outcome.kind, OutcomeKind::FunctionError);
        QCOMPARE(failed.record.outcome.errorType, std::string{"TypeError"});

        const auto again = bench.invoke(R"({"name":"c"})");
        QCOMPARE(again.record.response, std::string{R"(["c",2,"App",true])"});
        QVERIFY(!again.record.coldStart());
    }

    void theNodeJsClientStreams() {
        const test::NpmPackages packages{"ric", {"aws-lambda-ric@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        test::EngineBench bench;
        writeFunction(bench, packages.folder,
                      "#!/bin/sh\n"
                      "exec node /opt/node_modules/.bin/aws-lambda-ric \"$_HANDLER\"\n");
        bench.write("src/app.mjs",
                    "export const handler = awslambda.streamifyResponse(async (event, out) => {\n"
                    "  for (const piece of ['one ', 'two']) out.write(piece);\n"
                    "  out.end();\n"
                    "});\n");
        QVERIFY(bench.start());
        QCOMPARE(bench.invoke().record.response, std::string{"one two"});
    }
};

LATHE_TEST(tst_RuntimeClients)
#include "tst_RuntimeClients.moc"
