#include "engine/base/Files.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fstream>

using namespace lathe;

class tst_Files : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::filesystem::path m_root = m_folder.path().toStdString();

  private slots:
    void everyByteIsRead() {
        const std::string bytes{"a\r\n\0b\xff", 6};
        std::ofstream{m_root / "bytes", std::ios::binary} << bytes;
        QCOMPARE(readFile(m_root / "bytes").value(), bytes);
    }
    void anEmptyFileIsAnEmptyText() {
        std::ofstream{m_root / "empty"};
        QCOMPARE(readFile(m_root / "empty").value(), std::string{});
    }
    void whatCannotBeReadGivesNothingAndSaysWhy() {
        QVERIFY(!readFile(m_root / "nowhere"));
        QCOMPARE(errno, ENOENT);
        QVERIFY(!readFile(m_root));
        QCOMPARE(errno, EISDIR);
    }
};

LATHE_TEST(tst_Files)
#include "tst_Files.moc"
