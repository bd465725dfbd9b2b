#include "widgets/cost/CostPane.h"

#include "widgets/cost/BreakdownView.h"
#include "widgets/cost/CostBook.h"
#include "widgets/cost/LoadView.h"
#include "widgets/cost/Overview.h"
#include "widgets/cost/TuningView.h"
#include "widgets/cost/WhatIfView.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace lathe::cost {

CostPane::CostPane(const Clock& clock, QWidget* parent)
    : QWidget{parent} {
    m_tabs = new QTabBar{this};
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Views of the cost"));
    auto* views = new QStackedWidget{this};
    // Rather less of each than a dock that covers others.
    views->setMinimumSize(480, 120);
    m_overview = new Overview{clock, views};
    m_breakdown = new BreakdownView{clock, views};
    m_tuning = new TuningView{views};
    m_whatIf = new WhatIfView{clock, views};
    m_load = new LoadView{clock, views};
    const auto add = [&](QWidget* view, const QString& name) {
        m_tabs->addTab(name);
        views->addWidget(view);
    };
    add(m_overview, tr("Functions"));
    add(m_breakdown, tr("Breakdown"));
    add(m_tuning, tr("Right-sizing"));
    add(m_whatIf, tr("What if"));
    add(m_load, tr("Load"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(views, 1);
    connect(m_tabs, &QTabBar::currentChanged, views, &QStackedWidget::setCurrentIndex);
    connect(m_overview, &Overview::totalsRequested, this, &CostPane::totalsRequested);
    connect(m_overview, &Overview::settingRequested, this, &CostPane::settingRequested);
    connect(m_overview, &Overview::budgetChosen, this, &CostPane::budgetChosen);
    connect(m_overview, &Overview::refreshed, this, &CostPane::followFigures);
}

/// What was measured and is assumed there is where suppositions begin.
void CostPane::followFigures() {
    const CostBook& book = m_overview->book();
    m_whatIf->setRegion(book.assumptions().region);
    for (const CostLine& line : book.lines())
        m_whatIf->setObserved(QString::fromStdString(line.function), book.mean(line.function),
                              line.rate.perMonth());
}

QString CostPane::csv() const {
    return m_overview->csv();
}

const Assumptions& CostPane::assumptions() const {
    return m_overview->assumptions();
}

void CostPane::setAssumptions(const Assumptions& assumptions) {
    m_overview->setAssumptions(assumptions);
}

void CostPane::setProject(std::shared_ptr<const model::Project> project) {
    if (project)
        m_tuning->setProject(project);
    else
        m_tuning->clear();
    m_breakdown->setProject(project);
    m_whatIf->setProject(project);
    m_load->setProject(project);
    m_overview->setProject(std::move(project));
}

void CostPane::setPrices(const PriceTable& prices) {
    m_whatIf->setPrices(prices);
    m_overview->setPrices(prices);
}

void CostPane::setSourcePrices(const SourcePrices& prices) {
    m_breakdown->setPrices(prices);
    m_whatIf->setSourcePrices(prices);
}

void CostPane::setTotals(const std::vector<store::FunctionTotals>& totals) {
    m_overview->setTotals(totals);
}

void CostPane::addFinished(const std::vector<model::InvocationRecord>& records) {
    m_overview->addFinished(records);
    if (!records.empty())
        m_breakdown->setOutdated();
}

void CostPane::restart() {
    m_overview->restart();
    m_breakdown->setOutdated();
}

void CostPane::showFunction(const QString& logicalId) {
    m_overview->showFunction(logicalId);
    m_tuning->setCurrentFunction(logicalId);
    m_whatIf->setCurrentFunction(logicalId);
    m_load->setCurrentFunction(logicalId);
}

} // namespace lathe::cost
