#include "widgets/common/Icons.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/designer/FrameTitleEdit.h"

#include <QMenu>
#include <QPainter>

// Frames around cards: what the person does with them.

namespace lathe::designer {

namespace {

constexpr int SwatchSize = 16;

QIcon swatch(const QString& colour) {
    QPixmap pixmap{SwatchSize, SwatchSize};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(frameColor(colour));
    painter.drawRoundedRect(QRectF{2, 2, SwatchSize - 4.0, SwatchSize - 4.0}, 3, 3);
    return pixmap;
}

} // namespace

void DesignerPane::setFrames(std::vector<authoring::Frame> frames) {
    m_graph->setFrames(std::move(frames));
}

void DesignerPane::connectFrames() {
    CanvasFrames& frames = m_scene->frames();
    connect(&frames, &CanvasFrames::frameMoved, this,
            [this](const authoring::Frame& frame, const QHash<QString, QPointF>& positions) {
                emit frameChanged(tr("Move a frame"), frame, positions);
            });
    connect(&frames, &CanvasFrames::frameResized, this, [this](const authoring::Frame& frame) {
        emit frameChanged(tr("Change a frame's size"), frame, {});
    });
    connect(m_scene, &CanvasScene::frameActivated, this, &DesignerPane::editTitle);
    connect(m_graph, &CanvasGraph::framesChanged, this, &DesignerPane::titleNewFrame);
    m_commands->onChosen(QStringLiteral("frame"), [this] {
        m_framesBefore = QStringList{};
        for (const authoring::Frame& frame : m_graph->frames())
            *m_framesBefore << QString::fromStdString(frame.id);
        emit framingRequested(m_scene->selectedCards());
    });
    m_commands->onChosen(QStringLiteral("rename-frame"), [this] {
        if (const FrameItem* frame = m_scene->frames().current())
            editTitle(frame->id());
    });
}

/// A frame that was just made wants a title.
void DesignerPane::titleNewFrame() {
    if (!m_framesBefore)
        return;
    const QStringList before = *std::exchange(m_framesBefore, std::nullopt);
    for (const FrameItem* item : m_scene->frames().items()) {
        if (!before.contains(item->id()))
            editTitle(item->id());
    }
}

void DesignerPane::editTitle(const QString& frameId) {
    const FrameItem* item = m_scene->frames().item(frameId);
    if (!item || m_scene->isStale())
        return;
    m_view->ensureVisible(item->titleRect(), 0, 0);
    auto* edit = new FrameTitleEdit{*item, *m_view};
    connect(edit, &FrameTitleEdit::titleChosen, this, [this, frameId](const QString& title) {
        const authoring::Frame* known = m_graph->frame(frameId);
        if (!known)
            return;
        authoring::Frame frame = *known;
        frame.title = title.toStdString();
        emit frameChanged(tr("Title a frame"), frame, {});
    });
}

void DesignerPane::addFrameActions(QMenu& menu, const QString& frameId) {
    menu.addAction((*m_commands)[QStringLiteral("rename-frame")]);
    QMenu* colours = menu.addMenu(tr("Colour"));
    for (const std::string_view name : authoring::frameColours()) {
        const QString colour = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        QAction* action = colours->addAction(
            swatch(colour), frameColorText(colour), this, [this, frameId, colour] {
                const authoring::Frame* known = m_graph->frame(frameId);
                if (!known)
                    return;
                authoring::Frame frame = *known;
                frame.colour = colour.toStdString();
                emit frameChanged(tr("Colour a frame"), frame, {});
            });
        const authoring::Frame* known = m_graph->frame(frameId);
        action->setCheckable(true);
        action->setChecked(known && known->colour == name);
    }
    colours->setEnabled(!m_scene->isStale());
    menu.addAction(tr("Select its cards"), this, [this, frameId] {
        if (const FrameItem* item = m_scene->frames().item(frameId))
            m_scene->selectThese(item->cards());
    });
    menu.addAction(ui::icon(QStringLiteral("trash")), tr("Remove the frame"), this,
                   [this, frameId] { emit frameRemovalRequested({frameId}); })
        ->setEnabled(!m_scene->isStale());
    menu.addSeparator();
}

} // namespace lathe::designer
