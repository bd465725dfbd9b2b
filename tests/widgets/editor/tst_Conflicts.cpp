#include "tests/support/TestMain.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/ConflictLinks.h"
#include "widgets/editor/EditorParts.h"

#include <QTest>
#include <QToolButton>

using namespace lathe;
using editor::Conflict;
using editor::Side;

namespace {

const QByteArray Merged = "a\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> side\nb\n"
                          "<<<<<<< HEAD\n||||||| base\nwas\n=======\nmore\n>>>>>>> side\n";

} // namespace

class tst_Conflicts : public QObject {
    Q_OBJECT

    std::unique_ptr<editor::CodeEditor> m_editor;

    QList<QToolButton*> links() {
        QList<QToolButton*> found;
        for (auto* button : m_editor->viewport()->findChildren<QToolButton*>()) {
            if (button->isVisible())
                found << button;
        }
        return found;
    }

  private slots:
    void init() {
        m_editor = std::make_unique<editor::CodeEditor>();
        m_editor->resize(700, 400);
        m_editor->show();
        m_editor->setContent(Merged, editor::Language::Text, editor::TextFormat::LineEnd::Lf);
    }
    void cleanup() { m_editor.reset(); }

    void conflictsAreFoundBetweenTheirMarks() {
        QCOMPARE(editor::conflictsIn(Merged),
                 (std::vector<Conflict>{{1, -1, 3, 5}, {7, 8, 10, 12}}));
        QVERIFY(editor::conflictsIn("<<<<<<< a\n=======\n").empty());
        QVERIFY(editor::conflictsIn("<<<<<<<x\n=======\n>>>>>>> b\n").empty());
        QCOMPARE(editor::conflictsIn("<<<<<<< a\r\n=======\r\n>>>>>>> b").size(), 1U);
    }
    void whatStaysIsOursOrTheirsOrBoth() {
        const auto found = editor::conflictsIn(Merged);
        QCOMPARE(editor::takenOf(Merged, found[0], Side::Ours), "ours\n");
        QCOMPARE(editor::takenOf(Merged, found[0], Side::Theirs), "theirs\n");
        QCOMPARE(editor::takenOf(Merged, found[0], Side::Both), "ours\ntheirs\n");
        QCOMPARE(editor::takenOf(Merged, found[1], Side::Ours), "");
        QCOMPARE(editor::takenOf(Merged, found[1], Side::Both), "more\n");
    }
    void linksBesideAConflictTakeASideOfItInOneStep() {
        QTRY_COMPARE(links().size(), 6);
        QVERIFY(m_editor->markersAtLine(2) & (1U << editor::parts::OursMarker));
        QVERIFY(m_editor->markersAtLine(4) & (1U << editor::parts::TheirsMarker));
        QTest::mouseClick(links()[1], Qt::LeftButton);
        QTRY_COMPARE(m_editor->content(), "a\ntheirs\n" + Merged.mid(Merged.indexOf("b\n")));
        QTRY_COMPARE(links().size(), 3);
        m_editor->undo();
        QCOMPARE(m_editor->content(), Merged);
        QTRY_COMPARE(links().size(), 6);
    }
    void theConflictAtTheCaretIsTakenByKeys() {
        QTRY_COMPARE(m_editor->conflictLinks()->conflicts().size(), 2U);
        m_editor->goTo(11);
        m_editor->conflictLinks()->takeHere(Side::Both);
        QCOMPARE(m_editor->content(), Merged.left(Merged.indexOf("b\n") + 2) + "more\n");
        m_editor->goTo(1);
        m_editor->conflictLinks()->takeHere(Side::Ours);
        QVERIFY(m_editor->content().contains("<<<<<<<"));
    }
};

LATHE_TEST(tst_Conflicts)
#include "tst_Conflicts.moc"
