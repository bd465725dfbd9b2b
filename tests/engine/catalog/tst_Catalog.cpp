#include "engine/build/Builder.h"
#include "engine/catalog/Catalog.h"
#include "engine/catalog/Settings.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace lathe;
using namespace lathe::catalog;

class tst_Catalog : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
    std::vector<std::string> m_troubles;

    void reopen() {
        m_catalog.reset();
        auto opened = Catalog::open(m_folder->path().toStdString(), [this](const Error& trouble) {
            m_troubles.push_back(trouble.detail.english());
        });
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().detail.english().c_str());
        m_catalog = std::move(*opened);
    }
    static model::FunctionSpec hello() {
        model::FunctionSpec function;
        function.logicalId = "HelloFunction";
        function.name = "hello";
        function.runtime = "python3.13";
        function.handler = "app.handler";
        function.inlineCode = "def handler(event, context): return 1";
        return function;
    }
    void setTemplate(model::FunctionSpec function) {
        model::Project project;
        project.functions = {std::move(function)};
        m_catalog->setTemplate(std::make_shared<const model::Project>(std::move(project)));
    }
    static Function made(const std::string& name) {
        Function function;
        function.name = function.logicalId = name;
        function.latest.settings = settingsOf(hello(), "arn:aws:iam::123456789012:role/r");
        function.latest.code = {"digest", {3}, "/code.zip", {}};
        return function;
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void aTemplatesFunctionRunsAsItStandsThere() {
        setTemplate(hello());
        const auto project = m_catalog->compose().project;
        QCOMPARE(project->functions.size(), std::size_t{1});
        QVERIFY(project->functions.front() == hello());
    }
    void asynchronousSettingsOfAnAliasAreNotItsVersions() {
        Function function = made("worker");
        function.aliases["live"] = {"live", "$LATEST", {}, {}, 0, {}};
        function.aliases["plain"] = {"plain", "$LATEST", {}, {}, 0, {}};
        function.eventInvokes["live"] = {
            {"MaximumRetryAttempts", 0},
            {"MaximumEventAgeInSeconds", 90},
            {"DestinationConfig", {{"OnFailure", {{"Destination", "arn:aws:sqs:::q"}}}}}};
        m_catalog->add(std::move(function));
        const auto project = m_catalog->compose().project;
        const auto* live = project->findAlias("worker", "live");
        QVERIFY(live && live->async);
        QCOMPARE(live->async->maximumRetryAttempts, 0);
        QCOMPARE(live->async->maximumEventAge.count(), 90);
        QCOMPARE(live->async->onFailure, std::string{"arn:aws:sqs:::q"});
        QVERIFY(!project->findAlias("worker", "plain")->async);
        QVERIFY(project->functions.front().async == model::AsyncSettings{});
    }
    void whetherALoopIsWantedSaysTheTemplateUntilAClientDoes() {
        const auto declare = [this](const char* loop) {
            model::Project project;
            project.functions = {hello()};
            model::Resource resource;
            resource.logicalId = "HelloFunction";
            resource.properties = {{"RecursiveLoop", loop}};
            project.resources = {resource};
            m_catalog->setTemplate(std::make_shared<const model::Project>(std::move(project)));
        };
        declare("Allow");
        QCOMPARE(m_catalog->find("hello")->recursiveLoop, std::string{"Allow"});
        m_catalog->find("hello")->recursiveLoop = "Terminate";
        declare("Allow");
        QCOMPARE(m_catalog->find("hello")->recursiveLoop, std::string{"Terminate"});
        declare("Terminate");
        declare("Allow");
        QCOMPARE(m_catalog->find("hello")->recursiveLoop, std::string{"Allow"});
        setTemplate(hello());
        QCOMPARE(m_catalog->find("hello")->recursiveLoop, std::string{"Terminate"});
    }
    void whatAClientMadeOutlivesTheEngine() {
        Function function = made("made");
        function.versions[1] = function.latest;
        function.versions[1].number = "1";
        function.lastVersion = 1;
        function.aliases["live"] = {"live", "1", "for all", {}, 0, "revision"};
        function.tags["team"] = "shop";
        function.reservedConcurrency = 7;
        function.policies["$LATEST"].emplace_back(boost::json::object{{"Sid", "s"}});
        QVERIFY(m_catalog->save(m_catalog->add(function)).has_value());
        reopen();

        const auto project = m_catalog->compose().project;
        const model::FunctionSpec* latest = project->findFunction("made");
        QVERIFY(latest && latest->origin == model::Origin::Api);
        QCOMPARE(latest->runtime, std::string{"python3.13"});
        QCOMPARE(latest->code, std::filesystem::path{"/code.zip"});
        QCOMPARE(latest->reservedConcurrency, std::optional{7});
        QVERIFY(project->findVersion("made", "1"));
        QVERIFY(!project->findVersion("made", "2"));
        QCOMPARE(project->findAlias("made", "live")->version, std::string{"1"});
        QVERIFY(toJson(*m_catalog->find("made")) == toJson(function));
    }
    void aChangeOfATemplatesFunctionHoldsUntilTheTemplateChangesIt() {
        setTemplate(hello());
        Function& function = *m_catalog->find("HelloFunction");
        function.latest.settings["MemorySize"] = 512;
        function.overridden = true;
        QVERIFY(m_catalog->save(function).has_value());
        reopen();

        setTemplate(hello());
        const model::FunctionSpec changed = m_catalog->compose().project->functions.front();
        QVERIFY(changed.memory == Bytes::mebi(512));
        QVERIFY(changed.changedThroughApi);
        model::FunctionSpec deployed = hello();
        deployed.timeout = Seconds{20};
        setTemplate(deployed);
        QVERIFY(m_catalog->compose().project->functions.front() == deployed);
    }
    void reservedConcurrencyAndTagsFollowTheTemplate() {
        setTemplate(hello());
        model::FunctionSpec deployed = hello();
        deployed.reservedConcurrency = 3;
        deployed.tags = {{"team", "shop"}};
        setTemplate(deployed);
        QVERIFY(m_catalog->compose().project->functions.front() == deployed);
        setTemplate(hello());
        QVERIFY(m_catalog->compose().project->functions.front() == hello());
    }
    void aFunctionThatTheTemplateNoLongerHasIsNotSeen() {
        setTemplate(hello());
        QVERIFY(m_catalog->save(*m_catalog->find("hello")).has_value());
        m_catalog->setTemplate(std::make_shared<const model::Project>());
        QVERIFY(!m_catalog->find("hello"));
        QVERIFY(m_catalog->compose().project->functions.empty());
    }
    void anAutoPublishedAliasFollowsTheCode() {
        model::FunctionSpec function = hello();
        function.autoPublishAlias = "live";
        setTemplate(function);
        const auto project = m_catalog->compose().project;
        const model::FunctionAlias* alias = project->findAlias("HelloFunction", "live");
        QVERIFY(alias);
        QCOMPARE(alias->version, std::string{"$LATEST"});
    }
    void settingsComeBackAsTheyWere() {
        model::FunctionSpec function = hello();
        function.environment = {{"A", "b"}};
        function.memory = Bytes::mebi(1024);
        function.timeout = Seconds{30};
        function.ephemeralStorage = Bytes::mebi(1000);
        function.architecture = model::Architecture::Arm64;
        function.tracing = "Active";
        function.snapStart = true;
        function.role = "arn:aws:iam::123456789012:role/r";
        function.logging = {model::LogFormat::Json, "DEBUG", "WARN", "/my/group"};
        function.fileSystems = {{"arn:efs", "/mnt/data"}};
        function.async.deadLetterQueue = "arn:aws:sqs:us-east-1:123456789012:dead";
        model::FunctionSpec back = hello();
        applySettings(settingsOf(function, function.role), back);
        QVERIFY(back == function);
    }
    void anArchiveThatNobodyNeedsGoesWithTheNextStart() {
        const std::filesystem::path folder{(m_folder->path() + "/archives").toStdString()};
        std::filesystem::create_directories(folder);
        std::ofstream{folder / "left.zip"} << "zip";
        Function function = made("made");
        function.latest.code.archive = folder / "used.zip";
        std::ofstream{folder / "used.zip"} << "zip";
        QVERIFY(m_catalog->save(m_catalog->add(function)).has_value());
        reopen();
        QVERIFY(!std::filesystem::exists(folder / "left.zip"));
        QVERIFY(std::filesystem::exists(folder / "used.zip"));
    }
    void aVersionKeepsWhatWasBuiltOfTheCode() {
        const std::filesystem::path state{m_folder->path().toStdString()};
        const std::filesystem::path source = state / "src";
        std::filesystem::create_directories(source);
        const auto write = [&](const char* text) {
            std::ofstream{source / "Makefile"} << "build-HelloFunction:\n\tprintf " << text
                                               << " > $(ARTIFACTS_DIR)/app.py\n";
        };
        write("one");
        model::FunctionSpec function = hello();
        function.inlineCode.reset();
        function.code = source;
        setTemplate(function);
        const Function& known = *m_catalog->find("hello");
        const std::string ofSources = m_catalog->codeInfo(known, known.latest).sha256;

        build::Unit unit{function.logicalId,      false,
                         build::Method::Makefile, source,
                         function.runtime,        function.handler,
                         function.architecture,   {}};
        QVERIFY(build::build(unit, state, {}, {}).kind == build::Outcome::Kind::Built);
        const CodeInfo built = m_catalog->codeInfo(known, known.latest);
        QVERIFY(built.sha256 != ofSources);
        QCOMPARE(built.size.count, 3);
        const auto code = m_catalog->freeze(known, built.sha256);
        QVERIFY(code && code->sha256 == built.sha256);

        write("other");
        QCOMPARE(m_catalog->codeInfo(known, known.latest).size.count, 3);
        QVERIFY(m_catalog->bringUpToDate(known, {}).has_value());
        QCOMPARE(m_catalog->codeInfo(known, known.latest).size.count, 5);
        write("x >&2; false");
        QCOMPARE(m_catalog->bringUpToDate(known, {}).error().code,
                 std::string{"InvalidParameterValueException"});
    }
    void aDamagedFileIsSetAsideAndToldAndItsCodeKept_data() {
        QTest::addColumn<int>("part");
        QTest::newRow("header") << int(test::DamagedPart::Header);
        QTest::newRow("middle") << int(test::DamagedPart::Middle);
    }
    void aDamagedFileIsSetAsideAndToldAndItsCodeKept() {
        QFETCH(int, part);
        const std::filesystem::path folder = m_folder->path().toStdString();
        for (int number = 100; number < 160; ++number)
            QVERIFY(
                m_catalog->save(m_catalog->add(made("made" + std::to_string(number)))).has_value());
        std::filesystem::create_directories(folder / "archives");
        std::ofstream{folder / "archives" / "only-the-copy-knows.zip"} << "code";
        m_catalog.reset();
        m_troubles.clear();
        test::damage(folder / "functions.db", test::DamagedPart(part));
        QCOMPARE(Catalog::look(folder).error().code, std::string{"State.Damaged"});
        reopen();
        QCOMPARE(m_troubles.size(), std::size_t{1});
        QVERIFY(m_troubles[0].find("functions.db is damaged") != std::string::npos);
        QCOMPARE(test::damagedCopies(folder / "functions.db").size(), std::size_t{1});
        QCOMPARE(m_catalog->find("made159") != nullptr,
                 test::DamagedPart(part) == test::DamagedPart::Middle);
        QVERIFY(m_catalog->save(m_catalog->add(made("more"))).has_value());
        reopen();
        QCOMPARE(m_troubles.size(), std::size_t{1});
        QVERIFY(m_catalog->find("more"));
        QVERIFY(std::filesystem::exists(folder / "archives" / "only-the-copy-knows.zip"));
    }
};

LATHE_TEST(tst_Catalog)
#include "tst_Catalog.moc"
