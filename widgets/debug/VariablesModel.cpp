#include "widgets/debug/VariablesModel.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <algorithm>
#include <utility>

namespace lathe::debugging {

struct VariablesModel::Node {
    enum class Kind {
        Root,
        /// The watched expressions.
        Watches,
        Watch,
        /// Where another is written.
        NewWatch,
        Scope,
        Variable,
        /// The rest of what is in its parent.
        More,
    };

    Kind kind = Kind::Variable;
    QString name;
    QString value;
    QString type;
    /// What is in it is asked for by this; empty: nothing is.
    QString reference;
    bool failed = false;
    bool opens = false;
    /// From which one on more is wanted and has not come.
    int awaited = -1;
    bool asked = false;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> rows = {};

    int row() const {
        const auto found = std::find_if(parent->rows.begin(), parent->rows.end(),
                                        [this](const auto& each) { return each.get() == this; });
        return static_cast<int>(found - parent->rows.begin());
    }
};

namespace {

/// In one line, as a row has it.
QString inLine(const std::string& text) {
    return QString::fromStdString(text).replace(u'\n', QChar{0x21B5});
}

} // namespace

VariablesModel::VariablesModel(QObject* parent)
    : QAbstractItemModel{parent}
    , m_root{std::make_unique<Node>()} {
    m_root->kind = Node::Kind::Root;
    auto watches = std::make_unique<Node>();
    watches->kind = Node::Kind::Watches;
    watches->opens = true;
    watches->parent = m_root.get();
    m_root->rows.push_back(std::move(watches));
    setWatches({});
}

VariablesModel::~VariablesModel() = default;

VariablesModel::Node& VariablesModel::watchGroup() const {
    return *m_root->rows.front();
}

VariablesModel::Node* VariablesModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex VariablesModel::indexOf(const Node& node, int column) const {
    if (!node.parent)
        return {};
    return createIndex(node.row(), column, const_cast<Node*>(&node));
}

void VariablesModel::removeRowsOf(Node& node, int first, int count) {
    if (count <= 0)
        return;
    beginRemoveRows(indexOf(node), first, first + count - 1);
    node.rows.erase(node.rows.begin() + first, node.rows.begin() + first + count);
    endRemoveRows();
}

void VariablesModel::addRow(Node& node, std::unique_ptr<Node> row) {
    row->parent = &node;
    const int at = static_cast<int>(node.rows.size());
    beginInsertRows(indexOf(node), at, at);
    node.rows.push_back(std::move(row));
    endInsertRows();
}

void VariablesModel::setWatches(const QStringList& expressions) {
    Node& group = watchGroup();
    removeRowsOf(group, 0, static_cast<int>(group.rows.size()));
    for (const QString& expression : expressions) {
        auto row = std::make_unique<Node>();
        row->kind = Node::Kind::Watch;
        row->name = expression;
        addRow(group, std::move(row));
    }
    auto last = std::make_unique<Node>();
    last->kind = Node::Kind::NewWatch;
    addRow(group, std::move(last));
}

QStringList VariablesModel::watches() const {
    QStringList expressions;
    for (const auto& row : watchGroup().rows)
        if (row->kind == Node::Kind::Watch)
            expressions << row->name;
    return expressions;
}

void VariablesModel::setScopes(const std::vector<debug::Scope>& scopes) {
    clearValues();
    m_stands = true;
    bool first = true;
    for (const debug::Scope& scope : scopes) {
        auto row = std::make_unique<Node>();
        row->kind = Node::Kind::Scope;
        row->name = QString::fromStdString(scope.name);
        row->reference = QString::fromStdString(scope.reference);
        row->opens = std::exchange(first, false) || !scope.isLarge;
        addRow(*m_root, std::move(row));
    }
}

void VariablesModel::clearValues() {
    m_stands = false;
    removeRowsOf(*m_root, 1, static_cast<int>(m_root->rows.size()) - 1);
    for (const auto& watch : watchGroup().rows) {
        removeRowsOf(*watch, 0, static_cast<int>(watch->rows.size()));
        watch->value.clear();
        watch->type.clear();
        watch->reference.clear();
        watch->failed = watch->asked = false;
        emit dataChanged(indexOf(*watch), indexOf(*watch, ValueColumn));
    }
}

void VariablesModel::setWatchValue(const QString& expression,
                                   const Result<debug::Variable>& value) {
    for (const auto& watch : watchGroup().rows) {
        if (watch->kind != Node::Kind::Watch || watch->name != expression)
            continue;
        removeRowsOf(*watch, 0, static_cast<int>(watch->rows.size()));
        watch->failed = !value;
        watch->asked = false;
        watch->value = value ? inLine(value->value) : ui::translated(value.error().detail);
        watch->type = value ? QString::fromStdString(value->type) : QString{};
        watch->reference = value ? QString::fromStdString(value->reference) : QString{};
        emit dataChanged(indexOf(*watch), indexOf(*watch, ValueColumn));
    }
}

VariablesModel::Node* VariablesModel::waitingFor(Node& below, const QString& reference,
                                                 int first) const {
    for (const auto& row : below.rows) {
        if (row->reference == reference && row->awaited == first)
            return row.get();
        if (Node* found = waitingFor(*row, reference, first))
            return found;
    }
    return nullptr;
}

VariablesModel::Node* VariablesModel::withReference(Node& below, const QString& reference) const {
    for (const auto& row : below.rows) {
        if (row->reference == reference)
            return row.get();
        if (Node* found = withReference(*row, reference))
            return found;
    }
    return nullptr;
}

void VariablesModel::addChildren(const QString& reference, int first,
                                 const std::vector<debug::Variable>& variables) {
    Node* node = waitingFor(*m_root, reference, first);
    if (!node)
        return;
    node->awaited = -1;
    if (!node->rows.empty() && node->rows.back()->kind == Node::Kind::More)
        removeRowsOf(*node, static_cast<int>(node->rows.size()) - 1, 1);
    for (const debug::Variable& variable : variables) {
        auto row = std::make_unique<Node>();
        row->name = QString::fromStdString(variable.name);
        row->value = inLine(variable.value);
        row->type = QString::fromStdString(variable.type);
        row->reference = QString::fromStdString(variable.reference);
        addRow(*node, std::move(row));
    }
    if (static_cast<int>(variables.size()) < Page)
        return;
    auto more = std::make_unique<Node>();
    more->kind = Node::Kind::More;
    addRow(*node, std::move(more));
}

void VariablesModel::setAssigned(const QString& reference, const debug::Variable& variable) {
    Node* node = withReference(*m_root, reference);
    if (!node)
        return;
    for (const auto& row : node->rows) {
        if (row->name != QString::fromStdString(variable.name))
            continue;
        removeRowsOf(*row, 0, static_cast<int>(row->rows.size()));
        row->value = inLine(variable.value);
        row->type = QString::fromStdString(variable.type);
        row->reference = QString::fromStdString(variable.reference);
        row->asked = false;
        emit dataChanged(indexOf(*row), indexOf(*row, ValueColumn));
        return;
    }
}

void VariablesModel::askForMore(const QModelIndex& more) {
    Node* node = nodeOf(more)->parent;
    if (!node || node->awaited >= 0)
        return;
    node->awaited = static_cast<int>(node->rows.size()) - 1;
    emit childrenRequested(node->reference, node->awaited);
}

bool VariablesModel::isWatch(const QModelIndex& index) const {
    return index.isValid() && nodeOf(index)->kind == Node::Kind::Watch;
}

void VariablesModel::removeWatch(const QModelIndex& index) {
    if (!isWatch(index))
        return;
    removeRowsOf(watchGroup(), nodeOf(index)->row(), 1);
    emit watchesChanged();
}

void VariablesModel::setWatchAt(Node& node, const QString& expression) {
    QStringList all = watches();
    if (node.kind == Node::Kind::NewWatch)
        all << expression;
    else
        all[node.row()] = expression;
    all.removeAll(QString{});
    setWatches(all);
    emit watchesChanged();
}

QModelIndex VariablesModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    if (row < 0 || row >= static_cast<int>(node->rows.size()) || column < 0 ||
        column >= ColumnCount)
        return {};
    return createIndex(row, column, node->rows[static_cast<std::size_t>(row)].get());
}

QModelIndex VariablesModel::parent(const QModelIndex& child) const {
    const Node* node = nodeOf(child);
    return node->parent ? indexOf(*node->parent) : QModelIndex{};
}

int VariablesModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->rows.size());
}

int VariablesModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

bool VariablesModel::hasChildren(const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    return parent.column() <= 0 && (!node->rows.empty() || !node->reference.isEmpty());
}

bool VariablesModel::canFetchMore(const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    return !node->reference.isEmpty() && !node->asked;
}

void VariablesModel::fetchMore(const QModelIndex& parent) {
    Node* node = nodeOf(parent);
    if (node->reference.isEmpty() || std::exchange(node->asked, true))
        return;
    node->awaited = 0;
    emit childrenRequested(node->reference, 0);
}

QString VariablesModel::pathOf(const Node& node) {
    const QString name = node.kind == Node::Kind::Watches ? QStringLiteral("=") : node.name;
    return node.parent && node.parent->parent ? pathOf(*node.parent) + QLatin1Char('/') + name
                                              : name;
}

QVariant VariablesModel::textOf(const Node& node, int column) const {
    if (column == ValueColumn) {
        if (node.kind == Node::Kind::Watch && !m_stands)
            return tr("not available while it runs");
        return node.value;
    }
    switch (node.kind) {
    case Node::Kind::Watches:
        return tr("Watch");
    case Node::Kind::NewWatch:
        return tr("Add an expression...");
    case Node::Kind::More:
        return tr("Show more...");
    default:
        return node.name;
    }
}

QVariant VariablesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    const bool isGroup = node.kind == Node::Kind::Watches || node.kind == Node::Kind::Scope;
    const bool isFaint =
        node.kind == Node::Kind::NewWatch || node.kind == Node::Kind::More ||
        (node.kind == Node::Kind::Watch && !m_stands && index.column() == ValueColumn);
    const ui::Colors& c = ui::colors();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node, index.column());
    case Qt::EditRole:
        return index.column() == NameColumn ? node.name : node.value;
    case Qt::ToolTipRole:
        if (index.column() == NameColumn || node.value.isEmpty())
            return {};
        return node.type.isEmpty() ? node.value : node.value + u'\n' + node.type;
    case Qt::FontRole:
        return isGroup ? ui::strongFont() : isFaint ? ui::uiFont() : ui::codeFont();
    case Qt::ForegroundRole:
        if (node.failed && index.column() == ValueColumn)
            return c.error;
        if (isFaint)
            return c.muted;
        return isGroup || index.column() == NameColumn ? c.text : c.code.string;
    case PathRole:
        return pathOf(node);
    case OpensRole:
        return node.opens;
    case IsMoreRole:
        return node.kind == Node::Kind::More;
    default:
        return {};
    }
}

bool VariablesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Node& node = *nodeOf(index);
    const QString text = value.toString().trimmed();
    if (index.column() == NameColumn) {
        if (text != node.name)
            // Not from within the editor's own end: its row goes.
            QMetaObject::invokeMethod(
                this,
                [this, at = QPersistentModelIndex{index}, text] {
                    if (at.isValid())
                        setWatchAt(*nodeOf(at), text);
                },
                Qt::QueuedConnection);
        return true;
    }
    if (text.isEmpty() || text == node.value)
        return false;
    emit assignRequested(node.parent->reference, node.name, text);
    return true;
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const Node& node = *nodeOf(index);
    const bool isWatch = node.kind == Node::Kind::Watch || node.kind == Node::Kind::NewWatch;
    if (index.column() == NameColumn ? isWatch : node.kind == Node::Kind::Variable && m_stands)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace lathe::debugging
