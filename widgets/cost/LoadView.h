#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/load/Measured.h"
#include "engine/load/Plan.h"
#include "engine/model/Project.h"
#include "widgets/cost/LaneBook.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace lathe::ui {
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::cost {

class LaneChart;

/// Load: drives a function at a rate, and shows what becomes of the requests and of the function's
/// environments. It knows no engine: it asks by signals and is told by slots.
class LoadView : public QWidget {
    Q_OBJECT

  public:
    explicit LoadView(const Clock& clock, QWidget* parent = nullptr);
    ~LoadView() override;

    QString currentFunction() const;
    bool isRunning() const { return m_runs; }
    const LaneBook& lanes() const { return m_lanes; }

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setCurrentFunction(const QString& logicalId);
    /// Names of the project's saved events.
    void setSavedEvents(const QStringList& names);
    /// Why nothing can be run now; empty: it can.
    void setObstacle(const QString& reason);

    /// An environment of `function` does something else now; empty: it has gone.
    void addEnvironment(const QString& function, const QString& id,
                        std::optional<lathe::cost::LaneState> state, lathe::Timestamp time);
    /// The course of the run that runRequested asked for.
    void addSecond(const lathe::load::Measured& measured);
    void showEnd(const lathe::Result<bool>& how, const lathe::load::Measured& all);

  signals:
    /// `savedEvent`: the name of the event to send, whose text the plan has not; empty: the one in
    /// the Test dock.
    void runRequested(const lathe::load::Plan& plan, const QString& savedEvent);
    void stopRequested();
    void functionChosen(const QString& logicalId);

  private:
    QLayout* makeBar();
    QWidget* makeRun();
    const model::FunctionSpec* function() const;
    void start();
    void showSum(const load::Measured& measured);
    void showTime();
    void showLegend();
    void updateControls();

    const Clock& m_clock;
    std::shared_ptr<const model::Project> m_project;
    QString m_obstacle;
    bool m_runs = false;
    QString m_driven;
    Timestamp m_began{};
    Microseconds m_whole{};
    LaneBook m_lanes;
    std::vector<load::Measured> m_seconds;
    load::Measured m_sum;
    QTimer m_frame;

    QComboBox* m_function;
    QComboBox* m_event;
    QDoubleSpinBox* m_rate;
    QDoubleSpinBox* m_lastRate;
    QSpinBox* m_duration;
    QPushButton* m_run;
    QToolButton* m_stop;
    ui::InfoBar* m_notice;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    LaneChart* m_chart;
    QLabel* m_requests;
    QLabel* m_latencies;
    QLabel* m_environments;
};

} // namespace lathe::cost
