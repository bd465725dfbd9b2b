#pragma once

#include "widgets/query/ResultChart.h"

#include <QObject>

namespace lathe::query {

class ResultChartPlugin : public QObject, public ResultChartFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "lathe.ResultChartFactory")
    Q_INTERFACES(lathe::query::ResultChartFactory)

  public:
    ResultChart* make(QWidget* parent) override;
};

} // namespace lathe::query
