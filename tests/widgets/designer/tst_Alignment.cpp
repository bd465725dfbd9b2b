#include "tests/support/TestMain.h"
#include "widgets/designer/Alignment.h"

#include <QTest>

using namespace lathe::designer;

class tst_Alignment : public QObject {
    Q_OBJECT

    const QHash<QString, QRectF> m_cards{
        {"A", {0, 0, 200, 50}}, {"B", {300, 120, 200, 80}}, {"C", {700, 40, 200, 50}}};

  private slots:
    void cardsStandInLineWithTheOutermost_data() {
        QTest::addColumn<Edge>("edge");
        QTest::addColumn<QPointF>("a");
        QTest::addColumn<QPointF>("b");
        QTest::addColumn<QPointF>("c");
        const auto row = [](const char* name, Edge edge, QPointF a, QPointF b, QPointF c) {
            QTest::newRow(name) << edge << a << b << c;
        };
        row("left", Edge::Left, {0, 0}, {0, 120}, {0, 40});
        row("centre", Edge::Centre, {350, 0}, {350, 120}, {350, 40});
        row("right", Edge::Right, {700, 0}, {700, 120}, {700, 40});
        row("top", Edge::Top, {0, 0}, {300, 0}, {700, 0});
        row("middle", Edge::Middle, {0, 75}, {300, 60}, {700, 75});
        row("bottom", Edge::Bottom, {0, 150}, {300, 120}, {700, 150});
    }
    void cardsStandInLineWithTheOutermost() {
        QFETCH(Edge, edge);
        const auto places = aligned(m_cards, edge);
        QTEST(places["A"], "a");
        QTEST(places["B"], "b");
        QTEST(places["C"], "c");
    }
    void theRoomBetweenCardsIsTheSame() {
        const auto across = distributed(m_cards, Qt::Horizontal);
        QCOMPARE(across["A"], QPointF(0, 0));
        QCOMPARE(across["B"], QPointF(350, 120));
        QCOMPARE(across["C"], QPointF(700, 40));
        const auto down = distributed(m_cards, Qt::Vertical);
        QCOMPARE(down["A"], QPointF(0, 0));
        QCOMPARE(down["C"], QPointF(700, 60));
        QCOMPARE(down["B"], QPointF(300, 120));
    }
    void twoCardsAndCardsOnOnePlaceStay() {
        const QHash<QString, QRectF> two{{"A", {0, 0, 200, 50}}, {"B", {30, 10, 200, 50}}};
        const auto places = distributed(two, Qt::Horizontal);
        QCOMPARE(places["A"], QPointF(0, 0));
        QCOMPARE(places["B"], QPointF(30, 10));
        QVERIFY(distributed({}, Qt::Vertical).isEmpty());
        QVERIFY(aligned({}, Edge::Left).isEmpty());
    }
};

LATHE_TEST(tst_Alignment)
#include "tst_Alignment.moc"
