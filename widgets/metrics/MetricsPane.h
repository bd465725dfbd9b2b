#pragma once

#include "engine/base/Clock.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"

#include "widgets/metrics/MetricsStore.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace lathe::ui {
class EmptyState;
}

namespace lathe::metrics {

class ChartCard;

/// The Metrics dock: what the functions did in the last minutes, second by second.
class MetricsPane : public QWidget {
    Q_OBJECT

  public:
    explicit MetricsPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);
    ~MetricsPane() override;

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

  signals:
    /// A point was clicked: the invocations of this function (empty: of all) that finished from
    /// `from` on and before `to`.
    void invocationsRequested(const QString& logicalId, lathe::Timestamp from, lathe::Timestamp to);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    static constexpr int KpiCount = 5;

    QLayout* makeBar();
    /// When there is something to draw for the first time.
    bool makeCharts();
    void arrange();
    Seconds step() const;
    void refreshIfDue();
    void refresh();
    void showKpis();
    void showCharts();
    void activate(int index);

    const Clock& m_clock;
    MetricsStore m_store;
    std::vector<MetricsPoint> m_points;
    Seconds m_window{5 * 60};
    QTimer m_timer;
    bool m_changed = false;
    /// The second that is drawn as "now".
    std::chrono::sys_time<Seconds> m_drawn{};

    QComboBox* m_function;
    std::array<QLabel*, KpiCount> m_kpis{};
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    /// nullptr until the charts are made.
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid = nullptr;
    std::array<ChartCard*, 4> m_cards{};
};

} // namespace lathe::metrics
