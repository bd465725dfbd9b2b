#include "widgets/logs/LogColumns.h"

#include "widgets/common/Tokens.h"

#include <QFontMetrics>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::logs {

namespace {

constexpr int gap = 14;
constexpr int narrowest = 24;
/// Characters of a message that must have room before columns move sideways.
constexpr int readable = 40;

const std::array<std::pair<int, const char*>, 5> names{{{LogLines::TimeColumn, "time"},
                                                        {LogLines::LevelColumn, "level"},
                                                        {LogLines::FunctionColumn, "function"},
                                                        {LogLines::RequestColumn, "request"},
                                                        {LogLines::MessageColumn, "message"}}};

std::vector<LogColumns::Column> standard() {
    std::vector<LogColumns::Column> columns;
    for (const auto& [kind, name] : names)
        columns.push_back({kind, {}, true, kind == LogLines::TimeColumn, 0});
    return columns;
}

int charactersWide(int count) {
    return QFontMetrics{ui::codeFont()}.horizontalAdvance(QString(count, u'0'));
}

} // namespace

LogColumns::LogColumns(LogLines* lines, QObject* parent)
    : QObject{parent}
    , m_lines{lines}
    , m_columns{standard()}
    , m_timeSample{QStringLiteral("00:00:00.000")} {}

void LogColumns::setLines(LogLines* lines) {
    m_lines = lines;
    applyFields();
}

QString LogColumns::title(int column) const {
    return m_lines->columnTitle(sectionOf(column));
}

int LogColumns::sectionOf(int column) const {
    const Column& wanted = m_columns[static_cast<std::size_t>(column)];
    if (wanted.kind != LogLines::FirstField)
        return wanted.kind;
    return LogLines::FirstField + static_cast<int>(m_lines->fields().indexOf(wanted.path));
}

int LogColumns::columnOf(int kind, const QString& path) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& column) {
        return column.kind == kind && column.path == path;
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool LogColumns::isShown(const Column& column) const {
    return column.shown &&
           std::find(m_redundant.begin(), m_redundant.end(), column.kind) == m_redundant.end();
}

int LogColumns::naturalWidth(const Column& column) const {
    const QFontMetrics metrics{ui::codeFont()};
    switch (column.kind) {
    case LogLines::TimeColumn:
        return metrics.horizontalAdvance(m_timeSample) + gap;
    case LogLines::LevelColumn:
        return metrics.horizontalAdvance(QStringLiteral("ERROR")) + gap;
    case LogLines::FunctionColumn:
        return charactersWide(16) + gap;
    case LogLines::RequestColumn:
        return charactersWide(8) + gap;
    case LogLines::MessageColumn:
        return charactersWide(readable) + gap;
    default:
        return std::max(charactersWide(14),
                        QFontMetrics{ui::smallFont()}.horizontalAdvance(column.path)) +
               gap;
    }
}

std::vector<LogColumns::Place> LogColumns::places(int viewWidth, int offset) const {
    std::vector<Place> places;
    int x = 0;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(i)];
        if (!isShown(column))
            continue;
        const int width = column.width > 0 ? column.width : naturalWidth(column);
        places.push_back({i, sectionOf(i), x, width, column.pinned});
        x += width;
    }
    // The message takes what is left; where it has a width of its own, the last column does.
    const auto message = std::find_if(places.begin(), places.end(), [this](const Place& place) {
        const Column& column = m_columns[static_cast<std::size_t>(place.column)];
        return column.kind == LogLines::MessageColumn && column.width == 0;
    });
    if (const int left = viewWidth - x; left > 0 && !places.empty()) {
        const auto widest = message != places.end() ? message : places.end() - 1;
        widest->width += left;
        for (auto behind = widest + 1; behind != places.end(); ++behind)
            behind->x += left;
    }
    for (Place& place : places)
        place.x -= place.pinned ? 0 : offset;
    return places;
}

int LogColumns::totalWidth() const {
    int width = 0;
    for (const Column& column : m_columns)
        if (isShown(column))
            width += column.width > 0 ? column.width : naturalWidth(column);
    return width;
}

void LogColumns::setPinned(int column, bool pinned) {
    Column moved = m_columns[static_cast<std::size_t>(column)];
    m_columns.erase(m_columns.begin() + column);
    moved.pinned = pinned;
    const auto behindPinned = std::find_if(m_columns.begin(), m_columns.end(),
                                           [](const Column& other) { return !other.pinned; });
    m_columns.insert(behindPinned, moved);
    emit changed();
}

void LogColumns::setShown(int column, bool shown) {
    m_columns[static_cast<std::size_t>(column)].shown = shown;
    emit changed();
}

void LogColumns::setWidth(int column, int width) {
    m_columns[static_cast<std::size_t>(column)].width = std::max(width, narrowest);
    emit changed();
}

void LogColumns::move(int column, int to) {
    to = std::clamp(to, 0, static_cast<int>(m_columns.size()) - 1);
    Column moved = m_columns[static_cast<std::size_t>(column)];
    m_columns.erase(m_columns.begin() + column);
    // Among pinned ones it is pinned, among others it is not.
    const auto pinned = std::count_if(m_columns.begin(), m_columns.end(),
                                      [](const Column& other) { return other.pinned; });
    moved.pinned = to < pinned || (to == pinned && moved.pinned);
    m_columns.insert(m_columns.begin() + to, moved);
    emit changed();
}

void LogColumns::addField(const QString& path) {
    if (hasField(path))
        return setShown(columnOf(LogLines::FirstField, path), true);
    // Before the message, which takes what is left.
    const int message = columnOf(LogLines::MessageColumn);
    m_columns.insert(m_columns.begin() + message,
                     Column{LogLines::FirstField, path, true,
                            m_columns[static_cast<std::size_t>(message)].pinned, 0});
    applyFields();
    emit changed();
}

void LogColumns::removeField(const QString& path) {
    std::erase_if(m_columns, [&path](const Column& column) {
        return column.kind == LogLines::FirstField && column.path == path;
    });
    applyFields();
    emit changed();
}

void LogColumns::reset() {
    m_columns = standard();
    applyFields();
    emit changed();
}

void LogColumns::applyFields() {
    QStringList paths;
    for (const Column& column : m_columns)
        if (column.kind == LogLines::FirstField)
            paths << column.path;
    m_lines->setFields(paths);
}

void LogColumns::setRedundant(int kind, bool redundant) {
    const bool is = std::find(m_redundant.begin(), m_redundant.end(), kind) != m_redundant.end();
    if (is == redundant)
        return;
    if (redundant)
        m_redundant.push_back(kind);
    else
        std::erase(m_redundant, kind);
    emit changed();
}

void LogColumns::setTimeSample(const QString& widest) {
    if (std::exchange(m_timeSample, widest) != widest)
        emit changed();
}

QJsonArray LogColumns::toJson() const {
    QJsonArray json;
    for (const Column& column : m_columns) {
        QJsonObject one;
        if (column.kind == LogLines::FirstField)
            one[QStringLiteral("field")] = column.path;
        for (const auto& [kind, name] : names)
            if (kind == column.kind)
                one[QStringLiteral("column")] = QLatin1String{name};
        if (!column.shown)
            one[QStringLiteral("hidden")] = true;
        if (column.pinned)
            one[QStringLiteral("pinned")] = true;
        if (column.width > 0)
            one[QStringLiteral("width")] = column.width;
        json.append(one);
    }
    return json;
}

void LogColumns::fromJson(const QJsonArray& json) {
    std::vector<Column> columns;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        Column column{LogLines::FirstField, one[QStringLiteral("field")].toString(),
                      !one[QStringLiteral("hidden")].toBool(),
                      one[QStringLiteral("pinned")].toBool(),
                      std::clamp(one[QStringLiteral("width")].toInt(), 0, 4000)};
        for (const auto& [kind, name] : names)
            if (one[QStringLiteral("column")].toString() == QLatin1String{name})
                column.kind = kind;
        if (column.kind != LogLines::FirstField || !column.path.isEmpty())
            columns.push_back(column);
    }
    // Each of the standard ones is there once, whatever was kept.
    const auto count = [&columns](int kind) {
        return std::count_if(columns.begin(), columns.end(),
                             [kind](const Column& column) { return column.kind == kind; });
    };
    const bool isWhole = std::all_of(names.begin(), names.end(),
                                     [&](const auto& name) { return count(name.first) == 1; });
    m_columns = isWhole ? columns : standard();
    std::stable_partition(m_columns.begin(), m_columns.end(),
                          [](const Column& column) { return column.pinned; });
    applyFields();
    emit changed();
}

} // namespace lathe::logs
