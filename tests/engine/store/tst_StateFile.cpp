#include "engine/store/Documents.h"
#include "engine/store/StateFile.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

using namespace lathe;
using namespace lathe::store;
using namespace lathe::test;
namespace fs = std::filesystem;

class tst_StateFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Error> m_troubles;

    fs::path file() const { return fs::path{m_folder->path().toStdString()} / "small" / "s.db"; }
    std::unique_ptr<Documents> open() {
        auto opened = Documents::open(
            file(), [this](Error trouble) { m_troubles.push_back(std::move(trouble)); });
        return opened ? std::move(*opened) : nullptr;
    }
    void fill() {
        const auto documents = open();
        documents->begin();
        for (int number = 100; number < 300; ++number)
            documents->put("thing", fmt::format("n{}", number), std::string(300, 'y'));
        documents->commit();
        QVERIFY(documents->takeFailure().has_value());
    }
    static std::vector<std::string> namesIn(Documents& documents) {
        std::vector<std::string> names;
        documents.forEach(
            "thing", [&](const std::string& name, const std::string&) { names.push_back(name); });
        return names;
    }
    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_troubles.clear();
    }
    void aSoundFileIsOpenedWithoutAWord() {
        fill();
        QCOMPARE(namesIn(*open()).size(), std::size_t{200});
        QVERIFY(m_troubles.empty());
        QVERIFY(!hasDamagedCopy(file()));
    }
    void aDamagedHeaderIsToldWithTheCopyAndTheRemedy() {
        fill();
        damage(file(), DamagedPart::Header);
        const auto documents = open();
        QVERIFY(documents);
        QVERIFY(namesIn(*documents).empty());
        QCOMPARE(m_troubles.size(), std::size_t{1});
        QCOMPARE(m_troubles[0].code, std::string{"State.Damaged"});
        const auto copies = damagedCopies(file());
        QCOMPARE(copies.size(), std::size_t{1});
        const std::string told = m_troubles[0].detail.english();
        QVERIFY2(has(told, file().string() + " is damaged"), told.c_str());
        QVERIFY2(has(told, "sqlite3 " + copies[0].string() + " .recover"), told.c_str());
        documents->put("thing", "new", "x");
        QVERIFY(documents->takeFailure().has_value());
    }
    void rowsBeforeAndBehindTheDamageAreKept() {
        fill();
        damage(file(), DamagedPart::Middle);
        const auto documents = open();
        QVERIFY(documents);
        const std::vector<std::string> names = namesIn(*documents);
        QVERIFY2(names.size() > 150 && names.size() < 200, std::to_string(names.size()).c_str());
        QCOMPARE(names.front(), std::string{"n100"});
        QCOMPARE(names.back(), std::string{"n299"});
        QCOMPARE(m_troubles.size(), std::size_t{1});
        const std::string told = m_troubles[0].detail.english();
        QVERIFY2(has(told, fmt::format("rows: {}", names.size())), told.c_str());
        QCOMPARE(damagedCopies(file()).size(), std::size_t{1});
    }
    void aSecondDamageHasACopyOfItsOwn() {
        fill();
        damage(file(), DamagedPart::Header);
        QVERIFY(open());
        damage(file(), DamagedPart::Header);
        QVERIFY(open());
        QCOMPARE(damagedCopies(file()).size(), std::size_t{2});
        QCOMPARE(m_troubles.size(), std::size_t{2});
        // Also within one tick of the clock.
        const fs::path first = setAside(file());
        fs::copy_file(first, file());
        QVERIFY(setAside(file()) != first);
    }
    void aLookLeavesADamagedFileWhereItIs() {
        fill();
        damage(file(), DamagedPart::Middle);
        Sqlite database;
        const auto opened = openState(
            database, file(), "", [](const Error&) {}, Damage::Left);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string{"State.Damaged"});
        QVERIFY(has(opened.error().detail.english(), file().string()));
        QVERIFY(damagedCopies(file()).empty());
    }
    void aPlaceThatCannotBeWrittenIsNamed() {
        std::ofstream{m_folder->path().toStdString() + "/small"} << "no folder";
        const auto opened = Documents::open(file(), [](const Error&) {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string{"State.NotWritable"});
        QVERIFY(has(opened.error().detail.english(), file().string()));
    }
};

LATHE_TEST(tst_StateFile)
#include "tst_StateFile.moc"
