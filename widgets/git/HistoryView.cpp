#include "widgets/git/HistoryView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/ChangesModel.h"
#include "widgets/git/CommitsDelegate.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lathe::git {

namespace {

/// Widths of the table from which these columns are shown.
constexpr int RoomForAuthor = 480;
constexpr int RoomForTime = 340;

} // namespace

HistoryView::HistoryView(QWidget* parent)
    : QWidget{parent}
    , m_commits{new CommitsModel{this}}
    , m_files{new ChangesModel{this}}
    , m_table{new QTableView{this}}
    , m_tree{new QTreeView{this}}
    , m_diff{new DiffView{this}}
    , m_scopeBar{new QWidget}
    , m_scopeText{new ui::ElidedLabel{{}, Qt::ElideMiddle}}
    , m_all{new QToolButton} {
    auto* delegate = new ChangesDelegate{m_tree};
    delegate->setButtonsShown(false);
    m_tree->setModel(m_files);
    m_tree->setItemDelegate(delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(ui::space::One);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    auto* right = new QSplitter{Qt::Horizontal};
    right->addWidget(m_tree);
    right->addWidget(m_diff);
    right->setSizes({200, 400});
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(makeLeft());
    split->addWidget(right);
    split->setSizes({500, 600});
    split->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const vcs::FileStatus* file = m_files->file(current))
                    emit diffRequested(m_chosen, file->path, file->oldPath);
            });
    retranslate();
}

QWidget* HistoryView::makeLeft() {
    m_all->setIcon(ui::icon(QStringLiteral("close")));
    m_all->setAutoRaise(true);
    auto* bar = new QHBoxLayout{m_scopeBar};
    bar->setContentsMargins(ui::space::One, 0, ui::space::Half, 0);
    bar->addWidget(m_scopeText, 1);
    bar->addWidget(m_all);
    m_scopeBar->hide();
    connect(m_all, &QToolButton::clicked, this, &HistoryView::allRequested);
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout{left};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_scopeBar);
    rows->addWidget(makeTable(), 1);
    return left;
}

QWidget* HistoryView::makeTable() {
    m_table->setModel(m_commits);
    m_table->setItemDelegateForColumn(CommitsModel::Subject, new CommitsDelegate{m_table});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(CommitsModel::Subject, QHeaderView::Stretch);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(CommitsModel::Author, 120);
    header->resizeSection(CommitsModel::Time, 110);
    header->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.row()); });
    return m_table;
}

bool HistoryView::eventFilter(QObject* watched, QEvent* event) {
    // What the commit says comes first; where there is little room it is alone.
    if (watched == m_table && event->type() == QEvent::Resize) {
        m_table->setColumnHidden(CommitsModel::Author, m_table->width() < RoomForAuthor);
        m_table->setColumnHidden(CommitsModel::Time, m_table->width() < RoomForTime);
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryView::setScope(const vcs::LogScope& scope) {
    m_scope = scope;
    m_wanted.clear();
    m_commits->setGraphShown(scope.path.empty());
    m_scopeBar->setVisible(scope != vcs::LogScope{});
    retranslate();
}

bool HistoryView::choose(const QString& commit) {
    const int row = m_commits->rowOf(commit);
    m_wanted = row < 0 ? commit : QString{};
    if (row >= 0)
        m_table->selectRow(row);
    return row >= 0;
}

void HistoryView::append(const std::vector<vcs::Commit>& commits, bool atEnd) {
    m_commits->append(commits, atEnd);
    if (!m_wanted.isEmpty())
        choose(QString{m_wanted});
}

void HistoryView::chooseRow(int row) {
    m_files->setFiles({});
    m_diff->clear();
    m_chosen.clear();
    if (row < 0)
        return;
    m_chosen = QString::fromStdString(m_commits->commit(row).id);
    emit filesRequested(m_chosen);
}

void HistoryView::clear() {
    m_commits->clear();
    chooseRow(-1);
}

void HistoryView::setFiles(const QString& commit, const std::vector<vcs::FileStatus>& files) {
    if (commit != m_chosen)
        return;
    m_files->setFiles(files);
    m_tree->expandAll();
    chooseFile(files);
}

/// The one whose history this is, or the first.
void HistoryView::chooseFile(const std::vector<vcs::FileStatus>& files) {
    if (files.empty())
        return;
    const QModelIndex known = m_files->find(ChangesModel::Group::Staged, m_scope.path);
    m_tree->setCurrentIndex(known.isValid() ? known : m_files->index(0, 0, m_files->index(0, 0)));
}

void HistoryView::showDiff(const vcs::FileDiff& diff) {
    m_diff->show(diff, DiffView::Offer::Nothing);
}

void HistoryView::retranslate() {
    m_files->setHeading(tr("Files (%1)"));
    m_scopeText->setText(
        m_scope.path.empty()
            ? tr("From commit %1 on").arg(QString::fromStdString(m_scope.commit.substr(0, 7)))
        : m_scope.lines ? tr("History of %1, lines %2 to %3")
                              .arg(pathText(m_scope.path))
                              .arg(m_scope.lines->first)
                              .arg(m_scope.lines->last)
                        : tr("History of %1").arg(pathText(m_scope.path)));
    m_all->setToolTip(tr("Show all commits"));
    m_all->setAccessibleName(tr("Show all commits"));
    m_table->setAccessibleName(tr("History"));
    m_tree->setAccessibleName(tr("Files of the commit"));
    m_table->viewport()->update();
}

} // namespace lathe::git
