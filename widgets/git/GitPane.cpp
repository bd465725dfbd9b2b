#include "widgets/git/GitPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Keys.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/BranchButton.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/HistoryView.h"
#include "widgets/git/TransferRow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

namespace lathe::git {

using Group = ChangesModel::Group;

GitPane::GitPane(QWidget* parent)
    : QWidget{parent}
    , m_tabs{new QTabBar{this}}
    , m_branches{new BranchButton{this}}
    , m_fetch{new QToolButton{this}}
    , m_pull{new QToolButton{this}}
    , m_push{new QToolButton{this}}
    , m_refresh{new QToolButton{this}}
    , m_note{new ui::ElidedLabel{{}, Qt::ElideRight, this}}
    , m_abort{new QPushButton{this}}
    , m_transfer{new TransferRow{this}}
    , m_bar{new ui::InfoBar{this}}
    , m_changes{new ChangesModel{this}}
    , m_tree{new QTreeView{this}}
    , m_editor{new CommitEditor{this}}
    , m_diff{new DiffView}
    , m_history{new HistoryView{this}}
    , m_clean{new ui::EmptyState{QStringLiteral("check"), {}, {}, this}}
    , m_list{new QStackedLayout}
    , m_empty{new ui::EmptyState{QStringLiteral("branch"), {}, {}, this}}
    , m_stack{new QStackedLayout} {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_changesPage = makeChanges());
    m_stack->addWidget(m_history);
    layout->addLayout(makeBar());
    layout->addWidget(m_transfer);
    layout->addWidget(m_bar);
    layout->addLayout(m_stack, 1);
    makeKeys();
    connectParts();
    clear();
}

QLayout* GitPane::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::One);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_refresh->setIcon(ui::icon(QStringLiteral("refresh")));
    m_note->setProperty("role", "warning");
    for (const auto& [button, name] :
         {std::pair{m_fetch, "fetch"}, std::pair{m_pull, "pull"}, std::pair{m_push, "push"}}) {
        button->setIcon(ui::icon(QLatin1String{name}));
        button->setAutoRaise(true);
    }
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_tabs, m_branches, m_fetch, m_pull, m_push})
        bar->addWidget(widget);
    // It gives way first.
    bar->addWidget(m_note, 1);
    bar->addWidget(m_abort);
    bar->addStretch();
    bar->addWidget(m_refresh);
    return bar;
}

QWidget* GitPane::makeChanges() {
    auto* delegate = new ChangesDelegate{m_tree};
    m_tree->setModel(m_changes);
    m_tree->setItemDelegate(delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(ui::space::One);
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    auto* holder = new QWidget;
    m_list->addWidget(m_clean);
    m_list->addWidget(m_tree);
    holder->setLayout(m_list);
    auto* left = new QSplitter{Qt::Vertical};
    left->addWidget(holder);
    left->addWidget(m_editor);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    left->setChildrenCollapsible(false);
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(left);
    split->addWidget(m_diff);
    split->setSizes({360, 640});
    split->setChildrenCollapsible(false);
    connect(delegate, &ChangesDelegate::stageToggled, this,
            [this](const QModelIndex& index) { toggleStaged({index}); });
    return split;
}

void GitPane::makeKeys() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* shortcut = new QShortcut{key, m_tree};
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(Qt::Key_Space, [this] { toggleStaged(selected()); });
    add(Qt::Key_Delete, [this] { discard(selected()); });
    const auto open = [this](const QModelIndex& index) {
        if (const vcs::FileStatus* file = m_changes->file(index))
            emit openRequested(file->path);
    };
    connect(m_tree, &QTreeView::activated, this, open);
}

void GitPane::connectParts() {
    connect(m_tabs, &QTabBar::currentChanged, this, &GitPane::showTab);
    connect(m_refresh, &QToolButton::clicked, this, &GitPane::refreshRequested);
    connect(m_empty, &ui::EmptyState::triggered, this, &GitPane::initRequested);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &GitPane::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &GitPane::choose);
    connect(m_diff, &DiffView::stageRequested, this, &GitPane::stageLinesRequested);
    connect(m_diff, &DiffView::unstageRequested, this, &GitPane::unstageLinesRequested);
    connect(m_diff, &DiffView::discardRequested, this, &GitPane::discardLinesRequested);
    connect(m_editor, &CommitEditor::commitRequested, this, &GitPane::commitRequested);
    connect(m_editor, &CommitEditor::identityGiven, this, &GitPane::identityGiven);
    connect(m_branches, &BranchButton::checkOutRequested, this, &GitPane::checkOutRequested);
    connect(m_branches, &BranchButton::newBranchRequested, this, &GitPane::newBranchRequested);
    connect(m_branches, &BranchButton::deletionRequested, this, [this](const QString& name) {
        emit branchDeletionRequested(name, vcs::Unmerged::Keep);
    });
    connect(m_branches, &BranchButton::mergeRequested, this, &GitPane::mergeRequested);
    connect(m_fetch, &QToolButton::clicked, this, &GitPane::fetchRequested);
    connect(m_pull, &QToolButton::clicked, this, &GitPane::pullRequested);
    connect(m_push, &QToolButton::clicked, this, &GitPane::pushRequested);
    connect(m_abort, &QPushButton::clicked, this, &GitPane::mergeAbortRequested);
    connect(m_transfer, &TransferRow::cancelled, this, &GitPane::transferCancelled);
    connect(m_branches, &BranchButton::stashRequested, this, &GitPane::stashRequested);
    connect(m_branches, &BranchButton::stashPopRequested, this, &GitPane::stashPopRequested);
    connect(m_branches, &BranchButton::stashDropRequested, this, &GitPane::stashDropRequested);
    connect(m_history, &HistoryView::allRequested, this, [this] { readHistory({}); });
    for (DiffView* diff : {m_diff, m_history->diff()}) {
        connect(diff, &DiffView::sideBySideChosen, this, [this](bool on) {
            setSideBySide(on);
            emit sideBySideChosen(on);
        });
    }
    connect(m_history->commits(), &CommitsModel::moreRequested, this,
            [this] { emit historyRequested(false); });
    connect(ui::Theme::current(), &ui::Theme::changed, m_tree->viewport(),
            qOverload<>(&QWidget::update));
}

void GitPane::setStatus(const Result<vcs::Status>& status) {
    const bool same = m_status && m_status->has_value() && status && **m_status == *status;
    m_status = status;
    if (!status) {
        showEmpty();
        return;
    }
    m_branches->setHead(status->head);
    if (!same)
        keepChoice(status->files);
    // A file may differ in another way than before.
    if (m_shown)
        emit diffRequested(*m_shown);
    m_history->refreshDisk();
    showTab(m_tabs->currentIndex());
    retranslate();
}

void GitPane::keepChoice(const std::vector<vcs::FileStatus>& files) {
    const auto before = m_shown;
    const auto group =
        before && before->sides == vcs::Sides::IndexToHead ? Group::Staged : Group::Changed;
    m_changes->setFiles(files);
    m_tree->expandAll();
    m_list->setCurrentIndex(files.empty() ? 0 : 1);
    m_shown.reset();
    QModelIndex chosen;
    if (before) {
        for (const Group one :
             {group, Group::Changed, Group::Conflicts, Group::Staged, Group::Untracked}) {
            if (!chosen.isValid())
                chosen = m_changes->find(one, before->path);
        }
    }
    if (!chosen.isValid() && m_changes->rowCount() > 0)
        chosen = m_changes->index(0, 0, m_changes->index(0, 0));
    if (chosen.isValid())
        m_tree->setCurrentIndex(chosen);
    else
        m_diff->clear();
}

void GitPane::choose(const QModelIndex& index) {
    const vcs::FileStatus* file = m_changes->file(index);
    if (!file)
        return;
    const bool staged = ChangesModel::groupOf(index) == Group::Staged;
    m_shown = vcs::DiffRequest{file->path,
                               staged ? file->oldPath : std::string{},
                               staged ? vcs::Sides::IndexToHead : vcs::Sides::WorktreeToIndex,
                               {}};
    emit diffRequested(*m_shown);
}

void GitPane::showDiff(const vcs::DiffRequest& request, const vcs::FileDiff& diff) {
    if (!m_shown || m_shown->path != request.path || m_shown->sides != request.sides)
        return;
    // A conflict is settled in the file, and staged as a whole.
    const bool inConflict = m_changes->find(Group::Conflicts, request.path).isValid();
    m_diff->show(diff, inConflict                                 ? DiffView::Offer::Nothing
                       : request.sides == vcs::Sides::IndexToHead ? DiffView::Offer::Unstage
                                                                  : DiffView::Offer::Stage);
}

void GitPane::setBranches(const std::vector<vcs::Branch>& branches,
                          const std::vector<vcs::Stash>& stashes) {
    m_branches->setBranches(branches, stashes);
}

void GitPane::addCommits(const std::vector<vcs::Commit>& commits, bool atEnd) {
    m_history->append(commits, atEnd);
}

void GitPane::setMessages(const QString& last, const QString& prepared) {
    m_editor->setLastMessage(last);
    m_editor->prepare(prepared);
}

void GitPane::setBusy(bool busy) {
    m_busy = busy;
    retranslate();
}

void GitPane::showTransfer(const QString& sentence, std::size_t done, std::size_t total) {
    for (QToolButton* button : {m_fetch, m_pull, m_push})
        button->setEnabled(false);
    m_bar->hide();
    m_transfer->show(sentence, done, total);
}

void GitPane::endTransfer() {
    for (QToolButton* button : {m_fetch, m_pull, m_push})
        button->setEnabled(true);
    m_transfer->hide();
}

void GitPane::committed(const vcs::Committed& commit) {
    m_editor->clear();
    const QString id = QString::fromStdString(commit.id.substr(0, 7));
    QString sentence = tr("Committed as %1.").arg(id);
    if (!commit.hooksIgnored.empty())
        sentence += u' ' + tr("The hook %1 was left out: it is not executable.")
                               .arg(pathText(commit.hooksIgnored.front()));
    m_bar->showMessage(commit.hooksIgnored.empty() ? ui::Tint::Success : ui::Tint::Warning,
                       sentence);
}

void GitPane::showFailure(const Error& error) {
    if (error.code == "Git.Cancelled")
        return;
    m_bar->showMessage(ui::Tint::Error, ui::translated(error.detail).trimmed());
    if (error.code == "Git.NoIdentity")
        m_editor->askIdentity();
}

void GitPane::offerPutBack(const QString& sentence, std::function<void()> putBack) {
    m_bar->showMessage(ui::Tint::Info, sentence);
    m_bar->addAction(tr("Put it back"), std::move(putBack));
}

void GitPane::clear() {
    m_status.reset();
    m_shown.reset();
    m_historyOf.clear();
    m_bar->hide();
    m_changes->setFiles({});
    m_history->setScope({});
    m_history->clear();
    m_diff->clear();
    showEmpty();
}

void GitPane::showEmpty() {
    m_shown.reset();
    m_changes->setFiles({});
    m_stack->setCurrentIndex(EmptyPage);
    retranslate();
}

void GitPane::showTab(int tab) {
    if (!m_status || !m_status->has_value())
        return;
    m_stack->setCurrentIndex(tab == HistoryTab ? HistoryPage : ChangesPage);
    const QString head = QString::fromStdString((*m_status)->head.commit);
    if (tab != HistoryTab || m_historyOf == head)
        return;
    m_historyOf = head;
    m_history->clear();
    emit historyRequested(true);
}

void GitPane::readHistory(const vcs::LogScope& scope) {
    m_history->setScope(scope);
    m_historyOf.clear();
    m_tabs->setCurrentIndex(HistoryTab);
    showTab(HistoryTab);
}

void GitPane::showCommit(const QString& commit) {
    m_history->setAgainstDisk(false);
    chooseCommit(commit);
}

void GitPane::chooseCommit(const QString& commit) {
    m_tabs->setCurrentIndex(HistoryTab);
    if (m_history->choose(commit))
        return;
    // It may be far down: the history begins with it, then.
    readHistory({{}, commit.toStdString(), {}});
    m_history->choose(commit);
}

void GitPane::showSince(const QString& commit, const QString& sentence) {
    m_bar->showMessage(ui::Tint::Info, sentence);
    m_history->setAgainstDisk(true);
    chooseCommit(commit);
}

void GitPane::showHistoryOf(const std::string& path, const std::optional<vcs::LineRange>& lines) {
    readHistory({path, {}, lines});
}

void GitPane::setSideBySide(bool on) {
    m_diff->setSideBySide(on);
    m_history->diff()->setSideBySide(on);
}

QModelIndexList GitPane::selected() const {
    return m_tree->selectionModel()->selectedIndexes();
}

void GitPane::toggleStaged(const QModelIndexList& indexes) {
    QModelIndexList staged;
    QModelIndexList others;
    for (const QModelIndex& index : indexes)
        (ChangesModel::groupOf(index) == Group::Staged ? staged : others) << index;
    // The model changes with what is asked first.
    const auto toUnstage = m_changes->pathsOf(staged);
    const auto toStage = m_changes->pathsOf(others);
    if (!toUnstage.empty())
        emit unstageRequested(toUnstage);
    if (!toStage.empty())
        emit stageRequested(toStage);
}

void GitPane::discard(const QModelIndexList& indexes) {
    QModelIndexList changed;
    QModelIndexList untracked;
    for (const QModelIndex& index : indexes) {
        const Group group = ChangesModel::groupOf(index);
        if (group == Group::Changed)
            changed << index;
        else if (group == Group::Untracked)
            untracked << index;
    }
    const auto toDiscard = m_changes->pathsOf(changed);
    const auto toDelete = m_changes->pathsOf(untracked);
    if (!toDiscard.empty())
        emit discardRequested(toDiscard);
    if (!toDelete.empty())
        emit deleteRequested(toDelete);
}

void GitPane::openMenu(const QPoint& position) {
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    const QModelIndexList chosen = selected();
    const Group group = ChangesModel::groupOf(index);
    QMenu menu{this};
    if (const vcs::FileStatus* file = m_changes->file(index))
        menu.addAction(tr("Open the file"), this,
                       [this, path = file->path] { emit openRequested(path); });
    QAction* toggle = menu.addAction(group == Group::Staged ? tr("Unstage") : tr("Stage"));
    toggle->setShortcut(Qt::Key_Space);
    connect(toggle, &QAction::triggered, this, [this, chosen] { toggleStaged(chosen); });
    if (group == Group::Changed || group == Group::Untracked) {
        QAction* away = menu.addAction(group == Group::Changed ? tr("Discard the changes")
                                                               : tr("Move to the trash"));
        away->setShortcut(Qt::Key_Delete);
        connect(away, &QAction::triggered, this, [this, chosen] { discard(chosen); });
    }
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

void GitPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_branches->retranslate();
        m_history->retranslate();
        m_tree->viewport()->update();
    }
    QWidget::changeEvent(event);
}

void GitPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit refreshRequested();
}

} // namespace lathe::git
