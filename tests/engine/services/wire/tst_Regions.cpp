#include "engine/services/wire/Regions.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace lathe;

namespace {

struct Part {
    std::string region;
};

struct Bench {
    Bench() { regions.setHome("us-east-1"); }

    std::vector<std::string> open() const {
        std::vector<std::string> names;
        regions.forEach([&](const Part& part) { names.push_back(part.region); });
        return names;
    }

    QTemporaryDir folder;
    services::Regions<Part> regions{
        folder.path().toStdString(), "home", [](const Error&) {},
        [](const std::string& region, auto) { return std::make_unique<Part>(Part{region}); }};
};

} // namespace

class tst_Regions : public QObject {
    Q_OBJECT

  private slots:
    void eachRegionIsMadeOnce() {
        Bench bench;
        Part* const there = bench.regions.find("eu-west-1");
        QCOMPARE(there->region, std::string{"eu-west-1"});
        QCOMPARE(bench.regions.find("eu-west-1"), there);
        QVERIFY(bench.regions.find("us-east-1") != there);
    }
    void whatIsNoRegionIsTheProjectsOwn() {
        Bench bench;
        Part* const own = bench.regions.find({});
        QCOMPARE(own->region, std::string{"us-east-1"});
        for (const char* name : {"us-east-1", "../../etc-1", "x", "A-1", "moon"})
            QCOMPARE(bench.regions.find(name), own);
        QVERIFY(QFile::exists(bench.folder.filePath("home.db")));
    }
    void thoseOfBeforeAreOpenedAgain() {
        Bench first;
        first.regions.find("eu-west-1");
        services::Regions<Part> second{
            first.folder.path().toStdString(), "home", [](const Error&) {},
            [](const std::string& region, auto) { return std::make_unique<Part>(Part{region}); }};
        second.openKept();
        std::vector<std::string> names;
        second.forEach([&](const Part& part) { names.push_back(part.region); });
        QCOMPARE(names, std::vector<std::string>{"eu-west-1"});
    }
    void thereAreNotMoreThanAwsHas() {
        Bench bench;
        for (int i = 0; i < 100; ++i)
            bench.regions.find("moon-west-" + std::to_string(i));
        QVERIFY(bench.open().size() <= 65);
    }
    void theRegionOfAnArnIsItsFourthPart() {
        QCOMPARE(services::regionOfArn("arn:aws:events:eu-west-1:123456789012:rule/r"),
                 std::string_view{"eu-west-1"});
        QCOMPARE(services::regionOfArn("arn:aws"), std::string_view{});
    }
};

LATHE_TEST(tst_Regions)
#include "tst_Regions.moc"
