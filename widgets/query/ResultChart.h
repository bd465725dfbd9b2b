#pragma once

#include "widgets/query/ChartTable.h"

#include <QColor>
#include <QFont>
#include <QtPlugin>

#include <functional>

class QWidget;

namespace lathe::query {

/// What a chart wears; given again when the theme changes.
struct ChartWear {
    QColor background, border, borderStrong, raised, muted, text, accent;
    /// Of series, in turn.
    std::vector<QColor> series;
    QFont font;
};

struct ChartDrawing {
    ChartKind kind = ChartKind::Lines;
    /// What each point is of. A pie has one, and a slice for each series.
    QStringList points;
    std::vector<ChartTable::Series> series;
    std::function<QString(double)> format;
};

/// The results of a query drawn, with a tip that tells the values of the point below the mouse, or
/// of the one that the arrow keys chose.
class ResultChart {
  public:
    virtual ~ResultChart() = default;

    virtual QWidget* widget() = 0;
    virtual void wear(const ChartWear& look) = 0;
    virtual void draw(const ChartDrawing& drawing) = 0;
};

/// Charts come from a plugin: Qt Charts takes a tenth of the window's start to load, and is wanted
/// only once there is something to draw.
class ResultChartFactory {
  public:
    virtual ~ResultChartFactory() = default;

    virtual ResultChart* make(QWidget* parent) = 0;
};

/// nullptr where the plugin cannot be loaded; `reason` says why.
ResultChartFactory* resultChartFactory(QString& reason);

} // namespace lathe::query

Q_DECLARE_INTERFACE(lathe::query::ResultChartFactory, "lathe.ResultChartFactory")
