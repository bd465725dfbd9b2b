#include "tests/support/TestMain.h"
#include "widgets/designer/Router.h"

#include <QTest>

using namespace lathe::designer;

class tst_Router : public QObject {
    Q_OBJECT

    static bool touches(const QPainterPath& path, const QRectF& card) {
        for (int i = 0; i <= 400; ++i) {
            if (card.adjusted(1, 1, -1, -1).contains(path.pointAtPercent(i / 400.0)))
                return true;
        }
        return false;
    }

  private slots:
    void aFreeWayIsACurve() {
        const QPainterPath path = routeWire({100, 0}, {300, 50}, Obstacles{}, {});
        QCOMPARE(path, curve({100, 0}, {300, 50}));
    }
    void aCardInTheWayIsGoneAround_data() {
        QTest::addColumn<QRectF>("card");
        QTest::newRow("in the middle") << QRectF{250, -40, 100, 80};
        QTest::newRow("high") << QRectF{250, -300, 100, 320};
        QTest::newRow("near the end") << QRectF{420, -40, 40, 80};
    }
    void aCardInTheWayIsGoneAround() {
        QFETCH(QRectF, card);
        const QPainterPath path = routeWire({100, 0}, {500, 0}, Obstacles{{card}}, {});
        QVERIFY(!touches(path, card));
        QCOMPARE(path.elementAt(0), QPointF(100, 0));
        QCOMPARE(path.currentPosition(), QPointF(500, 0));
    }
    void aWireBackGoesAroundItsOwnCards() {
        const QRectF from{300, 0, 200, 60};
        const QRectF to{0, 0, 200, 60};
        const QPainterPath path = routeWire({500, 26}, {0, 26}, Obstacles{{from, to}}, {from, to});
        QVERIFY(!touches(path, from));
        QVERIFY(!touches(path, to));
    }
    void amongHundredsOfCardsItGoesAroundThemToo() {
        // A field of cards with lanes between them; the wire crosses all of it, and back.
        std::vector<QRectF> cards;
        for (int column = 0; column < 20; ++column) {
            for (int row = 0; row < 40; ++row)
                cards.push_back({column * 392.0, row * 110.0 + (column % 3) * 31, 224, 78});
        }
        const Obstacles field{cards};
        const QRectF first = cards[10];
        const QRectF last = cards[19 * 40 + 30];
        const QPointF out = first.topRight() + QPointF{0, 26};
        const QPointF in = last.topLeft() + QPointF{0, 26};
        const QPointF back = last.topRight() + QPointF{0, 26};
        const QPointF home = first.topLeft() + QPointF{0, 26};
        for (const auto& [from, to] : {std::pair{out, in}, std::pair{back, home}}) {
            const QPainterPath path = routeWire(from, to, field, {first, last});
            QVERIFY(path != curve(from, to));
            constexpr int points = 4'000;
            for (int i = 0; i <= points; ++i)
                QVERIFY(!field.contain(path.pointAtPercent(qreal(i) / points), {first, last}));
        }
    }
    void whereThereIsNoWayItGoesStraight() {
        // The goal lies within another card.
        const QPainterPath path =
            routeWire({0, 0}, {300, 0}, Obstacles{{QRectF{250, -100, 200, 200}}}, {});
        QCOMPARE(path.currentPosition(), QPointF(300, 0));
    }
};

LATHE_TEST(tst_Router)
#include "tst_Router.moc"
