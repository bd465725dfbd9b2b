#include "app/window/CanvasPlaces.h"

#include <QStringList>

#include <cmath>

namespace lathe::app {

namespace {

/// Cards farther away are not where a person has put them.
constexpr double farthest = 1e6;

} // namespace

tmpl::TemplatePath positionPath(const QString& nodeId) {
    return {"Metadata", "Lathe", "Canvas", nodeId.toStdString()};
}

authoring::Edit positionEdit(const QString& nodeId, QPointF place) {
    return {positionPath(nodeId), boost::json::string{QStringLiteral("%1, %2")
                                                          .arg(std::lround(place.x()))
                                                          .arg(std::lround(place.y()))
                                                          .toStdString()}};
}

QHash<QString, QPointF> positionsOf(const boost::json::object& written) {
    QHash<QString, QPointF> positions;
    for (const auto& [id, value] : written) {
        if (!value.is_string())
            continue;
        const QStringList parts = QString::fromUtf8(value.get_string().c_str()).split(u',');
        bool isX = false;
        bool isY = false;
        const QPointF place{parts.value(0).trimmed().toDouble(&isX),
                            parts.value(1).trimmed().toDouble(&isY)};
        const bool fits = std::abs(place.x()) < farthest && std::abs(place.y()) < farthest;
        if (isX && isY && fits)
            positions.insert(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())),
                             place);
    }
    return positions;
}

} // namespace lathe::app
