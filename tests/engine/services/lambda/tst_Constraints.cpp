#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

/// What the service does not take.
class tst_Constraints : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    static json::object definition() {
        return {{"FunctionName", "made"},
                {"Runtime", "python3.12"},
                {"Handler", "app.handler"},
                {"Role", "arn:aws:iam::123456789012:role/lambda-role"},
                {"Code", {{"ZipFile", test::zipWith("app.py", "def handler(e, c): return 1")}}}};
    }
    std::string create(const json::object& changes) {
        json::object body = definition();
        for (const auto& [key, value] : changes)
            body[key] = value;
        return refusal("POST", "/2015-03-31/functions", body);
    }
    std::string refusal(const std::string& method, const std::string& path,
                        const json::object& body) {
        return test::ServiceFixture::refusal(m_service->call(method, path, body));
    }
    static json::object object(const std::string& text) { return json::parse(text).as_object(); }

  private slots:
    void init() {
        model::Project project;
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "hello";
        hello.runtime = "python3.12";
        hello.handler = "app.handler";
        hello.inlineCode = "def handler(event, context): return 1";
        model::FunctionSpec other = hello;
        other.logicalId = other.name = "other";
        project.functions = {hello, other};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
    }

    void whatAFunctionIsMadeOf_data() {
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, const char* changes, const char* refusal) {
            QTest::newRow(name) << QString{changes} << QString{refusal};
        };
        row("reserved variables",
            R"({"Environment": {"Variables": {"AWS_REGION": "x", "MINE": "y", "_HANDLER": "z"}}})",
            "InvalidParameterValueException: Lambda was unable to configure your environment "
            "variables because the environment variables you have provided contains reserved keys "
            "that are currently not supported for modification. Reserved keys used in this "
            "request: AWS_REGION, _HANDLER");
        row("a variable's name", R"({"Environment": {"Variables": {"1a": "x"}}})",
            "ValidationException: 1 validation error detected: Value at 'environment.variables' "
            "failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy "
            "regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]");
        row("a level of text", R"({"LoggingConfig": {"ApplicationLogLevel": "DEBUG"}})",
            "InvalidParameterValueException: LogLevel is not supported when LogFormat is set to "
            "\"Text\". Remove LogLevel from your request or change the LogFormat to \"Json\" and "
            "try again.");
        row("a log group", R"({"LoggingConfig": {"LogGroup": "a b"}})",
            "ValidationException: 1 validation error detected: Value 'a b' at "
            "'loggingConfig.logGroup' failed to satisfy constraint: Member must satisfy regular "
            R"(expression pattern: [\.\-_/#A-Za-z0-9]+)");
        row("a key", R"({"KMSKeyArn": "bad"})",
            "ValidationException: 1 validation error detected: Value 'bad' at 'kMSKeyArn' failed "
            "to satisfy constraint: Member must satisfy regular expression pattern: "
            "(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()");
        row("dead letters to a function",
            R"({"DeadLetterConfig": {"TargetArn":
                "arn:aws:lambda:us-east-1:123456789012:function:x"}})",
            "InvalidParameterValueException: The dead letter target "
            "arn:aws:lambda:us-east-1:123456789012:function:x is invalid. It must be an Amazon SQS "
            "queue or an Amazon SNS topic.");
        row("code from two places", R"({"Code": {"ZipFile": "UEs=", "S3Bucket": "b"}})",
            "InvalidParameterValueException: Please do not provide other FunctionCode parameters "
            "when providing a ZipFile.");
        row("an image without one", R"({"PackageType": "Image"})",
            "InvalidParameterValueException: Please provide ImageUri when creating a function with "
            "packageType Image.");
        row("a handler of an image", R"({"PackageType": "Image", "Code": {"ImageUri": "a:1"}})",
            "InvalidParameterValueException: Please don't provide Handler or Runtime or Layer when "
            "the intended function PackageType is Image.");
        row("an image of an archive", R"({"Code": {"ImageUri": "a:1"}})",
            "InvalidParameterValueException: Please provide a source for function code.");
        row("an image's settings", R"({"ImageConfig": {"Command": ["a"]}})",
            "InvalidParameterValueException: Please don't provide ImageConfig when the intended "
            "function PackageType is Zip.");
        row("signing that is not there",
            R"({"CodeSigningConfigArn":
                "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-00000000000000000"})",
            "CodeSigningConfigNotFoundException: The code signing configuration cannot be found. "
            "Check that the provided configuration is not deleted: "
            "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-00000000000000000.");
        row("a tag of AWS's", R"({"Tags": {"aws:x": "y"}})",
            "InvalidParameterValueException: aws: prefixed tag key names are not allowed for "
            "external use.");
    }
    void whatAFunctionIsMadeOf() {
        QFETCH(QString, changes);
        QFETCH(QString, refusal);
        QCOMPARE(QString::fromStdString(create(object(changes.toStdString()))), refusal);
        QCOMPARE(m_service->call("GET", "/2015-03-31/functions/made").status, 404);
    }

    void whatIsSetForAFunction_data() {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* request, const char* body, const char* refusal) {
            QTest::newRow(body) << QString{request} << QString{body} << QString{refusal};
        };
        row("PUT /2015-03-31/functions/hello/configuration",
            R"({"Environment": {"Variables": {"LAMBDA_TASK_ROOT": "x"}}})",
            "InvalidParameterValueException: Lambda was unable to configure your environment "
            "variables because the environment variables you have provided contains reserved keys "
            "that are currently not supported for modification. Reserved keys used in this "
            "request: LAMBDA_TASK_ROOT");
        row("PUT /2015-03-31/functions/hello:1/configuration", R"({"MemorySize": 128})",
            "InvalidParameterValueException: Only $LATEST can be updated, and hello:1 names "
            "another version of the function.");
        row("POST /2015-03-31/functions/hello/policy",
            R"({"StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "x.y"})",
            "InvalidParameterValueException: The provided principal was invalid. Please check the "
            "principal and try again.");
        row("POST /2015-03-31/functions/hello/policy",
            R"({"StatementId": "s", "Action": "s3:Get", "Principal": "s3.amazonaws.com"})",
            "ValidationException: 1 validation error detected: Value 's3:Get' at 'action' failed "
            "to satisfy constraint: Member must satisfy regular expression pattern: "
            "(lambda:[*]|lambda:[a-zA-Z]+|[*])");
        row("POST /2015-03-31/functions/hello/policy",
            R"({"StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "*",)"
            R"( "FunctionUrlAuthType": "NONE"})",
            "InvalidParameterValueException: FunctionUrlAuthType is only supported for "
            "lambda:InvokeFunctionUrl action");
        row("POST /2021-10-31/functions/hello/url",
            R"({"AuthType": "NONE", "Cors": {"AllowMethods": ["FOO"], "MaxAge": 90000}})",
            "ValidationException: 2 validation errors detected: Value '90000' at 'cors.maxAge' "
            "failed to satisfy constraint: Member must have value less than or equal to 86400; "
            "Value '[FOO]' at 'cors.allowMethods' failed to satisfy constraint: Member must "
            "satisfy constraint: [Member must satisfy enum value set: [GET, PUT, HEAD, POST, "
            "PATCH, DELETE, *], Member must not be null]");
        row("POST /2018-10-31/layers/a%20b/versions", R"({"Content": {"ZipFile": "UEs="}})",
            "ValidationException: 1 validation error detected: Value 'a b' at 'layerName' failed "
            "to satisfy constraint: Member must satisfy regular expression pattern: "
            R"((arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+))"
            R"(|[a-zA-Z0-9-_]+)");
        row("POST /2017-03-31/tags/"
            "arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Ahello",
            R"({"Tags": {"aws:a": "b"}})",
            "InvalidParameterValueException: aws: prefixed tag key names are not allowed for "
            "external use.");
        row("PUT /2019-09-25/functions/hello/event-invoke-config",
            R"({"DestinationConfig": {"OnSuccess": {"Destination": "arn:aws:s3:::bucket"}}})",
            "InvalidParameterValueException: The provided destination config "
            "DestinationConfig(onSuccess=OnSuccess(destination=arn:aws:s3:::bucket), "
            "onFailure=null) is invalid.");
    }
    void whatIsSetForAFunction() {
        QFETCH(QString, request);
        QFETCH(QString, body);
        QFETCH(QString, refusal);
        const auto parts = request.split(' ');
        QCOMPARE(QString::fromStdString(this->refusal(
                     parts[0].toStdString(), parts[1].toStdString(), object(body.toStdString()))),
                 refusal);
    }

    void principalsAreServicesOfAwsAccountsAndArns() {
        int number = 0;
        for (const char* principal :
             {"s3.amazonaws.com", "logs.us-east-1.amazonaws.com", "alexa-appkit.amazon.com",
              "123456789012", "arn:aws:iam::123456789012:role/r", "*"}) {
            const json::object body{{"StatementId", "s" + std::to_string(++number)},
                                    {"Action", "lambda:InvokeFunction"},
                                    {"Principal", principal}};
            QCOMPARE(m_service->call("POST", "/2015-03-31/functions/hello/policy", body).status,
                     201);
        }
    }
    void destinationsAreThere() {
        m_service->destinationExists = [](const std::string& arn) {
            return arn.find("nobody") == std::string::npos;
        };
        m_service->restart();
        const std::string path = "/2019-09-25/functions/hello/event-invoke-config";
        const auto to = [](const std::string& arn) {
            return json::object{{"DestinationConfig", {{"OnFailure", {{"Destination", arn}}}}}};
        };
        const std::string queue = "arn:aws:sqs:us-east-1:123456789012:";
        QCOMPARE(refusal("PUT", path, to(queue + "nobody")),
                 "InvalidParameterValueException: The destination ARN " + queue +
                     "nobody is invalid.");
        QCOMPARE(m_service->call("PUT", path, to(queue + "jobs")).status, 200);
        QCOMPARE(refusal("POST", path, to(queue + "nobody")),
                 "InvalidParameterValueException: The destination ARN " + queue +
                     "nobody is invalid.");
    }
    void aFunctionIsMadeWithTheSigningThatItNames() {
        const auto made =
            m_service->call("POST", "/2020-04-22/code-signing-configs",
                            json::object{{"AllowedPublishers",
                                          {{"SigningProfileVersionArns", {"arn:aws:signer:x"}}}}});
        const auto arn =
            test::ServiceFixture::object(made).at("CodeSigningConfig").at("CodeSigningConfigArn");
        json::object body = definition();
        body["CodeSigningConfigArn"] = arn;
        QCOMPARE(m_service->call("POST", "/2015-03-31/functions", body).status, 201);
        const auto told = m_service->call("GET", "/2020-06-30/functions/made/code-signing-config");
        QVERIFY(test::ServiceFixture::object(told).at("CodeSigningConfigArn") == arn);
    }
};

LATHE_TEST(tst_Constraints)
#include "tst_Constraints.moc"
