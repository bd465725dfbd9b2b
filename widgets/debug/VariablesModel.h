#pragma once

#include "engine/base/Result.h"
#include "engine/debug/Values.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace lathe::debugging {

/// What a program has where it stands, as a tree of names and values: expressions that a person
/// watches, then the scopes of the frame that is looked at. What is in a value is asked for when it
/// is opened, a page at a time.
class VariablesModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        /// "Local/order/items": the same after each step, for what stays open.
        PathRole = Qt::UserRole,
        /// A scope that is worth opening at once.
        OpensRole,
        /// Gives the next page when it is activated.
        IsMoreRole,
    };
    /// How much of a value is asked for at a time.
    static constexpr int Page = 100;

    explicit VariablesModel(QObject* parent = nullptr);
    ~VariablesModel() override;

    void setWatches(const QStringList& expressions);
    QStringList watches() const;
    /// The scopes of a frame, whose values take the place of those before. Watched expressions are
    /// to be evaluated again.
    void setScopes(const std::vector<debug::Scope>& scopes);
    /// The program goes on: nothing can be said of it.
    void clearValues();
    void setWatchValue(const QString& expression, const Result<debug::Variable>& value);
    /// The answer to childrenRequested.
    void addChildren(const QString& reference, int first,
                     const std::vector<debug::Variable>& variables);
    /// The answer to assignRequested.
    void setAssigned(const QString& reference, const debug::Variable& variable);
    void askForMore(const QModelIndex& more);
    void removeWatch(const QModelIndex& index);
    bool isWatch(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void childrenRequested(const QString& reference, int first);
    /// `reference` is what the variable is in.
    void assignRequested(const QString& reference, const QString& name, const QString& value);
    void watchesChanged();

  private:
    struct Node;

    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node, int column = NameColumn) const;
    Node* waitingFor(Node& below, const QString& reference, int first) const;
    Node* withReference(Node& below, const QString& reference) const;
    Node& watchGroup() const;
    void removeRowsOf(Node& node, int first, int count);
    void addRow(Node& node, std::unique_ptr<Node> row);
    void setWatchAt(Node& node, const QString& expression);
    QVariant textOf(const Node& node, int column) const;
    static QString pathOf(const Node& node);

    std::unique_ptr<Node> m_root;
    bool m_stands = false;
};

} // namespace lathe::debugging
