#include "engine/services/cloudformation/CloudFormationService.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;
using namespace lathe::services;

/// The project as a deployed stack.
class tst_CloudFormation : public QObject {
    Q_OBJECT

    model::Project m_project;

    static query::QueryCall call(const std::string& form) {
        http::Request request{"POST", "/", {}, form};
        request.fields.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        return query::QueryCall::read(request).value();
    }
    http::Response ask(const std::string& form) {
        return cloudformation::answer(call(form + "&Version=2010-05-15"), m_project,
                                      "http://127.0.0.1:4566");
    }
    static bool has(const http::Response& response, const char* text) {
        return response.body.find(text) != std::string::npos;
    }

    static int count(const http::Response& response, const char* text) {
        return QByteArray::fromStdString(response.body).count(text);
    }
    /// Gives its ARN.
    std::string addNested() {
        model::Resource child;
        child.logicalId = "Child";
        child.type = "AWS::Serverless::Application";
        child.physicalId = "arn:aws:cloudformation:us-east-1:123456789012:stack/shop-Child/id";
        model::Resource work;
        work.logicalId = "Child/Work";
        work.type = "AWS::Serverless::Function";
        work.physicalId = "shop-work";
        m_project.resources.insert(m_project.resources.end(), {child, work});
        model::NestedStack nested;
        nested.application = "Child";
        nested.outputs["WorkArn"] = {"arn:work", {}, "work"};
        nested.parameters = {{"Zones", boost::json::array{"a", "b"}}};
        m_project.nestedStacks = {nested};
        return child.physicalId;
    }
    void writeTemplate(const QTemporaryDir& folder) {
        m_project.templateFile = folder.filePath("template.yaml").toStdString();
        QFile file{folder.filePath("template.yaml")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Transform: AWS::Serverless-2016-10-31\n"
                   "Parameters:\n"
                   "  Stage: {Type: String, Default: dev, NoEcho: true, AllowedValues: [dev, 7]}\n"
                   "Resources: {Orders: {Type: AWS::Serverless::Function}}\n");
    }

  private slots:
    void init() {
        m_project = {};
        m_project.stackName = "shop";
        m_project.outputs["ApiUrl"] = {"http://127.0.0.1:3000/?a&b", "Where it listens", {}};
        m_project.outputs["Jobs"] = {"arn:jobs", {}, "shop-jobs"};
        m_project.parameters = {{"Stage", "dev"}};
        model::Resource function;
        function.logicalId = "Orders";
        function.type = "AWS::Serverless::Function";
        function.physicalId = "shop-orders";
        model::Resource role;
        role.logicalId = "OrdersRole";
        role.type = "AWS::IAM::Role";
        role.physicalId = "shop-OrdersRole";
        m_project.resources = {function};
        m_project.generatedResources = {role};
    }

    void urlsInOutputsAreThoseOfThisMachine() {
        const auto of = [this](const char* url) {
            m_project.outputs["ApiUrl"].value = url;
            const std::string body = ask("Action=DescribeStacks").body;
            const auto start = body.find("<OutputValue>") + 13;
            return body.substr(start, body.find('<', start) - start);
        };
        QCOMPARE(of("https://a1.execute-api.us-east-1.amazonaws.com/Prod/orders/"),
                 std::string{"http://127.0.0.1:4566/_aws/execute-api/a1/Prod/orders/"});
        QCOMPARE(of("wss://a1.execute-api.us-east-1.amazonaws.com/Prod"),
                 std::string{"ws://127.0.0.1:4566/_aws/execute-api/a1/Prod"});
        QCOMPARE(of("https://a1.lambda-url.us-east-1.on.aws/"),
                 std::string{"http://127.0.0.1:4566/_aws/execute-api/a1/"});
        QCOMPARE(of("https://a1.execute-api.eu-west-1.amazonaws.com/Prod"),
                 std::string{"https://a1.execute-api.eu-west-1.amazonaws.com/Prod"});
    }
    void theStackHasTheTemplatesOutputsAndParameters() {
        const auto response = ask("Action=DescribeStacks&StackName=shop");
        QCOMPARE(response.status, 200);
        QVERIFY(has(response, "<DescribeStacksResponse xmlns=\"http://cloudformation.amazonaws.com"
                              "/doc/2010-05-15/\"><DescribeStacksResult><Stacks><member><StackId>"
                              "arn:aws:cloudformation:us-east-1:123456789012:stack/shop/"));
        QVERIFY(has(response, "<OutputKey>ApiUrl</OutputKey><OutputValue>"
                              "http://127.0.0.1:3000/?a&amp;b</OutputValue>"
                              "<Description>Where it listens</Description></member>"));
        QVERIFY(has(response, "<OutputValue>arn:jobs</OutputValue>"
                              "<ExportName>shop-jobs</ExportName></member>"));
        QVERIFY(has(response, "<ParameterKey>Stage</ParameterKey>"
                              "<ParameterValue>dev</ParameterValue>"));
        QVERIFY(has(response, "<StackStatus>CREATE_COMPLETE</StackStatus>"));
        QVERIFY(has(ask("Action=DescribeStacks"), "<StackName>shop</StackName>"));
    }
    void parametersWithNoEchoAreNotTold() {
        m_project.secretParameters = {"Stage"};
        QVERIFY(has(ask("Action=DescribeStacks&StackName=shop"),
                    "<ParameterKey>Stage</ParameterKey><ParameterValue>****</ParameterValue>"));
    }
    void theStacksEventsAreTheStepsOfItsMaking() {
        const auto response = ask("Action=DescribeStackEvents&StackName=shop");
        const auto first = response.body.find("<LogicalResourceId>shop<");
        const auto role = response.body.find("<LogicalResourceId>OrdersRole<");
        const auto function = response.body.find("<LogicalResourceId>Orders<");
        const auto last = response.body.rfind("<LogicalResourceId>shop<");
        QVERIFY(first < role && role < function && function < last);
        QVERIFY(has(response, "<ResourceType>AWS::CloudFormation::Stack</ResourceType>"));
        QVERIFY(has(response, "<ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus>"
                              "<ResourceStatusReason>User Initiated</ResourceStatusReason>"
                              "</member></StackEvents>"));
        QVERIFY(has(ask("Action=DescribeStackEvents&StackName=other"),
                    "<Message>Stack [other] does not exist</Message>"));
    }
    void resourcesAreWhatSamMakesOfThem() {
        const auto response = ask("Action=DescribeStackResources&StackName=shop");
        QVERIFY(has(response, "<PhysicalResourceId>shop-orders</PhysicalResourceId>"
                              "<ResourceType>AWS::Lambda::Function</ResourceType>"));
        QVERIFY(has(response, "<ResourceType>AWS::IAM::Role</ResourceType>"));
        const auto one =
            ask("Action=DescribeStackResource&StackName=shop&LogicalResourceId=OrdersRole");
        QVERIFY(has(one, "<StackResourceDetail><StackName>shop</StackName>"));
        QVERIFY(has(one, "shop-OrdersRole"));
        QVERIFY(has(ask("Action=ListStackResources&StackName=shop"),
                    "<StackResourceSummaries><member><LogicalResourceId>Orders"));
    }
    void onlyWhatIsExportedIsAmongTheExports() {
        const auto response = ask("Action=ListExports");
        QVERIFY(has(response, "<ListExportsResult><Exports><member><ExportingStackId>"
                              "arn:aws:cloudformation:us-east-1:123456789012:stack/shop/"));
        QVERIFY(has(response, "<Name>shop-jobs</Name><Value>arn:jobs</Value></member></Exports>"));
    }
    void whatIsNotThereIsToldInAwsWords() {
        const auto response = ask("Action=DescribeStacks&StackName=other");
        QCOMPARE(response.status, 400);
        QVERIFY(has(response, "<Code>ValidationError</Code>"
                              "<Message>Stack with id other does not exist</Message>"));
        QVERIFY(has(ask("Action=DescribeStackResource&StackName=shop&LogicalResourceId=Nothing"),
                    "Resource Nothing does not exist for stack shop"));
        QCOMPARE(ask("Action=CreateStack&StackName=shop").status, 400);
    }
    void aResourceIsFoundByItsPhysicalId() {
        const auto response = ask("Action=DescribeStackResources&PhysicalResourceId=shop-orders");
        QVERIFY(has(response, "<LogicalResourceId>Orders</LogicalResourceId>"));
        QVERIFY(has(response, "<LogicalResourceId>OrdersRole</LogicalResourceId>"));
        const auto one = ask("Action=DescribeStackResources&PhysicalResourceId=shop-orders"
                             "&LogicalResourceId=OrdersRole");
        QVERIFY(!has(one, "<LogicalResourceId>Orders</LogicalResourceId>"));
        QVERIFY(has(ask("Action=DescribeStackResources&PhysicalResourceId=other"),
                    "<Message>Stack for other does not exist</Message>"));
        QVERIFY(has(ask("Action=DescribeStackResources"),
                    "Either StackName or PhysicalResourceId must be specified"));
    }
    void aNestedApplicationIsAStackOfItsOwn() {
        const std::string id = addNested();
        const auto own = ask("Action=ListStackResources&StackName=shop");
        QVERIFY(has(own, ("<LogicalResourceId>Child</LogicalResourceId><PhysicalResourceId>" + id +
                          "</PhysicalResourceId><ResourceType>AWS::CloudFormation::Stack<")
                             .c_str()));
        QVERIFY(!has(own, "Work"));
        const auto nested = ask("Action=DescribeStackResources&StackName=" + id);
        QVERIFY(has(nested, "<LogicalResourceId>Work</LogicalResourceId>"));
        QVERIFY(!has(nested, "Orders"));
        const auto described = ask("Action=DescribeStacks&StackName=shop-Child");
        QVERIFY(has(described, "<StackName>shop-Child</StackName><ParentId>arn:aws:cloudformation:"
                               "us-east-1:123456789012:stack/shop/"));
        QVERIFY(
            has(described, "<OutputKey>WorkArn</OutputKey><OutputValue>arn:work</OutputValue>"));
        QVERIFY(has(described, "<ParameterValue>a,b</ParameterValue>"));
        QVERIFY(has(ask("Action=ListExports"), "<Name>work</Name><Value>arn:work</Value>"));
        QVERIFY(has(ask("Action=DescribeStackResources&PhysicalResourceId=shop-work"),
                    "<StackName>shop-Child</StackName>"));
        QCOMPARE(count(ask("Action=ListStacks"), "<StackName>"), 2);
    }
    void stacksAreListedByTheirStatus() {
        QVERIFY(has(ask("Action=ListStacks&StackStatusFilter.member.1=UPDATE_COMPLETE"
                        "&StackStatusFilter.member.2=CREATE_COMPLETE"),
                    "<StackName>shop</StackName>"));
        QVERIFY(!has(ask("Action=ListStacks&StackStatusFilter.member.1=DELETE_COMPLETE"),
                     "<StackName>"));
    }
    void theTemplateIsToldAsItIs() {
        QTemporaryDir folder;
        writeTemplate(folder);
        QVERIFY(has(ask("Action=GetTemplate&StackName=shop"), "<TemplateBody>Transform: AWS::"));
        QVERIFY(
            has(ask("Action=GetTemplate&StackName=other"), "Stack with id other does not exist"));
    }
    void aTemplateIsSummedUp() {
        QTemporaryDir folder;
        writeTemplate(folder);
        const auto summary = ask("Action=GetTemplateSummary&StackName=shop");
        QVERIFY(has(summary, "<member><ParameterKey>Stage</ParameterKey><DefaultValue>dev"
                             "</DefaultValue><NoEcho>true</NoEcho><ParameterType>String"
                             "</ParameterType><ParameterConstraints><AllowedValues><member>dev"
                             "</member><member>7</member></AllowedValues>"));
        QVERIFY(has(summary, "<Capabilities><member>CAPABILITY_IAM</member>"
                             "<member>CAPABILITY_AUTO_EXPAND</member></Capabilities>"
                             "<CapabilitiesReason>The following resource(s) require capabilities: "
                             "[AWS::IAM::Role]</CapabilitiesReason>"));
        QVERIFY(has(summary, "<DeclaredTransforms><member>AWS::Serverless-2016-10-31</member>"));
        QVERIFY(has(summary, "<member>AWS::Lambda::Function</member>"));
    }
    void aTemplateThatIsSentIsValidated() {
        const auto good = ask("Action=ValidateTemplate&TemplateBody=Resources:%20%7BQ:%20%7BType:"
                              "%20AWS::SQS::Queue%7D%7D%0ADescription:%20jobs");
        QCOMPARE(good.status, 200);
        QVERIFY(has(good, "<Description>jobs</Description>"));
        QVERIFY(has(ask("Action=ValidateTemplate&TemplateBody=a:%20%5B"),
                    "Template format error: YAML not well-formed. (line "));
        QVERIFY(has(ask("Action=ValidateTemplate&TemplateBody=%7B%7D"),
                    "Template format error: At least one Resources member must be defined."));
    }
    void nobodyImportsWhatIsExported() {
        QVERIFY(has(ask("Action=ListImports&ExportName=shop-jobs"),
                    "Export 'shop-jobs' is not imported by any stack."));
    }
    void theSignatureTellsWhoAsks() {
        http::Request request{"POST", "/", {}, "Action=A&Version=1"};
        request.fields.add("Content-Type", "application/x-www-form-urlencoded");
        request.fields.add("Authorization", "AWS4-HMAC-SHA256 Credential=ASIAKEY/20260102/us-east-1"
                                            "/sts/aws4_request, SignedHeaders=host, Signature=0");
        QCOMPARE(query::QueryCall::read(request)->accessKeyId(), std::string{"ASIAKEY"});
        const auto signedAhead = query::QueryCall::read(
            {"GET", "/?Action=A&Version=1&X-Amz-Credential=ASIAKEY%2F20260102%2Fsts", {}, {}});
        QCOMPARE(signedAhead->accessKeyId(), std::string{"ASIAKEY"});
    }
    void onlyFormsAreCalls() {
        QVERIFY(!query::QueryCall::read({"POST", "/", {}, "Action=A&Version=1"}));
        QVERIFY(!query::QueryCall::read({"GET", "/other?Action=A&Version=1", {}, {}}));
        QVERIFY(query::QueryCall::read({"GET", "/?Action=A&Version=1", {}, {}}).has_value());
    }
};

LATHE_TEST(tst_CloudFormation)
#include "tst_CloudFormation.moc"
