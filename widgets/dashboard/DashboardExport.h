#pragma once

#include "widgets/dashboard/DashboardBody.h"

#include <QString>

namespace lathe::dashboard {

class TileGrid;

/// Writes a dashboard as PNG or SVG picture, its figures as CSV or its body as JSON, by the name of
/// the file. False where it cannot be written.
bool exportDashboard(TileGrid& grid, const DashboardBody& body, const QString& name,
                     const QString& path);

} // namespace lathe::dashboard
