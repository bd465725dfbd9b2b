#include "widgets/cost/WhatIfView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/CostTable.h"
#include "widgets/cost/SaveFile.h"
#include "widgets/cost/ValueSlider.h"
#include "widgets/cost/WhatIfModel.h"
#include "widgets/cost/WhatIfReport.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace lathe::cost {

namespace {

constexpr int wideEnough = 760;
constexpr double mostRequests = 1e11;
/// Before anything was measured.
constexpr Microseconds supposedDuration{100'000};

QToolButton* makeButton(const QString& icon, const QString& text, QWidget* parent) {
    auto* button = new QToolButton{parent};
    button->setIcon(ui::icon(icon));
    button->setIconSize({ui::size::Icon, ui::size::Icon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

WhatIfView::WhatIfView(const Clock& clock, QWidget* parent)
    : QWidget{parent}
    , m_clock{clock}
    , m_model{new WhatIfModel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    m_table = makeTable(m_model, tr("A month by its parts"), this);
    m_split = new QSplitter{this};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(makeControls());
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_pages->addWidget(new ui::EmptyState{
        QStringLiteral("coin"), tr("No function to suppose something of"),
        tr("Add a function to the template, and its month is reckoned here."), this});
    m_pages->addWidget(m_split);
    column->addWidget(m_pages, 1);
    m_note = new ui::ElidedLabel{};
    m_note->setFont(ui::smallFont());
    m_note->setProperty("role", "muted");
    m_note->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    column->addWidget(m_note);
    reset();
}

WhatIfView::~WhatIfView() = default;

QLayout* WhatIfView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function to suppose something of"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(14);
    auto* label = new QLabel{tr("started by"), this};
    m_trigger = new QComboBox{this};
    m_trigger->setAccessibleName(tr("Started by"));
    m_trigger->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trigger->setMinimumContentsLength(14);
    label->setBuddy(m_trigger);
    m_free = new QCheckBox{tr("Free allowance"), this};
    m_free->setChecked(true);
    m_free->setToolTip(tr("Less what is free each month, as if nothing else used it"));
    m_reset = makeButton(QStringLiteral("undo"), tr("Back to what is"), this);
    m_save = makeButton(QStringLiteral("save"), tr("Save as a report"), this);
    bar->addWidget(m_function);
    bar->addWidget(label);
    bar->addWidget(m_trigger);
    bar->addSpacing(ui::space::One);
    bar->addWidget(m_free);
    bar->addStretch(1);
    bar->addWidget(m_reset);
    bar->addWidget(m_save);
    connect(m_function, &QComboBox::currentIndexChanged, this, &WhatIfView::reset);
    connect(m_trigger, &QComboBox::currentIndexChanged, this, &WhatIfView::refresh);
    connect(m_free, &QCheckBox::toggled, this, &WhatIfView::refresh);
    connect(m_reset, &QToolButton::clicked, this, &WhatIfView::reset);
    connect(m_save, &QToolButton::clicked, this, &WhatIfView::save);
    return bar;
}

QWidget* WhatIfView::makeControls() {
    using Scale = ValueSlider::Scale;
    auto* panel = new QWidget{this};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    column->setSpacing(ui::space::Half);
    const auto add = [&](const QString& name, double least, double most, Scale scale,
                         const QString& suffix) {
        auto* slider = new ValueSlider{name, least, most, scale, panel};
        slider->setSuffix(suffix);
        column->addWidget(slider);
        connect(slider, &ValueSlider::changed, this, [this] {
            m_moved = true;
            refresh();
        });
        return slider;
    };
    m_requests = add(tr("Invocations a month"), 0, mostRequests, Scale::Powers, {});
    m_duration = add(tr("Mean duration"), 1, 900'000, Scale::Powers, tr(" ms"));
    m_memory = add(tr("Memory"), 128, 10'240, Scale::Powers, tr(" MB"));
    m_provisioned = add(tr("Provisioned"), 0, 1'000, Scale::Powers, {});
    m_log = add(tr("Log of each"), 0, 10'240, Scale::Powers, tr(" KB"));
    m_traced = add(tr("Traced by X-Ray"), 0, 100, Scale::Linear, tr(" %"));
    auto* row = new QHBoxLayout;
    auto* label = new QLabel{tr("Processor"), panel};
    m_architecture = new QComboBox{panel};
    m_architecture->setAccessibleName(tr("Processor"));
    for (const auto one : {model::Architecture::X86_64, model::Architecture::Arm64})
        m_architecture->addItem(QString::fromStdString(model::toText(one)), int(one));
    label->setBuddy(m_architecture);
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_architecture);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_architecture, &QComboBox::currentIndexChanged, this, [this] {
        m_moved = true;
        refresh();
    });
    auto* scroll = new QScrollArea{this};
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(360);
    return scroll;
}

QString WhatIfView::currentFunction() const {
    return m_function->currentText();
}

const model::FunctionSpec* WhatIfView::function() const {
    return m_project ? m_project->findFunction(currentFunction().toStdString()) : nullptr;
}

void WhatIfView::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    const QString before = currentFunction();
    {
        const QSignalBlocker quiet{m_function};
        m_function->clear();
        if (m_project) {
            for (const model::FunctionSpec& one : m_project->functions)
                m_function->addItem(ui::icon(QStringLiteral("function")),
                                    QString::fromStdString(one.logicalId));
        } else {
            m_observed.clear();
        }
        m_function->setCurrentIndex(std::max(0, m_function->findText(before)));
    }
    if (before != currentFunction() || !m_moved)
        reset();
    else
        refresh();
}

void WhatIfView::setCurrentFunction(const QString& logicalId) {
    if (const int index = m_function->findText(logicalId); index >= 0)
        m_function->setCurrentIndex(index);
}

void WhatIfView::setPrices(const PriceTable& prices) {
    m_prices = prices;
    refresh();
}

void WhatIfView::setSourcePrices(const SourcePrices& prices) {
    m_sources = prices;
    refresh();
}

void WhatIfView::setObserved(const QString& function, std::optional<Microseconds> mean,
                             std::int64_t requestsPerMonth) {
    m_observed[function] = {mean, requestsPerMonth};
    if (function != currentFunction())
        return;
    if (m_moved)
        refresh();
    else
        reset();
}

void WhatIfView::setRegion(const std::string& region) {
    m_region = region;
    refresh();
}

Scenario WhatIfView::now() const {
    Scenario scenario;
    scenario.region = m_region;
    scenario.allowance = m_free->isChecked() ? FreeAllowance::Applied : FreeAllowance::Ignored;
    scenario.perInvocation = chargesOfTrigger();
    const auto observed = m_observed.find(currentFunction());
    if (observed != m_observed.end()) {
        scenario.requests = observed->second.requests;
        scenario.duration = observed->second.mean.value_or(supposedDuration);
    } else {
        scenario.duration = supposedDuration;
    }
    if (const model::FunctionSpec* spec = function()) {
        scenario.memory = spec->memory;
        scenario.ephemeralStorage = spec->ephemeralStorage;
        scenario.architecture = spec->architecture;
        for (const model::FunctionSpec& version : m_project->versions) {
            if (version.logicalId == spec->logicalId)
                scenario.provisioned += version.provisionedConcurrency.value_or(0);
        }
    }
    return scenario;
}

Scenario WhatIfView::supposed() const {
    Scenario scenario = now();
    scenario.requests = std::llround(m_requests->value());
    scenario.duration = Microseconds{std::llround(m_duration->value() * 1000)};
    scenario.memory = Bytes::mebi(std::llround(m_memory->value()));
    scenario.provisioned = int(std::lround(m_provisioned->value()));
    scenario.log = Bytes{std::llround(m_log->value()) * 1024};
    scenario.tracedPercent = int(std::lround(m_traced->value()));
    scenario.architecture = model::Architecture(m_architecture->currentData().toInt());
    return scenario;
}

void WhatIfView::fillTriggers() {
    const QString before = m_trigger->currentData().toString();
    const QSignalBlocker quiet{m_trigger};
    m_trigger->clear();
    m_trigger->addItem(tr("nothing that is billed"));
    if (m_project && function()) {
        for (const model::Trigger& one : m_project->triggers.triggers) {
            if (one.target == function()->logicalId)
                m_trigger->addItem(ui::icon(ui::triggerIcon(one.kind)),
                                   QString::fromStdString(one.id), QString::fromStdString(one.id));
        }
    }
    const int kept = before.isEmpty() ? -1 : m_trigger->findData(before);
    // What starts it as a rule.
    m_trigger->setCurrentIndex(kept >= 0 ? kept : std::min(1, m_trigger->count() - 1));
}

std::vector<Charge> WhatIfView::chargesOfTrigger() const {
    const std::string id = m_trigger->currentData().toString().toStdString();
    if (id.empty() || !m_project)
        return {};
    const auto& triggers = m_project->triggers.triggers;
    const auto found = std::find_if(triggers.begin(), triggers.end(),
                                    [&](const auto& one) { return one.id == id; });
    if (found == triggers.end())
        return {};
    model::Use one;
    one.invocations = one.messages = one.pieces = 1;
    return chargesOf(*found, *m_project, one).charges;
}

void WhatIfView::reset() {
    m_moved = false;
    fillTriggers();
    const Scenario present = now();
    m_requests->setValue(double(present.requests));
    m_duration->setValue(double(present.duration.count()) / 1000);
    m_memory->setValue(double(present.memory.ceilMebi()));
    m_provisioned->setValue(present.provisioned);
    m_log->setValue(0);
    m_traced->setValue(0);
    {
        const QSignalBlocker quiet{m_architecture};
        m_architecture->setCurrentIndex(m_architecture->findData(int(present.architecture)));
    }
    refresh();
}

void WhatIfView::refresh() {
    const bool any = function() != nullptr;
    m_pages->setCurrentIndex(any ? 1 : 0);
    for (QWidget* one : std::initializer_list<QWidget*>{m_function, m_trigger, m_free, m_save})
        one->setEnabled(any);
    m_reset->setEnabled(any && m_moved);
    if (!any || !m_prices || !m_sources)
        return;
    m_model->setBills(billOf(now(), *m_prices, *m_sources),
                      billOf(supposed(), *m_prices, *m_sources));
    fitColumns(m_table);
    const auto observed = m_observed.find(currentFunction());
    const bool measured = observed != m_observed.end() && observed->second.mean;
    m_note->setText(measured ? tr("Now: today's mean of %1, at the rate of the Functions tab.")
                                   .arg(ui::durationText(*observed->second.mean))
                             : tr("Nothing was measured today: 100 ms are supposed for each."));
}

WhatIfReport WhatIfView::reportOf() const {
    WhatIfReport report;
    report.function = currentFunction();
    report.trigger = m_trigger->currentIndex() > 0 ? m_trigger->currentText() : QString{};
    const auto millis = std::chrono::floor<Milliseconds>(m_clock.wall().time_since_epoch()).count();
    report.date = QDateTime::fromMSecsSinceEpoch(millis).date();
    report.now = now();
    report.supposed = supposed();
    report.billNow = billOf(report.now, *m_prices, *m_sources);
    report.billSupposed = billOf(report.supposed, *m_prices, *m_sources);
    const RegionPrices& region = m_prices->region(m_region);
    const auto line = [](const QString& what, const std::string& source, const std::string& date) {
        return tr("%1: %2 (%3)")
            .arg(what, QString::fromStdString(source), QString::fromStdString(date));
    };
    report.sources << line(QStringLiteral("AWS Lambda"), region.source, region.date);
    for (const Charge& charge : report.supposed.perInvocation)
        if (const SourcePrice* price = m_sources->find(m_region, charge.item))
            report.sources << line(partText(Part::Source), price->source, price->date);
    if (report.supposed.log.count > 0)
        if (const SourcePrice* price = m_sources->find(m_region, Item::LogGigabyte))
            report.sources << line(partText(Part::Logs), price->source, price->date);
    if (report.supposed.tracedPercent > 0)
        if (const SourcePrice* price = m_sources->find(m_region, Item::TraceRecorded))
            report.sources << line(partText(Part::Traces), price->source, price->date);
    return report;
}

QString WhatIfView::report() const {
    return m_prices && m_sources ? markdownOf(reportOf()) : QString{};
}

void WhatIfView::save() {
    saveFile(
        this, tr("Save as a report"), currentFunction() + QStringLiteral("-cost.md"),
        tr("Markdown (*.md);;PDF (*.pdf)"),
        [markdown = report()](const QString& path) {
            return path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
                       ? writePdf(path, markdown)
                       : writeFile(path, markdown.toUtf8());
        },
        [this](const QString& said) { m_note->setText(said); });
}

void WhatIfView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
}

} // namespace lathe::cost
