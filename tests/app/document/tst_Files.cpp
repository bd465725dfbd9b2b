#include "app/document/Drafts.h"
#include "app/document/FileStore.h"
#include "app/document/ProjectFiles.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lathe;

class tst_Files : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString make(const QString& name, const QByteArray& bytes = {}) {
        const QString path = m_folder.filePath(name);
        QDir{}.mkpath(QFileInfo{path}.absolutePath());
        QFile file{path};
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

  private slots:
    void writingKeepsPermissions() {
        const QString path = make("run.sh", "#!/bin/sh\n");
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(app::FileStore::write(path, "#!/bin/sh\necho\n"));
        QVERIFY(QFile::permissions(path) & QFile::ExeOwner);
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
        QCOMPARE(*app::FileStore::read(path), "#!/bin/sh\necho\n");
    }
    void writingThroughALinkKeepsTheLink() {
        const QString target = make("target.py", "a");
        const QString link = m_folder.filePath("link.py");
        QVERIFY(QFile::link(target, link));
        QVERIFY(app::FileStore::write(link, "b"));
        QVERIFY(QFileInfo{link}.isSymLink());
        QCOMPARE(*app::FileStore::read(target), "b");
    }
    void writingThroughALinkToALinkKeepsBoth() {
        const QString target = make("end.py", "a");
        const QString middle = m_folder.filePath("middle.py");
        const QString link = m_folder.filePath("begin.py");
        QVERIFY(QFile::link(target, middle));
        QVERIFY(QFile::link(middle, link));
        QVERIFY(app::FileStore::write(link, "b"));
        QVERIFY(QFileInfo{link}.isSymLink());
        QVERIFY(QFileInfo{middle}.isSymLink());
        QCOMPARE(*app::FileStore::read(target), "b");
    }
    void writingMakesTheFolderThatIsGone() {
        const QString path = m_folder.filePath("gone/with/it.py");
        QVERIFY(app::FileStore::write(path, "x", m_folder.path()));
        QCOMPARE(*app::FileStore::read(path), "x");
    }
    void noFolderIsMadeWhereTheProjectIsGone() {
        const QString project = m_folder.filePath("moved-away");
        for (const QString& root : {project, QString{}, m_folder.filePath("other")}) {
            const auto written = app::FileStore::write(project + "/src/it.py", "x", root);
            QVERIFY(!written);
            QCOMPARE(written.error().code, std::string{"File.FolderGone"});
        }
        QCOMPARE(app::FileStore::create(project + "/new.py", project).error().code,
                 std::string{"File.FolderGone"});
        QVERIFY(!QFileInfo::exists(project));
    }
    void draftsAreFoundOnceAndNotThoseOfAnotherProcess() {
        const QString folder = m_folder.filePath("drafts");
        {
            app::Drafts drafts{folder};
            drafts.keep("/p/a.py", {"one", "base"});
            drafts.keep("/p/a.py", {"two\nlines", "base"});
            drafts.keep("/p/b.py", {"gone", "base"});
            drafts.drop("/p/b.py");
        }
        QCOMPARE(QDir{folder}.entryList(QDir::Files).size(), 1);
        QVERIFY(!app::Drafts::take(folder, "/p/b.py"));
        const auto draft = app::Drafts::take(folder, "/p/a.py");
        QVERIFY(draft);
        QCOMPARE(draft->text, "two\nlines");
        QCOMPARE(draft->base, "base");
        QVERIFY(!app::Drafts::take(folder, "/p/a.py"));
    }
    void aFolderThatCannotBeWrittenIsAClearError() {
        const auto result = app::FileStore::write("/proc/lathe-cannot-write-here", "x");
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string{"File.NotWritable"});
        QVERIFY(result.error().detail.english().find("/proc/lathe-cannot-write-here") !=
                std::string::npos);
    }
    void creatingOverAFileIsRefused() {
        const QString path = make("there.py", "keep");
        QCOMPARE(app::FileStore::create(path, m_folder.path()).error().code,
                 std::string{"File.Exists"});
        QCOMPARE(*app::FileStore::read(path), "keep");
    }
    void theTreeLeavesOutWhatIsOfNoInterest() {
        QTemporaryDir root;
        QDir dir{root.path()};
        for (const char* folder : {"src", "node_modules/x", ".git", "events", "__pycache__"})
            dir.mkpath(folder);
        for (const char* name : {"src/app10.py", "src/app9.py", "template.yaml"})
            QFile{dir.filePath(name)}.open(QIODevice::WriteOnly);
        QFile event{dir.filePath("events/hello.json")};
        QVERIFY(event.open(QIODevice::WriteOnly));
        event.write("{\"a\":1}");
        event.close();

        app::ProjectFiles files;
        QSignalSpy found{&files, &app::ProjectFiles::treeChanged};
        files.setRoot(root.path());
        QTRY_COMPARE(found.count(), 2);
        QStringList names;
        for (const QString& path : files.allFiles())
            names << dir.relativeFilePath(path);
        QCOMPARE(names, (QStringList{"events/hello.json", "src/app9.py", "src/app10.py",
                                     "template.yaml"}));
        QCOMPARE(files.savedEvents().value("hello"), "{\"a\":1}");
    }
    void aNewFileAppearsByItself() {
        QTemporaryDir root;
        app::ProjectFiles files;
        QSignalSpy found{&files, &app::ProjectFiles::treeChanged};
        files.setRoot(root.path());
        QTRY_COMPARE(found.count(), 2);
        QFile{root.filePath("late.py")}.open(QIODevice::WriteOnly);
        QTRY_COMPARE(files.allFiles().size(), 1);
    }
    void anEventIsWrittenIntoAFolderThatIsMade() {
        QTemporaryDir root;
        app::ProjectFiles files;
        files.setRoot(root.path());
        bool done = false;
        files.write(root.filePath("events/new.json"), "{}",
                    [&](const Result<void>& result) { done = result.has_value(); });
        QTRY_VERIFY(done);
        QTRY_COMPARE(files.savedEvents().value("new"), "{}");
    }
};

LATHE_TEST(tst_Files)
#include "tst_Files.moc"
