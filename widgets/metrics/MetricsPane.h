#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include "widgets/metrics/MetricsHistory.h"
#include "widgets/metrics/MetricsStore.h"
#include "widgets/metrics/RangeBar.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace lathe::ui {
class EmptyState;
}

namespace lathe::metrics {

class AlarmStrip;
class MetricsCharts;

/// The Metrics dock: what the functions did in the last minutes, second by second, from what comes
/// in; and in any other stretch of time, from what the engine keeps.
class MetricsPane : public QWidget {
    Q_OBJECT

  public:
    explicit MetricsPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~MetricsPane() override;

    using CurvesTold = std::function<void(const Result<std::vector<api::MetricCurve>>&)>;
    using OverviewTold = std::function<void(const Result<api::MetricsOverview>&)>;

    /// What is drawn, as PNG or SVG picture or as CSV, by the name of the file.
    bool save(const QString& path);

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    /// Finished invocations of the last hour from the journal, in any order: what there is when an
    /// engine has started. Takes the place of everything before.
    void setHistory(const std::vector<model::InvocationRecord>& records);
    /// EventBatch::started and EventBatch::finished.
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Only this function; empty: all of them.
    void showFunction(const QString& logicalId);

    /// The stretch of time that is shown: one of those that are offered, up to now.
    void showLast(Seconds length);
    /// A stretch of time that has been; Escape goes back.
    void showSpan(Timestamp from, Timestamp until);
    void zoomOut();
    /// What another pane shows is shown here too.
    void setTime(const lathe::metrics::TimeChoice& time);

  signals:
    void timeChanged(const lathe::metrics::TimeChoice& time);
    /// The dashboards of one's own are wanted.
    void dashboardsRequested();
    /// What the engine keeps is wanted; `done` may be called after the pane has asked for other
    /// things, and not after it has gone.
    void curvesRequested(const lathe::api::MetricsQuestion& question,
                         const lathe::metrics::MetricsPane::CurvesTold& done);
    /// Likewise, of the alarms that there are.
    void overviewRequested(const lathe::metrics::MetricsPane::OverviewTold& done);
    void failed(const QString& sentence);
    /// A point was clicked: the invocations of this function (empty: of all) that finished from
    /// `from` on and before `to`.
    void invocationsRequested(const QString& logicalId, lathe::Timestamp from, lathe::Timestamp to);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    static constexpr int KpiCount = 5;

    QLayout* makeBar();
    QToolButton* addMenu();
    void addKpis(QBoxLayout* bar);
    /// When there is something to draw for the first time.
    bool makeCharts();
    int columns() const;
    /// As many as anyone sees.
    int mostPoints() const;
    Seconds step() const;
    /// Its name on AWS; empty: all.
    QString functionName() const;
    bool isKept() const { return m_time.zoom || m_time.last > MetricsStore::Kept; }
    Span span() const;
    void showTime();
    void refreshIfDue();
    void refresh();
    void askAlarms();
    void showAlarm(const api::AlarmView& alarm);
    void refreshLive();
    void refreshKept();
    void compare();
    void showPoints(bool any);
    void exportAs(const QString& suffix);
    void showKpis();
    void showCharts();
    void activate(int index);

    const Clock& m_clock;
    MetricsStore m_store;
    std::shared_ptr<const model::Project> m_project;
    std::vector<MetricsPoint> m_points;
    /// Of the stretch of time before, where it is compared.
    std::vector<MetricsPoint> m_before;
    std::vector<ChartMark> m_marks;
    /// Of all invocations of a stretch of time that the engine keeps.
    std::optional<Microseconds> m_keptP95;
    TimeChoice m_time;
    /// Counts what the engine was asked for: late answers are not shown.
    int m_asked = 0;
    QTimer m_timer;
    bool m_changed = false;
    /// The second that is drawn as "now".
    std::chrono::sys_time<Seconds> m_drawn{};

    AlarmStrip* m_alarms;
    /// When the alarms were asked for.
    std::chrono::sys_time<Seconds> m_askedAlarms{};
    QComboBox* m_function;
    RangeBar* m_ranges = nullptr;
    QAction* m_compare = nullptr;
    std::array<QLabel*, KpiCount> m_kpis{};
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    /// nullptr until the charts are made.
    QScrollArea* m_scroll = nullptr;
    MetricsCharts* m_charts = nullptr;
};

} // namespace lathe::metrics
