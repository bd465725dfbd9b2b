#include "tests/support/TestMain.h"
#include "widgets/common/LayeredLayout.h"

#include <QRectF>
#include <QTest>

#include <cmath>

using namespace lathe::ui;

class tst_LayeredLayout : public QObject {
    Q_OBJECT

    static constexpr QSizeF size{200, 60};

    static std::vector<LayoutNode> nodes(const QString& names) {
        std::vector<LayoutNode> list;
        for (const QString& name : names.split(' '))
            list.push_back({name, size});
        return list;
    }
    static std::vector<LayoutEdge> edges(const QString& pairs) {
        std::vector<LayoutEdge> list;
        for (const QString& pair : pairs.split(' ', Qt::SkipEmptyParts))
            list.push_back({pair.section('>', 0, 0), pair.section('>', 1)});
        return list;
    }
    static bool overlap(const QHash<QString, QPointF>& places) {
        const QStringList ids = places.keys();
        for (const QString& one : ids) {
            for (const QString& other : ids) {
                if (one < other &&
                    QRectF{places[one], size}.intersects(QRectF{places[other], size}))
                    return true;
            }
        }
        return false;
    }

  private slots:
    void whatStartsStandsLeftOfWhatItStarts() {
        const auto places = layered(nodes("api fn table"), edges("api>fn fn>table"));
        QVERIFY(places["api"].x() < places["fn"].x());
        QVERIFY(places["fn"].x() < places["table"].x());
        QCOMPARE(places["api"].y(), places["fn"].y());
    }
    void aSourceStandsRightBeforeWhatItStarts() {
        const auto places = layered(nodes("a b c d late"), edges("a>b b>c c>d late>d"));
        QCOMPARE(places["late"].x(), places["c"].x());
    }
    void cyclesEnd() {
        const auto places = layered(nodes("a b c"), edges("a>b b>c c>a a>a"));
        QCOMPARE(places.size(), 3);
        QVERIFY(!overlap(places));
        QVERIFY(places["a"].x() < places["b"].x());
    }
    void linesDoNotCrossWhereTheyNeedNot() {
        const auto places = layered(nodes("a b x y"), edges("a>y b>x"));
        QCOMPARE(places["a"].y() < places["b"].y(), places["y"].y() < places["x"].y());
    }
    void whatHangsOnNothingStandsInRowsBelow() {
        const auto places = layered(nodes("a b one two three four five six"), edges("a>b"));
        QVERIFY(!overlap(places));
        QVERIFY(places["one"].y() > places["a"].y() + size.height());
        QCOMPARE(places["one"].y(), places["five"].y());
        QVERIFY(places["six"].y() > places["one"].y());
    }
    void theSameGraphHasTheSamePlaces() {
        const auto all = nodes("a b c d e f");
        const auto some = edges("a>c b>c c>d c>e f>e");
        QCOMPARE(layered(all, some), layered(all, some));
    }
    void aNewPartMovesNothingOfTheOthers() {
        const auto before = layered(nodes("a b c"), edges("a>b b>c"));
        const auto after = layered(nodes("a b c x y"), edges("a>b b>c x>y"));
        for (const char* id : {"a", "b", "c"})
            QCOMPARE(after[id], before[id]);
    }
    void placesAreOnTheGrid() {
        const auto places = layered(nodes("a b c d e"), edges("a>d b>d c>d d>e a>e"));
        for (const QPointF& place : places) {
            QCOMPARE(std::fmod(place.x(), 8), 0.0);
            QCOMPARE(std::fmod(place.y(), 8), 0.0);
        }
    }
    void aThousandCardsDoNotOverlap() {
        std::vector<LayoutNode> many;
        std::vector<LayoutEdge> wires;
        for (int i = 0; i < 1'000; ++i) {
            many.push_back({QString::number(i), size});
            if (i > 0)
                wires.push_back({QString::number(i / 3), QString::number(i)});
            if (i > 10 && i % 7 == 0)
                wires.push_back({QString::number(i - 10), QString::number(i)});
        }
        const auto places = layered(many, wires);
        QCOMPARE(places.size(), 1'000);
        QVERIFY(!overlap(places));
    }
};

LATHE_TEST(tst_LayeredLayout)
#include "tst_LayeredLayout.moc"
