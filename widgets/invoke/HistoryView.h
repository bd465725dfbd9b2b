#pragma once

#include "widgets/invoke/HistoryModel.h"

#include <QWidget>

#include <chrono>
#include <vector>

class QCheckBox;
class QMenu;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::invoke {

/// What ran before: open it, invoke it again, replay it.
class HistoryView : public QWidget {
    Q_OBJECT

  public:
    explicit HistoryView(const Clock& clock, QWidget* parent = nullptr);

    HistoryModel& model() { return *m_model; }
    void setCurrentFunction(const QString& logicalId);
    /// Says that only some invocations are listed ("Finished from 14:03:20 to 14:03:25") and offers
    /// all; empty: all are.
    void setExcerpt(const QString& text);

  signals:
    /// Run these once more, and compare.
    void replayRequested(const std::vector<lathe::model::InvocationRecord>& records);
    /// The same with all that failed in the time before now: of the function that is listed, or of
    /// all (empty).
    void failedReplayRequested(const QString& logicalId, std::chrono::seconds span);
    void keepRequested(const lathe::model::InvocationRecord& record);
    void storyRequested(const lathe::model::InvocationRecord& record);
    void openRequested(const lathe::model::InvocationRecord& record);
    void againRequested(const lathe::model::InvocationRecord& record);
    /// Instead of the excerpt.
    void allRequested();
    void stopRequested(const QString& requestId);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void traceRequested(const QString& requestId);

  private:
    const model::InvocationRecord* current() const;
    /// What is listed and over, newest first.
    std::vector<model::InvocationRecord> listed(bool failedOnly) const;
    void replayCurrent();
    void fillReplayMenu(QMenu* menu);
    void applyFilter();
    void updateState();
    void showMenu(const QPoint& position);

    HistoryModel* m_model;
    QSortFilterProxyModel* m_filter;
    QTableView* m_table;
    QWidget* m_excerpt;
    ui::ElidedLabel* m_excerptText;
    QCheckBox* m_onlyCurrent;
    QToolButton* m_story;
    QToolButton* m_open;
    QToolButton* m_again;
    QToolButton* m_replay;
    QStackedWidget* m_pages;
    QString m_function;
};

} // namespace lathe::invoke
