#pragma once

#include <QObject>

class QLineEdit;
class QWidget;

namespace lathe::inspector {

/// What the fields of the form have in common: a wheel that scrolls the form does not turn what
/// passes under it, and Ctrl+Z is the document's where nothing has been typed.
class FieldManners : public QObject {
    Q_OBJECT

  public:
    /// Teaches them to the editor and all that is in it now.
    explicit FieldManners(QWidget* editor);

    /// The field's own undo steps go: the value has become the document's.
    static void forgetTyping(QLineEdit* line);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Tab goes through what the layouts of `form` hold in the order in which it stands there, but that
/// a setting comes before the buttons above it.
void chainTabs(QWidget* form);

} // namespace lathe::inspector
