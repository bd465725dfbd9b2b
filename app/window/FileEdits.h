#pragma once

#include "app/lsp/Replies.h"

#include <QObject>

#include <functional>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class EditorArea;

/// Changes of several files at once, in their editors: each is one step to undo there, nothing is
/// saved by it. Files that are not open are opened behind the one in front. Either all of them are
/// changed or none.
class FileEdits : public QObject {
    Q_OBJECT

  public:
    /// Empty: it is done; else why it is not.
    using Done = std::function<void(const QString& obstacle)>;
    /// What the texts of open files were, by path, when the changes were worked out.
    using Texts = QMap<QString, QByteArray>;

    explicit FileEdits(EditorArea& editors);

    /// Of all files that are open.
    Texts texts() const;
    void apply(const lsp::FileChanges& changes, const Texts& before, Done done);

  private:
    struct Work {
        lsp::FileChanges changes;
        Texts before;
        Done done;
    };

    void open(const std::shared_ptr<Work>& work);
    void finish(const std::shared_ptr<Work>& work);
    QString obstacle(const Work& work, const QString& path) const;

    EditorArea& m_editors;
};

/// Makes the changes in the editor, as one step to undo; none may overlap another.
void applyChanges(editor::EditorView& view, const QList<lsp::TextChange>& changes);

} // namespace lathe::app
