#pragma once

#include "engine/base/Units.h"
#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

#include <vector>

class QAction;
class QMenu;

namespace lathe::resources {

/// A schedule: when it fires next, what it sends, and firing it now.
class SchedulePage : public Page {
    Q_OBJECT

  public:
    explicit SchedulePage(QWidget* parent = nullptr);

    void show(const Schedule& schedule);
    const QString& id() const { return m_schedule.id; }
    /// When it fires next, the soonest first; `clock` is what the clock that it goes by shows,
    /// `now` the time of day.
    void setFirings(const std::vector<Timestamp>& times, Timestamp clock, Timestamp now);
    QToolButton* fireButton() { return m_fire; }
    /// Its menu moves the clock forward.
    QToolButton* clockButton() { return m_clock; }
    QTableView* table() { return m_table; }

  signals:
    void fireRequested(const QString& id);
    /// The clock of schedules, queues and buses is to be moved forward.
    void advanceRequested(Microseconds step);

  private:
    QMenu* makeClockMenu();

    Schedule m_schedule;
    RowsModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_input;
    QToolButton* m_fire;
    QToolButton* m_clock;
    QAction* m_untilNext = nullptr;
    /// To the next firing; zero where there is none.
    Microseconds m_wait{};
};

} // namespace lathe::resources
