#pragma once

#include "widgets/invoke/StoryModel.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::invoke {

/// What led to an invocation, and what it has led to. It follows the story while that goes on.
class StoryView : public QWidget {
    Q_OBJECT

  public:
    explicit StoryView(QWidget* parent = nullptr);

    void setParties(Parties parties);
    /// The story that this invocation is a part of: asks for it.
    void follow(const model::InvocationRecord& record);
    void showStory(const model::Story& story);
    void clear();
    /// Asks again where something of these belongs to the story.
    void note(const std::vector<model::InvocationRecord>& records);
    void note(const std::vector<model::Delivery>& deliveries);

  signals:
    /// What has the same root as this X-Amzn-Trace-Id; answer with showStory().
    void storyRequested(const QString& traceId);
    void openRequested(const lathe::model::InvocationRecord& record);
    void againRequested(const lathe::model::InvocationRecord& record);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void traceRequested(const QString& requestId);

  private:
    const model::InvocationRecord* current() const;
    bool belongs(const std::string& traceId, const std::string& requestId) const;
    void updateState();

    StoryModel* m_model;
    QTableView* m_table;
    ui::ElidedLabel* m_summary;
    QToolButton* m_open;
    QToolButton* m_again;
    QToolButton* m_logs;
    QToolButton* m_trace;
    QStackedWidget* m_pages;
    std::string m_traceId;
    /// More than one thing happens at once.
    QTimer m_soon;
};

} // namespace lathe::invoke
