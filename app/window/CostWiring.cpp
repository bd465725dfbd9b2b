#include "app/window/CostWiring.h"

#include "app/bridge/CostHost.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "engine/dispatch/Lineage.h"
#include "engine/tuning/Caveats.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/cost/BreakdownView.h"
#include "widgets/cost/CostPane.h"
#include "widgets/cost/LoadView.h"
#include "widgets/cost/TuningView.h"
#include "widgets/invoke/InvokePane.h"

#include <boost/json/value.hpp>

#include <cmath>
#include <utility>

namespace lathe::app {

namespace {

std::optional<cost::LaneState> laneState(dispatch::EnvironmentState state) {
    switch (state) {
    case dispatch::EnvironmentState::Starting:
        return cost::LaneState::Starting;
    case dispatch::EnvironmentState::Busy:
        return cost::LaneState::Busy;
    case dispatch::EnvironmentState::Idle:
        return cost::LaneState::Warm;
    case dispatch::EnvironmentState::Frozen:
        return cost::LaneState::Frozen;
    case dispatch::EnvironmentState::Gone:
        break;
    }
    return {};
}

Error unsaved() {
    return {"File.NotWritable",
            ui::toText(CostWiring::tr("Not all files could be saved: nothing was run."))};
}

} // namespace

CostWiring::CostWiring(MainWindow& window, cost::CostPane& pane)
    : QObject{&pane}
    , m_window{window}
    , m_pane{pane}
    , m_host{new CostHost{window.engine(), this}} {
    connect(&pane, &cost::CostPane::totalsRequested, this, [this](Timestamp since) {
        m_window.engine().totals(since, this, [this](auto totals) {
            if (totals)
                m_pane.setTotals(*totals);
        });
    });
    connect(&pane.breakdown(), &cost::BreakdownView::usesRequested, m_host, &CostHost::askUses);
    connect(m_host, &CostHost::usesFound, &pane.breakdown(), &cost::BreakdownView::setUses);
    connect(&pane, &cost::CostPane::budgetChosen, this,
            [this](double dollars) { m_window.settings().setBudget(templateFile(), dollars); });
    connectTuning();
    connectLoad();
    sendSavedEvents();
}

void CostWiring::connectTuning() {
    cost::TuningView* view = &m_pane.tuning();
    connect(view, &cost::TuningView::runRequested, this, &CostWiring::measure);
    connect(view, &cost::TuningView::cancelRequested, m_host, &CostHost::cancel);
    connect(view, &cost::TuningView::functionChosen, &m_window, &MainWindow::setCurrentFunction);
    connect(view, &cost::TuningView::memoryChosen, this, &CostWiring::writeMemory);
    connect(m_host, &CostHost::progressed, view, &cost::TuningView::showProgress);
    connect(m_host, &CostHost::measured, view, &cost::TuningView::addMeasurement);
    connect(m_host, &CostHost::ended, view, &cost::TuningView::showEnd);
}

void CostWiring::connectLoad() {
    cost::LoadView* view = &m_pane.load();
    connect(view, &cost::LoadView::runRequested, this, &CostWiring::drive);
    connect(view, &cost::LoadView::stopRequested, m_host, &CostHost::stopLoad);
    connect(view, &cost::LoadView::functionChosen, &m_window, &MainWindow::setCurrentFunction);
    connect(m_host, &CostHost::secondMeasured, view, &cost::LoadView::addSecond);
    connect(m_host, &CostHost::loadEnded, view, &cost::LoadView::showEnd);
}

void CostWiring::engineStarted() {
    if (const cost::SourcePrices* prices = m_host->sourcePrices())
        m_pane.setSourcePrices(*prices);
    m_loops.clear();
}

QString CostWiring::templateFile() const {
    return ui::toQString(m_window.document().templateFile());
}

void CostWiring::projectOpened() {
    cost::Assumptions assumptions = m_pane.assumptions();
    const double dollars = m_window.settings().budget(templateFile());
    assumptions.budget = PicoDollars{std::llround(dollars * 100) * 10'000'000'000};
    m_pane.setAssumptions(assumptions);
}

void CostWiring::takeBatch(const api::EventBatch& batch) {
    for (const model::InvocationRecord& record : batch.finished) {
        const int round = dispatch::invocationsIn(record.traceId, record.function);
        if (const auto loop = m_loops.add(record, round))
            sayLoop(*loop);
    }
    if (!m_pane.load().isRunning())
        return;
    for (const dispatch::EnvironmentChange& change : batch.environments)
        m_pane.load().addEnvironment(QString::fromStdString(change.function),
                                     QString::fromStdString(change.environmentId),
                                     laneState(change.state), change.time);
}

void CostWiring::sayLoop(const cost::Loop& loop) {
    const QString function = QString::fromStdString(loop.function);
    const QString pace =
        tr("%1 is invoked by what it has led to: %2 rounds in %3. This loop costs %4 an hour.")
            .arg(function, ui::countText(loop.rounds), ui::durationText(loop.time),
                 ui::moneyText(loop.perHour));
    m_window.notice().showMessage(
        ui::Tint::Warning,
        loop.stopped ? tr("%1 It has been stopped, as Lambda stops it.").arg(pace) : pace);
    m_window.notice().addAction(tr("Show the function"), [this, function] {
        m_window.setCurrentFunction(function);
        m_window.openFunctionCode(function);
    });
}

void CostWiring::sendSavedEvents() {
    const QStringList names = m_window.files().savedEvents().keys();
    m_pane.tuning().setSavedEvents(names);
    m_pane.load().setSavedEvents(names);
}

void CostWiring::setObstacle(const QString& reason) {
    m_pane.tuning().setObstacle(reason);
    m_pane.load().setObstacle(reason);
    m_pane.tuning().setHost(tuning::thisHost(m_window.engine().guarantees()));
}

std::string CostWiring::eventOf(const QString& savedEvent) const {
    const QString event = savedEvent.isEmpty() ? m_window.docks().test()->eventText()
                                               : m_window.files().savedEvents().value(savedEvent);
    return event.toStdString();
}

void CostWiring::whenSaved(std::function<void(bool saved)> then) {
    if (m_window.settings().saveBeforeInvoke())
        m_window.editors().saveAll(std::move(then));
    else
        then(true);
}

void CostWiring::measure(tuning::Plan plan, const QString& savedEvent) {
    plan.payload = eventOf(savedEvent);
    whenSaved([this, plan = std::move(plan)](bool saved) {
        if (saved)
            m_host->start(plan);
        else
            m_pane.tuning().showEnd(unsaved());
    });
}

void CostWiring::drive(load::Plan plan, const QString& savedEvent) {
    plan.payload = eventOf(savedEvent);
    whenSaved([this, plan = std::move(plan)](bool saved) {
        if (saved)
            m_host->drive(plan);
        else
            m_pane.load().showEnd(unsaved(), {});
    });
}

void CostWiring::writeMemory(const QString& logicalId, int mebibytes) {
    // In braces it would be a list of one.
    const boost::json::value memory(mebibytes);
    const auto written = m_window.document().setProperty(logicalId.toStdString(),
                                                         {std::string{"MemorySize"}}, memory);
    if (!written)
        m_window.notice().showMessage(ui::Tint::Error, ui::translated(written.error().detail));
}

} // namespace lathe::app
