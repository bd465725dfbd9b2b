#pragma once

#include "widgets/editor/Conflict.h"

#include <QObject>
#include <QTimer>

#include <vector>

class QWidget;

namespace lathe::editor {

class CodeEditor;

/// The conflicts of a merge in one editor: their sides in colours, and beside each what can be
/// taken of it.
class ConflictLinks : public QObject {
    Q_OBJECT

  public:
    explicit ConflictLinks(CodeEditor& editor);

    const std::vector<Conflict>& conflicts() const { return m_conflicts; }
    /// One of them, from 0, as one step that can be undone.
    void take(int conflict, Side side);
    /// Of that at the caret.
    void takeHere(Side side);
    void dress();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    void mark();
    void place();
    QWidget* makeRow(int conflict);

    CodeEditor& m_editor;
    std::vector<Conflict> m_conflicts;
    /// One for each conflict.
    std::vector<QWidget*> m_rows;
    QTimer m_soon;
};

} // namespace lathe::editor
