#include "engine/base/Utf8.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Utf8 : public QObject {
    Q_OBJECT

  private slots:
    void bytesThatAreNotUtf8BecomeReplacementCharacters_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray{"abc"} << "abc";
        QTest::newRow("two, three and four bytes") << QByteArray{"é€😀"} << "é€😀";
        QTest::newRow("stray byte") << QByteArray{"a\xFFz"} << "a\uFFFDz";
        QTest::newRow("truncated at the end") << QByteArray{"a\xE2\x82"} << "a\uFFFD\uFFFD";
        QTest::newRow("overlong") << QByteArray{"\xC0\xAF"} << "\uFFFD\uFFFD";
        QTest::newRow("surrogate") << QByteArray{"\xED\xA0\x80"} << "\uFFFD\uFFFD\uFFFD";
    }
    void bytesThatAreNotUtf8BecomeReplacementCharacters() {
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromStdString(validUtf8({bytes.constData(), std::size_t(bytes.size())})),
              "text");
    }
};

LATHE_TEST(tst_Utf8)
#include "tst_Utf8.moc"
