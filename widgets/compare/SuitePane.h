#pragma once

#include "engine/suite/PairDiff.h"
#include "engine/suite/Suite.h"
#include "widgets/compare/CaseModel.h"

#include <QWidget>

#include <vector>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTextBrowser;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class InfoBar;
} // namespace lathe::ui

namespace lathe::compare {

class ComparisonView;

/// The project's tests: a list with what came of them, and of the chosen one what is not as it is
/// expected. It reads and runs nothing: it asks by signals and is told by slots.
class SuitePane : public QWidget {
    Q_OBJECT

  public:
    explicit SuitePane(QWidget* parent = nullptr);

    const CaseModel& model() const { return *m_model; }
    QTableView* table() { return m_table; }
    ComparisonView* comparison() { return m_comparison; }
    QTextBrowser* failures() { return m_failures; }

  public slots:
    void setSuite(const lathe::suite::Suite& suite);
    /// Why nothing can be run now; empty: it can.
    void setObstacle(const QString& reason);
    /// These are about to be run.
    void begin(const std::vector<std::string>& names);
    void setTested(const lathe::suite::Tested& tested);
    void finish();

  signals:
    void runRequested(const std::vector<lathe::suite::Case>& cases);
    void stopRequested();
    void reloadRequested();
    /// The file is to expect what came.
    void updateRequested(const lathe::suite::Tested& tested);
    void openRequested(const QString& path, int line, int column);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void traceRequested(const QString& requestId);

  private:
    void buildBar();
    void connectParts();
    int current() const;
    std::vector<suite::Case> failed() const;
    void showCurrent();
    void showProblems(const std::vector<model::Diagnostic>& diagnostics);
    QString failuresOf(const suite::Verdict& verdict) const;
    void updateState();

    CaseModel* m_model;
    QTableView* m_table;
    ComparisonView* m_comparison;
    QTextBrowser* m_failures;
    ui::InfoBar* m_problems;
    ui::ElidedLabel* m_summary;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QToolButton* m_runOne;
    QToolButton* m_runFailed;
    QPushButton* m_runAll;
    QToolButton* m_update;
    QToolButton* m_open;
    QToolButton* m_logs;
    QToolButton* m_trace;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QString m_obstacle;
    int m_waiting = 0;
    int m_begun = 0;
};

} // namespace lathe::compare
