#include "widgets/inspector/PropertyTree.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/ValueText.h"

#include <algorithm>
#include <set>

namespace lathe::inspector {

using schema::Kind;

struct PropertyTree::Node {
    Node* parent = nullptr;
    int row = 0;
    /// A key, or the index in a list as text.
    QString name;
    bool isItem = false;
    bool isAdd = false;
    /// A key that a person chose.
    bool isMember = false;
    schema::Place place;
    const schema::Structure* owner = nullptr;
    /// What stands under Type beside it.
    std::string word;
    const boost::json::value* own = nullptr;
    const boost::json::value* shared = nullptr;
    bool isFetched = false;
    std::vector<std::unique_ptr<Node>> children;

    const boost::json::value* value() const { return own ? own : shared; }
    Node& add(const QString& childName) {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = int(children.size());
        child->name = childName;
        children.push_back(std::move(child));
        return *children.back();
    }
};

namespace {

bool isIntrinsic(const boost::json::value* value) {
    return value && !intrinsicText(*value).isEmpty();
}

const boost::json::value* memberOf(const boost::json::value* value, std::string_view key) {
    const auto* object = value && !isIntrinsic(value) ? value->if_object() : nullptr;
    return object ? object->if_contains(key) : nullptr;
}

std::string typeWord(const boost::json::value* value) {
    const auto* word = memberOf(value, "Type");
    return word && word->is_string() ? std::string{word->get_string()} : std::string{};
}

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool has(const schema::Place& place, Kind kind) {
    return std::any_of(place.shapes.begin(), place.shapes.end(),
                       [&](const schema::Shape& shape) { return shape.kind == kind; });
}

} // namespace

PropertyTree::PropertyTree(QObject* parent)
    : QAbstractItemModel{parent}
    , m_root{std::make_unique<Node>()} {}

PropertyTree::~PropertyTree() = default;

void PropertyTree::setSchema(std::shared_ptr<const schema::Schema> schema) {
    beginResetModel();
    m_schema = std::move(schema);
    rebuild();
    endResetModel();
}

void PropertyTree::setResource(const QString& type, const WrittenProperties& written) {
    beginResetModel();
    m_type = type;
    m_written = written;
    rebuild();
    endResetModel();
}

void PropertyTree::rebuild() {
    m_root = std::make_unique<Node>();
    if (m_schema)
        m_root->place = m_schema->properties(m_type.toStdString());
    makeMembers(*m_root);
    m_root->isFetched = true;
}

/// What is set first, then what is required, then the rest; each by name.
void PropertyTree::makeMembers(Node& node) const {
    const bool isRoot = &node == m_root.get();
    const auto own = [&](std::string_view key) {
        return isRoot ? m_written.own.if_contains(key) : memberOf(node.own, key);
    };
    const auto shared = [&](std::string_view key) {
        return isRoot ? m_written.globals.if_contains(key) : memberOf(node.shared, key);
    };
    const std::string word = typeWord(node.value());
    std::set<std::string, std::less<>> known;
    struct Member {
        int rank;
        const schema::Structure* owner;
        const schema::Property* property;
    };
    std::vector<Member> members;
    for (const schema::Structure* structure : m_schema ? m_schema->structures(node.place, node.word)
                                                       : std::vector<const schema::Structure*>{})
        for (const schema::Property& property : structure->properties) {
            const bool isSet = own(property.name) || shared(property.name);
            if (known.insert(property.name).second && (isSet || !property.deprecated))
                members.push_back({isSet ? 0 : property.required ? 1 : 2, structure, &property});
        }
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return a.rank < b.rank; });
    const bool isMap = has(node.place, Kind::Map);
    std::set<std::string, std::less<>> others;
    const auto look = [&](const boost::json::object* object) {
        if (!object)
            return;
        for (const auto& [key, value] : *object)
            if (!known.contains(std::string_view{key}))
                others.emplace(key);
    };
    look(isRoot ? &m_written.own : node.own ? node.own->if_object() : nullptr);
    look(isRoot ? &m_written.globals : node.shared ? node.shared->if_object() : nullptr);
    const auto addMember = [&](const std::string& key) -> Node& {
        Node& child = node.add(toText(key));
        child.own = own(key);
        child.shared = shared(key);
        child.word = word;
        return child;
    };
    for (const std::string& key : others) {
        Node& child = addMember(key);
        child.isMember = true;
        if (m_schema)
            child.place = m_schema->member(node.place, key, node.word);
    }
    for (const Member& member : members) {
        Node& child = addMember(member.property->name);
        child.place = {member.property, member.property->shapes};
        child.owner = member.owner;
    }
    if (isMap && !m_readOnly)
        node.add(tr("Add…")).isAdd = true;
}

void PropertyTree::makeChildren(Node& node) const {
    const auto* items = node.value() ? node.value()->if_array() : nullptr;
    if (!items && kindOf(node.place, node.value()) != Kind::List)
        return makeMembers(node);
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        Node& child = node.add(QString::number(i + 1));
        child.isItem = true;
        child.place = schema::Schema::item(node.place);
        (node.own ? child.own : child.shared) = &(*items)[i];
    }
    if (has(node.place, Kind::List) && !m_readOnly) {
        Node& last = node.add(tr("Add…"));
        last.isAdd = true;
        last.place = schema::Schema::item(node.place);
    }
}

bool PropertyTree::mayHaveChildren(const Node& node) const {
    if (&node == m_root.get())
        return true;
    if (node.isAdd || isIntrinsic(node.value()))
        return false;
    switch (kindOf(node.place, node.value())) {
    case Kind::Structure:
    case Kind::Map:
    case Kind::List:
        return true;
    case Kind::Json:
        return node.value() && node.value()->is_object() && !node.value()->get_object().empty();
    default:
        return false;
    }
}

PropertyTree::Node* PropertyTree::nodeAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex PropertyTree::indexOf(const Node& node) const {
    return &node == m_root.get() ? QModelIndex{}
                                 : createIndex(node.row, 0, const_cast<Node*>(&node));
}

PropertyPath PropertyTree::path(const QModelIndex& index) const {
    PropertyPath path;
    for (const Node* node = nodeAt(index); node->parent; node = node->parent) {
        if (node->isItem || (node->isAdd && has(node->parent->place, Kind::List)))
            path.emplace_back(std::size_t(node->row));
        else
            path.emplace_back(node->name.toStdString());
    }
    std::reverse(path.begin(), path.end());
    return path;
}

const schema::Place& PropertyTree::place(const QModelIndex& index) const {
    return nodeAt(index)->place;
}

const boost::json::value* PropertyTree::value(const QModelIndex& index) const {
    return nodeAt(index)->value();
}

Kind PropertyTree::kind(const QModelIndex& index) const {
    const Node* node = nodeAt(index);
    return kindOf(node->place, node->value());
}

const schema::Structure* PropertyTree::owner(const QModelIndex& index) const {
    return nodeAt(index)->owner;
}

QModelIndex PropertyTree::find(const QString& path) {
    QModelIndex at;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (canFetchMore(at))
            fetchMore(at);
        const auto& children = nodeAt(at)->children;
        const auto found = std::find_if(children.begin(), children.end(), [&](const auto& child) {
            return (child->isItem ? QString::number(child->row) : child->name) == name &&
                   !child->isAdd;
        });
        if (found == children.end())
            return at;
        at = indexOf(**found);
    }
    return at;
}

bool PropertyTree::canEdit(const QModelIndex& index) const {
    if (m_readOnly || !index.isValid())
        return false;
    const Node* node = nodeAt(index);
    if (node->isAdd)
        return true;
    const Kind kind = kindOf(node->place, node->value());
    const bool isPlain = kind != Kind::Structure && kind != Kind::List && kind != Kind::Map;
    return isPlain || isIntrinsic(node->value());
}

bool PropertyTree::canRemove(const QModelIndex& index) const {
    return !m_readOnly && index.isValid() && nodeAt(index)->own;
}

bool PropertyTree::canRename(const QModelIndex& index) const {
    const Node* node = nodeAt(index);
    return canRemove(index) && node->isMember && has(node->parent->place, Kind::Map);
}

bool PropertyTree::isTaken(const QModelIndex& index, const QString& name) const {
    const Node* node = nodeAt(index);
    return name != node->name && memberOf(node->parent->own, name.toStdString());
}

void PropertyTree::put(const QModelIndex& index, const boost::json::value& value) {
    const Node* node = nodeAt(index);
    if (node->own && *node->own == value)
        return;
    // The first item makes the list.
    if (node->isAdd && !node->parent->own)
        emit edited(path(this->parent(index)), boost::json::array{value});
    else
        emit edited(path(index), value);
}

void PropertyTree::add(const QModelIndex& addRow, const QString& name) {
    const Node* list = nodeAt(addRow)->parent;
    if (has(list->place, Kind::List))
        return put(addRow, newValue(*m_schema, list->place.shapes.empty()
                                                   ? schema::Place{}
                                                   : schema::Schema::item(list->place)));
    if (isTaken(addRow, name))
        return;
    PropertyPath path = this->path(parent(addRow));
    path.emplace_back(name.toStdString());
    emit edited(path, newValue(*m_schema, m_schema->member(list->place, name.toStdString())));
}

void PropertyTree::remove(const QModelIndex& index) {
    if (canRemove(index))
        emit removed(path(index));
}

void PropertyTree::rename(const QModelIndex& index, const QString& to) {
    if (canRename(index) && !to.isEmpty() && to != nodeAt(index)->name && !isTaken(index, to))
        emit renamed(path(index), to, *nodeAt(index)->own);
}

QModelIndex PropertyTree::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeAt(parent);
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= ColumnCount ||
        parent.column() > 0)
        return {};
    return createIndex(row, column, node->children[std::size_t(row)].get());
}

QModelIndex PropertyTree::parent(const QModelIndex& index) const {
    const Node* node = nodeAt(index);
    return node->parent ? indexOf(*node->parent) : QModelIndex{};
}

int PropertyTree::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int PropertyTree::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

bool PropertyTree::hasChildren(const QModelIndex& parent) const {
    const Node* node = nodeAt(parent);
    return parent.column() <= 0 &&
           (node->isFetched ? !node->children.empty() : mayHaveChildren(*node));
}

bool PropertyTree::canFetchMore(const QModelIndex& parent) const {
    const Node* node = nodeAt(parent);
    return parent.column() <= 0 && !node->isFetched && mayHaveChildren(*node);
}

void PropertyTree::fetchMore(const QModelIndex& parent) {
    Node* node = nodeAt(parent);
    if (!canFetchMore(parent))
        return;
    // Made apart, to say how many come before they do.
    Node made;
    made.place = node->place;
    made.word = node->word;
    made.own = node->own;
    made.shared = node->shared;
    makeChildren(made);
    node->isFetched = true;
    if (made.children.empty())
        return;
    beginInsertRows(parent, 0, int(made.children.size()) - 1);
    for (auto& child : made.children)
        child->parent = node;
    node->children = std::move(made.children);
    endInsertRows();
}

QVariant PropertyTree::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node* node = nodeAt(index);
    const boost::json::value* value = node->value();
    switch (role) {
    case SetRole:
        return value != nullptr;
    case AddRole:
        return node->isAdd;
    case RequiredRole:
        return node->owner && node->place.property && node->place.property->required;
    case InheritedRole:
        return !node->own && node->shared;
    case UnknownRole:
        return m_schema && node->isMember && node->place.shapes.empty() &&
               !has(node->parent->place, Kind::Json) &&
               !m_schema->structures(node->parent->place, node->parent->word).empty();
    case PathRole: {
        QStringList parts;
        for (const Node* at = node; at->parent; at = at->parent)
            parts.prepend(at->isItem ? QString::number(at->row) : at->name);
        return parts.join(u'/');
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    case Qt::FontRole:
        return index.column() == ValueColumn && value ? QVariant{ui::codeFont()} : QVariant{};
    default:
        return {};
    }
    if (index.column() == NameColumn)
        return node->name;
    if (!value)
        return node->place.property && node->owner
                   ? QString::fromStdString(node->place.property->preset)
                   : QString{};
    if (!isIntrinsic(value) && value->is_array())
        return tr("%n items", nullptr, int(value->get_array().size()));
    if (!isIntrinsic(value) && value->is_object() && role == Qt::DisplayRole &&
        kindOf(node->place, value) != Kind::Json) {
        QStringList names;
        for (const auto& member : value->get_object())
            names << toText(member.key());
        return names.join(QStringLiteral(", "));
    }
    return valueText(*value);
}

QVariant PropertyTree::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Property") : tr("Value");
}

Qt::ItemFlags PropertyTree::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.column() == ValueColumn ? canEdit(index) : canRename(index))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace lathe::inspector
