#pragma once

#include "engine/authoring/Written.h"

#include <QHash>
#include <QPointF>
#include <QString>

namespace lathe::app {

/// Where the template says that a card stands: "x, y" by the card's id, in Metadata.
tmpl::TemplatePath positionPath(const QString& nodeId);

authoring::Edit positionEdit(const QString& nodeId, QPointF place);

/// Of the section {"Metadata", "Lathe", "Canvas"}; what is no place is none.
QHash<QString, QPointF> positionsOf(const boost::json::object& written);

} // namespace lathe::app
