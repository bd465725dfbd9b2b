#include "widgets/metrics/MetricsCharts.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/metrics/ChartCard.h"

#include <QGridLayout>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace lathe::metrics {

namespace {

std::function<QColor()> seriesColor(int index) {
    return [index] { return ui::colors().seriesColor(index); };
}

/// Nothing runs half a time: a scale mark between two numbers stays empty.
QString countFormat(double value) {
    return value == std::floor(value) ? ui::countText(qint64(value)) : QString{};
}
QString durationFormat(double micros) {
    return ui::durationText(Microseconds{std::int64_t(micros)});
}
QString memoryFormat(double mebi) {
    return ui::memoryText(Bytes::mebi(std::int64_t(mebi)));
}

using Rows = std::vector<std::vector<std::optional<double>>>;

/// What the four charts draw of the points.
void addValues(std::array<ChartData, 4>& data, const std::vector<MetricsPoint>& points,
               Rows ChartData::*rows) {
    const auto micros = [](const std::optional<Microseconds>& duration) {
        return duration ? std::optional<double>{double(duration->count())} : std::nullopt;
    };
    const auto mebi = [](Bytes size) {
        return size.count > 0 ? std::optional<double>{double(size.ceilMebi())} : std::nullopt;
    };
    for (const MetricsPoint& p : points) {
        (data[0].*rows)[0].push_back(p.invocations);
        (data[0].*rows)[1].push_back(p.errors);
        (data[0].*rows)[2].push_back(p.throttles);
        (data[1].*rows)[0].push_back(micros(p.p99));
        (data[1].*rows)[1].push_back(micros(p.p95));
        (data[1].*rows)[2].push_back(micros(p.p50));
        (data[2].*rows)[0].push_back(p.concurrency);
        (data[3].*rows)[0].push_back(mebi(p.memoryUsed));
        (data[3].*rows)[1].push_back(p.memoryUsed.count > 0 ? mebi(p.memorySize) : std::nullopt);
    }
}

} // namespace

MetricsCharts::MetricsCharts(ChartFactory& factory, QWidget* parent)
    : QWidget{parent}
    , m_grid{new QGridLayout{this}} {
    const auto warning = [] { return ui::colors().warning; };
    const auto error = [] { return ui::colors().error; };
    const auto faint = [] { return ui::colors().faint; };
    setProperty("role", "panel");
    m_grid->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::Half);
    m_grid->setHorizontalSpacing(ui::space::Two);
    m_grid->setVerticalSpacing(ui::space::One);
    m_cards = {
        new ChartCard{
            factory,
            {{tr("ran"), seriesColor(0)}, {tr("errors"), error}, {tr("throttled"), warning}},
            countFormat,
            this},
        new ChartCard{
            factory,
            {{tr("p99"), seriesColor(3)}, {tr("p95"), seriesColor(0)}, {tr("p50"), seriesColor(2)}},
            durationFormat,
            this},
        new ChartCard{factory, {{tr("At once"), seriesColor(4)}}, countFormat, this},
        new ChartCard{
            factory, {{tr("used"), seriesColor(1)}, {tr("given"), faint}}, memoryFormat, this},
    };
    for (ChartCard* card : m_cards) {
        card->setMinimumHeight(124);
        card->chart().cursorMoved = [this](int index) {
            for (ChartCard* other : m_cards)
                other->chart().showCursor(index);
        };
        card->chart().pointActivated = [this](int index) { emit pointActivated(index); };
        card->chart().spanSelected = [this](int from, int to) { emit spanSelected(from, to); };
    }
}

void MetricsCharts::setColumns(int columns) {
    if (m_grid->itemAtPosition(0, columns - 1) && !m_grid->itemAtPosition(0, columns))
        return;
    for (ChartCard* card : m_cards)
        m_grid->removeWidget(card);
    for (int i = 0; i < 4; ++i) {
        m_grid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

int MetricsCharts::chartWidth() const {
    return m_cards[0]->width();
}

void MetricsCharts::draw(const Drawn& drawn) {
    std::array<ChartData, 4> data;
    const std::array<std::size_t, 4> lines{3, 3, 1, 2};
    for (std::size_t chart = 0; chart < 4; ++chart) {
        data[chart].step = drawn.step;
        data[chart].values.resize(lines[chart]);
        data[chart].marks = drawn.marks;
        data[chart].isLive = drawn.isLive;
        for (const MetricsPoint& p : drawn.points)
            data[chart].times.push_back(p.from);
        if (!drawn.before.empty())
            data[chart].before.resize(lines[chart]);
    }
    addValues(data, drawn.points, &ChartData::values);
    if (!drawn.before.empty())
        addValues(data, drawn.before, &ChartData::before);
    m_cards[0]->setTitle(drawn.step == Seconds{1} ? tr("Invocations per second")
                         : drawn.step < Seconds{60}
                             ? tr("Invocations per %1 s").arg(drawn.step.count())
                             : tr("Invocations per %1").arg(ui::durationText(drawn.step)));
    m_cards[1]->setTitle(tr("Duration"));
    m_cards[2]->setTitle(tr("Running at once"));
    m_cards[3]->setTitle(tr("Memory"));
    for (std::size_t chart = 0; chart < 4; ++chart)
        m_cards[chart]->chart().setData(std::move(data[chart]));
}

bool MetricsCharts::save(const QString& path) {
    if (path.endsWith(QLatin1String{".png"}, Qt::CaseInsensitive))
        return grab().save(path);
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(size());
    generator.setViewBox(rect());
    generator.setTitle(tr("Metrics"));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    render(&painter);
    return painter.end();
}

} // namespace lathe::metrics
