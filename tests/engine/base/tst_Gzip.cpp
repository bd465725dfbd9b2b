#include "engine/base/Gzip.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;

class tst_Gzip : public QObject {
    Q_OBJECT

  private slots:
    void whatIsPackedIsUnpacked() {
        const std::string text(200'000, 'a');
        for (const std::string& one : {std::string{}, std::string{"short"}, text}) {
            const auto unpacked = gunzip(gzip(one), one.size());
            QVERIFY(unpacked);
            QVERIFY(*unpacked == one);
        }
    }
    void moreThanIsWantedIsNotUnpacked() { QVERIFY(!gunzip(gzip(std::string(1'000, 'a')), 999)); }
    void whatIsDamagedIsNothing() {
        const std::string packed = gzip("some text that is long enough");
        QVERIFY(!gunzip("", 100));
        QVERIFY(!gunzip("no gzip", 100));
        QVERIFY(!gunzip(packed.substr(0, packed.size() / 2), 100));
    }
};

LATHE_TEST(tst_Gzip)
#include "tst_Gzip.moc"
