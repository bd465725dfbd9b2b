#pragma once

#include "engine/api/MetricsQuestion.h"
#include "widgets/dashboard/DashboardBody.h"
#include "widgets/metrics/MetricsHistory.h"
#include "widgets/metrics/RangeBar.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace lathe::metrics {
class ChartFactory;
}

namespace lathe::dashboard {

/// The moment that a dashboard shows, and what all its tiles know.
struct Shown {
    Timestamp from{};
    Timestamp until{};
    Timestamp now{};
    bool compares = false;
    /// Whether periods of tiles hold whatever the stretch of time is.
    bool keepsPeriods = false;
    std::vector<api::AlarmView> alarms = {};
    std::vector<metrics::ChartMark> marks = {};
};

/// What a tile shows below its title; one class for each kind.
class TileContent : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    virtual void setProperties(const boost::json::object& properties) = 0;
    /// What is to be asked of the engine for it; nothing where it needs no metrics.
    virtual std::optional<api::MetricsQuestion> question(const Shown&) { return {}; }
    /// The answer to question(); `before` is that for the time before, where it is compared.
    virtual void setCurves(const std::vector<api::MetricCurve>&,
                           const std::vector<api::MetricCurve>&, const Shown&) {}
    virtual void setShown(const Shown&) {}
    virtual void showCursor(std::optional<Timestamp>) {}
    /// What it shows, as lines for other programs; empty where there are no figures.
    virtual QString csv() const { return {}; }

  signals:
    void cursorMoved(std::optional<lathe::Timestamp> time);
    void spanSelected(lathe::Timestamp from, lathe::Timestamp until);
    /// What lies behind a point is wanted: of the function of this name (empty: of all).
    void invocationsRequested(const QString& functionName, lathe::Timestamp from,
                              lathe::Timestamp until);
    void alarmActivated(const lathe::api::AlarmView& alarm);
    void queryRequested(const QString& query);
};

/// `factory`: nullptr where there are no charts, of which `reason` says why.
TileContent* makeContent(const TileSpec& tile, metrics::ChartFactory* factory,
                         const QString& reason, QWidget* parent);
/// Whether a tile that shows the one would be made as for the other.
bool isOfOneKind(const TileSpec& a, const TileSpec& b);

} // namespace lathe::dashboard
