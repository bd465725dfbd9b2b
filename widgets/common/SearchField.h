#pragma once

#include <QLineEdit>

class QAction;
class QTimer;

namespace lathe::ui {

/// A line edit for filtering as one types: magnifier, clear button, Escape clears, Down goes on to
/// what it filters. `searched` comes a moment after the last key.
class SearchField : public QLineEdit {
    Q_OBJECT

  public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    /// A switch at the right end (case, regular expression); checkable.
    QAction* addToggle(const QString& iconName, const QString& text);
    /// Does not wait for the next key.
    void searchNow();
    /// Marks the text as not usable (a bad regular expression); `reason` becomes the tool tip.
    void setInvalid(const QString& reason);

  signals:
    void searched(const QString& text);
    /// Down was pressed: the list below should take the focus.
    void leftDownwards();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QTimer* m_delay;
};

} // namespace lathe::ui
