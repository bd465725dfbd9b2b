#pragma once

#include "widgets/inspector/WrittenProperties.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace lathe::inspector {

/// The environment variables of a function: name, value, where it comes from.
class EnvironmentModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    struct Variable {
        QString name;
        QString value;
        PropertySource source;
        /// A person said that it is to have a plain value of its own.
        bool unlocked = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setVariables(const std::map<std::string, std::string>& resolved,
                      const WrittenProperties& written);
    const Variable& variable(int row) const { return m_variables[std::size_t(row)]; }
    bool locked(int row) const;
    void unlock(int row);

    /// Why this cannot be a variable's name; empty when it can.
    QString complaint(const QString& name, int exceptRow = -1) const;
    /// Bytes of all names and values: at most 4,096.
    qsizetype bytes() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void valueEdited(const QString& name, const QString& value);
    void nameEdited(const QString& from, const QString& to, const QString& value);
    void refused(const QString& reason);

  private:
    std::vector<Variable> m_variables;
};

} // namespace lathe::inspector
