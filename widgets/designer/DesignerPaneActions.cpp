#include "engine/authoring/Legality.h"
#include "widgets/common/Icons.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/designer/Palette.h"
#include "widgets/designer/Words.h"

#include <QCursor>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace lathe::designer {

namespace {

using authoring::NodeKind;

constexpr qreal PictureMargin = 24;
constexpr qreal PictureScale = 2;
/// Pixels of a PNG.
constexpr qreal LongestPicture = 8'192;

} // namespace

void DesignerPane::connectCommands() {
    CanvasCommands& all = *m_commands;
    all.onChosen(QStringLiteral("copy"), [this] { emit copyRequested(m_scene->selectedCards()); });
    all.onChosen(QStringLiteral("cut"), [this] { emit cutRequested(m_scene->selectedCards()); });
    all.onChosen(QStringLiteral("paste"), [this] { emit pasteRequested(placeForPaste()); });
    all.onChosen(QStringLiteral("duplicate"),
                 [this] { emit duplicateRequested(m_scene->selectedCards()); });
    static constexpr std::pair<const char*, Edge> edges[] = {
        {"align-left", Edge::Left}, {"align-centre", Edge::Centre}, {"align-right", Edge::Right},
        {"align-top", Edge::Top},   {"align-middle", Edge::Middle}, {"align-bottom", Edge::Bottom}};
    for (const auto& [name, edge] : edges)
        all.onChosen(QLatin1String{name}, [this, edge = edge] { align(edge); });
    all.onChosen(QStringLiteral("distribute-across"), [this] { distribute(Qt::Horizontal); });
    all.onChosen(QStringLiteral("distribute-down"), [this] { distribute(Qt::Vertical); });
}

void DesignerPane::align(Edge edge) {
    const auto cards = m_scene->selectedRects();
    place(tr("Align %1 cards").arg(cards.size()), aligned(cards, edge));
}

void DesignerPane::distribute(Qt::Orientation orientation) {
    const auto cards = m_scene->selectedRects();
    place(tr("Distribute %1 cards").arg(cards.size()), distributed(cards, orientation));
}

void DesignerPane::place(const QString& label, const QHash<QString, QPointF>& places) {
    QHash<QString, QPointF> moved;
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        CardItem* card = m_scene->card(it.key());
        if (!card || card->pos() == it.value())
            continue;
        card->setPos(it.value());
        moved.insert(it.key(), it.value());
    }
    if (moved.isEmpty())
        return;
    m_scene->routeAll();
    emit cardsPlaced(label, moved);
}

QPointF DesignerPane::placeForPaste() const {
    const QWidget* room = m_view->viewport();
    const QPoint mouse = room->mapFromGlobal(QCursor::pos());
    return m_view->mapToScene(room->rect().contains(mouse) ? mouse : room->rect().center());
}

void DesignerPane::showMenu(const QPoint& globalPos, const QPointF& scenePos) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList cards = m_scene->selectedCards();
    if (cards.size() == 1)
        addCardActions(*menu, cards.first());
    if (const FrameItem* frame = m_scene->frames().current())
        addFrameActions(frame->isSelected()
                            ? *menu
                            : *menu->addMenu(ui::icon(QStringLiteral("frame")), tr("Frame")),
                        frame->id());
    for (const char* name : {"cut", "copy"}) {
        if (!cards.isEmpty())
            menu->addAction((*m_commands)[QLatin1String{name}]);
    }
    // Where the menu was asked for, not where its entry is.
    const QAction* paste = (*m_commands)[QStringLiteral("paste")];
    QAction* pasteHere = menu->addAction(paste->icon(), paste->text(), this,
                                         [this, scenePos] { emit pasteRequested(scenePos); });
    pasteHere->setShortcut(paste->shortcut());
    pasteHere->setEnabled(paste->isEnabled());
    for (const char* name : {"duplicate", "frame"}) {
        if (!cards.isEmpty())
            menu->addAction((*m_commands)[QLatin1String{name}]);
    }
    menu->addSeparator();
    if (cards.size() > 1)
        m_commands->fillAlignMenu(
            *menu->addMenu(ui::icon(QStringLiteral("align-left")), tr("Align")));
    if (!cards.isEmpty() || !m_scene->selectedWires().isEmpty()) {
        QAction* remove = menu->addAction(ui::icon(QStringLiteral("trash")), tr("Remove"), this,
                                          &DesignerPane::removeSelected);
        remove->setShortcut(Qt::Key_Delete);
        remove->setEnabled(!m_scene->isStale());
        menu->addSeparator();
    }
    menu->addAction(ui::icon(QStringLiteral("fit")), tr("Show all cards"), m_view,
                    &CanvasView::fit);
    menu->addAction(tr("Select all"), m_scene, &CanvasScene::selectAll);
    menu->addAction(ui::icon(QStringLiteral("arrange")), tr("Arrange"), this,
                    &DesignerPane::arrange)
        ->setEnabled(!m_scene->isStale());
    menu->popup(globalPos);
}

void DesignerPane::addCardActions(QMenu& menu, const QString& id) {
    const authoring::GraphNode* node = m_graph->node(id);
    if (!node)
        return;
    if (node->kind == NodeKind::Function) {
        menu.addAction(ui::icon(QStringLiteral("play")), tr("Invoke"), this,
                       [this, id] { emit invokeRequested(id); });
        menu.addAction(ui::icon(QStringLiteral("edit")), tr("Open the code"), this,
                       [this, id] { emit openRequested(id); });
        const CardActivity activity = m_graph->activity(id);
        if (activity.lastFailed)
            menu.addAction(
                ui::icon(QStringLiteral("error")), tr("Show the log of the failure"), this,
                [this, id, request = activity.lastRequest] { emit logsRequested(id, request); });
        menu.addAction(ui::icon(QStringLiteral("logs")), tr("Show its log"), this,
                       [this, id] { emit logsRequested(id, {}); });
    }
    addWireMenu(menu, id);
    menu.addAction(ui::icon(QStringLiteral("template")), tr("Show in the template"), this,
                   [this, id] { emit templatePlaceRequested(id); });
    menu.addSeparator();
}

/// What dragging does, for the keyboard.
void DesignerPane::addWireMenu(QMenu& menu, const QString& id) {
    QMenu* targets = menu.addMenu(tr("Wire to"));
    for (const authoring::GraphNode& node : m_graph->graph().nodes) {
        if (authoring::whyNotConnect(m_graph->graph(), id.toStdString(), node.id))
            continue;
        const QString to = QString::fromStdString(node.id);
        targets->addAction(ui::icon(nodeIcon(node)), to, this,
                           [this, id, to] { emit connectionRequested(id, to); });
    }
    targets->setEnabled(!targets->isEmpty() && !m_scene->isStale());
}

/// Places of the person's are in the template, others only here.
void DesignerPane::arrange() {
    emit arrangeRequested(m_scene->selectedCards());
    m_scene->arrange();
}

void DesignerPane::removeSelected() {
    const QStringList cards = m_scene->selectedCards();
    const QStringList wires = m_scene->selectedWires();
    if (!m_scene->isStale() && (!cards.isEmpty() || !wires.isEmpty()))
        emit removalRequested(cards, wires);
    if (const QStringList frames = m_scene->frames().selected();
        !m_scene->isStale() && !frames.isEmpty())
        emit frameRemovalRequested(frames);
}

void DesignerPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        removeSelected();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_scene->selectAll();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DesignerPane::exportPicture() {
    auto* dialog = new QFileDialog{this, tr("Save the canvas as a picture")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SVG picture (*.svg)"), tr("PNG picture (*.png)")});
    dialog->setDefaultSuffix(QStringLiteral("svg"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String{".png"}) ? QStringLiteral("png")
                                                                        : QStringLiteral("svg"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!savePicture(path))
            emit failed(tr("%1 cannot be written.").arg(path));
    });
    dialog->open();
}

bool DesignerPane::savePicture(const QString& path) {
    const QRectF area =
        m_scene->contents().adjusted(-PictureMargin, -PictureMargin, PictureMargin, PictureMargin);
    if (path.endsWith(QLatin1String{".png"}, Qt::CaseInsensitive)) {
        const qreal scale =
            std::min(PictureScale, LongestPicture / std::max({area.width(), area.height(), 1.0}));
        QImage image{(area.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied};
        QPainter painter{&image};
        m_scene->renderPlain(painter, QRectF{image.rect()}, area);
        painter.end();
        return image.save(path);
    }
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(area.size().toSize());
    generator.setViewBox(QRectF{{0, 0}, area.size()});
    generator.setTitle(tr("Canvas"));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    m_scene->renderPlain(painter, QRectF{{0, 0}, area.size()}, area);
    return painter.end();
}

} // namespace lathe::designer
