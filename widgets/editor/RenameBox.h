#pragma once

#include "widgets/editor/FloatingFrame.h"

#include <functional>

class QLabel;
class QLineEdit;

namespace lathe::editor {

/// A field over a name of the text for another one. Enter takes it, Escape and a click elsewhere
/// leave it.
class RenameBox : public FloatingFrame {
    Q_OBJECT

  public:
    /// Why the name cannot be this; empty: it can.
    using Check = std::function<QString(const QString&)>;

    explicit RenameBox(CodeEditor& editor);

    /// `run` gets the new name. `position` is where the name stands.
    void open(int position, const QString& name, Check check,
              std::function<void(const QString&)> run);

    QLineEdit* field() { return m_field; }
    QLabel* reason() { return m_reason; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void validate();
    void finish();

    QLineEdit* m_field;
    QLabel* m_reason;
    int m_position = 0;
    QString m_name;
    Check m_check;
    std::function<void(const QString&)> m_run;
};

} // namespace lathe::editor
