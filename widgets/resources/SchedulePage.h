#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

namespace lathe::resources {

/// A schedule: when it fires next, what it sends, and firing it now.
class SchedulePage : public Page {
    Q_OBJECT

  public:
    explicit SchedulePage(QWidget* parent = nullptr);

    void show(const Schedule& schedule);
    const QString& id() const { return m_schedule.id; }
    /// When it fires next, the soonest first, as people read times.
    void setFirings(const QStringList& times);
    QToolButton* fireButton() { return m_fire; }
    QTableView* table() { return m_table; }

  signals:
    void fireRequested(const QString& id);

  private:
    Schedule m_schedule;
    RowsModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_input;
    QToolButton* m_fire;
};

} // namespace lathe::resources
