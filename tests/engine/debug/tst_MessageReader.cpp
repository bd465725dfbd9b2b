#include "engine/debug/MessageReader.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using debug::MessageReader;

class tst_MessageReader : public QObject {
    Q_OBJECT

  private slots:
    void messagesComeOutAsTheyWentIn() {
        MessageReader reader;
        reader.feed(debug::framed("{\"a\":1}") + debug::framed("") + debug::framed("zwei\r\n\r\n"));
        QCOMPARE(**reader.next(), std::string{"{\"a\":1}"});
        QCOMPARE(**reader.next(), std::string{});
        QCOMPARE(**reader.next(), std::string{"zwei\r\n\r\n"});
        QVERIFY(!*reader.next());
    }

    void piecesMayBreakAnywhere() {
        MessageReader reader;
        const std::string bytes = debug::framed("Grüße");
        for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
            reader.feed(bytes.substr(i, 1));
            QVERIFY(!*reader.next());
        }
        reader.feed(bytes.substr(bytes.size() - 1));
        QCOMPARE(**reader.next(), std::string{"Grüße"});
    }

    void otherFieldsAndSpellingsDoNotMatter() {
        MessageReader reader;
        reader.feed("Content-Type: x\r\ncontent-length:   2\r\n\r\n{}");
        QCOMPARE(**reader.next(), std::string{"{}"});
    }

    void whatIsNoMessageIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no length") << QByteArray{"Content-Type: x\r\n\r\n{}"};
        QTest::newRow("no number") << QByteArray{"Content-Length: x\r\n\r\n{}"};
        QTest::newRow("negative") << QByteArray{"Content-Length: -1\r\n\r\n{}"};
        QTest::newRow("too much") << QByteArray{"Content-Length: 99999999999\r\n\r\n{}"};
        QTest::newRow("no head at all") << QByteArray(8000, 'x');
    }
    void whatIsNoMessageIsRefused() {
        QFETCH(QByteArray, bytes);
        MessageReader reader;
        reader.feed(bytes.toStdString());
        const auto next = reader.next();
        QVERIFY(!next);
        QCOMPARE(next.error().code, std::string{"Debug.BadMessage"});
    }
};

LATHE_TEST(tst_MessageReader)
#include "tst_MessageReader.moc"
