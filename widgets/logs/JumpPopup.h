#pragma once

#include "widgets/logs/TimeStyle.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace lathe::logs {

/// Asks for a moment, as one types it.
class JumpPopup : public QFrame {
    Q_OBJECT

  public:
    explicit JumpPopup(QWidget* parent = nullptr);

    /// Shows it with the upper right corner at `corner`.
    void open(const TimeStyle& style, const QPoint& corner);

  signals:
    void chosen(lathe::Timestamp moment);

  private:
    void read();
    void accept();

    TimeStyle m_style;
    QLineEdit* m_edit;
    QLabel* m_meaning;
};

} // namespace lathe::logs
