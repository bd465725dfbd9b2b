#include "engine/store/EventReader.h"
#include "engine/store/Journal.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

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
