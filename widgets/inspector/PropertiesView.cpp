#include "widgets/inspector/PropertiesView.h"

#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/Builders.h"
#include "widgets/inspector/PropertyDelegate.h"
#include "widgets/inspector/PropertyFacts.h"
#include "widgets/inspector/ValueText.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace lathe::inspector {

using schema::Kind;

namespace {

/// Rows whose name holds the text, or only those that are set, with what they stand in.
class PropertyFilter : public QSortFilterProxyModel {
  public:
    explicit PropertyFilter(QObject* parent)
        : QSortFilterProxyModel{parent} {
        setRecursiveFilteringEnabled(true);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
    }
    void setOnlySet(bool only) {
        m_onlySet = only;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const bool isSet = index.data(PropertyTree::SetRole).toBool();
        const bool isAdd = index.data(PropertyTree::AddRole).toBool();
        if (m_onlySet && !isSet && !(isAdd && parent.data(PropertyTree::SetRole).toBool()))
            return false;
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

  private:
    bool m_onlySet = false;
};

/// Opened by itself when a resource is shown: this many levels of what is set.
constexpr int openLevels = 2;

constexpr int heightForFacts = 240;

} // namespace

PropertiesView::PropertiesView(QWidget* parent)
    : QWidget{parent}
    , m_tree{new PropertyTree{this}}
    , m_filter{new PropertyFilter{this}}
    , m_search{new ui::SearchField{tr("Find a property"), this}}
    , m_view{new QTreeView{this}}
    , m_facts{new QLabel{this}} {
    m_filter->setSourceModel(m_tree);
    m_delegate = new PropertyDelegate{
        *m_tree, [this](const QModelIndex& source) { return offersFor(source); },
        [this](const QModelIndex& source) { return hasBuilder(*m_tree, source); }, this};
    m_view->setModel(m_filter);
    m_view->setItemDelegate(m_delegate);
    m_view->setAccessibleName(tr("Properties of the resource"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setMinimumHeight(2 * ui::size::Row);
    m_view->setIndentation(14);
    m_view->setEditTriggers(QAbstractItemView::SelectedClicked);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setSectionResizeMode(PropertyTree::NameColumn, QHeaderView::Interactive);
    m_view->header()->resizeSection(PropertyTree::NameColumn, 190);
    m_view->header()->setStretchLastSection(true);
    m_onlySet = m_search->addToggle(QStringLiteral("filter"), tr("Only what is set"));
    m_facts->setWordWrap(true);
    m_facts->setMinimumHeight(1);
    m_facts->setFont(ui::smallFont());
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setOpenExternalLinks(true);
    m_facts->setContentsMargins(ui::space::OneAndHalf, ui::space::One, ui::space::OneAndHalf,
                                ui::space::One);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    top->addWidget(m_search);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_facts);

    connect(m_search, &ui::SearchField::searched, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        if (!text.isEmpty())
            m_view->expandAll();
    });
    connect(m_search, &ui::SearchField::leftDownwards, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_onlySet, &QAction::toggled, this,
            [this](bool only) { static_cast<PropertyFilter*>(m_filter)->setOnlySet(only); });
    connect(m_view, &QTreeView::doubleClicked, this, &PropertiesView::activate);
    m_view->installEventFilter(this);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &PropertiesView::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PropertiesView::showFacts);
    connect(m_delegate, &PropertyDelegate::complained, this, [this](const QString& why) {
        why.isEmpty() ? showFacts()
                      : m_facts->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                                             .arg(ui::colors().error.name(), why.toHtmlEscaped()));
    });
    // Once the editor has gone.
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, &PropertiesView::fill,
            Qt::QueuedConnection);
    connect(m_delegate, &PropertyDelegate::builderRequested, this, &PropertiesView::build);
    connect(m_tree, &PropertyTree::edited, this, &PropertiesView::edited);
    connect(m_tree, &PropertyTree::removed, this, &PropertiesView::removed);
    connect(m_tree, &PropertyTree::renamed, this, &PropertiesView::renamed);
    showFacts();
}

PropertiesView::~PropertiesView() {
    // An open editor goes after this, and what is typed is lost with it.
    m_delegate->disconnect(this);
}

void PropertiesView::setSchema(std::shared_ptr<const schema::Schema> schema) {
    keep();
    m_tree->setSchema(std::move(schema));
    restore();
}

void PropertiesView::showResource(std::shared_ptr<const model::Project> project,
                                  const QString& logicalId, const QString& type,
                                  const WrittenProperties& written, bool readOnly) {
    m_project = std::move(project);
    m_wanted = {logicalId, type, written, readOnly};
    if (!m_delegate->isEditing())
        fill();
}

void PropertiesView::fill() {
    if (m_wanted == m_shown)
        return;
    const bool another = m_wanted.logicalId != m_shown.logicalId;
    m_shown = m_wanted;
    keep();
    m_tree->setReadOnly(m_shown.readOnly);
    m_tree->setResource(m_shown.type, m_shown.written);
    if (another) {
        m_currentPath.clear();
        expandSet({}, openLevels);
        showFacts();
    } else {
        restore();
    }
}

/// Rows are made anew with every edit of the template.
void PropertiesView::keep() {
    m_open.clear();
    const auto collect = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            if (!m_view->isExpanded(index))
                continue;
            m_open << index.data(PropertyTree::PathRole).toString();
            self(self, index);
        }
    };
    collect(collect, {});
    m_currentPath = m_view->currentIndex().data(PropertyTree::PathRole).toString();
}

void PropertiesView::restore() {
    const auto open = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            if (!m_open.contains(index.data(PropertyTree::PathRole).toString()))
                continue;
            m_view->expand(index);
            self(self, index);
        }
    };
    open(open, {});
    const QModelIndex index = m_tree->find(m_currentPath);
    if (index.data(PropertyTree::PathRole).toString() == m_currentPath)
        m_view->setCurrentIndex(m_filter->mapFromSource(index));
    showFacts();
}

void PropertiesView::expandSet(const QModelIndex& parent, int depth) {
    for (int row = 0; depth > 0 && row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!index.data(PropertyTree::SetRole).toBool())
            continue;
        m_view->expand(index);
        expandSet(index, depth - 1);
    }
}

void PropertiesView::showPath(const QString& path) {
    m_search->clear();
    m_search->searchNow();
    const QModelIndex index = m_filter->mapFromSource(m_tree->find(path));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->expand(index);
    expandSet(index, openLevels);
    m_view->scrollTo(index, QAbstractItemView::PositionAtTop);
}

QModelIndex PropertiesView::current() const {
    return m_filter->mapToSource(m_view->currentIndex().siblingAtColumn(0));
}

void PropertiesView::activate(const QModelIndex& index) {
    const QModelIndex source = m_filter->mapToSource(index.siblingAtColumn(0));
    if (!source.isValid())
        return;
    const bool isAdd = source.data(PropertyTree::AddRole).toBool();
    const bool isPlain = m_tree->canEdit(source);
    if (isAdd && m_tree->kind(source.parent()) == Kind::List &&
        kindOf(m_tree->place(source), nullptr) == Kind::Structure)
        return m_tree->add(source);
    const boost::json::value* value = m_tree->value(source);
    if (hasBuilder(*m_tree, source) && (!value || !value->is_string()))
        return build(source);
    if (isPlain)
        m_view->edit(index.siblingAtColumn(PropertyTree::ValueColumn));
    else
        m_view->setExpanded(index.siblingAtColumn(0),
                            !m_view->isExpanded(index.siblingAtColumn(0)));
}

bool PropertiesView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            activate(m_view->currentIndex());
            return true;
        case Qt::Key_Delete:
            m_tree->remove(current());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Where there is little room, the rows need it most.
void PropertiesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showFacts();
}

void PropertiesView::build(const QModelIndex& source) {
    openBuilder(*m_tree, source, m_project.get(), window());
}

void PropertiesView::showMenu(const QPoint& place) {
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    const QPersistentModelIndex source{m_filter->mapToSource(index.siblingAtColumn(0))};
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& icon, const QString& text, bool enabled, auto&& act) {
        QAction* action = menu->addAction(ui::icon(icon), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    const QPersistentModelIndex kept{index};
    add(QStringLiteral("edit"), tr("Edit"), m_tree->canEdit(source),
        [this, kept] { activate(kept); });
    if (hasBuilder(*m_tree, source))
        add(QStringLiteral("external"), tr("Open an editor for it"), true,
            [this, source] { build(source); });
    if (m_tree->canRename(source))
        add(QStringLiteral("edit"), tr("Rename"), true, [this, kept] {
            m_view->edit(QModelIndex{kept}.siblingAtColumn(PropertyTree::NameColumn));
        });
    const boost::json::value* value = m_tree->value(source);
    const QString text = value ? valueText(*value) : QString{};
    add(QStringLiteral("copy"), tr("Copy the value"), value,
        [text] { QApplication::clipboard()->setText(text); });
    menu->addSeparator();
    add(QStringLiteral("undo"), tr("Take this value out of the template"),
        m_tree->canRemove(source), [this, source] { m_tree->remove(source); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void PropertiesView::showFacts() {
    const QModelIndex source = current();
    const schema::Property* property = source.isValid() ? m_tree->place(source).property : nullptr;
    const schema::Structure* owner = source.isValid() ? m_tree->owner(source) : nullptr;
    QString facts;
    if (owner && property)
        facts = propertyFacts(*owner, *property);
    else if (source.data(PropertyTree::UnknownRole).toBool())
        facts = tr("%1 is no property that AWS knows here.")
                    .arg(source.data().toString().toHtmlEscaped());
    else if (!m_view->currentIndex().isValid())
        facts = QStringLiteral("<span style=\"color:%1\">%2</span>")
                    .arg(ui::colors().muted.name(),
                         tr("Select a property to see what it takes; double-click to change it."));
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty() && height() >= heightForFacts);
}

QStringList PropertiesView::offersFor(const QModelIndex& source) const {
    const schema::Property* property = m_tree->place(source).property;
    const Kind kind = kindOf(m_tree->place(source), nullptr);
    const bool isNameOfMember =
        source.data(PropertyTree::AddRole).toBool() && m_tree->kind(source.parent()) != Kind::List;
    if (isNameOfMember)
        return {};
    QStringList offers;
    if (property)
        for (const std::string& word : property->values)
            offers << QString::fromStdString(word);
    if (kind == Kind::Boolean)
        offers << QStringLiteral("true") << QStringLiteral("false");
    if (!m_project || kind == Kind::Structure || kind == Kind::Map)
        return offers;
    for (const schema::Source& from : property ? property->sources : std::vector<schema::Source>{})
        for (const model::Resource& resource : m_project->resources) {
            if (resource.type != from.type || resource.implied)
                continue;
            const QString id = QString::fromStdString(resource.logicalId);
            const QString offer = from.attribute == "Ref"
                                      ? QStringLiteral("!Ref %1").arg(id)
                                      : QStringLiteral("!GetAtt %1.%2")
                                            .arg(id, QString::fromStdString(from.attribute));
            if (id != m_shown.logicalId && !offers.contains(offer))
                offers << offer;
        }
    for (const auto& [name, value] : m_project->parameters)
        if (!name.starts_with("AWS::"))
            offers << QStringLiteral("!Ref %1").arg(QString::fromStdString(name));
    return offers;
}

} // namespace lathe::inspector
