#include "widgets/traces/ModuleModel.h"

#include "widgets/common/Formats.h"

#include <QLocale>

namespace lathe::traces {

void ModuleModel::setColdStart(ColdStart cold, std::function<PicoDollars(Microseconds)> price) {
    beginResetModel();
    m_cold = std::move(cold);
    m_price = std::move(price);
    endResetModel();
}

int ModuleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cold.modules.size());
}

int ModuleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

double ModuleModel::share(const LoadedModule& module) const {
    return m_cold.init.count() > 0 ? double(module.self.count()) / double(m_cold.init.count()) : 0;
}

QString ModuleModel::text(const LoadedModule& module, int column) const {
    switch (column) {
    case NameColumn:
        return module.parent < 0 ? tr("(the runtime, and the function's own code)") : module.name;
    case SelfColumn:
        return ui::durationText(module.self);
    case TotalColumn:
        return ui::durationText(module.time.length());
    case ShareColumn:
        return tr("%1 %").arg(QLocale().toString(100 * share(module), 'f', 1));
    case CostColumn:
        return m_price ? ui::moneyText(m_price(module.self)) : QString{};
    default:
        return {};
    }
}

QVariant ModuleModel::sortKey(const LoadedModule& module, int column) const {
    switch (column) {
    case NameColumn:
        return module.name;
    case TotalColumn:
        return qint64(module.time.length().count());
    default:
        return qint64(module.self.count());
    }
}

QVariant ModuleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const LoadedModule& module = m_cold.modules[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(module, index.column());
    case SortRole:
        return sortKey(module, index.column());
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? text(module, NameColumn) : QString{};
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant{}
                                            : QVariant{Qt::AlignRight | Qt::AlignVCenter};
    default:
        return {};
    }
}

QVariant ModuleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Module");
    case SelfColumn:
        return tr("Self");
    case TotalColumn:
        return tr("Total");
    case ShareColumn:
        return tr("Share");
    default:
        return tr("Cost");
    }
}

} // namespace lathe::traces
