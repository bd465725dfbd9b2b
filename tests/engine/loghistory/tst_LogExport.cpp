#include "engine/loghistory/LogExport.h"
#include "engine/store/Journal.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace lathe;
using namespace lathe::loghistory;
using namespace std::chrono_literals;

namespace {

model::LogLine line(const std::string& text, model::LogLevel level = model::LogLevel::Info) {
    model::LogLine line;
    line.time = Timestamp{1'700'000'000'123ms};
    line.function = "Hello";
    line.requestId = "r1";
    line.environmentId = "env";
    line.level = level;
    line.text = text;
    return line;
}

std::string written(LineForm form, const std::string& text, std::vector<std::string> fields = {}) {
    store::StoredLine stored;
    stored.line = line(text);
    const LineFormat format{form, std::move(fields)};
    return format.head() + format.write(stored);
}

} // namespace

class tst_LogExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::string m_state;
    QString m_file;

    ExportJob job(LogFilter filter = {}, store::LogExtent range = {1, 4}) const {
        return {*LogMatcher::of(std::move(filter)),
                range,
                {},
                LineFormat{LineForm::Text},
                m_file.toStdString()};
    }
    QByteArray content() const {
        QFile file{m_file};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none";
    }

  private slots:
    void init() {
        m_state = m_folder.filePath(QString::number(++m_count)).toStdString();
        m_file = m_folder.filePath(QStringLiteral("out%1.txt").arg(m_count));
        auto journal = *store::Journal::open(m_state, [](const Error&) {});
        journal->append(std::vector{line("one"), line("two", model::LogLevel::Error),
                                    line("  at f (a.js:1:2)"), line("\x1b[31mfour\x1b[0m")});
    }

    void linesAreWrittenForOthers() {
        QCOMPARE(written(LineForm::Text, "\x1b[31mred\x1b[0m, \"x\""), std::string{"red, \"x\"\n"});
        QCOMPARE(written(LineForm::Details, "a"),
                 std::string{"2023-11-14T22:13:20.123Z\tINFO\tHello\tr1\ta\n"});
        QCOMPARE(written(LineForm::JsonLines, "{\"a\":1.50}"),
                 std::string{"{\"time\":\"2023-11-14T22:13:20.123Z\",\"level\":\"INFO\","
                             "\"function\":\"Hello\",\"requestId\":\"r1\","
                             "\"message\":\"{\\\"a\\\":1.50}\",\"content\":{\"a\":1.50}}\n"});
        QCOMPARE(written(LineForm::Csv, "{\"a\":\"x, y\",\"b\":2}", {"b", "a", "none"}),
                 std::string{"time,level,function,requestId,message,b,a,none\r\n"
                             "2023-11-14T22:13:20.123Z,INFO,Hello,r1,"
                             "\"{\"\"a\"\":\"\"x, y\"\",\"\"b\"\":2}\",2,\"x, y\",\r\n"});
    }
    void whatPassesGoesIntoTheFile() {
        double progress = 0;
        const auto told = [&progress](double share) { progress = share; };
        QCOMPARE(*exportLines(m_state, job(), told, {}), 4);
        QCOMPARE(content(), QByteArray("one\ntwo\n  at f (a.js:1:2)\nfour\n"));
        QCOMPARE(progress, 1.0);
        LogFilter errors;
        errors.lowest = model::LogLevel::Error;
        QCOMPARE(*exportLines(m_state, job(errors), told, {}), 2);
        QCOMPARE(content(), QByteArray("two\n  at f (a.js:1:2)\n"));
        ExportJob some = job({}, {2, 4});
        some.lines = {2, 4};
        QCOMPARE(*exportLines(m_state, some, told, {}), 2);
        QCOMPARE(content(), QByteArray("two\nfour\n"));
    }
    void whatIsStoppedLeavesTheFileOfBefore() {
        QCOMPARE(*exportLines(m_state, job(), [](double) {}, {}), 4);
        const QByteArray before = content();
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = exportLines(
            m_state, job({}, {1, 2}), [](double) {}, stop.get_token());
        QCOMPARE(stopped.error().code, std::string{"Export.Stopped"});
        QCOMPARE(content(), before);
        QVERIFY(!QFile::exists(m_file + ".part"));
    }
    void aPlaceThatCannotBeWrittenIsSaid() {
        ExportJob nowhere = job();
        nowhere.file = m_state + "/none/x.txt";
        const auto failed = exportLines(m_state, nowhere, [](double) {}, {});
        QCOMPARE(failed.error().code, std::string{"Export.NotWritten"});
        const auto unread = exportLines("/nowhere", job(), [](double) {}, {});
        QCOMPARE(unread.error().code, std::string{"Journal.Unreadable"});
    }
};

LATHE_TEST(tst_LogExport)
#include "tst_LogExport.moc"
