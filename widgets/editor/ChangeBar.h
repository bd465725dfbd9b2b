#pragma once

#include "widgets/editor/LineHunk.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace lathe::editor {

class CodeEditor;
class HunkPeek;

/// The bar beside lines of one editor that are not as git has them staged. Who knows git tells it
/// of them; it says when the text has changed. A click opens the lines that were there.
class ChangeBar : public QObject {
    Q_OBJECT

  public:
    explicit ChangeBar(CodeEditor& editor);
    ~ChangeBar() override;

    /// Counts the states of the text.
    int revision() const { return m_revision; }
    /// In order, of the text at that revision; those of an earlier one are left out.
    void setHunks(int revision, std::vector<LineHunk> hunks);
    const std::vector<LineHunk>& hunks() const { return m_hunks; }

    /// Moves the caret to the next (1) or previous (-1) change, around the ends of the text.
    void goTo(int step);
    /// Shows what stood in place of this line, from 0, as soon as that is known.
    void peek(int line);
    void closePeek();
    /// nullptr until it is first wanted.
    HunkPeek* peekFrame() const;
    /// Puts back what was there, as one step that can be undone.
    void revert(int hunk);

    /// The markers and their colours.
    void dress();

  signals:
    /// The text has another revision: its hunks are to be told.
    void wanted();
    void stageRequested(int hunk);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void textChanged();
    void mark();
    /// -1: the line is as it was.
    int hunkAt(int line) const;
    void open(int hunk);
    int lineOf(const LineHunk& hunk) const;
    HunkPeek& frame();

    CodeEditor& m_editor;
    QPointer<HunkPeek> m_peek;
    std::vector<LineHunk> m_hunks;
    QTimer m_soon;
    int m_revision = 0;
    /// Of what revision the hunks are.
    int m_known = -1;
    /// The hunk that is peeked at.
    int m_open = -1;
    /// A line to be peeked at when its hunks are known; -1: none.
    int m_pending = -1;
};

} // namespace lathe::editor
