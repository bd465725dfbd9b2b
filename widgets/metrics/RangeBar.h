#pragma once

#include "engine/base/Units.h"

#include <QWidget>

#include <optional>
#include <utility>

class QButtonGroup;
class QToolButton;

namespace lathe::metrics {

/// The stretch of time that charts show.
struct TimeChoice {
    /// So long, up to now...
    Seconds last{5 * 60};
    /// ...but where somebody has marked a stretch of time that has been.
    std::optional<std::pair<Timestamp, Timestamp>> zoom = {};
    /// With the stretch of time before, as long.
    bool compares = false;

    bool operator==(const TimeChoice&) const = default;
};

/// Buttons for how long a stretch of time is shown, and the way back from one that is marked.
class RangeBar : public QWidget {
    Q_OBJECT

  public:
    explicit RangeBar(QWidget* parent = nullptr);

    void setChoice(const TimeChoice& choice);

  signals:
    void lastChosen(lathe::Seconds length);
    void zoomedOut();

  private:
    QButtonGroup* m_ranges;
    QToolButton* m_zoomOut;
};

} // namespace lathe::metrics
