#include "widgets/designer/DesignerPane.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/ActivityBook.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/MiniMap.h"
#include "widgets/designer/Palette.h"
#include "widgets/designer/WireItem.h"
#include "widgets/designer/Words.h"

#include "engine/authoring/Create.h"
#include "engine/authoring/Legality.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPixmapCache>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::designer {

namespace {

using authoring::GraphNode;
using authoring::NodeKind;

constexpr qreal ZoomStep = 1.25;
/// In KB.
constexpr int CardCache = 96 * 1024;

bool contains(const GraphNode& node, const QString& text) {
    return QString::fromStdString(node.id).contains(text, Qt::CaseInsensitive) ||
           QString::fromStdString(node.type).contains(text, Qt::CaseInsensitive) ||
           kindText(node.kind).contains(text, Qt::CaseInsensitive);
}

/// The wire along which the event came; empty where none of them is its trigger's.
QString wireOf(const CanvasGraph& graph, const model::InvocationRecord& record) {
    for (const authoring::GraphWire& wire : graph.graph().wires) {
        const bool its =
            std::any_of(wire.triggers.begin(), wire.triggers.end(),
                        [&](const model::Trigger& trigger) { return trigger.id == record.origin; });
        if (its)
            return QString::fromStdString(wire.id);
    }
    return {};
}

} // namespace

DesignerPane::DesignerPane(QWidget* parent)
    : QWidget{parent}
    , m_graph{new CanvasGraph{this}}
    , m_book{new ActivityBook{*m_graph, this}}
    , m_scene{new CanvasScene{*m_graph, this}}
    , m_view{new CanvasView{*m_scene, this}}
    , m_commands{new CanvasCommands{*m_scene, m_view}}
    , m_palette{new Palette{this}}
    , m_map{new MiniMap{*m_scene, *m_view, m_view}}
    , m_empty{new ui::EmptyState{QStringLiteral("trigger"), {}, {}, m_view}}
    , m_hint{new QLabel{m_view}} {
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_palette);
    row->addWidget(m_view, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addLayout(row, 1);
    m_hint->setProperty("role", "hint");
    m_hint->hide();
    // Cards are kept as pictures between frames: a screen full of them must fit.
    QPixmapCache::setCacheLimit(std::max(QPixmapCache::cacheLimit(), CardCache));
    setFocusProxy(m_view);
    connectScene();
    connectView();
    connectCommands();
    connectFrames();
    retranslate();
    updateEmpty();
}

DesignerPane::~DesignerPane() {
    // They go after this, and would tell of what they lose.
    for (QObject* part : {static_cast<QObject*>(m_scene), static_cast<QObject*>(m_view),
                          static_cast<QObject*>(m_graph)})
        part->disconnect(this);
}

QToolButton* DesignerPane::addButton(const QString& icon) {
    auto* button = new QToolButton{this};
    button->setAutoRaise(true);
    if (!icon.isEmpty())
        button->setIcon(ui::icon(icon));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    return button;
}

QWidget* DesignerPane::makeBar() {
    auto* bar = new QWidget{this};
    bar->setProperty("role", "bar");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(ui::size::Bar);
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(ui::space::One, 0, ui::space::One, 0);
    row->setSpacing(ui::space::Half);
    m_add = addButton(QStringLiteral("panel-left"));
    m_add->setCheckable(true);
    m_add->setChecked(true);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_arrange = addButton(QStringLiteral("arrange"));
    m_arrange->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_align = addButton(QStringLiteral("align-left"));
    m_align->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_align->setPopupMode(QToolButton::InstantPopup);
    m_align->setMenu(new QMenu{m_align});
    m_commands->fillAlignMenu(*m_align->menu());
    m_search = new ui::SearchField{{}, this};
    m_search->setMaximumWidth(220);
    m_smaller = addButton(QStringLiteral("remove"));
    m_zoom = addButton({});
    m_zoom->setMinimumWidth(52);
    m_larger = addButton(QStringLiteral("add"));
    m_fit = addButton(QStringLiteral("fit"));
    m_mapToggle = addButton(QStringLiteral("map"));
    m_mapToggle->setCheckable(true);
    m_mapToggle->setChecked(true);
    m_export = addButton(QStringLiteral("image"));
    for (QWidget* widget : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_arrange),
                            static_cast<QWidget*>(m_align), static_cast<QWidget*>(m_search)})
        row->addWidget(widget);
    row->addStretch(1);
    for (QToolButton* button : {m_smaller, m_zoom, m_larger, m_fit, m_mapToggle, m_export})
        row->addWidget(button);
    connect(m_add, &QToolButton::toggled, m_palette, &QWidget::setVisible);
    connect(m_arrange, &QToolButton::clicked, this, &DesignerPane::arrange);
    connect(m_search, &ui::SearchField::searched, this, &DesignerPane::search);
    connect(m_search, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->zoomBy(1 / ZoomStep); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_view->setZoom(1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->zoomBy(ZoomStep); });
    connect(m_fit, &QToolButton::clicked, m_view, &CanvasView::fit);
    connect(m_mapToggle, &QToolButton::toggled, this, &DesignerPane::placeOverlays);
    connect(m_export, &QToolButton::clicked, this, &DesignerPane::exportPicture);
    return bar;
}

void DesignerPane::connectScene() {
    m_scene->setLegality([this](const QString& from, const QString& to) {
        return !authoring::whyNotConnect(m_graph->graph(), from.toStdString(), to.toStdString());
    });
    connect(m_scene, &CanvasScene::cardsMoved, this, &DesignerPane::cardsMoved);
    connect(m_scene, &CanvasScene::cardActivated, this, &DesignerPane::openRequested);
    connect(m_scene, &CanvasScene::dragMoved, this, &DesignerPane::showDrag);
    connect(m_scene, &CanvasScene::connectionDropped, this, &DesignerPane::chooseNew);
    connect(m_scene, &CanvasScene::connectionRequested, this,
            [this](const QString& from, const QString& to) {
                const auto reason = authoring::whyNotConnect(m_graph->graph(), from.toStdString(),
                                                             to.toStdString());
                if (!reason)
                    emit connectionRequested(from, to);
            });
    connect(m_scene, &CanvasScene::selectionMoved, this, [this](const QStringList& ids) {
        const QStringList wires = m_scene->selectedWires();
        if (ids.size() == 1)
            emit nodeSelected(ids.first());
        else if (ids.isEmpty() && wires.size() == 1)
            emit wireSelected(wires.first());
    });
    connect(m_graph, &CanvasGraph::shapeChanged, this, [this] {
        updateEmpty();
        const bool areThere =
            !m_awaited.isEmpty() &&
            std::all_of(m_awaited.begin(), m_awaited.end(),
                        [this](const QString& id) { return m_scene->card(id) != nullptr; });
        if (!areThere)
            return;
        QRectF made;
        for (const QString& id : std::as_const(m_awaited))
            made |= m_scene->card(id)->rect();
        m_scene->selectThese(std::exchange(m_awaited, {}));
        m_view->ensureVisible(made, ui::space::Four, ui::space::Four);
    });
}

void DesignerPane::connectView() {
    connect(m_view, &CanvasView::zoomChanged, this, &DesignerPane::updateZoom);
    connect(m_view, &CanvasView::viewChanged, this, &DesignerPane::placeOverlays);
    connect(m_view, &CanvasView::paletteDropped, this, &DesignerPane::drop);
    connect(m_view, &CanvasView::codeDropped, this,
            [this](const QStringList& paths, const QPointF& place) {
                if (!m_scene->isStale())
                    emit codeDropped(paths, place);
            });
    connect(m_view, &CanvasView::menuRequested, this, &DesignerPane::showMenu);
    connect(m_palette, &Palette::chosen, this, [this](NodeKind kind) {
        create(kind, m_view->mapToScene(m_view->viewport()->rect().center()));
    });
}

void DesignerPane::setProject(const std::shared_ptr<const model::Project>& project) {
    const QString file = project ? ui::toQString(project->templateFile) : QString{};
    if (std::exchange(m_template, file) != file)
        m_fitted = false;
    m_graph->setGraph(project ? authoring::graphOf(*project) : authoring::Graph{});
    updateEmpty();
    fitOnce();
}

void DesignerPane::setHandPositions(const QHash<QString, QPointF>& positions) {
    m_graph->setHandPositions(positions);
}

void DesignerPane::setStale(bool stale) {
    m_scene->setStale(stale);
    m_palette->setEnabled(!stale);
    m_arrange->setEnabled(!stale);
    m_align->setEnabled(!stale);
    m_commands->update();
}

void DesignerPane::addStarted(const std::vector<model::InvocationRecord>& records) {
    m_book->addStarted(records);
    for (const model::InvocationRecord& record : records)
        m_scene->pulse(QString::fromStdString(record.function), wireOf(*m_graph, record));
}

void DesignerPane::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_book->addFinished(records);
}

void DesignerPane::setHistory(const std::vector<model::InvocationRecord>& records) {
    m_book->clear();
    m_book->addFinished({records.rbegin(), records.rend()});
}

void DesignerPane::clear() {
    m_book->clear();
    m_awaited.clear();
}

void DesignerPane::select(const QString& nodeId) {
    m_scene->selectOnly(nodeId);
    // The scene does not tell of what others have selected.
    m_commands->update();
}

void DesignerPane::retranslate() {
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_view->setAccessibleName(tr("Canvas"));
    m_add->setText(tr("Palette"));
    name(m_add, tr("Show what can be put on the canvas"));
    m_arrange->setText(tr("Arrange"));
    name(m_arrange, tr("Let the layout place the selected cards, or all"));
    m_align->setText(tr("Align"));
    name(m_align, tr("Put the selected cards in line, or apart at equal distances"));
    m_commands->retranslate();
    m_search->setPlaceholderText(tr("Find a card"));
    m_search->setAccessibleName(tr("Find a card"));
    name(m_smaller, tr("Smaller"));
    name(m_zoom, tr("Actual size"));
    name(m_larger, tr("Larger"));
    name(m_fit, tr("Show all cards"));
    name(m_mapToggle, tr("Map"));
    name(m_export, tr("Save as a picture..."));
    m_palette->retranslate();
    m_map->retranslate();
    m_scene->retranslate();
    updateZoom();
    updateEmpty();
}

void DesignerPane::updateZoom() {
    m_zoom->setText(tr("%1 %").arg(qRound(m_view->zoom() * 100)));
}

void DesignerPane::updateEmpty() {
    if (!m_template.isEmpty())
        m_empty->setTexts(tr("Nothing is drawn yet"),
                          tr("Drag a function from the palette onto the canvas, then an API or a "
                             "queue, and a wire from its right side to the function."));
    else
        m_empty->setTexts(tr("No project is open"), tr("Open one to see it as cards and wires."));
    m_empty->setVisible(m_graph->graph().nodes.empty());
    placeOverlays();
}

void DesignerPane::placeOverlays() {
    const QRect room = m_view->viewport()->rect();
    // A map of what is seen anyway says nothing.
    const QRectF seen = m_view->mapToScene(room).boundingRect();
    m_map->setVisible(m_mapToggle->isChecked() && !seen.contains(m_scene->contents()));
    m_map->move(room.right() - m_map->width() - ui::space::Two,
                room.bottom() - m_map->height() - ui::space::Two);
    m_empty->setGeometry(room);
    m_hint->adjustSize();
    m_hint->move((room.width() - m_hint->width()) / 2, ui::space::Two);
}

void DesignerPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeOverlays();
}

void DesignerPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The layout has yet to give the view its size.
    QTimer::singleShot(0, this, &DesignerPane::fitOnce);
}

void DesignerPane::fitOnce() {
    if (m_fitted || !isVisible() || m_graph->graph().nodes.empty())
        return;
    m_fitted = true;
    m_view->fit();
}

void DesignerPane::search(const QString& text) {
    if (text.isEmpty())
        return;
    for (const GraphNode& node : m_graph->graph().nodes) {
        if (!contains(node, text))
            continue;
        m_view->flyTo(QString::fromStdString(node.id));
        m_search->setInvalid({});
        return;
    }
    m_search->setInvalid(tr("No card is called so."));
}

void DesignerPane::showDrag(const QString& from, const QString& to) {
    m_hint->setVisible(!from.isEmpty());
    if (from.isEmpty())
        return;
    const auto reason =
        to.isEmpty()
            ? std::nullopt
            : authoring::whyNotConnect(m_graph->graph(), from.toStdString(), to.toStdString());
    m_hint->setProperty("illegal", reason.has_value());
    m_hint->setText(reason         ? ui::translated(*reason)
                    : to.isEmpty() ? tr("Let go on a card to wire it, on the canvas for a new one")
                                   : tr("Wire %1 to %2").arg(from, to));
    m_hint->style()->unpolish(m_hint);
    m_hint->style()->polish(m_hint);
    placeOverlays();
}

void DesignerPane::chooseNew(const QString& from, const QPointF& scenePos) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Wire %1 to a new").arg(from));
    authoring::Graph graph = m_graph->graph();
    graph.nodes.push_back({});
    for (const NodeKind kind : authoring::creatableKinds()) {
        // What it would be if it were there already.
        const authoring::Creation made = authoring::create({}, {}, kind);
        graph.nodes.back() = {"?", kind, made.type, "?", true, {}};
        if (kind == NodeKind::Schedule || authoring::whyNotConnect(graph, from.toStdString(), "?"))
            continue;
        menu->addAction(ui::icon(nodeIcon(graph.nodes.back())), kindText(kind), this,
                        [this, kind, scenePos, from] {
                            emit creationRequested(kind, scenePos - QPointF{0, 26}, from);
                        });
    }
    if (menu->actions().size() == 1)
        menu->addAction(tr("%1 leads to nothing that can be made here").arg(from))
            ->setEnabled(false);
    menu->popup(m_view->viewport()->mapToGlobal(m_view->mapFromScene(scenePos)));
}

void DesignerPane::drop(const QString& name, const QPointF& scenePos) {
    const auto kind = Palette::kindOf(name);
    if (!kind || m_scene->isStale())
        return;
    if (*kind == NodeKind::Schedule) {
        for (const CardItem* card : m_scene->cards()) {
            const GraphNode* node = m_graph->node(card->id());
            if (card->rect().contains(scenePos) && node && node->kind == NodeKind::Function) {
                emit creationRequested(*kind, scenePos, card->id());
                return;
            }
        }
    }
    create(*kind, scenePos);
}

void DesignerPane::create(NodeKind kind, const QPointF& place) {
    if (kind == NodeKind::Schedule)
        chooseScheduled(place);
    else
        emit creationRequested(kind, place - QPointF{CardItem::Width / 2, 26}, {});
}

void DesignerPane::chooseScheduled(const QPointF& place) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("A schedule starts"));
    for (const GraphNode& node : m_graph->graph().nodes) {
        if (node.type != "AWS::Serverless::Function" || !node.isResource)
            continue;
        const QString id = QString::fromStdString(node.id);
        menu->addAction(ui::icon(QStringLiteral("function")), id, this, [this, place, id] {
            emit creationRequested(NodeKind::Schedule, place, id);
        });
    }
    if (menu->actions().size() == 1)
        menu->addAction(tr("no function yet: make one first"))->setEnabled(false);
    menu->popup(m_view->viewport()->mapToGlobal(m_view->mapFromScene(place)));
}

} // namespace lathe::designer
