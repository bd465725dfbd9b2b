#include "engine/store/LogBlock.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <string>

using namespace lathe;
using namespace lathe::store;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp epoch{1'700'000'000s};

model::LogLine line(const std::string& text, const std::string& request = "r1",
                    Timestamp time = epoch) {
    model::LogLine line;
    line.time = time;
    line.function = "Hello";
    line.requestId = request;
    line.environmentId = "e1";
    line.text = text;
    return line;
}

bool same(const BlockLine& stored, const model::LogLine& line) {
    return stored.time == line.time && stored.function == line.function &&
           stored.requestId == line.requestId && stored.environmentId == line.environmentId &&
           stored.source == line.source && stored.level == line.level && stored.text == line.text;
}

std::vector<model::LogLine> ofEveryKind() {
    std::vector<model::LogLine> lines{line("first"), line("", "r2", epoch + 3h),
                                      line("earlier than the one before", "r1", epoch - 1us),
                                      line(std::string(300, 'x')),
                                      line(std::string{"nul \0 inside", 12}, "")};
    lines[1].function = "Other";
    lines[2].source = model::LogSource::Extension;
    lines[2].level = model::LogLevel::Fatal;
    lines[3].source = model::LogSource::Platform;
    lines[3].level = model::LogLevel::Trace;
    return lines;
}

} // namespace

class tst_LogBlock : public QObject {
    Q_OBJECT

  private slots:
    void linesComeBackAsTheyWereInTheirOrder() {
        const auto lines = ofEveryKind();
        LogBlock block;
        for (const auto& line : lines)
            block.append(line);
        const auto stored = readBlock(block.bytes());
        QCOMPARE(stored.size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            QVERIFY2(same(stored[i], lines[i]), lines[i].text.c_str());
        QCOMPARE(block.count(), 5);
        QVERIFY(block.latest() == epoch + 3h);
        const auto functions = block.functions();
        QCOMPARE(functions.size(), 2u);
        QCOMPARE(functions.at("Hello").earliest, epoch - 1us);
        QCOMPARE(functions.at("Other").latest, epoch + 3h);
    }
    void anOriginThatComesBackAfterManyOthersIsItself() {
        LogBlock block;
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 200; ++i)
                block.append(line(std::to_string(i), "r" + std::to_string(i)));
        }
        const auto stored = readBlock(block.bytes());
        QCOMPARE(stored.size(), std::size_t{400});
        for (std::size_t i = 0; i < stored.size(); ++i) {
            QCOMPARE(stored[i].text, std::string_view{std::to_string(i % 200)});
            QCOMPARE(stored[i].requestId, std::string_view{"r" + std::to_string(i % 200)});
        }
    }
    void linesOfOneOriginCostLittleMoreThanTheirText() {
        LogBlock block;
        for (int i = 0; i < 100; ++i)
            block.append(
                line("0123456789", "8d4a1c6e-1f0b-4c39-9a52-3d7f7c1f7a10", epoch + i * 1ms));
        QVERIFY2(block.bytes().size() < 100 * 16, std::to_string(block.bytes().size()).c_str());
    }
    void aClearedBlockBeginsAnew() {
        LogBlock block;
        block.append(line("old"));
        block.clear();
        QVERIFY(block.empty());
        block.append(line("new"));
        const auto stored = readBlock(block.bytes());
        QCOMPARE(stored.size(), std::size_t{1});
        QVERIFY(same(stored.front(), line("new")));
    }
    void ofDamagedBytesTheLinesBeforeTheDamageAreRead() {
        LogBlock block;
        for (const auto& line : ofEveryKind())
            block.append(line);
        const std::string whole = block.bytes();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(readBlock(std::string_view{whole}.substr(0, size)).size() < 5);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = '\xff';
            QVERIFY(readBlock(damaged).size() <= 5);
        }
        QVERIFY(readBlock(std::string(1000, '\xff')).empty());
    }
};

LATHE_TEST(tst_LogBlock)
#include "tst_LogBlock.moc"
