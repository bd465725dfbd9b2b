#pragma once

#include "engine/schema/Schema.h"
#include "widgets/inspector/WrittenProperties.h"

#include <QAbstractItemModel>

#include <memory>

namespace lathe::inspector {

/// The properties of one resource, as the schema knows them and as the template writes them, as
/// deep as they go. Below a list or a map stands a row to add to it. Changes nothing itself: what a
/// person does becomes a signal. Below a property that is not set, rows come when they are asked
/// for (fetchMore), because structures may hold themselves.
class PropertyTree : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        /// The resource, or Globals, has a value: bool.
        SetRole = Qt::UserRole,
        /// One of the rows that add to a list or a map: bool.
        AddRole,
        RequiredRole,
        /// Not a value of this resource's own: bool.
        InheritedRole,
        /// The schema knows no such property: bool.
        UnknownRole,
        /// The path as text, "Events/Nightly/Properties/Schedule".
        PathRole,
    };

    explicit PropertyTree(QObject* parent = nullptr);
    ~PropertyTree() override;

    /// The schema of resource types; without it the tree shows what is written.
    void setSchema(std::shared_ptr<const schema::Schema> schema);
    void setResource(const QString& type, const WrittenProperties& written);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    PropertyPath path(const QModelIndex& index) const;
    /// What may stand there.
    const schema::Place& place(const QModelIndex& index) const;
    /// The resource's own value or that of Globals; nullptr when there is none.
    const boost::json::value* value(const QModelIndex& index) const;
    schema::Kind kind(const QModelIndex& index) const;
    /// The structure that the property belongs to; nullptr for items and members of maps.
    const schema::Structure* owner(const QModelIndex& index) const;
    /// The row of a path as PathRole has it, or the last one on the way there; not valid where the
    /// first step is not there. Fetches what lies on the way.
    QModelIndex find(const QString& path);

    bool canEdit(const QModelIndex& index) const;
    bool canRemove(const QModelIndex& index) const;
    /// A member of a map, whose name a person chose.
    bool canRename(const QModelIndex& index) const;

    /// Whether what the row stands in has a value of its own under the name already; the row's own
    /// name does not count.
    bool isTaken(const QModelIndex& index, const QString& name) const;

    /// Puts the value there, or at the end of the list whose last row this is.
    void put(const QModelIndex& index, const boost::json::value& value);
    /// A new item for the list, or a member of this name for the map, with what it requires. Leaves
    /// alone what has the name already.
    void add(const QModelIndex& addRow, const QString& name = {});
    void remove(const QModelIndex& index);
    void rename(const QModelIndex& index, const QString& to);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  signals:
    void edited(const inspector::PropertyPath& path, const boost::json::value& value);
    void removed(const inspector::PropertyPath& path);
    void renamed(const inspector::PropertyPath& path, const QString& to,
                 const boost::json::value& value);

  private:
    struct Node;
    Node* nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    bool mayHaveChildren(const Node& node) const;
    void makeChildren(Node& node) const;
    void makeMembers(Node& node) const;
    void rebuild();

    std::shared_ptr<const schema::Schema> m_schema;
    QString m_type;
    WrittenProperties m_written;
    std::unique_ptr<Node> m_root;
    bool m_readOnly = false;
};

} // namespace lathe::inspector
