#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/EditorBlame.h"
#include "app/window/EditorChanges.h"
#include "app/window/GitWiring.h"
#include "app/window/MainWindow.h"
#include "engine/vcs/LineHistory.h"
#include "widgets/common/Labels.h"
#include "widgets/git/GitPane.h"

#include <QMenu>

// What git has to say of the files in editors.

namespace lathe::app {

using vcs::Repository;

void GitWiring::followEditor() {
    editor::EditorView* view = m_window.editors().current();
    if (!view || !view->isLoaded() || view->isBinary())
        return;
    auto* changes = view->findChild<EditorChanges*>();
    if (!changes) {
        follow(*view);
        changes = view->findChild<EditorChanges*>();
    }
    changes->ask();
    view->findChild<EditorBlame*>()->follow(m_head);
}

void GitWiring::follow(editor::EditorView& view) {
    new EditorChanges{view, *this};
    new EditorBlame{view, *this};
    connect(view.editor(), &editor::CodeEditor::historyRequested, this,
            [this, &view] { showHistoryOf(view.path()); });
    connect(view.editor(), &editor::CodeEditor::linesHistoryRequested, this,
            [this, &view](int first, int last) { showHistoryOfLines(view, first, last); });
    connect(view.editor(), &editor::CodeEditor::contextMenuOpened, this, [&view](QMenu* menu) {
        menu->addSeparator();
        for (QAction* command : view.editor()->commands()) {
            if (QStringList{"show-change", "authors", "history", "lines-history"}.contains(
                    command->objectName()))
                menu->addAction(command);
        }
    });
}

void GitWiring::showHistoryOfLines(editor::EditorView& view, int first, int last) {
    using Found = std::pair<std::string, vcs::LineRange>;
    m_git.read<Found>(
        &view,
        [path = ui::toPath(view.path()), content = view.editor()->content(), format = view.format(),
         lines = vcs::LineRange{first, last}](const Repository& repository,
                                              const std::stop_token&) -> Result<Found> {
            const auto inside = repository.pathOf(path);
            if (!inside)
                return Error{"Git.NoRepository",
                             Text::tr("{} is in no git repository.", path.string())};
            const auto diff =
                vcs::diff(repository, {*inside,
                                       {},
                                       vcs::Sides::WorktreeToHead,
                                       editor::encode(content, format).toStdString()});
            if (!diff)
                return diff.error();
            const auto traced = vcs::traceBack(*diff, lines);
            if (!traced.before)
                return Error{"Git.NotTracked",
                             Text::tr("These lines have not been committed yet.")};
            return Found{*inside, *traced.before};
        },
        [this](const Result<Found>& found) {
            m_window.showPanel(m_window.docks().gitDock());
            if (found)
                pane()->showHistoryOf(found->first, found->second);
            else
                pane()->showFailure(found.error());
        });
}

void GitWiring::showCommit(const QString& commit) {
    m_window.showPanel(m_window.docks().gitDock());
    pane()->showCommit(commit);
}

void GitWiring::showSince(const QString& commit, const QString& sentence) {
    m_window.showPanel(m_window.docks().gitDock());
    pane()->showSince(commit, sentence);
}

void GitWiring::showHistoryOf(const QString& file) {
    m_git.read<std::string>(
        this,
        [path = ui::toPath(file)](const Repository& repository,
                                  const std::stop_token&) -> Result<std::string> {
            const auto inside = repository.pathOf(path);
            return inside ? Result<std::string>{*inside}
                          : Error{"Git.NoRepository",
                                  Text::tr("{} is in no git repository.", path.string())};
        },
        [this](const Result<std::string>& path) {
            m_window.showPanel(m_window.docks().gitDock());
            if (path)
                pane()->showHistoryOf(*path);
            else
                pane()->showFailure(path.error());
        });
}

} // namespace lathe::app
