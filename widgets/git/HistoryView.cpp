#include "widgets/git/HistoryView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/ChangesModel.h"
#include "widgets/git/CommitsDelegate.h"
#include "widgets/git/CommitsModel.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_all{new QToolButton}
    , m_comparedText{new ui::ElidedLabel{{}, Qt::ElideRight}}
    , m_disk{new QToolButton}
    , m_canvas{new QToolButton} {
    auto* right = new QSplitter{Qt::Horizontal};
    right->addWidget(makeFiles());
    right->addWidget(m_diff);
    right->setSizes({240, 400});
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(makeLeft());
    split->addWidget(right);
    split->setSizes({460, 640});
    split->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const vcs::FileStatus* file = m_files->file(current); file && m_compared)
                    emit diffRequested(*m_compared, file->path, file->oldPath);
            });
    compareChosen();
    retranslate();
}

QWidget* HistoryView::makeFiles() {
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
    m_disk->setIcon(ui::icon(QStringLiteral("save")));
    m_disk->setCheckable(true);
    m_canvas->setIcon(ui::icon(QStringLiteral("workflow")));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, 0, ui::space::Half, 0);
    bar->setSpacing(ui::space::Half);
    bar->addWidget(m_comparedText, 1);
    for (QToolButton* button : {m_disk, m_canvas}) {
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    connect(m_disk, &QToolButton::toggled, this, &HistoryView::compareChosen);
    connect(m_canvas, &QToolButton::clicked, this, [this] {
        if (m_compared)
            emit canvasRequested(*m_compared, comparedText());
    });
    auto* files = new QWidget;
    auto* rows = new QVBoxLayout{files};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(m_tree, 1);
    return files;
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
    // Two commits are compared with each other.
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
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
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::compareChosen);
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

QList<int> HistoryView::chosenRows() const {
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

std::optional<vcs::Comparison> HistoryView::wanted() const {
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return {};
    const vcs::Commit& oldest = m_commits->commit(rows.last());
    if (m_disk->isChecked())
        return vcs::Comparison{oldest.id, {}};
    if (rows.size() > 1)
        return vcs::Comparison{oldest.id, m_commits->commit(rows.first()).id};
    return vcs::Comparison{oldest.parents.empty() ? std::string{} : oldest.parents.front(),
                           oldest.id};
}

void HistoryView::compareChosen() {
    const QList<int> rows = chosenRows();
    m_chosen =
        rows.isEmpty() ? QString{} : QString::fromStdString(m_commits->commit(rows.first()).id);
    m_compared = wanted();
    m_files->setFiles({});
    m_diff->clear();
    m_disk->setEnabled(m_compared.has_value());
    m_canvas->setEnabled(m_compared.has_value());
    m_comparedText->setText(comparedText());
    if (m_compared)
        emit filesRequested(*m_compared);
}

void HistoryView::setAgainstDisk(bool on) {
    m_disk->setChecked(on);
}

void HistoryView::refreshDisk() {
    if (isVisible() && m_compared && m_compared->after.empty())
        emit filesRequested(*m_compared);
}

QString HistoryView::comparedText() const {
    if (!m_compared)
        return {};
    const auto name = [](const std::string& id) { return QString::fromStdString(id.substr(0, 7)); };
    if (m_compared->after.empty())
        return tr("%1 \u2192 files on disk").arg(name(m_compared->before));
    if (m_compared->before.empty())
        return tr("%1, the first commit").arg(name(m_compared->after));
    return QStringLiteral("%1 \u2192 %2").arg(name(m_compared->before), name(m_compared->after));
}

void HistoryView::clear() {
    m_commits->clear();
    compareChosen();
}

void HistoryView::setFiles(const vcs::Comparison& of, const std::vector<vcs::FileStatus>& files) {
    if (m_compared != of)
        return;
    m_files->setFiles(files);
    m_tree->expandAll();
    if (files.empty())
        m_diff->clear();
    chooseFile(files);
}

/// The one that is shown already, else the one whose history this is, else the first.
void HistoryView::chooseFile(const std::vector<vcs::FileStatus>& files) {
    const int row = m_commits->rowOf(m_chosen);
    if (files.empty() || row < 0)
        return;
    for (const std::string& path :
         {m_diff->model()->diff().path, m_commits->commit(row).path, files.front().path}) {
        const QModelIndex known = m_files->find(ChangesModel::Group::Staged, path);
        if (!known.isValid())
            continue;
        m_tree->setCurrentIndex(known);
        return;
    }
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
    m_comparedText->setText(comparedText());
    m_disk->setToolTip(tr("Compare with the files on disk"));
    m_canvas->setToolTip(tr("Show what differs on the canvas"));
    for (QToolButton* button : {m_disk, m_canvas})
        button->setAccessibleName(button->toolTip());
    m_table->setAccessibleName(tr("History"));
    m_tree->setAccessibleName(tr("Files that differ"));
    m_table->viewport()->update();
}

} // namespace lathe::git
