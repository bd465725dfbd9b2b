#include "widgets/cost/TuningView.h"

#include "engine/tuning/Plan.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/CostTable.h"
#include "widgets/cost/TuningChart.h"
#include "widgets/cost/TuningModel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lathe::cost {

namespace {

constexpr int wideEnough = 860;

} // namespace

TuningView::TuningView(QWidget* parent)
    : QWidget{parent}
    , m_model{new TuningModel{this}} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    m_notice = new ui::InfoBar{this};
    m_notice->hide();
    column->addWidget(m_notice);
    m_pages = new QStackedWidget{this};
    m_pages->setProperty("role", "panel");
    m_empty = new ui::EmptyState{QStringLiteral("memory"), {}, {}, this};
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeResults());
    column->addWidget(m_pages, 1);
    connect(m_empty, &ui::EmptyState::triggered, this, &TuningView::start);
    followFunction();
}

TuningView::~TuningView() = default;

QLayout* TuningView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::Half);
    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function to measure"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(10);
    m_event = new QComboBox{this};
    m_event->setAccessibleName(tr("Event"));
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(12);
    m_event->addItem(tr("Event of the Test dock"));
    m_sizes = new QLineEdit{this};
    m_sizes->setAccessibleName(tr("Memory sizes in MB"));
    m_sizes->setToolTip(tr("Memory sizes in MB, with commas between them"));
    m_sizes->setMinimumWidth(120);
    m_times = new QSpinBox{this};
    m_times->setRange(1, tuning::mostTimes);
    m_times->setValue(tuning::Plan{}.times);
    m_times->setSuffix(tr(" times each"));
    m_times->setAccessibleName(tr("How often at each size"));
    m_times->setToolTip(tr("How often at each size, after a first, cold time that is told apart"));
    m_tenant = new QLineEdit{this};
    m_tenant->setPlaceholderText(tr("Tenant"));
    m_tenant->setAccessibleName(tr("Tenant to measure for"));
    m_run = new QPushButton{ui::icon(QStringLiteral("play"), ui::Tint::AccentText), tr("Measure"),
                            this};
    m_run->setProperty("accent", true);
    m_stop = new QToolButton{this};
    m_stop->setIcon(ui::icon(QStringLiteral("stop"), ui::Tint::Error));
    m_stop->setToolTip(tr("Stop measuring"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_stop->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_function, 2);
    bar->addWidget(m_event, 2);
    bar->addWidget(m_sizes, 3);
    bar->addWidget(m_times);
    bar->addWidget(m_tenant, 1);
    bar->addWidget(m_run);
    bar->addWidget(m_stop);
    connect(m_function, &QComboBox::activated, this, [this] {
        followFunction();
        emit functionChosen(currentFunction());
    });
    connect(m_run, &QPushButton::clicked, this, &TuningView::start);
    connect(m_sizes, &QLineEdit::returnPressed, this, &TuningView::start);
    connect(m_stop, &QToolButton::clicked, this, &TuningView::cancelRequested);
    return bar;
}

QWidget* TuningView::makeResults() {
    auto* panel = new QWidget{this};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chart = new TuningChart{panel};
    m_table = makeTable(m_model, tr("Memory sizes"), panel);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_split = new QSplitter{panel};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_chart);
    m_split->addWidget(m_table);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_isDivided = true; });
    column->addWidget(m_split, 1);
    column->addLayout(makeChoice());
    m_caveats = new QLabel{panel};
    m_caveats->setFont(ui::smallFont());
    m_caveats->setProperty("role", "muted");
    m_caveats->setWordWrap(true);
    m_caveats->setContentsMargins(ui::space::One, 0, ui::space::One, ui::space::Half);
    column->addWidget(m_caveats);
    connect(m_chart, &TuningChart::sizeChosen, this, &TuningView::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    choose(m_model->memory(index.row()));
            });
    return panel;
}

// While it runs, how far it is; then what is recommended, and the button that writes it.
QLayout* TuningView::makeChoice() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::One);
    m_progress = new QProgressBar{this};
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(220);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    m_progressText = new ui::ElidedLabel{};
    row->addWidget(m_progress);
    row->addWidget(m_progressText, 1);
    m_goals = new QButtonGroup{this};
    m_goals->setExclusive(false);
    for (const auto goal : {tuning::Goal::Cost, tuning::Goal::Balance, tuning::Goal::Speed}) {
        auto* button = new QToolButton{this};
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_goals->addButton(button, int(goal));
        row->addWidget(button);
    }
    connect(m_goals, &QButtonGroup::idClicked, this, [this](int goal) {
        if (const auto memory = results().recommended(tuning::Goal(goal)))
            choose(*memory);
        showChoice();
    });
    m_write = new QPushButton{this};
    m_write->setProperty("accent", true);
    connect(m_write, &QPushButton::clicked, this,
            [this] { emit memoryChosen(currentFunction(), int(m_chosen.ceilMebi())); });
    row->addWidget(m_write);
    return row;
}

QString TuningView::currentFunction() const {
    return m_function->currentText();
}

const model::FunctionSpec* TuningView::function() const {
    return m_project ? m_project->findFunction(currentFunction().toStdString()) : nullptr;
}

void TuningView::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    const QString before = currentFunction();
    {
        const QSignalBlocker quiet{m_function};
        m_function->clear();
        if (m_project) {
            for (const model::FunctionSpec& one : m_project->functions)
                m_function->addItem(ui::icon(QStringLiteral("function")),
                                    QString::fromStdString(one.logicalId));
        }
        if (const int index = m_function->findText(before); index >= 0)
            m_function->setCurrentIndex(index);
    }
    if (before != currentFunction())
        followFunction();
    else
        refresh();
}

void TuningView::clear() {
    m_results.clear();
    m_running.clear();
    m_notice->hide();
    setProject({});
    followFunction();
}

void TuningView::setCurrentFunction(const QString& logicalId) {
    const int index = m_function->findText(logicalId);
    if (index < 0 || index == m_function->currentIndex())
        return;
    const QSignalBlocker quiet{m_function};
    m_function->setCurrentIndex(index);
    followFunction();
}

void TuningView::setSavedEvents(const QStringList& names) {
    const QString before = m_event->currentIndex() > 0 ? m_event->currentText() : QString{};
    while (m_event->count() > 1)
        m_event->removeItem(1);
    m_event->addItems(names);
    m_event->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_event->findText(before)));
}

void TuningView::setObstacle(const QString& reason) {
    m_obstacle = reason;
    // The engine with the run is gone.
    if (!reason.isEmpty())
        m_running.clear();
    refresh();
}

void TuningView::setHost(const tuning::Host& host) {
    m_host = host;
    refresh();
}

/// Its sizes, and what was measured of it before.
void TuningView::followFunction() {
    QStringList sizes;
    if (const model::FunctionSpec* now = function()) {
        for (const Bytes memory : tuning::usualMemories(now->memory))
            sizes << QString::number(memory.ceilMebi());
    }
    m_sizes->setText(sizes.join(QStringLiteral(", ")));
    m_tenant->setVisible(function() && function()->isolatesTenants);
    m_chosen = {};
    const TuningResults& known = results();
    if (const auto memory = known.recommended(tuning::Goal::Balance))
        m_chosen = *memory;
    refresh();
}

void TuningView::start() {
    const model::FunctionSpec* now = function();
    if (!now || isRunning() || !m_obstacle.isEmpty())
        return;
    tuning::Plan plan;
    plan.function = now->logicalId;
    plan.times = m_times->value();
    plan.tenantId = m_tenant->isHidden() ? std::string{} : m_tenant->text().toStdString();
    auto memories = tuning::memoriesFrom(m_sizes->text().toStdString());
    if (memories)
        plan.memories = std::move(*memories);
    const auto sound = memories ? tuning::checked(plan) : Result<tuning::Plan>{memories.error()};
    if (!sound) {
        m_notice->showMessage(ui::Tint::Error, ui::translated(sound.error().detail));
        m_sizes->setFocus();
        m_sizes->selectAll();
        return;
    }
    m_notice->hide();
    m_running = currentFunction();
    results() = {now->architecture, sound->memories, {}, m_host};
    m_chosen = {};
    m_progress->setRange(0, int(sound->memories.size()) * (sound->times + 1));
    m_progress->setValue(0);
    m_progressText->setText(tr("Saving and starting"));
    refresh();
    emit runRequested(*sound, m_event->currentIndex() > 0 ? m_event->currentText() : QString{});
}

void TuningView::showProgress(const tuning::Progress& progress) {
    m_progress->setRange(0, progress.all);
    m_progress->setValue(progress.done);
    m_progressText->setText(tr("%1: invocation %2 of %3")
                                .arg(ui::memoryText(progress.memory),
                                     ui::countText(progress.done + 1),
                                     ui::countText(progress.all)));
}

void TuningView::addMeasurement(const tuning::Measurement& measurement) {
    if (!isRunning())
        return;
    m_results[m_running].measurements.push_back(measurement);
    refresh();
}

void TuningView::showEnd(const Result<bool>& ended) {
    if (!isRunning())
        return;
    const QString measured = std::exchange(m_running, QString{});
    if (!ended) {
        m_notice->showMessage(
            ui::Tint::Error,
            tr("%1 was not measured: %2").arg(measured, ui::translated(ended.error().detail)));
        if (m_results[measured].measurements.empty())
            m_results.erase(measured);
    } else if (!*ended) {
        m_notice->showMessage(ui::Tint::Info, tr("Stopped: what was measured until then is kept."));
        if (m_results[measured].measurements.empty())
            m_results.erase(measured);
    }
    if (measured == currentFunction())
        m_chosen = results().recommended(tuning::Goal::Balance).value_or(Bytes{});
    refresh();
}

void TuningView::choose(Bytes memory) {
    if (m_chosen == memory)
        return;
    m_chosen = memory;
    refresh();
}

void TuningView::refresh() {
    const TuningResults& shown = results();
    const Bytes present = function() ? function()->memory : Bytes{};
    m_model->setResults(shown, present);
    m_chart->setResults(shown, present);
    m_chart->setChosen(m_chosen);
    const int row = m_model->rowOf(m_chosen);
    {
        const QSignalBlocker quiet{m_table->selectionModel()};
        if (row >= 0)
            m_table->setCurrentIndex(m_model->index(row, 0));
        else
            m_table->clearSelection();
    }
    m_table->viewport()->update();
    m_pages->setCurrentIndex(shown.planned.empty() ? 0 : 1);
    showChoice();
    showCaveats();
    updateControls();
    divide();
}

/// As much for the table as it needs, unless the person has moved what divides it from the chart.
void TuningView::divide() {
    if (m_isDivided || m_split->orientation() != Qt::Horizontal)
        return;
    constexpr int narrowestChart = 340;
    const int needed = neededWidth(m_table, QWIDGETSIZE_MAX);
    const int table =
        std::clamp(needed, width() / 2, std::max(width() / 2, width() - narrowestChart));
    m_split->setSizes({width() - table, table});
}

void TuningView::showChoice() {
    const TuningResults& shown = results();
    const bool runs = isRunning() && m_running == currentFunction();
    m_progress->setVisible(runs);
    if (!runs)
        m_progressText->setText({});
    for (QAbstractButton* button : m_goals->buttons()) {
        const auto goal = tuning::Goal(m_goals->id(button));
        const auto memory = shown.recommended(goal);
        button->setVisible(!runs && memory.has_value());
        if (!memory)
            continue;
        button->setText(tr("%1: %2").arg(goalText(goal), ui::memoryText(*memory)));
        button->setChecked(*memory == m_chosen);
        const tuning::Measurement* one = shown.find(*memory);
        button->setToolTip(
            tr("%1 on average, %2 a million")
                .arg(ui::durationText(one->mean()), ui::moneyText(*shown.perMillion(*one))));
    }
    const Bytes present = function() ? function()->memory : Bytes{};
    m_write->setVisible(!runs);
    const bool differs = m_chosen.count > 0 && m_chosen != present;
    m_write->setEnabled(differs);
    m_write->setText(
        differs || m_chosen.count == 0
            ? tr("Write %1 to the template")
                  .arg(m_chosen.count > 0 ? ui::memoryText(m_chosen) : QStringLiteral("\u2026"))
            : tr("The template says %1").arg(ui::memoryText(present)));
}

void TuningView::showCaveats() {
    const TuningResults& shown = results();
    QStringList sentences;
    for (const Text& one : tuning::caveats(shown.host, shown.planned, shown.architecture))
        sentences << ui::translated(one);
    m_caveats->setText(sentences.join(u' '));
}

void TuningView::updateControls() {
    const bool any = function() != nullptr;
    const bool may = any && !isRunning() && m_obstacle.isEmpty();
    for (QWidget* one : std::initializer_list<QWidget*>{m_event, m_sizes, m_times, m_tenant})
        one->setEnabled(any && !isRunning());
    m_function->setEnabled(any);
    m_run->setEnabled(may);
    m_run->setToolTip(m_obstacle);
    m_stop->setEnabled(isRunning());
    if (any)
        m_empty->setTexts(
            tr("Find the right memory size"),
            tr("Lambda gives CPU with memory: more may cost less. The function really runs, at one "
               "size after the other, with what it does to queues, tables and files."));
    else
        m_empty->setTexts(tr("No function to measure"),
                          tr("Add a function to the template, and its memory is measured here."));
    m_empty->setAction(may ? tr("Measure") : QString{});
}

void TuningView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
    divide();
}

} // namespace lathe::cost
