#include "engine/base/Base64.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Base64 : public QObject {
    Q_OBJECT

  private slots:
    void bytesAreEncodedWithPadding() {
        QCOMPARE(base64(""), std::string{});
        QCOMPARE(base64("f"), std::string{"Zg=="});
        QCOMPARE(base64("foobar"), std::string{"Zm9vYmFy"});
    }
    void textIsDecodedWithAndWithoutPadding() {
        QCOMPARE(base64Decoded("").value(), std::string{});
        QCOMPARE(base64Decoded("Zm8=").value(), std::string{"fo"});
        QCOMPARE(base64Decoded("Zm8").value(), std::string{"fo"});
    }
    void everyByteComesBack() {
        std::string bytes;
        for (int byte = 0; byte < 256; ++byte)
            bytes.push_back(static_cast<char>(byte));
        QCOMPARE(base64Decoded(base64(bytes)).value(), bytes);
    }
    void whatIsNotBase64IsRefused() {
        QVERIFY(!base64Decoded("Z"));
        QVERIFY(!base64Decoded("Zm8*"));
    }
};

LATHE_TEST(tst_Base64)
#include "tst_Base64.moc"
