#pragma once

#include "engine/vcs/Blame.h"
#include "widgets/editor/Annotations.h"

#include <QObject>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class GitWiring;

/// Who wrote the lines of one editor: read by git's threads when the person asks for it, and again
/// when the file is saved or HEAD moves. Child of the view.
class EditorBlame : public QObject {
    Q_OBJECT

  public:
    EditorBlame(editor::EditorView& view, GitWiring& git);

    /// The repository may be another; `head` is the commit of its HEAD.
    void follow(const QString& head);

    /// What is said of these lines at this moment.
    static std::vector<editor::LineAnnotation>
    annotationsOf(const std::vector<vcs::BlamedLines>& lines, Timestamp now);

  private:
    void ask();

    editor::EditorView& m_view;
    GitWiring& m_git;
    QString m_head;
};

} // namespace lathe::app
