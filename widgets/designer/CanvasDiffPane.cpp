#include "widgets/designer/CanvasDiffPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/ChangeMarks.h"
#include "widgets/designer/WireItem.h"
#include "widgets/designer/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace lathe::designer {

namespace {

using authoring::Change;
using authoring::ItemChange;

constexpr int IdRole = Qt::UserRole;
constexpr qreal ZoomStep = 1.25;
constexpr int ListWidth = 300;
/// In less the list stands below the canvas.
constexpr int RoomForBoth = 560;

} // namespace

CanvasDiffPane::CanvasDiffPane(QWidget* parent)
    : QWidget{parent}
    , m_graph{new CanvasGraph{this}}
    , m_scene{new CanvasScene{*m_graph, this}}
    , m_view{new CanvasView{*m_scene, this}}
    , m_split{new QSplitter{Qt::Horizontal, this}}
    , m_list{new QTreeWidget{this}}
    , m_same{new ui::EmptyState{QStringLiteral("check"), {}, {}, this}}
    , m_title{new ui::ElidedLabel{{}, Qt::ElideRight, this}}
    , m_smaller{new QToolButton{this}}
    , m_larger{new QToolButton{this}}
    , m_fit{new QToolButton{this}} {
    m_split->addWidget(m_view);
    m_split->addWidget(makeList());
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({800, ListWidth});
    m_split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_split, 1);
    m_view->setAcceptDrops(false);
    m_view->viewport()->setAcceptDrops(false);
    setFocusProxy(m_list);
    retranslate();
}

CanvasDiffPane::~CanvasDiffPane() {
    // It goes after this, and would tell of what it loses.
    m_list->disconnect(this);
    m_scene->disconnect(this);
}

QWidget* CanvasDiffPane::makeBar() {
    auto* bar = new QWidget{this};
    bar->setProperty("role", "bar");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(ui::size::Bar);
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(ui::space::OneAndHalf, 0, ui::space::One, 0);
    row->setSpacing(ui::space::Half);
    row->addWidget(m_title, 1);
    for (const auto& [button, icon] :
         {std::pair{m_smaller, "remove"}, std::pair{m_larger, "add"}, std::pair{m_fit, "fit"}}) {
        button->setIcon(ui::icon(QLatin1String{icon}));
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->zoomBy(1 / ZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->zoomBy(ZoomStep); });
    connect(m_fit, &QToolButton::clicked, m_view, &CanvasView::fit);
    return bar;
}

QWidget* CanvasDiffPane::makeList() {
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(ui::space::Two);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setIconSize({ui::size::Icon, ui::size::Icon});
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item)
            go(item->data(0, IdRole).toString());
    });
    auto* holder = new QWidget{this};
    auto* rows = new QVBoxLayout{holder};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_same, 1);
    rows->addWidget(m_list, 1);
    return holder;
}

void CanvasDiffPane::show(const authoring::GraphDiff& diff, const QString& title,
                          const QHash<QString, QPointF>& places,
                          std::vector<authoring::Frame> frames) {
    const bool isFitted = m_states != title || m_view->zoom() == m_fittedZoom;
    m_diff = diff;
    m_states = title;
    m_graph->setMarks(marksOf(diff));
    m_graph->setHandPositions(places);
    m_graph->setGraph(diff.graph);
    m_graph->setFrames(std::move(frames));
    // Cards that were there before may have another mark, and others stand around them.
    m_scene->retranslate();
    m_scene->arrange();
    retranslate();
    if (isFitted) {
        m_fitted = false;
        fitSoon();
    }
}

void CanvasDiffPane::fillList() {
    m_list->clear();
    for (const Change change : {Change::Added, Change::Removed, Change::Changed})
        addGroup(change);
    m_list->expandAll();
    const bool differs = m_list->topLevelItemCount() > 0;
    m_list->setVisible(differs);
    m_same->setVisible(!differs);
}

void CanvasDiffPane::addGroup(Change change) {
    auto* group = new QTreeWidgetItem;
    const auto isWanted = [change](const ItemChange& item) { return item.change == change; };
    for (const ItemChange& item : m_diff.nodes) {
        const authoring::GraphNode* node = m_diff.graph.findNode(item.id);
        if (isWanted(item) && node)
            addItem(group, item, nodeIcon(*node), QString::fromStdString(node->id),
                    kindText(node->kind));
    }
    for (const ItemChange& item : m_diff.wires) {
        const authoring::GraphWire* wire = m_graph->wire(QString::fromStdString(item.id));
        if (isWanted(item) && wire)
            addItem(group, item, QStringLiteral("arrow-right"),
                    QStringLiteral("%1 \u2192 %2")
                        .arg(QString::fromStdString(wire->from), QString::fromStdString(wire->to)),
                    wireToolTip(*wire));
    }
    group->setText(0, QStringLiteral("%1 %2 (%3)")
                          .arg(signOf(change), changeWord(change))
                          .arg(group->childCount()));
    group->setFont(0, ui::strongFont());
    group->setFlags(Qt::ItemIsEnabled);
    if (group->childCount() > 0)
        m_list->addTopLevelItem(group);
    else
        delete group;
}

void CanvasDiffPane::addItem(QTreeWidgetItem* group, const ItemChange& item, const QString& icon,
                             const QString& name, const QString& toolTip) {
    const QString id = QString::fromStdString(item.id);
    auto* row = new QTreeWidgetItem{group, {name}};
    row->setData(0, IdRole, id);
    row->setIcon(0, ui::icon(icon, tintOf(item.change)));
    row->setToolTip(0, toolTip);
    row->setData(0, Qt::AccessibleTextRole,
                 QStringLiteral("%1: %2").arg(changeWord(item.change), name));
    for (const authoring::SettingChange& setting : item.settings) {
        auto* line = new QTreeWidgetItem{row, {settingText(setting)}};
        line->setData(0, IdRole, id);
        line->setToolTip(0, line->text(0));
    }
}

void CanvasDiffPane::go(const QString& id) {
    if (m_scene->card(id)) {
        m_view->flyTo(id);
    } else if (WireItem* wire = m_scene->wireItem(id)) {
        m_scene->clearSelection();
        wire->setSelected(true);
        m_view->centerOn(wire->path().pointAtPercent(0.5));
    }
}

void CanvasDiffPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitSoon();
}

/// The layout has yet to give the view its size.
void CanvasDiffPane::fitSoon() {
    QTimer::singleShot(0, this, [this] {
        if (!isVisible() || std::exchange(m_fitted, true))
            return;
        m_view->fit();
        m_fittedZoom = m_view->zoom();
    });
}

void CanvasDiffPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto wanted = width() < RoomForBoth ? Qt::Vertical : Qt::Horizontal;
    if (wanted != m_split->orientation()) {
        m_split->setOrientation(wanted);
        m_split->setSizes(wanted == Qt::Vertical ? QList<int>{3 * height() / 5, 2 * height() / 5}
                                                 : QList<int>{width() - ListWidth, ListWidth});
    }
    if (m_view->zoom() == m_fittedZoom) {
        m_fitted = false;
        fitSoon();
    }
}

void CanvasDiffPane::retranslate() {
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_smaller, tr("Smaller"));
    name(m_larger, tr("Larger"));
    name(m_fit, tr("Show all cards"));
    m_view->setAccessibleName(tr("Canvas with what differs"));
    m_list->setAccessibleName(tr("What differs on the canvas"));
    m_same->setTexts(tr("Nothing differs"), tr("The canvas is the same in both states."));
    m_title->setText(m_states);
    setWindowTitle(tr("Canvas: %1").arg(m_states));
    m_scene->retranslate();
    fillList();
}

void CanvasDiffPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::designer
