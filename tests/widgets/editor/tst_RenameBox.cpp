#include "tests/support/TestMain.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/RenameBox.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using editor::CodeEditor;
using editor::RenameBox;

class tst_RenameBox : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;
    RenameBox* m_box = nullptr;
    QString m_renamed;

  private slots:
    void init() {
        m_renamed.clear();
        m_editor = std::make_unique<CodeEditor>();
        m_editor->setContent("one two one\n", editor::Language::Yaml,
                             editor::TextFormat::LineEnd::Lf);
        m_editor->resize(600, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_box = new RenameBox{*m_editor};
        m_box->open(
            0, "one", [](const QString& name) { return name == "two" ? "taken" : QString{}; },
            [this](const QString& name) { m_renamed = name; });
        QTRY_VERIFY(m_box->field()->hasFocus());
    }
    void cleanup() { m_editor.reset(); }

    void enterTakesTheName() {
        QTest::keyClicks(m_box->field(), "three");
        QTest::keyClick(m_box->field(), Qt::Key_Return);
        QCOMPARE(m_renamed, "three");
        QVERIFY(!m_box->isVisible());
        QTRY_VERIFY(m_editor->hasFocus());
    }
    void aNameThatCannotBeSaysWhyAndStays() {
        QTest::keyClicks(m_box->field(), "two");
        QCOMPARE(m_box->reason()->text(), "taken");
        QTest::keyClick(m_box->field(), Qt::Key_Return);
        QVERIFY(m_box->isVisible());
        QVERIFY(m_renamed.isEmpty());
    }
    void escapeLeavesIt() {
        QTest::keyClicks(m_box->field(), "three");
        QTest::keyClick(m_box->field(), Qt::Key_Escape);
        QVERIFY(!m_box->isVisible());
        QVERIFY(m_renamed.isEmpty());
    }
    void severalEditsAreOneStepAndOneNews() {
        QSignalSpy news{m_editor.get(), &CodeEditor::textChanged};
        int whole = 0;
        connect(m_editor.get(), &CodeEditor::textChanged, this,
                [&] { whole += m_editor->isAmidEdits() ? 0 : 1; });
        m_editor->applyEdits({{0, 3, "a"}, {8, 3, "bcdef"}});
        QCOMPARE(m_editor->content(), "a two bcdef\n");
        QCOMPARE(whole, 1);
        m_editor->undo();
        QCOMPARE(m_editor->content(), "one two one\n");
    }
};

LATHE_TEST(tst_RenameBox)
#include "tst_RenameBox.moc"
