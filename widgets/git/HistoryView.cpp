#include "widgets/git/HistoryView.h"

#include "widgets/common/Tokens.h"
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
#include <QTreeView>

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
    , m_diff{new DiffView{this}} {
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
    split->addWidget(makeTable());
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
            [this](const QModelIndex& current) { choose(current.row()); });
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

void HistoryView::choose(int row) {
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
    choose(-1);
}

void HistoryView::setFiles(const QString& commit, const std::vector<vcs::FileStatus>& files) {
    if (commit != m_chosen)
        return;
    m_files->setFiles(files);
    m_tree->expandAll();
    if (!files.empty())
        m_tree->setCurrentIndex(m_files->index(0, 0, m_files->index(0, 0)));
}

void HistoryView::showDiff(const vcs::FileDiff& diff) {
    m_diff->show(diff, DiffView::Offer::Nothing);
}

void HistoryView::retranslate() {
    m_files->setHeading(tr("Files (%1)"));
    m_table->setAccessibleName(tr("History"));
    m_tree->setAccessibleName(tr("Files of the commit"));
    m_table->viewport()->update();
}

} // namespace lathe::git
