#include "widgets/cost/LoadView.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/LaneChart.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace lathe::cost {

namespace {

/// More often a lane that is a pixel wide does not grow.
constexpr std::chrono::milliseconds frame{100};

void add(load::Measured& to, const load::Measured& from) {
    to.sent += from.sent;
    to.succeeded += from.succeeded;
    to.failed += from.failed;
    to.throttled += from.throttled;
    to.coldStarts += from.coldStarts;
    to.heldBack += from.heldBack;
    to.concurrency = std::max(to.concurrency, from.concurrency);
    to.latencies.merge(from.latencies);
    to.cost += from.cost;
}

} // namespace

LoadView::LoadView(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    m_notice = new ui::InfoBar{this};
    m_notice->hide();
    column->addWidget(m_notice);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{
        QStringLiteral("trigger"), tr("Put a function under load"),
        tr("Requests are sent when they are due, whether or not it keeps up. They count as any "
           "other, with all that they do."),
        this};
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeRun());
    column->addWidget(m_pages, 1);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, &LoadView::showTime);
    connect(m_empty, &ui::EmptyState::triggered, this, &LoadView::start);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &LoadView::showLegend);
    updateControls();
}

LoadView::~LoadView() = default;

QLayout* LoadView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function to drive"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(10);
    m_event = new QComboBox{this};
    m_event->setAccessibleName(tr("Event to send"));
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(12);
    m_event->addItem(tr("Event of the Test dock"));
    const auto makeRate = [this](const QString& name, double value) {
        auto* rate = new QDoubleSpinBox{this};
        rate->setRange(0, load::mostRate);
        rate->setDecimals(1);
        rate->setValue(value);
        rate->setSuffix(tr(" /s"));
        rate->setAccessibleName(name);
        rate->setToolTip(name);
        rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        return rate;
    };
    m_rate = makeRate(tr("Requests a second at the beginning"), 10);
    m_lastRate = makeRate(tr("Requests a second at the end"), 10);
    // Until somebody wants another.
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, [this, last = 10.0](double rate) mutable {
        if (m_lastRate->value() == std::exchange(last, rate))
            m_lastRate->setValue(rate);
    });
    m_duration = new QSpinBox{this};
    m_duration->setRange(1, int(load::longest.count()));
    m_duration->setValue(20);
    m_duration->setPrefix(tr("for "));
    m_duration->setSuffix(tr(" s"));
    m_duration->setAccessibleName(tr("Seconds of load"));
    m_run =
        new QPushButton{ui::icon(QStringLiteral("play"), ui::Tint::AccentText), tr("Drive"), this};
    m_run->setProperty("accent", true);
    m_stop = new QToolButton{this};
    m_stop->setIcon(ui::icon(QStringLiteral("stop"), ui::Tint::Error));
    m_stop->setToolTip(tr("Stop the load"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_stop->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_function, 2);
    bar->addWidget(m_event, 2);
    bar->addWidget(m_rate);
    bar->addWidget(new QLabel{tr("to"), this});
    bar->addWidget(m_lastRate);
    bar->addWidget(m_duration);
    bar->addStretch(1);
    bar->addWidget(m_run);
    bar->addWidget(m_stop);
    connect(m_function, &QComboBox::activated, this,
            [this] { emit functionChosen(currentFunction()); });
    connect(m_run, &QPushButton::clicked, this, &LoadView::start);
    connect(m_stop, &QToolButton::clicked, this, &LoadView::stopRequested);
    return bar;
}

QWidget* LoadView::makeRun() {
    auto* panel = new QWidget{this};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chart = new LaneChart{panel};
    m_chart->setLanes(&m_lanes);
    m_chart->setSeconds(&m_seconds);
    column->addWidget(m_chart, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    foot->setSpacing(ui::space::Two);
    const auto makeLabel = [&](const QString& name) {
        auto* label = new QLabel{panel};
        label->setAccessibleName(name);
        label->setFont(ui::smallFont());
        foot->addWidget(label);
        return label;
    };
    m_requests = makeLabel(tr("Requests"));
    m_latencies = makeLabel(tr("Latencies"));
    foot->addStretch(1);
    m_environments = makeLabel(tr("Environments"));
    m_environments->setTextFormat(Qt::RichText);
    column->addLayout(foot);
    return panel;
}

QString LoadView::currentFunction() const {
    return m_function->currentText();
}

const model::FunctionSpec* LoadView::function() const {
    return m_project ? m_project->findFunction(currentFunction().toStdString()) : nullptr;
}

void LoadView::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    const QString before = currentFunction();
    const QSignalBlocker quiet{m_function};
    m_function->clear();
    if (m_project) {
        for (const model::FunctionSpec& one : m_project->functions)
            m_function->addItem(ui::icon(QStringLiteral("function")),
                                QString::fromStdString(one.logicalId));
    } else {
        m_lanes.clear();
        m_seconds.clear();
        m_driven.clear();
        m_notice->hide();
    }
    m_function->setCurrentIndex(std::max(0, m_function->findText(before)));
    updateControls();
}

void LoadView::setCurrentFunction(const QString& logicalId) {
    const QSignalBlocker quiet{m_function};
    if (const int index = m_function->findText(logicalId); index >= 0)
        m_function->setCurrentIndex(index);
}

void LoadView::setSavedEvents(const QStringList& names) {
    const QString before = m_event->currentIndex() > 0 ? m_event->currentText() : QString{};
    while (m_event->count() > 1)
        m_event->removeItem(1);
    m_event->addItems(names);
    m_event->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_event->findText(before)));
}

void LoadView::setObstacle(const QString& reason) {
    m_obstacle = reason;
    if (!reason.isEmpty()) {
        // The engine with the run is gone.
        m_runs = false;
        m_frame.stop();
    }
    updateControls();
}

void LoadView::start() {
    const model::FunctionSpec* now = function();
    if (!now || m_runs || !m_obstacle.isEmpty())
        return;
    load::Plan plan;
    plan.function = now->logicalId;
    plan.rate = m_rate->value();
    plan.lastRate = m_lastRate->value();
    plan.duration = Seconds{m_duration->value()};
    // One tenant: the load's.
    if (now->isolatesTenants)
        plan.tenantId = "load";
    if (const auto sound = load::check(plan); !sound) {
        m_notice->showMessage(ui::Tint::Error, ui::translated(sound.error().detail));
        return m_rate->setFocus();
    }
    m_notice->hide();
    m_runs = true;
    m_driven = currentFunction();
    m_began = m_clock.wall();
    m_whole = plan.duration;
    m_lanes.clear();
    m_seconds.clear();
    m_sum = {};
    showSum(m_sum);
    showTime();
    m_frame.start();
    updateControls();
    emit runRequested(plan, m_event->currentIndex() > 0 ? m_event->currentText() : QString{});
}

void LoadView::addEnvironment(const QString& function, const QString& id,
                              std::optional<LaneState> state, Timestamp time) {
    if (m_runs && function == m_driven)
        m_lanes.add(id, state, time);
}

void LoadView::addSecond(const load::Measured& measured) {
    if (!m_runs)
        return;
    m_seconds.push_back(measured);
    add(m_sum, measured);
    showSum(m_sum);
}

void LoadView::showEnd(const Result<bool>& how, const load::Measured& all) {
    if (!m_runs)
        return;
    m_runs = false;
    m_frame.stop();
    showTime();
    if (!how)
        m_notice->showMessage(
            ui::Tint::Error,
            tr("%1 was not driven: %2").arg(m_driven, ui::translated(how.error().detail)));
    else if (all.heldBack > 0)
        m_notice->showMessage(ui::Tint::Warning,
                              tr("%1 requests were not sent: too many were under way.")
                                  .arg(ui::countText(all.heldBack)));
    showSum(all);
    updateControls();
}

void LoadView::showSum(const load::Measured& measured) {
    m_requests->setText(tr("%1 sent, %2 fine, %3 failed, %4 throttled, %5 cold; %6 at once; %7")
                            .arg(ui::countText(measured.sent), ui::countText(measured.succeeded),
                                 ui::countText(measured.failed), ui::countText(measured.throttled),
                                 ui::countText(measured.coldStarts),
                                 ui::countText(measured.concurrency),
                                 ui::moneyText(measured.cost)));
    m_latencies->setText(measured.latencies.count() == 0
                             ? QString{}
                             : tr("p50 %1, p95 %2, p99 %3, at most %4")
                                   .arg(ui::durationText(measured.latencies.percentile(50)),
                                        ui::durationText(measured.latencies.percentile(95)),
                                        ui::durationText(measured.latencies.percentile(99)),
                                        ui::durationText(measured.latencies.percentile(100))));
}

void LoadView::showTime() {
    m_chart->setTime(m_began, m_whole, m_clock.wall());
    showLegend();
}

// It says how many lanes there are of each colour.
void LoadView::showLegend() {
    QStringList parts;
    for (const auto state :
         {LaneState::Starting, LaneState::Busy, LaneState::Warm, LaneState::Frozen})
        parts << QStringLiteral("<span style=\"color:%1\">\u25a0</span> %2 %3")
                     .arg(LaneChart::color(state).name(), laneText(state),
                          ui::countText(m_lanes.count(state)));
    m_environments->setText(parts.join(QStringLiteral("&nbsp;&nbsp;")));
}

void LoadView::updateControls() {
    const bool any = function() != nullptr;
    const bool may = any && !m_runs && m_obstacle.isEmpty();
    for (QWidget* one :
         std::initializer_list<QWidget*>{m_function, m_event, m_rate, m_lastRate, m_duration})
        one->setEnabled(any && !m_runs);
    m_run->setEnabled(may);
    m_run->setToolTip(m_obstacle);
    m_stop->setEnabled(m_runs);
    m_pages->setCurrentIndex(m_driven.isEmpty() ? 0 : 1);
    m_empty->setAction(may ? tr("Drive") : QString{});
}

} // namespace lathe::cost
