#include "widgets/dashboard/LineContent.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

/// Where the tile is lower than this, it has no legend.
constexpr int roomForLegend = 120;
constexpr int mostPoints = 1440;

double millisOf(Timestamp time) {
    return double(std::chrono::floor<Milliseconds>(time.time_since_epoch()).count());
}

std::vector<QPointF> pointsOf(const api::MetricCurve& curve, Microseconds later) {
    std::vector<QPointF> points;
    points.reserve(curve.times.size());
    for (std::size_t at = 0; at < curve.times.size(); ++at)
        points.emplace_back(millisOf(curve.times[at] + later), curve.values[at]);
    return points;
}

metrics::SeriesScale scaleOf(const json::object& properties, std::string_view side) {
    metrics::SeriesScale scale;
    const json::object* axes = objectAt(properties, "yAxis");
    const json::object* axis = axes ? objectAt(*axes, side) : nullptr;
    if (axis && axis->contains("min"))
        scale.least = numberAt(*axis, "min", 0);
    if (axis && axis->contains("max"))
        scale.greatest = numberAt(*axis, "max", 0);
    return scale;
}

} // namespace

metrics::ChartLook chartLook() {
    const ui::Colors& c = ui::colors();
    return {c.background, c.border, c.borderStrong,  c.raised, c.muted,
            c.accent,     {},       ui::smallFont(), c.text};
}

QString valueText(double value) {
    const QLocale locale;
    const double size = std::abs(value);
    const auto digits = [&](double shown) {
        const int before = shown == 0 ? 1 : int(std::floor(std::log10(std::abs(shown)))) + 1;
        QString text = locale.toString(shown, 'f', std::clamp(3 - before, 0, 3));
        const QString point{locale.decimalPoint()};
        if (text.contains(point)) {
            while (text.endsWith(QLatin1Char{'0'}))
                text.chop(1);
            if (text.endsWith(point))
                text.chop(point.size());
        }
        return text;
    };
    if (size >= 1e9)
        return digits(value / 1e9) + QStringLiteral(" G");
    if (size >= 1e6)
        return digits(value / 1e6) + QStringLiteral(" M");
    if (size >= 1e4)
        return digits(value / 1e3) + QStringLiteral(" k");
    if (size > 0 && size < 0.001)
        return locale.toString(value, 'g', 3);
    return digits(value);
}

QString functionOf(const TileLine* line) {
    if (line)
        for (const auto& [name, value] : line->line.metric.dimensions)
            if (name == "FunctionName")
                return QString::fromStdString(value);
    return {};
}

LineContent::LineContent(metrics::ChartFactory& factory, QWidget* parent)
    : TileContent{parent}
    , m_chart{factory.makeSeries(&valueText, this)}
    , m_legend{new QLabel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    column->addWidget(m_chart->widget(), 1);
    m_legend->setFont(ui::smallFont());
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_legend);
    m_chart->cursorMoved = [this](std::optional<Timestamp> time) { emit cursorMoved(time); };
    m_chart->spanSelected = [this](Timestamp from, Timestamp until) {
        emit spanSelected(from, until);
    };
    m_chart->pointActivated = [this](int line, Timestamp time) { activate(line, time); };
    connect(ui::Theme::current(), &ui::Theme::changed, this, &LineContent::dress);
    dress();
}

void LineContent::dress() {
    m_chart->wear(chartLook());
    draw();
}

void LineContent::setProperties(const json::object& properties) {
    m_properties = properties;
    m_lines = linesOf(properties);
    m_chart->widget()->setAccessibleName(QString::fromStdString(textAt(properties, "title")));
    draw();
}

std::optional<api::MetricsQuestion> LineContent::question(const Shown& shown) {
    if (m_lines.empty())
        return {};
    const int most = shown.keepsPeriods ? 100'000 : std::clamp(width(), 60, mostPoints);
    const metrics::Span span =
        spanFor(shown.from, shown.until, periodOf(m_properties), most, shown.now);
    return questionOf(m_lines, span);
}

void LineContent::setCurves(const std::vector<api::MetricCurve>& curves,
                            const std::vector<api::MetricCurve>& before, const Shown& shown) {
    m_curves = curves;
    m_before = before;
    m_shown = shown;
    if (const auto asked = question(shown))
        m_step = asked->period;
    draw();
}

const TileLine* LineContent::lineOf(const std::string& id) const {
    for (const TileLine& line : m_lines)
        if (line.line.id == id)
            return &line;
    return nullptr;
}

QColor LineContent::colorOf(const api::MetricCurve& curve, int number) const {
    const TileLine* line = lineOf(curve.id);
    const QColor own{line ? line->color : QString{}};
    return own.isValid() ? own : ui::colors().seriesColor(number);
}

void LineContent::draw() {
    metrics::SeriesData data;
    data.from = m_shown.from;
    data.until = m_shown.until;
    data.step = m_step;
    data.marks = m_shown.marks;
    data.isStacked = flagAt(m_properties, "stacked");
    data.left = scaleOf(m_properties, "left");
    data.right = scaleOf(m_properties, "right");
    const auto add = [&](const std::vector<api::MetricCurve>& curves, bool isBefore) {
        int number = 0;
        for (const api::MetricCurve& curve : curves) {
            const TileLine* line = lineOf(curve.id);
            data.lines.push_back(
                {QString::fromStdString(curve.label), colorOf(curve, number++),
                 line && line->isOnRight, isBefore,
                 pointsOf(curve, isBefore ? m_shown.until - m_shown.from : Microseconds{0})});
        }
    };
    add(m_curves, false);
    // Lines of the time before among areas that lie on each other would say nothing.
    if (!data.isStacked)
        add(m_before, true);
    addLevels(data);
    m_chart->setData(std::move(data));
    writeLegend();
}

void LineContent::addLevels(metrics::SeriesData& data) const {
    const json::object* annotations = objectAt(m_properties, "annotations");
    const json::array* levels = annotations ? arrayAt(*annotations, "horizontal") : nullptr;
    const auto add = [&](const json::object& one) {
        if (one.contains("value"))
            data.levels.push_back({numberAt(one, "value", 0),
                                   QString::fromStdString(textAt(one, "label")),
                                   QColor{QString::fromStdString(textAt(one, "color"))},
                                   textAt(one, "yAxis") == "right"});
    };
    for (const json::value& each : levels ? *levels : json::array{}) {
        // A band is written as its two edges.
        if (const json::object* one = each.if_object())
            add(*one);
        else if (const json::array* band = each.if_array())
            for (const json::value& edge : *band)
                if (const json::object* one = edge.if_object())
                    add(*one);
    }
}

void LineContent::writeLegend() {
    QStringList entries;
    int number = 0;
    for (const api::MetricCurve& curve : m_curves) {
        const QString color = colorOf(curve, number++).name();
        entries << QStringLiteral("<span style='color:%1'>\u25cf</span>&nbsp;%2")
                       .arg(color, QString::fromStdString(curve.label).toHtmlEscaped());
    }
    const json::object* legend = objectAt(m_properties, "legend");
    const bool isHidden = legend && textAt(*legend, "position") == "hidden";
    m_legend->setText(entries.join(QStringLiteral(" &nbsp; ")));
    m_legend->setToolTip(m_legend->text());
    m_legend->setVisible(!isHidden && !entries.isEmpty() && height() >= roomForLegend);
}

void LineContent::resizeEvent(QResizeEvent* event) {
    TileContent::resizeEvent(event);
    writeLegend();
}

void LineContent::showCursor(std::optional<Timestamp> time) {
    m_chart->showCursor(time);
}

void LineContent::activate(int line, Timestamp time) {
    if (std::size_t(line) < m_curves.size())
        emit invocationsRequested(functionOf(lineOf(m_curves[std::size_t(line)].id)), time,
                                  time + m_step);
}

QString LineContent::csv() const {
    QString text = QStringLiteral("time,line,value\n");
    for (const api::MetricCurve& curve : m_curves) {
        QString label = QString::fromStdString(curve.label);
        label.replace(QLatin1Char{'"'}, QStringLiteral("\"\""));
        for (std::size_t at = 0; at < curve.times.size(); ++at)
            text += QStringLiteral("%1,\"%2\",%3\n")
                        .arg(QString::fromStdString(toIso8601(curve.times[at])), label,
                             QString::number(curve.values[at], 'g', 12));
    }
    return text;
}

} // namespace lathe::dashboard
