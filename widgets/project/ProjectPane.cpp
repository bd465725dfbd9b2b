#include "widgets/project/ProjectPane.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/project/ProjectDelegate.h"
#include "widgets/project/ProjectModel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::project {

using Kind = ProjectModel::Kind;

namespace {

Kind kindOf(const QModelIndex& index) {
    return index.data(ProjectModel::KindRole).value<Kind>();
}

QString keyOf(const QModelIndex& index) {
    return index.data(ProjectModel::KeyRole).toString();
}

} // namespace

ProjectPane::ProjectPane(QWidget* parent)
    : QWidget{parent}
    , m_model{new ProjectModel{this}}
    , m_filter{new QSortFilterProxyModel{this}}
    , m_search{new ui::SearchField{{}, this}}
    , m_newFunction{new QToolButton{this}}
    , m_view{new QTreeView{this}}
    , m_expanded{QStringLiteral("functions"), QStringLiteral("files")} {
    m_filter->setSourceModel(m_model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_filter);
    auto* delegate = new ProjectDelegate{m_view};
    m_view->setItemDelegate(delegate);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setUniformRowHeights(false);
    m_view->setTextElideMode(Qt::ElideRight);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    top->addWidget(m_search);
    m_newFunction->setIcon(ui::icon(QStringLiteral("add")));
    m_newFunction->setFocusPolicy(Qt::TabFocus);
    top->addWidget(m_newFunction);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    retranslate();

    connect(m_search, &ui::SearchField::searched, this, [this](const QString& text) {
        const QScopedValueRollback rebuilding{m_rebuilding, true};
        m_filter->setFilterFixedString(text);
        text.isEmpty() ? restoreExpansion() : m_view->expandAll();
        // Filtering moves the marked row along: marked is what is current, or nothing.
        m_view->setCurrentIndex(m_filter->mapFromSource(m_model->indexOfKey(m_currentKey)));
    });
    connect(m_search, &ui::SearchField::leftDownwards, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(firstHit());
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_search->searchNow();
        if (const QModelIndex hit = firstHit(); hit.isValid() && !m_search->text().isEmpty()) {
            m_view->setCurrentIndex(hit);
            open(hit);
        }
    });
    connect(delegate, &ProjectDelegate::changesSinceRequested, this, &ProjectPane::askChangesSince);
    connect(m_newFunction, &QToolButton::clicked, this, &ProjectPane::newFunctionRequested);
    connect(m_view, &QTreeView::activated, this, &ProjectPane::open);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ProjectPane::showMenu);
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_rebuilding)
            m_expanded << keyOf(index);
    });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_rebuilding)
            m_expanded.remove(keyOf(index));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!m_rebuilding)
                    select(index);
            });
    auto* erase = new QShortcut{QKeySequence::Delete, m_view};
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &ProjectPane::deleteCurrent);
    connect(m_model, &ProjectModel::renameRequested, this, &ProjectPane::renameRequested);
    connect(ui::Theme::current(), &ui::Theme::changed, m_view->viewport(),
            qOverload<>(&QWidget::update));
    restoreExpansion();
}

void ProjectPane::retranslate() {
    m_search->setPlaceholderText(tr("Filter functions and files"));
    m_search->setAccessibleName(tr("Filter functions and files"));
    m_newFunction->setAccessibleName(tr("New function"));
    m_newFunction->setToolTip(tr("New function"));
    m_view->setAccessibleName(tr("Project"));
    m_model->retranslate();
}

void ProjectPane::setProject(std::shared_ptr<const model::Project> project) {
    const QScopedValueRollback rebuilding{m_rebuilding, true};
    m_model->setProject(project);
    restoreExpansion();
}

void ProjectPane::setFiles(const FileNode& root) {
    const QScopedValueRollback rebuilding{m_rebuilding, true};
    m_model->setFiles(root);
    restoreExpansion();
}

void ProjectPane::setMarks(const FileMarks& marks) {
    m_model->setMarks(marks);
}

void ProjectPane::restoreExpansion() {
    const QScopedValueRollback rebuilding{m_rebuilding, true};
    for (const QString& key : std::as_const(m_expanded)) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOfKey(key));
        if (index.isValid())
            m_view->expand(index);
    }
    const QModelIndex current = m_filter->mapFromSource(m_model->indexOfKey(m_currentKey));
    if (current.isValid())
        m_view->setCurrentIndex(current);
}

QModelIndex ProjectPane::firstHit() const {
    QModelIndex index = m_filter->index(0, 0);
    while (index.isValid() && (kindOf(index) == Kind::Section || kindOf(index) == Kind::Folder))
        index = m_view->indexBelow(index);
    return index;
}

void ProjectPane::addStarted(const std::vector<model::InvocationRecord>& records) {
    m_model->addStarted(records);
}

void ProjectPane::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_model->addFinished(records);
}

void ProjectPane::selectFunction(const QString& logicalId) {
    m_currentKey = QStringLiteral("function:") + logicalId;
    restoreExpansion();
}

void ProjectPane::select(const QModelIndex& index) {
    m_currentKey = keyOf(index);
    const QString id = index.data(ProjectModel::IdRole).toString();
    switch (kindOf(index)) {
    case Kind::Function:
        emit functionSelected(id);
        break;
    case Kind::Trigger:
    case Kind::Version:
    case Kind::Alias:
        emit functionSelected(index.parent().data(ProjectModel::IdRole).toString());
        break;
    case Kind::Resource:
        emit resourceSelected(id);
        break;
    default:
        break;
    }
}

void ProjectPane::open(const QModelIndex& index) {
    const QString id = index.data(ProjectModel::IdRole).toString();
    switch (kindOf(index)) {
    case Kind::Function:
        emit functionOpened(id);
        break;
    case Kind::Uncreated:
    case Kind::Trigger:
    case Kind::Resource:
    case Kind::Layer:
        emit templatePlaceRequested(id);
        break;
    case Kind::Version:
    case Kind::Alias:
        openVersion(index);
        break;
    case Kind::File:
        emit fileOpened(index.data(ProjectModel::PathRole).toString());
        break;
    case Kind::Section:
    case Kind::Folder:
        m_view->setExpanded(index, !m_view->isExpanded(index));
        break;
    }
}

void ProjectPane::openVersion(const QModelIndex& index) {
    const QString function = index.parent().data(ProjectModel::IdRole).toString();
    const QString version = index.data(ProjectModel::IdRole).toString();
    if (version == QLatin1String{"$LATEST"})
        emit functionOpened(function);
    else
        emit versionOpened(function, version);
}

void ProjectPane::askChangesSince(const QModelIndex& index) {
    emit changesSinceRequested(index.parent().data(ProjectModel::IdRole).toString(),
                               index.data(ProjectModel::IdRole).toString());
}

int ProjectPane::wantedWidth() const {
    int widest = 0;
    const QModelIndex functions = m_filter->index(ProjectModel::Functions, 0);
    for (int row = 0; row < m_filter->rowCount(functions); ++row)
        widest =
            std::max(widest, m_view->sizeHintForIndex(m_filter->index(row, 0, functions)).width());
    return widest + 2 * m_view->indentation() + m_view->verticalScrollBar()->sizeHint().width() +
           ui::space::One;
}

void ProjectPane::deleteCurrent() {
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid() && (kindOf(index) == Kind::File || kindOf(index) == Kind::Folder))
        emit deleteRequested(index.data(ProjectModel::PathRole).toString());
}

QString ProjectPane::folderOf(const QModelIndex& index) const {
    const QString path = index.data(ProjectModel::PathRole).toString();
    return kindOf(index) == Kind::File ? QFileInfo{path}.absolutePath() : path;
}

void ProjectPane::fillFunctionMenu(QMenu& menu, const QModelIndex& index) {
    const QString id = index.data(ProjectModel::IdRole).toString();
    menu.addAction(ui::icon(QStringLiteral("play")), tr("Invoke"), this,
                   [this, id] { emit invokeRequested(id); });
    menu.addSeparator();
    menu.addAction(ui::icon(QStringLiteral("edit")), tr("Open code"), this,
                   [this, id] { emit functionOpened(id); });
    if (!index.data(ProjectModel::ApiMadeRole).toBool())
        menu.addAction(ui::icon(QStringLiteral("template")), tr("Show in template"), this,
                       [this, id] { emit templatePlaceRequested(id); });
    menu.addAction(ui::icon(QStringLiteral("logs")), tr("Show logs"), this,
                   [this, id] { emit logsRequested(id); });
    menu.addAction(ui::icon(QStringLiteral("tag")), tr("Publish a version"), this,
                   [this, id] { emit publishRequested(id); });
    menu.addSeparator();
    addNewFunction(menu);
    menu.addAction(ui::icon(QStringLiteral("copy")), tr("Copy name"), this,
                   [id] { QGuiApplication::clipboard()->setText(id); });
}

void ProjectPane::fillVersionMenu(QMenu& menu, const QModelIndex& index) {
    const QPersistentModelIndex at{index};
    menu.addAction(ui::icon(QStringLiteral("edit")), tr("Open code"), this,
                   [this, at] { openVersion(at); });
    const QString version = index.data(ProjectModel::IdRole).toString();
    if (version != QLatin1String{"$LATEST"})
        menu.addAction(ui::icon(QStringLiteral("history")),
                       tr("What has changed since version %1").arg(version), this,
                       [this, at] { askChangesSince(at); });
}

void ProjectPane::addNewFunction(QMenu& menu) {
    menu.addAction(ui::icon(QStringLiteral("add")), tr("New function..."), this,
                   &ProjectPane::newFunctionRequested);
}

void ProjectPane::fillFileMenu(QMenu& menu, const QModelIndex& index) {
    const QString path = index.data(ProjectModel::PathRole).toString();
    const QString folder = folderOf(index);
    if (kindOf(index) == Kind::File)
        menu.addAction(ui::icon(QStringLiteral("file")), tr("Open"), this,
                       [this, path] { emit fileOpened(path); });
    menu.addAction(ui::icon(QStringLiteral("file-add")), tr("New file"), this,
                   [this, folder] { emit newFileRequested(folder); });
    if (kindOf(index) == Kind::Section)
        return;
    if (kindOf(index) == Kind::Folder || ui::isCodeFile(path))
        menu.addAction(ui::icon(QStringLiteral("function")), tr("Make a function of it"), this,
                       [this, path] { emit functionOfRequested(path); });
    menu.addSeparator();
    menu.addAction(ui::icon(QStringLiteral("edit")), tr("Rename"), this,
                   [this, at = QPersistentModelIndex{index}] { m_view->edit(at); })
        ->setShortcut(Qt::Key_F2);
    menu.addAction(ui::icon(QStringLiteral("trash")), tr("Move to trash"), this,
                   [this, path] { emit deleteRequested(path); })
        ->setShortcut(QKeySequence::Delete);
    menu.addAction(ui::icon(QStringLiteral("history")), tr("History in git"), this,
                   [this, path] { emit historyRequested(path); });
    menu.addSeparator();
    menu.addAction(ui::icon(QStringLiteral("copy")), tr("Copy path"), this,
                   [path] { QGuiApplication::clipboard()->setText(path); });
}

void ProjectPane::showMenu(const QPoint& position) {
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu{this};
    const QString id = index.data(ProjectModel::IdRole).toString();
    const Kind kind = kindOf(index);
    if (kind == Kind::Function)
        fillFunctionMenu(menu, index);
    else if (kind == Kind::Uncreated || kind == Kind::Trigger || kind == Kind::Resource ||
             kind == Kind::Layer)
        menu.addAction(ui::icon(QStringLiteral("template")), tr("Show in template"), this,
                       [this, id] { emit templatePlaceRequested(id); });
    else if (kind == Kind::Version || kind == Kind::Alias)
        fillVersionMenu(menu, index);
    else if (!index.data(ProjectModel::PathRole).toString().isEmpty())
        fillFileMenu(menu, index);
    else if (keyOf(index) == QLatin1String{"functions"})
        addNewFunction(menu);
    if (!menu.isEmpty())
        menu.exec(m_view->viewport()->mapToGlobal(position));
}

void ProjectPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::project
