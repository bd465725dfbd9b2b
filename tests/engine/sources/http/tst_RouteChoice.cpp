#include "tests/engine/sources/http/ProjectOf.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace lathe::sources::http;

class tst_RouteChoice : public QObject {
    Q_OBJECT

    static std::shared_ptr<Api> api(ApiKind kind, const std::vector<std::string>& keys,
                                    const std::vector<std::string>& stages) {
        auto api = std::make_shared<Api>();
        api->kind = kind;
        for (const std::string& name : stages)
            api->stages.push_back({name, {}});
        for (const std::string& key : keys) {
            Route route;
            const auto space = key.find(' ');
            route.method = space == std::string::npos ? "ANY" : key.substr(0, space);
            route.path = PathPattern{space == std::string::npos ? key : key.substr(space + 1)};
            api->routes.push_back(std::move(route));
        }
        return api;
    }
    static std::string chosen(const std::shared_ptr<Api>& api, const std::string& method,
                              const std::string& target) {
        const auto exchange = test::exchangeOf(api, Request{method, target, {}, {}});
        return exchange.route ? exchange.stage->name + " " + exchange.route->method + " " +
                                    exchange.route->path.text()
                              : "nothing";
    }

  private slots:
    void theClosestRouteOfAnHttpApiWins() {
        const auto pets = api(ApiKind::Http,
                              {"$default", "ANY /{proxy+}", "GET /pets/{proxy+}",
                               "GET /pets/dog/{id}", "GET /pets/dog/1"},
                              {"$default"});
        QCOMPARE(chosen(pets, "GET", "/pets/dog/1"), std::string{"$default GET /pets/dog/1"});
        QCOMPARE(chosen(pets, "GET", "/pets/dog/2"), std::string{"$default GET /pets/dog/{id}"});
        QCOMPARE(chosen(pets, "GET", "/pets/cat"), std::string{"$default GET /pets/{proxy+}"});
        QCOMPARE(chosen(pets, "POST", "/pets/dog/1"), std::string{"$default ANY /{proxy+}"});
        QCOMPARE(chosen(pets, "POST", "/"), std::string{"$default ANY $default"});
    }
    void theMethodItselfGoesBeforeAny() {
        const auto pets = api(ApiKind::Rest, {"ANY /{proxy+}", "GET /pets", "ANY /pets"}, {"Prod"});
        QCOMPARE(chosen(pets, "GET", "/pets/"), std::string{"Prod GET /pets"});
        QCOMPARE(chosen(pets, "PUT", "/pets"), std::string{"Prod ANY /pets"});
    }
    void whatAPathDoesNotTakeGoesToAWiderOne() {
        const auto pets = api(ApiKind::Rest, {"ANY /{proxy+}", "GET /pets"}, {"Prod"});
        QCOMPARE(chosen(pets, "PUT", "/pets"), std::string{"Prod ANY /{proxy+}"});
    }
    void pathsAreServedWithAndWithoutTheStage() {
        const auto pets = api(ApiKind::Rest, {"GET /pets", "GET /"}, {"Prod", "Test"});
        QCOMPARE(chosen(pets, "GET", "/pets"), std::string{"Prod GET /pets"});
        QCOMPARE(chosen(pets, "GET", "/Prod/pets"), std::string{"Prod GET /pets"});
        QCOMPARE(chosen(pets, "GET", "/Test/pets"), std::string{"Test GET /pets"});
        QCOMPARE(chosen(pets, "GET", "/Test"), std::string{"Test GET /"});
        QCOMPARE(chosen(pets, "GET", "/"), std::string{"Prod GET /"});
        QCOMPARE(chosen(pets, "GET", "/Prod/nothing"), std::string{"nothing"});
    }
    void slashesAheadOfThePathDoNotCount() {
        const auto exchange = test::exchangeOf(api(ApiKind::Rest, {"GET /{proxy+}"}, {"Prod"}),
                                               Request{"GET", "/Prod//a//b/", {}, {}});
        QVERIFY(exchange.route);
        QCOMPARE(exchange.path, std::string{"/a//b/"});
        QCOMPARE(exchange.stagePath, std::string{"/Prod//a//b/"});
        QVERIFY(exchange.parameters.front().second == "a//b");
    }
    void aNamedStageOfAnHttpApiStandsInItsPaths() {
        const auto exchange =
            test::exchangeOf(api(ApiKind::Http, {"GET /a"}, {"dev"}), Request{"GET", "/a", {}, {}});
        QCOMPARE(exchange.stagePath, std::string{"/dev/a"});
    }
};

LATHE_TEST(tst_RouteChoice)
#include "tst_RouteChoice.moc"
