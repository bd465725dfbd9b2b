#include "app/document/PastedCode.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe::app;
using State = PastedCode::State;

class tst_PastedCode : public QObject {
    Q_OBJECT

    void write(const QString& name, const QByteArray& bytes) {
        QDir{m_folder.path()}.mkpath(QFileInfo{name}.path());
        QFile file{m_folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    PastedCode find(const std::string& path, const QString& from) {
        return findPastedCode({{"Work", "CodeUri", path}}, m_folder.filePath("here"), from).front();
    }

    QTemporaryDir m_folder;

  private slots:
    void initTestCase() {
        write("there/src/work/app.py", "def handler(e, c): pass\n");
        write("there/src/work/lib/tools.py", "x = 1\n");
        write("there/src/work/__pycache__/app.pyc", "no");
        write("there/target/app.jar", "jar");
        write("here/src/known/app.py", "");
        write("outside/app.py", "");
    }
    void codeOfAnotherProjectIsReadWithoutWhatToolsMake() {
        const PastedCode code = find("src/work/", m_folder.filePath("there"));
        QCOMPARE(code.state, State::Copied);
        QCOMPARE(code.users, std::vector<std::string>{"Work"});
        QCOMPARE(code.files, (std::map<std::string, std::string>{
                                 {"src/work/app.py", "def handler(e, c): pass\n"},
                                 {"src/work/lib/tools.py", "x = 1\n"}}));
    }
    void aSingleFileIsReadToo() {
        const PastedCode code = find("./target/app.jar", m_folder.filePath("there"));
        QCOMPARE(code.files, (std::map<std::string, std::string>{{"target/app.jar", "jar"}}));
    }
    void whatIsThereIsUsedAndInTheSameProjectShared() {
        QCOMPARE(find("src/known", m_folder.filePath("there")).state, State::There);
        QCOMPARE(find("src/known", m_folder.filePath("here")).state, State::Shared);
    }
    void whatCannotBeReadIsMissing() {
        QCOMPARE(find("src/nothing", m_folder.filePath("there")).state, State::Missing);
        QCOMPARE(find("src/work", {}).state, State::Missing);
        // Outside of its project it would land outside of this one.
        QCOMPARE(find("../outside2", m_folder.filePath("there")).state, State::Missing);
    }
    void eachPathIsReadOnce() {
        const auto code =
            findPastedCode({{"A", "CodeUri", "src/work/"}, {"B", "CodeUri", "src/work/"}},
                           m_folder.filePath("here"), m_folder.filePath("there"));
        QCOMPARE(code.size(), std::size_t{1});
        QCOMPARE(code.front().users, (std::vector<std::string>{"A", "B"}));
    }
};

LATHE_TEST(tst_PastedCode)
#include "tst_PastedCode.moc"
