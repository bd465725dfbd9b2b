#include "tests/engine/template/ProjectFolder.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Parameters : public QObject {
    Q_OBJECT

  private slots:
    void overridesGoOverSamconfigWhichGoesOverDefaults() {
        const ProjectFolder folder;
        folder.write("samconfig.toml",
                     "version = 0.1\n"
                     "[default.global.parameters]\n"
                     "stack_name = \"shop\"\n"
                     "parameter_overrides = \"B=global C=global\"\n"
                     "[default.deploy.parameters]\n"
                     "parameter_overrides = \"ParameterKey=C,ParameterValue=deploy D='a b'\"\n"
                     "[live.deploy.parameters]\n"
                     "parameter_overrides = [\"A=live\", \"B=live\"]\n");
        std::string text = "Parameters:\n";
        for (const char* name : {"A", "B", "C", "D"}) {
            text += std::string("  ") + name + ": {Type: String, Default: default}\n";
        }
        text += "Resources: {Q: {Type: AWS::SQS::Queue}}\n";
        const auto value = [](const tmpl::LoadedProject& loaded, const char* name) {
            return std::string(loaded.project->parameters.at(name).as_string());
        };
        tmpl::LoadOptions options;
        options.parameterOverrides = {{"D", "given"}};
        const auto loaded = folder.load(text, options);
        QCOMPARE(value(loaded, "A"), std::string("default"));
        QCOMPARE(value(loaded, "B"), std::string("global"));
        QCOMPARE(value(loaded, "C"), std::string("deploy"));
        QCOMPARE(value(loaded, "D"), std::string("given"));
        QCOMPARE(loaded.project->stackName, std::string("shop"));
        QCOMPARE(value(folder.load(text), "D"), std::string("a b"));
        options.samconfigEnvironment = "live";
        QCOMPARE(value(folder.load(text, options), "A"), std::string("live"));
    }

    void forbiddenParameterValuesAreErrorsWhereGiven() {
        const ProjectFolder folder;
        const std::string text = "Parameters:\n"
                                 "  Size: {Type: String, AllowedValues: [s, m], Default: xl}\n"
                                 "Resources: {Q: {Type: AWS::SQS::Queue}}\n";
        QVERIFY(folder.load(text).project);
        QVERIFY(reports(folder.load(text), "Template.ParameterValue"));
        tmpl::LoadOptions options;
        options.parameterOverrides = {{"Size", "l"}};
        QVERIFY(!folder.load(text, options).project);
        options.parameterOverrides = {{"Size", "m"}};
        QCOMPARE(summary(folder.load(text, options)), std::string());
    }

    void whatAParameterForbidsIsRefused_data() {
        QTest::addColumn<QString>("definition");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::newRow("values") << "Type: String, AllowedValues: [s, m]"
                                << "m"
                                << "l";
        QTest::newRow("pattern") << "Type: String, AllowedPattern: '[a-z]+'"
                                 << "abc"
                                 << "abc1";
        QTest::newRow("lookahead") << "Type: String, AllowedPattern: '^(?!x).*$'"
                                   << "abc"
                                   << "xbc";
        QTest::newRow("least") << "Type: Number, MinValue: 5"
                               << "5"
                               << "4.9";
        QTest::newRow("most") << "Type: Number, MaxValue: 10"
                              << "10"
                              << "11";
        QTest::newRow("short") << "Type: String, MinLength: 2"
                               << "ab"
                               << "a";
        QTest::newRow("long") << "Type: String, MaxLength: 2"
                              << "ab"
                              << "abc";
        QTest::newRow("number") << "Type: Number"
                                << "-1.5"
                                << "one";
        QTest::newRow("numbers") << "Type: List<Number>"
                                 << "1, 2"
                                 << "1,two";
        QTest::newRow("list") << "Type: CommaDelimitedList, AllowedValues: [a, b]"
                              << "a,b"
                              << "a,c";
        QTest::newRow("unreadable") << "Type: String, AllowedPattern: '(', MaxLength: 1"
                                    << "a"
                                    << "ab";
    }
    void whatAParameterForbidsIsRefused() {
        QFETCH(QString, definition);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const ProjectFolder folder;
        const std::string text = "Parameters:\n  P: {" + definition.toStdString() +
                                 "}\nResources: {Q: {Type: AWS::SQS::Queue}}\n";
        tmpl::LoadOptions options;
        options.parameterOverrides = {{"P", good.toStdString()}};
        QCOMPARE(summary(folder.load(text, options)), std::string());
        options.parameterOverrides = {{"P", bad.toStdString()}};
        const auto refused = folder.load(text, options);
        QVERIFY(!refused.project);
        QCOMPARE(summary(refused), std::string("Template.ParameterValue 2:3\n"));
    }

    void aSecretParameterIsNotShown() {
        const ProjectFolder folder;
        tmpl::LoadOptions options;
        options.parameterOverrides = {{"P", "hunter2"}};
        const auto refused = folder.load("Parameters:\n"
                                         "  P: {Type: String, NoEcho: true, MinLength: 10,\n"
                                         "      ConstraintDescription: ten letters}\n"
                                         "Resources: {Q: {Type: AWS::SQS::Queue}}\n",
                                         options);
        options.parameterOverrides = {{"P", "long enough"}};
        QVERIFY(
            folder
                .load(
                    "Parameters: {P: {Type: String, NoEcho: true}, Q: {Type: String, Default: a}}\n"
                    "Resources: {R: {Type: AWS::SQS::Queue}}\n",
                    options)
                .project->secretParameters == std::set<std::string>{"P"});
        const std::string told = model::toText(refused.diagnostics.front());
        QVERIFY2(told.find("hunter2") == std::string::npos, told.c_str());
        QVERIFY2(told.find("ten letters") != std::string::npos, told.c_str());
    }

    void aValueForNoParameterIsTold() {
        const ProjectFolder folder;
        tmpl::LoadOptions options;
        options.parameterOverrides = {{"Stagge", "prod"}};
        const auto loaded = folder.load("Parameters:\n"
                                        "  Stage: {Type: String, Default: dev}\n"
                                        "Resources: {Q: {Type: AWS::SQS::Queue}}\n",
                                        options);
        QVERIFY(loaded.project);
        QVERIFY(reports(loaded, "Template.ParameterNotDeclared"));
    }
};

LATHE_TEST(tst_Parameters)
#include "tst_Parameters.moc"
