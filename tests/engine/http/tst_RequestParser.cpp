#include "engine/http/RequestParser.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using Progress = http::RequestParser::Progress;

namespace {

constexpr std::size_t headerLimit = 1024;

/// Feeds all of `bytes`, at most `step` at a time, as a connection would.
struct Reading {
    explicit Reading(std::string_view bytes, std::size_t step = std::string_view::npos) {
        std::string waiting;
        while (true) {
            std::string_view left = waiting;
            progress = parser.feed(left);
            waiting = std::string{left};
            if (progress == Progress::Head)
                continue;
            if (progress != Progress::NeedsMore || bytes.empty())
                break;
            waiting += bytes.substr(0, step);
            bytes.remove_prefix(std::min(step, bytes.size()));
        }
        rest = waiting + std::string{bytes};
    }

    http::RequestParser parser{headerLimit};
    Progress progress = Progress::NeedsMore;
    std::string rest;
};

std::string withFields(const std::string& fields) {
    return "POST /a HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}

} // namespace

class tst_RequestParser : public QObject {
    Q_OBJECT

  private slots:
    void readsARequestHoweverItIsSplit() {
        const std::string bytes = "\r\nPOST /a?b=c HTTP/1.1\r\nHost: x\r\nEmpty:\r\n"
                                  "Padded: \t v w \t\r\nContent-Length: 5\r\n\r\nhelloGET";
        for (const std::size_t step : {std::size_t{1}, std::size_t{3}, bytes.size()}) {
            const Reading reading{bytes, step};
            QCOMPARE(reading.progress, Progress::Complete);
            const http::Request& request = reading.parser.request();
            QCOMPARE(request.method, std::string{"POST"});
            QCOMPARE(request.target, std::string{"/a?b=c"});
            QCOMPARE(request.fields.count(), std::size_t{4});
            QCOMPARE(request.fields.valueOr("empty", "?"), std::string_view{""});
            QCOMPARE(request.fields.valueOr("padded", "?"), std::string_view{"v w"});
            QCOMPARE(request.body, std::string{"hello"});
            QCOMPARE(reading.rest, std::string{"GET"});
        }
    }

    void joinsChunksAndKeepsTrailersApart() {
        const std::string bytes = withFields("Transfer-Encoding: Chunked\r\n") +
                                  "5;name=\"v\"\r\nhello\r\nA \r\n, world!!!\r\n0\r\n"
                                  "Sum: 42\r\n\r\nnext";
        for (const std::size_t step : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
            const Reading reading{bytes, step};
            QCOMPARE(reading.progress, Progress::Complete);
            QCOMPARE(reading.parser.request().body, std::string{"hello, world!!!"});
            QVERIFY(!reading.parser.request().fields.find("Sum"));
            QCOMPARE(reading.parser.trailers().valueOr("Sum", ""), std::string_view{"42"});
            QVERIFY(!reading.parser.announcedLength());
            QCOMPARE(reading.rest, std::string{"next"});
        }
    }

    void limitsHoldForLinesHoweverTheirEndsAreSplit() {
        const std::string head = withFields("Transfer-Encoding: chunked\r\n");
        const std::string chunk = head + "0;" + std::string(4094, 'x') + "\r\n\r\n";
        const std::string trailer = head + "0\r\n" + std::string(headerLimit, '(') + "\r\n";
        for (const std::size_t step : {std::size_t{1}, std::string_view::npos}) {
            QCOMPARE(Reading(chunk, step).progress, Progress::Complete);
            QCOMPARE(Reading(trailer, step).parser.refusal().status, 400);
        }
    }

    void givesBodyBytesToTheSink() {
        http::RequestParser parser{headerLimit};
        const std::string bytes = withFields("Content-Length: 4\r\n");
        std::string_view left = bytes;
        QCOMPARE(parser.feed(left), Progress::Head);
        QVERIFY(parser.hasBody());
        std::string got;
        parser.setBodySink([&](std::string_view piece) { got += piece; });
        left = "ab";
        QCOMPARE(parser.feed(left), Progress::NeedsMore);
        left = "cd";
        QCOMPARE(parser.feed(left), Progress::Complete);
        QCOMPARE(got, std::string{"abcd"});
        QCOMPARE(parser.bodyBytes(), std::uint64_t{4});
        QVERIFY(parser.request().body.empty());
    }

    void knowsWhetherTheConnectionStays_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("stays");
        QTest::newRow("1.1") << QByteArray{"GET / HTTP/1.1\r\n\r\n"} << true;
        QTest::newRow("1.1 close")
            << QByteArray{"GET / HTTP/1.1\r\nConnection: TE, Close\r\n\r\n"} << false;
        QTest::newRow("1.0") << QByteArray{"GET / HTTP/1.0\r\n\r\n"} << false;
        QTest::newRow("1.0 keep-alive")
            << QByteArray{"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"} << true;
        QTest::newRow("unknown coding")
            << QByteArray{"GET / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"} << false;
    }
    void knowsWhetherTheConnectionStays() {
        QFETCH(QByteArray, head);
        const Reading reading{head.toStdString()};
        QCOMPARE(reading.progress, Progress::Complete);
        QTEST(reading.parser.wantsKeepAlive(), "stays");
    }

    void refusesWhatTwoCouldReadDifferently_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const std::string& bytes, int status = 400) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << status;
        };
        row("bare line feed", "GET / HTTP/1.1\nHost: x\n\n\r\n\r\n");
        row("folded field", withFields("A: b\r\n c\r\n"));
        row("space before the colon", withFields("Content-Length : 1\r\n"));
        row("no colon", withFields("nonsense\r\n"));
        row("empty name", withFields(": v\r\n"));
        row("control character", withFields("A: b\001\r\n"));
        row("two hosts", withFields("Host: y\r\n"));
        row("two lengths", withFields("Content-Length: 1\r\nContent-Length: 2\r\n"));
        row("signed length", withFields("Content-Length: +1\r\n"));
        row("empty length", withFields("Content-Length:\r\n"));
        row("endless length", withFields("Content-Length: 99999999999999999999\r\n"));
        row("length and chunks", withFields("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"));
        row("chunks in 1.0", "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");
        row("chunk without a size", withFields("Transfer-Encoding: chunked\r\n") + "x\r\n");
        row("chunk with another end", withFields("Transfer-Encoding: chunked\r\n") + "1\r\nab\r\n");
        row("another version", "GET / HTTP/2.0\r\n\r\n", 505);
        row("not a version", "GET / SPDY\r\n\r\n");
        row("space in the target", "GET /a b HTTP/1.1\r\n\r\n");
        row("no target", "GET HTTP/1.1\r\n\r\n");
        row("a TLS greeting", "\x16\x03\x01");
        row("a large header", withFields("A: " + std::string(headerLimit, 'x')), 431);
        row("a header without end", std::string(headerLimit + 1, 'x'), 431);
        row("a large trailer",
            withFields("Transfer-Encoding: chunked\r\n") +
                "0\r\nA: " + std::string(headerLimit, 'x'),
            431);
    }
    void refusesWhatTwoCouldReadDifferently() {
        QFETCH(QByteArray, bytes);
        for (const std::size_t step : {std::size_t{1}, std::size_t{100'000}}) {
            const Reading reading{bytes.toStdString(), step};
            QCOMPARE(reading.progress, Progress::Malformed);
            QTEST(reading.parser.refusal().status, "status");
        }
    }
};

LATHE_TEST(tst_RequestParser)
#include "tst_RequestParser.moc"
