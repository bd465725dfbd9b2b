#include "widgets/traces/SpanModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/traces/SpanWords.h"

namespace lathe::traces {

void SpanModel::setTree(SpanTree tree) {
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

int SpanModel::spanOf(const QModelIndex& index) {
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex SpanModel::indexOf(int span, int column) const {
    if (span < 0 || span >= static_cast<int>(m_tree.spans().size()))
        return {};
    return createIndex(m_tree.at(span).row, column, static_cast<quintptr>(span));
}

QModelIndex SpanModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const auto& children = parent.isValid() ? m_tree.at(spanOf(parent)).children : m_tree.roots();
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex SpanModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOf(m_tree.at(spanOf(child)).parent) : QModelIndex{};
}

int SpanModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_tree.roots().size());
    return parent.column() == NameColumn
               ? static_cast<int>(m_tree.at(spanOf(parent)).children.size())
               : 0;
}

int SpanModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QString SpanModel::text(const Span& span, int column) const {
    switch (column) {
    case NameColumn:
        return spanTitle(span);
    case TotalColumn:
        return ui::durationText(span.time.length());
    case SelfColumn:
        return ui::durationText(span.self);
    default:
        return {};
    }
}

QVariant SpanModel::data(const QModelIndex& index, int role) const {
    const int place = spanOf(index);
    if (place < 0)
        return {};
    const Span& span = m_tree.at(place);
    switch (role) {
    case Qt::DisplayRole:
        return text(span, index.column());
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        return span.hasFailed()
                   ? ui::icon(QStringLiteral("error"),
                              span.segment->fault ? ui::Tint::Error : ui::Tint::Warning)
                   : ui::icon(kindIcon(span.kind));
    case Qt::ForegroundRole:
        if (index.column() == TotalColumn || index.column() == SelfColumn)
            return ui::colors().muted;
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == TotalColumn || index.column() == SelfColumn
                   ? QVariant{Qt::AlignRight | Qt::AlignVCenter}
                   : QVariant{};
    case Qt::ToolTipRole:
        return spanToolTip(m_tree, place);
    case Qt::AccessibleTextRole:
        return index.column() == TimelineColumn ? spanToolTip(m_tree, place)
                                                : text(span, index.column());
    default:
        return {};
    }
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == TotalColumn || section == SelfColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == SelfColumn)
        return tr("Time in which nothing that it called or is made of was busy");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Span");
    case TotalColumn:
        return tr("Total");
    case SelfColumn:
        return tr("Self");
    default:
        return {};
    }
}

} // namespace lathe::traces
