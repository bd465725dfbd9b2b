#include "engine/sources/http/PathPattern.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe::sources::http;

class tst_PathPattern : public QObject {
    Q_OBJECT

    static bool fits(const std::string& pattern, std::string_view path) {
        PathParameters parameters;
        return PathPattern{pattern}.matches(path, parameters);
    }

  private slots:
    void fitsWhatItSays() {
        QVERIFY(fits("/", "/"));
        QVERIFY(fits("/orders", "/orders"));
        QVERIFY(!fits("/orders", "/orders/"));
        QVERIFY(!fits("/orders", "/order"));
        QVERIFY(fits("/orders/{id}", "/orders/7"));
        QVERIFY(!fits("/orders/{id}", "/orders/"));
        QVERIFY(!fits("/orders/{id}", "/orders/7/8"));
        QVERIFY(fits("/{proxy+}", "/a/b//c/"));
        QVERIFY(!fits("/{proxy+}", "/"));
        QVERIFY(fits("$default", "/any/thing"));
    }
    void givesWhatParametersStandFor() {
        const PathPattern pattern{"/orders/{id}/{rest+}"};
        const std::string path = "/orders/7%2B/a//b";
        PathParameters parameters;
        QVERIFY(pattern.matches(path, parameters));
        QCOMPARE(parameters.size(), 2u);
        QVERIFY(parameters[0].first == "id" && parameters[0].second == "7%2B");
        QVERIFY(parameters[1].first == "rest" && parameters[1].second == "a//b");
    }
    void prefersLiteralsToParametersAndThoseToTheRest() {
        const PathPattern literal{"/a/b"}, parameter{"/a/{x}"}, rest{"/a/{proxy+}"},
            all{"$default"};
        QVERIFY(literal.isCloserThan(parameter));
        QVERIFY(parameter.isCloserThan(rest));
        QVERIFY(rest.isCloserThan(PathPattern{"/{proxy+}"}));
        QVERIFY(rest.isCloserThan(all));
        QVERIFY(!all.isCloserThan(rest));
        QVERIFY(!literal.isCloserThan(literal));
    }
};

LATHE_TEST(tst_PathPattern)
#include "tst_PathPattern.moc"
