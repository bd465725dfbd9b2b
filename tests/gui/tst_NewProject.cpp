#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/Samples.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/invoke/InvokePane.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lathe;

/// A new project from a sample, from the menu to its first invocation.
class tst_NewProject : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QString openFile() { return ui::toQString(window().document().templateFile()); }
    QFileDialog* dialog() {
        for (auto* found : window().findChildren<QFileDialog*>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void chooseFolder(const QString& folder) {
        QTRY_VERIFY(dialog());
        auto* name = dialog()->findChild<QLineEdit*>("fileNameEdit");
        name->setText(folder);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
    }
    void beginIn(const QString& folder) {
        window().actions()[QStringLiteral("new-project")]->trigger();
        QTest::keyClicks(window().chooser().field(), "orders");
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        chooseFolder(folder);
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        QVERIFY(QDir{}.mkpath(m_test->path("work")));
    }
    void cleanup() { m_test.reset(); }

    void anEmptyFolderBecomesTheProjectAndItsFunctionRuns() {
        beginIn(m_test->path("work"));
        QTRY_COMPARE(openFile(), m_test->path("work/template.yaml"));
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        if (window().engine().runtimes().front().served.empty())
            QSKIP("no Python is installed here");
        QTRY_COMPARE(window().currentFunction(), "CreateOrder");
        const auto* invoke = [this]() -> QPushButton* {
            for (auto* button : window().docks().test()->findChildren<QPushButton*>()) {
                if (button->text() == "Invoke")
                    return button;
            }
            return nullptr;
        }();
        QTRY_VERIFY(invoke->isEnabled() && invoke->isVisible());
        std::vector<model::InvocationRecord> finished;
        connect(window().engine().feed(), &app::EventFeed::ready, &window(),
                [&](const api::EventBatch& batch) {
                    finished.insert(finished.end(), batch.finished.begin(), batch.finished.end());
                });
        QTest::mouseClick(const_cast<QPushButton*>(invoke), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), std::size_t{1}, 30'000);
        QCOMPARE(QString::fromStdString(finished.front().outcome.errorMessage), "");
    }
    void besideOtherFilesItGetsAFolderOfItsOwnAndTheNextOneAnother() {
        m_test->write(m_test->path("work/notes.txt"), "mine");
        beginIn(m_test->path("work"));
        QTRY_COMPARE(openFile(), m_test->path("work/orders/template.yaml"));
        QTRY_VERIFY(!window().currentFunction().isEmpty());
        beginIn(m_test->path("work"));
        QTRY_COMPARE(openFile(), m_test->path("work/orders-2/template.yaml"));
        QCOMPARE(m_test->read(m_test->path("work/notes.txt")), "mine");
    }
    void aFolderThatCannotBeWrittenIsSaidAndAnotherCanBeChosen() {
        beginIn("/proc");
        QTRY_VERIFY(window().notice().message().contains("could not be written"));
        QCOMPARE(openFile(), m_test->path("project/template.yaml"));
        QTest::mouseClick(window().notice().findChild<QPushButton*>(), Qt::LeftButton);
        chooseFolder(m_test->path("work"));
        QTRY_COMPARE(openFile(), m_test->path("work/template.yaml"));
    }
    void whatCouldNotBeCopiedWholeIsNotLeftBehind() {
        QVERIFY(QDir{}.mkpath(m_test->path("sample")));
        m_test->write(m_test->path("sample/template.yaml"), "Resources: {}\n");
        m_test->write(m_test->path("sample/" + QString{200, u'n'}), "too long a name for there");
        QString folder = m_test->path("work");
        while (folder.size() < 3700)
            folder += '/' + QString{200, u'd'};
        QVERIFY(QDir{}.mkpath(folder));
        const QString target = folder + '/' + QString{4000 - folder.size(), u't'};
        QVERIFY(!app::copySample(m_test->path("sample"), target));
        QVERIFY(!QFileInfo::exists(target));
    }
};

LATHE_TEST(tst_NewProject)
#include "tst_NewProject.moc"
