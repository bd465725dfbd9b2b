#include "widgets/cost/BreakdownModel.h"

#include "engine/model/Trial.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QLocale>

namespace lathe::cost {

namespace {

BreakdownLine sumOf(const std::vector<BreakdownLine>& lines) {
    BreakdownLine sum;
    for (const BreakdownLine& line : lines) {
        sum.invocations += line.invocations;
        sum.errors += line.errors;
        sum.billedDuration += line.billedDuration;
        sum.milliGbSeconds += line.milliGbSeconds;
        sum.lambda += line.lambda;
        sum.sources += line.sources;
        sum.sourcesKnown = sum.sourcesKnown && line.sourcesKnown;
    }
    return sum;
}

/// Who asks without a trigger.
QString clientText(const std::string& origin) {
    if (origin == "window")
        return BreakdownModel::tr("This window");
    if (origin == "cli")
        return QStringLiteral("lathe invoke");
    if (origin == "api")
        return BreakdownModel::tr("Lambda API");
    if (origin == model::loadOrigin)
        return BreakdownModel::tr("Load");
    return QString::fromStdString(origin);
}

} // namespace

QString byText(By by) {
    switch (by) {
    case By::Function:
        return BreakdownModel::tr("Function");
    case By::Trigger:
        return BreakdownModel::tr("Trigger");
    case By::Day:
        return BreakdownModel::tr("Day");
    case By::Tag:
        break;
    }
    return BreakdownModel::tr("Tag");
}

void BreakdownModel::setLines(std::vector<BreakdownLine> lines, By by) {
    if (lines == m_lines && by == m_by)
        return;
    const bool sameRows = lines.size() == m_lines.size() && by == m_by;
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    m_sum = sumOf(m_lines);
    m_by = by;
    if (!sameRows)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BreakdownModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_lines.empty() ? 0 : int(m_lines.size()) + 1;
}

int BreakdownModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const BreakdownLine& BreakdownModel::line(int row) const {
    return isSum(row) ? m_sum : m_lines[std::size_t(row)];
}

QString BreakdownModel::keyText(int row) const {
    if (isSum(row))
        return tr("All");
    const std::string& key = line(row).key;
    if (m_by == By::Trigger)
        return clientText(key);
    return key.empty() ? tr("without this tag") : QString::fromStdString(key);
}

QString BreakdownModel::text(int row, int column) const {
    const BreakdownLine& shown = line(row);
    switch (column) {
    case KeyColumn:
        return keyText(row);
    case InvocationsColumn:
        return ui::countText(shown.invocations);
    case ErrorsColumn:
        return ui::countText(shown.errors);
    case BilledColumn:
        return ui::billedText(shown.billedDuration);
    case GbSecondsColumn:
        return QLocale().toString(double(shown.milliGbSeconds) / 1000, 'f', 3);
    case LambdaColumn:
        return ui::moneyText(shown.lambda);
    case ServicesColumn:
        return shown.sourcesKnown ? ui::moneyText(shown.sources)
                                  : tr("%1 and more").arg(ui::moneyText(shown.sources));
    default:
        return ui::moneyText(shown.lambda + shown.sources);
    }
}

QVariant BreakdownModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BreakdownLine& shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == KeyColumn ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::FontRole:
        return isSum(index.row()) ? QVariant{ui::strongFont()} : QVariant{};
    case Qt::ForegroundRole:
        if (index.column() == ErrorsColumn && shown.errors > 0)
            return ui::colors().error;
        return {};
    case Qt::ToolTipRole:
        if (index.column() == ServicesColumn && !shown.sourcesKnown)
            return tr("A service among them bills by something else than invocations, or its price "
                      "is not known");
        return {};
    default:
        return {};
    }
}

QVariant BreakdownModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == KeyColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ServicesColumn)
        return tr("What the services bill that started the functions: requests of APIs, messages "
                  "of queues and topics, events of buses, PUTs of buckets");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{byText(m_by), tr("Invocations"), tr("Errors"),   tr("Billed"),
                            tr("GB-s"),   tr("Lambda"),      tr("Services"), tr("Together")};
    return names.value(section);
}

} // namespace lathe::cost
