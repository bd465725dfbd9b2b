#include "app/window/CanvasFrameWiring.h"

#include "app/document/ProjectDocument.h"
#include "app/window/CanvasPlaces.h"
#include "widgets/designer/DesignerPane.h"

#include <tuple>

namespace lathe::app {

using authoring::Edits;
using designer::DesignerPane;

std::vector<authoring::Frame> framesOf(const ProjectDocument& document) {
    return authoring::framesIn(document.writtenSection({"Metadata", "Lathe", "Frames"}));
}

CanvasFrameWiring::CanvasFrameWiring(ProjectDocument& document, DesignerPane& pane)
    : QObject{&pane}
    , m_document{document} {
    connect(&pane, &DesignerPane::framingRequested, this, &CanvasFrameWiring::make);
    connect(&pane, &DesignerPane::frameChanged, this, &CanvasFrameWiring::change);
    connect(&pane, &DesignerPane::frameRemovalRequested, this, &CanvasFrameWiring::remove);
}

// What is written under Metadata fits every template that can be parsed; one that cannot is not
// changed on the canvas.

void CanvasFrameWiring::make(const QStringList& nodeIds) {
    std::vector<std::string> cards;
    for (const QString& id : nodeIds)
        cards.push_back(id.toStdString());
    const auto made = authoring::newFrame(framesOf(m_document), tr("Frame").toStdString(), cards);
    std::ignore = m_document.edit(tr("Group in a frame"), made.edits);
}

void CanvasFrameWiring::change(const QString& label, const authoring::Frame& frame,
                               const QHash<QString, QPointF>& positions) {
    Edits edits = authoring::written(frame);
    QStringList ids = positions.keys();
    ids.sort();
    for (const QString& id : std::as_const(ids))
        edits.push_back(positionEdit(id, positions[id]));
    std::ignore = m_document.edit(label, edits);
}

void CanvasFrameWiring::remove(const QStringList& frameIds) {
    Edits edits;
    for (const QString& id : frameIds) {
        for (authoring::Edit& edit : authoring::withoutFrame(id.toStdString()))
            edits.push_back(std::move(edit));
    }
    std::ignore = m_document.edit(
        frameIds.size() == 1 ? tr("Remove a frame") : tr("Remove %1 frames").arg(frameIds.size()),
        edits);
}

} // namespace lathe::app
