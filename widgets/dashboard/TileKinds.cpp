#include "widgets/dashboard/TileEditor.h"

namespace json = boost::json;

namespace lathe::dashboard {

std::vector<TileKind> tileKinds() {
    return {{TileEditor::tr("Lines"), "metric", "timeSeries"},
            {TileEditor::tr("Stacked areas"), "metric", "timeSeries", true},
            {TileEditor::tr("Number"), "metric", "singleValue"},
            {TileEditor::tr("Gauge"), "metric", "gauge"},
            {TileEditor::tr("Bars"), "metric", "bar"},
            {TileEditor::tr("Pie"), "metric", "pie"},
            {TileEditor::tr("Text"), "text"},
            {TileEditor::tr("Alarms"), "alarm"},
            {TileEditor::tr("Log query"), "log"}};
}

TileSpec newTile(const TileKind& kind, const std::string& region) {
    TileSpec tile;
    tile.type = kind.type;
    if (kind.type == "metric") {
        const bool isWide = kind.view == "timeSeries";
        tile.place = {0, 0, isWide ? 12 : 6, 6};
        tile.properties = {{"metrics", json::array{}},
                           {"view", kind.view},
                           {"stacked", kind.isStacked},
                           {"region", region},
                           {"period", 60},
                           {"stat", "Sum"},
                           {"title", kind.name.toStdString()}};
        if (kind.view == "singleValue")
            tile.properties["sparkline"] = true;
        if (kind.view == "gauge")
            tile.properties["yAxis"] =
                json::object{{"left", json::object{{"min", 0}, {"max", 100}}}};
    } else if (kind.type == "text") {
        tile.place = {0, 0, 6, 4};
        tile.properties = {
            {"markdown", TileEditor::tr("# Text\n\nWritten in *Markdown*.").toStdString()}};
    } else if (kind.type == "alarm") {
        tile.place = {0, 0, 6, 4};
        tile.properties = {{"title", kind.name.toStdString()}, {"alarms", json::array{}}};
    } else {
        tile.place = {0, 0, 12, 4};
        tile.properties = {{"title", kind.name.toStdString()},
                           {"query", "fields @timestamp, @message | sort @timestamp desc"},
                           {"region", region},
                           {"view", "table"}};
    }
    return tile;
}

} // namespace lathe::dashboard
