#pragma once

#include "engine/model/Project.h"

#include <QModelIndex>

class QWidget;

namespace lathe::inspector {

class PropertyTree;

/// The editors of their own that some properties have: a schedule, an event pattern, JSON.

bool hasBuilder(const PropertyTree& tree, const QModelIndex& index);

/// Opens the editor over the window; what it makes goes into the tree. `project` may be nullptr.
void openBuilder(PropertyTree& tree, const QModelIndex& index, const model::Project* project,
                 QWidget* window);

} // namespace lathe::inspector
