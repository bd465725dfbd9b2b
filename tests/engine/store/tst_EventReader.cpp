#include "engine/store/EventReader.h"
#include "engine/store/Journal.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <future>

using namespace lathe;
using namespace lathe::store;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp epoch{1'700'000'000s};

LogStream streamOf(const std::string& id, const std::string& group = "/aws/lambda/hello",
                   const std::string& function = "Hello") {
    return {id, group, "stream " + id, function, epoch};
}

model::LogLine line(const std::string& stream, Microseconds after, const std::string& text,
                    const std::string& function = "Hello") {
    model::LogLine line;
    line.time = epoch + after;
    line.function = function;
    line.environmentId = stream;
    line.text = text;
    return line;
}

std::string textsOf(EventReader& reader, const EventSearch& search,
                    std::vector<EventPosition>* positions = nullptr, std::size_t most = 1000) {
    std::string texts;
    std::size_t count = 0;
    const auto read = reader.read(search, [&](const StoredEvent& event) {
        texts += (texts.empty() ? "" : " ") + std::string{event.line.text};
        if (positions)
            positions->push_back(event.position);
        return ++count < most;
    });
    return read ? texts : read.error().code;
}

} // namespace

/// Log streams and their events, as clients of CloudWatch Logs read them.
class tst_EventReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<EventReader> m_reader;

    void append(std::vector<model::LogLine> lines) {
        m_journal->append(std::make_shared<const std::vector<model::LogLine>>(std::move(lines)));
        flush();
    }
    /// What follows is in another block.
    void flush() {
        std::promise<void> flushed;
        m_journal->flush([&](const Result<bool>&) { flushed.set_value(); });
        flushed.get_future().get();
    }
    void change(const std::string& sql) const {
        const QString file = m_folder.filePath(QString::number(m_count)) + "/journal.db";
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(qPrintable(file), &database), SQLITE_OK);
        sqlite3_busy_timeout(database, 5000);
        QCOMPARE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }
    LogStream stored(const std::string& name, const std::string& group = "/aws/lambda/hello") {
        return m_reader->stream(group, name)->value_or(LogStream{});
    }

  private slots:
    void init() {
        QVERIFY(m_folder.isValid());
        const std::string folder = m_folder.filePath(QString::number(++m_count)).toStdString();
        m_journal = *Journal::open(
            folder, [](const Error& error) { QFAIL(error.detail.english().c_str()); });
        m_reader = *EventReader::open(folder);
        m_journal->openStream(streamOf("a"));
        m_journal->openStream(streamOf("b"));
        flush();
    }

    void aStreamKnowsItsFirstAndLastEvent() {
        QCOMPARE(stored("stream a"), streamOf("a"));
        append({line("a", 2s, "two"), line("a", 1s, "one"), line("b", 9s, "other")});
        append({line("a", 5s, "five")});
        const LogStream stream = stored("stream a");
        QCOMPARE(stream.first, epoch + 1s);
        QCOMPARE(stream.last, epoch + 5s);
        QCOMPARE(m_reader->streams("/aws/lambda/hello")->size(), 2u);
        QCOMPARE(m_reader->groups()->size(), 1u);
    }

    void aNameIsGivenOnceInAGroup() {
        LogStream second = streamOf("c");
        second.name = "stream a";
        m_journal->openStream(second);
        flush();
        QCOMPARE(stored("stream a").id, std::string{"a"});
    }

    void eventsComeInTheOrderOfTheirTimesOverBlocks() {
        append({line("a", 3s, "3"), line("b", 7s, "7")});
        append({line("a", 1s, "1"), line("a", 5s, "5")});
        append({line("b", 2s, "2"), line("", 4s, "nobody's"), line("a", 5s, "5again")});
        EventSearch search{*m_reader->streams("/aws/lambda/hello")};
        QCOMPARE(textsOf(*m_reader, search), std::string{"1 2 3 5 5again 7"});
        search.newestFirst = true;
        QCOMPARE(textsOf(*m_reader, search), std::string{"7 5again 5 3 2 1"});
        search.from = epoch + 2s;
        search.until = epoch + 5s;
        QCOMPARE(textsOf(*m_reader, search), std::string{"3 2"});
        search.matches = [](std::string_view text) { return text == "2"; };
        QCOMPARE(textsOf(*m_reader, search), std::string{"2"});
    }

    void aSearchGoesOnBehindAnEvent() {
        for (int i = 0; i < 5; ++i)
            append({line("a", 1s * i, std::to_string(2 * i)),
                    line("b", 1s * i, std::to_string(2 * i + 1))});
        for (const bool newestFirst : {false, true}) {
            EventSearch search{*m_reader->streams("/aws/lambda/hello")};
            search.newestFirst = newestFirst;
            std::vector<EventPosition> positions;
            const std::string all = textsOf(*m_reader, search, &positions);
            QCOMPARE(positions.size(), 10u);
            for (std::size_t i = 0; i < positions.size(); ++i) {
                search.after = positions[i];
                QCOMPARE(textsOf(*m_reader, search), all.substr(std::min(all.size(), 2 * i + 2)));
            }
        }
    }

    void whatAClientPutsIsReadByItsStream() {
        m_journal->openStream(streamOf("mine", "my/group", ""));
        append({line("mine", 1s, "put", ""), line("a", 1s, "logged")});
        QCOMPARE(textsOf(*m_reader, {{stored("stream mine", "my/group")}}), std::string{"put"});
        m_journal->removeStreams("my/group", "");
        flush();
        QVERIFY(!m_reader->stream("my/group", "stream mine")->has_value());
        QCOMPARE(m_reader->groups()->size(), 1u);
        m_journal->removeStreams("/aws/lambda/hello", "stream b");
        flush();
        QCOMPARE(m_reader->streams("/aws/lambda/hello")->size(), 1u);
    }

    void readingEndsWhereItIsToldTo() {
        append({line("a", 1s, "1"), line("a", 2s, "2")});
        append({line("a", 3s, "3")});
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}, nullptr, 2), std::string{"1 2"});
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}), std::string{"1 2 3"});
    }

    void theClockMayGoBack() {
        append({line("a", 10s, "10"), line("a", 4s, "4"), line("a", 11s, "11"),
                line("a", 4s, "4again")});
        append({line("a", 3s, "3"), line("a", -5s, "-5"), line("a", 12s, "12")});
        EventSearch search{{streamOf("a")}};
        QCOMPARE(textsOf(*m_reader, search), std::string{"-5 3 4 4again 10 11 12"});
        search.newestFirst = true;
        QCOMPARE(textsOf(*m_reader, search), std::string{"12 11 10 4again 4 3 -5"});
        search.until = epoch + 4s;
        QCOMPARE(textsOf(*m_reader, search), std::string{"3 -5"});
    }

    void damageIsCountedAndTheRestIsThere() {
        append({line("a", 1s, "1"), line("a", 2s, "2")});
        append({line("a", 3s, "3"), line("a", 4s, "4"), line("a", 5s, "5")});
        append({line("a", 6s, "6")});
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}), std::string{"1 2 3 4 5 6"});
        QCOMPARE(m_reader->linesLost(), 0);
        change("UPDATE log_blocks SET lines = substr(lines, 1, length(lines) - 1) "
               "WHERE sequence = 5");
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}), std::string{"1 2 3 4 6"});
        QCOMPARE(m_reader->linesLost(), 1);
        change("UPDATE log_blocks SET lines = x'ff' WHERE sequence = 5");
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}), std::string{"1 2 6"});
        QCOMPARE(m_reader->linesLost(), 3);
    }

    void whatRetentionTakesAwayMeanwhileIsStillTold() {
        for (int i = 1; i <= 5; ++i)
            append({line("a", 1s * i, std::to_string(i))});
        std::string texts;
        const auto read = m_reader->read({{streamOf("a")}}, [&](const StoredEvent& event) {
            if (texts.empty())
                change("DELETE FROM log_blocks; DELETE FROM log_block_functions");
            texts += event.line.text;
            return true;
        });
        QVERIFY(read.has_value());
        QCOMPARE(texts, std::string{"12345"});
        QCOMPARE(m_reader->linesLost(), 0);
        QCOMPARE(textsOf(*m_reader, {{streamOf("a")}}), std::string{});
    }

    void theStreamsOfLinesThatArePrunedGoToo() {
        const std::string folder = m_folder.filePath("pruned").toStdString();
        Retention retention;
        retention.logLines = 10;
        m_journal = *Journal::open(
            folder, [](const Error&) {}, retention);
        m_reader = *EventReader::open(folder);
        m_journal->openStream(streamOf("old"));
        m_journal->openStream(streamOf("kept", "my/group", ""));
        append({line("old", 1s, "1"), line("kept", 1s, "1", "")});
        m_journal->openStream(streamOf("new"));
        for (int i = 0; i < 30; ++i)
            append({line("new", 1min + 1s * i, "later")});
        QTRY_VERIFY((flush(), m_reader->streams("/aws/lambda/hello")->size() == 1u));
        QCOMPARE(m_reader->streams("/aws/lambda/hello")->front().id, std::string{"new"});
        QCOMPARE(m_reader->streams("my/group")->size(), 1u);
    }

  private:
    int m_count = 0;
};

LATHE_TEST(tst_EventReader)
#include "tst_EventReader.moc"
