#include "widgets/metrics/plugin/SharePlot.h"

#include "widgets/metrics/plugin/LinePlot.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QPainter>
#include <QPieSeries>
#include <QValueAxis>

#include <algorithm>

namespace lathe::metrics {

namespace {

constexpr int margin = 6;

} // namespace

SharePlot::SharePlot(ShareKind kind, std::function<QString(double)> format, QWidget* parent)
    : QChartView{parent}
    , m_kind{kind}
    , m_format{std::move(format)} {
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMinimumSize(40, 40);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SharePlot::wear(const ChartLook& look) {
    m_look = look;
    setBackgroundBrush(look.background);
    fill();
}

void SharePlot::setShares(std::vector<Share> shares, SeriesScale scale) {
    m_shares = std::move(shares);
    m_scale = scale;
    fill();
}

void SharePlot::fill() {
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    switch (m_kind) {
    case ShareKind::Bars:
        fillBars();
        break;
    case ShareKind::Pie:
        fillPie();
        break;
    case ShareKind::Gauge:
        fillGauge();
        break;
    }
    place();
    scene()->update();
}

/// One row for each, the first at the top, in its colour.
void SharePlot::fillBars() {
    auto* series = new QHorizontalStackedBarSeries;
    QStringList rows;
    double greatest = 0;
    for (std::size_t row = 0; row < m_shares.size(); ++row) {
        // Names may be the same; categories may not.
        rows.prepend(QString::number(row));
        greatest = std::max(greatest, m_shares[row].value);
        auto* set = new QBarSet{m_shares[row].name};
        for (std::size_t other = m_shares.size(); other-- > 0;)
            set->append(other == row ? std::max(0.0, m_shares[row].value) : 0);
        set->setColor(m_shares[row].color);
        set->setBorderColor(m_shares[row].color);
        series->append(set);
    }
    series->setBarWidth(0.35);
    chart()->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(rows);
    auto* values = new QValueAxis;
    values->setRange(m_scale.least.value_or(0),
                     m_scale.greatest.value_or(roundCeiling(greatest * 1.05)));
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(values, Qt::AlignBottom);
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(names), static_cast<QAbstractAxis*>(values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
        series->attachAxis(axis);
    }
}

void SharePlot::fillPie() {
    auto* series = new QPieSeries;
    series->setHoleSize(0.5);
    series->setPieSize(0.9);
    for (const Share& share : m_shares) {
        if (share.value <= 0)
            continue;
        QPieSlice* slice = series->append(share.name, share.value);
        slice->setColor(share.color);
        slice->setBorderColor(m_look.background);
        slice->setBorderWidth(2);
    }
    chart()->addSeries(series);
}

std::pair<double, double> SharePlot::ends() const {
    const double value = m_shares.empty() ? 0 : m_shares.front().value;
    const double least = m_scale.least.value_or(0);
    const double greatest = m_scale.greatest.value_or(roundCeiling(value * 1.05));
    return {least, greatest > least ? greatest : least + 1};
}

void SharePlot::fillGauge() {
    const auto [least, greatest] = ends();
    const double value =
        m_shares.empty() ? least : std::clamp(m_shares.front().value, least, greatest);
    auto* series = new QPieSeries;
    series->setPieStartAngle(-90);
    series->setPieEndAngle(90);
    series->setHoleSize(0.72);
    series->setPieSize(1);
    const auto add = [&](double size, const QColor& color) {
        QPieSlice* slice = series->append({}, size);
        slice->setColor(color);
        slice->setBorderColor(m_look.background);
    };
    if (value > least)
        add(value - least, m_shares.front().color);
    if (value < greatest)
        add(greatest - value, m_look.border);
    chart()->addSeries(series);
}

void SharePlot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    place();
}

void SharePlot::place() {
    QRectF plot = QRectF{rect()}.adjusted(margin, margin, -margin, -margin);
    if (m_kind == ShareKind::Gauge) {
        // A half ring above the words at its ends, twice as wide as it is high; its other half,
        // which is not drawn, lies below what is shown.
        plot.adjust(0, 0, 0, -QFontMetrics{m_look.font}.height());
        const double radius = std::min(plot.height(), plot.width() / 2);
        plot = QRectF{plot.center().x() - radius, plot.center().y() - radius / 2, 2 * radius,
                      2 * radius};
    }
    chart()->setPlotArea(plot);
}

void SharePlot::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setFont(m_look.font);
    if (m_kind == ShareKind::Bars)
        drawBarTexts(*painter);
    else if (m_kind == ShareKind::Gauge)
        drawGaugeTexts(*painter);
    painter->restore();
}

void SharePlot::drawBarTexts(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    const double row = plot.height() / std::max<double>(1, double(m_shares.size()));
    const QFontMetrics metrics = painter.fontMetrics();
    for (std::size_t at = 0; at < m_shares.size(); ++at) {
        // Above its bar.
        const double middle = plot.top() + (double(at) + 0.5) * row;
        const QRectF line{plot.left(), middle - row * 0.175 - metrics.height(), plot.width(),
                          double(metrics.height())};
        const QString value = m_format(m_shares[at].value);
        painter.setPen(m_look.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
        painter.setPen(m_look.muted);
        const int room = int(line.width()) - metrics.horizontalAdvance(value) - 2 * margin;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_shares[at].name, Qt::ElideRight, room));
    }
}

void SharePlot::drawGaugeTexts(QPainter& painter) const {
    QRectF plot = chart()->plotArea();
    plot.setHeight(plot.height() / 2);
    const auto [least, greatest] = ends();
    const double height = painter.fontMetrics().height();
    const QRectF below{plot.left(), plot.bottom(), plot.width(), height};
    painter.setPen(m_look.muted);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, m_format(least));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, m_format(greatest));
    QFont large = m_look.font;
    large.setPointSizeF(std::clamp(plot.width() / 14, large.pointSizeF(), 28.0));
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(m_look.text);
    const double value = painter.fontMetrics().height();
    painter.drawText(QRectF{plot.left(), plot.bottom() - value, plot.width(), value},
                     Qt::AlignHCenter | Qt::AlignBottom,
                     m_shares.empty() ? QStringLiteral("\u2013")
                                      : m_format(m_shares.front().value));
}

} // namespace lathe::metrics
