#include "tests/support/TestMain.h"
#include "widgets/dashboard/Arrangement.h"
#include "widgets/dashboard/DashboardBody.h"
#include "widgets/dashboard/MetricTile.h"

#include <QTest>

using namespace lathe;
using namespace lathe::dashboard;

/// Bodies of dashboards, and what their tiles ask for.
class tst_DashboardBody : public QObject {
    Q_OBJECT

    static std::vector<TileLine> lines(const char* metrics) {
        return linesOf({{"metrics", boost::json::parse(metrics)}, {"stat", "Sum"}});
    }

  private slots:
    void whatIsNotShownIsKept() {
        const std::string text = R"({"start": "-PT6H", "widgets": [
            {"type": "film", "x": 1, "y": 2, "width": 3, "height": 4, "id": "a",
             "properties": {"reel": [1, {"b": null}]}}], "variables": [{"id": "v"}]})";
        const auto body = bodyOf(text);
        QVERIFY(body);
        QCOMPARE(body->tiles.size(), 1u);
        QVERIFY((body->tiles[0].place == Place{1, 2, 3, 4}));
        const boost::json::object before = boost::json::parse(text).as_object();
        const boost::json::object after = boost::json::parse(textOf(*body)).as_object();
        QCOMPARE(after.at("start"), before.at("start"));
        QCOMPARE(after.at("variables"), before.at("variables"));
        QCOMPARE(after.at("widgets"), before.at("widgets"));
    }
    void whatIsNoBodyIsAnError() {
        for (const char* text : {"", "[]", "{", "{}", R"({"widgets": 3})"}) {
            const auto body = bodyOf(text);
            QVERIFY(!body);
            QCOMPARE(body.error().code, "Dashboard.Invalid");
        }
    }
    void widgetsWithoutPlacesLieSideBySide() {
        const auto body = bodyOf(R"({"widgets": [
            {"type": "text", "width": 10, "height": 2}, {"type": "text", "width": 14, "height": 2},
            {"type": "text", "width": 24, "height": 2}, {"type": "text", "width": 99}]})");
        QVERIFY(body);
        QVERIFY((body->tiles[0].place == Place{0, 0, 10, 2}));
        QVERIFY((body->tiles[1].place == Place{10, 0, 14, 2}));
        QVERIFY((body->tiles[2].place == Place{0, 2, 24, 2}));
        QVERIFY((body->tiles[3].place == Place{0, 4, 24, 6}));
    }
    void abbreviationsStandForTheMetricBefore() {
        const auto all = lines(R"([
            ["AWS/Lambda", "Errors", "FunctionName", "a", "Resource", "a:1", {"id": "m7"}],
            [".", "Duration", ".", "b", ".", ".", {"stat": "p99", "yAxis": "right"}],
            ["...", "b:2"],
            [{"expression": "m7 * 2", "label": "twice"}]])");
        QCOMPARE(all.size(), 4u);
        QCOMPARE(all[0].line.id, "m7");
        QCOMPARE(all[0].line.statistic, "Sum");
        QCOMPARE(all[1].line.metric.space, "AWS/Lambda");
        QCOMPARE(all[1].line.metric.name, "Duration");
        QCOMPARE(all[1].line.metric.dimensions[0].value, "b");
        QCOMPARE(all[1].line.metric.dimensions[1].value, "a:1");
        QCOMPARE(all[1].line.statistic, "p99");
        QVERIFY(all[1].isOnRight);
        QCOMPARE(all[2].line.metric.name, "Duration");
        QCOMPARE(all[2].line.metric.dimensions[0].value, "b");
        QCOMPARE(all[2].line.metric.dimensions[1].value, "b:2");
        QCOMPARE(all[3].line.expression, "m7 * 2");
        QVERIFY(all[1].line.id != all[2].line.id && !all[1].line.id.empty());
    }
    void linesAreWrittenAsTheyAreRead() {
        const auto all = lines(R"([["a", "b", "c", "d", {"id": "m1", "label": "L", "period": 60}],
                                   ["a", "e", {"id": "m2", "stat": "Maximum", "visible": false}],
                                   [{"expression": "m1 + m2", "id": "e1", "yAxis": "right"}]])");
        const boost::json::array written = metricsOf(all, "Sum");
        QCOMPARE(linesOf({{"metrics", written}, {"stat", "Sum"}}), all);
        QVERIFY(boost::json::serialize(written).find(R"("period":60)") != std::string::npos);
    }
    void periodsGrowWithTheStretchOfTime() {
        const Timestamp now = fromIso8601("2026-01-10T10:00:30Z").value();
        const auto hour = std::chrono::hours{1};
        QCOMPARE(spanFor(now - hour, now, Seconds{60}, 1000, now).step, Seconds{60});
        // Seconds are kept for three hours.
        QCOMPARE(spanFor(now - hour, now, Seconds{1}, 10'000, now).step, Seconds{1});
        QCOMPARE(spanFor(now - 5 * hour, now, Seconds{1}, 100'000, now).step, Seconds{60});
        // No more points than can be seen.
        QCOMPARE(spanFor(now - 24 * hour, now, Seconds{60}, 300, now).step, Seconds{300});
        const auto span = spanFor(now - hour, now, Seconds{60}, 1000, now);
        QVERIFY(span.from <= now - hour && span.until >= now);
        QCOMPARE((span.until - span.from) % Seconds{60}, Microseconds{0});
    }

    void tilesMakeRoomForOneThatIsMoved() {
        const std::vector<Place> places{{0, 0, 6, 4}, {6, 0, 6, 4}, {6, 4, 6, 4}, {0, 4, 6, 4}};
        const auto after = moved(places, 0, {4, 0, 6, 4});
        QVERIFY((after[0] == Place{4, 0, 6, 4}));
        QVERIFY((after[1] == Place{6, 4, 6, 4}));
        QVERIFY((after[2] == Place{6, 8, 6, 4}));
        QVERIFY((after[3] == Place{0, 4, 6, 4}));
        for (std::size_t a = 0; a < after.size(); ++a)
            for (std::size_t b = a + 1; b < after.size(); ++b)
                QVERIFY(!overlap(after[a], after[b]));
    }
    void tilesStayOnTheGrid() {
        const auto after = moved({{0, 0, 6, 4}}, 0, {23, -4, 6, 0});
        QVERIFY((after[0] == Place{18, 0, 6, 1}));
    }
};

LATHE_TEST(tst_DashboardBody)
#include "tst_DashboardBody.moc"
