#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace lathe::app {

/// The header of a dock at the side: its title and a button that closes it.
class DockTitle : public QWidget {
    Q_OBJECT

  public:
    explicit DockTitle(QDockWidget* dock);

  private:
    QLabel* m_label;
    QToolButton* m_close;
};

} // namespace lathe::app
