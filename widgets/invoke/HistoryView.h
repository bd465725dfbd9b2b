#pragma once

#include "widgets/invoke/HistoryModel.h"

#include <QWidget>

class QCheckBox;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::invoke {

/// What ran before: open it, invoke it again.
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
    void storyRequested(const lathe::model::InvocationRecord& record);
    void openRequested(const lathe::model::InvocationRecord& record);
    void againRequested(const lathe::model::InvocationRecord& record);
    /// Instead of the excerpt.
    void allRequested();
    void stopRequested(const QString& requestId);
    void logsRequested(const QString& logicalId, const QString& requestId);

  private:
    const model::InvocationRecord* current() const;
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
    QStackedWidget* m_pages;
    QString m_function;
};

} // namespace lathe::invoke
