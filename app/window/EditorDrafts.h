#pragma once

#include "app/document/Drafts.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

/// Keeps aside what is typed in the editors and not saved, and puts it back into an editor of the
/// same file after a window that could not be closed.
class EditorDrafts : public QObject {
    Q_OBJECT

  public:
    explicit EditorDrafts(const QString& folder, QObject* parent = nullptr);
    /// The person has decided on every change: nothing is kept.
    ~EditorDrafts() override;

    void follow(editor::EditorView* view);
    /// The person has decided on its changes.
    void forget(editor::EditorView* view);

  private:
    void restore(editor::EditorView* view);
    void keep();
    void drop(editor::EditorView* view);

    Drafts m_drafts;
    QTimer m_keepSoon;
    QSet<editor::EditorView*> m_changed;
    /// Under which path each view's draft lies.
    QHash<editor::EditorView*, QString> m_kept;
};

} // namespace lathe::app
