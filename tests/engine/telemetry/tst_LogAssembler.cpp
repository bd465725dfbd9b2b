#include "engine/telemetry/LogAssembler.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace lathe;
using namespace lathe::telemetry;
using namespace std::chrono_literals;

namespace {

struct Collected {
    std::string text;
    Timestamp time;
};

} // namespace

class tst_LogAssembler : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    std::vector<Collected> m_lines;
    LogAssembler m_assembler{m_clock, [this](std::string line, Timestamp time) {
                                 m_lines.push_back({std::move(line), time});
                             }};

    std::vector<std::string> texts() const {
        std::vector<std::string> texts;
        for (const Collected& line : m_lines)
            texts.push_back(line.text);
        return texts;
    }

  private slots:
    void init() {
        m_assembler.flush();
        m_lines.clear();
    }
    void severalLinesOfOnePieceComeApart() {
        m_assembler.feed("one\ntwo\n\nthree\n");
        QCOMPARE(texts(), (std::vector<std::string>{"one", "two", "", "three"}));
    }
    void aPartialLineWaitsForItsEndAndKeepsTheTimeOfItsFirstByte() {
        const Timestamp first = m_clock.wall();
        m_assembler.feed("par");
        m_clock.advance(5ms);
        m_assembler.feed("tial\nnext");
        QCOMPARE(texts(), (std::vector<std::string>{"partial"}));
        QVERIFY(m_lines[0].time == first);
        m_clock.advance(5ms);
        m_assembler.flush();
        QCOMPARE(m_lines[1].text, std::string{"next"});
        QVERIFY(m_lines[1].time == first + 5ms);
    }
    void flushWithNothingWaitingSaysNothing() {
        m_assembler.feed("done\n");
        m_assembler.flush();
        QCOMPARE(m_lines.size(), std::size_t{1});
    }
    void aLineOfExactlyOneMegabyteStaysWhole() {
        m_assembler.feed(std::string(1024 * 1024, 'x') + "\r\n");
        QCOMPARE(m_lines.size(), std::size_t{1});
        QCOMPARE(m_lines[0].text.size(), std::size_t{1024 * 1024});
    }
    void aLongerLineIsCutIntoMegabytes() {
        const std::string piece(1000, 'y');
        for (int i = 0; i < 2500; ++i)
            m_assembler.feed(piece);
        m_assembler.feed("\n");
        QCOMPARE(m_lines.size(), std::size_t{3});
        QCOMPARE(m_lines[0].text.size(), std::size_t{1024 * 1024});
        QCOMPARE(m_lines[1].text.size(), std::size_t{1024 * 1024});
        QCOMPARE(m_lines[2].text.size(), std::size_t{2'500'000 - 2 * 1024 * 1024});
    }
    void aLineOfFiftyMegabytesIsCutToo() {
        constexpr std::size_t megabyte = 1024 * 1024;
        const std::string piece(64 * 1024, 'z');
        for (std::size_t fed = 0; fed < 50 * megabyte; fed += piece.size())
            m_assembler.feed(piece);
        QVERIFY(m_lines.size() >= 49);
        m_assembler.feed("\nnext\n");
        QCOMPARE(m_lines.size(), std::size_t{51});
        QVERIFY(std::all_of(m_lines.begin(), m_lines.end() - 1,
                            [](const Collected& line) { return line.text.size() == megabyte; }));
        QCOMPARE(m_lines.back().text, std::string{"next"});
    }
    void aCutNeverSplitsACharacter() {
        m_assembler.feed("x");
        for (int i = 0; i < 600'000; ++i)
            m_assembler.feed("é");
        m_assembler.feed("\n");
        QCOMPARE(m_lines.size(), std::size_t{2});
        std::string whole = m_lines[0].text + m_lines[1].text;
        QCOMPARE(whole.find("\xEF\xBF\xBD"), std::string::npos);
        QCOMPARE(whole.size(), std::size_t{1'200'001});
    }
    void aCharacterSplitBetweenPiecesSurvives() {
        m_assembler.feed("caf\xC3");
        m_assembler.feed("\xA9\n");
        QCOMPARE(m_lines[0].text, std::string{"café"});
    }
    void aLineTellsItsLevel_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("level");
        QTest::newRow("plain") << "hello"
                               << "INFO";
        QTest::newRow("python") << "[ERROR]\t2026-01-02T03:04:05.678Z\tid\tbad"
                                << "ERROR";
        QTest::newRow("python warning") << "[WARNING]\t2026-01-02T03:04:05Z\tid\tx"
                                        << "WARN";
        QTest::newRow("node") << "2026-01-02T03:04:05.678Z\t8f5e\tWARN\tcareful"
                              << "WARN";
        QTest::newRow("node undefined id") << "2026-01-02T03:04:05Z\tundefined\tERROR\tx"
                                           << "ERROR";
        QTest::newRow("json") << R"({"timestamp":"t","level":"DEBUG","message":"m"})"
                              << "DEBUG";
        QTest::newRow("json of Python's runtime")
            << R"({"timestamp": "t", "log_level": "ERROR", "errorMessage": "m"})"
            << "ERROR";
        QTest::newRow("json spaced") << R"({ "level" : "critical" })"
                                     << "FATAL";
        QTest::newRow("pino") << R"({"level":50,"msg":"m"})"
                              << "ERROR";
        QTest::newRow("number beyond 64 bits") << R"({"level":8388888888888888888888})"
                                               << "INFO";
        QTest::newRow("json without") << R"({"message":"ERROR is not a level here"})"
                                      << "INFO";
        QTest::newRow("logfmt") << "time=now level=warn msg=x"
                                << "WARN";
        QTest::newRow("word with colon") << "Error: broken"
                                         << "ERROR";
        QTest::newRow("word in a sentence") << "There was no error at all"
                                            << "INFO";
        QTest::newRow("spring") << "2026-01-02 03:04:05 WARN  Main - x"
                                << "WARN";
        QTest::newRow("traceback") << "Traceback (most recent call last):"
                                   << "ERROR";
        QTest::newRow("timeout") << "2026-01-02T03:04:05Z id Task timed out after 3.00 seconds"
                                 << "ERROR";
        QTest::newRow("python unhandled") << "LAMBDA_WARNING: Unhandled exception."
                                          << "WARN";
        QTest::newRow("empty") << ""
                               << "INFO";
        QTest::newRow("brace only") << "{"
                                    << "INFO";
    }
    void aLineTellsItsLevel() {
        QFETCH(QString, line);
        QTEST(QString::fromStdString(model::toText(levelOf(line.toStdString()))), "level");
    }
};

LATHE_TEST(tst_LogAssembler)
#include "tst_LogAssembler.moc"
