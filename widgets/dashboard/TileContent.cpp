#include "widgets/dashboard/TileContent.h"

#include "widgets/dashboard/LineContent.h"
#include "widgets/dashboard/NumberContent.h"
#include "widgets/dashboard/PlainContents.h"
#include "widgets/dashboard/ShareContent.h"

#include <string>

namespace lathe::dashboard {

namespace {

std::string viewOf(const TileSpec& tile) {
    const std::string view = textAt(tile.properties, "view");
    return tile.type == "metric" && view.empty() ? "timeSeries" : view;
}

} // namespace

bool isOfOneKind(const TileSpec& a, const TileSpec& b) {
    return a.type == b.type && viewOf(a) == viewOf(b);
}

TileContent* makeContent(const TileSpec& tile, metrics::ChartFactory* factory,
                         const QString& reason, QWidget* parent) {
    if (tile.type == "text")
        return new TextContent{parent};
    if (tile.type == "alarm")
        return new AlarmContent{parent};
    if (tile.type == "log")
        return new LogContent{parent};
    const std::string view = viewOf(tile);
    if (tile.type != "metric")
        return new NoteContent{
            TileContent::tr("A tile of this kind (%1) is kept, but cannot be shown here.")
                .arg(QString::fromStdString(tile.type)),
            parent};
    if (view == "singleValue" || view == "table")
        return new NumberContent{parent};
    if (!factory)
        return new NoteContent{TileContent::tr("The charts cannot be drawn: %1").arg(reason),
                               parent};
    if (view == "bar")
        return new ShareContent{*factory, metrics::ShareKind::Bars, parent};
    if (view == "pie")
        return new ShareContent{*factory, metrics::ShareKind::Pie, parent};
    if (view == "gauge")
        return new ShareContent{*factory, metrics::ShareKind::Gauge, parent};
    return new LineContent{*factory, parent};
}

} // namespace lathe::dashboard
