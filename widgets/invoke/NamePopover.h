#pragma once

#include <QFrame>
#include <QStringList>

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

    /// Names that others have already.
    void setTaken(const QStringList& names);
    void openBelow(QWidget* anchor);

    /// Why a saved event cannot have this name; empty when it can: it becomes a file name.
    QString complaint(const QString& name) const;

  signals:
    void accepted(const QString& name);

  private:
    void check();
    void accept();

    QStringList m_taken;
    QLineEdit* m_name;
    QLabel* m_complaint;
    QPushButton* m_action;
};

} // namespace lathe::invoke
