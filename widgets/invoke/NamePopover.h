#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lathe::invoke {

/// Asks for the name of a saved event, below the button that opened it. Enter accepts, Escape or a
/// click elsewhere closes.
class NamePopover : public QFrame {
    Q_OBJECT

  public:
    NamePopover(const QString& question, const QString& action, const QString& name,
                QWidget* parent);

    void openBelow(QWidget* anchor);

    /// Why a saved event cannot have this name; empty when it can: it becomes a file name.
    static QString complaint(const QString& name);

  signals:
    void accepted(const QString& name);

  private:
    void check();
    void accept();

    QLineEdit* m_name;
    QLabel* m_complaint;
    QPushButton* m_action;
};

} // namespace lathe::invoke
