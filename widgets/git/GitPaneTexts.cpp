#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/git/BranchButton.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/GitPane.h"

#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

// What the Git dock says, in the person's language.

namespace lathe::git {

void GitPane::retranslate() {
    m_tabs->setTabText(ChangesTab, tr("Changes"));
    m_tabs->setTabText(HistoryTab, tr("History"));
    m_tabs->setAccessibleName(tr("Changes or history"));
    m_tree->setAccessibleName(tr("Changed files"));
    m_refresh->setAccessibleName(tr("Look again"));
    m_refresh->setToolTip(tr("Look again"));
    m_clean->setTexts(tr("Nothing has changed"),
                      tr("What you change shows here, to be staged and committed."));
    const bool known = m_status && m_status->has_value();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_tabs, m_branches, m_fetch, m_pull, m_push, m_refresh})
        widget->setVisible(known);
    const vcs::Status none;
    const vcs::Status& status = known ? **m_status : none;
    m_note->setVisible(known && status.operation != vcs::Operation::None);
    m_note->setText(operationText(status.operation));
    m_abort->setText(tr("Give the merge up"));
    m_abort->setToolTip(tr("Files become again what they were before the merge"));
    m_abort->setVisible(known && status.operation == vcs::Operation::Merge);
    retranslateRemotes(status.head);
    const auto staged = std::ranges::count_if(
        status.files, [](const vcs::FileStatus& file) { return file.index != vcs::Change::None; });
    const bool merges = status.operation == vcs::Operation::Merge;
    m_editor->setState(static_cast<int>(staged) + merges, known && !status.head.unborn, m_busy);
    const bool absent = m_status && !known && m_status->error().code == "Git.NoRepository";
    m_empty->setTexts(!m_status ? tr("Git")
                      : absent  ? tr("No git repository")
                                : tr("Git cannot be used here"),
                      !m_status ? tr("What has changed in the project shows here.")
                      : absent  ? tr("Keep the history of this project, so that any change can be "
                                      "seen and taken back.")
                      : known   ? QString{}
                                : ui::translated(m_status->error().detail));
    m_empty->setAction(absent ? tr("Make a git repository here") : QString{});
}

QString GitPane::operationText(vcs::Operation operation) const {
    const auto inTerminal = [](const QString& command) {
        return tr("%1 is in progress. In a terminal: %1 --continue, or %1 --abort.").arg(command);
    };
    switch (operation) {
    case vcs::Operation::None:
        return {};
    case vcs::Operation::Merge:
        return tr("A merge is in progress: a commit ends it.");
    case vcs::Operation::Revert:
        return inTerminal(QStringLiteral("git revert"));
    case vcs::Operation::CherryPick:
        return inTerminal(QStringLiteral("git cherry-pick"));
    case vcs::Operation::Bisect:
        return tr("git bisect is in progress. In a terminal: git bisect reset ends it.");
    case vcs::Operation::Rebase:
        return inTerminal(QStringLiteral("git rebase"));
    case vcs::Operation::ApplyMailbox:
        return inTerminal(QStringLiteral("git am"));
    }
    return {};
}

void GitPane::retranslateRemotes(const vcs::Head& head) {
    m_fetch->setToolTip(tr("Fetch: see what is new in the remote"));
    m_pull->setToolTip(head.upstream.empty()
                           ? tr("Pull: take over what is new in the remote")
                           : tr("Pull: take over what is new in %1").arg(pathText(head.upstream)));
    m_push->setToolTip(head.upstream.empty()
                           ? tr("Push: give this branch to the remote")
                           : tr("Push: give commits to %1").arg(pathText(head.upstream)));
    for (QToolButton* button : {m_fetch, m_pull, m_push})
        button->setAccessibleName(button->toolTip());
}

} // namespace lathe::git
