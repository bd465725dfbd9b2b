#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Result.h"
#include "engine/insights/Execution.h"
#include "widgets/query/SavedQuery.h"

#include <QElapsedTimer>
#include <QList>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::query {

class QueryEdit;
class ResultsView;

/// The Query dock: the log asked in the language of CloudWatch Logs Insights, and what it answers
/// as a table or chart.
class QueryPane : public QWidget {
    Q_OBJECT

  public:
    explicit QueryPane(const Clock& clock, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    /// How results are shown: ResultsView::choice().
    QString resultsChoice() const;
    void setResultsChoice(const QString& choice);

  public slots:
    /// The log groups there are, by name.
    void setGroups(const QStringList& groups);
    void setSaved(const QList<query::SavedQuery>& saved);
    /// The answer to queryRequested.
    void showResults(const Result<insights::Results>& results);
    /// Runs what is written, or stops what runs.
    void run();

  signals:
    /// Of all groups where it is empty.
    void queryRequested(const QString& text, const QString& group, lathe::Timestamp from);
    void stopRequested();
    /// Groups and saved queries are wanted.
    void refreshRequested();
    void saveRequested(const QString& name, const QString& text);
    void removeRequested(const QString& name);
    void resultsChoiceChanged(const QString& choice);
    void failed(const QString& sentence);

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeBar();
    QWidget* makeResults();
    /// In a low and wide dock the results lie beside the query, or there would be no room for them.
    void arrange();
    void fillSavedMenu();
    void save();
    void setRunning(bool running);
    void updateState();
    void addFilter(const QString& field, QString value);
    void copyCsv();
    QString statusOf(const insights::Results& results) const;

    const Clock& m_clock;
    QComboBox* m_group;
    QComboBox* m_range;
    QPushButton* m_run;
    QToolButton* m_savedButton;
    QMenu* m_savedMenu;
    QSplitter* m_split;
    QueryEdit* m_edit;
    ResultsView* m_results;
    ui::EmptyState* m_empty;
    QStackedWidget* m_stack;
    ui::ElidedLabel* m_status;
    QStringList m_groups;
    QList<SavedQuery> m_saved;
    QElapsedTimer m_since;
    /// What was asked last.
    QString m_asked;
    bool m_running = false;
    /// Of the last answer.
    QString m_outcome;
    bool m_failed = false;
};

} // namespace lathe::query
