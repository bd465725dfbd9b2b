#include "app/document/ProjectDocument.h"
#include "app/document/TemplateCommand.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

namespace {

const QByteArray Template = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 5
Resources:
  Hello:  # the one function
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.12
      CodeUri: .
      MemorySize: 128
)";

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class tst_ProjectDocument : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<app::ProjectDocument> m_document;

    void open() {
        QSignalSpy opened{m_document.get(), &app::ProjectDocument::opened};
        m_document->open(m_file.toStdString());
        QTRY_VERIFY(opened.count() > 0);
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("template.yaml");
        writeFile(m_file, Template);
        m_document = std::make_unique<app::ProjectDocument>();
    }
    void cleanup() {
        m_document.reset();
        m_folder.reset();
    }

    void openingReadsTheTextAndItsMeaning() {
        open();
        QCOMPARE(QByteArray::fromStdString(m_document->text()), Template);
        QVERIFY(m_document->project());
        QCOMPARE(m_document->project()->functions.size(), std::size_t{1});
        QVERIFY(!m_document->isModified());
    }
    void aMissingTemplateIsAnErrorThatNamesIt() {
        QSignalSpy failed{m_document.get(), &app::ProjectDocument::openFailed};
        m_document->open("/nowhere/template.yaml");
        QTRY_VERIFY(failed.count() > 0);
        QVERIFY(!m_document->isOpen());
    }
    void aPropertyIsChangedByTheSmallestEditAndSaved() {
        open();
        QSignalSpy edited{m_document.get(), &app::ProjectDocument::textEdited};
        QSignalSpy saved{m_document.get(), &app::ProjectDocument::saved};
        QSignalSpy changed{m_document.get(), &app::ProjectDocument::projectChanged};
        QVERIFY(m_document->setProperty("Hello", {"MemorySize"}, 256));
        QCOMPARE(edited.count(), 1);
        QTRY_VERIFY(saved.count() > 0);
        QByteArray expected = Template;
        expected.replace("MemorySize: 128", "MemorySize: 256");
        QCOMPARE(readFile(m_file), expected);
        QVERIFY(!m_document->isModified());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_document->project()->functions.front().memory, Bytes::mebi(256));
    }
    void undoBringsTheTextBackAndRedoForthAgain() {
        open();
        QVERIFY(m_document->setProperty("Hello", {"Timeout"}, 30));
        const std::string changed = m_document->text();
        m_document->undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(m_document->text()), Template);
        m_document->undoStack()->redo();
        QCOMPARE(m_document->text(), changed);
    }
    void aRenamedVariableKeepsItsPlaceAndIsOneStepToUndo() {
        const QByteArray text = Template + R"(      Environment:
        Variables:
          "FIRST": one  # said of the first
          SECOND: "2"
)";
        writeFile(m_file, text);
        open();
        const auto rename = [&](const char* from, const char* to, const char* value) {
            return m_document->renameProperty("Hello", {"Environment", "Variables", from}, to,
                                              value);
        };
        QVERIFY(rename("FIRST", "STAGE", "one"));
        QVERIFY(rename("SECOND", "LIMIT", "2"));
        QCOMPARE(QByteArray::fromStdString(m_document->text()),
                 QByteArray{text}.replace("FIRST", "STAGE").replace("SECOND", "LIMIT"));
        QCOMPARE(m_document->undoStack()->count(), 2);
        m_document->undoStack()->undo();
        m_document->undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(m_document->text()), text);
    }
    void aFormsEditJoinsWhatAnEditorHasNotSaved() {
        open();
        m_document->takeText(m_document->text() + "# typed\n");
        QVERIFY(m_document->isModified());
        QVERIFY(m_document->setProperty("Hello", {"MemorySize"}, 512));
        QTest::qWait(50);
        QCOMPARE(readFile(m_file), Template);
        m_document->save();
        QTRY_VERIFY(!m_document->isModified());
        QVERIFY(readFile(m_file).contains("# typed"));
        QVERIFY(readFile(m_file).contains("MemorySize: 512"));
    }
    void anEditorIsNotToldOfItsOwnTypingButOfItsUndoing() {
        open();
        QSignalSpy edited{m_document.get(), &app::ProjectDocument::textEdited};
        m_document->takeText(m_document->text() + "#");
        m_document->takeText(m_document->text() + "!");
        QCOMPARE(edited.count(), 0);
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(QByteArray::fromStdString(m_document->text()), Template);
    }
    void aBrokenTextKeepsTheLastGoodModel() {
        open();
        const auto good = m_document->project();
        QSignalSpy diagnosed{m_document.get(), &app::ProjectDocument::diagnosticsChanged};
        m_document->takeText("Resources:\n  Hello: [\n");
        QTRY_VERIFY(diagnosed.count() > 0);
        QVERIFY(model::hasErrors(m_document->diagnostics()));
        QVERIFY(m_document->diagnostics().front().location.line > 0);
        QCOMPARE(m_document->project(), good);
    }
    void anotherProgramsChangeIsTaken() {
        open();
        QSignalSpy edited{m_document.get(), &app::ProjectDocument::textEdited};
        writeFile(m_file, Template + "# from outside\n");
        QTRY_VERIFY(edited.count() > 0);
        QVERIFY(m_document->text().ends_with("# from outside\n"));
        QVERIFY(!m_document->isModified());
    }
    void anotherProgramsChangeOverOwnChangesIsAConflict() {
        open();
        m_document->takeText(m_document->text() + "# mine\n");
        QSignalSpy conflict{m_document.get(), &app::ProjectDocument::conflictFound};
        writeFile(m_file, Template + "# theirs\n");
        QTRY_VERIFY(conflict.count() > 0);
        QVERIFY(m_document->text().ends_with("# mine\n"));
        m_document->reloadFromDisk();
        QTRY_VERIFY(m_document->text().ends_with("# theirs\n"));
        m_document->undoStack()->undo();
        QVERIFY(m_document->text().ends_with("# mine\n"));
    }
    void aConflictIsOverWhenTheFileIsAsItWas() {
        open();
        m_document->takeText(m_document->text() + "# mine\n");
        QSignalSpy conflict{m_document.get(), &app::ProjectDocument::conflictFound};
        QSignalSpy over{m_document.get(), &app::ProjectDocument::conflictOver};
        writeFile(m_file, Template + "# theirs\n");
        QTRY_VERIFY(conflict.count() > 0);
        writeFile(m_file, Template);
        QTRY_COMPARE(over.count(), 1);
        QVERIFY(m_document->text().ends_with("# mine\n"));
    }
    void aFileThatIsGoneIsToldOfAndCanBeWrittenAgain() {
        open();
        QSignalSpy vanished{m_document.get(), &app::ProjectDocument::vanished};
        QVERIFY(QFile::remove(m_file));
        QTRY_COMPARE(vanished.count(), 1);
        QCOMPARE(QByteArray::fromStdString(m_document->text()), Template);
        QVERIFY(m_document->project());
        m_document->save();
        QTRY_COMPARE(readFile(m_file), Template);
    }
    void theByteOrderMarkSurvives() {
        writeFile(m_file, "\xEF\xBB\xBF" + Template);
        open();
        QCOMPARE(QByteArray::fromStdString(m_document->text()), Template);
        QSignalSpy saved{m_document.get(), &app::ProjectDocument::saved};
        QVERIFY(m_document->setProperty("Hello", {"MemorySize"}, 256));
        QTRY_VERIFY(saved.count() > 0);
        QVERIFY(readFile(m_file).startsWith("\xEF\xBB\xBFTransform"));
    }
    void writtenPropertiesAreBeforeResolution() {
        writeFile(m_file, QByteArray{Template}.replace("128", "!Ref Size"));
        open();
        const auto own = m_document->writtenProperties("Hello");
        QCOMPARE(own.at("MemorySize"), (boost::json::value{{"Ref", "Size"}}));
        const auto globals = m_document->writtenGlobals("AWS::Serverless::Function");
        QCOMPARE(globals.at("Timeout"), boost::json::value(5));
        QVERIFY(m_document->writtenGlobals("AWS::S3::Bucket").empty());
    }
    void theDifferenceOfTwoTextsNeverCutsACharacter() {
        const std::string before = "a\u00e4z", after = "a\u00f6z";
        const tmpl::TextEdit edit = app::differenceOf(before, after);
        QCOMPARE(edit, (tmpl::TextEdit{1, 2, "\u00f6"}));
        QCOMPARE(tmpl::apply(before, edit), after);
        QCOMPARE(app::differenceOf("aaa", "aa"), (tmpl::TextEdit{2, 1, ""}));
        QCOMPARE(app::differenceOf("same", "same"), (tmpl::TextEdit{4, 0, ""}));
    }
};

LATHE_TEST(tst_ProjectDocument)
#include "tst_ProjectDocument.moc"
