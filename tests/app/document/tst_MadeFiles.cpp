#include "app/document/ProjectDocument.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

/// Files that come with a change of the template.
class tst_MadeFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::ProjectDocument> m_document;
    std::unique_ptr<QSignalSpy> m_written;
    std::unique_ptr<QSignalSpy> m_removed;

    QString path(const QString& name) { return m_folder->filePath(name); }
    static void write(const QString& path, const QByteArray& bytes) {
        QDir{}.mkpath(QFileInfo{path}.absolutePath());
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString& path) {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    /// Adds a queue with two files and waits for them.
    void make() {
        const authoring::Edits edits{
            {{"Resources", "Jobs"}, boost::json::object{{"Type", "AWS::SQS::Queue"}}}};
        QVERIFY(m_document->edit(QStringLiteral("Make Jobs"), edits,
                                 {{"src/jobs/app.py", "one\n"}, {"events/Jobs.json", "{}\n"}}));
        QTRY_COMPARE(m_written->count(), 1);
    }
    void undo() {
        m_document->undoStack()->undo();
        QTRY_COMPARE(m_removed->count(), 1);
    }
    QStringList kept() { return m_removed->first().at(1).toStringList(); }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        write(path("template.yaml"), "Resources: {}\n");
        m_document = std::make_unique<app::ProjectDocument>();
        m_written =
            std::make_unique<QSignalSpy>(m_document.get(), &app::ProjectDocument::filesWritten);
        m_removed =
            std::make_unique<QSignalSpy>(m_document.get(), &app::ProjectDocument::filesRemoved);
        QSignalSpy opened{m_document.get(), &app::ProjectDocument::opened};
        m_document->open(path("template.yaml").toStdString());
        QTRY_COMPARE(opened.count(), 1);
    }
    void cleanup() {
        m_document.reset();
        m_folder.reset();
    }

    void theyAreOneStepWithTheChangeAndGoAndComeWithIt() {
        const std::string before = m_document->text();
        make();
        QCOMPARE(m_document->undoStack()->count(), 1);
        QCOMPARE(read(path("src/jobs/app.py")), "one\n");
        undo();
        QCOMPARE(m_document->text(), before);
        QVERIFY(kept().isEmpty());
        // Folders that were made for them go as well.
        QVERIFY(!QFileInfo::exists(path("src")));
        QVERIFY(!QFileInfo::exists(path("events")));
        m_document->undoStack()->redo();
        QTRY_COMPARE(m_written->count(), 2);
        QCOMPARE(read(path("src/jobs/app.py")), "one\n");
        QVERIFY(m_document->text() != before);
    }
    void programsCanBeRun() {
        QVERIFY(m_document->edit(QStringLiteral("Make"), {},
                                 {{"src/go/bootstrap", "#!/bin/sh\n"}, {"src/go/notes", "no\n"}}));
        QTRY_COMPARE(m_written->count(), 1);
        QVERIFY(QFileInfo{path("src/go/bootstrap")}.isExecutable());
        QVERIFY(!QFile::permissions(path("src/go/notes")).testFlag(QFile::ExeOwner));
    }
    void whatWasChangedSinceStays() {
        make();
        write(path("src/jobs/app.py"), "mine\n");
        undo();
        QCOMPARE(kept(), QStringList{path("src/jobs/app.py")});
        QCOMPARE(read(path("src/jobs/app.py")), "mine\n");
        QVERIFY(!QFileInfo::exists(path("events/Jobs.json")));
        m_document->undoStack()->redo();
        QTRY_COMPARE(m_written->count(), 2);
        QCOMPARE(read(path("src/jobs/app.py")), "mine\n");
        // It is the person's by now.
        m_document->undoStack()->undo();
        QTRY_COMPARE(m_removed->count(), 2);
        QCOMPARE(read(path("src/jobs/app.py")), "mine\n");
    }
    void whatIsBeingEditedStays() {
        make();
        m_document->setEditedCheck(
            [](const QString& file) { return file.endsWith(QLatin1String{"app.py"}); });
        undo();
        QCOMPARE(kept(), QStringList{path("src/jobs/app.py")});
        QVERIFY(QFileInfo::exists(path("src/jobs/app.py")));
    }
    void whatWasThereBeforeIsNeitherWrittenNorRemoved() {
        write(path("events/Jobs.json"), "{}\n");
        write(path("src/other.py"), "other\n");
        make();
        undo();
        QVERIFY(kept().isEmpty());
        QVERIFY(QFileInfo::exists(path("events/Jobs.json")));
        QVERIFY(QFileInfo::exists(path("src/other.py")));
        QVERIFY(!QFileInfo::exists(path("src/jobs")));
    }
    void aFileThatCannotBeWrittenIsTold() {
        write(path("src"), "no folder\n");
        QSignalSpy failed{m_document.get(), &app::ProjectDocument::saveFailed};
        QVERIFY(m_document->edit(QStringLiteral("Make"), {}, {{"src/jobs/app.py", "one\n"}}));
        QTRY_COMPARE(failed.count(), 1);
    }
};

LATHE_TEST(tst_MadeFiles)
#include "tst_MadeFiles.moc"
