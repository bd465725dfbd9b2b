#pragma once

#include "widgets/dashboard/MetricTile.h"
#include "widgets/dashboard/TileContent.h"

#include <QColor>

namespace lathe::dashboard {

/// What tiles have in common that show one value for each metric: the newest, or with
/// "setPeriodToTimeRange" that of the whole stretch of time.
class ValueContent : public TileContent {
    Q_OBJECT

  public:
    using TileContent::TileContent;

    void setProperties(const boost::json::object& properties) override;
    std::optional<api::MetricsQuestion> question(const Shown& shown) override;
    void setCurves(const std::vector<api::MetricCurve>& curves,
                   const std::vector<api::MetricCurve>& before, const Shown& shown) override;
    QString csv() const override;

  protected:
    struct Value {
        QString name;
        QColor color;
        std::optional<double> value;
        /// Of the stretch of time before, where it is compared.
        std::optional<double> before;
        /// All values, oldest first.
        std::vector<double> course;
        QString function;
    };

    /// They are others, or the theme is.
    virtual void showValues(const std::vector<Value>& values) = 0;
    const boost::json::object& properties() const { return m_properties; }
    void refresh() { showValues(m_values); }
    /// What lies behind the values of this function.
    void activate(const QString& function);

  private:
    boost::json::object m_properties;
    std::vector<TileLine> m_lines;
    std::vector<Value> m_values;
    Shown m_shown;
};

} // namespace lathe::dashboard
