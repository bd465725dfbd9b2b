#pragma once

#include "widgets/editor/FloatingFrame.h"
#include "widgets/editor/LineHunk.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace lathe::editor {

/// The lines that stood where lines have changed, with what can be done about it.
class HunkPeek : public FloatingFrame {
    Q_OBJECT

  public:
    explicit HunkPeek(CodeEditor& editor);

    /// Beside the line that begins at `position`; it is the change `index` of `count`.
    void open(int position, const LineHunk& hunk, int index, int count);

    QPlainTextEdit* before() { return m_before; }
    QToolButton* revertButton() { return m_revert; }
    QToolButton* stageButton() { return m_stage; }
    QToolButton* nextButton() { return m_next; }

  signals:
    void moveRequested(int step);
    void revertRequested();
    void stageRequested();
    void closeRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QToolButton* makeButton(const QString& icon, bool withText);
    void retranslate();
    void dress(int lines);

    QLabel* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_stage;
    QToolButton* m_revert;
    QToolButton* m_close;
    QLabel* m_new;
    QPlainTextEdit* m_before;
    int m_index = 0;
    int m_count = 0;
};

} // namespace lathe::editor
