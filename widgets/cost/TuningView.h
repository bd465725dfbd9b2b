#pragma once

#include "engine/model/Project.h"
#include "engine/tuning/Run.h"
#include "widgets/cost/TuningResults.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::cost {

class TuningChart;
class TuningModel;

/// Right-sizing: runs an event at several memory sizes, shows what time and money they take, and
/// writes the one that a person chooses. It knows no engine: it asks by signals and is told by
/// slots.
class TuningView : public QWidget {
    Q_OBJECT

  public:
    explicit TuningView(QWidget* parent = nullptr);
    ~TuningView() override;

    /// Logical id; empty when the project has no function.
    QString currentFunction() const;
    /// The size that is chosen; zero where none is.
    Bytes chosen() const { return m_chosen; }
    bool isRunning() const { return !m_running.isEmpty(); }

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    /// Another project: no results. Does not emit functionChosen, as the next.
    void clear();
    void setCurrentFunction(const QString& logicalId);
    /// Names of the project's saved events.
    void setSavedEvents(const QStringList& names);
    /// Why nothing can be run now; empty: it can.
    void setObstacle(const QString& reason);
    void setHost(const tuning::Host& host);

    /// The course of the run that runRequested asked for.
    void showProgress(const lathe::tuning::Progress& progress);
    void addMeasurement(const lathe::tuning::Measurement& measurement);
    void showEnd(const lathe::Result<bool>& ended);

  signals:
    /// `savedEvent`: the name of the event to run, whose text the plan has not; empty: the one in
    /// the Test dock.
    void runRequested(const lathe::tuning::Plan& plan, const QString& savedEvent);
    void cancelRequested();
    void functionChosen(const QString& logicalId);
    /// To be written into the template.
    void memoryChosen(const QString& logicalId, int mebibytes);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* makeBar();
    QWidget* makeResults();
    QLayout* makeChoice();
    const model::FunctionSpec* function() const;
    TuningResults& results() { return m_results[currentFunction()]; }
    void followFunction();
    void start();
    void choose(Bytes memory);
    void refresh();
    void divide();
    void showChoice();
    void showCaveats();
    void updateControls();

    std::shared_ptr<const model::Project> m_project;
    tuning::Host m_host;
    std::map<QString, TuningResults> m_results;
    /// The function that is being measured; empty: none.
    QString m_running;
    QString m_obstacle;
    Bytes m_chosen;

    QComboBox* m_function;
    QComboBox* m_event;
    QLineEdit* m_sizes;
    QSpinBox* m_times;
    QLineEdit* m_tenant;
    QPushButton* m_run;
    QToolButton* m_stop;
    ui::InfoBar* m_notice;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QSplitter* m_split;
    /// By the person.
    bool m_isDivided = false;
    TuningChart* m_chart;
    TuningModel* m_model;
    QTableView* m_table;
    QProgressBar* m_progress;
    ui::ElidedLabel* m_progressText;
    QButtonGroup* m_goals;
    QPushButton* m_write;
    QLabel* m_caveats;
};

} // namespace lathe::cost
