#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "engine/http/Client.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/project/ProjectModel.h"
#include "widgets/project/ProjectPane.h"

#include <QDir>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using namespace lathe;
using namespace std::chrono_literals;

/// What clients of the Lambda API make in the window's engine.
class tst_ApiMade : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QModelIndex item(const QString& key) {
        return window().docks().project()->findChild<project::ProjectModel*>()->indexOfKey(key);
    }
    /// Status of the answer; 0 when there is none.
    int post(const std::string& path, std::string body) {
        http::Request request;
        request.method = "POST";
        request.target = path;
        request.body = std::move(body);
        const int port = QUrl{window().engine().endpointUrl()}.port();
        const auto answer =
            http::exchange("127.0.0.1", static_cast<std::uint16_t>(port), request, 20s);
        return answer ? answer->status : 0;
    }
    int make(const std::string& name) {
        const std::string folder = m_test->path("elsewhere").toStdString();
        return post("/2015-03-31/functions",
                    R"({"FunctionName":")" + name +
                        R"(","Runtime":"python3.12","Handler":"app.handler","Publish":true,)"
                        R"("Role":"arn:aws:iam::123456789012:role/r",)"
                        R"("Code":{"S3Bucket":"hot-reload","S3Key":")" +
                        folder + R"("}})");
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(QDir{}.mkpath(m_test->path("elsewhere")));
        test::WindowTest::write(m_test->path("elsewhere/app.py"),
                                "def handler(event, context):\n    return 'first'\n");
        QVERIFY(m_test->open());
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
    }
    void cleanup() { m_test.reset(); }

    void aFunctionMadeThroughTheApiIsShownMarkedAndRuns() {
        QCOMPARE(make("made"), 201);
        QTRY_VERIFY(item("function:made").isValid());
        QVERIFY(item("function:made").data(project::ProjectModel::ApiMadeRole).toBool());
        window().setCurrentFunction("made");
        QCOMPARE(window().currentFunction(), "made");
        QCOMPARE(window().docks().inspector()->currentResource(), "made");
        bool says = false;
        for (const auto* label : window().docks().inspector()->findChildren<ui::ElidedLabel*>())
            says = says || label->text() == "AWS::Lambda::Function, made through the API";
        QVERIFY(says);
        window().invokeCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().test()->shownInvocation(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().test()->shownInvocation()->finished, 30'000);
        QCOMPARE(window().docks().test()->shownInvocation()->response, std::string{"\"first\""});
        m_test->picture("api-made");
    }
    void aVersionShowsTheCodeThatItHasFrozen() {
        QCOMPARE(make("made"), 201);
        test::WindowTest::write(m_test->path("elsewhere/app.py"),
                                "def handler(event, context):\n    return 'second'\n");
        QCOMPARE(
            post("/2015-03-31/functions/made/aliases", R"({"Name":"live","FunctionVersion":"1"})"),
            201);
        QTRY_VERIFY(item("alias:made:live").isValid());
        auto* view = window().docks().project()->findChild<QTreeView*>();
        const auto* filter = qobject_cast<QSortFilterProxyModel*>(view->model());
        emit view->activated(filter->mapFromSource(item("alias:made:live")));
        QTabWidget* tabs = window().editors().tabs();
        QTRY_COMPARE(tabs->tabText(tabs->currentIndex()), "made, version 1");
        auto* page = qobject_cast<editor::CodeEditor*>(tabs->currentWidget());
        QVERIFY(page && page->isReadOnly());
        QCOMPARE(page->text(), "def handler(event, context):\n    return 'first'\n");
    }
    void whatTheTemplateHasNotGoesWithTheProject() {
        QCOMPARE(make("made"), 201);
        QTRY_VERIFY(item("function:made").isValid());
        window().closeProject();
        QTRY_VERIFY(!item("function:made").isValid());
    }
};

LATHE_TEST(tst_ApiMade)
#include "tst_ApiMade.moc"
