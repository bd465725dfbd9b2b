#include "app/window/Actions.h"
#include "app/window/BuildPane.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace lathe;
using app::BuildPane;

/// Building from the window: Makefiles, which need no network.
class tst_Building : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    BuildPane* pane() { return window().docks().build(); }
    QString source(const QString& name) { return m_test->path("project/src/" + name); }
    QPushButton* button(const QString& text) {
        for (auto* found : pane()->findChildren<QPushButton*>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    QTreeWidgetItem* unit(const QString& name) {
        return pane()->units()->findItems(name, Qt::MatchExactly).value(0);
    }
    QString stateOf(const QString& name) { return unit(name) ? unit(name)->text(1) : QString{}; }
    void build(const QByteArray& makefile) {
        m_test->write(source("Makefile"), makefile);
        QVERIFY(
            QTest::qWaitFor([this] { return window().actions()["build"]->isEnabled(); }, 30'000));
        window().actions()["build"]->trigger();
        QCOMPARE(pane()->state(), BuildPane::State::Building);
    }
    bool ends() {
        return QTest::qWaitFor([this] { return pane()->state() != BuildPane::State::Building; },
                               60'000);
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        const QString file = m_test->path("project/template.yaml");
        m_test->write(file, m_test->read(file).replace("  Hello: # greets\n",
                                                       "  Hello: # greets\n"
                                                       "    Metadata:\n"
                                                       "      BuildMethod: makefile\n"));
        QTRY_VERIFY(window().document().text().find("BuildMethod") != std::string::npos);
    }
    void cleanup() { m_test.reset(); }

    void whatIsBuiltSaysSoAndThenWhatIsOutOfDate() {
        build("build-Hello:\n\t@echo wrought\n\tcp hello.py $(ARTIFACTS_DIR)\n");
        QVERIFY(ends());
        QCOMPARE(pane()->state(), BuildPane::State::Built);
        QVERIFY(pane()->output().contains("Hello: wrought"));
        QVERIFY2(pane()->stateText().startsWith("Built in "), qPrintable(pane()->stateText()));
        QTRY_COMPARE(stateOf("Hello"), "Up to date");
        QTest::qWait(20);
        window().editors().open(source("hello.py"));
        auto* view = window().editors().current();
        QTRY_VERIFY(view->isLoaded());
        view->editor()->applyEdit(0, 0, "# changed\n");
        window().editors().save(view);
        QTRY_VERIFY(stateOf("Hello").startsWith("Out of date"));
        m_test->picture("build");
    }
    void anErrorGoesToItsPlace() {
        build("build-Hello:\n\t@echo 'hello.py:1:1: error: no such thing'\n\t@false\n");
        QVERIFY(ends());
        QCOMPARE(pane()->state(), BuildPane::State::Failed);
        QVERIFY(unit("Hello"));
        QVERIFY(unit("Hello")->childCount() > 0);
        QTreeWidgetItem* problem = unit("Hello")->child(0);
        QCOMPARE(problem->text(0), "hello.py:1");
        emit pane()->units()->itemActivated(problem, 0);
        QTRY_VERIFY(window().editors().current());
        QTRY_COMPARE(window().editors().current()->path(), source("hello.py"));
        m_test->picture("build-failed");
    }
    void aBuildIsCancelled() {
        build("build-Hello:\n\t@echo waiting\n\t@sleep 60\n");
        QTRY_VERIFY_WITH_TIMEOUT(pane()->output().contains("waiting"), 30'000);
        QTest::mouseClick(button("Cancel"), Qt::LeftButton);
        QVERIFY(ends());
        QCOMPARE(pane()->state(), BuildPane::State::Cancelled);
        QVERIFY(pane()->stateText().startsWith("Cancelled after "));
        QVERIFY(!button("Build")->isHidden());
    }
};

LATHE_TEST(tst_Building)
#include "tst_Building.moc"
