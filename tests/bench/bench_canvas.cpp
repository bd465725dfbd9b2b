// How fast the canvas is with many cards: frames while it is moved under the eye at several scales,
// beside a bare scene with as many rectangles and curves, moved in turns with it; and how long a
// change of the template takes until all of it is drawn.
//
//   bench_canvas [CARDS]

#include "tests/bench/Samples.h"
#include "widgets/common/Theme.h"
#include "widgets/designer/CanvasGraph.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsPathItem>
#include <QScrollBar>

#include <fmt/format.h>

using namespace lathe;
using bench::ms;
using bench::Samples;

namespace {

constexpr int Frames = 240;
/// 60 frames a second.
constexpr double FrameBudget = 1'000.0 / 60;

/// Functions with a queue before and a table behind each of them, some tables shared.
authoring::Graph graphOf(int cards) {
    authoring::Graph graph;
    const auto node = [&](const std::string& id, authoring::NodeKind kind, const char* type) {
        graph.nodes.push_back({id, kind, type, id, true, "python3.12"});
    };
    const auto wire = [&](authoring::WireKind kind, const std::string& from,
                          const std::string& to) {
        graph.wires.push_back({fmt::format("{} {}>{}", static_cast<int>(kind), from, to),
                               kind,
                               from,
                               to,
                               {},
                               {"Environment/Variables/NAME"}});
    };
    for (int i = 0; i < cards / 3; ++i) {
        const std::string number = std::to_string(i);
        node("Queue" + number, authoring::NodeKind::Queue, "AWS::SQS::Queue");
        node("Function" + number, authoring::NodeKind::Function, "AWS::Serverless::Function");
        node("Table" + number, authoring::NodeKind::Table, "AWS::DynamoDB::Table");
        wire(authoring::WireKind::Trigger, "Queue" + number, "Function" + number);
        wire(authoring::WireKind::Access, "Function" + number, "Table" + number);
        if (i % 4 != 0)
            wire(authoring::WireKind::Access, "Function" + number,
                 "Table" + std::to_string(i - i % 4));
    }
    return graph;
}

/// Every frame is painted at once and waited for.
Samples pan(QGraphicsView& view) {
    Samples frames;
    view.centerOn(view.scene()->itemsBoundingRect().center());
    QScrollBar* across = view.horizontalScrollBar();
    QScrollBar* down = view.verticalScrollBar();
    QCoreApplication::processEvents();
    for (int i = 0; i < Frames; ++i) {
        QElapsedTimer time;
        time.start();
        across->setValue(across->value() + (i / 40 % 2 ? -7 : 7));
        down->setValue(down->value() + (i / 60 % 2 ? -9 : 9));
        QCoreApplication::processEvents();
        view.viewport()->repaint();
        frames.add(std::chrono::nanoseconds{time.nsecsElapsed()});
    }
    return frames;
}

/// The same places, a rectangle for each card and a curve for each wire.
void fillBare(QGraphicsScene& bare, const designer::CanvasScene& scene,
              const authoring::Graph& graph) {
    for (const designer::CardItem* card : scene.cards())
        bare.addRect(card->rect(), QPen{Qt::gray}, QBrush{Qt::white})->setZValue(1);
    for (const auto& wire : graph.wires) {
        const auto* from = scene.card(QString::fromStdString(wire.from));
        const auto* to = scene.card(QString::fromStdString(wire.to));
        QPainterPath path{from->outPort()};
        path.cubicTo(from->outPort() + QPointF{60, 0}, to->inPort() - QPointF{60, 0}, to->inPort());
        bare.addPath(path, QPen{Qt::gray, 1.5});
    }
    bare.setSceneRect(scene.sceneRect());
}

int run(int cards) {
    designer::CanvasGraph graph;
    graph.setGraph(graphOf(cards));
    designer::CanvasScene scene{graph};
    designer::CanvasView view{scene};
    QGraphicsScene bareScene;
    fillBare(bareScene, scene, graph.graph());
    QGraphicsView bare{&bareScene};
    bare.setRenderHint(QPainter::Antialiasing);
    for (QGraphicsView* each : {static_cast<QGraphicsView*>(&view), &bare}) {
        each->resize(1'920, 1'080);
        each->show();
    }
    fmt::print("{} cards, {} wires, 1920x1080; a frame has {:.1f} ms\n", graph.graph().nodes.size(),
               graph.graph().wires.size(), FrameBudget);
    fmt::print("{:<10}{:>12}{:>10}{:>10}{:>12}{:>10}\n", "scale", "median ms", "p99 ms", "worst",
               "bare median", "ratio");
    for (const double scale : {1.0, 0.5, 0.2}) {
        view.resetTransform();
        view.scale(scale, scale);
        bare.resetTransform();
        bare.scale(scale, scale);
        const Samples ours = pan(view);
        const Samples floor = pan(bare);
        fmt::print("{:<10.0f}{:>12.2f}{:>10.2f}{:>10.2f}{:>12.2f}{:>10.2f}\n", scale * 100,
                   ms(ours.at(0.5)), ms(ours.at(0.99)), ms(ours.at(1)), ms(floor.at(0.5)),
                   ms(ours.at(0.5)) / ms(floor.at(0.5)));
    }
    authoring::Graph changed = graph.graph();
    changed.nodes.push_back(
        {"New", authoring::NodeKind::Queue, "AWS::SQS::Queue", "New", true, {}});
    QElapsedTimer time;
    time.start();
    graph.setGraph(changed);
    view.viewport()->repaint();
    fmt::print("a card more, until it is drawn: {:.0f} ms\n", double(time.nsecsElapsed()) / 1e6);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    ui::Theme::current()->setMode(ui::Theme::Mode::Light);
    return run(argc > 1 ? std::max(3, std::atoi(argv[1])) : 1'000);
}
