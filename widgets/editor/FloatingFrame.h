#pragma once

#include <QFrame>

namespace lathe::editor {

class CodeEditor;

/// A frame over an editor's window, beside a place in its text. It takes no focus by itself.
class FloatingFrame : public QFrame {
    Q_OBJECT

  public:
    explicit FloatingFrame(CodeEditor& editor);

  protected:
    enum class Side { Below, Above };

    /// Shows it with this size at this side of the text from `position` on, or at the other where
    /// there is more room; `indent` is what it begins further to the left by.
    void showAt(int position, const QSize& size, int indent = 0, Side side = Side::Below);
    void paintEvent(QPaintEvent* event) override;
    CodeEditor& editor() const { return m_editor; }

  private:
    CodeEditor& m_editor;
};

} // namespace lathe::editor
