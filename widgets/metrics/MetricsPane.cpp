#include "widgets/metrics/MetricsPane.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/metrics/AlarmStrip.h"
#include "widgets/metrics/KpiRow.h"
#include "widgets/metrics/MetricsCharts.h"
#include "widgets/metrics/RangeBar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace lathe::metrics {

namespace {

constexpr std::chrono::milliseconds refreshEvery{250};
constexpr int wideEnough = 880;
/// How often what the engine keeps is asked for again.
constexpr Seconds askEvery{5};

} // namespace

MetricsPane::MetricsPane(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());

    m_alarms = new AlarmStrip{this};
    connect(m_alarms, &AlarmStrip::activated, this, &MetricsPane::showAlarm);
    column->addWidget(m_alarms);

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

    m_ranges = new RangeBar{this};
    bar->addWidget(m_ranges);
    connect(m_ranges, &RangeBar::lastChosen, this, &MetricsPane::showLast);
    connect(m_ranges, &RangeBar::zoomedOut, this, &MetricsPane::zoomOut);
    bar->addWidget(addMenu());
    addKpis(bar);
    return bar;
}

QToolButton* MetricsPane::addMenu() {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(QStringLiteral("more")));
    button->setAccessibleName(tr("More"));
    button->setToolTip(tr("Dashboards, compare, save"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu{button};
    connect(menu->addAction(ui::icon(QStringLiteral("chart")), tr("Dashboards")),
            &QAction::triggered, this, &MetricsPane::dashboardsRequested);
    menu->addSeparator();
    m_compare = menu->addAction(tr("Compare with the time before"));
    m_compare->setCheckable(true);
    connect(m_compare, &QAction::toggled, this, [this](bool compares) {
        m_time.compares = compares;
        showTime();
    });
    menu->addSeparator();
    for (const auto& [suffix, text] : {std::pair{"png", tr("Save as PNG picture\u2026")},
                                       std::pair{"svg", tr("Save as SVG picture\u2026")},
                                       std::pair{"csv", tr("Save the figures as CSV\u2026")}})
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, suffix = QString{suffix}] { exportAs(suffix); });
    button->setMenu(menu);
    return button;
}

void MetricsPane::addKpis(QBoxLayout* bar) {
    auto* row = new KpiRow{this};
    const QStringList captions{tr("Invocations"), tr("Errors"), tr("p95"), tr("At once"),
                               tr("Memory")};
    for (int kpi = 0; kpi < KpiCount; ++kpi)
        m_kpis[std::size_t(kpi)] = row->addTile(captions[kpi]);
    bar->addWidget(row, 1);
}

bool MetricsPane::makeCharts() {
    if (m_charts)
        return true;
    QString reason;
    ChartFactory* factory = chartFactory(reason);
    if (!factory) {
        m_empty->setTexts(tr("The charts cannot be drawn"), reason);
        return false;
    }
    m_charts = new MetricsCharts{*factory};
    connect(m_charts, &MetricsCharts::pointActivated, this, &MetricsPane::activate);
    connect(m_charts, &MetricsCharts::spanSelected, this, [this](int from, int to) {
        if (std::size_t(to) < m_points.size())
            showSpan(m_points[std::size_t(from)].from, m_points[std::size_t(to)].from + step());
    });
    m_scroll = new QScrollArea{this};
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_charts);
    m_charts->setColumns(columns());
    m_pages->addWidget(m_scroll);
    return true;
}

void MetricsPane::setProject(std::shared_ptr<const model::Project> project) {
    m_project = project;
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

int MetricsPane::columns() const {
    return width() >= wideEnough ? 4 : 2;
}

int MetricsPane::mostPoints() const {
    // A point every three pixels is as fine as anyone sees.
    const int chart = m_charts ? m_charts->chartWidth() : width() / columns();
    return std::max(60, chart / 3);
}

Seconds MetricsPane::step() const {
    if (isKept())
        return span().step;
    for (const int seconds : {1, 2, 5, 10, 15, 30}) {
        if (m_time.last.count() / seconds <= mostPoints())
            return Seconds{seconds};
    }
    return Seconds{60};
}

Span MetricsPane::span() const {
    const Timestamp now = m_clock.wall();
    return m_time.zoom ? spanOf(m_time.zoom->first, m_time.zoom->second, mostPoints(), now)
                       : spanOf(now - m_time.last, now, mostPoints(), now);
}

QString MetricsPane::functionName() const {
    const QString id = m_function->currentData().toString();
    const auto* function = m_project ? m_project->findFunction(id.toStdString()) : nullptr;
    return function && !id.isEmpty() ? QString::fromStdString(function->name) : id;
}

void MetricsPane::showLast(Seconds length) {
    m_time.last = length;
    zoomOut();
}

void MetricsPane::showSpan(Timestamp from, Timestamp until) {
    m_time.zoom = std::pair{from, until};
    showTime();
}

void MetricsPane::zoomOut() {
    m_time.zoom.reset();
    showTime();
}

void MetricsPane::setTime(const TimeChoice& time) {
    if (time == m_time)
        return;
    m_time = time;
    const QSignalBlocker quiet{m_compare};
    m_compare->setChecked(time.compares);
    showTime();
}

void MetricsPane::showTime() {
    m_ranges->setChoice(m_time);
    m_before.clear();
    m_marks.clear();
    refresh();
    emit timeChanged(m_time);
}

void MetricsPane::refreshIfDue() {
    const auto second = std::chrono::floor<Seconds>(m_clock.wall());
    if (!isVisible())
        return;
    if (second - m_askedAlarms >= askEvery)
        askAlarms();
    if (isKept() ? !m_time.zoom && second - m_drawn >= askEvery : m_changed || second != m_drawn)
        refresh();
}

void MetricsPane::askAlarms() {
    m_askedAlarms = std::chrono::floor<Seconds>(m_clock.wall());
    emit overviewRequested([this](const Result<api::MetricsOverview>& overview) {
        m_alarms->setAlarms(overview ? overview->alarms : std::vector<api::AlarmView>{});
    });
}

/// What led to it, and a little after.
void MetricsPane::showAlarm(const api::AlarmView& alarm) {
    for (const auto& [dimension, value] : alarm.metric.dimensions)
        for (const model::FunctionSpec& function :
             m_project ? m_project->functions : std::vector<model::FunctionSpec>{})
            if (dimension == "FunctionName" && function.name == value)
                showFunction(QString::fromStdString(function.logicalId));
    showSpan(alarm.since - std::chrono::minutes{15}, alarm.since + std::chrono::minutes{5});
}

void MetricsPane::refresh() {
    m_changed = false;
    m_drawn = std::chrono::floor<Seconds>(m_clock.wall());
    if (isKept())
        refreshKept();
    else
        refreshLive();
}

void MetricsPane::refreshLive() {
    const Timestamp now = m_clock.wall();
    m_store.forgetBefore(now - MetricsStore::Kept);
    m_points = m_store.points(m_function->currentData().toString().toStdString(), now, m_time.last,
                              step());
    ++m_asked;
    if (m_time.compares)
        compare();
    showPoints(std::any_of(m_points.begin(), m_points.end(), [](const MetricsPoint& p) {
        return p.invocations > 0 || p.concurrency > 0;
    }));
}

void MetricsPane::refreshKept() {
    const Span shown = span();
    const int asked = ++m_asked;
    emit curvesRequested(questionOf(functionName(), wholeOf(shown)),
                         [this, asked, shown](const Result<std::vector<api::MetricCurve>>& told) {
                             if (!told || asked != m_asked)
                                 return;
                             const auto points = pointsOf(*told, wholeOf(shown));
                             m_keptP95.reset();
                             for (const MetricsPoint& point : points)
                                 m_keptP95 = std::max(m_keptP95, point.p95);
                         });
    emit curvesRequested(
        questionOf(functionName(), shown),
        [this, asked, shown](const Result<std::vector<api::MetricCurve>>& told) {
            if (asked != m_asked)
                return;
            m_points.clear();
            m_marks.clear();
            if (told) {
                m_points = pointsOf(*told, shown);
                m_marks = marksOf(*told);
            }
            showPoints(std::any_of(m_points.begin(), m_points.end(), [](const MetricsPoint& p) {
                return p.invocations > 0 || p.throttles > 0;
            }));
        });
    if (m_time.compares)
        compare();
}

/// With the stretch of time before, as long.
void MetricsPane::compare() {
    Span shown = span();
    if (!isKept() && !m_points.empty())
        shown = {m_points.front().from, m_points.back().from + step(), step()};
    // The engine keeps no such steps.
    if (shown.step == Seconds{2} || shown.step == Seconds{15})
        return;
    const Span earlier = before(shown);
    emit curvesRequested(
        questionOf(functionName(), earlier),
        [this, asked = m_asked, earlier](const Result<std::vector<api::MetricCurve>>& told) {
            if (!told || asked != m_asked)
                return;
            m_before = pointsOf(*told, earlier);
            if (m_scroll && m_pages->currentWidget() == m_scroll)
                showCharts();
        });
}

void MetricsPane::showPoints(bool any) {
    const bool drawn = any && makeCharts();
    m_pages->setCurrentIndex(drawn ? 1 : 0);
    if (!any && !isKept())
        m_empty->setTexts(
            tr("Nothing ran in the last %n minutes", nullptr, int(m_time.last.count() / 60)),
            tr("Invoke a function, and its invocations, durations and memory are drawn here."));
    else if (!any)
        m_empty->setTexts(tr("Nothing ran in this time"),
                          tr("What functions did is kept for five years, by the second for three "
                             "hours."));
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
                                    m_clock.wall(), m_time.last, m_time.last);
    const auto p95 = isKept() ? m_keptP95 : all.empty() ? std::nullopt : all.back().p95;
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
    m_kpis[4]->setText(sum.memoryUsed.count == 0 ? none
                       : sum.memorySize.count == 0
                           ? ui::memoryText(sum.memoryUsed)
                           : tr("%1 of %2")
                                 .arg(QLocale().toString(qint64(sum.memoryUsed.ceilMebi())),
                                      ui::memoryText(sum.memorySize)));
}

void MetricsPane::showCharts() {
    const bool isCompared = m_time.compares && m_before.size() == m_points.size();
    static const std::vector<MetricsPoint> none;
    m_charts->draw({m_points, isCompared ? m_before : none, m_marks, step(), !isKept()});
}

void MetricsPane::activate(int index) {
    if (index < 0 || std::size_t(index) >= m_points.size())
        return;
    const Timestamp from = m_points[std::size_t(index)].from;
    emit invocationsRequested(m_function->currentData().toString(), from, from + step());
}

void MetricsPane::exportAs(const QString& suffix) {
    auto* dialog = new QFileDialog{this, tr("Save the charts")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("metrics.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!save(path))
            emit failed(tr("%1 cannot be written.").arg(path));
    });
    dialog->open();
}

bool MetricsPane::save(const QString& path) {
    if (!path.endsWith(QLatin1String{".csv"}, Qt::CaseInsensitive))
        return m_charts && m_charts->save(path);
    QSaveFile file{path};
    const QByteArray bytes = csvOf(m_points).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void MetricsPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_time.zoom)
        return zoomOut();
    QWidget::keyPressEvent(event);
}

void MetricsPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_charts)
        m_charts->setColumns(columns());
    m_changed = true;
}

void MetricsPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer.start();
    askAlarms();
    refresh();
}

void MetricsPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace lathe::metrics
