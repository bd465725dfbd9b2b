#include "widgets/cost/CostModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lathe::cost {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CostModel", text);
}

} // namespace

QString gbSecondsText(std::int64_t thousandths) {
    return QLocale().toString(double(thousandths) / 1000, 'f', thousandths < 10'000 ? 3 : 1);
}

QString rateText(const Rate& rate) {
    const char* text = rate.per == Rate::Per::Minute
                           ? QT_TRANSLATE_NOOP("CostModel", "%1 per minute")
                       : rate.per == Rate::Per::Hour ? QT_TRANSLATE_NOOP("CostModel", "%1 per hour")
                                                     : QT_TRANSLATE_NOOP("CostModel", "%1 per day");
    return translated(text).arg(ui::countText(rate.count));
}

QString monthText(const CostLine& line) {
    if (line.beyondRange)
        return translated(QT_TRANSLATE_NOOP("CostModel", "over $9 million"));
    return line.month ? ui::moneyText(*line.month) : QStringLiteral("\u2013");
}

void CostModel::setLines(std::vector<CostLine> lines) {
    const bool sameRows =
        lines.size() == m_lines.size() &&
        std::equal(lines.begin(), lines.end(), m_lines.begin(),
                   [](const auto& a, const auto& b) { return a.function == b.function; });
    if (!sameRows) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (m_lines[row] == lines[row])
            continue;
        m_lines[row] = std::move(lines[row]);
        emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
}

int CostModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CostModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostModel::text(const CostLine& line, int column) const {
    const bool ran = line.invocations > 0;
    const QString none = QStringLiteral("\u2013");
    switch (column) {
    case FunctionColumn:
        return QString::fromStdString(line.function);
    case InvocationsColumn:
        return ui::countText(line.invocations);
    case BilledColumn:
        return ran ? ui::billedText(line.billed) : none;
    case GbSecondsColumn:
        return ran ? gbSecondsText(line.milliGbSeconds) : none;
    case TodayColumn:
        return ran ? ui::moneyText(line.today) : none;
    case RateColumn:
        return rateText(line.rate);
    default:
        return monthText(line);
    }
}

QVariant CostModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CostLine& line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::EditRole:
        return index.column() == RateColumn ? QVariant{int(line.rate.count)}
                                            : QVariant{text(line, index.column())};
    case Qt::TextAlignmentRole:
        return int((index.column() == FunctionColumn ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == RateColumn && line.ownRate ? QVariant{ui::strongFont()}
                                                            : QVariant{};
    case Qt::ForegroundRole:
        return line.invocations == 0 && index.column() != FunctionColumn &&
                       index.column() != RateColumn &&
                       !(index.column() == MonthColumn && line.month)
                   ? QVariant{ui::colors().muted}
                   : QVariant{};
    case Qt::ToolTipRole:
        if (index.column() == RateColumn)
            return tr("Press F2 or double-click to give this function a rate of its own");
        if (index.column() == MonthColumn && line.ready.count > 0)
            return tr("%1 of it keeps provisioned environments ready, invoked or not")
                .arg(ui::moneyText(line.ready));
        if (index.column() == MonthColumn)
            return line.invocations == 0
                       ? tr("Invoke it first: the month is reckoned from today's mean duration")
                       : tr("From today's mean duration, without the free allowance");
        return {};
    default:
        return {};
    }
}

bool CostModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != RateColumn || value.toInt() < 0)
        return false;
    emit rateEdited(m_lines[std::size_t(index.row())].function, value.toInt());
    return true;
}

Qt::ItemFlags CostModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == RateColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == FunctionColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Function"), tr("Today"), tr("Billed"),   tr("GB-s"),
                            tr("Cost"),     tr("Rate"),  tr("Per month")};
    return names.value(section);
}

} // namespace lathe::cost
