#include "widgets/logs/LogDelegate.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lathe::logs {

namespace {

constexpr int gutter = 16;
constexpr int padding = 6;
constexpr int fieldButton = 16;
const QLatin1String gap{"   "};

int columnOf(const QByteArray& utf8, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size());
}

QString foldText(const LogDelegate::Fold& fold) {
    return LogDelegate::tr("%n more lines", nullptr, fold.lines);
}

QColor wash(QColor color, float strength) {
    color.setAlphaF(strength);
    return color;
}

} // namespace

LogDelegate::LogDelegate(Source source, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_source{std::move(source)} {}

int LogDelegate::lineHeight() {
    return QFontMetrics{ui::codeFont()}.height() + 3;
}

LineText LogDelegate::messageText(int row, int width) const {
    const LogEntry& entry = m_source.entry(row);
    switch (m_source.shape(row)) {
    case Shape::Expanded:
        return LineText::unfolded(entry);
    case Shape::Wrapped:
        return LineText::whole(entry);
    default:
        break;
    }
    const qreal narrowest = qMax(1.0, QFontMetricsF{ui::codeFont()}.horizontalAdvance(u'i'));
    LineText shown = LineText::onOneLine(entry, static_cast<qsizetype>(width / narrowest) + 2);
    // Python says what is wrong on the last line.
    if (const Fold fold = m_source.fold(row);
        fold.lines > 0 && entry.text.starts_with("Traceback ")) {
        const auto begin = static_cast<int>(shown.text.size());
        shown.text += gap + fold.last;
        shown.parts.push_back(
            {begin, static_cast<int>(gap.size() + fold.last.size()), LineText::Kind::Head, -1});
    }
    return shown;
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
    for (const Link& link : linksIn(LineText::unfolded(entry).text, entry))
        frames.push_back(link.frame);
    return frames;
}

QList<QTextLayout::FormatRange> LogDelegate::formats(const LineText& shown, int row) const {
    const LogEntry& entry = m_source.entry(row);
    const auto& colors = ui::colors();
    QList<QTextLayout::FormatRange> ranges;
    if (entry.styles && shown.fields.empty() && !shown.text.isEmpty()) {
        const QByteArray utf8 = QByteArray::fromStdString(entry.text);
        for (const AnsiRun& run : *entry.styles) {
            const int begin = columnOf(utf8, run.begin);
            ranges.push_back(
                {begin, columnOf(utf8, run.begin + run.length) - begin, ansiFormat(run.style)});
        }
    }
    for (const LineText::Part& part : shown.parts) {
        QTextCharFormat format;
        switch (part.kind) {
        case LineText::Kind::Head:
            continue;
        case LineText::Kind::Rest:
        case LineText::Kind::Path:
            format.setForeground(colors.muted);
            break;
        case LineText::Kind::Text:
            format.setForeground(colors.code.string);
            break;
        case LineText::Kind::Number:
            format.setForeground(colors.code.number);
            break;
        }
        ranges.push_back({part.begin, part.length, format});
    }
    for (const Link& link : linksIn(shown.text, entry)) {
        QTextCharFormat format;
        format.setForeground(colors.accent);
        format.setFontUnderline(true);
        ranges.push_back({link.begin, link.length, format});
    }
    addMarks(ranges, shown.text);
    return ranges;
}

void LogDelegate::addMarks(QList<QTextLayout::FormatRange>& ranges, const QString& text) const {
    constexpr float ruleStrength = 0.30F;
    for (const Highlights::Mark& mark : m_highlights.marksIn(text)) {
        QTextCharFormat format;
        format.setBackground(wash(mark.color, ruleStrength));
        ranges.push_back({mark.begin, mark.length, format});
    }
    for (const Highlights::Mark& mark : m_matches.marksIn(text)) {
        QTextCharFormat format;
        format.setBackground(ui::colors().editor.match);
        ranges.push_back({mark.begin, mark.length, format});
    }
}

int LogDelegate::layOut(QTextLayout& layout, const LineText& shown, int row, int width) const {
    const bool one = m_source.shape(row) == Shape::Line;
    QTextOption option;
    option.setWrapMode(one ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(QFontMetrics{ui::codeFont()}.horizontalAdvance(u' ') * 8);
    QString text = shown.text;
    text.replace(u'\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(ui::codeFont());
    layout.setTextOption(option);
    layout.setFormats(formats(shown, row));
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
    const int width = messageWidth - gutter - padding;
    return layOut(layout, messageText(row, width), row, width);
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const LogEntry& entry = m_source.entry(index.row());
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    const auto& colors = ui::colors();
    const QColor level = colors.logColor(entry.source, entry.level);
    if (index.column() == LogLines::MessageColumn) {
        paintMessage(painter, option.rect, index.row(), level);
    } else {
        painter->setFont(ui::codeFont());
        painter->setPen(index.column() == LogLines::LevelColumn  ? level
                        : index.column() >= LogLines::FirstField ? colors.text
                                                                 : colors.muted);
        const QRect line = option.rect.adjusted(padding, 0, 0, 0)
                               .intersected(QRect{option.rect.topLeft(),
                                                  QSize{option.rect.width() - 2, lineHeight()}});
        const QString text = index.data().toString().left(1000);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, line.width()));
    }
    painter->restore();
}

void LogDelegate::paintMessage(QPainter* painter, const QRect& cell, int row,
                               const QColor& color) const {
    QRect area = cell.adjusted(gutter, 0, -padding, 0);
    QTextLayout layout;
    const LineText shown = messageText(row, area.width());
    layOut(layout, shown, row, area.width());
    const Shape shape = m_source.shape(row);
    const Fold fold = m_source.fold(row);
    const int textWidth =
        layout.lineCount() > 0 ? int(std::ceil(layout.lineAt(0).naturalTextWidth())) : 0;
    if (fold.lines > 0) {
        paintFold(painter, area, textWidth, fold);
        area.setRight(foldRect(area, textWidth, fold).left() - padding);
    }
    const bool cut = shape == Shape::Line && textWidth > area.width();
    if (cut || shape == Shape::Expanded || fold.lines > 0 || looksStructured(m_source.entry(row))) {
        const QRect mark{cell.left() + 1, cell.top(), gutter - 2, lineHeight()};
        ui::icon(shape == Shape::Expanded ? QStringLiteral("chevron-down")
                                          : QStringLiteral("chevron-right"))
            .paint(painter, mark.adjusted(1, 2, -1, -2));
    }
    painter->setPen(color);
    painter->setClipRect(cut ? area.adjusted(0, 0, -14, 0) : area, Qt::IntersectClip);
    layout.draw(painter, {qreal(area.left()), area.top() + 1.5});
    if (!shown.fields.empty())
        paintFieldButtons(painter, area, layout, shown);
    if (cut) {
        painter->setClipRect(area);
        painter->setFont(ui::codeFont());
        painter->drawText(area, Qt::AlignRight | Qt::AlignTop, QStringLiteral("\u2026"));
    }
}

QRect LogDelegate::foldRect(const QRect& area, int textWidth, const Fold& fold) {
    const int width =
        QFontMetrics{ui::smallFont()}.horizontalAdvance(foldText(fold)) + 2 * ui::space::One;
    const int left = std::min(area.left() + textWidth + 2 * padding, area.right() - width);
    return {std::max(left, area.left()), area.top(), width, lineHeight()};
}

void LogDelegate::paintFold(QPainter* painter, const QRect& area, int textWidth,
                            const Fold& fold) const {
    ui::Pill::draw(painter, foldRect(area, textWidth, fold), foldText(fold), ui::Tint::Accent);
}

void LogDelegate::paintFieldButtons(QPainter* painter, const QRect& area, const QTextLayout& layout,
                                    const LineText& shown) const {
    constexpr qreal quiet = 0.65;
    painter->setOpacity(quiet);
    for (const LineText::Part& part : shown.parts) {
        if (part.kind != LineText::Kind::Path)
            continue;
        const QTextLine line = layout.lineForTextPosition(part.begin);
        const QRect button{area.left(), area.top() + int(line.y()), fieldButton, lineHeight()};
        ui::icon(QStringLiteral("filter")).paint(painter, button.adjusted(2, 2, -2, -2));
        ui::icon(QStringLiteral("columns"))
            .paint(painter, button.translated(fieldButton, 0).adjusted(2, 2, -2, -2));
    }
    painter->setOpacity(1);
}

LogDelegate::Hit LogDelegate::hit(int row, const QRect& cell, const QPoint& position) const {
    Hit hit;
    if (!cell.contains(position))
        return hit;
    if (position.x() < cell.left() + gutter) {
        hit.on = Hit::On::Chevron;
        return hit;
    }
    const QRect area = cell.adjusted(gutter, 0, -padding, 0);
    QTextLayout layout;
    const LineText shown = messageText(row, area.width());
    layOut(layout, shown, row, area.width());
    const int number = (position.y() - cell.top()) / lineHeight();
    if (number < 0 || number >= layout.lineCount())
        return hit;
    const QTextLine line = layout.lineAt(number);
    const int textWidth = int(std::ceil(layout.lineAt(0).naturalTextWidth()));
    if (const Fold fold = m_source.fold(row);
        fold.lines > 0 && foldRect(area, textWidth, fold).contains(position)) {
        hit.on = Hit::On::Fold;
        return hit;
    }
    const int x = position.x() - area.left();
    for (const LineText::Part& part : shown.parts) {
        const bool sameLine = layout.lineForTextPosition(part.begin).lineNumber() == number;
        if (part.kind != LineText::Kind::Path || !sameLine || x >= 2 * fieldButton)
            continue;
        hit.on = x < fieldButton ? Hit::On::FieldFilter : Hit::On::FieldColumn;
        hit.field = shown.fields[std::size_t(part.field)];
        return hit;
    }
    if (x > int(std::ceil(line.naturalTextWidth())))
        return hit;
    const int cursor = line.xToCursor(x, QTextLine::CursorOnCharacter);
    for (const Link& link : linksIn(shown.text, m_source.entry(row))) {
        if (cursor >= link.begin && cursor < link.begin + link.length) {
            hit.on = Hit::On::Link;
            hit.frame = link.frame;
            return hit;
        }
    }
    for (const LineText::Part& part : shown.parts) {
        if (part.field >= 0 && cursor >= part.begin && cursor < part.begin + part.length) {
            hit.on = Hit::On::FieldValue;
            hit.field = shown.fields[std::size_t(part.field)];
        }
    }
    return hit;
}

} // namespace lathe::logs
