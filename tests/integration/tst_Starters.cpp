#include "engine/authoring/NewFunction.h"
#include "engine/base/Paths.h"
#include "engine/runtimes/Runtimes.h"
#include "engine/template/ProjectLoader.h"
#include "tests/integration/EngineBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

#include <optional>

using namespace lathe;
using namespace lathe::authoring;
using model::OutcomeKind;
using test::EngineBench;

/// What new functions begin with runs, with the test event that comes with it.
class tst_Starters : public QObject {
    Q_OBJECT

    std::optional<StarterKit> m_kit;

    /// What the function makes of its event, as compact JSON.
    static std::string expected(Starter starter) {
        switch (starter) {
        case Starter::Hello:
            return R"({"message":"Hello, Ada!"})";
        case Starter::HttpRoute:
            return R"("statusCode":200)";
        case Starter::ObjectCreated:
            return R"({"processed":["incoming/photo 1.jpg"]})";
        case Starter::Schedule:
            return R"({"due":"2026-03-14T09:26:53Z"})";
        case Starter::Custom:
            return "{}";
        default:
            return R"({"batchItemFailures":[]})";
        }
    }

    /// Writes the project with the new function, App.
    bool make(const EngineBench& bench, Starter starter, const std::string& runtime,
              std::string& event) const {
        const std::string empty = "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n";
        bench.write("template.yaml", empty);
        model::Project project;
        project.root = bench.root;
        project.templateFile = bench.root / "template.yaml";
        FunctionWish wish;
        wish.name = "App";
        wish.runtime = runtime;
        wish.starter = starter;
        wish.folder = "src/app";
        wish.method = "post";
        wish.path = "/orders/{id}";
        const auto made =
            newFunction(*m_kit, empty, project, wish, [](const std::string&) { return false; });
        const auto text = made ? applied(empty, made->edits) : Result<std::string>{made.error()};
        if (!text)
            return false;
        bench.write("template.yaml", *text);
        for (const auto& [name, content] : made->files)
            bench.write(name, content);
        event = made->files.at("events/App.json");
        return true;
    }

  private slots:
    void initTestCase() {
        auto kit = StarterKit::load(resourceDirectory());
        QVERIFY(kit);
        m_kit = std::move(*kit);
    }

    void everyStarterHandlesItsTestEvent_data() {
        QTest::addColumn<QString>("runtime");
        QTest::addColumn<Starter>("starter");
        for (const StarterLanguage& language : starterLanguages()) {
            for (const Starter starter : starters())
                QTest::addRow("%s %d", std::string{language.runtimes}.c_str(),
                              static_cast<int>(starter))
                    << QString::fromStdString(std::string{language.usualRuntime}) << starter;
        }
    }
    void everyStarterHandlesItsTestEvent() {
        QFETCH(QString, runtime);
        QFETCH(Starter, starter);
        if (runtimes::match(runtime.toStdString()).served.empty())
            QSKIP("its language is not installed");
        EngineBench bench;
        std::string event;
        QVERIFY(make(bench, starter, runtime.toStdString(), event));
        QVERIFY(bench.start());
        QVERIFY(!model::hasErrors(bench.engine->diagnostics()));
        const auto answer = bench.invoke(event);
        QVERIFY2(answer.record.outcome.kind == OutcomeKind::Success,
                 (answer.record.outcome.errorMessage + answer.record.response).c_str());
        const std::string compact =
            boost::json::serialize(boost::json::parse(answer.record.response));
        QVERIFY2(compact.find(expected(starter)) != std::string::npos, compact.c_str());
    }
    void whatFailsOfABatchIsNamed_data() {
        QTest::addColumn<QString>("runtime");
        for (const StarterLanguage& language : starterLanguages())
            QTest::addRow("%s", std::string{language.runtimes}.c_str())
                << QString::fromStdString(std::string{language.usualRuntime});
    }
    void whatFailsOfABatchIsNamed() {
        QFETCH(QString, runtime);
        if (runtimes::match(runtime.toStdString()).served.empty())
            QSKIP("its language is not installed");
        EngineBench bench;
        std::string event;
        QVERIFY(make(bench, Starter::Queue, runtime.toStdString(), event));
        QVERIFY(bench.start());
        const auto answer = bench.invoke(R"({"Records": [
            {"messageId": "good", "body": "{}"}, {"messageId": "bad", "body": "no JSON"}]})");
        QCOMPARE(boost::json::serialize(boost::json::parse(answer.record.response)),
                 std::string{R"({"batchItemFailures":[{"itemIdentifier":"bad"}]})"});
    }
};

LATHE_TEST(tst_Starters)
#include "tst_Starters.moc"
