#pragma once

#include "engine/api/MetricsQuestion.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace lathe::metrics {

/// The alarms of the project and the states that they are in; not there where there are none.
class AlarmStrip : public QWidget {
    Q_OBJECT

  public:
    explicit AlarmStrip(QWidget* parent = nullptr);

    /// Those in ALARM come first.
    void setAlarms(std::vector<api::AlarmView> alarms);

  signals:
    /// What it watches is wanted, around the time when its state changed.
    void activated(const lathe::api::AlarmView& alarm);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    QWidget* makeButton(const api::AlarmView& alarm);

    std::vector<api::AlarmView> m_alarms;
    QHBoxLayout* m_row;
};

} // namespace lathe::metrics
