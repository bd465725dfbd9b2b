#include "engine/base/Clock.h"
#include "engine/base/Ids.h"
#include "engine/base/StableHash.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace lathe;

class tst_Ids : public QObject {
    Q_OBJECT

  private slots:
    void uuidsAreRandomOnesOfVersion4() {
        const QRegularExpression form{
            "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
        std::set<std::string> seen;
        for (int i = 0; i < 100; ++i) {
            const std::string uuid = newUuid();
            QVERIFY2(form.match(QString::fromStdString(uuid)).hasMatch(), uuid.c_str());
            QVERIFY(seen.insert(uuid).second);
        }
    }
    void requestIdsSortByTheTimeTheyWereMadeAt() {
        const QRegularExpression form{
            "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
        const Timestamp start = Clock::system().wall();
        std::set<std::string> seen;
        std::string last;
        for (int i = 0; i < 100; ++i) {
            const std::string id = newRequestId(start + Milliseconds{i * 777});
            QVERIFY2(form.match(QString::fromStdString(id)).hasMatch(), id.c_str());
            QVERIFY(id > last);
            last = id;
            QVERIFY(seen.insert(newRequestId(start)).second);
        }
    }
    void aNameHasAlwaysTheSameUuid() {
        QCOMPARE(uuidOfName("orders"), uuidOfName("orders"));
        QVERIFY(uuidOfName("orders") != uuidOfName("Orders"));
        const QRegularExpression form{"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"};
        QVERIFY(form.match(QString::fromStdString(uuidOfName("orders"))).hasMatch());
    }
    void hexIdsHaveTheLengthAskedFor() {
        const QRegularExpression form{"^[0-9a-f]*$"};
        for (const int digits : {0, 1, 16, 17, 32, 40}) {
            const std::string id = newHexId(digits);
            QCOMPARE(id.size(), static_cast<std::size_t>(digits));
            QVERIFY(form.match(QString::fromStdString(id)).hasMatch());
        }
    }
    void hashesAreThoseOfFnv1a() {
        // The vectors of draft-eastlake-fnv.
        QCOMPARE(stableHash(""), 0xcbf29ce484222325U);
        QCOMPARE(stableHash("a"), 0xaf63dc4c8601ec8cU);
        QCOMPARE(stableHash("foobar"), 0x85944171f73967e8U);
        QCOMPARE(stableHash("bar", stableHash("foo")), stableHash("foobar"));
    }
};

LATHE_TEST(tst_Ids)
#include "tst_Ids.moc"
