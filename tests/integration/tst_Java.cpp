#include "tests/integration/JavaBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using model::OutcomeKind;
using test::JavaBench;

namespace {

std::string describe(const dispatch::Answer& answer) {
    return answer.record.outcome.errorType + ": " + answer.record.outcome.errorMessage + "\n" +
           answer.record.response;
}

boost::json::value responseOf(const dispatch::Answer& answer) {
    boost::system::error_code ignored;
    return boost::json::parse(answer.record.response, ignored);
}

} // namespace

#define VERIFY_KIND(answer, wanted)                                                                \
    QVERIFY2((answer).record.outcome.kind == OutcomeKind::wanted, describe(answer).c_str())
#define COMPARE_RESPONSE(answer, wanted)                                                           \
    QCOMPARE(QString::fromStdString((answer).record.response), QString{wanted})
#define START(bench, ...)                                                                          \
    if (const QString problem = (bench).writeJava(__VA_ARGS__); !problem.isEmpty())                \
        QFAIL(qPrintable(problem));                                                                \
    QVERIFY((bench).start())

class tst_Java : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (const QString missing = JavaBench::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void aRequestHandlerAnswersColdAndWarm() {
        JavaBench bench;
        START(bench, "public class App implements RequestHandler<Map<String, Object>, Object> {\n"
                     "  int count;\n"
                     "  public Object handleRequest(Map<String, Object> event, Context context) {\n"
                     "    System.out.println(\"hello \" + event.get(\"name\"));\n"
                     "    context.getLogger().log(\"logged\");\n"
                     "    return Arrays.asList(++count, event.get(\"name\"), event.get(\"n\"));\n"
                     "  }\n"
                     "}\n");
        const auto first = bench.invoke(R"({"name":"Ada é 🚀","n":1.5})");
        VERIFY_KIND(first, Success);
        COMPARE_RESPONSE(first, R"([1,"Ada é \uD83D\uDE80",1.5])");
        QVERIFY(first.record.coldStart());
        const auto lines = bench.storedLogs(first.record.requestId);
        QCOMPARE(lines.size(), 5U);
        QCOMPARE(lines[1].text, std::string{"hello Ada é 🚀"});
        QCOMPARE(lines[2].text, std::string{"logged"});
        const auto second = bench.invoke(R"({"name":null,"n":12345678901234567890})");
        COMPARE_RESPONSE(second, R"([2,null,12345678901234567890])");
        QVERIFY(!second.record.coldStart());
    }

    void handlersOfEveryShapeAreFound() {
        struct Shape {
            const char* method;
            const char* event;
            const char* response;
        };
        const Shape shapes[] = {
            {"text", "\"a\"", "\"a!\""},
            {"number", "20", "21"},
            {"listOfPojos", R"([{"name":"Ada"},{"name":"Bob"}])", "\"AdaBob\""},
            {"nothing", "{}", "7"},
            {"onlyContext", "{}", "\"App\""},
            {"noResult", "{}", "null"},
            {"fixed", "{}", "\"static\""},
            {"streams", "[1]", "[1][1]"},
            {"overloaded", "{}", "\"with context\""},
            {"pojo",
             R"({"name":"Ada","age":36,"URL":"u","kind":"BIG","inner":{"tags":["a"]},"x":1})",
             R"({"name":"Ada","age":37,"inner":{"tags":["a"]},"kind":"BIG","URL":"u"})"},
        };
        JavaBench bench;
        START(bench,
              "public class App {\n"
              "  public enum Kind { SMALL, BIG }\n"
              "  public static class Inner { public List<String> tags; }\n"
              "  public static class Person {\n"
              "    private String name; private int age; public Inner inner;\n"
              "    private String hidden = \"h\"; private String link; private Kind kind;\n"
              "    public String getName() { return name; }\n"
              "    public void setName(String n) { name = n; }\n"
              "    public int getAge() { return age; }\n"
              "    public void setAge(int a) { age = a; }\n"
              "    public String getURL() { return link; }\n"
              "    public void setURL(String l) { link = l; }\n"
              "    public Kind getKind() { return kind; }\n"
              "    public void setKind(Kind k) { kind = k; }\n"
              "    public String getMissing() { return null; }\n"
              "  }\n"
              "  public String text(String s) { return s + \"!\"; }\n"
              "  public int number(int n) { return n + 1; }\n"
              "  public String listOfPojos(List<Person> all) {\n"
              "    String names = \"\";\n"
              "    for (Person person : all) names += person.name;\n"
              "    return names;\n"
              "  }\n"
              "  public long nothing() { return 7; }\n"
              "  public String onlyContext(Context c) { return c.getFunctionName(); }\n"
              "  public void noResult(Map<String, String> m) {}\n"
              "  public static String fixed(Object any, Context c) { return \"static\"; }\n"
              "  public void streams(InputStream in, OutputStream out) throws IOException {\n"
              "    byte[] all = new byte[3]; in.read(all); out.write(all); out.write(all);\n"
              "  }\n"
              "  public String overloaded(Object any) { return \"without\"; }\n"
              "  public String overloaded(Object any, Context c) { return \"with context\"; }\n"
              "  public Person pojo(Person p) { p.age++; return p; }\n"
              "}\n",
              "example.App::text");
        for (const Shape& shape : shapes) {
            bench.writeHandler(std::string{"example.App::"} + shape.method);
            const auto answer = bench.invoke(shape.event);
            VERIFY_KIND(answer, Success);
            COMPARE_RESPONSE(answer, shape.response);
        }
    }

    void aStreamHandlerAndAGenericBaseClassAreHandlersToo() {
        JavaBench bench;
        bench.writeSource("Base",
                          "public abstract class Base<T> implements RequestHandler<T, T> {}\n");
        bench.writeSource("Twice", "public class Twice extends Base<Integer> {\n"
                                   "  public Integer handleRequest(Integer n, Context c) {\n"
                                   "    return 2 * n;\n"
                                   "  }\n"
                                   "}\n");
        START(bench, "public class App implements RequestStreamHandler {\n"
                     "  public void handleRequest(InputStream i, OutputStream o, Context c)\n"
                     "      throws IOException {\n"
                     "    o.write(\"\\\"streamed\\\"\".getBytes());\n"
                     "  }\n"
                     "}\n");
        COMPARE_RESPONSE(bench.invoke(), R"("streamed")");
        bench.writeHandler("example.Twice::handleRequest");
        COMPARE_RESPONSE(bench.invoke("21"), "42");
        bench.writeHandler("example.Twice");
        COMPARE_RESPONSE(bench.invoke("21"), "42");
    }

    void theContextTellsOfFunctionAndInvocation() {
        JavaBench bench;
        START(bench, "public class App implements RequestHandler<Object, Map<String, Object>> {\n"
                     "  public Map<String, Object> handleRequest(Object event, Context c) {\n"
                     "    Map<String, Object> m = new TreeMap<>();\n"
                     "    m.put(\"arn\", c.getInvokedFunctionArn());\n"
                     "    m.put(\"custom\", c.getClientContext().getCustom().get(\"k\"));\n"
                     "    m.put(\"group\", c.getLogGroupName());\n"
                     "    m.put(\"id\", c.getAwsRequestId());\n"
                     "    m.put(\"left\", c.getRemainingTimeInMillis() > 1000);\n"
                     "    m.put(\"memory\", c.getMemoryLimitInMB());\n"
                     "    m.put(\"title\", c.getClientContext().getClient().getAppTitle());\n"
                     "    m.put(\"version\", c.getFunctionVersion());\n"
                     "    return m;\n"
                     "  }\n"
                     "}\n");
        model::InvocationRequest request;
        request.function = "App";
        request.payload = "{}";
        request.clientContext = R"({"custom":{"k":"ü"},"client":{"app_title":"t"}})";
        const auto answer = test::EngineBench::finish(bench.begin(request));
        VERIFY_KIND(answer, Success);
        COMPARE_RESPONSE(answer,
                         QString::fromStdString(
                             R"({"arn":"arn:aws:lambda:us-east-1:123456789012:function:App",)"
                             R"("custom":"ü","group":"/aws/lambda/App","id":")" +
                             answer.record.requestId +
                             R"(","left":true,"memory":512,"title":"t","version":"$LATEST"})"));
    }

    void anErrorComesWithTypeTraceAndCause() {
        JavaBench bench;
        START(bench, "public class App implements RequestHandler<String, String> {\n"
                     "  public String handleRequest(String event, Context context) {\n"
                     "    throw new IllegalStateException(\"boom\", new IOException(\"inner\"));\n"
                     "  }\n"
                     "}\n");
        const auto answer = bench.invoke("\"x\"");
        VERIFY_KIND(answer, FunctionError);
        const auto error = responseOf(answer);
        QCOMPARE(error.at("errorType").as_string(), "java.lang.IllegalStateException");
        QCOMPARE(error.at("errorMessage").as_string(), "boom");
        QVERIFY(error.at("stackTrace").at(0).as_string().starts_with("example.App.handleRequest("));
        QVERIFY(answer.record.response.find("lathe.") == std::string::npos);
        QCOMPARE(error.at("cause").at("errorType").as_string(), "java.io.IOException");
        QVERIFY(answer.logTail.find("Caused by: java.io.IOException: inner") != std::string::npos);
        QVERIFY(!bench.invoke("\"x\"").record.coldStart());
    }

    void whatDoesNotFitTheTypeIsAnErrorOfParsing() {
        JavaBench bench;
        START(bench, "public class App implements RequestHandler<String, String> {\n"
                     "  public String handleRequest(String event, Context context) {\n"
                     "    return event;\n"
                     "  }\n"
                     "}\n");
        const auto answer = bench.invoke(R"({"a":1})");
        VERIFY_KIND(answer, FunctionError);
        QCOMPARE(answer.record.outcome.errorMessage,
                 std::string{"An error occurred during JSON parsing"});
        QCOMPARE(answer.record.outcome.errorType, std::string{"java.lang.RuntimeException"});
    }

    void whatCannotBeFoundIsToldClearly() {
        struct Wrong {
            const char* handler;
            const char* type;
            const char* message;
        };
        const Wrong wrongs[] = {
            {"example.Nope", "java.lang.ClassNotFoundException", "Class not found: example.Nope"},
            {"example.App::nope", "java.lang.NoSuchMethodException",
             "No public method named nope with appropriate method signature found on class "
             "example.App"},
            {"example.App", "Runtime.BadFunctionCode",
             "Class does not implement an appropriate handler interface: example.App"},
            {"example.App::run", "java.lang.IllegalArgumentException", "not today"},
        };
        JavaBench bench;
        START(bench, "public class App {\n"
                     "  public App() { throw new IllegalArgumentException(\"not today\"); }\n"
                     "  public String run() { return \"\"; }\n"
                     "}\n");
        for (const Wrong& wrong : wrongs) {
            bench.writeHandler(wrong.handler);
            const auto answer = bench.invoke();
            QVERIFY(answer.record.outcome.kind != OutcomeKind::Success);
            QCOMPARE(answer.record.outcome.errorType, std::string{wrong.type});
            QCOMPARE(answer.record.outcome.errorMessage, std::string{wrong.message});
        }
    }

    void aTimeoutEndsTheInvocation() {
        JavaBench bench;
        START(bench,
              "public class App implements RequestHandler<Object, String> {\n"
              "  public String handleRequest(Object event, Context context) {\n"
              "    while (true) {}\n"
              "  }\n"
              "}\n",
              "example.App", "      MemorySize: 1769\n      Timeout: 2\n");
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, Timeout);
    }

    void outOfHeapIsAnErrorThatEndsTheEnvironment() {
        JavaBench bench;
        START(bench,
              "public class App implements RequestHandler<Boolean, Integer> {\n"
              "  static int count;\n"
              "  public Integer handleRequest(Boolean fill, Context context) {\n"
              "    byte[] big = fill ? new byte[240 << 20] : null;\n"
              "    return ++count;\n"
              "  }\n"
              "}\n",
              "example.App", "      MemorySize: 256\n      Timeout: 30\n");
        COMPARE_RESPONSE(bench.invoke("false"), "1");
        const auto answer = bench.invoke("true");
        QCOMPARE(answer.record.outcome.errorType, std::string{"java.lang.OutOfMemoryError"});
        COMPARE_RESPONSE(bench.invoke("false"), "1");
    }

    void savedClassesRunWithTheNextInvocation() {
        JavaBench bench;
        const auto code = [](int answer) {
            return "public class App {\n  public int run() { return " + std::to_string(answer) +
                   "; }\n}\n";
        };
        START(bench, code(0), "example.App::run");
        COMPARE_RESPONSE(bench.invoke(), "0");
        bench.writeSource("App", code(1));
        QCOMPARE(bench.compile(), QString{});
        COMPARE_RESPONSE(bench.invoke(), "1");
    }

    void jarsInLibAndToolOptionsCount() {
        JavaBench bench;
        bench.writeSource("Helper", "public class Helper {\n"
                                    "  public static long heap() {\n"
                                    "    return Runtime.getRuntime().maxMemory() >> 20;\n"
                                    "  }\n"
                                    "}\n");
        START(bench,
              "public class App {\n"
              "  public long run() { return Helper.heap(); }\n"
              "}\n",
              "example.App::run",
              "      MemorySize: 512\n"
              "      Timeout: 30\n"
              "      Environment:\n"
              "        Variables:\n"
              "          JAVA_TOOL_OPTIONS: -Xmx64m\n");
        std::filesystem::create_directories(bench.root / "src/lib");
        QProcess jar;
        jar.setWorkingDirectory(QString::fromStdString((bench.root / "src").string()));
        jar.start("jar", {"cf", "lib/helper.jar", "example/Helper.class"});
        QVERIFY(jar.waitForFinished() && jar.exitCode() == 0);
        std::filesystem::remove(bench.root / "src/example/Helper.class");
        const auto answer = bench.invoke();
        VERIFY_KIND(answer, Success);
        QVERIFY2(std::stoi(answer.record.response) <= 64, answer.record.response.c_str());
        QVERIFY(answer.record.response != "0");
    }

    void layersBringJarsToo() {
        JavaBench bench;
        std::filesystem::create_directories(bench.root / "shared/java/lib");
        bench.writeSource("Helper", "public class Helper {\n"
                                    "  public static String word() { return \"layer\"; }\n"
                                    "}\n");
        START(bench,
              "public class App {\n"
              "  public String run() { return Helper.word(); }\n"
              "}\n",
              "example.App::run",
              "      MemorySize: 512\n"
              "      Timeout: 30\n"
              "      Layers: [!Ref Shared]\n"
              "  Shared:\n"
              "    Type: AWS::Serverless::LayerVersion\n"
              "    Properties: {ContentUri: shared/}\n");
        QProcess jar;
        jar.setWorkingDirectory(QString::fromStdString((bench.root / "src").string()));
        jar.start("jar", {"cf", "../shared/java/lib/helper.jar", "example/Helper.class"});
        QVERIFY(jar.waitForFinished() && jar.exitCode() == 0);
        std::filesystem::remove(bench.root / "src/example/Helper.class");
        COMPARE_RESPONSE(bench.invoke(), "\"layer\"");
    }

    void aJarIsACodePackage() {
        JavaBench bench;
        bench.writeSource("App", "public class App {\n"
                                 "  public String run() { return \"from a jar\"; }\n"
                                 "}\n");
        QCOMPARE(bench.compile("classes"), QString{});
        QProcess jar;
        jar.setWorkingDirectory(QString::fromStdString(bench.root.string()));
        jar.start("jar", {"cf", "app.jar", "-C", "classes", "."});
        QVERIFY(jar.waitForFinished() && jar.exitCode() == 0);
        bench.write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                                     "Resources:\n"
                                     "  App:\n"
                                     "    Type: AWS::Serverless::Function\n"
                                     "    Properties: {CodeUri: app.jar, Runtime: java21,\n"
                                     "      Handler: 'example.App::run', MemorySize: 512,\n"
                                     "      Timeout: 30}\n");
        QVERIFY(bench.start());
        COMPARE_RESPONSE(bench.invoke(), "\"from a jar\"");
    }

    void filesAndVariablesMayHaveNamesOfAnyLanguage() {
        JavaBench bench;
        START(bench,
              "public class App {\n"
              "  public String run() throws IOException {\n"
              "    File file = new File(\"/tmp/\\u00fcber\");\n"
              "    new FileOutputStream(file).close();\n"
              "    return System.getenv(\"WORD\") + new File(\"/tmp\").list()[0];\n"
              "  }\n"
              "}\n",
              "example.App::run",
              "      MemorySize: 512\n"
              "      Timeout: 30\n"
              "      Environment: {Variables: {WORD: 'é '}}\n");
        COMPARE_RESPONSE(bench.invoke(), "\"é über\"");
    }

    void theEventsLibraryIsFilledUnderAwssNames() {
        JavaBench bench;
        bench.write("java/com/amazonaws/services/lambda/runtime/events/QueueEvent.java",
                    "package com.amazonaws.services.lambda.runtime.events;\n"
                    "import java.util.*;\n"
                    "public class QueueEvent {\n"
                    "  private List<Message> records;\n"
                    "  public List<Message> getRecords() { return records; }\n"
                    "  public void setRecords(List<Message> r) { records = r; }\n"
                    "  public static class Message {\n"
                    "    private final String eventSourceArn; private final Date at;\n"
                    "    private final String xAmzId2;\n"
                    "    public Message(String arn, Date at, String id) {\n"
                    "      eventSourceArn = arn; this.at = at; xAmzId2 = id;\n"
                    "    }\n"
                    "    public String getEventSourceArn() { return eventSourceArn; }\n"
                    "    public Date getAt() { return at; }\n"
                    "    public String getxAmzId2() { return xAmzId2; }\n"
                    "  }\n"
                    "}\n");
        bench.writeSource("Echo",
                          "import com.amazonaws.services.lambda.runtime.events.*;\n"
                          "public class Echo implements RequestHandler<QueueEvent, QueueEvent> {\n"
                          "  public QueueEvent handleRequest(QueueEvent e, Context c) {\n"
                          "    System.out.println(e.getRecords().get(0).getAt().getTime());\n"
                          "    return e;\n"
                          "  }\n"
                          "}\n");
        START(bench, "public class App {}\n", "example.Echo");
        const std::string event =
            R"({"Records":[{"eventSourceARN":"arn:q","at":1.42E9,"x-amz-id-2":"x"}]})";
        const auto answer = bench.invoke(event);
        VERIFY_KIND(answer, Success);
        QVERIFY(responseOf(answer) == boost::json::parse(event));
        QVERIFY(answer.logTail.find("1420000000000") != std::string::npos);
    }
};

LATHE_TEST(tst_Java)
#include "tst_Java.moc"
