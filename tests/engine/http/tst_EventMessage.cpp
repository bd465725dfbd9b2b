#include "engine/http/EventMessage.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

/// Against the vectors that AWS's own SDKs are tested with.
class tst_EventMessage : public QObject {
    Q_OBJECT

    static QByteArray bytes(const std::string& encoded) {
        return QByteArray::fromStdString(encoded).toHex();
    }

  private slots:
    void anEmptyMessageIsPreludeAndChecksums() {
        QCOMPARE(bytes(http::EventMessage{}.encoded({})),
                 QByteArray{"000000100000000005c248eb7d98c8ff"});
    }
    void aPayloadNeedsNoHeaders() {
        QCOMPARE(bytes(http::EventMessage{}.encoded("{'foo':'bar'}")),
                 QByteArray{"0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936"});
    }
    void aTextHeaderHasTypeSeven() {
        http::EventMessage message;
        message.add("content-type", "application/json");
        QCOMPARE(bytes(message.encoded("{'foo':'bar'}")),
                 QByteArray{"0000003d0000002007fd83960c636f6e74656e742d7479706507001061"
                            "70706c69636174696f6e2f6a736f6e7b27666f6f273a27626172277d8d"
                            "9c08b1"});
    }
    void anEventSaysWhatItIsAndOfWhichType() {
        const std::string encoded =
            http::EventMessage::event("PayloadChunk", "application/octet-stream").encoded("x");
        const std::string_view headers = std::string_view{encoded}.substr(12);
        QVERIFY(headers.starts_with(std::string_view{"\x0b:event-type\x07\x00\x0cPayloadChunk"
                                                     "\x0d:content-type\x07\x00\x18",
                                                     43}));
        QVERIFY(headers.find("\x0d:message-type") != std::string_view::npos);
        QCOMPARE(encoded[encoded.size() - 5], 'x');
    }
};

LATHE_TEST(tst_EventMessage)
#include "tst_EventMessage.moc"
