#include "app/window/Chooser.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/ProblemsPane.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/editor/Calling.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/CompletionPopup.h"
#include "widgets/editor/HoverCard.h"
#include "widgets/editor/Hovering.h"
#include "widgets/editor/RenameBox.h"
#include "widgets/invoke/InvokePane.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using editor::EditorView;

/// A function's code, typed in an editor that knows its test event, and with a language server that
/// is a script of ours.
class tst_CodeTyping : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;
    std::unique_ptr<QTemporaryDir> m_bin;
    QByteArray m_path;
    QByteArray m_python;
    editor::CodeEditor* m_editor = nullptr;

    app::MainWindow& window() { return m_test->window(); }
    QByteArray text() { return m_editor->content(); }
    editor::Completing& completing() { return *m_editor->completing(); }
    EditorView* current() { return window().editors().current(); }
    QString file(const char* name) { return m_test->path(QStringLiteral("project/src/") + name); }
    QToolButton* indicator() { return window().findChild<QToolButton*>("language-server"); }

    void goBehind(const QByteArray& words) {
        const qsizetype at = text().indexOf(words);
        QVERIFY2(at >= 0, words);
        m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS,
                                static_cast<unsigned long>(at + words.size()));
        m_editor->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
    }
    void type(const QString& words) {
        for (const QChar c : words) {
            if (c == QLatin1Char('\n'))
                QTest::keyClick(m_editor, Qt::Key_Return);
            else
                QTest::keyClick(m_editor, c.toLatin1());
        }
    }
    QStringList rows() {
        QStringList found;
        if (completing().isOpen())
            for (int row = 0; row < completing().popup().model()->rowCount(); ++row)
                found << completing().popup().model()->index(row).data().toString();
        return found;
    }
    QPoint placeOf(const QByteArray& words) {
        const auto at = [&](unsigned int message) {
            return static_cast<int>(
                m_editor->SendScintilla(message, 0UL, static_cast<long>(text().indexOf(words))));
        };
        return {at(QsciScintilla::SCI_POINTXFROMPOSITION) + 4,
                at(QsciScintilla::SCI_POINTYFROMPOSITION) + 4};
    }
    void openFile(const QString& path) {
        EditorView* view = window().editors().open(path);
        QTRY_VERIFY(view->isLoaded());
        m_editor = view->editor();
        QTRY_VERIFY(m_editor->completing());
        window().activateWindow();
        m_editor->setFocus();
        QTRY_VERIFY(m_editor->hasFocus());
    }
    void open(const char* name = "hello.py") {
        QVERIFY(m_test->open());
        openFile(file(name));
    }
    /// The window with a language server.
    void openServed(const QByteArray& tricks = {}) {
        qputenv("FAKE_LSP", tricks);
        m_test->settings().setLanguageServers(true);
        open();
        waitForServer();
    }
    void waitForServer() {
        QTRY_COMPARE_WITH_TIMEOUT(indicator()->text(), "basedpyright-langserver", 15'000);
    }
    editor::RenameBox* renameBehind(const QByteArray& words) {
        goBehind(words);
        QTest::keyClick(m_editor, Qt::Key_F2);
        editor::RenameBox* box = nullptr;
        const auto isOpen = [&] {
            box = window().findChild<editor::RenameBox*>();
            return box && box->field()->hasFocus();
        };
        return QTest::qWaitFor(isOpen) ? box : nullptr;
    }
    /// A place where a statement may begin.
    void newStatement() {
        goBehind("print(f\"greeting {name}\")");
        type("\n");
    }

  private slots:
    void initTestCase() {
        QProcess python;
        python.start("python3", {"-c", "import sys; print(sys.executable, end='')"});
        QVERIFY(python.waitForFinished());
        m_python = python.readAllStandardOutput();
    }
    void init() {
        m_bin = std::make_unique<QTemporaryDir>();
        const QString program = m_bin->filePath("basedpyright-langserver");
        test::WindowTest::write(program, "#!/bin/sh\nexec " + m_python +
                                             " " LATHE_TEST_DATA "/lsp/fake_server.py\n");
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("FAKE_LSP", "");
        m_path = qgetenv("PATH");
        qputenv("PATH", m_bin->path().toLocal8Bit() + ":" + m_path);
        m_test = std::make_unique<test::WindowTest>();
        window().showNormal();
        window().resize(1300, 800);
    }
    void cleanup() {
        m_test.reset();
        qputenv("PATH", m_path);
    }

    void wordsOfTheTextAreOffered() {
        open();
        newStatement();
        type("gree");
        QTRY_VERIFY(completing().isOpen());
        QVERIFY(rows().contains("greeting"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY(text().contains("    greeting\n"));
        // In a comment nobody wants them, but by hand.
        type("  # han");
        QTest::qWait(50);
        QVERIFY(!completing().isOpen());
    }
    void wordsOfOtherFilesAreOfferedWithTheirFile() {
        test::WindowTest::write(file("report.py"),
                                "def handler(event, context):\n"
                                "    return 'x'\n\n\ndef zebra_crossing(): ...\n");
        open("report.py");
        openFile(file("hello.py"));
        newStatement();
        type("zeb");
        QTRY_COMPARE(rows(), QStringList{"zebra_crossing"});
        QCOMPARE(completing()
                     .popup()
                     .model()
                     ->index(0)
                     .data(editor::CompletionModel::DetailRole)
                     .toString(),
                 "report.py");
    }
    void enterEndsALineThatHasTheWholeWord() {
        open();
        newStatement();
        type("greeting");
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY(text().contains("    greeting\n    \n"));
    }
    void keysOfTheTestEventAreOffered() {
        test::WindowTest::write(
            m_test->path("project/events/Hello.json"),
            R"({"name": "Ada", "Records": [{"eventSource": "aws:s3", "eventTime": "2026-11-28T10:00:00Z",
               "s3": {"bucket": {"name": "photos"}, "object": {"key": "cat.jpg", "size": 1024}}}]})");
        open();
        QTRY_VERIFY(window().docks().test()->eventText().contains("Records"));
        newStatement();
        type("x = event[\"");
        QTRY_COMPARE(rows(), (QStringList{"name", "Records"}));
        m_test->themePictures("event-keys");
        type("Rec");
        QTRY_COMPARE(rows(), QStringList{"Records"});
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY(text().contains("x = event[\"Records\"]\n"));
        type("\nfor record in event['Records']:\nrecord.get('s3', {})['");
        QTRY_COMPARE(rows(), (QStringList{"bucket", "object"}));
        QTest::keyClick(m_editor, Qt::Key_Down);
        m_test->themePictures("event-keys-deep");
        QTest::keyClick(m_editor, Qt::Key_Tab);
        QVERIFY(text().contains("record.get('s3', {})['bucket']\n"));
        m_editor->hovering()->show(placeOf("Records\"]"));
        QTRY_VERIFY(m_editor->hovering()->isOpen());
        QVERIFY(m_editor->hovering()->card().html().contains("list"));
        m_test->themePictures("event-hover");
    }
    void operationsOfBoto3ComeFromWhatIsInstalled() {
        const QString data =
            m_test->path("project/.venv/lib/python3.12/site-packages/botocore/data/s3/2006-03-01");
        QDir{}.mkpath(data);
        test::WindowTest::write(data + "/service-2.json",
                                R"({"operations": {"PutObject": {}, "GetObject": {}}})");
        open();
        goBehind("import json\n");
        type("import boto3\ns3 = boto3.client(\"s3\")\n");
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QTest::qWait(500);
        type("s3.");
        QTRY_VERIFY(rows().contains("put_object"));
        m_test->themePictures("boto3");
    }

    void aServerCompletesWithTheEventInFront() {
        openServed();
        newStatement();
        type("ser");
        QTRY_COMPARE(rows(), (QStringList{"served_value", "served_function", "served_import"}));
        QTest::keyClick(m_editor, Qt::Key_Down);
        QTRY_VERIFY(!completing().popup().chosen()->about.empty());
        m_test->themePictures("served");
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY(text().contains("    served_function(first, second)\n"));
        // The first placeholder is selected.
        type("1");
        QVERIFY2(text().contains("    served_function(1, second)\n"), text());
        QTest::keyClick(m_editor, Qt::Key_End);
        type("\nserved_i");
        QTRY_COMPARE(rows().value(0), "served_import");
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTRY_VERIFY(text().startsWith("import served\nimport json\n"));
        QVERIFY(text().contains("    served_import\n"));
        type("\ny = event[\"");
        QTRY_COMPARE(rows(), QStringList{"name"});
    }
    void typingOnNarrowsWhatTheServerSaid() {
        openServed("slow");
        newStatement();
        type("s");
        // Whoever waits long gets the words.
        QTRY_VERIFY(!rows().isEmpty());
        QVERIFY(!rows().contains("served_value"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().contains("served_value"), 5000);
        type("erved_v");
        QTRY_COMPARE(rows().value(0), "served_value");
    }
    void whatAServerFindsIsShownAndPutRight() {
        openServed();
        newStatement();
        type("wrong_name = 1");
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QTRY_COMPARE(m_editor->diagnosticSpans().size(), std::size_t{1});
        QCOMPARE(m_editor->diagnosticSpans()[0].length, 10);
        auto* problems = window().docks().problems()->model();
        QTRY_COMPARE(problems->rowCount(), 1);
        QCOMPARE(problems->index(0).data().toString(), "'wrong_name' is wrong");
        m_editor->hovering()->show(placeOf("wrong_name"));
        QTRY_VERIFY(m_editor->hovering()->card().html().contains("Words of"));
        QVERIFY(m_editor->hovering()->card().html().contains("is wrong"));
        window().docks().raise(window().docks().problems());
        m_editor->setFocus();
        m_editor->hovering()->show(placeOf("wrong_name"));
        QTRY_VERIFY(m_editor->hovering()->isOpen());
        m_test->themePictures("diagnostics");
        QTest::keyClick(m_editor, Qt::Key_Period, Qt::ControlModifier);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = m_editor->findChild<QMenu*>("fixes")) && menu->isVisible());
        m_test->themePictures("fixes");
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(text().contains("    right = 1\n"));
        QTRY_COMPARE(problems->rowCount(), 0);
        QTRY_VERIFY(m_editor->diagnosticSpans().empty());
    }
    void placesBehindEmojiAreTheRightOnes() {
        openServed();
        newStatement();
        m_editor->insert(QString::fromUtf8("'\xF0\x9F\x98\x80\xE4\xBD\xA0' + wrong"));
        QTRY_COMPARE(m_editor->diagnosticSpans().size(), std::size_t{1});
        QCOMPARE(text().mid(m_editor->diagnosticSpans()[0].position, 5), "wrong");
    }
    void aCallSaysWhatItTakes() {
        openServed();
        newStatement();
        type("call(");
        QTRY_VERIFY(m_editor->calling()->isOpen());
        QVERIFY(m_editor->calling()->html().contains(">first</b>"));
        m_test->themePictures("signature");
        type("1,");
        QTRY_VERIFY(m_editor->calling()->html().contains(">second</b>"));
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QVERIFY(!m_editor->calling()->isOpen());
    }
    void definitionsAndUsesAreAKeyAway() {
        test::WindowTest::write(file("shared.py"), "# \xF0\x9F\x98\x80\ntotal = 1\n");
        test::WindowTest::write(file("report.py"), "from shared import total\n\n\n"
                                                   "def handler(event, context):\n"
                                                   "    return total\n");
        openServed();
        openFile(file("report.py"));
        waitForServer();
        goBehind("import tot");
        QTest::keyClick(m_editor, Qt::Key_F12, Qt::ShiftModifier);
        QTRY_VERIFY(window().chooser().isVisible());
        QTRY_COMPARE(window().chooser().list()->model()->rowCount(), 3);
        m_test->themePictures("uses");
        QTest::keyClick(window().chooser().field(), Qt::Key_Escape);
        // The name of a handler leads to the template, as ever.
        goBehind("def hand");
        QTest::keyClick(m_editor, Qt::Key_F12);
        QTRY_VERIFY(current()->path().endsWith("template.yaml"));
    }
    void aNameIsRenamedInFilesThatAreOpenAndInOthers() {
        const QByteArray shared = "total = 1\nprint(total)\n";
        const QByteArray report = "from shared import total\n\n\ndef handler(event, context):\n"
                                  "    return '\xF0\x9F\x98\x80', total\n";
        test::WindowTest::write(file("shared.py"), shared);
        test::WindowTest::write(file("report.py"), report);
        openServed();
        openFile(file("report.py"));
        waitForServer();
        editor::RenameBox* box = renameBehind("import tot");
        QVERIFY(box);
        QTest::keyClicks(box->field(), "1 x");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QVERIFY(box->isVisible());
        box->field()->setText("sum_up");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QTRY_COMPARE(text(), QByteArray{report}.replace("total", "sum_up"));
        EditorView* other = window().editors().viewOf(file("shared.py"));
        QVERIFY(other);
        QCOMPARE(other->editor()->content(), QByteArray{shared}.replace("total", "sum_up"));
        // Nothing is written before it is saved, and each is one step back.
        QCOMPARE(test::WindowTest::read(file("shared.py")), shared);
        QVERIFY(other->isModified());
        QCOMPARE(current()->path(), file("report.py"));
        // Again, while it is not saved.
        box = renameBehind("import sum");
        QVERIFY(box);
        box->field()->setText("n");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QTRY_COMPARE(text(), QByteArray{report}.replace("total", "n"));
        QCOMPARE(other->editor()->content(), QByteArray{shared}.replace("total", "n"));
        m_editor->undo();
        m_editor->undo();
        QCOMPARE(text(), report);
        other->editor()->undo();
        other->editor()->undo();
        QCOMPARE(other->editor()->content(), shared);
    }
    void aNameIsRenamedInWhatTheServerIsYetToHearOf() {
        test::WindowTest::write(file("shared.py"), "total = 1\n");
        test::WindowTest::write(file("report.py"), "from shared import total\n");
        openServed();
        EditorView* other = window().editors().openBehind(file("shared.py"));
        QTRY_VERIFY(other->isLoaded());
        openFile(file("report.py"));
        waitForServer();
        editor::RenameBox* box = renameBehind("import tot");
        QVERIFY(box);
        box->field()->setText("sum_up");
        // All at once: who serves it is still looked for when the name is asked for.
        other->editor()->append("print(total)\n");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QTRY_COMPARE(other->editor()->content(), QByteArray{"sum_up = 1\nprint(sum_up)\n"});
        QCOMPARE(text(), QByteArray{"from shared import sum_up\n"});
    }
    void formattingKeepsTheCaret() {
        openServed();
        newStatement();
        m_editor->insert("x = 1   \n    y = 2 \t\n");
        goBehind("    y =");
        const auto caret = m_editor->caret();
        QTest::keyClick(m_editor, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(text().contains("    x = 1\n    y = 2\n"));
        QCOMPARE(m_editor->caret(), caret);
    }
    void aServerThatKeepsDyingIsSaidPlainly() {
        qputenv("FAKE_LSP", "die");
        // Nobody takes its place.
        qputenv("PATH", m_bin->path().toLocal8Bit());
        m_test->settings().setLanguageServers(true);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(window().notice().isVisible(), 20'000);
        QVERIFY2(window().notice().message().contains("No such interpreter"),
                 qPrintable(window().notice().message()));
        QTRY_COMPARE(indicator()->text(), "basedpyright-langserver: ended");
        m_test->themePictures("server-ended");
        // Everything else goes on.
        newStatement();
        type("gree");
        QTRY_VERIFY(rows().contains("greeting"));
    }
    void noServerRunsWhereTheyAreOff() {
        open();
        QTest::qWait(100);
        QVERIFY(!indicator()->isVisible());
        m_test->settings().setLanguageServers(true);
        QTRY_COMPARE_WITH_TIMEOUT(indicator()->text(), "basedpyright-langserver", 15'000);
        m_test->settings().setLanguageServers(false);
        QTRY_VERIFY(!indicator()->isVisible());
    }
    void aServerOfThisMachineServesTheCode() {
        QFile::remove(m_bin->filePath("basedpyright-langserver"));
        m_test->settings().setLanguageServers(true);
        open();
        QTRY_VERIFY(!indicator()->text().isEmpty());
        if (indicator()->text() == "No language server")
            QSKIP("no language server for Python is installed");
        QTRY_VERIFY_WITH_TIMEOUT(!indicator()->text().contains("starting"), 60'000);
        newStatement();
        type("json.");
        // Some put the parameters into the list.
        QTRY_VERIFY_WITH_TIMEOUT(!rows().filter(QRegularExpression{"^dumps\\b"}).isEmpty(), 60'000);
        type("du");
        QTRY_VERIFY(rows().value(0).startsWith("dump"));
        QTest::qWait(500);
        m_test->themePictures("real-completion");
        QTest::keyClick(m_editor, Qt::Key_Return);
        m_editor->hovering()->show(placeOf("dumps({"));
        QTRY_VERIFY_WITH_TIMEOUT(m_editor->hovering()->isOpen(), 30'000);
        m_test->themePictures("real-hover");
        m_editor->hovering()->close();
        QTest::keyClick(m_editor, Qt::Key_End);
        type("\nname = event[\"");
        QTRY_COMPARE(rows().value(0), "name");
        m_test->themePictures("real-event");
    }
    void whereNoneIsInstalledItIsSaidOnce() {
        QFile::remove(m_bin->filePath("basedpyright-langserver"));
        qputenv("PATH", m_bin->path().toLocal8Bit());
        m_test->settings().setLanguageServers(true);
        open();
        QTRY_COMPARE(indicator()->text(), "No language server");
        QVERIFY(indicator()->toolTip().contains("pylsp"));
        m_test->picture("no-server");
    }
};

LATHE_TEST(tst_CodeTyping)
#include "tst_CodeTyping.moc"
