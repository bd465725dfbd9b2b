#pragma once

#include "engine/model/Project.h"
#include "widgets/traces/SpanTree.h"

#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
class SearchField;
} // namespace lathe::ui

namespace lathe::traces {

class Legend;
class SpanDetails;
class WaterfallView;

/// One trace: its waterfall, what the colours say, and all about the chosen span.
class TimelinePage : public QWidget {
    Q_OBJECT

  public:
    explicit TimelinePage(QWidget* parent = nullptr);

    WaterfallView& waterfall() const { return *m_waterfall; }
    SpanDetails& details() const { return *m_details; }
    void setTree(SpanTree tree);
    /// Instead of a trace.
    void showState(const QString& headline, const QString& sentence);
    void setProject(std::shared_ptr<const model::Project> project);

  signals:
    void exportRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* makeBar(QWidget* parent);
    void connectBar();
    QToolButton* addButton(QLayout* bar, const QString& iconName, const QString& text);
    QString titleOf(const SpanTree& tree) const;

    ui::ElidedLabel* m_title;
    ui::SearchField* m_search;
    QToolButton* m_failure;
    QToolButton* m_critical;
    QToolButton* m_unfold;
    QToolButton* m_fold;
    QToolButton* m_reset;
    QToolButton* m_save;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QSplitter* m_split;
    WaterfallView* m_waterfall;
    SpanDetails* m_details;
    Legend* m_legend;
};

} // namespace lathe::traces
