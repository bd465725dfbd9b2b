#pragma once

#include "widgets/metrics/Chart.h"

#include <QObject>

namespace lathe::metrics {

class ChartPlugin : public QObject, public ChartFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "lathe.ChartFactory")
    Q_INTERFACES(lathe::metrics::ChartFactory)

  public:
    Chart* make(const QStringList& lines, std::function<QString(double)> format,
                QWidget* parent) override;
    SeriesChart* makeSeries(std::function<QString(double)> format, QWidget* parent) override;
    ShareChart* makeShares(ShareKind kind, std::function<QString(double)> format,
                           QWidget* parent) override;
};

} // namespace lathe::metrics
