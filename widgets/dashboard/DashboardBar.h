#pragma once

#include "widgets/dashboard/TileEditor.h"
#include "widgets/metrics/RangeBar.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QComboBox;
class QToolButton;
class QUndoStack;

namespace lathe::dashboard {

/// What stands above a dashboard: which one, what can be done with it, the stretch of time.
class DashboardBar : public QWidget {
    Q_OBJECT

  public:
    explicit DashboardBar(QUndoStack& undo, QWidget* parent = nullptr);

    /// Shows `current` as the one that is open; empty: none is.
    void setNames(const QStringList& names, const QString& current);
    void setTime(const metrics::TimeChoice& time);

  signals:
    void chosen(const QString& name);
    void newRequested();
    void renameRequested();
    void removeRequested();
    void bodyRequested();
    void tileRequested(const lathe::dashboard::TileKind& kind);
    void lastChosen(lathe::Seconds length);
    void zoomedOut();
    void compareChosen(bool compares);
    /// "png", "svg", "csv" or "json".
    void exportRequested(const QString& suffix);

  private:
    QToolButton* addButton(QBoxLayout* row, const QString& icon, const QString& text);
    void addTileMenu(QBoxLayout* row);
    void addMore(QBoxLayout* row);

    QComboBox* m_names;
    QToolButton* m_add = nullptr;
    QToolButton* m_more = nullptr;
    metrics::RangeBar* m_ranges;
    QAction* m_compare = nullptr;
};

} // namespace lathe::dashboard
