#include "widgets/cost/TuningChart.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lathe::cost {

namespace {

constexpr double dot = 3.5;
/// Above the highest value, so that no point lies on the frame.
constexpr double headroom = 1.12;

double timeOf(const TuningResults&, const tuning::Measurement& one) {
    return double(one.mean().count());
}

double costOf(const TuningResults& results, const tuning::Measurement& one) {
    return double(results.perMillion(one).value_or(PicoDollars{}).count);
}

double p95Of(const TuningResults&, const tuning::Measurement& one) {
    return double(one.percentile(95).count());
}

} // namespace

TuningChart::TuningChart(QWidget* parent)
    : QWidget{parent} {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Duration and cost by memory size"));
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void TuningChart::setResults(const TuningResults& results, Bytes present) {
    m_results = results;
    m_present = present;
    update();
}

void TuningChart::setChosen(Bytes memory) {
    m_chosen = memory;
    update();
}

QRectF TuningChart::plot() const {
    const int line = fontMetrics().height();
    return QRectF{rect()}.adjusted(ui::space::One, line + ui::space::One, -ui::space::One,
                                   -line - ui::space::Half);
}

double TuningChart::xOf(Bytes memory) const {
    const QRectF area = plot();
    const auto& sizes = m_results.planned;
    if (sizes.size() < 2)
        return area.center().x();
    const auto at = [](Bytes size) { return std::log2(double(size.count)); };
    const double share = (at(memory) - at(sizes.front())) / (at(sizes.back()) - at(sizes.front()));
    const double margin = fontMetrics().horizontalAdvance(QStringLiteral("10240"));
    return area.left() + margin + share * (area.width() - 2 * margin);
}

double TuningChart::yOf(double share) const {
    const QRectF area = plot();
    return area.bottom() - share * area.height();
}

TuningChart::Curve TuningChart::curve(const QColor& color,
                                      double (*value)(const TuningResults&,
                                                      const tuning::Measurement&)) const {
    Curve made;
    made.color = color;
    for (const tuning::Measurement& one : m_results.measurements) {
        if (one.durations.empty())
            continue;
        made.most = std::max(made.most, headroom * value(m_results, one));
        // The whisker has to fit as well.
        if (value == timeOf)
            made.most = std::max(made.most, headroom * p95Of(m_results, one));
    }
    for (const tuning::Measurement& one : m_results.measurements) {
        if (!one.durations.empty())
            made.points.emplace_back(xOf(one.memory), yOf(value(m_results, one) / made.most));
    }
    return made;
}

void TuningChart::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), ui::colors().background);
    painter.setFont(ui::smallFont());
    const Curve time = curve(ui::colors().seriesColor(0), timeOf);
    const Curve cost = curve(ui::colors().seriesColor(1), costOf);
    drawFrame(painter);
    drawSizes(painter);
    drawWhiskers(painter, time.most);
    drawCurve(painter, cost);
    drawCurve(painter, time);
    drawFailures(painter);
    drawLegend(painter, time.most, cost.most);
    if (hasFocus()) {
        painter.setPen(ui::colors().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TuningChart::drawFrame(QPainter& painter) const {
    const QRectF area = plot();
    if (m_results.find(m_chosen)) {
        const double half = fontMetrics().horizontalAdvance(QStringLiteral("10240")) / 2.0;
        painter.fillRect(QRectF{xOf(m_chosen) - half, area.top(), 2 * half, area.height()},
                         ui::colors().accentSoft);
    }
    painter.setPen(QPen{ui::colors().border, 1});
    for (const double share : {0.0, 0.5, 1.0})
        painter.drawLine(QPointF{area.left(), yOf(share)}, QPointF{area.right(), yOf(share)});
    const auto& sizes = m_results.planned;
    if (std::find(sizes.begin(), sizes.end(), m_present) != sizes.end()) {
        painter.setPen(QPen{ui::colors().borderStrong, 1, Qt::DashLine});
        painter.drawLine(QPointF{xOf(m_present), area.top()},
                         QPointF{xOf(m_present), area.bottom()});
    }
}

// A label that would touch the one before it is left out; the function's own never.
void TuningChart::drawSizes(QPainter& painter) const {
    const QRectF area = plot();
    const QFontMetrics metrics = painter.fontMetrics();
    double free = -1;
    const auto rectOf = [&](Bytes memory) {
        const QString text = QString::number(memory.ceilMebi());
        const double width = metrics.horizontalAdvance(text) + 6;
        return QRectF{xOf(memory) - width / 2, area.bottom() + 2, width, double(metrics.height())};
    };
    const QRectF own = rectOf(m_present);
    for (const Bytes memory : m_results.planned) {
        const QRectF label = rectOf(memory);
        if (memory != m_present && (label.left() < free || label.intersects(own)))
            continue;
        painter.setPen(memory == m_present ? ui::colors().text : ui::colors().muted);
        painter.drawText(label, Qt::AlignCenter, QString::number(memory.ceilMebi()));
        free = label.right();
    }
}

void TuningChart::drawCurve(QPainter& painter, const Curve& curve) const {
    painter.setPen(QPen{curve.color, 1.8});
    for (std::size_t i = 1; i < curve.points.size(); ++i)
        painter.drawLine(curve.points[i - 1], curve.points[i]);
    painter.setBrush(curve.color);
    painter.setPen(Qt::NoPen);
    for (const QPointF& point : curve.points)
        painter.drawEllipse(point, dot, dot);
}

void TuningChart::drawWhiskers(QPainter& painter, double mostTime) const {
    QColor pale = ui::colors().seriesColor(0);
    pale.setAlphaF(0.6F);
    painter.setPen(QPen{pale, 1.2});
    for (const tuning::Measurement& one : m_results.measurements) {
        if (one.durations.empty())
            continue;
        const double x = xOf(one.memory);
        const double top = yOf(p95Of(m_results, one) / mostTime);
        painter.drawLine(QPointF{x, yOf(timeOf(m_results, one) / mostTime)}, QPointF{x, top});
        painter.drawLine(QPointF{x - dot, top}, QPointF{x + dot, top});
    }
}

void TuningChart::drawFailures(QPainter& painter) const {
    painter.setPen(QPen{ui::colors().error, 2});
    for (const tuning::Measurement& one : m_results.measurements) {
        if (!one.failed())
            continue;
        const QPointF at{xOf(one.memory), yOf(0) - 8};
        painter.drawLine(at + QPointF{-4, -4}, at + QPointF{4, 4});
        painter.drawLine(at + QPointF{-4, 4}, at + QPointF{4, -4});
    }
}

// What a curve is called, in its colour, with the value at the top of its scale.
void TuningChart::drawLegend(QPainter& painter, double mostTime, double mostCost) const {
    const QRectF line{plot().left(), ui::space::Half, plot().width(),
                      double(painter.fontMetrics().height())};
    const bool any = std::any_of(m_results.measurements.begin(), m_results.measurements.end(),
                                 [](const auto& one) { return !one.durations.empty(); });
    painter.setPen(ui::colors().seriesColor(0));
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        any ? tr("Mean duration, to %1").arg(ui::durationText(Microseconds{std::int64_t(mostTime)}))
            : tr("Mean duration"));
    painter.setPen(ui::colors().seriesColor(1));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     any ? tr("Cost of a million, to %1")
                               .arg(ui::moneyText(PicoDollars{std::int64_t(mostCost)}, 2))
                         : tr("Cost of a million"));
}

Bytes TuningChart::nearest(double x) const {
    Bytes best;
    for (const Bytes memory : m_results.planned) {
        if (best.count == 0 || std::abs(xOf(memory) - x) < std::abs(xOf(best) - x))
            best = memory;
    }
    return best;
}

void TuningChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_results.planned.empty())
        emit sizeChosen(nearest(event->position().x()));
}

void TuningChart::keyPressEvent(QKeyEvent* event) {
    const auto& sizes = m_results.planned;
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || sizes.empty())
        return QWidget::keyPressEvent(event);
    const auto found = std::find(sizes.begin(), sizes.end(), m_chosen);
    const int now = found == sizes.end() ? -1 : int(found - sizes.begin());
    emit sizeChosen(sizes[std::size_t(std::clamp(now + step, 0, int(sizes.size()) - 1))]);
}

bool TuningChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_results.planned.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Bytes memory = nearest(help->pos().x());
    const tuning::Measurement* one = m_results.find(memory);
    QToolTip::showText(help->globalPos(),
                       one && !one->durations.empty()
                           ? tr("%1: %2, %3 a million")
                                 .arg(ui::memoryText(memory), ui::durationText(one->mean()),
                                      ui::moneyText(*m_results.perMillion(*one)))
                           : ui::memoryText(memory),
                       this);
    return true;
}

} // namespace lathe::cost
