#include "tests/support/TestMain.h"
#include "tests/widgets/traces/Traces.h"
#include "widgets/traces/MapPage.h"
#include "widgets/traces/MapWords.h"
#include "widgets/traces/ServiceMapView.h"

#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::traces;

class tst_ServiceMap : public QObject {
    Q_OBJECT

    static std::vector<ServiceNode> graph() {
        ServiceGraph graph;
        graph.add(test::orders());
        return graph.nodes();
    }
    static int nodeOf(const std::vector<ServiceNode>& graph, const std::string& name,
                      const std::string& type) {
        for (std::size_t i = 0; i < graph.size(); ++i)
            if (graph[i].id.name == name && graph[i].id.type == type)
                return static_cast<int>(i);
        return -1;
    }

  private slots:
    void whoCallsStandsLeftOfWhomItCalls() {
        const auto nodes = graph();
        const MapLayout layout = layOut(nodes);
        QCOMPARE(layout.nodes.size(), nodes.size());
        QVERIFY(!layout.edges.empty());
        for (const MapEdge& edge : layout.edges) {
            const auto& from = layout.nodes[static_cast<std::size_t>(edge.from)];
            const auto& to = layout.nodes[static_cast<std::size_t>(edge.to)];
            QVERIFY(from.all.right() < to.all.left());
            QVERIFY(layout.bounds.contains(to.all));
        }
        for (std::size_t i = 0; i < layout.nodes.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!layout.nodes[i].all.intersects(layout.nodes[k].all));
    }
    void circlesAndCallsOfItselfAreDrawn() {
        std::vector<ServiceNode> nodes(2);
        nodes[0].id.name = "a";
        nodes[1].id.name = "b";
        nodes[0].edges = {ServiceEdge{0, {}, {}, {}, {}}, ServiceEdge{1, {}, {}, {}, {}}};
        nodes[1].edges = {ServiceEdge{0, {}, {}, {}, {}}};
        const MapLayout layout = layOut(nodes);
        QCOMPARE(layout.edges.size(), 3U);
        for (const MapEdge& edge : layout.edges) {
            QVERIFY(edge.path.length() > 20);
            QCOMPARE(edge.head.size(), 3);
        }
    }
    void aRingHasItsSharesInTheirOrder() {
        Statistics statistics;
        statistics.ok = 6;
        statistics.errors = 2;
        statistics.throttles = 1;
        statistics.faults = 2;
        const auto ring = ringOf(statistics);
        QCOMPARE(ring.size(), 4U);
        double sum = 0;
        for (const RingPart& part : ring)
            sum += part.share;
        QCOMPARE(sum, 1.0);
        QCOMPARE(ring[0].share, 0.2);
        QVERIFY(ringOf({}).empty());
    }
    void percentilesAreOfTheHistogram() {
        const DurationHistogram histogram{{Milliseconds{10}, 90}, {Milliseconds{200}, 10}};
        QCOMPARE(percentile(histogram, 50), Microseconds{10'000});
        QCOMPARE(percentile(histogram, 95), Microseconds{200'000});
        QCOMPARE(percentile({}, 50), Microseconds{});
    }
    void aClickOnAServiceFiltersByIt() {
        MapPage page;
        page.resize(900, 400);
        page.setGraph(graph());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy chosen{&page, &MapPage::placeChosen};
        const int stock = nodeOf(page.map().graph(), "stock", "AWS::Lambda");
        QVERIFY(stock >= 0);
        QTest::mouseClick(&page.map(), Qt::LeftButton, {},
                          page.map().rectOf(stock).center().toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).toString(),
                 "service(id(name: \"stock\", type: \"AWS::Lambda\"))");
        QCOMPARE(page.map().currentNode(), stock);
    }
    void theKeyboardGoesFromServiceToService() {
        MapPage page;
        page.resize(900, 400);
        page.setGraph(graph());
        page.show();
        QSignalSpy chosen{&page.map(), &ServiceMapView::serviceChosen};
        QTest::keyClick(&page.map(), Qt::Key_Right);
        const int first = page.map().currentNode();
        QVERIFY(first >= 0);
        QTest::keyClick(&page.map(), Qt::Key_Right);
        QVERIFY(page.map().currentNode() != first);
        QVERIFY(page.map().rectOf(page.map().currentNode()).left() >
                page.map().rectOf(first).left());
        QVERIFY(!page.map().accessibleDescription().isEmpty());
        QTest::keyClick(&page.map(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }
    void theChosenServiceStaysChosenWhenTheMapIsDrawnAnew() {
        ServiceMapView map;
        map.resize(600, 300);
        auto nodes = graph();
        map.setGraph(nodes);
        map.setCurrentNode(nodeOf(nodes, "orders", "AWS::Lambda"));
        std::rotate(nodes.begin(), nodes.begin(), nodes.end());
        nodes[0].statistics.ok += 5;
        map.setGraph(nodes);
        QCOMPARE(map.currentNode(), nodeOf(nodes, "orders", "AWS::Lambda"));
    }
    void anEmptyMapSaysWhy() {
        MapPage page;
        page.show();
        QVERIFY(!page.map().isVisible());
    }
    void twoHundredServicesAreLaidOutAtOnce() {
        std::vector<ServiceNode> nodes(200);
        for (int i = 0; i < 200; ++i) {
            nodes[static_cast<std::size_t>(i)].id.name = std::to_string(i);
            for (int to : {2 * i + 1, 2 * i + 2, i / 3})
                if (to < 200 && to != i)
                    nodes[static_cast<std::size_t>(i)].edges.push_back({to, {}, {}, {}, {}});
        }
        const test::ProcessorTime timer;
        layOut(nodes);
        QVERIFY2(timer.millis() < 3000, qPrintable(QString::number(timer.millis())));
    }
};

LATHE_TEST(tst_ServiceMap)
#include "tst_ServiceMap.moc"
