#include "engine/http/FrameReader.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::http;

/// Frames of a WebSocket as clients send them.
class tst_FrameReader : public QObject {
    Q_OBJECT

    /// A masked frame; `first` is its first byte, FIN and opcode.
    static std::string frame(int first, const std::string& payload) {
        const std::string mask{"\x01\x02\x03\x04", 4};
        std::string bytes(1, static_cast<char>(first));
        if (payload.size() < 126) {
            bytes += static_cast<char>(0x80 | payload.size());
        } else {
            bytes += static_cast<char>(0xfe);
            bytes += static_cast<char>(payload.size() >> 8);
            bytes += static_cast<char>(payload.size() & 0xff);
        }
        bytes += mask;
        for (std::size_t i = 0; i < payload.size(); ++i)
            bytes += static_cast<char>(payload[i] ^ mask[i % 4]);
        return bytes;
    }
    static int failureOf(const std::string& bytes) {
        FrameReader reader{{}};
        reader.feed(bytes);
        while (reader.next()) {
        }
        return reader.failure();
    }

  private slots:
    void aMessageIsReadByteByByte() {
        FrameReader reader{{}};
        std::optional<SocketMessage> message;
        for (const char byte : frame(0x81, "hello")) {
            QVERIFY(!message);
            reader.feed({&byte, 1});
            message = reader.next();
        }
        QVERIFY(message);
        QCOMPARE(message->payload, std::string{"hello"});
        QVERIFY(message->kind == FrameKind::Text);
    }
    void framesAreJoinedAndControlFramesComeBetweenThem() {
        FrameReader reader{{}};
        reader.feed(frame(0x02, "a") + frame(0x89, "p") + frame(0x00, "b") + frame(0x80, "c"));
        const auto ping = reader.next();
        QVERIFY(ping && ping->kind == FrameKind::Ping);
        QCOMPARE(ping->payload, std::string{"p"});
        const auto message = reader.next();
        QVERIFY(message && message->kind == FrameKind::Binary);
        QCOMPARE(message->payload, std::string{"abc"});
    }
    void aCharacterMayBeCutBetweenFrames() {
        FrameReader reader{{}};
        reader.feed(frame(0x01, "\xc3") + frame(0x80, "\xa9"));
        const auto message = reader.next();
        QCOMPARE(message ? message->payload : "", std::string{"\xc3\xa9"});
    }
    void closingTellsWhy() {
        FrameReader reader{{}};
        reader.feed(frame(0x88, std::string{"\x03\xe9"} + "bye"));
        const auto message = reader.next();
        QVERIFY(message && message->kind == FrameKind::Close);
        QCOMPARE(int(message->code), 1001);
        QCOMPARE(message->payload, std::string{"bye"});
        FrameReader silent{{}};
        silent.feed(frame(0x88, ""));
        QCOMPARE(int(silent.next()->code), int(close_code::none));
    }
    void whatIsNotAllowedFails_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& bytes, int code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << code;
        };
        row("no mask", std::string{"\x81\x01x", 3}, 1002);
        row("reserved bit", frame(0xc1, "x"), 1002);
        row("unknown opcode", frame(0x83, "x"), 1002);
        row("long ping", frame(0x89, std::string(126, 'x')), 1002);
        row("ping in parts", frame(0x09, "x"), 1002);
        row("continues nothing", frame(0x80, "x"), 1002);
        row("begins anew", frame(0x01, "x") + frame(0x81, "y"), 1002);
        row("not UTF-8", frame(0x81, "\xff"), 1007);
        row("close with one byte", frame(0x88, "x"), 1002);
        row("close with a code that is never sent", frame(0x88, "\x03\xed"), 1002);
        row("frame of more than 32 KB", frame(0x81, std::string(32 * 1024 + 1, 'x')), 1009);
        std::string message = frame(0x01, std::string(32 * 1024, 'x'));
        for (int i = 0; i < 4; ++i)
            message += frame(0x00, std::string(32 * 1024, 'x'));
        row("message of more than 128 KB", message, 1009);
        row("frame of 2^63 bytes", std::string{"\x81\xff\x80\0\0\0\0\0\0\0", 10}, 1009);
    }
    void whatIsNotAllowedFails() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QCOMPARE(failureOf(bytes.toStdString()), code);
    }
    void whatIsSentGoesInFrames() {
        QCOMPARE(framesOf(FrameKind::Text, "abc"), std::string{"\x81\x03"
                                                               "abc"});
        QCOMPARE(framesOf(FrameKind::Text, "abc", 2), std::string{"\x01\x02"
                                                                  "ab\x80\x01"
                                                                  "c"});
        QCOMPARE(framesOf(FrameKind::Text, "").size(), std::size_t{2});
        QCOMPARE(framesOf(FrameKind::Binary, std::string(300, 'x')).substr(0, 4),
                 std::string("\x82\x7e\x01\x2c", 4));
        QCOMPARE(closeFrame(1000, "ok"), std::string("\x88\x04\x03\xe8ok", 6));
    }
};

LATHE_TEST(tst_FrameReader)
#include "tst_FrameReader.moc"
