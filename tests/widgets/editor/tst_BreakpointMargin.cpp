#include "tests/support/TestMain.h"
#include "widgets/editor/BreakpointMargin.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/ValueHover.h"

#include <QSignalSpy>
#include <QTest>

using namespace lathe::editor;
using Kind = BreakpointMark::Kind;

class tst_BreakpointMargin : public QObject {
    Q_OBJECT

    static void fill(CodeEditor& editor, Language language = Language::Python) {
        editor.setContent("a = 1\nb = 2\nc = 3\n", language, TextFormat::LineEnd::Lf);
        editor.resize(400, 300);
        editor.show();
    }

  private slots:
    void aClickBesideALineAsksForABreakpoint() {
        CodeEditor editor;
        fill(editor);
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QSignalSpy toggled{editor.breakpoints(), &BreakpointMargin::toggleRequested};
        const int height = editor.textHeight(0);
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, QPoint{8, height + height / 2});
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled[0][0].toInt(), 2);
    }

    void thereIsRoomForThemWhateverIsWrongWithTheText() {
        CodeEditor editor;
        fill(editor);
        const int room = editor.marginWidth(lathe::editor::parts::SymbolMargin);
        QVERIFY(room >= 14);
        editor.setDiagnostics({});
        QCOMPARE(editor.marginWidth(lathe::editor::parts::SymbolMargin), room);
        fill(editor, Language::Yaml);
        QVERIFY(editor.marginWidth(lathe::editor::parts::SymbolMargin) < 14);
    }

    void textsWithoutFunctionsHaveNone() {
        CodeEditor editor;
        fill(editor, Language::Yaml);
        QVERIFY(!editor.breakpoints()->isShown());
        editor.breakpoints()->setMarks({{2, Kind::Stop, false}});
        QVERIFY(editor.breakpoints()->marks().empty());
    }

    void marksStayWithTheirLines() {
        CodeEditor editor;
        fill(editor);
        auto* margin = editor.breakpoints();
        margin->setMarks({{2, Kind::Stop, false}, {3, Kind::Log, true}});
        std::vector<int> lines;
        connect(margin, &BreakpointMargin::moved, this, [&](const auto& now) { lines = now; });
        editor.applyEdit(0, 0, "# new\n");
        QCOMPARE(lines, (std::vector<int>{3, 4}));
        editor.undo();
        QCOMPARE(lines, (std::vector<int>{2, 3}));
        QCOMPARE(margin->marks()[1], (BreakpointMark{3, Kind::Log, true}));
    }

    void aTextThatIsLoadedAnewHasNoneAndMovesNone() {
        CodeEditor editor;
        fill(editor);
        editor.breakpoints()->setMarks({{2, Kind::Stop, false}});
        QSignalSpy moved{editor.breakpoints(), &BreakpointMargin::moved};
        fill(editor);
        QCOMPARE(moved.count(), 0);
        QVERIFY(editor.breakpoints()->marks().empty());
    }

    void theLineThatAProgramStandsAtIsMarked() {
        CodeEditor editor;
        fill(editor);
        editor.breakpoints()->setExecutionLine(2);
        QCOMPARE(editor.breakpoints()->executionLine(), 2);
        editor.applyEdit(0, 0, "# new\n");
        QCOMPARE(editor.breakpoints()->executionLine(), 3);
        editor.breakpoints()->setExecutionLine(0);
        QCOMPARE(editor.breakpoints()->executionLine(), 0);
    }

    void theExpressionUnderTheMouseIsWhatItIsAPartOf_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expression");
        const QString line = "x = order.items[0].price + f('a')";
        QTest::newRow("name") << line << 5 << "order";
        QTest::newRow("member") << line << 11 << "order.items";
        QTest::newRow("element's member") << line << 20 << "order.items[0].price";
        QTest::newRow("alone") << line << 0 << "x";
        QTest::newRow("operator") << line << 2 << "";
        QTest::newRow("behind the end") << line << 99 << "";
        QTest::newRow("number") << "n = 42" << 4 << "";
    }
    void theExpressionUnderTheMouseIsWhatItIsAPartOf() {
        QFETCH(QString, line);
        QFETCH(int, column);
        QTEST(ValueHover::expressionAt(line, column), "expression");
    }
};

LATHE_TEST(tst_BreakpointMargin)
#include "tst_BreakpointMargin.moc"
