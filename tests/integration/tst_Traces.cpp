#include "engine/base/Trace.h"
#include "tests/integration/ExtensionLayer.h"
#include "tests/integration/NpmPackages.h"
#include "tests/integration/PythonClient.h"
#include "tests/integration/TraceBench.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lathe;
using namespace lathe::test;
using traces::Segment;
using traces::Trace;

namespace {

const std::string active = "      Tracing: Active\n      Timeout: 20\n";

/// A function in Node.js whose packages lie in a layer.
void writeNode(const EngineBench& bench, const NpmPackages& packages, const std::string& code,
               const std::string& more = {}) {
    bench.write("src/app.js", code);
    bench.writeTemplate("nodejs20.x", active +
                                          "      MemorySize: 1769\n"
                                          "      Layers: [!Ref Packages]\n" +
                                          more +
                                          "  Packages:\n"
                                          "    Type: AWS::Serverless::LayerVersion\n"
                                          "    Properties: {ContentUri: " +
                                          packages.folder.toStdString() + "}\n");
}

QString aws(const EngineBench& bench, const QStringList& arguments) {
    const ClientRun run = runClient(
        "/usr/bin/aws",
        QStringList{"xray", "--endpoint-url", QString::fromStdString(bench.engine->endpointUrl())} +
            arguments,
        clientEnvironment(bench.engine->endpointUrl()));
    return run.succeeded ? run.output.trimmed() : "failed: " + run.output;
}

} // namespace

#define VERIFY_IN(trace, condition) QVERIFY2(condition, qPrintable(outline(trace)))

/// Traces of functions, by the SDKs that they have for that, and by what the engine sees itself.
class tst_Traces : public QObject {
    Q_OBJECT

  private slots:
    void boto3PutsSegmentsAndReadsTraces() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return event\n");
        QVERIFY(bench.start());
        QCOMPARE(runPythonClient("xray", bench.engine->endpointUrl()), QString{});
    }

    void anInvocationIsATraceByItself() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return event\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            return segmentNamed(one, "Freeze") != nullptr;
        });
        QCOMPARE(trace.segments.size(), std::size_t{2});
        VERIFY_IN(trace, segmentNamed(trace, "Freeze"));
        const Segment* function = segmentNamed(trace, "App", "AWS::Lambda::Function");
        VERIFY_IN(trace, function);
        for (const char* phase : {"Environment start", "Initialization", "Invocation", "Overhead"})
            VERIFY_IN(trace, segmentNamed(trace, phase));
        QVERIFY(function->end && *function->end > function->start);
        // It is not recorded, as far as X-Ray is concerned.
        const QString now = QString::number(QDateTime::currentSecsSinceEpoch());
        const QString past = QString::number(QDateTime::currentSecsSinceEpoch() - 600);
        QCOMPARE(aws(bench,
                     {"get-trace-summaries", "--start-time", past, "--end-time",
                      QString::number(now.toLongLong() + 60), "--query", "length(TraceSummaries)"}),
                 QString{"0"});
        QCOMPARE(tracesNow(bench).traces.size(), std::size_t{1});
        QCOMPARE(tracesNow(bench, "service(\"Nobody\")").traces.size(), std::size_t{0});
        QCOMPARE(tracesNow(bench, "service(\"Nobody\")").looked, std::size_t{1});
    }

    void aColdStartTellsWhatItsInitWasSpentOn_data() {
        QTest::addColumn<QString>("runtime");
        QTest::newRow("Python") << "python3.11";
        QTest::newRow("Node.js") << "nodejs20.x";
    }
    void aColdStartTellsWhatItsInitWasSpentOn() {
        QFETCH(QString, runtime);
        EngineBench bench;
        bench.write("src/app.py", "import slow\ndef handler(event, context): return 1\n");
        bench.write("src/slow.py", "import time\ntime.sleep(0.02)\n");
        bench.write("src/app.js", "require('./slow.js');\nexports.handler = async () => 1;\n");
        bench.write("src/slow.js",
                    "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);\n");
        bench.writeTemplate(runtime.toStdString());
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        const std::string name = runtime == "python3.11" ? "slow" : "slow.js";
        const Trace trace = traceOnce(bench, answer.record, [&](const Trace& one) {
            return segmentNamed(one, name) != nullptr;
        });
        const Segment* slow = segmentNamed(trace, name);
        const Segment* init = segmentNamed(trace, "Initialization");
        VERIFY_IN(trace, slow && init && init->subsegments.size() == 1);
        QCOMPARE(init->subsegments[0].subsegments.size(), std::size_t{1});
        QVERIFY(slow->start >= init->start && *slow->end <= *init->end);
        const auto& facts = slow->metadata.at("lathe").as_object();
        QVERIFY(facts.at("self_us").as_int64() >= 19'000);
        QVERIFY(facts.at("self_cost_picodollars").as_int64() > 0);
    }

    void theCommandLineOfAwsReadsWhatAnActiveFunctionDid() {
        EngineBench bench;
        bench.writePython("def handler(event, context): raise ValueError('no luck')\n", active);
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        const auto now = QDateTime::currentSecsSinceEpoch();
        const QString id =
            aws(bench, {"get-trace-summaries", "--start-time", QString::number(now - 600),
                        "--end-time", QString::number(now + 60), "--filter-expression",
                        "service(id(type: \"AWS::Lambda::Function\")) { fault }", "--query",
                        "TraceSummaries[].Id", "--output", "text"});
        QVERIFY2(id.startsWith("1-"), qPrintable(id));
        QVERIFY(answer.record.traceId.find(id.toStdString()) != std::string::npos);
        const QString documents = aws(bench, {"batch-get-traces", "--trace-ids", id, "--query",
                                              "Traces[0].Segments[].Document"});
        const QJsonArray array = QJsonDocument::fromJson(documents.toUtf8()).array();
        QCOMPARE(array.size(), 2);
        const QJsonObject function = QJsonDocument::fromJson(array[1].toString().toUtf8()).object();
        QCOMPARE(function["origin"].toString(), QString{"AWS::Lambda::Function"});
        QCOMPARE(function["fault"].toBool(), true);
        QStringList names;
        for (const auto& inner : function["subsegments"].toArray())
            names << inner.toObject()["name"].toString();
        QCOMPARE(names, (QStringList{"Initialization", "Invocation", "Overhead"}));
        const QString root =
            aws(bench, {"get-trace-summaries", "--start-time", QString::number(now - 600),
                        "--end-time", QString::number(now + 60), "--query",
                        "TraceSummaries[0].FaultRootCauses[0].Services[-1].EntityPath[-1]."
                        "Exceptions[0].Name",
                        "--output", "text"});
        QCOMPARE(root, QString{"ValueError"});
    }

    void callsToLocalServicesAreChildrenOfTheHandler() {
        EngineBench bench;
        bench.write("src/app.py", "import boto3, json, os\n"
                                  "def handler(event, context):\n"
                                  "    boto3.client('sqs').send_message(QueueUrl=os.environ['URL'],"
                                  " MessageBody='hello')\n"
                                  "    boto3.client('lambda').invoke(FunctionName='other')\n"
                                  "    try:\n"
                                  "        boto3.client('s3').get_object(Bucket='none', Key='k')\n"
                                  "    except Exception as error:\n"
                                  "        return str(error)\n");
        bench.write("other/app.py", "def handler(event, context): return 1\n");
        bench.writeTemplate("python3.11",
                            active + "      Environment: {Variables: {URL: !Ref Jobs}}\n"
                                     "      Policies: [AdministratorAccess]\n"
                                     "  Jobs: {Type: AWS::SQS::Queue}\n"
                                     "  Other:\n"
                                     "    Type: AWS::Serverless::Function\n"
                                     "    Properties: {FunctionName: other, CodeUri: other/,"
                                     " Handler: app.handler, Runtime: python3.11}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            return segmentNamed(one, "S3") && segmentNamed(one, "other", "AWS::Lambda::Function");
        });
        const Segment* handler = segmentNamed(trace, "Invocation");
        const Segment* function = segmentNamed(trace, "App", "AWS::Lambda::Function");
        VERIFY_IN(trace, function && handler);
        QStringList calls;
        for (const Segment& inner : function->subsegments)
            if (inner.name == "Invocation")
                for (const Segment& call : inner.subsegments)
                    calls << QString::fromStdString(
                        call.name + " " + std::string{call.aws.at("operation").as_string()});
        VERIFY_IN(trace,
                  (calls == QStringList{"SQS SendMessage", "Lambda Invoke", "S3 GetObject"}));
        const Segment* queue = segmentNamed(trace, "SQS");
        QVERIFY(queue->aws.at("queue_url").as_string().ends_with("/Jobs") ||
                queue->aws.at("queue_url").as_string().find("Jobs") != std::string::npos);
        QVERIFY(segmentNamed(trace, "S3", "AWS::S3::Bucket")->error);
        // The one that was invoked hangs below the call.
        const Segment* other = segmentNamed(trace, "other", "AWS::Lambda");
        const Segment* call = nullptr;
        forEach(*function, [&](const Segment& one, int) {
            if (one.name == "Lambda")
                call = &one;
        });
        VERIFY_IN(trace, other && call && other->parentId == call->id);
    }

    void aMessageGoesOnWithTheTraceOfItsSender() {
        EngineBench bench;
        bench.write("src/app.py", "import boto3, os\n"
                                  "def handler(event, context):\n"
                                  "    boto3.client('sqs').send_message(QueueUrl=os.environ['URL'],"
                                  " MessageBody='hello')\n");
        bench.write("worker/app.py", "def handler(event, context): return 1\n");
        bench.writeTemplate("python3.11",
                            active + "      Environment: {Variables: {URL: !Ref Jobs}}\n"
                                     "      Policies: [AdministratorAccess]\n"
                                     "  Jobs: {Type: AWS::SQS::Queue}\n"
                                     "  Worker:\n"
                                     "    Type: AWS::Serverless::Function\n"
                                     "    Properties:\n"
                                     "      FunctionName: worker\n"
                                     "      CodeUri: worker/\n"
                                     "      Handler: app.handler\n"
                                     "      Runtime: python3.11\n"
                                     "      Events:\n"
                                     "        Jobs: {Type: SQS, Properties: {Queue: !GetAtt "
                                     "Jobs.Arn}}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            const Segment* worker = segmentNamed(one, "worker", "AWS::Lambda::Function");
            return worker && !worker->isInProgress();
        });
        const Segment* worker = segmentNamed(trace, "worker", "AWS::Lambda");
        VERIFY_IN(trace, worker);
        const traces::Callers callers{trace};
        QVERIFY(callers.callerOf(*worker) != nullptr);
        QCOMPARE(callers.root()->name, std::string{"App"});
    }

    void theXRaySdkOfNodeJsTracesUnmodified() {
        const NpmPackages packages{"xray", {"aws-xray-sdk-core@3", "@aws-sdk/client-sqs@3"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        EngineBench bench;
        writeNode(bench, packages,
                  "const xray = require('/opt/node_modules/aws-xray-sdk-core');\n"
                  "const {SQSClient, SendMessageCommand} = "
                  "require('/opt/node_modules/@aws-sdk/client-sqs');\n"
                  "const sqs = xray.captureAWSv3Client(new SQSClient({}));\n"
                  "exports.handler = async (event) => {\n"
                  "  await xray.captureAsyncFunc('charge card', async (one) => {\n"
                  "    one.addAnnotation('order', event.order);\n"
                  "    one.addMetadata('card', {last: 4242});\n"
                  "    one.close();\n"
                  "  });\n"
                  "  await sqs.send(new SendMessageCommand({QueueUrl: process.env.URL, "
                  "MessageBody: 'paid'}));\n"
                  "  try {\n"
                  "    xray.captureFunc('ship', () => { throw new TypeError('no stock'); });\n"
                  "  } catch {}\n"
                  "  return process.env._X_AMZN_TRACE_ID;\n"
                  "};\n",
                  "      Environment: {Variables: {URL: !Ref Jobs}}\n"
                  "      Policies: [AdministratorAccess]\n"
                  "  Jobs: {Type: AWS::SQS::Queue}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"order":"o-17"})");
        QVERIFY2(answer.record.outcome.kind == model::OutcomeKind::Success,
                 answer.record.response.c_str());
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            return segmentNamed(one, "charge card") && segmentNamed(one, "SQS") &&
                   segmentNamed(one, "ship");
        });
        const Segment* handler = segmentNamed(trace, "Invocation");
        VERIFY_IN(trace, handler && handler->subsegments.size() == 3);
        const Segment& charge = handler->subsegments[0];
        QCOMPARE(charge.name, std::string{"charge card"});
        QCOMPARE(charge.annotations.at("order"), boost::json::value("o-17"));
        QCOMPARE(charge.metadata.at("default").at("card").at("last"), boost::json::value(4242));
        const Segment& call = handler->subsegments[1];
        QCOMPARE(call.nameSpace, std::string{"aws"});
        QCOMPARE(call.aws.at("operation"), boost::json::value("SendMessage"));
        const Segment& ship = handler->subsegments[2];
        QVERIFY(ship.fault);
        QCOMPARE(ship.cause.exceptions.at(0).message, std::string{"no stock"});
        // Who answered is known once.
        const auto queues =
            std::count_if(trace.segments.begin(), trace.segments.end(),
                          [&](const Segment& one) { return one.parentId == call.id; });
        QCOMPARE(queues, 1);
        QCOMPARE(tracesNow(bench, "annotation.order = \"o-17\"").traces.size(), std::size_t{1});
    }

    void powertoolsTracesUnmodified() {
        const NpmPackages packages{"tracer", {"@aws-lambda-powertools/tracer@2"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        EngineBench bench;
        writeNode(bench, packages,
                  "const {Tracer} = require('/opt/node_modules/@aws-lambda-powertools/tracer');\n"
                  "const tracer = new Tracer({serviceName: 'orders'});\n"
                  "exports.handler = async (event) => {\n"
                  "  const segment = tracer.getSegment();\n"
                  "  const own = segment.addNewSubsegment(`## ${process.env._HANDLER}`);\n"
                  "  tracer.setSegment(own);\n"
                  "  tracer.annotateColdStart();\n"
                  "  tracer.addServiceNameAnnotation();\n"
                  "  tracer.putAnnotation('paid', true);\n"
                  "  tracer.addResponseAsMetadata({ok: 1}, process.env._HANDLER);\n"
                  "  own.close();\n"
                  "  tracer.setSegment(segment);\n"
                  "  return {id: tracer.getRootXrayTraceId(), sampled: tracer.isTraceSampled()};\n"
                  "};\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QVERIFY2(answer.record.response.find("\"sampled\":true") != std::string::npos,
                 answer.record.response.c_str());
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            return segmentNamed(one, "## app.handler") != nullptr;
        });
        const Segment* own = segmentNamed(trace, "## app.handler");
        VERIFY_IN(trace, own);
        QCOMPARE(own->annotations,
                 (boost::json::object{{"ColdStart", true}, {"Service", "orders"}, {"paid", true}}));
        QVERIFY(own->metadata.at("orders").as_object().contains("app.handler response"));
        QVERIFY(answer.record.response.find(trace.id) != std::string::npos);
    }

    void openTelemetryExportsUnmodified_data() {
        QTest::addColumn<QString>("package");
        QTest::newRow("JSON") << "@opentelemetry/exporter-trace-otlp-http";
        QTest::newRow("protobuf") << "@opentelemetry/exporter-trace-otlp-proto";
    }
    void openTelemetryExportsUnmodified() {
        QFETCH(QString, package);
        const NpmPackages packages{"otel",
                                   {"@opentelemetry/sdk-trace-node@2",
                                    "@opentelemetry/exporter-trace-otlp-http@0",
                                    "@opentelemetry/exporter-trace-otlp-proto@0",
                                    "@opentelemetry/resources@2", "@opentelemetry/api@1"}};
        if (!packages.missing.isEmpty())
            QSKIP(qPrintable(packages.missing));
        EngineBench bench;
        writeNode(bench, packages,
                  "const {NodeTracerProvider, SimpleSpanProcessor} = "
                  "require('/opt/node_modules/@opentelemetry/sdk-trace-node');\n"
                  "const {OTLPTraceExporter} = require('/opt/node_modules/" +
                      package.toStdString() +
                      "');\n"
                      "const {resourceFromAttributes} = "
                      "require('/opt/node_modules/@opentelemetry/resources');\n"
                      "const api = require('/opt/node_modules/@opentelemetry/api');\n"
                      "const provider = new NodeTracerProvider({\n"
                      "  resource: resourceFromAttributes({'service.name': 'orders'}),\n"
                      "  spanProcessors: [new SimpleSpanProcessor(new OTLPTraceExporter("
                      "{compression: 'gzip'}))]});\n"
                      "exports.handler = async (event) => {\n"
                      "  const tracer = provider.getTracer('app');\n"
                      "  const [, root, parent] = process.env._X_AMZN_TRACE_ID.match("
                      "/Root=1-([0-9a-f-]+);Parent=([0-9a-f]+)/);\n"
                      "  const context = api.trace.setSpanContext(api.ROOT_CONTEXT, {traceId: "
                      "root.replace('-', ''), spanId: parent, traceFlags: 1, isRemote: true});\n"
                      "  const span = tracer.startSpan('work', {kind: api.SpanKind.SERVER, "
                      "attributes: {'http.request.method': 'GET', items: 3}}, context);\n"
                      "  span.recordException(new Error('half'));\n"
                      "  span.end();\n"
                      "  await provider.forceFlush();\n"
                      "  return 'done';\n"
                      "};\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"\"done\""});
        const Trace trace = traceOf(bench, answer.record);
        const Segment* span = segmentNamed(trace, "orders");
        VERIFY_IN(trace, span);
        QCOMPARE(span->http->method, std::string{"GET"});
        QCOMPARE(span->metadata.at("default").at("items"), boost::json::value(3));
        QCOMPARE(span->cause.exceptions.at(0).message, std::string{"half"});
        QCOMPARE(span->parentId, segmentNamed(trace, "Invocation")->id);
    }

    void anEnvironmentWithANetworkOfItsOwnReachesThemToo() {
        EngineBench bench;
        bench.write(
            "src/app.py",
            "import os, socket, json, time, urllib.request\n"
            "def handler(event, context):\n"
            "    host, port = os.environ['AWS_XRAY_DAEMON_ADDRESS'].split(':')\n"
            "    root, parent = [part.split('=')[1] for part in\n"
            "                    os.environ['_X_AMZN_TRACE_ID'].split(';')[:2]]\n"
            "    now = time.time()\n"
            "    document = {'trace_id': root, 'id': '53995c3f42cd8ad8', 'name': 'inside',\n"
            "                'type': 'subsegment', 'parent_id': parent,\n"
            "                'start_time': now, 'end_time': now + 0.001}\n"
            "    text = '{\"format\": \"json\", \"version\": 1}\\n' + json.dumps(document)\n"
            "    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(\n"
            "        text.encode(), (host, int(port)))\n"
            "    rules = urllib.request.urlopen(urllib.request.Request(\n"
            "        f'http://{host}:{port}/GetSamplingRules', data=b'{}'))\n"
            "    spans = urllib.request.urlopen(urllib.request.Request(\n"
            "        os.environ['OTEL_EXPORTER_OTLP_ENDPOINT'] + '/v1/traces',\n"
            "        data=b'{}', headers={'Content-Type': 'application/json'}))\n"
            "    return [json.load(rules)['SamplingRuleRecords'][0]['SamplingRule']\n"
            "            ['RuleName'], spans.status]\n");
        bench.writeTemplate("python3.11", active + withLayer());
        writeExtension(bench, "watcher", "register(['INVOKE'])\nwhile True:\n    following()\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        QCOMPARE(answer.record.response, std::string{"[\"Default\", 200]"});
        const Trace trace = traceOnce(bench, answer.record, [](const Trace& one) {
            return segmentNamed(one, "inside") != nullptr;
        });
        VERIFY_IN(trace, segmentNamed(trace, "inside"));
        VERIFY_IN(trace, segmentNamed(trace, "Extensions"));
    }

    void theGraphIsDrawnFromThem() {
        EngineBench bench;
        bench.writePython("import boto3, os\n"
                          "def handler(event, context):\n"
                          "    boto3.client('sqs').send_message(QueueUrl=os.environ['URL'],"
                          " MessageBody='hello')\n",
                          "      Environment: {Variables: {URL: !Ref Jobs}}\n"
                          "      Policies: [AdministratorAccess]\n"
                          "  Jobs: {Type: AWS::SQS::Queue}\n");
        QVERIFY(bench.start());
        const auto answer = bench.invoke();
        (void)traceOnce(bench, answer.record,
                        [](const Trace& one) { return segmentNamed(one, "SQS") != nullptr; });
        const Timestamp now = Clock::system().wall();
        std::promise<std::vector<traces::ServiceNode>> found;
        bench.engine->serviceGraph({now - Seconds{600}, now + Seconds{60}, {}, 0, {}},
                                   [&](Result<std::vector<traces::ServiceNode>> nodes) {
                                       found.set_value(nodes ? *nodes
                                                             : std::vector<traces::ServiceNode>{});
                                   });
        const auto nodes = found.get_future().get();
        QStringList types;
        for (const traces::ServiceNode& node : nodes)
            types << QString::fromStdString(node.id.type);
        types.sort();
        QCOMPARE(types, (QStringList{"AWS::Lambda", "AWS::Lambda::Function", "AWS::SQS::Queue",
                                     "client"}));
    }

    void failuresAndColdStartsAreAskedFor() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1 / event['by']\n");
        QVERIFY(bench.start());
        const auto cold = bench.invoke(R"({"by": 1})");
        const auto failed = bench.invoke(R"({"by": 0})");
        const auto ids = [&](bool failedOnly, bool coldOnly) {
            api::TraceQuestion question;
            question.until = Clock::system().wall() + Seconds{60};
            question.from = question.until - Seconds{600};
            question.failedOnly = failedOnly;
            question.coldOnly = coldOnly;
            std::promise<std::vector<std::string>> found;
            bench.engine->traces(question, [&](const Result<api::TraceList>& list) {
                std::vector<std::string> all;
                if (list)
                    for (const traces::Summary& one : list->traces)
                        all.push_back(one.id);
                found.set_value(all);
            });
            return found.get_future().get();
        };
        const std::string coldId{traceRootOf(cold.record.traceId)};
        const std::string failedId{traceRootOf(failed.record.traceId)};
        QCOMPARE(ids(false, false), (std::vector{failedId, coldId}));
        QCOMPARE(ids(true, false), std::vector{failedId});
        QCOMPARE(ids(false, true), std::vector{coldId});
        QVERIFY(ids(true, true).empty());
    }

    void aWrongFilterIsRefusedWithReasons() {
        EngineBench bench;
        bench.writePython("def handler(event, context): return 1\n");
        QVERIFY(bench.start());
        std::promise<std::string> code;
        bench.engine->traces({{}, Timestamp::max() - Seconds{9999}, "speed > 3", 10, {}},
                             [&](const Result<api::TraceList>& list) {
                                 code.set_value(list ? "" : list.error().code);
                             });
        QCOMPARE(code.get_future().get(), std::string{"InvalidRequestException"});
        std::promise<std::string> none;
        bench.engine->trace("1-2-3", [&](const Result<Trace>& trace) {
            none.set_value(trace ? "" : trace.error().code);
        });
        QCOMPARE(none.get_future().get(), std::string{"Traces.NotFound"});
    }
};

LATHE_TEST(tst_Traces)
#include "tst_Traces.moc"
