#pragma once

#include "engine/vcs/Diff.h"
#include "widgets/editor/LineHunk.h"
#include "widgets/editor/TextFormat.h"

#include <QObject>

#include <vector>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class GitWiring;

/// How the text of one editor, saved or not, differs from what git has staged of its file: compared
/// on git's threads, shown by the editor's bar. Child of the view.
class EditorChanges : public QObject {
    Q_OBJECT

  public:
    EditorChanges(editor::EditorView& view, GitWiring& git);

    /// Compares anew.
    void ask();

    /// Lines of a diff that follow each other without one between them that stayed.
    struct Run {
        editor::LineHunk hunk;
        vcs::LineSet lines;
    };
    /// All of a diff of the text in an editor; `format` is how the text lies in its file.
    static std::vector<Run> runsOf(const vcs::FileDiff& diff, const editor::TextFormat& format);

  private:
    struct Compared {
        vcs::FileDiff diff;
        std::vector<Run> runs;
        std::string text;
        bool inConflict = false;
    };

    void take(int revision, Compared compared);
    void stage(int hunk);
    /// Where no conflict is left in the text, the file can be marked as resolved.
    void offerResolving();

    editor::EditorView& m_view;
    GitWiring& m_git;
    Compared m_compared;
    bool m_offered = false;
};

} // namespace lathe::app
