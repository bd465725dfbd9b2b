#include "widgets/traces/DurationBars.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lathe::traces {

namespace {

/// So many bars from one duration to that which is twice as long.
constexpr double barsOfDoubling = 4;

/// Below a millisecond all are alike.
int binOf(Microseconds time) {
    const double millis = double(time.count()) / 1000;
    return millis < 1 ? 0 : 1 + int(std::floor(barsOfDoubling * std::log2(millis)));
}

Microseconds beginOf(int bin) {
    return bin == 0 ? Microseconds{}
                    : Microseconds{std::llround(1000 * std::exp2((bin - 1) / barsOfDoubling))};
}

} // namespace

DurationBars::DurationBars(QWidget* parent)
    : QWidget{parent} {
    setAccessibleName(tr("How long the traces took"));
    setToolTipDuration(-1);
    setCursor(Qt::PointingHandCursor);
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void DurationBars::setTraces(const std::vector<Summary>& traces) {
    m_bars.clear();
    update();
    if (traces.empty())
        return;
    int first = std::numeric_limits<int>::max();
    int last = 0;
    for (const Summary& trace : traces) {
        first = std::min(first, binOf(trace.duration));
        last = std::max(last, binOf(trace.duration));
    }
    for (int bin = first; bin <= last; ++bin)
        m_bars.push_back({beginOf(bin), beginOf(bin + 1), 0, 0});
    for (const Summary& trace : traces) {
        Bar& bar = m_bars[static_cast<std::size_t>(binOf(trace.duration) - first)];
        ++(trace.hasError || trace.hasFault || trace.hasThrottle ? bar.failed : bar.fine);
    }
}

QRectF DurationBars::rectOf(int bar) const {
    const int words = QFontMetrics{ui::smallFont()}.height();
    const QRectF room =
        QRectF{rect()}.adjusted(ui::space::One, ui::space::Half, -ui::space::One, -words);
    const double width = room.width() / std::max(1, count());
    return {room.left() + bar * width, room.top(), std::max(1.0, width - 1), room.height()};
}

int DurationBars::barAt(double x) const {
    for (int i = 0; i < count(); ++i)
        if (x >= rectOf(i).left() && x <= rectOf(i).right() + 1)
            return i;
    return -1;
}

void DurationBars::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    const ui::Colors& colors = ui::colors();
    painter.fillRect(rect(), colors.background);
    int most = 1;
    for (const Bar& bar : m_bars)
        most = std::max(most, bar.fine + bar.failed);
    for (int i = 0; i < count(); ++i) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        const QRectF room = rectOf(i);
        const double unit = (room.height() - 1) / most;
        const double fine = bar.fine * unit;
        const double failed = bar.failed * unit;
        QColor color = colors.accent;
        color.setAlphaF(0.7F);
        painter.fillRect(QRectF{room.left(), room.bottom() - fine, room.width(), fine}, color);
        painter.fillRect(QRectF{room.left(), room.bottom() - fine - failed, room.width(), failed},
                         colors.error);
    }
    if (m_bars.empty())
        return;
    painter.setFont(ui::smallFont());
    painter.setPen(colors.muted);
    const QRectF words{rectOf(0).left(), rectOf(0).bottom(), width() - 2.0 * ui::space::One,
                       height() - rectOf(0).bottom()};
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     ui::durationText(m_bars.front().from));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                     ui::durationText(m_bars.back().until));
}

void DurationBars::mousePressEvent(QMouseEvent* event) {
    if (const int bar = barAt(event->position().x()); bar >= 0)
        emit rangeChosen(m_bars[static_cast<std::size_t>(bar)].from,
                         m_bars[static_cast<std::size_t>(bar)].until);
}

bool DurationBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int place = barAt(help->pos().x());
    if (place < 0) {
        QToolTip::hideText();
        return true;
    }
    const Bar& bar = m_bars[static_cast<std::size_t>(place)];
    QString said = tr("%1 to %2: %n trace(s)", nullptr, bar.fine + bar.failed)
                       .arg(ui::durationText(bar.from), ui::durationText(bar.until));
    if (bar.failed > 0)
        said += u'\n' + tr("%n of them failed", nullptr, bar.failed);
    QToolTip::showText(help->globalPos(), said, this);
    return true;
}

} // namespace lathe::traces
