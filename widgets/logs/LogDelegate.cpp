#include "widgets/logs/LogDelegate.h"

#include "widgets/common/Icons.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QFontMetrics>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <algorithm>

namespace lathe::logs {

namespace {

constexpr int gutter = 16;
constexpr int padding = 6;
const QLatin1String gap{"   "};
/// What is over is left to Copy: nobody reads it here, and laying it out takes time.
constexpr qsizetype longestShown = 32 * 1024;

int columnOf(const QByteArray& utf8, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size());
}

bool looksStructured(const LogEntry& entry) {
    return entry.text.find_first_of("{[") != std::string::npos && entry.text.size() > 2 &&
           (entry.text.back() == '}' || entry.text.back() == ']');
}

/// What a line in JSON has to say, before the fields that the other columns show already: its
/// message, or the type of a platform event. Empty for other lines.
QString headOf(const LogEntry& entry) {
    constexpr std::size_t longest = 16 * 1024;
    if (!entry.text.starts_with('{') || entry.text.size() > longest)
        return {};
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(entry.text)).object();
    for (const char* key : {"message", "msg", "errorMessage", "type"}) {
        if (const QJsonValue value = object[QLatin1String{key}]; value.isString())
            return value.toString().simplified();
    }
    return {};
}

} // namespace

LogDelegate::LogDelegate(Source source, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_source{std::move(source)} {}

int LogDelegate::lineHeight() {
    return QFontMetrics{ui::codeFont()}.height() + 3;
}

QString LogDelegate::expandedText(const LogEntry& entry) {
    QString text = entry.message();
    if (looksStructured(entry) && text.size() < 1024 * 1024) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] != u'{' && text[at] != u'[')
                continue;
            if (const auto pretty = ui::prettyJson(QStringView{text}.sliced(at))) {
                const QString before = text.left(at).trimmed();
                text = before.isEmpty() ? *pretty : before + u'\n' + *pretty;
            }
            break;
        }
    }
    if (text.size() > longestShown) {
        const auto rest = static_cast<int>(text.size() - longestShown);
        text.truncate(longestShown);
        text += u'\n' + tr("... and %n more characters. Copy takes all of them.", nullptr, rest);
    }
    return text;
}

QString LogDelegate::messageText(int row, int width) const {
    const LogEntry& entry = m_source.entry(row);
    switch (m_source.shape(row)) {
    case Shape::Expanded:
        return expandedText(entry);
    case Shape::Wrapped:
        return entry.message().left(longestShown);
    default: {
        const int narrowest = qMax(1, QFontMetrics{ui::codeFont()}.horizontalAdvance(u'i'));
        const QString head = headOf(entry);
        const QString text = head.isEmpty() ? entry.message() : head + gap + entry.message();
        return text.left(width / narrowest + 2);
    }
    }
}

std::vector<LogDelegate::Link> LogDelegate::linksIn(const QString& shown,
                                                    const LogEntry& entry) const {
    std::vector<Link> links;
    qsizetype begin = 0;
    while (begin <= shown.size()) {
        const qsizetype end = std::min<quint64>(quint64(shown.indexOf(u'\n', begin)), shown.size());
        const QByteArray line = QStringView{shown}.sliced(begin, end - begin).toUtf8();
        for (const model::StackFrame& frame : model::stackFrames(line.toStdString())) {
            const int column = columnOf(line, frame.begin);
            if (m_source.opens(entry, frame))
                links.push_back({int(begin) + column,
                                 columnOf(line, frame.begin + frame.length) - column, frame});
        }
        begin = end + 1;
    }
    return links;
}

std::vector<model::StackFrame> LogDelegate::links(const LogEntry& entry) const {
    std::vector<model::StackFrame> frames;
    for (const Link& link :
         linksIn(looksStructured(entry) ? expandedText(entry) : entry.message(), entry))
        frames.push_back(link.frame);
    return frames;
}

QList<QTextLayout::FormatRange> LogDelegate::formats(const QString& shown, int row) const {
    const LogEntry& entry = m_source.entry(row);
    QList<QTextLayout::FormatRange> ranges;
    if (entry.styles && shown.startsWith(entry.message().left(shown.size()))) {
        const QByteArray utf8 = QByteArray::fromStdString(entry.text);
        for (const AnsiRun& run : *entry.styles) {
            const int begin = columnOf(utf8, run.begin);
            ranges.push_back(
                {begin, columnOf(utf8, run.begin + run.length) - begin, ansiFormat(run.style)});
        }
    }
    if (m_source.shape(row) == Shape::Line) {
        if (const QString head = headOf(entry); !head.isEmpty() && shown.size() > head.size()) {
            QTextCharFormat rest;
            rest.setForeground(ui::colors().muted);
            ranges.push_back({int(head.size()), int(shown.size() - head.size()), rest});
        }
    }
    for (const Link& link : linksIn(shown, entry)) {
        QTextCharFormat format;
        format.setForeground(ui::colors().accent);
        format.setFontUnderline(true);
        ranges.push_back({link.begin, link.length, format});
    }
    return ranges;
}

int LogDelegate::layOut(QTextLayout& layout, int row, int width) const {
    const bool one = m_source.shape(row) == Shape::Line;
    QTextOption option;
    option.setWrapMode(one ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(QFontMetrics{ui::codeFont()}.horizontalAdvance(u' ') * 8);
    QString text = messageText(row, width);
    const auto ranges = formats(text, row);
    text.replace(u'\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(ui::codeFont());
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    int y = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(one ? 1'000'000 : width);
        line.setPosition({0, qreal(y)});
        y += lineHeight();
    }
    layout.endLayout();
    return qMax(y, lineHeight());
}

int LogDelegate::rowHeight(int row, int messageWidth) const {
    if (m_source.shape(row) == Shape::Line)
        return lineHeight();
    QTextLayout layout;
    return layOut(layout, row, messageWidth - gutter - padding);
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const auto& colors = ui::colors();
    const LogEntry& entry = m_source.entry(index.row());
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.accentSoft);
    else if (entry.level >= model::LogLevel::Error && entry.source != model::LogSource::Platform) {
        QColor wash = colors.error;
        wash.setAlphaF(0.07F);
        painter->fillRect(option.rect, wash);
    }
    const QColor level = colors.logColor(entry.source, entry.level);
    if (index.column() == LogModel::MessageColumn) {
        paintMessage(painter, option.rect, index.row(), level);
    } else {
        painter->setFont(ui::codeFont());
        painter->setPen(index.column() == LogModel::LevelColumn ? level : colors.muted);
        const QRect line = option.rect.adjusted(padding, 0, 0, 0)
                               .intersected(QRect{option.rect.topLeft(),
                                                  QSize{option.rect.width() - 2, lineHeight()}});
        const QString text = index.data().toString();
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, line.width()));
    }
    painter->restore();
}

void LogDelegate::paintMessage(QPainter* painter, const QRect& cell, int row,
                               const QColor& color) const {
    const QRect area = cell.adjusted(gutter, 0, -padding, 0);
    QTextLayout layout;
    layOut(layout, row, area.width());
    const Shape shape = m_source.shape(row);
    const bool cut = shape == Shape::Line && layout.lineCount() > 0 &&
                     layout.lineAt(0).naturalTextWidth() > area.width();
    if (cut || shape == Shape::Expanded || looksStructured(m_source.entry(row))) {
        const QRect mark{cell.left() + 1, cell.top(), gutter - 2, lineHeight()};
        ui::icon(shape == Shape::Expanded ? QStringLiteral("chevron-down")
                                          : QStringLiteral("chevron-right"))
            .paint(painter, mark.adjusted(1, 2, -1, -2));
    }
    painter->setPen(color);
    painter->setClipRect(cut ? area.adjusted(0, 0, -14, 0) : area);
    layout.draw(painter, {qreal(area.left()), area.top() + 1.5});
    if (cut) {
        painter->setClipRect(area);
        painter->setFont(ui::codeFont());
        painter->drawText(area, Qt::AlignRight | Qt::AlignTop, QStringLiteral("\u2026"));
    }
}

LogDelegate::Hit LogDelegate::hit(int row, const QRect& cell, const QPoint& position) const {
    if (!cell.contains(position))
        return {};
    if (position.x() < cell.left() + gutter)
        return {.chevron = true, .frame = {}};
    const auto links =
        linksIn(messageText(row, cell.width() - gutter - padding), m_source.entry(row));
    if (links.empty())
        return {};
    QTextLayout layout;
    layOut(layout, row, cell.width() - gutter - padding);
    const int line = (position.y() - cell.top()) / lineHeight();
    if (line < 0 || line >= layout.lineCount())
        return {};
    const int cursor = layout.lineAt(line).xToCursor(position.x() - cell.left() - gutter,
                                                     QTextLine::CursorOnCharacter);
    for (const Link& link : links) {
        if (cursor >= link.begin && cursor < link.begin + link.length)
            return {.chevron = false, .frame = link.frame};
    }
    return {};
}

} // namespace lathe::logs
