#include "widgets/metrics/MetricsPane.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/metrics/ChartCard.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace lathe::metrics {

namespace {

constexpr std::chrono::milliseconds refreshEvery{250};
constexpr int wideEnough = 880;
constexpr int minutesOffered[] = {5, 15, 60};

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

} // namespace

MetricsPane::MetricsPane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());

    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("chart"), {}, {}, this};
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);

    m_timer.setInterval(refreshEvery);
    connect(&m_timer, &QTimer::timeout, this, &MetricsPane::refreshIfDue);
    refresh();
}

MetricsPane::~MetricsPane() = default;

QLayout* MetricsPane::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(8);
    m_function->addItem(tr("All functions"));
    bar->addWidget(m_function);
    connect(m_function, &QComboBox::currentIndexChanged, this, &MetricsPane::refresh);

    auto* ranges = new QButtonGroup{this};
    for (const int minutes : minutesOffered) {
        auto* button = new QToolButton{this};
        button->setText(tr("%1 min").arg(minutes));
        button->setAccessibleName(tr("The last %n minutes", nullptr, minutes));
        button->setToolTip(button->accessibleName());
        button->setCheckable(true);
        button->setChecked(minutes == minutesOffered[0]);
        button->setFocusPolicy(Qt::StrongFocus);
        ranges->addButton(button, minutes);
        bar->addWidget(button);
    }
    connect(ranges, &QButtonGroup::idClicked, this, [this](int minutes) {
        m_window = Seconds{minutes * 60};
        refresh();
    });
    bar->addStretch(1);
    const QStringList captions{tr("Invocations"), tr("Errors"), tr("p95"), tr("At once"),
                               tr("Memory")};
    for (int kpi = 0; kpi < KpiCount; ++kpi) {
        auto* tile = new QVBoxLayout;
        tile->setSpacing(0);
        auto* caption = new QLabel{captions[kpi], this};
        caption->setFont(ui::smallFont());
        caption->setProperty("role", "muted");
        auto* value = new QLabel{this};
        value->setFont(ui::strongFont());
        value->setAccessibleName(captions[kpi]);
        tile->addWidget(caption);
        tile->addWidget(value);
        bar->addSpacing(kpi > 0 ? ui::space::Two : 0);
        bar->addLayout(tile);
        m_kpis[std::size_t(kpi)] = value;
    }
    return bar;
}

bool MetricsPane::makeCharts() {
    if (m_scroll)
        return true;
    QString reason;
    ChartFactory* factory = chartFactory(reason);
    if (!factory) {
        m_empty->setTexts(tr("The charts cannot be drawn"), reason);
        return false;
    }
    const auto warning = [] { return ui::colors().warning; };
    const auto error = [] { return ui::colors().error; };
    const auto faint = [] { return ui::colors().faint; };
    auto* board = new QWidget;
    board->setProperty("role", "panel");
    m_grid = new QGridLayout{board};
    m_grid->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::Half);
    m_grid->setHorizontalSpacing(ui::space::Two);
    m_grid->setVerticalSpacing(ui::space::One);
    m_cards = {
        new ChartCard{
            *factory,
            {{tr("ran"), seriesColor(0)}, {tr("errors"), error}, {tr("throttled"), warning}},
            countFormat,
            board},
        new ChartCard{
            *factory,
            {{tr("p99"), seriesColor(3)}, {tr("p95"), seriesColor(0)}, {tr("p50"), seriesColor(2)}},
            durationFormat,
            board},
        new ChartCard{*factory, {{tr("At once"), seriesColor(4)}}, countFormat, board},
        new ChartCard{
            *factory, {{tr("used"), seriesColor(1)}, {tr("given"), faint}}, memoryFormat, board},
    };
    for (ChartCard* card : m_cards) {
        card->setMinimumHeight(124);
        card->chart().cursorMoved = [this](int index) {
            for (ChartCard* other : m_cards)
                other->chart().showCursor(index);
        };
        card->chart().pointActivated = [this](int index) { activate(index); };
    }
    m_scroll = new QScrollArea{this};
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(board);
    arrange();
    m_pages->addWidget(m_scroll);
    return true;
}

void MetricsPane::arrange() {
    if (!m_scroll)
        return;
    const int columns = width() >= wideEnough ? 4 : 2;
    if (m_grid->itemAtPosition(0, columns - 1) && !m_grid->itemAtPosition(0, columns))
        return;
    for (ChartCard* card : m_cards)
        m_grid->removeWidget(card);
    for (int i = 0; i < 4; ++i) {
        m_grid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void MetricsPane::setProject(std::shared_ptr<const model::Project> project) {
    const QString before = m_function->currentData().toString();
    const QSignalBlocker quiet{m_function};
    m_function->clear();
    m_function->addItem(tr("All functions"));
    if (project) {
        for (const model::FunctionSpec& function : project->functions)
            m_function->addItem(QString::fromStdString(function.logicalId),
                                QString::fromStdString(function.logicalId));
    }
    m_function->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_function->findData(before)));
    refresh();
}

void MetricsPane::setHistory(const std::vector<model::InvocationRecord>& records) {
    m_store.clear();
    m_store.addHistory(records);
    m_changed = true;
    refreshIfDue();
}

void MetricsPane::addStarted(const std::vector<model::InvocationRecord>& records) {
    m_store.addStarted(records);
    m_changed = m_changed || !records.empty();
}

void MetricsPane::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_store.addFinished(records);
    m_changed = m_changed || !records.empty();
}

void MetricsPane::showFunction(const QString& logicalId) {
    m_function->setCurrentIndex(logicalId.isEmpty() ? 0
                                                    : std::max(0, m_function->findData(logicalId)));
}

Seconds MetricsPane::step() const {
    // A point every three pixels is as fine as anyone sees.
    const int chart = m_scroll ? m_cards[0]->width() : width() / (width() >= wideEnough ? 4 : 2);
    const int most = std::max(60, chart / 3);
    for (const int seconds : {1, 2, 5, 10, 15, 30}) {
        if (m_window.count() / seconds <= most)
            return Seconds{seconds};
    }
    return Seconds{60};
}

void MetricsPane::refreshIfDue() {
    const auto second = std::chrono::floor<Seconds>(m_clock.wall());
    if (!isVisible() || (!m_changed && second == m_drawn))
        return;
    refresh();
}

void MetricsPane::refresh() {
    const Timestamp now = m_clock.wall();
    m_changed = false;
    m_drawn = std::chrono::floor<Seconds>(now);
    m_store.forgetBefore(now - MetricsStore::Kept);
    m_points =
        m_store.points(m_function->currentData().toString().toStdString(), now, m_window, step());
    const bool any = std::any_of(m_points.begin(), m_points.end(), [](const MetricsPoint& p) {
        return p.invocations > 0 || p.concurrency > 0;
    });
    const bool drawn = any && makeCharts();
    m_pages->setCurrentIndex(drawn ? 1 : 0);
    if (!any)
        m_empty->setTexts(
            tr("Nothing ran in the last %n minutes", nullptr, int(m_window.count() / 60)),
            tr("Invoke a function, and its invocations, durations and memory are drawn here."));
    showKpis();
    if (drawn)
        showCharts();
}

void MetricsPane::showKpis() {
    MetricsPoint sum;
    for (const MetricsPoint& point : m_points) {
        sum.invocations += point.invocations;
        sum.errors += point.errors;
        sum.throttles += point.throttles;
        sum.concurrency = std::max(sum.concurrency, point.concurrency);
        if (point.memoryUsed > sum.memoryUsed) {
            sum.memoryUsed = point.memoryUsed;
            sum.memorySize = point.memorySize;
        }
    }
    const auto all = m_store.points(m_function->currentData().toString().toStdString(),
                                    m_clock.wall(), m_window, m_window);
    const auto p95 = all.empty() ? std::nullopt : all.back().p95;
    const QString none = QStringLiteral("\u2013");
    const int bad = sum.errors + sum.throttles;
    m_kpis[0]->setText(ui::countText(sum.invocations));
    m_kpis[1]->setText(sum.invocations == 0
                           ? none
                           : tr("%1 (%2 %)")
                                 .arg(ui::countText(bad),
                                      QLocale().toString(100.0 * bad / sum.invocations, 'f', 1)));
    m_kpis[1]->setProperty("role", bad > 0 ? "error" : "");
    m_kpis[1]->style()->polish(m_kpis[1]);
    m_kpis[1]->setToolTip(tr("%1 failed, %2 throttled").arg(sum.errors).arg(sum.throttles));
    m_kpis[2]->setText(p95 ? ui::durationText(*p95) : none);
    m_kpis[3]->setText(ui::countText(sum.concurrency));
    m_kpis[4]->setText(sum.memoryUsed.count == 0
                           ? none
                           : tr("%1 of %2")
                                 .arg(QLocale().toString(qint64(sum.memoryUsed.ceilMebi())),
                                      ui::memoryText(sum.memorySize)));
}

void MetricsPane::showCharts() {
    const Seconds length = step();
    std::array<ChartData, 4> data;
    const std::array<std::size_t, 4> lines{3, 3, 1, 2};
    for (std::size_t chart = 0; chart < 4; ++chart) {
        data[chart].step = length;
        data[chart].values.resize(lines[chart]);
    }
    const auto micros = [](const std::optional<Microseconds>& duration) {
        return duration ? std::optional<double>{double(duration->count())} : std::nullopt;
    };
    for (const MetricsPoint& p : m_points) {
        for (auto& chart : data)
            chart.times.push_back(p.from);
        data[0].values[0].push_back(p.invocations);
        data[0].values[1].push_back(p.errors);
        data[0].values[2].push_back(p.throttles);
        data[1].values[0].push_back(micros(p.p99));
        data[1].values[1].push_back(micros(p.p95));
        data[1].values[2].push_back(micros(p.p50));
        data[2].values[0].push_back(p.concurrency);
        const bool measured = p.memoryUsed.count > 0;
        data[3].values[0].push_back(
            measured ? std::optional<double>{double(p.memoryUsed.ceilMebi())} : std::nullopt);
        data[3].values[1].push_back(
            measured ? std::optional<double>{double(p.memorySize.ceilMebi())} : std::nullopt);
    }
    m_cards[0]->setTitle(length == Seconds{1} ? tr("Invocations per second")
                                              : tr("Invocations per %1 s").arg(length.count()));
    m_cards[1]->setTitle(tr("Duration"));
    m_cards[2]->setTitle(tr("Running at once"));
    m_cards[3]->setTitle(tr("Memory"));
    for (std::size_t chart = 0; chart < 4; ++chart)
        m_cards[chart]->chart().setData(std::move(data[chart]));
}

void MetricsPane::activate(int index) {
    if (index < 0 || std::size_t(index) >= m_points.size())
        return;
    const Timestamp from = m_points[std::size_t(index)].from;
    emit invocationsRequested(m_function->currentData().toString(), from, from + step());
}

void MetricsPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    m_changed = true;
}

void MetricsPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
}

void MetricsPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace lathe::metrics
