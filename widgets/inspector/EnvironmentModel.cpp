#include "widgets/inspector/EnvironmentModel.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QRegularExpression>
#include <QSet>

namespace lathe::inspector {

namespace {

/// Names that Lambda keeps for itself
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html).
bool isReserved(const QString& name) {
    static const QSet<QString> names{QStringLiteral("_HANDLER"),
                                     QStringLiteral("_X_AMZN_TRACE_ID"),
                                     QStringLiteral("AWS_DEFAULT_REGION"),
                                     QStringLiteral("AWS_REGION"),
                                     QStringLiteral("AWS_EXECUTION_ENV"),
                                     QStringLiteral("AWS_LAMBDA_FUNCTION_NAME"),
                                     QStringLiteral("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
                                     QStringLiteral("AWS_LAMBDA_FUNCTION_VERSION"),
                                     QStringLiteral("AWS_LAMBDA_INITIALIZATION_TYPE"),
                                     QStringLiteral("AWS_LAMBDA_LOG_GROUP_NAME"),
                                     QStringLiteral("AWS_LAMBDA_LOG_STREAM_NAME"),
                                     QStringLiteral("AWS_ACCESS_KEY"),
                                     QStringLiteral("AWS_ACCESS_KEY_ID"),
                                     QStringLiteral("AWS_SECRET_ACCESS_KEY"),
                                     QStringLiteral("AWS_SESSION_TOKEN"),
                                     QStringLiteral("AWS_LAMBDA_RUNTIME_API"),
                                     QStringLiteral("LAMBDA_TASK_ROOT"),
                                     QStringLiteral("LAMBDA_RUNTIME_DIR")};
    return names.contains(name);
}

} // namespace

void EnvironmentModel::setVariables(const std::map<std::string, std::string>& resolved,
                                    const WrittenProperties& written) {
    std::vector<Variable> variables;
    for (const auto& [name, value] : resolved) {
        Variable variable{QString::fromStdString(name), QString::fromStdString(value),
                          sourceOf(written, {"Environment", "Variables", name}), false};
        variables.push_back(std::move(variable));
    }
    const bool same =
        variables.size() == m_variables.size() &&
        std::equal(variables.begin(), variables.end(), m_variables.begin(),
                   [](const Variable& a, const Variable& b) {
                       return a.name == b.name && a.value == b.value && a.source == b.source;
                   });
    if (same)
        return;
    beginResetModel();
    m_variables = std::move(variables);
    endResetModel();
}

bool EnvironmentModel::locked(int row) const {
    const Variable& v = variable(row);
    return !v.unlocked &&
           (v.source.origin == Origin::Globals || v.source.origin == Origin::Intrinsic);
}

void EnvironmentModel::unlock(int row) {
    m_variables[std::size_t(row)].unlocked = true;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QString EnvironmentModel::complaint(const QString& name, int exceptRow) const {
    static const QRegularExpression form{QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9_]+\\z")};
    if (!form.match(name).hasMatch())
        return tr("A name begins with a letter and has at least two letters, digits or \"_\".");
    if (isReserved(name))
        return tr("%1 is set by Lambda itself.").arg(name);
    for (int row = 0; row < rowCount(); ++row) {
        if (row != exceptRow && variable(row).name == name)
            return tr("%1 exists already.").arg(name);
    }
    return {};
}

qsizetype EnvironmentModel::bytes() const {
    qsizetype sum = 0;
    for (const Variable& variable : m_variables)
        sum += variable.name.toUtf8().size() + variable.value.toUtf8().size();
    return sum;
}

int EnvironmentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_variables.size());
}

int EnvironmentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Variable& v = variable(index.row());
    const bool isValue = index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
        return !isValue                                              ? v.name
               : v.source.origin == Origin::Intrinsic && !v.unlocked ? v.source.expression
                                                                     : v.value;
    case Qt::EditRole:
        return isValue ? v.value : v.name;
    case Qt::FontRole:
        return ui::codeFont();
    case Qt::ForegroundRole:
        return locked(index.row()) ? QVariant{ui::colors().muted} : QVariant{};
    case Qt::ToolTipRole:
        if (v.source.origin == Origin::Intrinsic)
            return tr("%1 = %2\nFrom %3").arg(v.name, v.value, v.source.expression);
        return v.source.origin == Origin::Globals ? tr("%1 = %2\nFrom Globals").arg(v.name, v.value)
                                                  : QStringLiteral("%1 = %2").arg(v.name, v.value);
    default:
        return {};
    }
}

bool EnvironmentModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || locked(index.row()))
        return false;
    const Variable v = variable(index.row());
    const QString text = value.toString();
    if (index.column() == ValueColumn) {
        if (text == v.value)
            return false;
        m_variables[std::size_t(index.row())].value = text;
        emit dataChanged(index, index);
        emit valueEdited(v.name, text);
        return true;
    }
    if (text == v.name)
        return false;
    if (const QString reason = complaint(text, index.row()); !reason.isEmpty()) {
        emit refused(reason);
        return false;
    }
    emit nameEdited(v.name, text, v.value);
    return true;
}

Qt::ItemFlags EnvironmentModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    // An inherited variable's name is Globals' business.
    const bool fixedName = index.column() == NameColumn && variable(index.row()).source.inherited;
    return locked(index.row()) || fixedName ? flags : flags | Qt::ItemIsEditable;
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace lathe::inspector
