#pragma once

#include "engine/authoring/Frames.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QStringList>

namespace lathe::designer {
class DesignerPane;
}

namespace lathe::app {

class ProjectDocument;

/// The frames of the template.
std::vector<authoring::Frame> framesOf(const ProjectDocument& document);

/// Frames around cards, written into the template as the canvas asks for it.
class CanvasFrameWiring : public QObject {
    Q_OBJECT

  public:
    CanvasFrameWiring(ProjectDocument& document, designer::DesignerPane& pane);

  private:
    void make(const QStringList& nodeIds);
    void change(const QString& label, const authoring::Frame& frame,
                const QHash<QString, QPointF>& positions);
    void remove(const QStringList& frameIds);

    ProjectDocument& m_document;
};

} // namespace lathe::app
