#include "engine/model/RuntimeSupport.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace lathe;
using namespace std::chrono_literals;

class tst_RuntimeSupport : public QObject {
    Q_OBJECT

  private slots:
    void supportEndsOnTheDayThatAwsNames() {
        QVERIFY(!model::isDeprecatedRuntime("python3.10", 2026y / 10 / 30));
        QVERIFY(model::isDeprecatedRuntime("python3.10", 2026y / 10 / 31));
        QVERIFY(!model::isDeprecatedRuntime("java17", 2027y / 6 / 29));
        QVERIFY(model::isDeprecatedRuntime("nodejs20.x", 2026y / 11 / 1));
    }

    void anUnknownRuntimeCountsAsSupported() {
        QVERIFY(!model::isDeprecatedRuntime("python3.99", 2099y / 1 / 1));
        QVERIFY(!model::isDeprecatedRuntime("", 2099y / 1 / 1));
    }

    void everyRuntimeIsNamedOnce() {
        std::set<std::string_view> seen;
        for (const auto& entry : model::runtimeSupport())
            QVERIFY(seen.insert(entry.identifier).second);
    }
};

LATHE_TEST(tst_RuntimeSupport)
#include "tst_RuntimeSupport.moc"
