#include "engine/sources/http/ApiMetrics.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <map>

using namespace lathe;
using namespace lathe::sources::http;

/// What API Gateway measures of a request.
class tst_ApiMetrics : public QObject {
    Q_OBJECT

    /// "Count ApiName=shop Stage=Prod" -> value
    static std::map<QString, double> measured(ApiKind kind, const Served& served) {
        Api api;
        api.kind = kind;
        api.id = "a1b2c3";
        api.name = "shop";
        api.stages.push_back({"Prod", {}});
        Route route;
        route.method = "GET";
        route.path = PathPattern{"/orders/{id}"};
        Exchange exchange;
        exchange.api = std::make_shared<const Api>(api);
        exchange.stage = &exchange.api->stages.front();
        exchange.route = &route;
        exchange.region = "eu-west-1";
        std::map<QString, double> all;
        measureServed(exchange, served, "orders", [&](const model::Measured& one) {
            QString name = QString::fromStdString(std::string{one.metric});
            for (const auto& [dimension, value] : one.dimensions)
                name += QStringLiteral(" %1=%2").arg(QString::fromStdString(std::string{dimension}),
                                                     QString::fromStdString(value));
            QCOMPARE(one.region, "eu-west-1");
            all[name] = one.value;
        });
        return all;
    }

  private slots:
    void aRestApiIsMeasuredByApiStageAndMethod() {
        const auto all =
            measured(ApiKind::Rest, {502, Microseconds{12'500}, Microseconds{9'000}, 7});
        QCOMPARE(all.at("Count ApiName=shop"), 1);
        QCOMPARE(all.at("Count ApiName=shop Stage=Prod"), 1);
        QCOMPARE(all.at("Latency ApiName=shop Stage=Prod"), 12.5);
        QCOMPARE(all.at("IntegrationLatency ApiName=shop Stage=Prod"), 9);
        QCOMPARE(all.at("4XXError ApiName=shop Stage=Prod"), 0);
        QCOMPARE(all.at("5XXError ApiName=shop Stage=Prod"), 1);
        QVERIFY(all.contains("Count ApiName=shop Stage=Prod Method=GET Resource=/orders/{id}"));
    }
    void whatTheGatewayAnswersItselfHasNoIntegration() {
        const auto all = measured(ApiKind::Http, {404, Microseconds{100}, {}, 20});
        QCOMPARE(all.at("4xx ApiId=a1b2c3 Stage=Prod"), 1);
        QCOMPARE(all.at("DataProcessed ApiId=a1b2c3"), 20);
        QVERIFY(!all.contains("IntegrationLatency ApiId=a1b2c3"));
    }
    void aFunctionUrlIsMeasuredByItsFunction() {
        const auto all = measured(ApiKind::FunctionUrl, {200, Microseconds{2'000}, {}, 0});
        QCOMPARE(all.size(), 4u);
        QCOMPARE(all.at("UrlRequestCount FunctionName=orders"), 1);
        QCOMPARE(all.at("UrlRequestLatency FunctionName=orders"), 2);
        QCOMPARE(all.at("Url5xxCount FunctionName=orders"), 0);
    }
};

LATHE_TEST(tst_ApiMetrics)
#include "tst_ApiMetrics.moc"
