#include "widgets/traces/TraceListModel.h"

#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"

#include <QUrl>

#include <algorithm>

namespace lathe::traces {

namespace {

QIcon statusIcon(const Summary& trace) {
    if (trace.hasFault)
        return ui::icon(QStringLiteral("error"), ui::Tint::Error);
    if (trace.hasError || trace.hasThrottle)
        return ui::icon(QStringLiteral("warning"), ui::Tint::Warning);
    if (trace.isPartial)
        return ui::icon(QStringLiteral("timer"), ui::Tint::Info);
    return ui::icon(QStringLiteral("success"), ui::Tint::Success);
}

bool isNewer(const Summary& left, const Summary& right) {
    return left.start != right.start ? left.start > right.start : left.id > right.id;
}

} // namespace

QString traceName(const Summary& trace) {
    QString name = trace.entryPoint ? QString::fromStdString(trace.entryPoint->name)
                                    : QString::fromStdString(trace.id);
    if (trace.http && !trace.http->url.empty())
        name += QStringLiteral("  %1 %2").arg(QString::fromStdString(trace.http->method),
                                              QUrl{QString::fromStdString(trace.http->url)}.path());
    return name;
}

QString traceStatus(const Summary& trace) {
    if (trace.hasFault)
        return TraceListModel::tr("fault");
    if (trace.hasThrottle)
        return TraceListModel::tr("throttled");
    if (trace.hasError)
        return TraceListModel::tr("error");
    return trace.isPartial ? TraceListModel::tr("in progress") : QString{};
}

void TraceListModel::measure() {
    m_longest = Microseconds{1};
    for (const Summary& trace : m_traces)
        m_longest = std::max(m_longest, trace.duration);
}

void TraceListModel::setTraces(std::vector<Summary> traces) {
    beginResetModel();
    m_traces = std::move(traces);
    measure();
    endResetModel();
}

void TraceListModel::merge(const std::vector<Summary>& traces) {
    const Microseconds before = m_longest;
    for (const Summary& trace : traces) {
        if (const int row = rowOf(trace.id); row >= 0) {
            Summary& known = m_traces[static_cast<std::size_t>(row)];
            if (known == trace)
                continue;
            if (known.start == trace.start) {
                known = trace;
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
                continue;
            }
            // What is known of its begin is more now: it has another place.
            beginRemoveRows({}, row, row);
            m_traces.erase(m_traces.begin() + row);
            endRemoveRows();
        }
        const auto place = std::lower_bound(m_traces.begin(), m_traces.end(), trace, isNewer);
        const int row = static_cast<int>(place - m_traces.begin());
        beginInsertRows({}, row, row);
        m_traces.insert(place, trace);
        endInsertRows();
    }
    measure();
    if (m_longest != before && !m_traces.empty())
        emit dataChanged(index(0, DurationColumn), index(rowCount() - 1, DurationColumn));
}

int TraceListModel::rowOf(const std::string& id) const {
    const auto found = std::find_if(m_traces.begin(), m_traces.end(),
                                    [&](const Summary& trace) { return trace.id == id; });
    return found == m_traces.end() ? -1 : static_cast<int>(found - m_traces.begin());
}

int TraceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_traces.size());
}

int TraceListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TraceListModel::text(const Summary& trace, int column) const {
    switch (column) {
    case NameColumn:
        return traceName(trace);
    case TimeColumn:
        return ui::momentText(trace.start, Clock::system().wall());
    case DurationColumn:
        return ui::durationText(trace.duration);
    default:
        return {};
    }
}

QVariant TraceListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Summary& trace = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(trace, index.column());
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant{statusIcon(trace)} : QVariant{};
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant{}
                                            : QVariant{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::AccessibleTextRole: {
        QStringList said{text(trace, index.column())};
        if (index.column() == NameColumn) {
            if (const QString status = traceStatus(trace); !status.isEmpty())
                said << status;
            if (trace.hasColdStart)
                said << tr("cold start");
        }
        return said.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        QStringList lines{traceName(trace), QString::fromStdString(trace.id)};
        if (const QString status = traceStatus(trace); !status.isEmpty())
            lines << status;
        lines << tr("%1 until the answer, %2 in all")
                     .arg(ui::durationText(trace.responseTime), ui::durationText(trace.duration));
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant TraceListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != NameColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Trace");
    case TimeColumn:
        return tr("Time");
    default:
        return tr("Duration");
    }
}

bool TraceListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_isContinued;
}

void TraceListModel::fetchMore(const QModelIndex&) {
    m_isContinued = false;
    emit moreWanted();
}

} // namespace lathe::traces
