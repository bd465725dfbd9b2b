#pragma once

#include "engine/base/Clock.h"
#include "engine/suite/PairDiff.h"
#include "widgets/compare/PairModel.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::compare {

class ComparisonView;

/// Invocations run once more, beside what they gave the first time. It runs and compares nothing:
/// it asks by signals and is told by slots. Rows are named by their index.
class ReplayPane : public QWidget {
    Q_OBJECT

  public:
    explicit ReplayPane(const Clock& clock = Clock::system(), QWidget* parent = nullptr);

    const PairModel& model() const { return *m_model; }
    QTableView* table() { return m_table; }
    ComparisonView* comparison() { return m_comparison; }
    /// What a person has chosen to ignore of the outputs of this function.
    Rules rulesFor(const std::string& function) const;
    /// The row that is shown; -1: none.
    int current() const;

  public slots:
    /// They are about to be run.
    void begin(const std::vector<lathe::model::InvocationRecord>& records);
    void setNow(int row, const lathe::model::InvocationRecord& now);
    void setRefusal(int row, const QString& reason);
    void setDifferences(int row, std::size_t count);
    /// Nothing more comes.
    void finish();
    /// The answer to diffRequested, where that row is still the one that is shown.
    void showDiff(int row, const lathe::suite::PairDiff& diff);

  signals:
    void stopRequested();
    void replayRequested(const std::vector<lathe::model::InvocationRecord>& records);
    /// A row is to be shown that is over.
    void diffRequested(int row);
    /// Its rules have changed: rows of this function are to be counted again.
    void rulesChanged(const std::string& function);
    /// What came now is to be kept as a test.
    void keepRequested(const lathe::model::InvocationRecord& record,
                       const std::vector<lathe::compare::Exception>& exceptions);
    void openRequested(const lathe::model::InvocationRecord& record);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void traceRequested(const QString& requestId);

  private:
    void buildBar();
    void connectParts();
    void showCurrent();
    void ignore(const std::vector<Suggestion>& suggestions);
    void heed();
    void ruleCurrent();
    QString sentenceOf(const Pair& pair) const;
    void updateState();
    QStringList ignoredOf(const std::string& function) const;

    PairModel* m_model;
    QSortFilterProxyModel* m_filter;
    QTableView* m_table;
    ComparisonView* m_comparison;
    ui::ElidedLabel* m_summary;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QToolButton* m_again;
    QCheckBox* m_onlyDifferent;
    QToolButton* m_open;
    QToolButton* m_logs;
    QToolButton* m_trace;
    QPushButton* m_keep;
    bool m_isRunning = false;
    std::map<std::string, std::vector<Exception>> m_exceptions;
};

} // namespace lathe::compare
