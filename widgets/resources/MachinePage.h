#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

class QPushButton;

namespace lathe::resources {

/// A state machine: its executions, what happened in the one that is chosen, and an input to start
/// another with.
class MachinePage : public Page {
    Q_OBJECT

  public:
    explicit MachinePage(QWidget* parent = nullptr);

    void show(const Machine& machine);
    const QString& arn() const { return m_machine.arn; }
    void setExecutions(const std::vector<Execution>& executions);
    /// Of the execution that is chosen; others are passed over.
    void setHistory(const QString& execution, const std::vector<HistoryEvent>& events);
    /// What an express execution has come to, which is kept nowhere.
    void setAnswer(const Execution& execution);
    /// Empty where none is chosen.
    QString chosenExecution() const;
    QTableView* executions() { return m_executions; }
    QTableView* history() { return m_history; }
    QPlainTextEdit* input() { return m_input; }
    QPlainTextEdit* details() { return m_details; }
    QPushButton* startButton() { return m_start; }
    QToolButton* stopButton() { return m_stop; }

  signals:
    void startRequested(const QString& arn, const QString& input);
    void stopRequested(const QString& execution);
    /// Its history is wanted.
    void executionChosen(const QString& execution);

  private:
    QWidget* makeStarting();
    void showDetails();
    void updateStop();

    Machine m_machine;
    std::vector<Execution> m_all;
    std::vector<HistoryEvent> m_events;
    RowsModel* m_executionRows;
    RowsModel* m_historyRows;
    QTableView* m_executions;
    QTableView* m_history;
    QPlainTextEdit* m_input;
    QPlainTextEdit* m_details;
    QPushButton* m_start;
    QToolButton* m_stop;
};

} // namespace lathe::resources
