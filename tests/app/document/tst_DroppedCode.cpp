#include "app/document/DroppedCode.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

/// Files and folders that functions shall be made of.
class tst_DroppedCode : public QObject {
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
    QString root() { return m_folder.filePath("project"); }

  private slots:
    void initTestCase() { QVERIFY(QDir{}.mkpath(root())); }

    void codeOfTheProjectStaysWhereItIs() {
        const QString file = make("project/src/images/resize.py", "def handler(event, context): 1");
        const auto code = app::readCode(file, root());
        QVERIFY(code);
        QCOMPARE(code->folder, std::string{"src/images"});
        QCOMPARE(code->found.handler, std::string{"resize.handler"});
        QVERIFY(code->files.empty());
        const auto folder = app::readCode(root() + "/src/images", root());
        QVERIFY(folder);
        QCOMPARE(folder->folder, std::string{"src/images"});
        QCOMPARE(folder->found.file, std::string{"resize.py"});
    }
    void codeBesideTheTemplateIsInNoFolder() {
        const QString file = make("project/index.mjs", "export const handler = async () => 1;");
        const auto code = app::readCode(file, root());
        QVERIFY(code);
        QCOMPARE(code->folder, std::string{});
    }
    void codeFromOutsideIsCopiedWithoutWhatToolsHaveMade() {
        make("elsewhere/thumbs/app.py", "def handler(event, context): 1");
        make("elsewhere/thumbs/lib/sizes.py", "small = 1");
        make("elsewhere/thumbs/__pycache__/app.pyc", "compiled");
        const auto code = app::readCode(m_folder.filePath("elsewhere/thumbs"), root());
        QVERIFY(code);
        QCOMPARE(code->folder, std::string{"src/thumbs"});
        QCOMPARE(code->files.size(), 2U);
        QVERIFY(code->files.contains("src/thumbs/lib/sizes.py"));
        // One file comes alone, and not over what is there.
        make("elsewhere/crop.py", "def handler(event, context): 1");
        QVERIFY(QDir{}.mkpath(root() + "/src/crop"));
        const auto alone = app::readCode(m_folder.filePath("elsewhere/crop.py"), root());
        QVERIFY(alone);
        QCOMPARE(alone->files.size(), 1U);
        QCOMPARE(alone->files.begin()->first, std::string{"src/crop-2/crop.py"});
    }
    void whatHasNoHandlerIsRefusedInWords() {
        const QString file = make("project/util.py", "small = 1\n");
        const auto code = app::readCode(file, root());
        QVERIFY(!code);
        QCOMPARE(code.error().code, std::string{"Code.NoHandler"});
        QVERIFY(code.error().detail.english().find("util.py") != std::string::npos);
    }
    void aWholeDiskIsNoFunction() {
        for (int i = 0; i < 501; ++i)
            make(QStringLiteral("elsewhere/many/%1.py").arg(i), "def handler(event, context): 1");
        QCOMPARE(app::readCode(m_folder.filePath("elsewhere/many"), root()).error().code,
                 std::string{"Code.TooLarge"});
    }
};

LATHE_TEST(tst_DroppedCode)
#include "tst_DroppedCode.moc"
